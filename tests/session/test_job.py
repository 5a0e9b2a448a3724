"""A job: a generator in a thread that can be held, stopped and watched, and that always ends cleanly."""

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.problem import Problem
from rnn_desktop.session.job import Job, JobState


class Counting:
    """Counts, one number per permit; notes where it ran and where it was closed."""

    def __init__(self, permits: int = 0, end: int = 10**9) -> None:
        self._permits = threading.Semaphore(permits)
        self._end = end
        self.asked = 0
        """How many numbers were asked for."""
        self.thread = self.closed_in = 0

    def permit(self, steps: int) -> None:
        self._permits.release(steps)

    def __call__(self) -> Iterator[int]:
        self.thread = threading.get_ident()
        try:
            for number in range(self._end):
                self.asked += 1
                self._permits.acquire()
                yield number
        finally:
            self.closed_in = threading.get_ident()


class Watched:
    """A job with everything it said."""

    def __init__(self, qtbot: QtBot, start: Callable[[], Iterator[int]], at_end: Callable[[], None] | None = None):
        self.job = Job(start, at_end)
        self.states: list[JobState] = []
        self.threads: set[int] = set()
        self.events: list[int] = []
        self._qtbot = qtbot
        self.job.state_changed.connect(self._moved)

    def _moved(self, state: JobState) -> None:
        self.states.append(state)
        self.threads.add(threading.get_ident())

    def has(self, count: int) -> bool:
        """Whether that many events have come."""
        self.events += self.job.drain()
        return len(self.events) >= count

    def wait_for(self, count: int) -> None:
        self._qtbot.waitUntil(lambda: self.has(count))

    def run(self) -> None:
        """Start it and wait for its end."""
        self.job.start()
        self.wait_for_end()

    def wait_for_end(self) -> None:
        self._qtbot.waitUntil(lambda: self.job.state.ended)
        self.events += self.job.drain()


def test_events_come_in_order_and_once(qtbot: QtBot) -> None:
    work = Counting(1000, end=1000)
    watched = Watched(qtbot, work)
    watched.run()
    assert watched.states == [JobState.RUNNING, JobState.COMPLETED]
    assert watched.events == list(range(1000))
    assert watched.job.problem is None
    assert watched.threads == {threading.get_ident()}, "states are told where the window lives"
    assert work.thread == work.closed_in != threading.get_ident()


def test_events_can_be_drained_while_it_runs(qtbot: QtBot) -> None:
    work = Counting()
    watched = Watched(qtbot, work)
    watched.job.start()
    for count in (1, 2, 5):
        work.permit(count - len(watched.events))
        watched.wait_for(count)
        assert watched.events == list(range(count))
    watched.job.cancel()
    work.permit(1)
    assert watched.job.shut_down()


def test_a_paused_job_holds_and_goes_on_where_it_was(qtbot: QtBot) -> None:
    work = Counting(3)
    watched = Watched(qtbot, work)
    watched.job.start()
    watched.wait_for(3)
    watched.job.pause()
    work.permit(100)
    watched.wait_for(4)  # the step that was under way
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: work.asked > 4, timeout=150)
    assert watched.events == list(range(4))
    watched.job.resume()
    watched.wait_for(103)
    assert watched.states == [JobState.RUNNING, JobState.PAUSED, JobState.RUNNING]
    watched.job.cancel()
    work.permit(1)
    assert watched.job.shut_down()


def test_a_cancelled_job_closes_its_generator_and_says_when(qtbot: QtBot) -> None:
    work = Counting(3)
    watched = Watched(qtbot, work)
    watched.job.start()
    watched.wait_for(3)
    watched.job.cancel()
    assert watched.states == [JobState.RUNNING, JobState.CANCELLING]
    work.permit(100)
    watched.wait_for_end()
    assert watched.states[2:] == [JobState.CANCELLED]
    assert watched.events == list(range(4)), "the step under way was its last"
    assert work.closed_in == work.thread


