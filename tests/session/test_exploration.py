"""Edits and comparison: what the window is told."""

from itertools import accumulate
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import DeleteToken, SetWeight, edit_to_json
from rnn_desktop.problem import Problem
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from rnn_desktop.text.token import Token
from tests.session.explored import TEXT, reading_of
from tests.small_model import WORDS, small_model

# --- edits ---------------------------------------------------------------------------------------------------------


def test_an_edit_is_read_beside_the_untouched_reading_and_undone_to_the_last_bit(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    untouched = reading_of(session)
    with qtbot.waitSignal(exploration.reading_changed):
        exploration.edit(Clamp(0, 0, 1, 0.9))
    edited = reading_of(session)
    assert (edited.trace.layers[0][0].h[:, 1] == pytest.approx(0.9)) is True
    assert edited.untouched is not None
    assert edited.untouched.logits.tobytes() == untouched.logits.tobytes()
    assert edited.logit != untouched.logit
    with qtbot.waitSignal(exploration.reading_changed):
        exploration.undo()
    assert reading_of(session).logits.tobytes() == untouched.logits.tobytes()
    assert reading_of(session).edits == ()


def test_an_edit_that_cannot_be_changes_nothing(exploration: Exploration) -> None:
    with pytest.raises(Problem, match="unit"):
        exploration.edit(Clamp(0, 0, 99, 0.0))
    with pytest.raises(Problem):
        exploration.edit(Clamp(0, 0, 0, float("inf")))
    assert exploration.history == History()


def test_edits_that_follow_each_other_at_once_are_checked_one_after_another(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    for _ in range(3):
        exploration.edit(DeleteToken(0))
    with pytest.raises(Problem):
        exploration.edit(DeleteToken(0))
    qtbot.waitUntil(lambda: not exploration.busy)
    assert reading_of(session).tokens == ()


def test_typing_on_lets_go_of_token_edits_and_keeps_the_others(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    exploration.edit(DeleteToken(0))
    exploration.edit(Clamp(0, 0, 0, 0.0))
    with qtbot.waitSignals([exploration.token_edits_dropped, exploration.reading_changed]):
        exploration.set_text(TEXT + " great")
    assert exploration.history.edits == (Clamp(0, 0, 0, 0.0),)
    qtbot.waitUntil(lambda: not exploration.busy)
    assert len(reading_of(session).tokens) == 4


def test_the_same_text_again_keeps_the_edits_of_its_tokens(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    exploration.edit(DeleteToken(0))
    exploration.set_text(TEXT)
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.history.edits == reading_of(session).edits == (DeleteToken(0),)


def test_until_an_edit_is_read_the_reading_is_an_earlier_one(qtbot: QtBot, exploration: Exploration) -> None:
    assert not exploration.awaits_other
    exploration.edit(Clamp(0, 0, 1, 0.9))
    assert exploration.awaits_other
    qtbot.waitUntil(lambda: not exploration.busy)
    assert not exploration.awaits_other
    exploration.set_text("boring")
    assert exploration.awaits_other


def test_another_model_has_no_edits(qtbot: QtBot, session: Session, exploration: Exploration, model_file: Path) -> None:
    exploration.edit(SetWeight("output.b_y", (0,), 3.0))
    with qtbot.waitSignal(exploration.edits_changed):
        session.open_model(model_file)
    assert exploration.history == History()


def test_keeping_weights_makes_them_the_models_own_and_leaves_the_other_edits(
    qtbot: QtBot, session: Session, exploration: Exploration, model_file: Path
) -> None:
    weight, clamp = SetWeight("output.b_y", (0,), 3.0), Clamp(0, 0, 0, 0.0)
    saved = model_file.read_bytes()
    exploration.edit(DeleteToken(0))
    exploration.edit(weight)
    exploration.edit(clamp)
    qtbot.waitUntil(lambda: not exploration.busy)
    shown = reading_of(session)
    with qtbot.waitSignal(exploration.reading_changed):
        session.keep_edited_weights()
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.history == History((DeleteToken(0), clamp))
    kept = reading_of(session)
    assert kept.logits.tobytes() == shown.logits.tobytes()
    assert kept.base_model is session.model
    assert session.model is not None
    assert session.model.parameters.b_y.tolist() == [3.0]
    assert "metrics" not in session.model.provenance
    assert (session.unsaved, session.path) == (True, None)
    assert model_file.read_bytes() == saved


def test_nothing_is_kept_where_no_weight_was_set(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    before = session.model
    with qtbot.waitSignal(exploration.reading_changed):
        exploration.edit(Clamp(0, 0, 0, 0.0))
    session.keep_edited_weights()
    assert session.model is before
    assert not session.unsaved


# --- comparison ----------------------------------------------------------------------------------------------------


def test_a_pinned_reading_stays_while_the_text_changes(qtbot: QtBot, exploration: Exploration) -> None:
    pinned = exploration.reading
    exploration.pin()
    exploration.set_text("boring 영화")
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.beside is pinned
    assert exploration.reading is not pinned
    exploration.stop_comparing()
    assert exploration.beside is None


def test_another_model_reads_every_text_beside(
    qtbot: QtBot, session: Session, exploration: Exploration, tmp_path: Path
) -> None:
    other = tmp_path / "gru.safetensors"
    save_model(small_model("gru", seed=5), other)
    with qtbot.waitSignal(exploration.beside_changed):
        exploration.compare_with(other)
    exploration.set_text("boring")
    qtbot.waitUntil(lambda: not exploration.busy)
    beside = exploration.beside
    assert beside is not None
    assert (beside.text, beside.model.config.cell) == ("boring", "gru")
    assert reading_of(session).model.config.cell == "lstm"


@pytest.mark.parametrize("pins", [True, False], ids=["pinned", "ended"])
def test_the_other_model_reads_no_more_once_a_reading_is_pinned_or_the_comparison_ended(
    qtbot: QtBot, exploration: Exploration, tmp_path: Path, pins: bool
) -> None:
    other = tmp_path / "gru.safetensors"
    save_model(small_model("gru", seed=5), other)
    with qtbot.waitSignal(exploration.beside_changed):
        exploration.compare_with(other)
    (exploration.pin if pins else exploration.stop_comparing)()
    pinned = exploration.reading if pins else None
    exploration.set_text("boring")
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.beside is pinned
    assert (exploration.other, exploration.other_path) == (None, None)


def test_a_model_that_cannot_be_opened_leaves_the_comparison_as_it_was(
    exploration: Exploration, tmp_path: Path
) -> None:
    exploration.pin()
    pinned = exploration.beside
    with pytest.raises(Problem):
        exploration.compare_with(tmp_path / "none.safetensors")
    assert exploration.beside is pinned


def test_a_problem_of_the_other_model_leaves_the_reading_alone(
    qtbot: QtBot, session: Session, exploration: Exploration, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.safetensors"
    save_model(small_model(tokenizer="character"), path)
    problem = Problem("It cannot start.")

    def fail() -> None:
        raise problem

    exploration._tokenizers.clear()
    monkeypatch.setattr("rnn_desktop.text.tokenizer.character_tokenizer", fail)
    with qtbot.waitSignals([exploration.reading_failed, exploration.reading_changed]):
        exploration.compare_with(path)
    assert exploration.beside is None
    assert reading_of(session).text == TEXT


def test_a_long_saved_reading_is_read_while_the_window_goes_on(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    words = [WORDS[2 + i % 6] for i in range(10_000)]
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    tokens = tuple(Token(word, "", start, start + len(word)) for word, start in zip(words, starts, strict=False))
    edits = (edit_to_json(DeleteToken(0)),)
    saved = SavedReading(small_model(max_length=10_000), " ".join(words), tokens, edits=edits, position=3)
    before = reading_of(session)
    with qtbot.waitSignal(exploration.reading_opened) as opened:
        exploration.open_reading(saved)
        assert session.exploration.reading is before, "nothing is read here and now"
    assert opened.args == [saved]
    assert reading_of(session).tokens == tokens[1:]


def test_a_text_typed_meanwhile_is_read_instead(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    tokens = tuple(Token("great", "", 6 * i, 6 * i + 5) for i in range(2000))
    exploration.open_reading(SavedReading(small_model(max_length=5000), " ".join(["great"] * 2000), tokens))
    with qtbot.assertNotEmitted(exploration.reading_opened):
        exploration.set_text("boring")
        qtbot.waitUntil(lambda: not exploration.busy)
    assert [token.text for token in reading_of(session).tokens] == ["boring"]
