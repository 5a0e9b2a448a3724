"""The reading thread: the newest text wins, what it overtakes is not begun, nothing kills it."""

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.saved_reading import to_saved
from rnn_desktop.problem import Problem
from rnn_desktop.session.analysis import Analysis, ReadingRequest
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer
from tests.session.slow_tokenizer import SlowTokenizer
from tests.small_model import small_model


class Watched:
    """An analysis with everything it said, and the thread that heard it."""

    def __init__(self, qtbot: QtBot, tokenizer_of: Callable[[str], Tokenizer]) -> None:
        self._qtbot = qtbot
        self.threads: set[int] = set()
        self.readings: list[Reading] = []
        self.problems: list[Problem] = []
        self.busy: list[bool] = []
        self.ended_in: list[int] = []
        self.analysis = Analysis(tokenizer_of, lambda: self.ended_in.append(threading.get_ident()))
        self.analysis.read.connect(self._take)
        self.analysis.failed.connect(self.problems.append)
        self.analysis.busy_changed.connect(self.busy.append)

    def _take(self, reading: Reading, beside: Reading | None) -> None:
        self.threads.add(threading.get_ident())
        del beside
        self.readings.append(reading)

    def wait_for(self, count: int) -> None:
        """Wait until that many readings have come."""
        self._qtbot.waitUntil(lambda: len(self.readings) >= count)

    def texts(self) -> list[str]:
        return [reading.text for reading in self.readings]


@pytest.fixture
def slow() -> SlowTokenizer:
    return SlowTokenizer()


@pytest.fixture
def watched(qtbot: QtBot, slow: SlowTokenizer) -> Iterator[Watched]:
    """Reads with the slow tokenizer, whatever name is asked for."""
    watched = Watched(qtbot, lambda _: slow)
    yield watched
    slow.permit(1000)
    assert watched.analysis.shut_down()


def test_a_reading_is_what_a_reader_gives(watched: Watched, slow: SlowTokenizer) -> None:
    model = small_model()
    slow.permit(1)
    watched.analysis.request(ReadingRequest("정말 재미있다", model))
    assert watched.analysis.busy
    watched.wait_for(1)
    expected = Reader(model, create_tokenizer("word")).read("정말 재미있다")
    assert watched.readings[0].probabilities.tobytes() == expected.probabilities.tobytes()
    assert watched.busy == [True, False]
    assert watched.threads == {threading.get_ident()}


def test_the_newest_text_wins_and_what_it_overtook_is_never_begun(
    qtbot: QtBot, watched: Watched, slow: SlowTokenizer
) -> None:
    model = small_model()
    watched.analysis.request(ReadingRequest("a", model))
    qtbot.waitUntil(lambda: slow.given == ["a"])
    for text in ("ab", "abc", "abcd"):
        watched.analysis.request(ReadingRequest(text, model))
    slow.permit(2)
    qtbot.waitUntil(lambda: not watched.analysis.busy)
    assert slow.given == ["a", "abcd"], "texts between the first and the newest are never read"
    assert watched.texts() == ["a", "abcd"], "the first one was begun: it is shown until the newest is there"
    assert watched.busy == [True, False]


def test_who_types_faster_than_the_network_reads_sees_it_follow(
    qtbot: QtBot, watched: Watched, slow: SlowTokenizer
) -> None:
    model, typed = small_model(), ["정", "정말", "정말 재", "정말 재미있다"]
    busy: list[bool] = []
    watched.analysis.read.connect(lambda *_: busy.append(watched.analysis.busy))
    watched.analysis.request(ReadingRequest(typed[0], model))
    for count, text in enumerate(typed[1:], 1):
        qtbot.waitUntil(lambda count=count: len(slow.given) == count)
        # The next key comes before what is being read is there.
        watched.analysis.request(ReadingRequest(text, model))
        slow.permit(1)
        watched.wait_for(count)
    slow.permit(1)
    watched.wait_for(len(typed))
    assert watched.texts() == typed
    assert busy == [True, True, True, False]
    assert watched.busy == [True, False]


@pytest.mark.parametrize("beside", [False, True], ids=["the model", "the one beside"])
def test_what_another_model_was_asked_before_is_dropped(
    qtbot: QtBot, watched: Watched, slow: SlowTokenizer, beside: bool
) -> None:
    first, second = small_model(seed=1), small_model(seed=2)
    old = ReadingRequest("a", first, other=second if beside else None)
    watched.analysis.request(old)
    qtbot.waitUntil(lambda: slow.given == ["a"])
    watched.analysis.request(ReadingRequest("b", first if beside else second))
    slow.permit(3)
    qtbot.waitUntil(lambda: not watched.analysis.busy)
    assert watched.texts() == ["b"]


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ((Clamp(0, 0, 1, 0.3),), (Clamp(0, 0, 1, 0.9),), True),
        ((), (Clamp(0, 0, 1, 0.9),), False),
        ((Clamp(0, 0, 2, 0.9),), (Clamp(0, 0, 1, 0.9),), False),
    ],
    ids=["a slider is drawn", "something is changed", "something else is changed"],
)
def test_earlier_edits_are_shown_while_a_slider_is_drawn(
    qtbot: QtBot,
    watched: Watched,
    slow: SlowTokenizer,
    before: tuple[Clamp, ...],
    now: tuple[Clamp, ...],
    shown: bool,
) -> None:
    model = small_model()
    watched.analysis.request(ReadingRequest("a", model, before))
    qtbot.waitUntil(lambda: slow.given == ["a"])
    watched.analysis.request(ReadingRequest("a", model, now))
    slow.permit(1)
    qtbot.waitUntil(lambda: not watched.analysis.busy)
    assert [reading.edits for reading in watched.readings] == ([before, now] if shown else [now])


