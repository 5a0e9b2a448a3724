"""What went wrong, in a sentence for the person: raised by every layer, worded once, translated by the window.

Layers below `ui` know no Qt, so a sentence is kept as an English template and its values. The template is the key
of the Qt catalogue (context "Problem"); `worded` looks it up in the person's language.
"""

import errno
from collections.abc import Callable


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which lupdate finds sentences
    """Mark a sentence for the Qt catalogue and return it unchanged."""
    del context
    return text


def counted(count: int, one: str, several: str) -> str:
    """The words for 1, or those for any other number."""
    return one if count == 1 else several


class Problem(Exception):
    """Something the person can understand and act on: says what, where and what to do.

    message: an English sentence with `{name}` places, marked with `QT_TRANSLATE_NOOP("Problem", …)`.
    values: what goes into those places; a Problem among them is a clause of the sentence, translated with it.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.worded(lambda message: message)

    def worded(self, translated: Callable[[str], str]) -> str:
        """The sentence in another language, clauses included. translated: gives a message in it."""
        values = {
            name: value.worded(translated) if isinstance(value, Problem) else value
            for name, value in self.values.items()
        }
        return translated(self.message).format(**values)


def unforeseen(error: Exception) -> Problem:
    """A sentence for what no layer expected, so that a thread ends with it and not without a word."""
    sentence = QT_TRANSLATE_NOOP("Problem", "Something unforeseen happened: {error}. Please report it.")
    return Problem(sentence, error=f"{type(error).__name__}: {error}")


_SYSTEM_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Problem", "No such file or directory"),
    errno.EACCES: QT_TRANSLATE_NOOP("Problem", "Permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("Problem", "Operation not permitted"),
    errno.EROFS: QT_TRANSLATE_NOOP("Problem", "Read-only file system"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Problem", "No space left on device"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("Problem", "Disk quota exceeded"),
    errno.EIO: QT_TRANSLATE_NOOP("Problem", "Input/output error"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Problem", "Is a directory"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Problem", "Not a directory"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Problem", "File name too long"),
}


def system_reason(error: OSError) -> Problem | str:
    """Why the system could not do it: a clause for a Problem's values, in the system's words where it is a rare one."""
    known = _SYSTEM_REASONS.get(error.errno or 0)
    return Problem(known) if known is not None else error.strerror or str(error)
