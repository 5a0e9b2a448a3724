"""The numbers beside the points of a validation curve: as many as there is room for."""

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from rnn_desktop.engine.training import Evaluated
from rnn_desktop.runs.training_history import TrainingHistory
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.task_measure import TaskMeasure
from rnn_desktop.ui.widgets.curve_plot import CurvePlot
from rnn_desktop.ui.widgets.labels import scaled

_LABEL_WIDTH = 48
_EDGE = 0.95
"""Of the plot; beyond it a number stands before its point, not to be cut."""


class ValidationLabels:
    """The newest epoch has its number always, and the kept one unless it is too close to that."""

    def __init__(self, plot: CurvePlot) -> None:
        self._plot = plot
        self.items: list[Any] = []

    def show(
        self, validated: Sequence[Evaluated], history: TrainingHistory, measure: TaskMeasure, theme: Theme
    ) -> None:
        """validated: the epochs that have a point."""
        chosen = self._chosen(validated, history)
        while len(self.items) < len(chosen):
            label = pg.TextItem()
            label.setFont(scaled(self._plot.font(), 0.9))
            self.items.append(label)
            self._plot.item.addItem(label, ignoreBounds=True)
        # On the other side of the point than what the network trains on, as soon as it has learnt something.
        beyond = -0.15 if measure.is_share else 1.15
        for number, label in enumerate(self.items):
            label.setVisible(number < len(chosen))
            if number < len(chosen):
                value = measure.of_epoch(chosen[number])
                label.setText(measure.number(value), theme.text)
                label.setPos(chosen[number].step, value)
                at_edge = chosen[number].step > _EDGE * history.total_steps
                label.setAnchor((1.0 if at_edge else 0.5, beyond))

    def _chosen(self, validated: Sequence[Evaluated], history: TrainingHistory) -> list[Evaluated]:
        if not validated:
            return []
        epochs = history.total_steps / validated[0].step
        stride = math.ceil(_LABEL_WIDTH * epochs / max(self._plot.item.getViewBox().width(), 1.0))
        newest, kept = validated[-1], history.kept
        always = [newest] if kept is None or newest.epoch - kept.epoch < stride else [kept, newest]
        # Every so many epochs, so that a label stays once it is there; one too close to those gives way. At the plot's
        # end the newest one's label stands before its point.
        rooms = {one.epoch: stride * (1.5 if one.step > _EDGE * history.total_steps else 1) for one in always}
        regular = [
            event
            for event in validated
            if event.epoch % stride == 0 and all(abs(event.epoch - one) >= room for one, room in rooms.items())
        ]
        return [*regular, *always]
