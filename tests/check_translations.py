#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the translations say all that the sources say: no string is missing, unfinished or left
over, none lost a placeholder or a mnemonic. Prints one line per offence; fails if there is any.
Usage: check_translations.py SOURCE_DIR LUPDATE"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from collections import Counter
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
LUPDATE = sys.argv[2]
FORMS = {"de": 2, "en": 2, "ru": 3}
PLACEHOLDER = re.compile(r"%L?(?:n|\d+)")
MNEMONIC = re.compile(r"&(?=[^&\s])(?!&)(\w)")
LITERALS = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:_s)?(?:\s*u?"(?:[^"\\\n]|\\.)*"(?:_s)?)*')
SENTENCE = re.compile(r"^(?!(?:UPDATE|DELETE|INSERT|SELECT|CREATE) )[“A-Z%][^|{}<>;]*[.?!:]$")
FEWEST_WORDS = 3
TRANSLATED = re.compile(r"(?:\btr\(|TRANSLATE_NOOP3?\()[^;]*$")
ADVICE = "cmake --build … --target update_translations puts it there"


def messages(file):
    """Context, source and comment of each message -> its element."""
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def source_messages():
    """What lupdate finds in the sources, and its complaints of strings that it cannot place."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sources.ts"
        told = subprocess.run([LUPDATE, "-locations", "absolute", "app", "model", "ui", "-ts", str(file)],
                              cwd=ROOT, capture_output=True, check=True, text=True).stderr
        return messages(file), [line for line in told.splitlines() if "cannot be" in line or "lacks" in line]


def untranslatable_sentences():
    """Sentences in the library or the window that stand outside tr(), so that no translation reaches
    them. The command line speaks English."""
    for path in sorted([*(ROOT / "model").rglob("*.cpp"), *(ROOT / "ui").rglob("*.cpp"),
                        *(ROOT / "model").rglob("*.h"), *(ROOT / "ui").rglob("*.h")]):
        text = re.sub(r'R"(\w*)\(.*?\)\1"', lambda raw: re.sub(r"[^\n]", " ", raw.group()), path.read_text(), flags=re.S)
        text = re.sub(r"^\s*(//|#).*$", "", text, flags=re.M)
        for found in LITERALS.finditer(text):
            sentence = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', found.group()))
            before = text[max(0, found.start() - 60):found.start()]
            if len(sentence.split()) >= FEWEST_WORDS and SENTENCE.match(sentence) and not TRANSLATED.search(before):
                yield f"{path.relative_to(ROOT)}: {sentence!r} stands outside tr()"


def texts(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def mnemonic(text):
    found = MNEMONIC.search(text.replace("&&", ""))
    return found.group(1).lower() if found else ""


def text_offences(language, key, message, is_plural):
    source = key[1]
    wanted = Counter(PLACEHOLDER.findall(source))
    forms = texts(message)
    if is_plural and len(forms) != FORMS[language]:
        yield f"has {len(forms)} plural forms, {FORMS[language]} are needed"
    for index, form in enumerate(forms):
        if not form.strip():
            yield "is empty"
        lost = wanted - Counter(PLACEHOLDER.findall(form))
        more = Counter(PLACEHOLDER.findall(form)) - wanted
        if more or [name for name in lost if not (name in ("%n", "%Ln") and index == 0 and language in ("en", "de"))]:
            yield f"has other placeholders: {form!r}"
        if bool(mnemonic(source)) != bool(mnemonic(form)):
            yield f"has lost or got a mnemonic: {form!r}"
        edges = [source[0].isspace() == form[:1].isspace(), source[-1].isspace() == form[-1:].isspace()]
        if not all(edges):
            yield f"begins or ends with other white space: {form!r}"
        if source.endswith("…") != form.endswith("…"):
            yield f"has lost or got its ellipsis: {form!r}"


def file_offences(language, sources):
    told = messages(ROOT / "translations" / f"pointsman_{language}.ts")
    wanted = {key: message for key, message in sources.items()
              if language != "en" or message.get("numerus") == "yes"}
    for key in wanted.keys() - told.keys():
        yield key, f"is missing; {ADVICE}"
    for key in told.keys() - wanted.keys():
        yield key, "is in the sources no more"
    for key in wanted.keys() & told.keys():
        kind = told[key].find("translation").get("type")
        if kind:
            yield key, f"is {kind}"
            continue
        for offence in text_offences(language, key, told[key], wanted[key].get("numerus") == "yes"):
            yield key, offence


def offences():
    yield from untranslatable_sentences()
    sources, complaints = source_messages()
    for line in complaints:
        yield f"lupdate: {line}"
    for key, message in sources.items():
        place = message.find("location")
        if "%n" in key[1] and place is not None and "/ui/" in place.get("filename", ""):
            yield f"{key[0]}: {key[1]!r}: %Ln groups its digits as the language does, %n does not"
    for language in FORMS:
        for (context, source, _), offence in sorted(file_offences(language, sources)):
            yield f"{language}: {context}: {source!r} {offence}"


def main():
    found = list(offences())
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
