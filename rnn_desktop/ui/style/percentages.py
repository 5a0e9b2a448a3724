"""Percentages as the language of the window writes them: 97.6 % in English, 97.6% in Korean."""

import math

from rnn_desktop.lens.numbers import percent_number
from rnn_desktop.ui.style.i18n import translate

_NEAR_AN_END = 0.01


def percent_sign() -> str:
    """What follows the number, with the space of a language that has one."""
    return translate("Percentages", " %")


def percent(probability: float) -> str:
    """“97.6 %”; “NaN” of what exploded."""
    return "NaN" if math.isnan(probability) else percent_number(probability) + percent_sign()


def whole_percent(probability: float) -> str:
    """As `percent`, without decimals, where there is no room for them: “98 %”."""
    return "NaN" if math.isnan(probability) else f"{100 * probability:.0f}{percent_sign()}"


def fine_percent(probability: float) -> str:
    """As `percent`, with a second decimal near the ends, where many would otherwise be equal: “0.04 %”."""
    if _is_near_an_end(probability):
        return f"{100 * probability:.2f}{percent_sign()}"
    return percent(probability)


def percent_ends(low: float, high: float) -> tuple[str, str]:
    """Both ends of a range, without the sign and with as many decimals: “0.04” and “73.00”."""
    decimals = 2 if _is_near_an_end(low) or _is_near_an_end(high) else 1
    first, last = ("NaN" if math.isnan(end) else f"{100 * end:.{decimals}f}" for end in (low, high))
    return first, last


def _is_near_an_end(probability: float) -> bool:
    return min(probability, 1 - probability) < _NEAR_AN_END
