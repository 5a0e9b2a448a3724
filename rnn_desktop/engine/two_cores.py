"""Two pieces of work at once: NumPy lets go of Python's lock in its large products, so a second thread pays there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")

_SECOND_CORE = ThreadPoolExecutor(1, "second-core")
_WORTH_A_THREAD = 100_000
"""Elements below which handing work to another thread costs more than it saves (measured)."""


def both(elements: int, here: Callable[[], _A], there: Callable[[], _B]) -> tuple[_A, _B]:
    """The results of `here` and `there`, the latter on the second core where `elements` are many.

    They must not write to the same memory. The result does not depend on where they ran.
    """
    if elements < _WORTH_A_THREAD:
        return here(), there()
    work = _SECOND_CORE.submit(there)
    try:
        mine = here()
    finally:
        # Waited for even when `here` failed: the buffers it writes to are about to be used again.
        theirs = work.result()
    return mine, theirs
