"""Every unit of the network as a dot at two consecutive time steps, weights as lines between them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.numbers import count_number, plain_number, signed_number, state_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.network.neuron_layout import Lines, NeuronLayout, Neurons, neuron_layout
from rnn_desktop.ui.network.picture_parts import DIMMED, CellKey, Spots, Stage, cell_place, paint_veil
from rnn_desktop.ui.network.picture_words import SymbolLabel
from rnn_desktop.ui.scene.answer_words import output_words
from rnn_desktop.ui.scene.focus import focus, shown_step
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED, centered, faded
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.sign_marks import paint_minuses
from rnn_desktop.ui.style.theme import Theme, signed_color, text_on

# Dots of this radius have room for their number.
_NUMBER_RADIUS = 16.0
_WITH_RIM = 3.0
_TOLERANCE = 6.0
_LEVELS = 6
# Of so few lines each has room for its number.
_MOST_NUMBERED = 12
_NUMBER_AT = 0.35
_EXPLAINED_RIM = 3.0
_MOST_LABELLED = 8


class NeuronsPicture:
    """The time step that is selected at the right, the one before it at the left."""

    def __init__(self) -> None:
        self._made: NeuronLayout | None = None

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        del scene, stage
        return []

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        return {
            CellKey(one.layer, one.direction, one.step): Spots(one.centers, 2 * one.radius)
            for one in self.layout(scene, stage).neurons
            if one.quantity == "h" and one.step >= 0
        }

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        """The nearest dot, from a little beyond its rim."""
        at = np.array([position.x(), position.y()])
        best, place = np.inf, NOWHERE
        for one in self.layout(scene, stage).neurons:
            distances = np.hypot(*(one.centers - at).T)
            unit = int(distances.argmin())
            if distances[unit] < min(best, one.radius * 1.25 + px(_TOLERANCE)):
                best, place = float(distances[unit]), _place(scene, one, unit)
        return place

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        layout, place = self.layout(scene, stage), focus(scene)
        followed = layout.of(place)
        _paint_lines(painter, scene.theme, layout.shown)
        lit = list(layout.neurons)
        if followed is not None:
            lit = [followed[0], *layout.neighbours(followed[0])]
            # Lines stand further back than dots.
            paint_veil(painter, scene, stage.area)
            beside = [one for one in layout.neurons if all(one is not other for other in lit)]
            self._paint_neurons(painter, scene, stage, beside, units=units, words=False)
            paint_veil(painter, scene, stage.area)
            for one in beside:
                self._paint_words_of(painter, scene, stage, one, DIMMED)
            lines = layout.followed(*followed)
            _paint_lines(painter, scene.theme, lines)
            if len(lines.weights) <= _MOST_NUMBERED:
                _paint_weights(painter, scene.theme, stage, lines, followed[0].centers[followed[1]])
        self._paint_neurons(painter, scene, stage, lit, units=units, words=True)
        self._paint_marks(painter, scene, layout)
        self._paint_words(painter, scene, stage, layout)

    def _paint_neurons(
        self, painter: QPainter, scene: Scene, stage: Stage, neurons: list[Neurons], *, units: bool, words: bool
    ) -> None:
        for one in neurons:
            if units or one.quantity != "h":
                self._paint_dots(painter, scene, one)
            if words:
                self._paint_words_of(painter, scene, stage, one, 1.0)

    def _paint_words_of(self, painter: QPainter, scene: Scene, stage: Stage, one: Neurons, left: float) -> None:
        """left: of the dots, which may stand back."""
        self._paint_numbers(painter, scene, stage, one, left)
        if _names_labels(scene, one) and len(one.values) <= _MOST_LABELLED:
            self._paint_labels(painter, scene, stage, one)
        self._paint_name(painter, scene, stage, one)

    # --- dots ------------------------------------------------------------------------------------------------------

    def _paint_dots(self, painter: QPainter, scene: Scene, one: Neurons) -> None:
        theme, values = scene.theme, np.clip(np.nan_to_num(one.values), -1, 1).tolist()
        painter.setPen(QPen(QColor(theme.muted), 0.8) if one.radius >= _WITH_RIM else Qt.PenStyle.NoPen)
        for (x, y), value in zip(one.centers.tolist(), values, strict=True):
            painter.setBrush(signed_color(theme, value))
            painter.drawEllipse(QPointF(x, y), one.radius, one.radius)
        if one.radius < px(_NUMBER_RADIUS):
            paint_minuses(painter, theme, one.centers, one.values, 2 * one.radius, dots=True)
        if _names_labels(scene, one):
            self._paint_explained(painter, scene, one)

    def _paint_explained(self, painter: QPainter, scene: Scene, one: Neurons) -> None:
        """A heavier rim around the answer that is explained."""
        assert scene.reading is not None
        x, y = one.centers[scene.reading.output_at(one.step)].tolist()
        painter.setPen(QPen(QColor(scene.theme.text), min(_EXPLAINED_RIM, one.radius)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), one.radius, one.radius)

    def _paint_numbers(self, painter: QPainter, scene: Scene, stage: Stage, one: Neurons, left: float) -> None:
        """In dots that have room for them; left: of dots that stand back."""
        if one.radius < px(_NUMBER_RADIUS):
            return
        values, ground = np.clip(np.nan_to_num(one.values), -1, 1).tolist(), QColor(scene.theme.window)
        painter.setFont(stage.small_font)
        for (x, y), value, shown in zip(one.centers.tolist(), values, _numbers(scene, one), strict=True):
            painter.setPen(text_on(faded(signed_color(scene.theme, value), ground, left)))
            painter.drawText(centered(x, y, 60, 20), CENTERED, shown)

    def _paint_labels(self, painter: QPainter, scene: Scene, stage: Stage, one: Neurons) -> None:
        """Under each answer what it speaks for, where they stand apart."""
        assert scene.reading is not None
        xs = one.centers[:, 0]
        room, height = int(np.diff(xs).min()) - 4, stage.small.height()
        painter.setFont(stage.small_font)
        for output, (x, y) in enumerate(one.centers.tolist()):
            explained = output == scene.reading.output_at(one.step)
            painter.setPen(QColor(scene.theme.text if explained else scene.theme.muted))
            words = output_words(scene.reading, output)
            words = stage.small.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(centered(x, y + one.radius + 2 + height / 2, room, height), CENTERED, words)

    def _paint_name(self, painter: QPainter, scene: Scene, stage: Stage, one: Neurons) -> None:
        """The symbol of the vector at its left, with its size below."""
        x, y = one.area.left() - 30, one.area.center().y()
        arrow = ""
        if one.quantity == "h" and scene.reading is not None:
            config = scene.reading.model.config
            layer = str(one.layer + 1) if len(config.hidden_sizes) > 1 else ""
            arrow = layer + ("→←"[one.direction] if config.bidirectional else "")
        # Lines from the state before pass behind it.
        painter.fillRect(centered(x, y, px(30), px(38)), QColor(scene.theme.window))
        SymbolLabel(one.quantity, str(one.step + 1), arrow).paint(painter, scene, stage, QPointF(x, y - 8))
        painter.setFont(stage.small_font)
        painter.setPen(QColor(scene.theme.muted))
        count = len(one.values)
        if scene.reading is not None and scene.reading.model.config.input == "one_hot" and one.quantity == "x":
            count = scene.reading.model.config.input_size
        painter.drawText(centered(x, y + 10, 56, 18), CENTERED, str(count))

    def _paint_marks(self, painter: QPainter, scene: Scene, layout: NeuronLayout) -> None:
        """A violet ring around the unit that is selected, and a thinner one around the one that is pointed at."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, width in ((scene.selection, 2.5), (scene.pointed, 1.5)):
            if (found := layout.of(place)) is not None:
                x, y = found[0].centers[found[1]].tolist()
                painter.setPen(QPen(QColor(scene.theme.selection), width))
                painter.drawEllipse(QPointF(x, y), found[0].radius + 2, found[0].radius + 2)

    # --- words -----------------------------------------------------------------------------------------------------

    def _paint_words(self, painter: QPainter, scene: Scene, stage: Stage, layout: NeuronLayout) -> None:
        assert scene.reading is not None
        area = layout.area
        painter.setFont(stage.font)
        painter.setPen(QColor(scene.theme.text))
        for half, step in enumerate((layout.step - 1, layout.step)):
            place = QRectF(area.left() + half * area.width() / 2, area.top() + 2, area.width() / 2, 22)
            words = translate("NetworkPicture", "initial state")
            if step >= 0:
                words = f"{self.step_words(step)} · {quoted(scene.reading.tokens[step].text, 12)}"
            painter.drawText(place, CENTERED, words)
        painter.setFont(stage.small_font)
        painter.setPen(QColor(scene.theme.muted))
        place = QRectF(area.left() + 8, area.bottom() - 22, area.width() - 16, 20)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.caption(scene, layout)
        )

    def step(self, scene: Scene) -> int:
        """The time step at the right."""
        return shown_step(scene)

    def step_words(self, step: int) -> str:
        return translate("ReadView", "time step {step}").format(step=step + 1)

    def caption(self, scene: Scene, layout: NeuronLayout) -> str:
        """How many of all weights are shown, and of which gate."""
        del scene
        shown = len(layout.shown.weights)
        if shown < layout.count:
            words = translate(
                "NetworkPicture", "The {shown} of {count} lines that carry most (|w · value|, as many of each matrix)"
            ).format(shown=shown, count=count_number(layout.count))
        else:
            words = translate("NetworkPicture", "All {count} lines").format(count=layout.count)
        if layout.gate:
            words += " · " + translate("NetworkPicture", "weights into {gate}").format(gate=layout.gate)
        return words

    def layout(self, scene: Scene, stage: Stage) -> NeuronLayout:
        """The layout of this time step; made once per reading, time step, gate and place."""
        assert scene.reading is not None
        step, made = self.step(scene), self._made
        kind = scene.reading.model.config.cell_kind
        # Of a state, the weights of the gate that makes what is new in it.
        gate = scene.quantity if scene.quantity in kind.gates else kind.candidate
        if (
            made is None
            or made.reading is not scene.reading
            or (made.step, made.gate, made.area)
            != (
                step,
                gate,
                stage.area,
            )
        ):
            made = self._made = neuron_layout(scene.reading, step, gate, stage.area)
        return made


