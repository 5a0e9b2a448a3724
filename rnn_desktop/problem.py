"""What went wrong, in a sentence for the person: raised by every layer, worded once, translated by the window.

Layers below `ui` know no Qt, so a sentence is kept as an English template and its values. The template is the key
of the Qt catalogue (context "Problem"); `ui.i18n.problem_text` looks it up in the person's language.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which lupdate finds sentences
    """Mark a sentence for the Qt catalogue and return it unchanged."""
    del context
    return text


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
        return self.message.format(**self.values)
