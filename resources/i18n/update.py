"""Bring the catalogues up to date with the sources: `uv run python resources/i18n/update.py`.

Finds every `translate("Context", "English")` and `QT_TRANSLATE_NOOP("Context", "English")`, adds what is new to
each language's .ts, drops what is gone, and compiles the .qm that the window loads and the .mo that the command line
loads. Prints what is not translated yet; write it into the .ts (or with Qt Linguist) and run this again. All three
files are committed.
"""

import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from rnn_desktop.cli.click_words import PLURALS
from rnn_desktop.languages import LANGUAGES

FOLDER = Path(__file__).parent
CATALOGUES = [FOLDER / f"{language.catalogue}.ts" for language in LANGUAGES.values() if language.catalogue]
_GETTEXT = {FOLDER / f"{one.catalogue}.ts": FOLDER / one.code / "LC_MESSAGES" for one in LANGUAGES.values()}
PACKAGE = FOLDER.parents[1] / "rnn_desktop"


def update() -> None:
    """Collect the sentences, compile the catalogues."""
    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    for catalogue in CATALOGUES:
        _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(catalogue))
        release(catalogue)
        release_for_gettext(catalogue, _GETTEXT[catalogue] / "rnn_desktop.mo")


def release(catalogue: Path) -> None:
    """Compile a catalogue; an open window goes on reading its own .qm, which is mapped into its memory."""
    compiled = catalogue.with_suffix(".qm")
    beside = compiled.with_suffix(".qm.part")
    try:
        _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(beside))
        beside.replace(compiled)
    finally:
        beside.unlink(missing_ok=True)


def release_for_gettext(catalogue: Path, compiled: Path) -> None:
    """Compile a catalogue into gettext's .mo: two tables of texts, sorted by their English.

    Click asks for its words without a context, for a plural together with its singular.
    """
    korean = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"}
    for context, english, translation in _messages(catalogue):
        if translation:
            korean[english if context == "Click" else f"{context}\x04{english}"] = translation
    for one, several in PLURALS.items():
        if several in korean:
            korean[f"{one}\0{several}"] = korean.pop(several)
    pairs = sorted((english.encode(), translation.encode()) for english, translation in korean.items())
    columns = [[pair[i] for pair in pairs] for i in (0, 1)]
    at, tables, texts = 28 + 16 * len(pairs), b"", b""
    for column in columns:
        for text in column:
            tables += struct.pack("<2I", len(text), at + len(texts))
            texts += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    compiled.parent.mkdir(parents=True, exist_ok=True)
    compiled.write_bytes(head + tables + texts)


def _messages(catalogue: Path) -> Iterator[tuple[str, str, str]]:
    """(context, English, translation) of every sentence; "" where there is none yet."""
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            unfinished = translation is None or translation.get("type") == "unfinished"
            text = "" if unfinished else translation.text or ""
            yield context.findtext("name", ""), message.findtext("source", ""), text


def unfinished(catalogue: Path) -> list[tuple[str, str]]:
    """(context, English) of every sentence without a translation."""
    return [(context, english) for context, english, translation in _messages(catalogue) if not translation]


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / program), *arguments], check=True)


if __name__ == "__main__":
    update()
    for catalogue in CATALOGUES:
        for name, sentence in unfinished(catalogue):
            print(f"{catalogue.stem}: {name}: {sentence}")
