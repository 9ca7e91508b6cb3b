#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the documents say what the programs do: the manual pages, the guide, the README and
the files for desktops. check_documents.py SOURCE BUILD; prints one line per offence."""
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SOURCE, BUILD = (Path(argument).resolve() for argument in sys.argv[1:3])
CLI, WINDOW = BUILD / "app/pointsman-cli", BUILD / "app/pointsman"
HELP = SOURCE / "resources/help"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
LISTED = re.compile(r"^\s+(?:-\w, )?(--[a-z][a-z-]*)", re.M)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def listed_options(text):
    """The options that stand at the beginning of a line of --help."""
    return set(LISTED.findall(text))


def manual_options(page):
    plain = (BUILD / "resources/man" / page).read_text().replace("\\-", "-")
    return {match for line in re.findall(r"^\\fB(-.*)$", plain, re.M) for match in OPTION.findall(line.replace("\\fB", ""))}


def known_commands():
    """Each command with the options it takes, from the program's own help."""
    overview = run(CLI, "--help")[1]
    names = re.findall(r"^  ([a-z][a-z-]*)", overview.split("Options of every command")[0], re.M)
    return {name: listed_options(run(CLI, name, "--help")[1]) for name in names}


def manual_offences(commands):
    told = set().union(*commands.values())
    if manual_options("pointsman-cli.1") != told:
        yield f"pointsman-cli.1: differs from --help in {sorted(manual_options('pointsman-cli.1') ^ told)}"
    page = (BUILD / "resources/man/pointsman-cli.1").read_text().replace("\\-", "-")
    sections = re.findall(r"^\.SS (.*)$", page, re.M)
    if sections != list(commands):
        yield f"pointsman-cli.1: names the commands {sections}"
    own = listed_options(run(WINDOW, "-platform", "offscreen", "--help")[1])
    if manual_options("pointsman.1") != own:
        yield f"pointsman.1: differs from --help in {sorted(manual_options('pointsman.1') ^ own)}"
    for page in ("pointsman.1", "pointsman-cli.1"):
        path = BUILD / "resources/man" / page
        if shutil.which("man") and run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", path)[1].count("warning"):
            yield f"{page}: man warns of it"


def example_offences(commands):
    """Every call of pointsman-cli in a document must be one that the program understands."""
    documents = [SOURCE / "README.md", *HELP.rglob("*.html"), *(SOURCE / "resources/man").glob("*.in")]
    for path in documents:
        text = path.read_text().replace("\\-", "-").replace("\\(dq", '"').replace("\\e\n", " ")
        for call in re.findall(r"pointsman-cli ((?:-|[a-z])[^\n<`#”]*)", text):
            words = [word for word in re.sub(r"\"[^\"]*\"?|'[^']*'", "TEXT", call).split() if word != "COMMAND"]
            names = [word for word in words if word in commands]
            unknown = set(OPTION.findall(" ".join(words))) - (commands[names[0]] if names else set().union(*commands.values()))
            if unknown or not names and "--help" not in words:
                yield f"{path.name}: “pointsman-cli {call}” is not understood {sorted(unknown)}"


def guide_offences():
    english = sorted(path.name for path in (HELP / "en").glob("*.html"))
    bundled = (SOURCE / "resources/guide.qrc").read_text()
    for path in sorted(HELP.rglob("*.html")):
        text, name = path.read_text(), str(path.relative_to(SOURCE / "resources"))
        if path.name not in english:
            yield f"{name}: is no chapter of the English guide"
        if name not in bundled:
            yield f"{name}: is not compiled in"
        if len(re.findall(r"<h1>", text)) != 1:
            yield f"{name}: needs one title"
        for link in re.findall(r'href="([^"]*)"', text):
            if f"{link}.html" not in english:
                yield f"{name}: links to {link}"
        for picture in re.findall(r'src="([^"]*)"', text):
            for theme in ("light", "dark"):
                file = f"screenshots/{picture}-{theme}.png"
                if file not in bundled or not (SOURCE / "resources" / file).is_file():
                    yield f"{name}: has no picture {file}"
    for language in (path for path in HELP.iterdir() if path.is_dir()):
        missing = set(english) - {path.name for path in language.glob("*.html")}
        if missing:
            yield f"{language.name}: lacks {sorted(missing)}"
    for picture in re.findall(r"\(((?!http)[^)]*\.png)\)", (SOURCE / "README.md").read_text()):
        if not (SOURCE / picture).is_file():
            yield f"README.md: has no picture {picture}"


def desktop_offences():
    metainfo = BUILD / "resources/org.pointsman.Pointsman.metainfo.xml"
    version = run(CLI, "--version")[1].split()[-1]
    if ET.parse(metainfo).find("releases/release").get("version") != version:
        yield f"{metainfo.name}: is not about version {version}"
    for command in (["desktop-file-validate", str(SOURCE / "resources/pointsman.desktop")],
                    ["appstreamcli", "validate", "--no-net", "--no-color", str(metainfo)]):
        if shutil.which(command[0]) is None:
            print(f"{command[0]} is not there; skipped.")
            continue
        status, said = run(*command)
        if status:
            yield f"{command[0]}: {said.strip()}"


commands = known_commands()
found = [*manual_offences(commands), *example_offences(commands), *guide_offences(), *desktop_offences()]
print("\n".join(found) or "The documents say what the programs do.")
sys.exit(1 if found else 0)