def test_a_generator_that_someone_else_holds_is_closed_too(qtbot: QtBot) -> None:
    work = Counting(2)
    held = work()
    watched = Watched(qtbot, lambda: held)
    watched.job.start()
    watched.wait_for(2)
    watched.job.cancel()
    work.permit(1)
    watched.wait_for_end()
    assert work.closed_in == work.thread


def test_a_paused_job_can_be_cancelled(qtbot: QtBot) -> None:
    work = Counting(2)
    watched = Watched(qtbot, work)
    watched.job.start()
    watched.wait_for(2)
    watched.job.pause()
    work.permit(1)
    watched.wait_for(3)
    watched.job.cancel()
    watched.wait_for_end()
    assert watched.states[-2:] == [JobState.CANCELLING, JobState.CANCELLED]
    assert work.closed_in == work.thread


def _failing(error: BaseException) -> Callable[[], Iterator[int]]:
    def start() -> Iterator[int]:
        yield 7
        raise error

    return start


def test_a_problem_is_kept_as_it_was_raised(qtbot: QtBot) -> None:
    problem = Problem("The table {path} is gone.", path="a.csv")
    watched = Watched(qtbot, _failing(problem))
    watched.run()
    assert watched.states == [JobState.RUNNING, JobState.FAILED]
    assert watched.job.problem is problem
    assert watched.events == [7]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (MemoryError(), "There is not enough memory. Use fewer words, smaller layers or less data."),
        (KeyError("b"), "Something unforeseen happened: KeyError: 'b'. Please report it."),
    ],
)
def test_any_other_failure_becomes_a_sentence(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, error: Exception, sentence: str
) -> None:
    watched = Watched(qtbot, _failing(error))
    with caplog.at_level(logging.ERROR):
        watched.run()
    assert watched.job.state is JobState.FAILED
    assert str(watched.job.problem) == sentence
    # A report needs the place in the code; the lack of memory has none.
    assert ("Traceback" in caplog.text) == isinstance(error, KeyError)


def test_a_generator_that_cannot_be_made_is_a_failure_too(qtbot: QtBot) -> None:
    def start() -> Iterator[int]:
        raise Problem("There is no such tokenizer.")

    watched = Watched(qtbot, start)
    watched.run()
    assert str(watched.job.problem) == "There is no such tokenizer."
    assert watched.events == []


@pytest.mark.parametrize("fails", [False, True])
def test_the_last_act_happens_in_the_jobs_thread_after_the_generator_has_closed(qtbot: QtBot, fails: bool) -> None:
    acts: list[tuple[str, int]] = []

    def start() -> Iterator[int]:
        try:
            yield 1
            if fails:
                raise Problem("No.")
        finally:
            acts.append(("closed", threading.get_ident()))

    Watched(qtbot, start, lambda: acts.append(("at end", threading.get_ident()))).run()
    assert [name for name, _ in acts] == ["closed", "at end"]
    assert acts[0][1] == acts[1][1] != threading.get_ident()


def test_an_iterator_without_close_will_do(qtbot: QtBot) -> None:
    watched = Watched(qtbot, lambda: iter([1, 2]))
    watched.run()
    assert watched.events == [1, 2]
    assert watched.job.state is JobState.COMPLETED


def test_verbs_that_make_no_sense_now_change_nothing(qtbot: QtBot) -> None:
    watched = Watched(qtbot, Counting(2, end=2))
    for verb in (watched.job.pause, watched.job.resume, watched.job.cancel):
        verb()
    assert (watched.job.state, watched.states) == (JobState.WAITING, [])
    watched.run()
    for verb in (watched.job.pause, watched.job.resume, watched.job.cancel):
        verb()
    assert watched.states == [JobState.RUNNING, JobState.COMPLETED]
    assert watched.events == [0, 1]


def test_shutting_down_ends_a_paused_thread_and_says_whether_it_could(qtbot: QtBot) -> None:
    work = Counting(1)
    watched = Watched(qtbot, work)
    watched.job.start()
    watched.wait_for(1)
    watched.job.pause()
    assert not watched.job.shut_down(50), "it waits for a permit and cannot be stopped inside a step"
    work.permit(1)
    assert watched.job.shut_down()
    assert work.closed_in == work.thread
