"""A network whose running curve takes long: the reading is shown without it, and the curve follows."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.session.explaining import Wanted, _ExplainingThread
from rnn_desktop.session.session import Session
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.session.said import Said
from tests.small_model import small_config, small_model

TEXT = "정말 재미있다 영화 great"


@pytest.fixture
def both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model that reads both ways, whose prefixes count as taking long: few are read at once."""
    monkeypatch.setattr("rnn_desktop.engine.trace._FEW_PRODUCTS", 0)
    monkeypatch.setattr("rnn_desktop.engine.trace._PREFIX_ROWS", 1)
    path = tmp_path / "both_ways.safetensors"
    save_model(small_model(config=small_config(bidirectional=True)), path)
    return path


def _whole(model: Model, text: str, edits: tuple[Edit, ...] = ()) -> Reading:
    return Reader(model, create_tokenizer("word")).read(text, edits)


def _is_whole(session: Session) -> Callable[[], bool]:
    exploration = session.exploration
    return lambda: exploration.reading is not None and not exploration.reading.trace.unanswered and not exploration.busy


def test_the_reading_comes_first_and_the_curve_follows_it(
    qtbot: QtBot, session: Session, said: Said, both_ways: Path
) -> None:
    session.exploration.set_text(TEXT)
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(both_ways)
    first = session.exploration.reading
    assert first is not None
    assert not session.exploration.busy
    assert first.trace.unanswered == range(3)
    assert np.isnan(first.probabilities[:3]).all()
    qtbot.waitUntil(_is_whole(session))
    shown: list[Reading] = said.of("reading_changed")
    assert [len(one.trace.unanswered) for one in shown] == [3, 2, 1, 0]
    whole = _whole(load_model(both_ways), TEXT)
    assert {one.probability for one in shown} == {whole.probability}
    np.testing.assert_array_equal(shown[-1].probabilities, whole.probabilities)


def test_everything_else_is_found_out_about_the_reading_with_its_curve(
    qtbot: QtBot, session: Session, both_ways: Path
) -> None:
    exploration = session.exploration
    exploration.set_band_words(1)
    exploration.set_caret(len("정말"))
    session.exploration.set_text(TEXT)
    session.open_model(both_ways)
    qtbot.waitUntil(lambda: len(exploration.findings.band) == 4, timeout=30_000)
    found = exploration.findings
    assert found.reading is session.exploration.reading
    assert found.next_words is not None
    whole = _whole(load_model(both_ways), TEXT)
    assert found.next_words.logit == pytest.approx(float(whole.logits[0]), rel=1e-5)
    assert all(piece.low <= whole.logits[piece.position - 1] <= piece.high for piece in found.band)


def test_what_is_typed_on_keeps_the_curve_of_what_stays(
    qtbot: QtBot, session: Session, said: Said, both_ways: Path
) -> None:
    session.exploration.set_text(TEXT)
    session.open_model(both_ways)
    qtbot.waitUntil(_is_whole(session))
    before = session.exploration.reading
    assert before is not None
    count = len(said.of("reading_changed"))
    session.exploration.set_text("정말 재미있다 boring ! .")
    qtbot.waitUntil(_is_whole(session))
    first, *_, last = said.of("reading_changed")[count:]
    assert first.trace.unanswered == range(2, 4)
    np.testing.assert_array_equal(first.probabilities[:2], before.probabilities[:2])
    np.testing.assert_allclose(last.probabilities, _whole(before.model, last.text).probabilities, rtol=1e-5)


def test_another_network_takes_nothing_over(qtbot: QtBot, session: Session, said: Said, both_ways: Path) -> None:
    session.exploration.set_text(TEXT)
    session.open_model(both_ways)
    qtbot.waitUntil(_is_whole(session))
    for change in (lambda: session.exploration.edit(Clamp(0, 0, 1, 0.9)), lambda: session.open_model(both_ways)):
        count = len(said.of("reading_changed"))
        change()
        qtbot.waitUntil(lambda count=count: len(said.of("reading_changed")) > count)
        assert said.of("reading_changed")[count].trace.unanswered == range(3)
        qtbot.waitUntil(_is_whole(session))


def test_the_untouched_curve_is_not_read_twice(qtbot: QtBot, session: Session, said: Said, both_ways: Path) -> None:
    session.exploration.set_text(TEXT)
    session.open_model(both_ways)
    qtbot.waitUntil(_is_whole(session))
    before, count = session.exploration.reading, len(said.of("reading_changed"))
    session.exploration.edit(Clamp(0, 0, 1, 0.9))
    qtbot.waitUntil(lambda: len(said.of("reading_changed")) > count)
    edited = said.of("reading_changed")[count]
    assert edited.untouched.probabilities.tobytes() == before.probabilities.tobytes()
    session.exploration.undo()
    qtbot.waitUntil(lambda: session.exploration.reading is not None and not session.exploration.reading.edits)
    assert session.exploration.reading.probabilities.tobytes() == before.probabilities.tobytes()


