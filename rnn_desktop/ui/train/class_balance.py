"""How many examples there are of each class, as one bar with the counts beneath."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme, class_tones
from rnn_desktop.ui.train.class_words import class_words, shortened
from rnn_desktop.ui.widgets.labels import plain_tip

_BAR_HEIGHT = 14
_GAP = 4
_SWATCH = 9
_BETWEEN = 12
"""Pixels between two classes beneath the bar."""
_MOST_NAMED = 6
"""Classes with a tone and a place beneath the bar; all of them stand in the tooltip."""
_MOST_CHARACTERS = 16
_MOST_IN_TIP = 40


class ClassBalance(QWidget):
    """The bar: two classes at its ends, more in calm tones with the largest named; keeps its place without counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._labels: tuple[str, ...] = ()
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, labels: tuple[str, ...], counts: tuple[int, ...]) -> None:
        """How many of each label there are."""
        self._labels, self._counts = labels, counts
        self._word()
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        lines = 1 if len(self._counts) <= 2 or len({y for _, y, _ in self._places().values()}) == 1 else 2
        return QSize(px(200), px(_BAR_HEIGHT) + px(_GAP) + lines * self._line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.update()

    def _word(self) -> None:
        words = self._words()
        self.setAccessibleName(" · ".join(words))
        more = len(words) - _MOST_IN_TIP
        lines = [*words[:_MOST_IN_TIP], *([f"… +{count_number(more)}"] if more > 0 else [])]
        self.setToolTip(plain_tip("\n".join(shortened(line, 60) for line in lines)))

    def _words(self) -> list[str]:
        """Each class with its count, in the order of the bar."""
        names = class_words(self._labels)
        return [f"{names[place]} {count_number(self._counts[place])}" for place in self._order()]

    def _order(self) -> Sequence[int]:
        """As the classes are; more than can be named, the largest first."""
        places = range(len(self._counts))
        return places if len(places) <= _MOST_NAMED else sorted(places, key=lambda place: -self._counts[place])

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._counts:
            return
        painter = QPainter(self)
        colors = self._colors()
        self._paint_bar(painter, colors)
        painter.setPen(QColor(self._theme.muted))
        if len(self._counts) == 2:
            self._paint_ends(painter)
        else:
            self._paint_names(painter, colors)
        painter.end()

    def _colors(self) -> list[QColor]:
        """Of each class in the order of the bar."""
        if len(self._counts) == 2:
            return [QColor(self._theme.negative), QColor(self._theme.positive)]
        tones = class_tones(self._theme, min(len(self._counts), _MOST_NAMED))
        rest = len(self._counts) - len(tones)
        return tones + [QColor(self._theme.line)] * rest

    def _paint_bar(self, painter: QPainter, colors: Sequence[QColor]) -> None:
        total, left = max(sum(self._counts), 1), 0.0
        for number, (place, color) in enumerate(zip(self._order(), colors, strict=True)):
            width = self.width() * self._counts[place] / total
            painter.fillRect(QRectF(left, 0, width, px(_BAR_HEIGHT)), color)
            if number > 0 and len(colors) > 2 and width > 2:
                painter.fillRect(QRectF(left, 0, 1, px(_BAR_HEIGHT)), QColor(self._theme.window))
            left += width

    def _paint_ends(self, painter: QPainter) -> None:
        below = QRectF(0, px(_BAR_HEIGHT) + px(_GAP), self.width(), self.fontMetrics().height())
        half = self.width() // 2 - px(_BETWEEN) // 2
        for words, side in zip(self._words(), (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.drawText(below, side, self._fitted(words, half))

    def _paint_names(self, painter: QPainter, colors: Sequence[QColor]) -> None:
        """On two lines: as many as there is room for, the largest before all."""
        for number, (x, y, words) in self._places().items():
            if number >= 0:
                middle = y + (self._line() - px(_SWATCH)) // 2
                painter.fillRect(QRectF(x, middle, px(_SWATCH), px(_SWATCH)), colors[number])
                x += px(_SWATCH) + 4
            painter.drawText(QRectF(x, y, self.width() - x, self._line()), Qt.AlignmentFlag.AlignVCenter, words)

    def _places(self) -> dict[int, tuple[int, int, str]]:
        """Where the named classes stand, by their place in the bar, and how many more there are (at -1)."""
        found: dict[int, tuple[int, int, str]] = {}
        names, order = class_words(self._labels), self._order()
        x, line = 0, 0
        for number, place in enumerate(order[:_MOST_NAMED]):
            words = f"{shortened(names[place], _MOST_CHARACTERS)} {count_number(self._counts[place])}"
            width = px(_SWATCH) + 4 + self.fontMetrics().horizontalAdvance(words)
            room = self.width() - (self._rest_width() if line == 1 and number + 1 < len(order) else 0)
            if x and x + width > room:
                x, line = 0, line + 1
            if line > 1:
                break
            found[number] = x, px(_BAR_HEIGHT) + px(_GAP) + line * self._line(), words
            x += width + px(_BETWEEN)
        rest = len(order) - len(found)
        if rest:
            last = found[len(found) - 1]
            after = last[0] + px(_SWATCH) + 4 + self.fontMetrics().horizontalAdvance(last[2]) + px(_BETWEEN)
            found[-1] = after, last[1], translate("ClassBalance", "{count} more").format(count=count_number(rest))
        return found

    def _rest_width(self) -> int:
        words = translate("ClassBalance", "{count} more").format(count=100)
        return self.fontMetrics().horizontalAdvance(words) + px(_BETWEEN)

    def _fitted(self, words: str, room: int) -> str:
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
