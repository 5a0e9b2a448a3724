"""What a model file says of its making: anyone may have written it, and nothing of it is needed to read."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from rnn_desktop.engine.checks import is_integer

_LONGEST = 200
"""Characters of a name that anything has room for."""
_MOST = 10**12
_Check = Callable[[Any], bool]


def _is_share(value: Any) -> bool:
    return _is_number(value) and 0 <= value <= 1


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_count(value: Any) -> bool:
    return is_integer(value, 0, _MOST)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


_SECTIONS: Mapping[str, Mapping[str, _Check]] = {
    "data": {
        "name": _is_text,
        "sha256": _is_text,
        "rows": _is_count,
        "training_reviews": _is_count,
        "validation_reviews": _is_count,
    },
    "training": {"epochs": _is_count, "seed": _is_count},
    "initialization": {},
    "metrics": {
        "epoch": _is_count,
        "loss": _is_number,
        "accuracy": _is_share,
        "validation_loss": _is_number,
        "validation_accuracy": _is_share,
        "test_loss": _is_number,
        "test_accuracy": _is_share,
        "test_data": lambda value: isinstance(value, dict),
    },
}
_PARTS: Mapping[str, _Check] = {"edited": _are_objects, "date": _is_text, "program": _is_text}


def believable(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is said, without the known parts that are not of their type; parts that are not known stay as they are.

    So whoever reads `provenance` finds each part right or missing. Names come as one short line.
    """
    kept = {name: value for name, value in said.items() if _PARTS.get(name, _is_anything)(value)}
    for section, checks in _SECTIONS.items():
        values = kept.pop(section, None)
        if isinstance(values, dict):
            kept[section] = {name: value for name, value in values.items() if checks.get(name, _is_anything)(value)}
    if "name" in kept.get("data", {}):
        kept["data"]["name"] = " ".join(kept["data"]["name"][: 4 * _LONGEST].split())[:_LONGEST]
    return kept


def _is_anything(value: Any) -> bool:
    del value
    return True
