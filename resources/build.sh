# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: brings the packages and builds.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
release=$root/build/release

# Installs what resources/packages.txt names and the system lacks; says so first.
install_missing() {
    command -v dpkg-query >/dev/null || {
        echo "This is no Debian system; resources/packages.txt tells what the build needs." >&2
        return 0
    }
    local wanted missing
    mapfile -t wanted < <(grep -v '^#' "$root/resources/packages.txt" | sort)
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}") <(
        # shellcheck disable=SC2016 # dpkg-query's own variables
        dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null \
            | awk '$2 == "installed" { print $1 }' | sort -u))
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and only root can install them: ${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    echo "Installing with apt-get: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build_release TARGET...
build_release() {
    (cd "$root" && cmake --preset release --log-level=NOTICE >/dev/null)
    cmake --build "$release" --parallel "$(nproc)" --target "$@" >&2
}
