"""The series that a network of numbers reads, and what it says comes next, in the data's own unit."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.comparison import untouched_tokens
from rnn_desktop.lens.numbers import amount_number, tick_amounts
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.columns.plot_row import PlotRow
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px

_WANTED = 96
_RADIUS, _HALF = 4.0, 4.5
_WIDEST_NAME = 100
_SPREAD = 3
"""Deviations around the mean, between which nearly all values lie."""
_AHEAD = 26
"""Pixels after the last column at most, where the prediction stands that no value has answered yet."""


class SeriesRow(PlotRow):
    """A dot for each value; a hollow diamond for what was predicted for it from those before it, and one after the last
    value, on a dashed line. Of several series the explained one; the values of the others are thin lines. What was
    predicted before the values were changed is a dashed line, what the reading that is compared with predicts a dotted
    one."""

    def __init__(self) -> None:
        super().__init__()
        self._values: Array = np.empty((0, 0))
        self._predicted: Array = np.empty((0, 0))
        self._ends = (0.0, 1.0)
        self._scale: tuple[float, ...] = ()
        self._untouched: dict[int, int] = {}

    def show_scene(self, scene: Scene) -> None:
        """The numbers and the ends of the axis are found once for each reading."""
        if self.scene is None or self.scene.reading is not scene.reading:
            self._take(scene.reading)
            self._untouched = untouched_tokens(scene.reading)
        super().show_scene(scene)

    def _take(self, reading: Reading | None) -> None:
        self._values = self._predicted = np.empty((0, 0))
        self._scale = ()
        if reading is None or not isinstance(reading.model.task, Numbers) or not reading.tokens:
            return
        task, output = reading.model.task, reading.explained.output
        self._values, self._predicted = task.unscaled(reading.trace.inputs), task.unscaled(reading.trace.probabilities)
        shown = np.concatenate([self._values[:, output], self._predicted[:, output]])
        shown = shown[np.isfinite(shown)]
        low, high = (float(shown.min()), float(shown.max())) if len(shown) else (0.0, 1.0)
        if low == high:
            low, high = low - task.scales[output], high + task.scales[output]
        self._scale = tick_amounts(low, high)
        self._ends = min(low, self._scale[0]), max(high, self._scale[-1])

    def sizeHint(self) -> QSize:
        return QSize(0, max(px(_WANTED), self.heading_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(self.height_of_ticks(), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        title = translate("ReadView", "Series")
        if reading is None or not reading.tokens:
            return title, ""
        name = self.small.elidedText(short(reading.label), Qt.TextElideMode.ElideRight, px(_WIDEST_NAME))
        return title, f"{name}\n{_legend()}"

    def heading_samples(self) -> list[str]:
        """The names of all series, and the legend."""
        reading = None if self.scene is None else self.scene.reading
        names = () if reading is None else reading.answer_labels
        elided = [self.small.elidedText(short(one), Qt.TextElideMode.ElideRight, px(_WIDEST_NAME)) for one in names]
        return [*elided, _legend()]

    def tick_sample(self) -> str:
        """The widest of what the series were when the network learned them: typing moves nothing."""
        reading = None if self.scene is None else self.scene.reading
        if reading is None or not isinstance(reading.model.task, Numbers):
            return super().tick_sample()
        task = reading.model.task
        ends = task.unscaled(np.array([[-_SPREAD], [_SPREAD]]) * np.ones(len(task.columns))).ravel().tolist()
        return max(map(amount_number, ends), key=len)

    def heading_tooltip(self) -> str:
        reading = None if self.scene is None else self.scene.reading
        tip = translate("ReadView", "Each value, and what the network predicted for it from the values before it.")
        return tip if reading is None else f"{short(reading.label, 300)}\n{tip}"

    def scale(self) -> tuple[float, ...]:
        return self._scale

    def ends(self) -> tuple[float, float]:
        """Of the explained series; others that leave them stand there."""
        return self._ends

    def ticks(self) -> list[tuple[float, str]]:
        return [(self.y_of(value), amount_number(value)) for value in self._scale]

    def paint_rules(self, painter: QPainter, scene: Scene) -> None:
        painter.setPen(QColor(scene.theme.line))
        for y, _ in self.ticks():
            painter.drawLine(QLineF(scene.axis.left, round(y) + 0.5, scene.axis.end + px(_AHEAD), round(y) + 0.5))

    def tooltip(self, place: Place) -> str:
        scene = self.scene
        if scene is None or scene.reading is None or place.token is None or not len(self._values):
            return ""
        reading, step = scene.reading, place.token
        lines = []
        for output, name in enumerate(reading.answer_labels):
            words = translate("ReadView", "{name}: value {value}, next predicted {next}")
            if step:
                words = translate("ReadView", "{name}: value {value}, predicted {predicted}; next predicted {next}")
            numbers = {
                "value": self._values[step, output],
                "predicted": self._predicted[step - 1, output] if step else math.nan,
                "next": self._predicted[step, output],
            }
            written = {part: amount_number(float(number)) for part, number in numbers.items()}
            lines.append(words.format(name=short(name), **written))
        return "\n".join(lines)

    # --- painting ----------------------------------------------------------------------------------------------

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        if scene.reading is None or not len(self._values):
            return
        self.paint_rules(painter, scene)
        read, output = scene.columns_read(columns), scene.reading.explained.output
        for other in range(self._values.shape[1]):
            if other != output:
                thin = QPen(QColor(scene.theme.faint), 0.8)
                self.paint_line(painter, self.points(scene, self._own_scale(other, output), read), thin)
        values = self._values[:, output].tolist()
        points = self.points(scene, values, read)
        self.paint_line(painter, points, QPen(QColor(scene.theme.text), 1.6))
        if scene.reading.untouched is not None:
            pen = QPen(QColor(scene.theme.faint), 1.4, Qt.PenStyle.DashLine)
            self._paint_other(painter, scene, scene.reading.untouched, self._untouched, read, pen)
        if scene.comparison is not None and (tokens := scene.comparison.tokens):
            pen = QPen(QColor(scene.theme.muted), 1.8, Qt.PenStyle.DotLine)
            self._paint_other(painter, scene, scene.comparison.other, tokens, read, pen)
        self._paint_predicted(painter, scene, read, output)
        for index, point in zip(read, points, strict=True):
            selected = scene.selection.token == index
            painter.setPen(
                QPen(QColor(scene.theme.selection if selected else scene.theme.text), 2.5 if selected else 1)
            )
            painter.setBrush(QColor(scene.theme.text))
            if not math.isnan(point.y()):
                painter.drawEllipse(point, px(_RADIUS), px(_RADIUS))

    def _own_scale(self, other: int, output: int) -> list[float]:
        """Another series as it would be with the mean and the deviation of the explained one: only its course shows."""
        assert self.scene is not None
        assert self.scene.reading is not None
        inputs = self.scene.reading.trace.inputs
        task = self.scene.reading.model.task
        assert isinstance(task, Numbers)
        moved: list[float] = (inputs[:, other] * task.scales[output] + task.offsets[output]).tolist()
        return moved

    def _paint_other(
        self, painter: QPainter, scene: Scene, other: Reading, tokens: dict[int, int], columns: range, pen: QPen
    ) -> None:
        """What another reading predicted after its tokens; tokens: those by the columns of this reading."""
        task = other.model.task
        assert isinstance(task, Numbers)
        predicted = task.unscaled(other.trace.probabilities)[:, other.explained.output].tolist()
        known = [index for index in _with_one_before(columns) if index in tokens]
        places = [QPointF(self._x_after(scene, index), self.y_of(predicted[tokens[index]])) for index in known]
        self.paint_line(painter, places, pen)

    @staticmethod
    def _x_after(scene: Scene, index: int) -> float:
        """What was predicted after a token stands over the next one; after the last one read it stands ahead."""
        x = scene.axis.center(index) + scene.axis.width
        return min(x, scene.axis.start(index + 1) + px(_AHEAD)) if index == scene.steps_read - 1 else x

    def _paint_predicted(self, painter: QPainter, scene: Scene, columns: range, output: int) -> None:
        predicted, last = self._predicted[:, output].tolist(), scene.steps_read - 1
        shown = _with_one_before(columns)
        places = [QPointF(self._x_after(scene, index), self.y_of(predicted[index])) for index in shown]
        color = QColor(scene.theme.accent)
        self.paint_line(painter, places, QPen(color, 1.2, Qt.PenStyle.DotLine))
        if columns and columns[-1] == last and not math.isnan(predicted[last]):
            value = QPointF(scene.axis.center(last), self.y_of(float(self._values[last, output])))
            painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(value, places[-1]))
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(QColor(scene.theme.window))
        for place in places:
            if not math.isnan(place.y()):
                painter.drawPolygon(
                    [
                        place + QPointF(*way)
                        for way in ((0, -px(_HALF)), (px(_HALF), 0), (0, px(_HALF)), (-px(_HALF), 0))
                    ]
                )


def _with_one_before(columns: range) -> range:
    """What was predicted in the column before stands in the first of these."""
    return range(max(columns.start - 1, 0), columns.stop)


def _legend() -> str:
    """Which mark is what."""
    value, predicted = translate("ReadView", "value"), translate("ReadView", "predicted")
    return f"● {value}  ◇ {predicted}"
