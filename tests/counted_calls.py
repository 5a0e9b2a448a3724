"""How much work something is, counted instead of timed: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

_Result = TypeVar("_Result")


def counted_calls(work: Callable[[], _Result]) -> tuple[_Result, int]:
    """What `work` returns, and how many functions were called for it, Python's and C's."""
    count = 0

    def count_call(frame: Any, event: str, argument: Any) -> None:
        del frame, argument
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count_call)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return result, count
