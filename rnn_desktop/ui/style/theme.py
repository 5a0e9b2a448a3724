"""Two themes, one signed scale. Every colour of the window is named here."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, as #rrggbb.

    The signed scale runs negative → zero → positive with fixed limits, for weights, states, probabilities and
    contributions alike; selection is its own hue, so that it is never mistaken for a value. Classes of which none is
    good or bad run from class_first to class_last, which tell apart without their hue.
    """

    name: str
    window: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_text: str
    negative: str
    zero: str
    positive: str
    negative_text: str
    positive_text: str
    selection: str
    selection_wash: str
    error: str
    class_first: str
    class_last: str


LIGHT = Theme(
    name="light",
    window="#fcfcfa",
    panel="#f5f5f1",
    raised="#ffffff",
    line="#dededa",
    text="#22252a",
    muted="#6b6b66",
    faint="#6f6f6a",
    accent="#2b7bba",
    accent_text="#ffffff",
    negative="#d9822b",
    zero="#f1f1ee",
    positive="#2b7bba",
    negative_text="#a85a0c",
    positive_text="#1f679f",
    selection="#6b4eff",
    selection_wash="#eeebfb",
    error="#b3261e",
    class_first="#2f5f58",
    class_last="#c6ddd6",
)

DARK = Theme(
    name="dark",
    window="#17181b",
    panel="#1e2024",
    raised="#26282d",
    line="#383b42",
    text="#eceef1",
    muted="#a4a8b0",
    faint="#9095a0",
    accent="#4a9ad8",
    accent_text="#0d1116",
    negative="#d9822b",
    zero="#2a2c31",
    positive="#2b7bba",
    negative_text="#f0a75c",
    positive_text="#74b7ea",
    selection="#8d77ff",
    selection_wash="#2a2642",
    error="#ff8a80",
    class_first="#b4dbd1",
    class_last="#38564f",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


@cache
def signed_table(theme: Theme) -> NDArray[np.uint8]:
    """The signed scale as a lookup table for images: [256, 3], −1 at row 0, +1 at row 255. Made once per theme."""
    negative, zero, positive = (_channels(name) for name in (theme.negative, theme.zero, theme.positive))
    share = np.linspace(-1.0, 1.0, 256)[:, None]
    end = np.where(share < 0, negative, positive)
    return np.rint(zero + np.abs(share) * (end - zero)).astype(np.uint8)


def class_tones(theme: Theme, count: int) -> list[QColor]:
    """So many tones for classes beside each other."""
    first, last = _channels(theme.class_first), _channels(theme.class_last)
    mixed = np.rint(first + np.linspace(0.0, 1.0, count)[:, None] * (last - first)).astype(int)
    return [QColor(*channels) for channels in mixed.tolist()]


def _channels(name: str) -> NDArray[np.float64]:
    color = QColor(name)
    return np.array([color.red(), color.green(), color.blue()], np.float64)


def signed_color(theme: Theme, value: float) -> QColor:
    """The colour of a value on the signed scale; beyond ±1 it is the end's, NaN is zero's."""
    row = 128 if value != value else round((min(max(value, -1.0), 1.0) + 1.0) * 127.5)
    table = signed_table(theme)
    return QColor(int(table[row, 0]), int(table[row, 1]), int(table[row, 2]))


def text_on(background: QColor) -> QColor:
    """Black or white, whichever is read better on this colour (WCAG relative luminance): 4.5 to 1 at the least."""
    channels = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (background.redF(), background.greenF(), background.blueF())
    ]
    luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return QColor("#000000") if luminance > 0.179 else QColor("#ffffff")
