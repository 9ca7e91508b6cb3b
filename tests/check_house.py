#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of the house that a compiler does not: which room may include which, what the
top level holds, licence lines and sizes. Prints one line per offence; fails if there is any."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
FLOORS = {"base": 0, "routing": 1, "spool": 1, "sqltext": 1, "text": 1, "workspace": 2, "source": 3, "access": 4,
          "federation": 5, "browse": 5, "bot": 6, "editing": 7, "exchange": 7, "catalogue": 7, "items": 8}
TOP = {"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "LICENSE", "app", "model",
       "ui", "resources", "tests", "translations"}
NO_LICENCE_LINES = {".md", ".json", ".svg", ".png", ".ts", ".txt", ".qrc", ".xml"}
LONGEST = {".h": 150, ".cpp": 500}
LONGEST_FUNCTION = 60
BRACE = re.compile(r"^((?: {4})?)([{}])$")
GUI_HEADER = re.compile(r"^Q(Widget|Application|GuiApplication|Window|Icon|Pixmap|Image|Color|Font|Brush"
                        r"|Painter|Palette|Action|Dialog|MessageBox|Clipboard|TableView|TreeView)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)


def source_files():
    try:
        listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"],
                                capture_output=True, check=True).stdout.decode()
        names = [name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()]
    return [Path(name) for name in names if not name.startswith("build") and (ROOT / name).is_file()]


def include_offences(path, text):
    """The folders that a file may include from follow from where it lies."""
    room = path.parts[1] if len(path.parts) > 2 else ""
    for bracket, target in INCLUDE.findall(text):
        first = target.split("/")[0]
        if path.parts[0] == "model":
            if GUI_HEADER.match(first) or first in ("QtGui", "QtWidgets"):
                yield f"{path}: model must not include {target}"
            if bracket == '"' and (ROOT / "ui" / target).is_file() and not (ROOT / "model" / target).is_file():
                yield f"{path}: model must not include {target} of ui"
            if first in FLOORS and "/" in target and room in FLOORS:
                other = FLOORS[first]
                if other > FLOORS[room] or (other == FLOORS[room] and first != room):
                    yield f"{path}: {room} stands on floor {FLOORS[room]} and must not include {target}"
        elif path.parts[0] == "ui" and bracket == '"' and (ROOT / "app" / target).is_file() \
                and not (ROOT / "ui" / target).is_file():
            yield f"{path}: ui must not include {target} of app"
        elif path.parts[:2] in (("app", "commands"), ("app", "demo")) and bracket == '"' \
                and (ROOT / "ui" / target).is_file() and not (ROOT / "model" / target).is_file():
            yield f"{path}: what the command line uses must not include {target} of ui"


def function_offences(path, text):
    """The bodies of functions and members, whose braces stand alone on a line."""
    opened = {}
    for number, line in enumerate(text.splitlines(), 1):
        brace = BRACE.match(line)
        if brace and brace.group(2) == "{":
            opened[brace.group(1)] = number
        elif brace and brace.group(1) in opened:
            begin = opened.pop(brace.group(1))
            if number - begin - 1 > LONGEST_FUNCTION:
                yield (f"{path}:{begin}: the function has {number - begin - 1} lines, "
                       f"at most {LONGEST_FUNCTION} are allowed")


def offences():
    files = source_files()
    for name in sorted({path.parts[0] for path in files}):
        if not name.startswith(".") and name not in TOP:
            yield f"{name}: does not belong on the top level"
    for path in files:
        if path.suffix in NO_LICENCE_LINES and path.name != "CMakeLists.txt" or path.name in ("LICENSE",):
            continue
        if path.name.startswith(".") and path.suffix == "":
            continue
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield f"{path}: is not UTF-8"
            continue
        head = "\n".join(text.splitlines()[:4])
        for line in ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: "):
            if line not in head:
                yield f"{path}: lacks the line {line.strip()}"
        lines = text.count("\n")
        if lines > LONGEST.get(path.suffix, lines):
            yield f"{path}: has {lines} lines, at most {LONGEST[path.suffix]} are allowed"
        if path.suffix in (".h", ".cpp"):
            yield from include_offences(path, text)
            if path.parts[0] in ("model", "ui", "app"):
                yield from function_offences(path, text)


found = list(offences())
print("\n".join(found) or "The house is in order.")
sys.exit(1 if found else 0)
