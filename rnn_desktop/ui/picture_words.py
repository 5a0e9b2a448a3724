"""Symbols and numbers in the pictures of the network."""

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.ui.picture_parts import Stage
from rnn_desktop.ui.reading_scene import Scene

_SHOWN = 3


def symbol_width(stage: Stage, name: str, subscript: str, beside: str) -> float:
    """What `paint_symbol` needs."""
    wide = QFontMetrics(stage.font).horizontalAdvance(name) + stage.small.horizontalAdvance(subscript)
    return wide + (stage.small.horizontalAdvance(f"  {beside}") if beside else 0)


def paint_symbol(
    painter: QPainter,
    scene: Scene,
    stage: Stage,
    center: QPointF,
    name: str,
    subscript: str,
    beside: str,
    room: float = 1e9,
) -> None:
    """A name with its subscript, and quieter its size; the size only, or nothing, where there is no more room."""
    if symbol_width(stage, name, subscript, beside) > room:
        beside = ""
    if (width := symbol_width(stage, name, subscript, beside)) > room:
        return
    metrics = QFontMetrics(stage.font)
    x, baseline = center.x() - width / 2, center.y() + metrics.ascent() / 2 - 1
    pieces = (
        (name, stage.font, 0, scene.theme.text),
        (subscript, stage.small_font, 4, scene.theme.text),
        (f"  {beside}" if beside else "", stage.small_font, 0, scene.theme.muted),
    )
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
    for text, value in texts:
        painter.setPen(QColor(scene.theme.negative_text if value < 0 else scene.theme.positive_text))
        painter.drawText(QPointF(x, baseline), text)
        x += stage.small.horizontalAdvance(text) + space
    painter.setPen(QColor(scene.theme.muted))
    painter.drawText(QPointF(x - space, baseline), more)
