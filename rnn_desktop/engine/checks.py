"""What a name, a number or a flag may be: each check gives the value back or raises Problem with what it may be.

Numbers come back as Python's own, so that NumPy's may be given and JSON can still be written.
"""

from collections.abc import Callable
from numbers import Integral, Real
from typing import Any, TypeVar

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

_Value = TypeVar("_Value")


def check_field(config: object, name: str, check: Callable[..., _Value], *allowed: object) -> None:
    """`check` one field of a frozen dataclass while it is made, and keep what the check gives back."""
    object.__setattr__(config, name, check(name, getattr(config, name), *allowed))


def check_choice(name: str, value: Any, allowed: tuple[str, ...]) -> str:
    """One of `allowed`."""
    if isinstance(value, str) and value in allowed:
        return value
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{name} is “{value}”; choose one of {allowed}."),
        name=name,
        value=value,
        allowed=", ".join(allowed),
    )


def check_flag(name: str, value: Any) -> bool:
    """True or False, and nothing that is merely like them."""
    if isinstance(value, bool):
        return value
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{name} is “{value}”; choose one of {allowed}."),
        name=name,
        value=value,
        allowed="true, false",
    )


def check_integer(name: str, value: Any, low: int, high: int) -> int:
    """low ≤ value ≤ high."""
    if is_integer(value, low, high):
        return int(value)
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a whole number from {low} to {high}."),
        name=name,
        value=value,
        low=low,
        high=high,
    )


def is_integer(value: Any, low: int, high: int) -> bool:
    """Whether the value is a whole number in the range; a bool is none."""
    return not isinstance(value, bool) and isinstance(value, Integral) and low <= int(value) <= high


def check_between(name: str, value: Any, low: float, high: float) -> float:
    """low < value < high."""
    # Written so that NaN fails too, here and below.
    if _is_number(value) and low < value < high:
        return float(value)
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a number greater than {low} and less than {high}."),
        name=name,
        value=value,
        low=low,
        high=high,
    )


def check_from(name: str, value: Any, low: float, high: float) -> float:
    """low ≤ value < high."""
    if _is_number(value) and low <= value < high:
        return float(value)
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a number from {low} up to, but not including, {high}."),
        name=name,
        value=value,
        low=low,
        high="∞" if high == float("inf") else high,
    )


def _is_number(value: Any) -> bool:
    return not isinstance(value, bool) and isinstance(value, Real)
