"""Small networks have their numbers written: one-hot vectors, and the states of few units."""

import pytest

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lessons.first_review import first_reading
from rnn_desktop.ui.read.read_view import ReadView
from tests.ui.painted_words import painted_words
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]


def _column(view: ReadView, row: object, token: int) -> list[str]:
    start, width = view.scene.axis.start(token), view.scene.axis.width
    return [word.text for word in painted_words(row) if start <= word.at.x() < start + width]


def test_each_state_of_few_units_is_written(shown: Shown) -> None:
    view = shown(first_reading(), 1400)
    states = view.reading.trace.layers[-1][0].h
    for token in range(8):
        wanted = [signed_number(float(value)) for value in states[token]]
        assert _column(view, view.canvas.heatmap, token) == wanted


def test_the_states_of_many_units_are_colours_alone(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(hidden_sizes=(9,))), 1400)
    assert _column(view, view.canvas.heatmap, 0) == []


def test_a_one_hot_vector_has_its_one_at_the_words_id(shown: Shown) -> None:
    view = shown(first_reading(), 1400)
    view.select_token(3)
    assert _column(view, view.canvas.one_hot, 3) == ["1" if place == 5 else "0" for place in range(10)]
    assert _column(view, view.canvas.one_hot, 0) == ["1"], "of the others the 1 alone"


@pytest.mark.parametrize("given", ["embedding", "one_hot"])
def test_only_short_one_hot_vectors_have_a_row(shown: Shown, given: str) -> None:
    view = shown(sample_reading(model=sample_model(hidden_sizes=(9,), input=given)), 1400)
    small = given == "one_hot" and view.reading.model.config.vocabulary_size <= 16
    assert view.canvas.one_hot.isVisible() == small
