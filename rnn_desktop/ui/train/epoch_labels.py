"""The numbers beside the epochs' points in the plot of a training's measure."""

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from rnn_desktop.engine.training import Evaluated
from rnn_desktop.runs.training_history import TrainingHistory
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.task_measure import TaskMeasure
from rnn_desktop.ui.widgets.curve_plot import CurvePlot
from rnn_desktop.ui.widgets.labels import scaled

_WIDTH = 48
_EDGE = 0.95
"""Of the plot; beyond it a number stands before its point, not to be cut."""


def drawn_value(event: Evaluated, measure: TaskMeasure, plot: CurvePlot) -> float:
    """Where an epoch's point is seen: on the edge of the plot if its axis has no room for it."""
    return min(measure.of_epoch(event), plot.y_ticks[-1])


class EpochLabels:
    """The validation's measure at the epochs' points, as many as there is room for: the newest always, and the kept one
    unless it is too close to that, and the first where it is beyond the axis."""

    def __init__(self, plot: CurvePlot) -> None:
        self._plot = plot
        self.items: list[Any] = []

    @property
    def shown(self) -> dict[float, str]:
        """What stands there, by the step."""
        return {item.pos().x(): item.toPlainText() for item in self.items if item.isVisible()}

    def show(
        self, validated: Sequence[Evaluated], history: TrainingHistory, measure: TaskMeasure, theme: Theme
    ) -> None:
        """validated: the epochs whose figures there are."""
        chosen = self._chosen(validated, history, measure)
        while len(self.items) < len(chosen):
            item = pg.TextItem()
            item.setFont(scaled(self._plot.font(), 0.9))
            self.items.append(item)
            self._plot.item.addItem(item, ignoreBounds=True)
        # On the other side of the point than what the network trains on, as soon as it has learnt something.
        beyond = -0.15 if measure.is_share else 1.15
        for number, item in enumerate(self.items):
            item.setVisible(number < len(chosen))
            if number < len(chosen):
                event = chosen[number]
                value, drawn = measure.of_epoch(event), drawn_value(event, measure, self._plot)
                above = value > drawn
                item.setText(("↑ " if above else "") + measure.number(value), theme.text)
                item.setPos(event.step, drawn)
                at_edge = event.step > _EDGE * history.total_steps
                item.setAnchor((1.0 if at_edge else 0.5, -0.15 if above else beyond))

    def _chosen(
        self, validated: Sequence[Evaluated], history: TrainingHistory, measure: TaskMeasure
    ) -> list[Evaluated]:
        if not validated:
            return []
        first, newest, kept = validated[0], validated[-1], history.kept
        epochs = history.total_steps / first.step
        stride = math.ceil(px(_WIDTH) * epochs / max(self._plot.item.getViewBox().width(), 1.0))
        always = [newest] if kept is None or newest.epoch - kept.epoch < stride else [kept, newest]
        is_beyond = drawn_value(first, measure, self._plot) < measure.of_epoch(first)
        if is_beyond and always[0].epoch - first.epoch >= stride:
            always.insert(0, first)
        # Every so many epochs, so that a label stays once it is there; one too close to those gives way. At the plot's
        # end the newest one's label stands before its point.
        rooms = {one.epoch: stride * (1.5 if one.step > _EDGE * history.total_steps else 1) for one in always}
        regular = [
            event
            for event in validated
            if event.epoch % stride == 0 and all(abs(event.epoch - one) >= room for one, room in rooms.items())
        ]
        return [*regular, *always]
