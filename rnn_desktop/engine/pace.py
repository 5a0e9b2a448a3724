"""Whether a second process pays: it does while a core is free for it, and hinders when the window, or another program,
wants that core. The shares give the same bits wherever they run, so a run may change at any step.
"""

from enum import Enum

_STEPS = 10
"""Steps from which a pace is taken."""
_DOUBTS = 2
"""Such stretches in a row that speak against the second process before one is tried. A stall for once (in four of ten
epochs of a SimpleRNN there was one) would cost the speed of a whole rest.
"""
_SHORTEST_REST, _LONGEST_REST = 200, 3200
"""Steps that follow a comparison; twice as many when the next one was needed too."""


class _Phase(Enum):
    WATCH = "both processes; is the second worth it?"
    TRY = "one process, to compare"
    REST = "whichever was faster"


class Pace:
    """Decides from how long steps take and how much of that was work of this process."""

    def __init__(self) -> None:
        self.together = True
        """Whether the next step is to be taken by both processes."""
        self._rest = _SHORTEST_REST
        self._doubts = 0
        self._together_pace = 0.0
        self._begin(_Phase.WATCH, _STEPS)

    def note(self, time_steps: int, seconds: float, worked: float) -> None:
        """An optimizer step over so many time steps has taken so many seconds, `worked` of them in this process."""
        self._steps += 1
        self._time_steps += time_steps
        self._seconds += seconds
        self._worked += worked
        if self._steps < self._length:
            return
        pace = self._seconds / self._time_steps
        if self._phase is _Phase.REST:
            self.together = True
            self._begin(_Phase.WATCH, _STEPS)
        elif self._phase is _Phase.TRY:
            self.together = self._together_pace < pace
            self._begin(_Phase.REST, self._rest)
            self._rest = min(2 * self._rest, _LONGEST_REST)
        else:
            self._watched(pace)

    def _watched(self, pace: float) -> None:
        if self._seconds < 2.0 * self._worked:
            # Alone this process would have worked twice as long.
            self._doubts, self._rest = 0, _SHORTEST_REST
        else:
            self._doubts += 1
        if self._doubts < _DOUBTS:
            self._begin(_Phase.WATCH, _STEPS)
            return
        self._doubts = 0
        self._together_pace, self.together = pace, False
        self._begin(_Phase.TRY, _STEPS)

    def _begin(self, phase: _Phase, length: int) -> None:
        self._phase, self._length = phase, length
        self._steps = self._time_steps = 0
        self._seconds = self._worked = 0.0
