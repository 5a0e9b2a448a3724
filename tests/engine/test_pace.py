"""When a run takes its second process, and when it leaves it."""

from itertools import pairwise

from rnn_desktop.engine.pace import Pace


def _steps(pace: Pace, count: int, together: float, alone: float) -> list[bool]:
    """Where each of `count` steps was taken, on a machine where a step takes so many seconds either way; of both
    processes' work, half is this one's.
    """
    taken = []
    for _ in range(count):
        taken.append(pace.together)
        pace.note(100, together if pace.together else alone, 0.5 if pace.together else 1.0)
    return taken


def test_a_second_process_that_pays_is_never_left() -> None:
    assert all(_steps(Pace(), 1000, together=0.6, alone=1.0))


def test_one_that_hinders_is_left_and_asked_for_again_more_and_more_rarely() -> None:
    taken = _steps(Pace(), 2000, together=4.0, alone=1.0)
    asked = [number for number in range(1, len(taken)) if taken[number] and not taken[number - 1]]
    assert not any(taken[20:230])
    rests = [later - earlier for earlier, later in pairwise(asked)]
    assert rests == sorted(rests)
    assert rests[-1] > 2 * 200
    assert sum(taken) < 0.05 * len(taken)


def test_a_stall_that_is_over_soon_does_not_drive_it_away() -> None:
    pace = Pace()
    for _ in range(20):
        # Nineteen stretches and a half, so that the stalls fall into many places of one.
        assert all(_steps(pace, 195, together=0.6, alone=1.0))
        assert all(_steps(pace, 1, together=50.0, alone=1.0))
    assert pace.together


def test_one_that_waits_but_still_pays_is_kept() -> None:
    """Both ways suffer where Python's lock is busy; what counts is which suffers less."""
    taken = _steps(Pace(), 2000, together=1.2, alone=2.0)
    assert sum(taken) > 0.95 * len(taken)


def test_it_comes_back_when_the_core_is_free_again() -> None:
    pace = Pace()
    _steps(pace, 100, together=4.0, alone=1.0)
    assert not pace.together
    assert all(_steps(pace, 1000, together=0.6, alone=1.0)[-500:])


def test_long_and_short_batches_are_told_apart_from_slow_and_fast_ones() -> None:
    pace = Pace()
    for _ in range(20):
        pace.note(1000, 12.0, 5.0)
    assert not pace.together
    # A tenth of the work in a fifth of the time: alone is slower, though its steps are shorter.
    for _ in range(10):
        pace.note(100, 2.4, 2.4)
    assert pace.together
