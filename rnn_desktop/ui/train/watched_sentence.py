"""The composer's review, read again by every snapshot: how its verdict moves while the network learns."""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.engine.training import StepDone
from rnn_desktop.lens.reading import Reading
from rnn_desktop.runs.training_run import ModelSnapshot
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color
from rnn_desktop.ui.widgets.curve_plot import CurvePlot
from rnn_desktop.ui.widgets.labels import ElidedLabel, bold, heading, plain, scaled, sentence, set_role

_PLOT_HEIGHT = 240


class WatchedSentence(QWidget):
    """P(positive) of one review over the steps of a training. Another review begins another curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._snapshot: ModelSnapshot | None = None
        self._text: str | None = None
        self._probability: float | None = None
        self.steps: list[int] = []
        self.probabilities: list[float] = []
        self.marked: tuple[int, float] | None = None
        """Step and probability of the current model."""
        self._heading, self._hint = heading(), sentence("muted")
        self._review = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.value, self._word = plain(), plain()
        self.value.setFont(scaled(bold(self.font()), 1.6))
        self.plot = CurvePlot((0.0, 0.5, 1.0), 1, self)
        self.plot.setFixedHeight(_PLOT_HEIGHT)
        self._half = pg.InfiniteLine(0.5, angle=0, movable=False)
        self.plot.item.addItem(self._half, ignoreBounds=True)
        self.curve = self.plot.curve(antialias=True)
        self._mark = pg.ScatterPlotItem(size=10)
        self.plot.item.addItem(self._mark)
        self._lay_out()
        self.retranslate()
        self.set_theme(self._theme)

    def _lay_out(self) -> None:
        verdict = QHBoxLayout()
        verdict.addWidget(self.value)
        verdict.addWidget(self._word, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        for widget in (self._heading, self._hint, self._review):
            layout.addWidget(widget)
        layout.addLayout(verdict)
        layout.addWidget(self.plot)
        layout.addStretch(1)

    def clear(self) -> None:
        """Forget the last training's curve."""
        self._snapshot = None
        self._begin(None)
        self.plot.set_last_step(0)

    def take(self, events: Sequence[object]) -> None:
        """Learn which step the newest snapshot is of, and how many steps there will be."""
        for event in events:
            if isinstance(event, ModelSnapshot):
                self._snapshot = event
        totals = [event.total_steps for event in events if isinstance(event, StepDone)]
        if totals and totals[-1] != self.plot.last_step:
            self.plot.set_last_step(totals[-1])

    @Slot(object)
    def take_reading(self, reading: Reading) -> None:
        """Show the review; a reading by the newest snapshot is the curve's next point."""
        if reading.text != self._text:
            self._begin(reading.text)
        probability = reading.probability
        self._probability = probability
        self._show_value()
        if probability is None or self._snapshot is None or reading.model is not self._snapshot.model:
            return
        step = self._snapshot.step
        self.marked = (step, probability)
        # Early stopping goes back to an earlier snapshot: the mark moves there, the curve stays.
        if not self.steps or self.steps[-1] < step:
            self.steps.append(step)
            self.probabilities.append(probability)
        self._draw()

    def _begin(self, text: str | None) -> None:
        if text is not None:
            self._text = text
            self._review.set_text(" ".join(text.split()))
        self.steps, self.probabilities = [], []
        self.marked = None
        self._draw()

    def _show_value(self) -> None:
        probability = self._probability
        if probability is None or math.isnan(probability):
            self.value.setText("–" if probability is None else percent(probability))
            self._word.setText("")
            return
        positive = probability >= 0.5
        self.value.setText(percent(probability))
        self._word.setText(
            translate("WatchedSentence", "positive") if positive else translate("WatchedSentence", "negative")
        )
        set_role(self.value, "positive" if positive else "negative")

    def _draw(self) -> None:
        self.curve.setData(self.steps, self.probabilities)
        marked = [] if self.marked is None else [self.marked]
        self._mark.setData([step for step, _ in marked], [probability for _, probability in marked])
        if self.marked is not None:
            self._mark.setBrush(signed_color(self._theme, 2.0 * self.marked[1] - 1.0))

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self.plot.set_theme(theme)
        self._half.setPen(pg.mkPen(theme.faint, style=Qt.PenStyle.DashLine))
        self.curve.setPen(pg.mkPen(theme.text, width=2))
        self._mark.setPen(pg.mkPen(theme.text))
        self._show_value()
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(translate("WatchedSentence", "Watched sentence"))
        self._hint.setText(translate("WatchedSentence", "How P(positive) of the review above moves during training"))
        self.plot.title.setText(translate("WatchedSentence", "P(positive) over steps"))
        self._show_value()
