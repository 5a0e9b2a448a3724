"""What says that a value is negative where its hue cannot be seen: a minus in a square or a dot, hatching in a bar."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.ui.style.signed_image import signed_pixels
from rnn_desktop.ui.style.theme import Theme

_SMALLEST = 2.0
"""Pixels of the smallest square with a mark."""
_LENGTH = 0.45
"""Of a minus, a share of its square."""
_OPACITY = 0.75
_STRONG, _SEEN = 0.15, 1 / 255
"""A value that is nearer to zero has a paler mark; it has zero's colour, and none."""
_PERIOD = 6
"""Pixels from one stroke of the hatching to the next; none runs through the middle of a bar."""
_FAINTEST, _STRONGER = 0.25, 0.35
"""How much of the text's colour a stroke has near zero, and how much more at −1."""


def paint_minuses(
    painter: QPainter, theme: Theme, centers: NDArray[Any], values: NDArray[Any], size: float, *, dots: bool = False
) -> None:
    """A minus in the middle of each negative square of this size; centers: [n, 2]; values: [n]; dots: smooth ones."""
    if size < _SMALLEST:
        return
    half, values = max(_LENGTH * size, 1.0) / 2, np.nan_to_num(values)
    # Without smoothing a line of one pixel lies at the pixel that its middle is in.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, dots)
    strong = values < -_STRONG
    for here, opacity in ((strong, _OPACITY), (~strong & (values < -_SEEN), _OPACITY / 2)):
        color = QColor(theme.text)
        color.setAlphaF(opacity)
        painter.setPen(QPen(color, max(1.0, round(size / 12))))
        painter.drawLines([QLineF(x - half, y, x + half, y) for x, y in centers[here].tolist()])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def hatched_pixels(values: NDArray[Any], width: int, theme: Theme) -> NDArray[np.uint32]:
    """[n, width] ARGB pixels of bars from the left to the right in the colours of these values [n], negative ones
    hatched: the more the further they are from zero."""
    bars = np.repeat(signed_pixels(values, theme)[:, None], width, axis=1)
    shares = np.clip(-np.nan_to_num(values), 0.0, 1.0)
    weights = np.where(shares > _SEEN, _FAINTEST + _STRONGER * shares, 0.0)
    strokes = (np.arange(width) - width // 2) % _PERIOD == _PERIOD // 2
    bars[:, strokes] = _mixed(bars[:, :1], QColor(theme.text).rgb(), weights[:, None])
    return bars


def hatch(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Strokes as in a hatched bar, from −1 at the left to 0 at the right, over what is painted there already."""
    x = place.left() + _PERIOD / 2
    while x < place.right():
        color, share = QColor(theme.text), (place.right() - x) / place.width()
        color.setAlphaF(_FAINTEST + _STRONGER * share)
        painter.fillRect(QRectF(round(x), place.top(), 1, place.height()), color)
        x += _PERIOD


def _mixed(pixels: NDArray[np.uint32], over: int, weights: NDArray[Any]) -> NDArray[np.uint32]:
    """ARGB pixels with so much of another colour in them."""
    mixed = np.full(pixels.shape, 0xFF000000, np.uint32)
    for shift in (0, 8, 16):
        one, other = (pixels >> shift) & 0xFF, (over >> shift) & 0xFF
        mixed |= np.rint(one + weights * (other - one.astype(np.float64))).astype(np.uint32) << np.uint32(shift)
    return mixed
