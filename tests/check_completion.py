#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types into a real bash, presses Tab and compares what the shell makes of it.
check_completion.py PROGRAM SCRIPT; prints one line per difference and fails if there is any."""
import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

PROGRAM, SCRIPT = (Path(argument).resolve() for argument in sys.argv[1:3])
SKIPPED = 77  # what ctest counts as skipped
CONFIG = """[bot]
token = "x"
[database]
default = "primary"
[database.providers.primary]
provider = "sqlite3"
parameters = { dbPath = "primary.db" }
[database.providers.archive]
provider = "sqlite3"
parameters = { dbPath = "archive.db", readOnly = true }
[database.providers."old bot"]
provider = "sqlite3"
parameters = { dbPath = "old.db", readOnly = true }
"""
WITH_CONFIG = "pointsman-cli --config c.toml "
# What is typed, and what stands on the line after Tab.
ONE = [
    ("pointsman-cli quer", "pointsman-cli query "),
    ("pointsman-cli set-d", "pointsman-cli set-default "),
    ("pointsman-cli --demo-", "pointsman-cli --demo-size "),
    ("pointsman-cli rows --ord", "pointsman-cli rows --order "),
    ("pointsman-cli -f mark", "pointsman-cli -f markdown "),
    ("pointsman-cli --format=mark", "pointsman-cli --format=markdown "),
    ("pointsman-cli --config c.t", "pointsman-cli --config c.toml "),
    (WITH_CONFIG + "rows arch", WITH_CONFIG + "rows archive "),
    (WITH_CONFIG + "rows old", WITH_CONFIG + r"rows old\ bot "),
    (WITH_CONFIG + "query --source pri", WITH_CONFIG + "query --source primary "),
    (WITH_CONFIG + "map -1001234567890 arch", WITH_CONFIG + "map -1001234567890 archive "),
    ("pointsman-cli tables --lim", "pointsman-cli tables --lim"),
    ("pointsman-cli nonsense arch", "pointsman-cli nonsense arch"),
]
# What is typed, and words that the shell must offer, or must not.
MANY = [
    ("pointsman-cli set", {"set-default", "set-setting", "set-user", "settings"}, {"sources"}),
    ("pointsman-cli audit --", {"--verify", "--since", "--format"}, {"--where", "--complete"}),
    ("pointsman-cli --profile ", {"design", "dec2025", "today"}, {"csv"}),
]


class Shell:
    """A bash on a terminal of its own, in which Ctrl+G tells the line that is being edited."""

    def __init__(self, folder):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 300, 0, 0))
            environment = {"HOME": folder, "PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "TERM": "dumb",
                           "PS1": "> ", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"}
            os.execve("/bin/bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        for line in ("bind 'set bell-style none'", "bind 'set page-completions off'",
                     "bind 'set enable-bracketed-paste off'", "bind 'set show-all-if-ambiguous on'",
                     "bind 'set completion-query-items 0'", f"source '{SCRIPT}'",
                     r"""bind -x '"\C-g": echo "LINE:${READLINE_LINE}:END"'""", "echo READ''Y"):
            self.type(line + "\n")
        self.read_until("READY")

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, wanted):
        text, end = "", time.monotonic() + 30
        while wanted not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                text += os.read(self.terminal, 65536).decode(errors="replace").replace("\r", "")
        return text

    def complete(self, typed):
        """What the terminal shows after Tab, and what the line has become."""
        self.type(f"{typed}\t\x07")
        shown, _, line = self.read_until(":END").partition("LINE:")
        self.type("\x15")
        return shown, line.partition(":END")[0]


def differences():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "c.toml").write_text(CONFIG)
        shell = Shell(folder)
        for typed, wanted in ONE:
            line = shell.complete(typed)[1]
            if line != wanted:
                yield f"“{typed}” became “{line}” and not “{wanted}”"
        for typed, offered, kept_back in MANY:
            words = set(shell.complete(typed)[0].split())
            if not offered <= words or kept_back & words:
                yield f"“{typed}” offers {sorted(words)}"


try:
    os.close(os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY))
except OSError as problem:
    print(f"Skipped: there is no terminal to type into ({problem}).")
    sys.exit(SKIPPED)
found = list(differences())
print("\n".join(found) or "The shell completes what it should.")
sys.exit(1 if found else 0)
