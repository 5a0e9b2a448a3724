"""How a slow lens is told to give up."""

from collections.abc import Callable

StopRequested = Callable[[], bool]
"""Asked between two pieces of work; True ends it without a result."""
