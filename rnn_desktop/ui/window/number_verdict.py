"""The verdict of a network of numbers: the next value in large, and beside it the last one, or the other series."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.numbers import amount_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.answer_words import answer_number, explained_number
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, plain_tip, scaled

_SAID_SHARE, _LARGE, _SMALL, _GAP = 0.5, 1.5, 0.85, 8
_MOST_ROWS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumberVerdict(QWidget):
    """As large as its place whatever it says. Of several series a click on one explains it.

    Signals:
        explain_requested(Explained | None): the person wants this series explained.
    """

    explain_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._reading: Reading | None = None
        self._stale = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_reading(self, reading: Reading, stale: bool) -> None:
        """reading: of a network of numbers; pale where it is stale."""
        self._reading, self._stale = reading, stale
        self._say()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(translate("Verdict", "Verdict"))
        if self._reading is not None:
            self.setAccessibleDescription(f"{self._words()} {explained_number(self._reading)}")
        self.update()

    def _words(self, length: int = 24) -> str:
        """“next value: visitors”; a single series that has but a number for a name goes without."""
        assert self._reading is not None
        if len(self._reading.answer_labels) == 1 and self._reading.label.isdigit():
            return translate("Verdict", "next value")
        return translate("Verdict", "next value: {name}").format(name=short(self._reading.label, length))

    # --- the rows ----------------------------------------------------------------------------------------------

    @property
    def shown(self) -> tuple[int, ...]:
        """The series that have a row, where there are several: the explained one is always among them."""
        if self._reading is None or (count := len(self._reading.answer_labels)) == 1:
            return ()
        explained, first = self._reading.explained.output, tuple(range(min(count, _MOST_ROWS)))
        return first if explained in first else (*first[:-1], explained)

    def row_of(self, output: int) -> QRectF:
        """Where a series stands. Raises ValueError for one that has no row."""
        return self._row(self.shown.index(output), len(self.shown))

    def _row(self, number: int, count: int) -> QRectF:
        left, height = round(self.width() * _SAID_SHARE), self.height() / count
        return QRectF(left, number * height, self.width() - left, height)

    def _lines(self) -> list[tuple[str, str, bool]]:
        """Name, number and whether it is explained: the series or, of a single one, where it comes from."""
        reading = self._reading
        if reading is None or not reading.tokens:
            return []
        names = reading.answer_labels
        if len(names) > 1:
            explained = reading.explained.output
            return [(short(names[one]), answer_number(reading, -1, one), one == explained) for one in self.shown]
        task = reading.model.task
        assert isinstance(task, Numbers)
        last = float(task.unscaled(reading.trace.inputs[-1])[0])
        change = float(task.unscaled(reading.trace.probabilities[-1])[0]) - last
        sign = "+" if change > 0 else ""
        return [
            (translate("Verdict", "last value"), amount_number(last), False),
            (translate("Verdict", "change"), sign + amount_number(change), False),
        ]

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if (reading := self._reading) is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_said(painter, reading)
        lines = self._lines()
        for number, line in enumerate(lines):
            self._paint_row(painter, self._row(number, len(lines)), *line)
        painter.end()

    def _paint_said(self, painter: QPainter, reading: Reading) -> None:
        place = QRectF(6, 0, self.width() * _SAID_SHARE - px(_GAP) - 6, self.height())
        faint = self._stale or not reading.tokens or math.isnan(reading.probability or 0.0)
        painter.setPen(QColor(self._theme.faint if faint else self._theme.text))
        painter.setFont(bold(scaled(self.font(), _LARGE)))
        painter.drawText(place.adjusted(0, 0, 0, -0.42 * place.height()), _LEFT, explained_number(reading))
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.muted))
        words = QFontMetrics(self.font()).elidedText(self._words(60), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place.adjusted(0, 0.54 * place.height(), 0, 0), _LEFT, words)

    def _paint_row(self, painter: QPainter, place: QRectF, name: str, number: str, explained: bool) -> None:
        theme, small = self._theme, scaled(self.font(), _SMALL)
        if explained:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection_wash))
            painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 4, 4)
        font: QFont = bold(small) if explained else small
        metrics, inside = QFontMetrics(font), place.adjusted(px(6), 0, -px(5), 0)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint if self._stale else theme.text))
        painter.drawText(inside, _RIGHT, number)
        painter.setPen(QColor(theme.faint if self._stale else theme.muted))
        room = int(inside.width()) - metrics.horizontalAdvance(number) - 6
        painter.drawText(inside, _LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._tip()), self)
            return True
        return super().event(event)

    def _tip(self) -> str:
        if self._reading is None:
            return ""
        hint = [translate("Verdict", "Click a series to explain it.")] if self.shown else []
        return "\n".join([f"{self._words(300)} {explained_number(self._reading)}", *hint])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (output := self._output_at(event.position())) is not None:
            self.explain_requested.emit(Explained(output))

    def _output_at(self, position: QPointF) -> int | None:
        return next((output for output in self.shown if self.row_of(output).contains(position)), None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
