"""How fast something goes and how long it still takes."""

from collections import deque

_MEMORY_SECONDS = 4.0


class SpeedMeter:
    """Speed over the last seconds, from pairs of (seconds on some clock, amount done)."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()

    def mark(self, seconds: float, done: float) -> None:
        """`done` in all, at this time."""
        self._marks.append((seconds, done))
        while len(self._marks) > 2 and seconds - self._marks[1][0] > _MEMORY_SECONDS:
            self._marks.popleft()

    def forget(self) -> None:
        """Measure anew: after a pause the clock no longer tells the speed."""
        self._marks.clear()

    @property
    def speed(self) -> float | None:
        """Amount per second; None before two times are known."""
        if len(self._marks) < 2:
            return None
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        return (after - before) / (end - start) if end > start and after > before else None

    def seconds_left(self, amount: float) -> float | None:
        """Seconds for that much more."""
        return None if self.speed is None else amount / self.speed
