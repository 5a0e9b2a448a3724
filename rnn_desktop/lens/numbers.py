"""How numbers are written, the same in pictures, equations and copied text."""

import math

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES

_TOO_LONG = 1000


def signed_number(value: float, decimals: int = 4) -> str:
    """With the sign that the field writes: −0.3581, +0.0213; +3.28e+12 where there is no room for all digits; NaN."""
    if math.isnan(value):
        return "NaN"
    written = f"{value:+.{decimals}f}" if abs(value) < _TOO_LONG else f"{value:+.2e}"
    return written.replace("-", "−")


def plain_number(value: float, decimals: int = 4) -> str:
    """Without a plus: 0.7283, −0.3581."""
    return signed_number(value, decimals).removeprefix("+")


def quantity_number(name: str, value: float) -> str:
    """A value of a quantity (h, c, a gate by name); one that cannot be negative has no plus."""
    return plain_number(value) if name in SIGMOID_GATES else signed_number(value)


def factor_number(factor: float, digits: int = 6) -> str:
    """As short as it was typed: 0.5, −2; at most so many digits."""
    return f"{factor:.{digits}g}".replace("-", "−")


def residual_number(value: float) -> str:
    """What is left over: 3.1e−08; as any signed number where it is more than rounding."""
    return f"{value:.1e}".replace("-", "−") if abs(value) < 1e-3 else signed_number(value, 3)


def percent(probability: float) -> str:
    """“97.6 %”; “NaN” of what exploded."""
    return "NaN" if math.isnan(probability) else f"{100 * probability:.1f} %"


def fine_percent(probability: float) -> str:
    """As `percent`, with a second decimal near the ends, where many would otherwise be equal: “0.04 %”."""
    return f"{100 * probability:.2f} %" if min(probability, 1 - probability) < 0.01 else percent(probability)
