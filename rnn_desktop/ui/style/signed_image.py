"""Arrays as pictures on the signed scale."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from rnn_desktop.ui.style.theme import Theme, signed_table


def signed_pixels(values: NDArray[Any], theme: Theme) -> NDArray[np.uint32]:
    """One opaque ARGB pixel per value, of the same shape; the colours are those of `signed_color`."""
    rows = np.rint((np.clip(np.nan_to_num(values, nan=0.0), -1.0, 1.0) + 1.0) * 127.5)
    table = _argb_table(theme)
    return np.asarray(table[rows.astype(np.uint8)], np.uint32)


def image_of(pixels: NDArray[np.uint32]) -> QImage:
    """A picture of [rows, columns] ARGB pixels, 0 being transparent; it owns its memory."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


@cache
def _argb_table(theme: Theme) -> NDArray[np.uint32]:
    red, green, blue = signed_table(theme).astype(np.uint32).T
    return np.asarray(0xFF000000 | red << 16 | green << 8 | blue, np.uint32)
