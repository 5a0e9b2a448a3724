"""Bring the Korean catalogue up to date with the sources: `uv run python resources/i18n/update.py`.

Finds every `translate("Context", "English")` and `QT_TRANSLATE_NOOP("Context", "English")`, adds what is new to
rnn_desktop_ko.ts, drops what is gone, and compiles the .qm that the program loads. Prints what has no Korean yet;
write it into the .ts (or with Qt Linguist) and run this again. Both files are committed.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDER = Path(__file__).parent
CATALOGUE = FOLDER / "rnn_desktop_ko.ts"
PACKAGE = FOLDER.parents[1] / "rnn_desktop"


def update() -> None:
    """Collect the sentences, compile the catalogue."""
    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(CATALOGUE))
    release(CATALOGUE)


def release(catalogue: Path) -> None:
    """Compile a catalogue; an open window goes on reading its own .qm, which is mapped into its memory."""
    compiled = catalogue.with_suffix(".qm")
    beside = compiled.with_suffix(".qm.part")
    try:
        _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(beside))
        beside.replace(compiled)
    finally:
        beside.unlink(missing_ok=True)


def unfinished() -> list[tuple[str, str]]:
    """(context, English) of every sentence without a Korean one."""
    found = []
    for context in ElementTree.parse(CATALOGUE).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not translation.text:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / program), *arguments], check=True)


if __name__ == "__main__":
    update()
    for name, sentence in unfinished():
        print(f"{name}: {sentence}")