def test_a_stale_failure_is_dropped_too(qtbot: QtBot) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def tokenizer_of(name: str) -> Tokenizer:
        if name == "kkma":
            reached.set()
            go_on.wait(10)
            raise Problem("There is no Java runtime.")
        return create_tokenizer(name)

    watched = Watched(qtbot, tokenizer_of)
    watched.analysis.request(ReadingRequest("영화", small_model(tokenizer="kkma")))
    qtbot.waitUntil(reached.is_set)
    watched.analysis.request(ReadingRequest("영화", small_model()))
    go_on.set()
    qtbot.waitUntil(lambda: not watched.analysis.busy)
    assert watched.problems == []
    assert watched.texts() == ["영화"]
    assert watched.analysis.shut_down()


def test_a_stale_failure_of_the_same_model_is_dropped_too(qtbot: QtBot) -> None:
    reached, go_on = threading.Event(), threading.Event()

    class Refusing(SlowTokenizer):
        def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
            reached.set()
            go_on.wait(10)
            if text == "a":
                raise Problem("It cannot read this.")
            self.permit(1)
            return super().tokenize(text, limit)

    tokenizer, model = Refusing(), small_model()
    watched = Watched(qtbot, lambda _: tokenizer)
    watched.analysis.request(ReadingRequest("a", model))
    qtbot.waitUntil(reached.is_set)
    watched.analysis.request(ReadingRequest("b", model))
    go_on.set()
    qtbot.waitUntil(lambda: not watched.analysis.busy)
    assert watched.problems == []
    assert [reading.text for reading in watched.readings] == ["b"]
    assert watched.analysis.shut_down()


def test_another_model_reads_from_then_on(watched: Watched, slow: SlowTokenizer) -> None:
    first, second = small_model(seed=1), small_model("gru", seed=2)
    slow.permit(3)
    for count, model in enumerate((first, second, first), 1):
        watched.analysis.request(ReadingRequest("정말", model))
        watched.wait_for(count)
    assert [reading.model for reading in watched.readings] == [first, second, first]
    one, two, three = (reading.probability for reading in watched.readings)
    assert one == three != two


def test_a_model_that_no_longer_reads_is_let_go(watched: Watched, slow: SlowTokenizer) -> None:
    slow.permit(3)
    for count in range(1, 4):
        watched.analysis.request(ReadingRequest("정말", small_model(seed=count)))
        watched.wait_for(count)
    (reader,) = watched.analysis._thread._readers
    assert reader.model is watched.readings[-1].model


def test_a_saved_reading_needs_no_analyser(qtbot: QtBot, watched: Watched, slow: SlowTokenizer) -> None:
    saved = to_saved(Reader(small_model(), create_tokenizer("word")).read("정말 재미있다"))
    watched.analysis.request(ReadingRequest(saved.text, saved.model, saved=saved))
    qtbot.waitUntil(lambda: watched.texts() == [saved.text])
    assert watched.readings[0].tokens == saved.tokens
    assert slow.given == []


def test_the_tokenizer_is_the_models_own(qtbot: QtBot) -> None:
    asked: list[str] = []

    def tokenizer_of(name: str) -> Tokenizer:
        asked.append(name)
        return create_tokenizer(name)

    watched = Watched(qtbot, tokenizer_of)
    for count, name in enumerate(("word", "character"), 1):
        watched.analysis.request(ReadingRequest("영화", small_model(tokenizer=name)))
        watched.wait_for(count)
    assert asked == ["word", "character"]
    assert [len(reading.tokens) for reading in watched.readings] == [1, 2]
    assert watched.analysis.shut_down()


def test_a_problem_is_said_and_the_next_text_is_read(qtbot: QtBot) -> None:
    watched = Watched(qtbot, create_tokenizer)
    watched.analysis.request(ReadingRequest("영화", small_model(tokenizer="mecab")))
    qtbot.waitUntil(lambda: len(watched.problems) == 1)
    assert str(watched.problems[0]).startswith("There is no tokenizer “mecab”; choose one of okt,")
    assert not watched.analysis.busy
    watched.analysis.request(ReadingRequest("영화", small_model()))
    qtbot.waitUntil(lambda: watched.texts() == ["영화"])
    assert len(watched.problems) == 1
    assert watched.analysis.shut_down()


def test_an_unforeseen_failure_is_a_sentence_and_not_the_end(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    broken = [True]

    def tokenizer_of(name: str) -> Tokenizer:
        if broken:
            raise ZeroDivisionError("by nothing")
        return create_tokenizer(name)

    watched = Watched(qtbot, tokenizer_of)
    with caplog.at_level(logging.ERROR):
        watched.analysis.request(ReadingRequest("영화", small_model()))
        qtbot.waitUntil(lambda: len(watched.problems) == 1)
    sentence = "Something unforeseen happened: ZeroDivisionError: by nothing. Please report it."
    assert str(watched.problems[0]) == sentence
    assert "Traceback" in caplog.text
    broken.clear()
    watched.analysis.request(ReadingRequest("영화", small_model()))
    qtbot.waitUntil(lambda: watched.texts() == ["영화"])
    assert watched.analysis.shut_down()


def test_shutting_down_waits_for_the_reading_and_lets_go_last_in_its_thread(
    qtbot: QtBot, watched: Watched, slow: SlowTokenizer
) -> None:
    watched.analysis.request(ReadingRequest("a", small_model()))
    qtbot.waitUntil(lambda: slow.given == ["a"])
    assert not watched.analysis.shut_down(50)
    assert watched.ended_in == []
    slow.permit(1)
    assert watched.analysis.shut_down()
    assert len(watched.ended_in) == 1
    assert watched.ended_in[0] != threading.get_ident()
