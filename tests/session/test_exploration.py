"""Edits, comparison and the slower lenses: what the window is told, and that it is never told of an older sentence."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import DeleteToken, SetWeight
from rnn_desktop.problem import Problem
from rnn_desktop.session.explanations import Explanations
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from tests.small_model import WORDS, small_model

TEXT = "정말 재미있다 영화"


@pytest.fixture
def exploration(qtbot: QtBot, session: Session, model_file: Path) -> Exploration:
    """The small model has read TEXT, and everything about it was found out."""
    session.set_text(TEXT)
    with qtbot.waitSignal(session.reading_changed):
        session.open_model(model_file)
    _wait_until_explained(qtbot, session)
    return session.exploration


def _wait_until_explained(qtbot: QtBot, session: Session) -> None:
    def done() -> bool:
        explained = session.exploration.explained
        return explained.reading is session.reading and explained.fragility is not None and not session.busy

    qtbot.waitUntil(done, timeout=60_000)  # Java may have to start


def _reading(session: Session) -> Reading:
    assert session.reading is not None
    return session.reading


# --- the slower lenses ---------------------------------------------------------------------------------------------


def test_everything_is_found_out_about_what_was_read(session: Session, exploration: Exploration) -> None:
    explained = exploration.explained
    assert explained.reading is session.reading
    assert explained.attributions.keys() == {"gradient_input", "integrated_gradients", "occlusion"}
    assert explained.next_words is not None
    assert explained.next_words.prefix_length == 3
    assert len(explained.next_words.logits) == len(WORDS)
    assert explained.fragility is not None
    assert explained.fragility.probability == pytest.approx(_reading(session).probability)


def test_what_is_told_is_always_of_the_sentence_being_shown(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    told: list[tuple[Explanations, Reading | None]] = []
    exploration.explained_changed.connect(lambda explained: told.append((explained, session.reading)))
    for end in range(len(TEXT)):
        session.set_text(TEXT[: end + 1] + " great")
        qtbot.waitUntil(lambda: not session.busy)
    _wait_until_explained(qtbot, session)
    assert told
    for explained, shown in told:
        assert explained.reading is shown
        assert shown is not None
        assert all(len(one.contributions) == len(shown.tokens) for one in explained.attributions.values())


def test_the_next_word_follows_the_caret_and_nothing_else_is_searched_again(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    before = exploration.explained
    exploration.set_caret(TEXT.index(" 재미"))
    assert exploration.explained.next_words is None, "old words are not shown as those of another place"
    qtbot.waitUntil(lambda: exploration.explained.next_words is not None)
    found = exploration.explained
    assert found.next_words is not None
    assert found.next_words.prefix_length == 1
    assert found.fragility is before.fragility
    assert found.attributions == before.attributions
    assert found.next_words.logit == pytest.approx(float(_reading(session).logits[0]))


def test_the_band_comes_for_every_position(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.set_band_words(2)
    qtbot.waitUntil(lambda: len(exploration.explained.band_of(2)) == 3)
    one, two = exploration.explained.band_of(1), exploration.explained.band_of(2)
    logits = _reading(session).logits
    for position in (1, 2, 3):
        assert two[position].low <= one[position].low <= logits[position - 1] <= one[position].high
        assert one[position].high <= two[position].high
    exploration.set_band_words(0)
    assert exploration.explained.band == ()


def test_other_tokenizers_are_tried_only_when_asked(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    first = exploration.explained.fragility
    assert first is not None
    assert {variant.tokenizer for variant in first.variants} == {"word"}
    exploration.try_other_tokenizers()
    _wait_until_explained(qtbot, session)
    found = exploration.explained.fragility
    assert found is not None
    assert "character" in {variant.tokenizer for variant in found.variants}


def test_nothing_is_searched_while_a_network_trains(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.pause(True)
    session.set_text("boring 영화")
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.explained == Explanations(session.reading, 2)
    exploration.pause(False)
    _wait_until_explained(qtbot, session)


# --- edits ---------------------------------------------------------------------------------------------------------


def test_an_edit_is_read_beside_the_untouched_reading_and_undone_to_the_last_bit(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    untouched = _reading(session)
    with qtbot.waitSignal(session.reading_changed):
        exploration.edit(Clamp(0, 0, 1, 0.9))
    edited = _reading(session)
    assert (edited.trace.layers[0][0].h[:, 1] == pytest.approx(0.9)) is True
    assert edited.untouched is not None
    assert edited.untouched.logits.tobytes() == untouched.logits.tobytes()
    assert edited.logit != untouched.logit
    with qtbot.waitSignal(session.reading_changed):
        exploration.undo()
    assert _reading(session).logits.tobytes() == untouched.logits.tobytes()
    assert _reading(session).edits == ()


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
    qtbot.waitUntil(lambda: not session.busy)
    assert _reading(session).tokens == ()


def test_typing_on_lets_go_of_token_edits_and_keeps_the_others(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    exploration.edit(DeleteToken(0))
    exploration.edit(Clamp(0, 0, 0, 0.0))
    with qtbot.waitSignals([exploration.token_edits_dropped, session.reading_changed]):
        session.set_text(TEXT + " great")
    assert exploration.history.edits == (Clamp(0, 0, 0, 0.0),)
    qtbot.waitUntil(lambda: not session.busy)
    assert len(_reading(session).tokens) == 4


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
    qtbot.waitUntil(lambda: not session.busy)
    shown = _reading(session)
    with qtbot.waitSignal(session.reading_changed):
        session.keep_edited_weights()
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.history == History((DeleteToken(0), clamp))
    kept = _reading(session)
    assert kept.logits.tobytes() == shown.logits.tobytes()
    assert kept.base_model is session.model
    assert session.model is not None
    assert session.model.parameters.b_y.tolist() == [3.0]
    assert "metrics" not in session.model.provenance
    assert (session.unsaved, session.path) == (True, None)
    assert model_file.read_bytes() == saved


def test_nothing_is_kept_where_no_weight_was_set(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    before = session.model
    with qtbot.waitSignal(session.reading_changed):
        exploration.edit(Clamp(0, 0, 0, 0.0))
    session.keep_edited_weights()
    assert session.model is before
    assert not session.unsaved


# --- comparison ----------------------------------------------------------------------------------------------------


def test_a_pinned_reading_stays_while_the_text_changes(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    pinned = session.reading
    exploration.pin()
    session.set_text("boring 영화")
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.beside is pinned
    assert session.reading is not pinned
    exploration.stop_comparing()
    assert exploration.beside is None


def test_another_model_reads_every_text_beside(
    qtbot: QtBot, session: Session, exploration: Exploration, tmp_path: Path
) -> None:
    other = tmp_path / "gru.safetensors"
    save_model(small_model("gru", seed=5), other)
    with qtbot.waitSignal(exploration.beside_changed):
        exploration.compare_with(other)
    session.set_text("boring")
    qtbot.waitUntil(lambda: not session.busy)
    beside = exploration.beside
    assert beside is not None
    assert (beside.text, beside.model.config.cell) == ("boring", "gru")
    assert _reading(session).model.config.cell == "lstm"


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

    session._tokenizers.clear()
    monkeypatch.setattr("rnn_desktop.text.tokenizer.character_tokenizer", fail)
    with qtbot.waitSignals([session.reading_failed, session.reading_changed]):
        exploration.compare_with(path)
    assert exploration.beside is None
    assert _reading(session).text == TEXT


def test_asking_for_another_reading_gives_up_the_search_at_hand(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    searching = exploration._explaining._thread
    assert not searching.overtaken()
    session.set_text(TEXT + " boring")
    assert searching.overtaken(), "before the reading is there, nothing competes with it"
    qtbot.waitUntil(lambda: not session.busy)
    _wait_until_explained(qtbot, session)