def test_the_curve_of_an_untouched_reading_follows_too(qtbot: QtBot, session: Session, both_ways: Path) -> None:
    edit = Clamp(0, 0, 1, 0.9)
    session.exploration.set_text(TEXT)
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(both_ways)
    session.exploration.edit(edit)

    def done() -> bool:
        reading = session.exploration.reading
        return reading is not None and reading.untouched is not None and not reading.untouched.trace.unanswered

    qtbot.waitUntil(done)
    assert _is_whole(session)()
    whole = _whole(load_model(both_ways), TEXT, (edit,))
    assert whole.untouched is not None
    np.testing.assert_allclose(session.exploration.reading.probabilities, whole.probabilities, rtol=1e-5)
    np.testing.assert_allclose(
        session.exploration.reading.untouched.probabilities, whole.untouched.probabilities, rtol=1e-5
    )


def test_a_pinned_reading_and_that_of_another_model_get_their_curve(
    qtbot: QtBot, session: Session, both_ways: Path, model_file: Path
) -> None:
    exploration = session.exploration
    session.exploration.set_text(TEXT)
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(both_ways)
    exploration.pin()
    session.exploration.set_text("boring")
    qtbot.waitUntil(lambda: exploration.beside is not None and not exploration.beside.trace.unanswered)
    assert exploration.beside.text == TEXT
    np.testing.assert_allclose(
        exploration.beside.probabilities, _whole(load_model(both_ways), TEXT).probabilities, rtol=1e-5
    )
    session.open_model(model_file)
    session.exploration.set_text(TEXT)
    exploration.compare_with(both_ways)

    def other_is_whole() -> bool:
        beside = exploration.beside
        return beside is not None and beside.model is exploration.other and not beside.trace.unanswered

    qtbot.waitUntil(other_is_whole)
    assert exploration.beside.text == TEXT


def test_a_newer_text_gives_the_curve_up(both_ways: Path) -> None:
    reading = Reader(load_model(both_ways), create_tokenizer("word"), whole_curve=False).read(TEXT)
    thread = _ExplainingThread(create_tokenizer, lambda: None)
    wanted = Wanted(Findings(reading, 4), 0, ())
    pieces = thread.answers(wanted)
    assert next(pieces).reading is not None
    thread.put(wanted)
    assert list(pieces) == []


def test_nothing_is_begun_while_keys_follow_each_other(both_ways: Path) -> None:
    reading = Reader(load_model(both_ways), create_tokenizer("word"), whole_curve=False).read(TEXT)
    thread = _ExplainingThread(create_tokenizer, lambda: None)
    wanted = Wanted(Findings(reading, 4), 0, ())
    pieces = thread.answers(wanted)
    thread.put(wanted)
    assert list(pieces) == []


def test_what_comes_too_late_takes_nothing_away(qtbot: QtBot, session: Session, said: Said, both_ways: Path) -> None:
    session.exploration.set_text(TEXT)
    session.open_model(both_ways)
    qtbot.waitUntil(_is_whole(session))
    first, *_, whole = said.of("reading_changed")
    other = _whole(whole.model, "boring")
    for late in (first, other):
        session.exploration._explaining.found.emit(Findings(late, 4))
        assert session.exploration.reading is whole
        assert session.exploration.findings.reading is whole


def test_each_step_has_more_of_the_curve_and_nothing_of_another(
    qtbot: QtBot, session: Session, both_ways: Path
) -> None:
    model = load_model(both_ways)
    shown: list[Reading] = []
    session.exploration.reading_changed.connect(shown.append)
    session.open_model(both_ways)
    texts = [TEXT[:end] for end in range(1, len(TEXT) + 1)]
    for text in texts:
        session.exploration.set_text(text)
        qtbot.waitUntil(lambda: not session.exploration.busy)
    qtbot.waitUntil(_is_whole(session))
    for one in shown:
        known = [step for step in range(len(one.tokens)) if step not in one.trace.unanswered]
        want = _whole(model, one.text).probabilities
        np.testing.assert_allclose(one.probabilities[known], want[known], rtol=1e-5)
    for before, after in pairwise(shown):
        if before.text == after.text:
            assert len(after.trace.unanswered) <= len(before.trace.unanswered)
