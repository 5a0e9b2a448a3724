"""How a series goes on, and how far off the network was before."""

import numpy as np
import pytest

from rnn_desktop.lens.forecast import Forecast, forecasts
from rnn_desktop.lens.writing import go_on
from rnn_desktop.problem import Problem
from tests.writers import forecaster

CELLS = ["9", "10", "12", "11", "8", "9", "13"]


def forecast(columns: tuple[str, ...] = ("관객",), cells: list[str] = CELLS, length: int = 4) -> Forecast:
    return list(forecasts(forecaster(columns), " ".join(cells), cells, length))[-1]


def test_the_next_values_are_those_of_the_command_line() -> None:
    found = forecast()
    assert found.next.tolist() == list(go_on(forecaster(), CELLS, 4))
    assert found.given[:, 0] == pytest.approx([float(cell) for cell in CELLS], rel=1e-6)
    assert found.text_with_next.startswith("9 10 12 11 8 9 13 ")
    assert len(found.text_with_next.split()) == len(CELLS) + 4


def test_the_band_is_the_error_at_each_value_that_follows_a_whole_window() -> None:
    found = forecast()
    off = [next(go_on(forecaster(), CELLS[at - 3 : at], 1))[0] - float(CELLS[at]) for at in range(3, len(CELLS))]
    assert found.judged == 4
    assert found.errors[0] == pytest.approx(np.sqrt(np.mean(np.square(off))), rel=1e-4)


def test_with_no_more_values_than_it_reads_no_error_is_known() -> None:
    found = forecast(cells=CELLS[:3])
    assert found.judged == 0
    assert np.isnan(found.errors).all()


def test_each_of_several_series_has_its_own_error_and_is_typed_as_before() -> None:
    cells = [f"{cell};{2 * int(cell)}" for cell in CELLS]
    found = forecast(("관객", "매출"), cells)
    assert found.next.shape == (4, 2)
    assert found.errors.shape == (2,)
    assert found.errors[0] != found.errors[1]
    again = forecast(("관객", "매출"), found.text_with_next.split())
    assert again.given[-4:] == pytest.approx(found.next, rel=1e-5)


@pytest.mark.parametrize(("cells", "words"), [([], "no values to go on from"), (["9", "많이"], "is not a number")])
def test_what_is_no_series_is_refused(cells: list[str], words: str) -> None:
    with pytest.raises(Problem, match=words):
        next(forecasts(forecaster(), " ".join(cells), cells, 3))
