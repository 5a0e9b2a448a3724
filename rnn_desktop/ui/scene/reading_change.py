"""What became of the reading shown before: how the next one continues it."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import is_same_but_for_curve


def goes_on(before: Reading | None, reading: Reading | None) -> bool:
    """Whether it is the same reading, with more of its curve."""
    return before is not None and reading is not None and is_same_but_for_curve(before, reading)


def grew(before: Reading | None, reading: Reading | None) -> bool:
    """Whether there are more tokens of the same text, or of one that begins with it."""
    if before is None or reading is None or not reading.text.startswith(before.text):
        return False
    return 0 < len(before.tokens) < len(reading.tokens)


def appended(before: Reading | None, reading: Reading | None) -> int:
    """How many tokens came with what was typed at the end."""
    if before is None or reading is None or before.text == reading.text or not reading.text.startswith(before.text):
        return 0
    return max(len(reading.tokens) - len(before.tokens), 0)
