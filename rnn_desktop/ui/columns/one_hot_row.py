"""What a network without an embedding reads at each time step: as many zeros as there are words, and one 1."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import signed_color, text_on

_MOST_WORDS = 16
_CELL, _TOP, _BELOW, _WIDTH = 13, 6, 4, 26


def is_shown(reading: Reading | None) -> bool:
    """Whether the vectors are one-hot and short enough to be written number by number."""
    if reading is None or reading.model.config.input != "one_hot":
        return False
    return reading.model.config.vocabulary_size <= _MOST_WORDS


class OneHotRow(ColumnRow):
    """A column of numbers under each token; those of the selected token are all written. A click selects the vector."""

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._size() * px(_CELL) + px(_TOP) + px(_BELOW), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        words = translate("ReadView", "{size} numbers,\none of them 1").format(size=self._size())
        return translate("ReadView", "One-hot x"), words

    def heading_tooltip(self) -> str:
        return translate(
            "ReadView", "The network reads a word as a vector with a 1 at the word’s id and a 0 everywhere else."
        )

    def tooltip(self, place: Place) -> str:
        reading = None if self.scene is None else self.scene.reading
        if reading is None or place.token is None:
            return ""
        words = translate("ReadView", "{token}: a 1 at place {id} of {size}, counted from 0")
        token = quoted(reading.tokens[place.token].text, 200)
        return words.format(token=token, id=reading.ids[place.token], size=self._size())

    def place_at(self, position: QPointF) -> Place:
        """The vector of the column."""
        place = super().place_at(position)
        return NOWHERE if place.token is None else Place(place.token, None, "x", 0)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        reading = scene.reading
        assert reading is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.small_font)
        for step in columns:
            self._paint_vector(painter, scene, step, reading.ids[step])

    def _paint_vector(self, painter: QPainter, scene: Scene, step: int, one: int) -> None:
        theme, width = scene.theme, min(px(_WIDTH), scene.axis.width - 4)
        left, written = scene.axis.center(step) - width / 2, step == scene.selection.token
        for place in range(self._size()):
            cell = QRectF(left, px(_TOP) + place * px(_CELL), width, px(_CELL) - 1)
            color = signed_color(theme, float(place == one) * (1.0 if written else 0.7))
            painter.fillRect(cell, color)
            if place == one or written:
                painter.setPen(QColor(text_on(color)) if place == one else QColor(theme.muted))
                painter.drawText(cell, CENTERED, "1" if place == one else "0")
        if written:
            painter.setPen(QPen(QColor(theme.selection), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left - 1, px(_TOP) - 1, width + 1, self._size() * px(_CELL) + 1))

    def _size(self) -> int:
        reading = None if self.scene is None else self.scene.reading
        return 0 if reading is None or not is_shown(reading) else reading.model.config.vocabulary_size
