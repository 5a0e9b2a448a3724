"""The composer's text, read again by every snapshot: how its verdict moves while the network learns."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.engine.training import StepDone
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.runs.training_run import ModelSnapshot
from rnn_desktop.tasks import TWO_CLASSES, Classes, Task
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color
from rnn_desktop.ui.train.class_shares import ClassShares
from rnn_desktop.ui.train.class_words import are_good_and_bad, class_words, shortened
from rnn_desktop.ui.train.watched_answer import WatchedAnswer, watched_answer
from rnn_desktop.ui.widgets.curve_plot import CurvePlot
from rnn_desktop.ui.widgets.labels import ElidedLabel, bold, heading, plain, scaled, sentence, set_role

_PLOT_HEIGHT = 240
_MOST_CHARACTERS = 16
"""Of a label in a title."""


class WatchedSentence(QWidget):
    """The probability of one review's label over the steps of a training. Another review begins another curve.

    Of good and bad it is P(positive); of other labels that of the one that the network says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._snapshot: ModelSnapshot | None = None
        self._untrained: Model | None = None
        """The network of the training before its first step, with which each curve begins."""
        self._text: str | None = None
        self._task: Task = TWO_CLASSES
        self._shares: NDArray[Any] | None = None
        """[labels] of the review as it is read now; None where there is nothing to read."""
        self._curve_task: Task = TWO_CLASSES
        """Of the training, whatever other model reads by now."""
        self._curve_shares: list[NDArray[Any]] = []
        """[labels] of each step of the curve."""
        self.steps: list[int] = []
        self._marked: tuple[int, NDArray[Any]] | None = None
        self._heading, self._hint = heading(), sentence("muted")
        self._review = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.value, self._word = plain(), ElidedLabel(Qt.TextElideMode.ElideRight)
        self.value.setFont(scaled(bold(self.font()), 1.6))
        self.plot = CurvePlot((0.0, 0.5, 1.0), 1, self)
        self.plot.setFixedHeight(px(_PLOT_HEIGHT))
        self._half = pg.InfiniteLine(0.5, angle=0, movable=False)
        self.plot.item.addItem(self._half, ignoreBounds=True)
        self.curve = self.plot.curve(antialias=True)
        self.shares = ClassShares(self)
        self.lines = sentence("plain")
        self._answer: Reading | None = None
        """A reading of a task without classes, whose answer is shown instead of the curve."""
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
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(6))
        for widget in (self._heading, self._hint, self._review):
            layout.addWidget(widget)
        layout.addLayout(verdict)
        layout.addWidget(self.plot)
        layout.addWidget(self.shares)
        layout.addWidget(self.lines)
        self.lines.hide()
        layout.addStretch(1)

    def clear(self) -> None:
        """Forget the last training's curve."""
        self._snapshot = self._untrained = None
        self._begin(None)
        self.plot.set_last_step(0)

    def take(self, events: Sequence[object]) -> None:
        """Learn which step the newest snapshot is of, and how many steps there will be."""
        for event in events:
            if isinstance(event, ModelSnapshot):
                self._snapshot = event
                if not event.step:
                    self._untrained = event.model
        totals = [event.total_steps for event in events if isinstance(event, StepDone)]
        if totals and totals[-1] != self.plot.last_step:
            self.plot.set_last_step(totals[-1])

    @Slot(object)
    def take_reading(self, reading: Reading) -> None:
        """Show the review; a reading by the newest snapshot is the curve's next point."""
        if reading.text != self._text:
            self._begin(reading.text)
        task = reading.model.task
        self._answer = None if isinstance(task, Classes) else reading
        for part in (self.plot, self.lines):
            part.setVisible((part is self.plot) is isinstance(task, Classes))
        if not isinstance(task, Classes):
            self.retranslate()
            return
        self._task = task
        self._shares = task.shares(reading.trace.probabilities[-1:])[0] if reading.tokens else None
        if not self.steps:
            self._curve_task = self._task
        if self._shares is not None and self._snapshot is not None and reading.model is self._snapshot.model:
            if not self.steps and self._untrained is not None:
                drawn = make_reading(self._untrained, reading.text, reading.tokens, reading.unread_from)
                self._add_point(0, task.shares(drawn.trace.probabilities[-1:])[0])
            self._add_point(self._snapshot.step, self._shares)
        self.retranslate()
        self._draw()

    def _add_point(self, step: int, shares: NDArray[Any]) -> None:
        self._marked = step, shares
        # Early stopping goes back to an earlier snapshot: the mark moves there, the curve stays.
        if not self.steps or self.steps[-1] < step:
            self._curve_task = self._task
            self.steps.append(step)
            self._curve_shares.append(shares)

    def _begin(self, text: str | None) -> None:
        if text is not None:
            self._text = text
            self._review.set_text(" ".join(text.split()))
        self.steps, self._curve_shares = [], []
        self._marked = None
        self._draw()

    def _drawn_label(self) -> int:
        """Of the curve's task: the good one of good and bad, else what the network said last."""
        if are_good_and_bad(self._curve_task.labels):
            return 1
        shares = self._shares if self._marked is None else self._marked[1]
        return 0 if shares is None or np.isnan(shares).any() else int(shares.argmax())

    @property
    def probabilities(self) -> list[float]:
        """Of the curve's steps."""
        label = self._drawn_label()
        return [float(shares[label]) for shares in self._curve_shares]

    @property
    def marked(self) -> tuple[int, float] | None:
        """Step and probability of the current model."""
        return None if self._marked is None else (self._marked[0], float(self._marked[1][self._drawn_label()]))

    def _show_value(self) -> None:
        shares, words = self._shares, class_words(self._task.labels)
        if shares is None or np.isnan(shares).any():
            self.value.setText("–" if shares is None else percent(math.nan))
            self._word.set_text("")
            self.shares.set_shares((), ())
            set_role(self.value, "plain")
            return
        signed, said = are_good_and_bad(self._task.labels), int(shares.argmax())
        self.value.setText(percent(float(shares[1 if signed else said])))
        self._word.set_text(words[said])
        set_role(self.value, ("negative", "positive")[said] if signed else "plain")
        self.shares.set_shares(*((), ()) if signed else (words, shares.tolist()))

    def _show_answer(self, answer: WatchedAnswer) -> None:
        self._hint.setText(answer.hint)
        self.value.setText(answer.value)
        self._word.set_text(answer.word)
        set_role(self.value, "plain")
        self.shares.set_shares([name for name, _ in answer.shares], [share for _, share in answer.shares])
        self.lines.setText("\n".join(answer.lines))
        self.lines.setVisible(bool(answer.lines))

    def _draw(self) -> None:
        self.curve.setData(self.steps, self.probabilities)
        marked = [] if self.marked is None else [self.marked]
        self._mark.setData([step for step, _ in marked], [probability for _, probability in marked])
        for _, probability in marked:
            signed = are_good_and_bad(self._curve_task.labels)
            color = signed_color(self._theme, 2.0 * probability - 1.0) if signed else QColor(self._theme.class_first)
            self._mark.setBrush(color)
        # Half is where the answer of two turns; of more labels a smaller share can be the largest.
        self._half.setVisible(self._curve_task.is_pair)

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self.plot.set_theme(theme)
        self.shares.set_theme(theme)
        self._half.setPen(pg.mkPen(theme.faint, style=Qt.PenStyle.DashLine))
        self.curve.setPen(pg.mkPen(theme.text, width=2))
        self._mark.setPen(pg.mkPen(theme.text))
        self.retranslate()
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(translate("WatchedSentence", "Watched sentence"))
        if self._answer is not None:
            self._show_answer(watched_answer(self._answer))
            return
        label = shortened(class_words(self._curve_task.labels)[self._drawn_label()], _MOST_CHARACTERS)
        hint = translate("WatchedSentence", "How P({label}) of the text above moves during training")
        self._hint.setText(hint.format(label=label))
        self.plot.title.setText(translate("WatchedSentence", "P({label}) over steps").format(label=label))
        self._show_value()
