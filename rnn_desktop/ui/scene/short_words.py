"""What persons and files say, among the words of the window: on one line, and no longer than there is room."""

from rnn_desktop.tasks import END_MARK
from rnn_desktop.ui.style.i18n import translate

_LONGEST = 40
_MARKS = {" ": "␣", "\n": "↵", "\r": "↵", "\t": "⇥"}


def short(text: str, length: int = _LONGEST) -> str:
    """One line of at most that many characters, with a … where some are missing.

    A token that is nothing but a space or a line break is a mark, for else there would be nothing to see; the one that
    ends a sequence is named like a label's, for its own mark says nothing.
    """
    if text == END_MARK:
        return translate("ReadView", "⟨end⟩")
    if text and text.isspace():
        return "".join(_MARKS.get(one, "␣") for one in text[:length])
    # A few more than are kept is enough to see whether any are missing, and a paste may be long.
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length and len(text) <= 4 * length else line[: length - 1] + "…"


def quoted(word: str, length: int = _LONGEST) -> str:
    """“‘안’”: a token among words, at most that many characters of it."""
    return f"‘{short(word, length)}’"
