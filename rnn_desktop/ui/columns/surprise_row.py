"""How much each token surprised a language model, in bits."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.numbers import perplexity_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.spoken import perplexity, probabilities_of_tokens
from rnn_desktop.tasks import speaks
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import centered, draw_words
from rnn_desktop.ui.style.percentages import fine_percent
from rnn_desktop.ui.style.scale import px

_TOP, _BAR, _BELOW = 6, 20, 4
_WIDEST_BAR = 56
_UNKNOWN, _NOTHING = "?", "–"


class SurpriseRow(ColumnRow):
    """A bar for −log2 of the probability that each token had after those before it, and its number.

    The scale ends at what a token would have if all were equally likely, or at the largest. What the network does not
    know it could not have said: a dashed frame with a question mark.
    """

    def __init__(self) -> None:
        super().__init__()
        self._bits: Array = np.empty(0)
        self._limit = 1.0

    def show_scene(self, scene: Scene) -> None:
        """Found once for each reading."""
        reading = scene.reading
        if reading is not None and (self.scene is None or self.scene.reading is not reading):
            bits = np.empty(0)
            if speaks(reading.model.task):
                with np.errstate(divide="ignore"):
                    bits = -np.log2(probabilities_of_tokens(reading))
                finite = bits[np.isfinite(bits)]
                self._limit = max(math.log2(reading.model.config.output_size), float(finite.max(initial=1.0)))
            self._bits = bits
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        return QSize(0, max(px(_TOP) + px(_BAR) + self._line() + px(_BELOW), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        return translate("ReadView", "Surprise"), translate("ReadView", "bits")

    def heading_tooltip(self) -> str:
        tip = translate(
            "ReadView",
            "How little a token was foreseen: −log2 of the probability that it had after the tokens before it. With "
            "each bit it was half as likely. “?” marks a token that the network does not know.",
        )
        reading = None if self.scene is None else self.scene.reading
        if reading is None or not speaks(reading.model.task) or math.isnan(found := perplexity(reading)):
            return tip
        words = translate("ReadView", "Perplexity of the text: {number}, as if each time so many tokens were likely.")
        return tip + "\n\n" + words.format(number=perplexity_number(found))

    def heading_top(self) -> float:
        return 4.0

    def tooltip(self, place: Place) -> str:
        scene = self.scene
        if scene is None or scene.reading is None or place.token is None or place.token >= len(self._bits):
            return ""
        token, bits = quoted(scene.reading.tokens[place.token].text, 200), float(self._bits[place.token])
        if not math.isnan(bits):
            words = translate("ReadView", "{token}: {percent}, {bits} bits")
            return words.format(token=token, percent=fine_percent(2.0**-bits), bits=f"{bits:.2f}")
        if not scene.reading.knows(place.token):
            return translate("ReadView", "{token}: the network does not know it").format(token=token)
        return translate("ReadView", "{token}: nothing came before it").format(token=token)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        reading = scene.reading
        if reading is None or not len(self._bits):
            return
        painter.setFont(self.small_font)
        base = round(px(_TOP) + px(_BAR)) + 0.5
        painter.setPen(QColor(scene.theme.line))
        painter.drawLine(QLineF(scene.axis.left, base, scene.axis.end, base))
        width = min(max(scene.axis.width - 16, 0.6 * scene.axis.width), px(_WIDEST_BAR))
        for index in scene.columns_read(columns):
            bits, x = float(self._bits[index]), scene.axis.center(index)
            words = _NOTHING
            if not math.isnan(bits):
                height = px(_BAR) * min(bits / self._limit, 1.0)
                painter.fillRect(QRectF(x - width / 2, base - height, width, height), QColor(scene.theme.muted))
                words = "∞" if math.isinf(bits) else f"{bits:.1f}"
            elif not reading.knows(index):
                painter.setPen(QPen(QColor(scene.theme.muted), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(x - width / 2, base - px(_BAR), width, px(_BAR)))
                words = _UNKNOWN
            painter.setPen(QColor(scene.theme.text))
            draw_words(painter, centered(x, base + 1 + self._line() / 2, scene.axis.width, self._line()), words)

    def _line(self) -> int:
        upright = self.scene is not None and self.scene.axis.upright
        return self.small.horizontalAdvance("10.0") + 4 if upright else self.small.height()
