"""How numbers are written for the person: the same in pictures, tables, equations and copied text."""

import math

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES

_TOO_LONG = 1000
_SMALLEST_AMOUNT, _LARGEST_AMOUNT = 1e-4, 1e7


def signed_number(value: float, decimals: int = 4) -> str:
    """With the sign that the field writes: −0.3581, +0.0213; +3.28e+12 where there is no room for all digits; NaN."""
    if math.isnan(value):
        return "NaN"
    return _with_minus(f"{value:+.{decimals}f}" if abs(value) < _TOO_LONG else f"{value:+.2e}")


def whole_number(value: float) -> str:
    """Of a large one, where its power of ten has no room: +13,781."""
    return _with_minus(f"{value:+,.0f}")


def plain_number(value: float, decimals: int = 4) -> str:
    """Without a plus: 0.7283, −0.3581."""
    return signed_number(value, decimals).removeprefix("+")


def quantity_number(name: str, value: float) -> str:
    """A value of a quantity (h, c, a gate by name); one that cannot be negative has no plus."""
    return plain_number(value) if name in SIGMOID_GATES else signed_number(value)


def factor_number(factor: float, digits: int = 6) -> str:
    """As short as it was typed: 0.5, −2; at most so many digits."""
    return _with_minus(f"{factor:.{digits}g}")


def residual_number(value: float) -> str:
    """What is left over: 3.1e−08; as any signed number where it is more than rounding."""
    return _with_minus(f"{value:.1e}") if abs(value) < 1e-3 else signed_number(value, 3)


def rounding_number(residual: float) -> str:
    """What is left over, in the fewest characters: 3e−08; NaN."""
    return "NaN" if math.isnan(residual) else _with_minus(f"{residual:.0e}")


def state_number(value: float) -> str:
    """In the dot of a unit: +0.21."""
    return _with_minus(f"{value:+.2f}")


def cell_number(value: float) -> str:
    """In a cell of a matrix, in about five characters: 0.8, −0.35, 12.5; 0.00 is not quite 0, as 0 is."""
    if not math.isfinite(value) or abs(value) >= _TOO_LONG:
        return "NaN" if math.isnan(value) else _with_minus(f"{value:.0e}")
    decimals = 2 if abs(value) < 9.995 else 1 if abs(value) < 99.95 else 0
    written = f"{value:.{decimals}f}"
    if not float(written):
        return "0" if not value else _with_minus(written)
    return _with_minus(written.rstrip("0").rstrip(".") if decimals else written)


def tick_number(value: float) -> str:
    """At an axis from −1 to 1: 0.5, −1.0."""
    return _with_minus(f"{value:.1f}")


def scale_number(value: float) -> str:
    """At an axis of any length, in at most six characters: 2, −0.5, 20,000, 1e+05."""
    written = amount_number(value)
    return written if len(written) <= 6 else _with_minus(f"{value:.0e}")


def limit_number(value: float) -> str:
    """At the ends of an axis of any length, in as few characters as “−1.0”: +2.5, −25, +3e+04."""
    if abs(value) < 10:
        return signed_number(value, 1)
    return _with_minus(f"{value:+.0f}" if abs(value) < _TOO_LONG else f"{value:+.0e}")


def probability_number(probability: float) -> str:
    """“0.9762”, beside a logit."""
    return f"{probability:.4f}"


def percent_number(share: float) -> str:
    """“97.6”, where the sentence has the %."""
    return f"{100 * share:.1f}"


def loss_number(loss: float) -> str:
    """“0.231”."""
    return f"{loss:.3f}"


def count_number(count: float) -> str:
    """A whole number: 20,000."""
    return f"{count:,.0f}"


def amount_number(value: float) -> str:
    """In the unit of the person's data, to four digits: 4,318, 21.4, −0.0312, 1.2e+07."""
    if not math.isfinite(value):
        return "NaN"
    size = abs(value)
    if size >= _LARGEST_AMOUNT or 0 < size < _SMALLEST_AMOUNT:
        return _with_minus(f"{value:.3g}")
    decimals = 0 if size >= _TOO_LONG else max(3 - math.floor(math.log10(size)), 0) if size else 0
    number = f"{value:,.{decimals}f}"
    return _with_minus(number.rstrip("0").rstrip(".") if "." in number else number)


def perplexity_number(perplexity: float) -> str:
    """“14.3”, “1.27”."""
    return amount_number(round(perplexity, 1 if perplexity >= 10 else 2))


def tick_amounts(low: float, high: float) -> tuple[float, ...]:
    """Two to four round numbers for an axis on which everything lies between these ends. low: less than high."""
    rough = (high - low) / 2
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(number * step for number in range(first, last + 1))


def clock_text(seconds: float) -> str:
    """0:49, 12:05, 1:02:03."""
    minutes, second = divmod(max(round(seconds), 0), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def _with_minus(written: str) -> str:
    """With the field's minus sign in place of the hyphen."""
    return written.replace("-", "−")
