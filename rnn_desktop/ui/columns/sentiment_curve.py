"""The running curve: the explained answer's probability had the review ended at each token."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rnn_desktop.engine.heads import sigmoid
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.comparison import untouched_tokens
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import counted
from rnn_desktop.tasks import Task
from rnn_desktop.ui.columns.comparison_row import beside_probabilities
from rnn_desktop.ui.columns.plot_row import PlotRow
from rnn_desktop.ui.columns.unit_plots import DIAMOND, paint_marker
from rnn_desktop.ui.scene.answer_words import answer_name, output_name, output_words, said_there
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import probability_line
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent, percent_ends
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import signed_color

_WANTED = 76
_WIDEST_NAME = 100
"""Pixels of the answer's name in the heading."""
_RADIUS = 5.0
_RIVAL_WIDTH = 40
"""Pixels of another class's name, after the last column."""
_BAND_OPACITY = 0.16
"""The mark of `paint_marker` that no other curve of this row has."""


class SentimentCurve(PlotRow):
    """From 0 to 1 with the undecided middle; each point in its colour on the signed scale.

    Behind it the band that more words could reach, thin the likeliest other class, dashed the untouched reading of what
    was edited, and dotted the reading that is compared with.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ghost: dict[int, float] = {}
        self._names: tuple[Task, str] | None = None

    def show_scene(self, scene: Scene) -> None:
        if self.scene is None or self.scene.reading is not scene.reading:
            self._ghost = _ghost(scene.reading)
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        return QSize(0, px(_WANTED))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height_of_ticks())

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        is_whole = reading is None or not reading.trace.unanswered
        quiet = translate("ReadView", "being read …")
        if is_whole:
            quiet = translate("ReadView", "P(positive)") if reading is None else self._elided(answer_name(reading))
        if reading is None or tells_good_from_bad(reading.model.task):
            return translate("ReadView", "Sentiment so far"), quiet
        return translate("ReadView", "Probability so far"), quiet

    def heading_samples(self) -> list[str]:
        """Which answer is explained may follow the text; of many the widest name is looked for once."""
        reading = None if self.scene is None else self.scene.reading
        if reading is None or reading.model.task.is_pair:
            return super().heading_samples()
        task = reading.model.task
        if self._names is None or self._names[0] != task:
            names = [self._elided(output_name(reading, output)) for output in range(len(task.labels))]
            self._names = task, max(names, key=self.small.horizontalAdvance)
        return [*super().heading_samples(), self._names[1]]

    def heading_tooltip(self) -> str:
        """What it is, and the label, whole; of good and bad the name says it already."""
        reading = None if self.scene is None else self.scene.reading
        told = meaning("running curve")
        return told if reading is None or tells_good_from_bad(reading.model.task) else f"P({reading.label})\n{told}"

    def _elided(self, name: str) -> str:
        return self.small.elidedText(name, Qt.TextElideMode.ElideRight, px(_WIDEST_NAME))

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.token is None:
            return ""
        reading = self.scene.reading
        lines = [probability_line(reading, place.token), *filter(None, [said_there(reading, place.token)])]
        if self.scene.band_words and (ends := self._band(self.scene).get(place.token)) is not None:
            words = translate("ReadView", "reached with the next words: {low} to {high} %")
            low, high = percent_ends(*ends)
            lines.append(words.format(low=low, high=high))
        return "\n".join(lines)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        assert scene.reading is not None
        self.paint_rules(painter, scene)
        columns = scene.columns_read(columns)
        if scene.band_words:
            self._paint_band(painter, scene, columns)
        self._paint_rival(painter, scene, scene.reading, columns)
        if scene.reading.untouched is not None:
            self._paint_ghost(painter, scene, scene.reading.untouched, columns)
        if scene.comparison is not None and scene.comparison.probability is not None:
            self._paint_beside(painter, scene, scene.comparison.other, columns)
        values = scene.reading.probabilities.tolist()
        points = self.points(scene, values, columns)
        self.paint_line(painter, points, QPen(QColor(scene.theme.text), 1.6))
        for index, point in zip(columns, points, strict=True):
            if math.isnan(values[index]):
                continue
            selected = scene.selection.token == index
            rim = QColor(scene.theme.selection if selected else scene.theme.text)
            painter.setPen(QPen(rim, 2.5 if selected else 1.0, Qt.PenStyle.SolidLine))
            painter.setBrush(signed_color(scene.theme, 2 * values[index] - 1))
            radius = px(_RADIUS) + 1.5 if selected else px(_RADIUS)
            painter.drawEllipse(point, radius, radius)

    def _paint_rival(self, painter: QPainter, scene: Scene, reading: Reading, columns: range) -> None:
        """The curve of the class that is likeliest beside the explained one, and which that is."""
        if (rival := _rival(reading)) is None:
            return
        points = self.points(scene, reading.trace.probabilities[:, rival].tolist(), columns)
        self.paint_line(painter, points, QPen(QColor(scene.theme.faint), 1.0))
        if scene.read is None and reading.untouched is None and scene.beside is None and points:
            painter.setPen(QColor(scene.theme.muted))
            painter.setFont(self.small_font)
            end = self.y_of(float(reading.trace.probabilities[-1, rival]))
            words = output_words(reading, rival)
            words = self.small.elidedText(words, Qt.TextElideMode.ElideRight, px(_RIVAL_WIDTH))
            painter.drawText(QPointF(scene.axis.end + 4, end + self.small.ascent() / 2 - 1), words)

    def _paint_ghost(self, painter: QPainter, scene: Scene, untouched: Reading, columns: range) -> None:
        """The untouched reading's curve through the columns of its tokens, and where it ended."""
        places = [
            QPointF(scene.axis.center(index), self.y_of(self._ghost[index]))
            for index in columns
            if index in self._ghost
        ]
        self.paint_line(painter, places, QPen(QColor(scene.theme.faint), 1.4, Qt.PenStyle.DashLine))
        if untouched.probability is not None and scene.read is None:
            self._paint_end(painter, scene, untouched.probability, self.y_of(untouched.probability))

    def _paint_beside(self, painter: QPainter, scene: Scene, beside: Reading, columns: range) -> None:
        """The curve of the reading that is compared with, through the tokens that both have, and where it ended."""
        values = beside_probabilities(scene)
        shown = [(QPointF(scene.axis.center(i), self.y_of(values[i])), values[i]) for i in columns if i in values]
        color = QColor(scene.theme.muted)
        self.paint_line(painter, [place for place, _ in shown], QPen(color, 1.8, Qt.PenStyle.DotLine))
        for place, value in shown:
            paint_marker(painter, place, DIAMOND, color, signed_color(scene.theme, 2 * value - 1))
        if beside.probability is None or scene.read is not None:
            return
        end, untouched = self.y_of(beside.probability), None if scene.reading is None else scene.reading.untouched
        if untouched is not None and untouched.probability is not None:
            # Not over the number that stands there already.
            other = self.y_of(untouched.probability)
            if abs(end - other) < self.small.ascent():
                end = other + (self.small.ascent() if end >= other else -self.small.ascent())
        self._paint_end(painter, scene, beside.probability, end)

    def _paint_end(self, painter: QPainter, scene: Scene, probability: float, y: float) -> None:
        """Another reading's verdict, after the last column."""
        painter.setPen(QColor(scene.theme.muted))
        painter.setFont(self.small_font)
        painter.drawText(QPointF(scene.axis.end + 4, y + self.small.ascent() / 2 - 1), percent(probability))

    def _paint_band(self, painter: QPainter, scene: Scene, columns: range) -> None:
        """The area between what was reached down and up, from as many columns as are computed yet."""
        ends = self._band(scene)
        known = [index for index in columns if index in ends]
        shade = QColor(scene.theme.accent)
        shade.setAlphaF(_BAND_OPACITY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        upper = [QPointF(scene.axis.center(index), self.y_of(ends[index][1])) for index in known]
        lower = [QPointF(scene.axis.center(index), self.y_of(ends[index][0])) for index in known]
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QColor(scene.theme.muted))
        painter.setFont(self.small_font)
        words = _band_words(scene.band_words)
        left = max(scene.axis.end - self.small.horizontalAdvance(words) - 4, scene.axis.left + 4)
        painter.drawText(QPointF(left, self.small.ascent()), words)

    def _band(self, scene: Scene) -> dict[int, tuple[float, float]]:
        """By column the lowest and highest probability that was reached with that many more words, where these are."""
        found = scene.findings.band_of(scene.band_words)
        pieces = {position: piece for position, piece in found.items() if not math.isnan(piece.high - piece.low)}
        ends = sigmoid(np.array([(piece.low, piece.high) for piece in pieces.values()]))
        return {position - 1: (low, high) for position, (low, high) in zip(pieces, ends.tolist(), strict=True)}


def _rival(reading: Reading) -> int | None:
    """The output that is likeliest at the end beside the explained one; None of two labels, and where there is none."""
    if reading.model.task.is_pair or reading.said is None:
        return None
    order = np.argsort(-reading.trace.probabilities[-1], kind="stable").tolist()
    return int(next(output for output in order if output != reading.explained.output))


def _ghost(reading: Reading | None) -> dict[int, float]:
    """The untouched reading's probabilities by the columns of its tokens."""
    if reading is None or reading.untouched is None:
        return {}
    values = reading.untouched.probabilities.tolist()
    return {column: values[token] for column, token in untouched_tokens(reading).items()}


def _band_words(count: int) -> str:
    words = counted(
        count,
        translate("ReadView", "at least this far with 1 more word (greedy search)"),
        translate("ReadView", "at least this far with {count} more words (greedy search)"),
    )
    return words.format(count=count)
