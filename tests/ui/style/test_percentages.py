"""Percentages in the window's language."""

from collections.abc import Callable

import pytest

from rnn_desktop.ui.style.percentages import fine_percent, percent, percent_ends


@pytest.mark.parametrize(("language", "plain", "fine"), [("en", "98.5 %", "0.04 %"), ("ko", "98.5%", "0.04%")])
def test_the_sign_is_closed_up_in_korean(speak: Callable[[str], None], language: str, plain: str, fine: str) -> None:
    speak(language)
    assert (percent(0.985), fine_percent(0.0004), percent(float("nan"))) == (plain, fine, "NaN")


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [(0.12, 0.73, ("12.0", "73.0")), (0.0004, 0.73, ("0.04", "73.00")), (0.5, float("nan"), ("50.0", "NaN"))],
)
def test_both_ends_of_a_range_have_as_many_decimals(low: float, high: float, ends: tuple[str, str]) -> None:
    assert percent_ends(low, high) == ends
