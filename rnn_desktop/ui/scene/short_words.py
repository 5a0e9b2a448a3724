"""What persons and files say, among the words of the window: on one line, and no longer than there is room."""

_LONGEST = 40


def short(text: str, length: int = _LONGEST) -> str:
    """One line of at most that many characters, with a … where some are missing."""
    # A few more than are kept is enough to see whether any are missing, and a paste may be long.
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length and len(text) <= 4 * length else line[: length - 1] + "…"


def quoted(word: str, length: int = _LONGEST) -> str:
    """“‘안’”: a token among words, at most that many characters of it."""
    return f"‘{short(word, length)}’"