def _place(scene: Scene, one: Neurons, unit: int) -> Place:
    if one.step < 0:
        return NOWHERE
    if one.quantity == "h":
        return cell_place(scene, CellKey(one.layer, one.direction, one.step), unit)
    assert scene.reading is not None
    alone = len(one.values) == 1
    return Place(one.step, None if alone else unit, one.quantity, 0 if one.quantity == "x" else None)


def _numbers(scene: Scene, one: Neurons) -> list[str]:
    """What stands in the dots: the values, of an answer its probabilities."""
    assert scene.reading is not None
    if one.quantity == "y" and one.step in scene.reading.trace.unanswered:
        return ["…"] * len(one.values)
    if one.quantity == "y" and scene.reading.model.config.head != "linear":
        return [plain_number(value, 2) for value in scene.reading.trace.probabilities[one.step].tolist()]
    return [state_number(value) for value in one.values.tolist()]


def _names_labels(scene: Scene, one: Neurons) -> bool:
    """Whether these are several answers, each of a label of its own."""
    if scene.reading is None or scene.reading.model.task.is_pair:
        return False
    return one.quantity == "y" and len(one.values) > 1


def _paint_lines(painter: QPainter, theme: Theme, lines: Lines) -> None:
    """Each weight as a line: |w| is its width, the sign its hue; negative ones are dashed."""
    sizes = np.minimum(np.abs(np.nan_to_num(lines.weights)), 1.0)
    levels = np.minimum((sizes * _LEVELS).astype(int), _LEVELS - 1)
    for level in range(_LEVELS):
        for sign in (-1, 1):
            here = (levels == level) & ((lines.weights >= 0) == (sign > 0))
            if here.any():
                size = (level + 0.5) / _LEVELS
                color, width = signed_color(theme, sign * (0.3 + 0.7 * size)), 0.5 + 2.5 * size
                painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine if sign > 0 else Qt.PenStyle.DashLine))
                painter.drawLines(_qlines(lines.ends[here]))


def _paint_weights(painter: QPainter, theme: Theme, stage: Stage, lines: Lines, unit: NDArray[np.float64]) -> None:
    """What each weight is, towards the far end of its line: there those that meet in the unit are apart."""
    ground = QColor(theme.window)
    ground.setAlphaF(0.85)
    painter.setFont(stage.small_font)
    # Of the two ends of each line one is the unit itself.
    far = lines.ends[:, :2] + lines.ends[:, 2:] - unit
    middles = far + _NUMBER_AT * (unit - far)
    for (x, y), weight in zip(middles.tolist(), lines.weights.tolist(), strict=True):
        words = signed_number(weight, 2)
        place = centered(x, y, stage.small.horizontalAdvance(words) + 4, stage.small.height() - 2)
        painter.fillRect(place, ground)
        painter.setPen(QColor(theme.negative_text if weight < 0 else theme.positive_text))
        painter.drawText(place, CENTERED, words)


def _qlines(ends: NDArray[Any]) -> list[QLineF]:
    return [QLineF(*each) for each in ends.tolist()]
