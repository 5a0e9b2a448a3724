"""Symbols and numbers in the pictures of the network."""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.ui.network.picture_parts import Stage
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.painting import centered, legibly

_SHOWN = 3


class SymbolLabel(NamedTuple):
    """A name with its subscript, and the size of what it names; also: a second name with the same subscript."""

    name: str
    subscript: str = ""
    size: str = ""
    also: str = ""

    def width(self, stage: Stage) -> float:
        names, metrics = (self.name, f", {self.also}") if self.also else (self.name,), QFontMetrics(stage.font)
        wide = sum(metrics.horizontalAdvance(name) + stage.small.horizontalAdvance(self.subscript) for name in names)
        return wide + stage.small.horizontalAdvance(self._beside)

    @property
    def _beside(self) -> str:
        return f"  {self.size}" if self.size else ""

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, center: QPointF, room: float = math.inf) -> None:
        """Without the size, or not at all, where there is no more room; lines behind it do not show through."""
        if (width := self.width(stage)) > room:
            if self.size:
                self._replace(size="").paint(painter, scene, stage, center, room)
            return
        metrics = QFontMetrics(stage.font)
        ground = QColor(scene.theme.window)
        ground.setAlphaF(0.85)
        painter.fillRect(centered(center.x(), center.y() + 1, width + 4, metrics.ascent() + 4), ground)
        x, baseline = center.x() - width / 2, center.y() + metrics.ascent() / 2 - 1
        pieces = [
            (self.name, stage.font, 0, scene.theme.text),
            (self.subscript, stage.small_font, 4, scene.theme.text),
            (self._beside, stage.small_font, 0, scene.theme.muted),
        ]
        if self.also:
            pieces[2:2] = [(f", {self.also}", *pieces[0][1:]), pieces[1]]
        with legibly(painter):
            for text, font, lower, color in pieces:
                painter.setFont(font)
                painter.setPen(QColor(color))
                painter.drawText(QPointF(x, baseline + lower), text)
                x += QFontMetrics(font).horizontalAdvance(text)


def paint_numbers(
    painter: QPainter, scene: Scene, stage: Stage, center: QPointF, values: Sequence[float] | NDArray[Any]
) -> None:
    """The first numbers of a vector in a line, each in the colour of its sign."""
    texts = [(signed_number(float(value), 2), float(value)) for value in values[:_SHOWN]]
    more = " …" if len(values) > _SHOWN else ""
    space = stage.small.horizontalAdvance(" ")
    width = sum(stage.small.horizontalAdvance(text) + space for text, _ in texts) + stage.small.horizontalAdvance(more)
    x, baseline = center.x() - (width - space) / 2, center.y() + stage.small.ascent() / 2 - 1
    painter.setFont(stage.small_font)
    with legibly(painter):
        for text, value in texts:
            painter.setPen(QColor(scene.theme.negative_text if value < 0 else scene.theme.positive_text))
            painter.drawText(QPointF(x, baseline), text)
            x += stage.small.horizontalAdvance(text) + space
        painter.setPen(QColor(scene.theme.muted))
        painter.drawText(QPointF(x - space, baseline), more)
