# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for pointsman-cli; the program itself says what may come next.
# shellcheck shell=bash
_pointsman_cli() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$(printf '%q' "$candidate")")
    done < <("$1" --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _pointsman_cli pointsman-cli
