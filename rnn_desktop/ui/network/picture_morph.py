"""From one picture of the network to another: cells and units fly, everything else fades."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from rnn_desktop.lens.quantities import shown_states
from rnn_desktop.ui.network.picture_parts import CellImages, CellKey, Spots
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.sign_marks import paint_minuses
from rnn_desktop.ui.style.theme import signed_color

DURATION = 250
"""Milliseconds."""


class PictureMorph(QObject):
    """Runs for DURATION, or not at all where the desktop wants no animation.

    Signals:
        moved(): what it paints is different now; also when it has ended.
    """

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self.moved)
        self._animation.finished.connect(self.moved)
        self._flights: dict[CellKey, tuple[Spots, Spots, float, float]] = {}
        self._before, self._after = QPixmap(), QPixmap()
        self._corner = QPointF()

    @property
    def running(self) -> bool:
        return self._animation.state() != QAbstractAnimation.State.Stopped

    @property
    def share(self) -> float:
        """How far it is, from 0 to 1."""
        return float(self._animation.currentValue())

    def start(
        self,
        spots: Mapping[CellKey, Spots],
        then: Mapping[CellKey, Spots],
        before: QPixmap,
        after: QPixmap,
        at: QPointF,
    ) -> None:
        """Fly from where cells stand to where they will; before, after: the rest of both pictures, in view at `at`."""
        self.finish()
        # A style without durations is how a desktop says that it wants no animation.
        if not self._widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget):
            return
        self._flights = _flights(spots, then)
        self._before, self._after, self._corner = before, after, at
        self._animation.start()

    def finish(self) -> None:
        """Be at the end at once."""
        if self.running:
            self._animation.stop()
            self.moved.emit()

    def spots(self) -> dict[CellKey, Spots]:
        """Where the cells are at this moment."""
        return {key: _between(before, after, self.share) for key, (before, after, _, _) in self._flights.items()}

    def paint(self, painter: QPainter, scene: Scene, images: CellImages) -> None:
        share = self.share
        for opacity, pixmap in ((1 - 2 * share, self._before), (2 * share - 1, self._after)):
            if opacity > 0:
                painter.setOpacity(opacity)
                painter.drawPixmap(self._corner, pixmap)
        for key, (before, after, begins, ends) in self._flights.items():
            painter.setOpacity(begins + share * (ends - begins))
            spots = _between(before, after, share)
            if spots.grid is not None:
                images.paint(painter, scene, key, spots.grid)
            else:
                _paint_units(painter, scene, key, spots, dots=(share > 0.5) == (after.grid is None))
        painter.setOpacity(1.0)


def _flights(
    spots: Mapping[CellKey, Spots], then: Mapping[CellKey, Spots]
) -> dict[CellKey, tuple[Spots, Spots, float, float]]:
    """For each cell of either picture its two places and its opacity at both ends.

    A cell that only one of them has flies to or from the time step of the other, where that shows only one: a chain is
    folded into its loop; else it fades where it stands.
    """
    flights = {}
    for key in dict.fromkeys((*spots, *then)):
        before, after = spots.get(key), then.get(key)
        begins, ends = float(before is not None), float(after is not None)
        before = before or _only(spots, key) or after
        after = after or _only(then, key) or before
        assert before is not None
        assert after is not None
        flights[key] = (before, after, begins, ends)
    return flights


def _only(spots: Mapping[CellKey, Spots], key: CellKey) -> Spots | None:
    """The cell of this layer and direction, if there is but one time step of it."""
    found = [each for other, each in spots.items() if other[:2] == key[:2]]
    return found[0] if len(found) == 1 else None


def _between(before: Spots, after: Spots, share: float) -> Spots:
    size = before.size + share * (after.size - before.size)
    centers = before.centers + share * (after.centers - before.centers)
    if before.grid is None or after.grid is None:
        return Spots(centers, size)
    grid = QRectF(
        *(_mix(a, b, share) for a, b in zip(before.grid.getRect(), after.grid.getRect(), strict=True))  # type: ignore[call-overload]
    )
    return Spots(centers, size, grid)


def _mix(before: float, after: float, share: float) -> float:
    return before + share * (after - before)


def _paint_units(painter: QPainter, scene: Scene, key: CellKey, spots: Spots, *, dots: bool) -> None:
    assert scene.reading is not None
    values: NDArray[Any] = shown_states(scene.reading, key.layer, key.direction).h[key.step]
    half = spots.size / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for (x, y), value in zip(spots.centers.tolist(), np.nan_to_num(values).tolist(), strict=True):
        color = signed_color(scene.theme, value)
        if dots:
            painter.setBrush(color)
            painter.drawEllipse(QPointF(x, y), half, half)
        else:
            painter.fillRect(QRectF(x - half, y - half, spots.size, spots.size), color)
    paint_minuses(painter, scene.theme, spots.centers, values, spots.size, dots=dots)
