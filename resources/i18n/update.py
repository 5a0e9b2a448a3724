"""Bring the catalogues up to date with the sources: `uv run python resources/i18n/update.py`.

Finds every `translate("Context", "English")` and `QT_TRANSLATE_NOOP("Context", "English")`, adds what is new to
each language's .ts, drops what is gone, and compiles the .qm that the program loads. Prints what is not translated yet;
write it into the .ts (or with Qt Linguist) and run this again. Both files are committed.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from rnn_desktop.languages import LANGUAGES

FOLDER = Path(__file__).parent
CATALOGUES = [FOLDER / f"{language.catalogue}.ts" for language in LANGUAGES.values() if language.catalogue]
PACKAGE = FOLDER.parents[1] / "rnn_desktop"


def update() -> None:
    """Collect the sentences, compile the catalogues."""
    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    for catalogue in CATALOGUES:
        _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(catalogue))
        release(catalogue)


def release(catalogue: Path) -> None:
    """Compile a catalogue; an open window goes on reading its own .qm, which is mapped into its memory."""
    compiled = catalogue.with_suffix(".qm")
    beside = compiled.with_suffix(".qm.part")
    try:
        _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(beside))
        beside.replace(compiled)
    finally:
        beside.unlink(missing_ok=True)


def unfinished(catalogue: Path) -> list[tuple[str, str]]:
    """(context, English) of every sentence without a translation."""
    found = []
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not translation.text:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / program), *arguments], check=True)


if __name__ == "__main__":
    update()
    for catalogue in CATALOGUES:
        for name, sentence in unfinished(catalogue):
            print(f"{catalogue.stem}: {name}: {sentence}")
