"""What stands back can be read all the same: 4.5 to 1 at the least, in both themes."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor

from rnn_desktop.lens.place import Place
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme
from tests.ui.network_screen import switch
from tests.ui.painted_words import PaintedWord, painted_words
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, picture, shown
from tests.ui.style.test_theme import contrast

__all__ = ["shown"]
_THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def _contrasts(row: ColumnRow) -> list[tuple[PaintedWord, float]]:
    """Of every word in the row, with what it is painted on: the most frequent colour around it."""
    image, found = picture(row.parentWidget()).copy(row.geometry()), []
    for word in painted_words(row):
        x, y = int(word.at.x()), int(word.at.y())
        if not word.text.strip() or not image.rect().contains(x, y):
            continue
        around = Counter(
            image.pixel(x + across, y - up)
            for across in range(-3, 24)
            for up in range(-2, 12)
            if image.rect().contains(x + across, y - up)
        )
        found.append((word, contrast(word.color, QColor(around.most_common(1)[0][0]))))
    return found


def _can_be_read(view: ReadView) -> int:
    """Asserts it of every word in the columns; returns of how many."""
    count = 0
    for row in view.canvas.rows:
        if not row.isVisible():
            continue
        for word, ratio in _contrasts(row):
            assert word.opacity > 0.99, (type(row).__name__, word)
            assert ratio >= 4.5, (type(row).__name__, word, ratio)
            count += 1
    return count


def _path(view: ReadView) -> None:
    view.select_place(Place(2, 5, "h"))


def _played(view: ReadView) -> None:
    view.set_beside(sample_reading(("기대", "영화", *WORDS[2:])))
    view.tools.player.go(3)


def _pooled(view: ReadView) -> None:
    model = sample_model(hidden_sizes=(9, 5), bidirectional=True, pooling="attention")
    view.set_reading(sample_reading(model=model))
    view.select_place(Place(2, None, "y"))


def _folded(view: ReadView) -> None:
    model = sample_model(hidden_sizes=(9, 5))
    view.set_reading(sample_reading(model=model))
    switch(view, "folded")
    view.select_place(Place(7, 3, "h", 1))


def _neurons(view: ReadView) -> None:
    view.set_reading(sample_reading(WORDS[:3], sample_model(3, embedding_size=3)))
    switch(view, "neurons")
    view.select_place(Place(2, 1, "h"))


@_THEMES
@pytest.mark.parametrize("look", [_path, _played, _pooled, _folded, _neurons])
def test_every_word_that_stands_back_can_be_read(shown: Shown, theme: Theme, look: Callable[[Any], None]) -> None:
    view = shown(sample_reading(), 1500, 900)
    view.set_theme(theme)
    look(view)
    assert _can_be_read(view) > 20
