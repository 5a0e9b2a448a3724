"""The tag that the network gives each token, and how sure it is."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.comparison import untouched_tokens
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.explained_heading import explained_lines, explained_samples
from rnn_desktop.ui.columns.unit_plots import DIAMOND, paint_marker
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED, draw_words
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px

_SURE = 0.6
"""Below this probability a tag is doubtful."""
_TOP, _BELOW, _BAR, _GAP = 8, 8, 5, 4
_UPRIGHT_LENGTH = 56
_LISTED = 6


class TagRow(ColumnRow):
    """The likeliest tag under each token, its probability and a bar; the explained one has a frame and is what it is.

    A doubtful one has a question mark and stands back. A click explains it. On its bar a stroke stands where it was
    before the text was changed, and a diamond where the reading that is compared with has it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._untouched: dict[int, int] = {}

    def show_scene(self, scene: Scene) -> None:
        """The tokens are aligned once for each reading."""
        if self.scene is None or self.scene.reading is not scene.reading:
            self._untouched = untouched_tokens(scene.reading)
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        upright = self.scene is not None and self.scene.axis.upright
        lines = px(_UPRIGHT_LENGTH) if upright else 2 * self.small.height() + px(_GAP) + px(_BAR)
        return QSize(0, max(px(_TOP) + lines + px(_BELOW), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        return translate("ReadView", "Tags"), explained_lines(reading, self.small)

    def heading_samples(self) -> list[str]:
        return explained_samples()

    def heading_tooltip(self) -> str:
        tip = translate(
            "ReadView", "The likeliest tag of each token. “?” marks one below 60 %. Click one to explain it."
        )
        reading = None if self.scene is None else self.scene.reading
        if reading is None or not reading.tokens:
            return tip
        words, step = translate("ReadView", "explained: {tag} of {token}"), reading.explained_index
        token = quoted(reading.tokens[step].text, 200)
        return tip + "\n\n" + words.format(tag=short(reading.label, 300), token=token)

    def tooltip(self, place: Place) -> str:
        reading = None if self.scene is None else self.scene.reading
        if reading is None or place.token is None:
            return ""
        shares = reading.trace.probabilities[place.token]
        first = np.argsort(-shares, kind="stable")[:_LISTED].tolist()
        lines = [f"{short(reading.answer_text(one), 200)} {percent(float(shares[one]))}" for one in first]
        return "\n".join([quoted(reading.tokens[place.token].text), *lines, *self._other_words(place.token)])

    def _others(self, step: int) -> tuple[tuple[Reading, int] | None, tuple[Reading, int] | None]:
        """The untouched reading and the one that is compared with, each with its token like this one."""
        scene = self.scene
        assert scene is not None
        assert scene.reading is not None
        before, compared = None, None
        if scene.reading.untouched is not None and step in self._untouched:
            before = scene.reading.untouched, self._untouched[step]
        if scene.comparison is not None and (token := scene.comparison.tokens.get(step)) is not None:
            compared = scene.comparison.other, token
        return before, compared

    def _other_words(self, step: int) -> list[str]:
        templates = (
            translate("ReadView", "before the changes: {tag} {percent}"),
            translate("ReadView", "compared: {tag} {percent}"),
        )
        lines = []
        for template, other in zip(templates, self._others(step), strict=True):
            if other is not None:
                shares = other[0].trace.probabilities[other[1]]
                said = int(np.nan_to_num(shares).argmax())
                tag = short(other[0].answer_text(said), 200)
                lines.append(template.format(tag=tag, percent=percent(float(shares[said]))))
        return lines

    def place_at(self, position: QPointF) -> Place:
        """The tag of the column."""
        scene = self.scene
        if scene is None or scene.reading is None or (step := scene.axis.column_at(position.x())) is None:
            return NOWHERE
        if step >= scene.steps_read:
            return scene.place(step)
        return Place(step, scene.reading.output_at(step), "y")

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        assert scene.reading is not None
        painter.setFont(self.small_font)
        for step in scene.columns_read(columns):
            self._paint_tag(painter, scene, scene.reading, step)

    def _paint_tag(self, painter: QPainter, scene: Scene, reading: Reading, step: int) -> None:
        theme, axis, output = scene.theme, scene.axis, reading.output_at(step)
        share = float(reading.trace.probabilities[step, output])
        height = self.height() - px(_TOP) - px(_BELOW) + px(_GAP)
        place = QRectF(axis.start(step) + 2, px(_TOP) - px(_GAP), axis.width - 4, height)
        if step == reading.explained_index:
            painter.setPen(QPen(QColor(theme.selection), 1.2))
            painter.setBrush(QColor(theme.selection_wash))
            painter.drawRoundedRect(place, 4, 4)
        doubtful = not share >= _SURE
        words = short(reading.answer_text(output))
        if math.isnan(share):
            words = "NaN"
        painter.setPen(QColor(theme.muted if doubtful else theme.text))
        if axis.upright:
            room = int(place.height()) - self.small.horizontalAdvance(" ?")
            words = self.small.elidedText(words, Qt.TextElideMode.ElideRight, room)
            draw_words(painter, place, words + (" ?" if doubtful else ""))
            return
        room = int(place.width()) - 6 - self.small.horizontalAdvance(" ?")
        words = self.small.elidedText(words, Qt.TextElideMode.ElideRight, room)
        line = QRectF(place.left(), px(_TOP), place.width(), self.small.height())
        painter.drawText(line, CENTERED, words + (" ?" if doubtful else ""))
        painter.setPen(QColor(theme.muted))
        painter.drawText(line.translated(0, line.height()), CENTERED, percent(share))
        track = QRectF(line.left() + 6, line.top() + 2 * line.height() + px(_GAP), line.width() - 12, px(_BAR))
        if not math.isnan(share):
            self._paint_bar(painter, scene, QRectF(track), share, doubtful)
        self._paint_others(painter, scene, track, step, output)

    def _paint_others(self, painter: QPainter, scene: Scene, track: QRectF, step: int, output: int) -> None:
        """How likely the same tag is to the other readings."""
        before, compared = self._others(step)
        if before is not None:
            x = track.left() + track.width() * float(before[0].trace.probabilities[before[1], output])
            painter.setPen(QPen(QColor(scene.theme.text), 1.4))
            if not math.isnan(x):
                painter.drawLine(QLineF(x, track.top() - 3, x, track.bottom() + 3))
        if compared is not None:
            share = float(compared[0].trace.probabilities[compared[1], output])
            at = QPointF(track.left() + track.width() * share, track.center().y())
            if not math.isnan(share):
                paint_marker(painter, at, DIAMOND, QColor(scene.theme.text), QColor(scene.theme.window))

    def _paint_bar(self, painter: QPainter, scene: Scene, track: QRectF, share: float, doubtful: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scene.theme.line))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(track.width() * share)
        painter.setBrush(QColor(scene.theme.faint if doubtful else scene.theme.positive))
        painter.drawRoundedRect(track, 2, 2)
