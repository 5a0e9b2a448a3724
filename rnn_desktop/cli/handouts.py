"""The hand-outs of all lessons, in every language, painted by the real window without a screen."""

from collections.abc import Callable
from pathlib import Path

from rnn_desktop.cli.destination import create_folder, refuse_destination
from rnn_desktop.cli.offscreen import OffscreenWindow
from rnn_desktop.languages import LANGUAGES, SOURCE_LANGUAGE
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.paths import BUNDLED_MODEL, resource_path

_SIZE = (1280, 800)


def write_handouts(folder: Path, say: Callable[[str], None], *, force: bool) -> None:
    """A PDF for each lesson and language in `folder`; says which was written.

    Raises Problem when the folder cannot be written, and when it has one of these files and not `force`.
    """
    create_folder(folder)
    paths = {(number, code): folder / _name(number, code) for number in range(len(LESSONS)) for code in LANGUAGES}
    for path in paths.values():
        refuse_destination(path, (), force=force)
    with OffscreenWindow(SOURCE_LANGUAGE, "light", _SIZE, resource_path(BUNDLED_MODEL)) as window:
        for (number, code), path in paths.items():
            window.speak(code)
            window.save_handout(LESSONS[number], path)
            say(str(path))


def _name(number: int, code: str) -> str:
    return f"{number + 1:02}-{LESSONS[number].id}-{code}.pdf"
