"""The quiet lines of a row's heading that say which answer is explained, where each token has one of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.answer_words import answer_name
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px

_WIDEST_NAME = 100


def explained_lines(reading: Reading | None, small: QFontMetrics) -> str:
    """“P(는)”, and the time step after which that comes; "" where nothing was read."""
    if reading is None or not reading.tokens:
        return ""
    name = small.elidedText(answer_name(reading), Qt.TextElideMode.ElideRight, px(_WIDEST_NAME))
    return f"{name}\n{translate('ReadView', 'time step {step}').format(step=reading.explained_index + 1)}"


def explained_samples() -> list[str]:
    """What is explained follows the text, and a token may have any width: there is room for most."""
    return ["P(가나다라마바)", translate("ReadView", "time step {step}").format(step=100)]
