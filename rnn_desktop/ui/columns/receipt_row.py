"""The receipt: what each token added to the logit, as bars under the columns."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.comparison import untouched_tokens
from rnn_desktop.lens.numbers import limit_number, rounding_number, signed_number
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.comparison_row import beside_contributions
from rnn_desktop.ui.scene.answer_words import label_words
from rnn_desktop.ui.scene.method_words import adds_words, method_note, receipt_title, sum_line, terms_note
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.painting import CENTERED, centered, draw_words
from rnn_desktop.ui.style.scale import px

_TOP, _BELOW = 8, 3
_WANTED, _LEAST = 92, 72
_WIDEST_BAR = 56
LEAST_SCALE = 1.0
_DECIMALS = 2
_LONG_NUMBER = "+10.00"
_PENDING_WIDTH, _PENDING_HEIGHT = 26, 16


class ReceiptRow(ColumnRow):
    """Signed bars from a zero line, all on one scale, their numbers below; the heading has the terms of no token."""

    def __init__(self) -> None:
        super().__init__()
        self._ghost: dict[int, float] = {}
        self._beside: dict[int, float] = {}

    def show_scene(self, scene: Scene) -> None:
        before = self.scene
        if before is None or before.reading is not scene.reading or before.method != scene.method:
            self._ghost = _ghost(scene)
        if before is None or before.comparison is not scene.comparison or before.method != scene.method:
            self._beside = beside_contributions(scene) if scene.method == "receipt" else {}
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        return QSize(0, max(px(_WANTED) + self._line() - self.small.height(), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(px(_LEAST) + self._line() - self.small.height(), self.heading_height() + px(_BELOW)))

    def heading(self) -> tuple[str, str]:
        scene = self.scene
        if scene is None or scene.reading is None:
            return receipt_title(None), ""
        task = scene.reading.model.task
        title, lines = receipt_title(task), [_method_names()[scene.method]]
        if not scene.axis.count:
            return title, ""
        attribution = shown_attribution(scene)
        if scene.method == "receipt":
            lines = [sum_line(task, is_exact=attribution is None or attribution.is_exact)]
        if attribution is not None:
            lines += _terms(attribution)
        return title, "\n".join(lines)

    def heading_samples(self) -> list[str]:
        return [*_method_names().values(), *(f"{name} +00.00" for name in _term_names().values())]

    def heading_tooltip(self) -> str:
        if self.scene is None:
            return ""
        task = None if self.scene.reading is None else self.scene.reading.model.task
        note = method_note(task, self.scene.method)
        return "\n\n".join([note, terms_note(task), *_only_up_to(self.scene)])

    def ticks(self) -> list[tuple[float, str]]:
        attribution = None if self.scene is None else shown_attribution(self.scene)
        if attribution is None:
            return [(self._zero(), "0")]
        limit = self._limit(attribution.contributions)
        ends = [(self._zero() - sign * self._reach(), limit_number(sign * limit)) for sign in (1, -1)]
        return [ends[0], (self._zero(), "0"), ends[1]]

    def tooltip(self, place: Place) -> str:
        scene = self.scene
        attribution = None if scene is None else shown_attribution(scene)
        if scene is None or attribution is None or (reading := scene.reading) is None or place.token is None:
            return ""
        value, task = signed_number(float(attribution.contributions[place.token])), reading.model.task
        if tells_good_from_bad(task):
            return translate("ReadView", "adds {value} to the logit").format(value=value)
        if place.token >= scene.steps_explained:
            return translate("ReadView", "read after the answer that is explained")
        return adds_words(task).format(value=value, label=label_words(task, reading.label))

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        zero = round(self._zero()) + 0.5
        painter.setPen(QColor(scene.theme.line))
        painter.drawLine(QLineF(scene.axis.left, zero, scene.axis.end, zero))
        attribution = shown_attribution(scene)
        if attribution is None:
            self._paint_missing(painter, scene, columns)
            return
        read = scene.columns_explained(columns)
        limit = self._limit(attribution.contributions)
        values = attribution.contributions.tolist()
        self._paint_bars(painter, scene, read, values, limit)
        ghost = ((index, self._ghost[index]) for index in read if index in self._ghost)
        self.paint_outlines(painter, scene, ghost, limit, QPen(QColor(scene.theme.muted), 1))
        beside = ((index, self._beside[index]) for index in read if index in self._beside)
        self.paint_outlines(painter, scene, beside, limit, QPen(QColor(scene.theme.text), 1, Qt.PenStyle.DotLine))

    def paint_outlines(
        self, painter: QPainter, scene: Scene, values: Iterable[tuple[int, float]], limit: float, pen: QPen
    ) -> None:
        """Contributions of another reading as bars without filling. values: each with its column."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, value in values:
            painter.drawRect(self._bar(scene, index, value, limit).adjusted(-2, 0, 2, 0))

    def _paint_bars(self, painter: QPainter, scene: Scene, columns: range, values: list[float], limit: float) -> None:
        theme = scene.theme
        positive, negative, text = QColor(theme.positive), QColor(theme.negative), QColor(theme.text)
        for index in columns:
            value = values[index]
            painter.fillRect(self._bar(scene, index, value, limit), positive if value >= 0 else negative)
        painter.setPen(text)
        painter.setFont(self.small_font)
        line = self._line()
        middle = self.height() - px(_BELOW) - line / 2
        for index in columns:
            place = centered(scene.axis.center(index), middle, scene.axis.width, line)
            draw_words(painter, place, signed_number(values[index], _DECIMALS))

    def _paint_missing(self, painter: QPainter, scene: Scene, columns: range) -> None:
        """Why there is nothing to show, or that it is being computed."""
        painter.setFont(self.small_font)
        painter.setPen(QColor(scene.theme.muted))
        if (problem := scene.findings.not_offered.get(scene.method)) is not None:
            place = QRectF(scene.axis.left, self._zero() + 4, max(scene.axis.end - scene.axis.left, 480), 40)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, problem_text(problem))
            return
        for index in scene.columns_read(columns):
            place = centered(scene.axis.center(index), self._zero(), px(_PENDING_WIDTH), px(_PENDING_HEIGHT))
            if scene.axis.upright:
                place = place.adjusted(place.width() / 2 - px(5), 0, px(5) - place.width() / 2, 0)
            painter.setPen(QPen(QColor(scene.theme.faint), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(scene.theme.window))
            painter.drawRoundedRect(place, 3, 3)
            painter.drawText(place, CENTERED, "…")

    # --- places ------------------------------------------------------------------------------------------------

    def _bar(self, scene: Scene, index: int, value: float, limit: float) -> QRectF:
        """From the zero line to the value, a pixel at least; NaN has no height."""
        width = min(max(scene.axis.width - 16, 0.6 * scene.axis.width), px(_WIDEST_BAR))
        share = value / limit if np.isfinite(value) else 0.0
        height = -share * self._reach()
        if abs(height) < 1.0:
            height = -1.0 if value >= 0 else 1.0
        return QRectF(scene.axis.center(index) - width / 2, self._zero(), width, height).normalized()

    def _zero(self) -> float:
        return px(_TOP) + self._reach()

    def _reach(self) -> float:
        """How far the largest bar reaches up or down."""
        return (self.height() - px(_TOP) - self._line() - 2 * px(_BELOW)) / 2

    def _line(self) -> int:
        """The height of a number under its bar; one that runs downwards is as high as it is long."""
        upright = self.scene is not None and self.scene.axis.upright
        return self.small.horizontalAdvance(_LONG_NUMBER) if upright else self.small.height()

    def _limit(self, contributions: Array) -> float:
        """Where the scale ends on both sides."""
        shown = np.abs([*contributions.tolist(), *self._ghost.values(), *self._beside.values()])
        return max(float(shown[np.isfinite(shown)].max(initial=0.0)), LEAST_SCALE)


def _only_up_to(scene: Scene) -> list[str]:
    """That the last columns have nothing to do with the answer that is explained; nothing where all have."""
    if scene.steps_explained >= scene.axis.count:
        return []
    words = translate("ReadView", "The answer after time step {step} is explained; later tokens give nothing to it.")
    return [words.format(step=scene.steps_explained)]


def shown_attribution(scene: Scene) -> Attribution | None:
    """Whose contributions the receipt shows; None where there are none, or none yet."""
    return scene.findings.by_method.get(scene.method)


def _method_names() -> dict[str, str]:
    return {
        "receipt": sum_line(None),
        "gradient_input": translate("ReadView", "gradient × input"),
        "integrated_gradients": translate("ReadView", "integrated gradients"),
        "occlusion": translate("ReadView", "each token left out"),
    }


def _ghost(scene: Scene) -> dict[int, float]:
    """The untouched reading's receipt by the columns of its tokens."""
    untouched = None if scene.reading is None else scene.reading.untouched
    if scene.method != "receipt" or untouched is None or untouched.receipt is None:
        return {}
    contributions = untouched.receipt.contributions.tolist()
    return {column: contributions[token] for column, token in untouched_tokens(scene.reading).items()}


def _terms(attribution: Attribution) -> list[str]:
    """What is added to the tokens' bars, and how far that is from the logit."""
    lines = []
    for name, words in _term_names().items():
        value = getattr(attribution, name)
        if name == "residual" and attribution.method == "receipt":
            lines.append(f"{words} {rounding_number(value)}")
        # Of an initial state of zeros nothing comes; the line would say so under every review.
        elif value and (name != "sum" or attribution.method != "receipt"):
            lines.append(f"{words} {signed_number(value, _DECIMALS)}")
    return lines


def _term_names() -> dict[str, str]:
    return {
        "start": translate("ReadView", "start"),
        "bias": translate("ReadView", "bias"),
        "clamped": translate("ReadView", "held units"),
        "baseline": translate("ReadView", "baseline"),
        "sum": translate("ReadView", "sum"),
        "residual": translate("ReadView", "residual"),
    }
