#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types into a real bash, presses Tab and compares what the shell makes of it.
check_completion.py PROGRAM SCRIPT; prints one line per difference and fails if there is any."""
import os
import pty
import re
import select
import sys
import tempfile
import time
from pathlib import Path

PROGRAM, SCRIPT = (Path(argument).resolve() for argument in sys.argv[1:3])
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
    def __init__(self, folder):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            environment = {"HOME": folder, "PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "TERM": "dumb",
                           "PS1": "> ", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"}
            os.execve("/bin/bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        for line in ("bind 'set bell-style none'", "bind 'set page-completions off'",
                     "bind 'set enable-bracketed-paste off'", "bind 'set show-all-if-ambiguous on'",
                     "bind 'set completion-query-items 0'", "stty cols 200", f"source '{SCRIPT}'"):
            self.type(line + "\n")
        self.read_until("nothing ever", 1)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, wanted, seconds):
        text, end = "", time.monotonic() + seconds
        while wanted not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.05)[0]:
                text += os.read(self.terminal, 65536).decode(errors="replace").replace("\r", "")
        return text

    def complete(self, typed):
        """What the terminal shows after Tab and a mark, without the typed line itself."""
        self.type(f"{typed}\t@")
        text = self.read_until("@", 20)
        self.type("\x03")
        self.read_until("> ", 5)
        return text


def differences():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "c.toml").write_text(CONFIG)
        shell = Shell(folder)
        for typed, wanted in ONE:
            shown = shell.complete(typed).split("\n")[-1]
            if not shown.endswith(f"{wanted}@"):
                yield f"“{typed}” became “{shown}” and not “{wanted}”"
        for typed, offered, kept_back in MANY:
            words = set(re.split(r"[\s@]+", shell.complete(typed)))
            if not offered <= words or kept_back & words:
                yield f"“{typed}” offers {sorted(words)}"


found = list(differences())
print("\n".join(found) or "The shell completes what it should.")
sys.exit(1 if found else 0)
