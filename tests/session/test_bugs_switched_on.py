"""Bugs in the session: what is read beside the reading, how it ends, and on which texts accuracy is counted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.data.understanding import Data, reviews_of
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.bug_accuracy import count_right
from rnn_desktop.lens.bugs import NO_BUGS, BugReader, Bugs
from rnn_desktop.lens.what_if import ReplaceToken
from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.problem import Problem
from rnn_desktop.runs.review_sample import MOST_REVIEWS, Counted, review_sample
from rnn_desktop.runs.split import split_apart
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.reviews_told_apart import reviews_of_count
from tests.session.explored import TEXT, reading_of
from tests.small_model import small_model

_BUGS = Bugs(padding=2, gate_order="onnx")


def _settled(qtbot: QtBot, exploration: Exploration) -> None:
    qtbot.waitUntil(lambda: not exploration.busy)


def test_every_text_is_read_with_the_bugs_too_until_they_are_switched_off(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    right = reading_of(session)
    exploration.set_bugs(_BUGS)
    _settled(qtbot, exploration)
    assert exploration.beside is not None
    assert exploration.beside.logits.tobytes() == BugReader().read(right, _BUGS).logits.tobytes()
    exploration.set_text(TEXT + " great")
    exploration.edit(ReplaceToken(0, "boring"))
    _settled(qtbot, exploration)
    assert [token.text for token in exploration.beside.tokens[2:]] == [one.text for one in reading_of(session).tokens]
    exploration.set_bugs(NO_BUGS)
    assert exploration.beside is None
    _settled(qtbot, exploration)
    assert exploration.beside is None


def test_only_one_thing_is_compared_at_a_time(qtbot: QtBot, exploration: Exploration, model_file: Path) -> None:
    exploration.pin()
    exploration.set_bugs(_BUGS)
    assert exploration.beside is None, "not the pinned one under the name of a bug"
    _settled(qtbot, exploration)
    exploration.pin()
    assert exploration.bugs == NO_BUGS
    exploration.set_bugs(_BUGS)
    exploration.compare_with(model_file)
    assert exploration.bugs == NO_BUGS
    exploration.set_bugs(_BUGS)
    assert exploration.other is None
    exploration.stop_comparing()
    assert exploration.bugs == NO_BUGS
    _settled(qtbot, exploration)
    assert exploration.beside is None


def test_another_model_has_the_bugs_that_it_can_have(
    qtbot: QtBot, session: Session, exploration: Exploration, tmp_path: Path
) -> None:
    said: list[Bugs] = []
    exploration.bugs_changed.connect(said.append)
    exploration.set_bugs(_BUGS)
    for cell in ("gru", "simple_rnn"):
        save_model(small_model(cell), tmp_path / cell)
        session.open_model(tmp_path / cell)
    _settled(qtbot, exploration)
    assert said == [_BUGS, Bugs(padding=2)]
    assert exploration.beside is not None
    assert exploration.beside.model.config.cell == "simple_rnn"
    exploration.set_bugs(Bugs(gate_order="onnx"))
    assert exploration.bugs == NO_BUGS
    assert exploration.beside is None


# --- accuracy ------------------------------------------------------------------------------------------------------


@pytest.fixture
def counted(qtbot: QtBot, session: Session) -> Callable[[Model, Bugs], Counted]:
    """What is said in the end of a model with these bugs, with the data that is open."""

    def wait(model: Model, bugs: Bugs) -> Counted:
        said: list[Counted] = []
        session.bug_accuracy.counted.connect(said.append)
        session.bug_accuracy.request(model, bugs, session.data.reviews if isinstance(session.data, Data) else None)
        qtbot.waitUntil(
            lambda: bool(said) and (said[-1].right_with_bugs is not None or said[-1].problem is not None),
            timeout=60_000,
        )
        session.bug_accuracy.counted.disconnect(said.append)
        return said[-1]

    return wait


def _trained(qtbot: QtBot, session: Session, path: Path) -> Model:
    training = TrainingConfig(epochs=3, batch_size=8, learning_rate=0.02, validation=0.25)
    with qtbot.waitSignal(session.data_changed):
        session.open_data(path)
    qtbot.waitUntil(lambda: not session.loading)
    session.start_training(TrainingSettings("word", "gru", 8, (8,), 1000, 20, training=training))
    qtbot.waitUntil(lambda: not session.training_active and not session.exploration.busy)
    assert session.model is not None
    return session.model


def test_accuracy_is_that_of_the_part_which_the_network_was_not_trained_on(
    qtbot: QtBot, session: Session, counted: Callable[[Model, Bugs], Counted], reviews_file: Path
) -> None:
    model = _trained(qtbot, session, reviews_file)
    bugs = Bugs(gate_order="keras", padding=20, padding_after=True)
    found, reviews = counted(model, bugs), reviews_of(reviews_file)
    held_out = split_apart(reviews, 0.25, 0, "keep").validation
    assert found.sample is not None
    assert found.sample.part == "validation"
    assert found.sample.texts == tuple(reviews.texts[i] for i in held_out)
    lists = list(create_tokenizer("word").token_lists(found.sample.texts))
    for ours, switched_on in ((found.right, NO_BUGS), (found.right_with_bugs, bugs)):
        assert ours == list(count_right(model, switched_on, lists, reviews.labels[held_out]))[-1]
    assert found.right == len(held_out), "one word each tells them apart"
    assert (found.right_with_bugs or 0) < len(held_out)


def test_what_a_request_overtook_is_never_said(qtbot: QtBot, session: Session) -> None:
    said: list[Counted] = []
    session.bug_accuracy.counted.connect(said.append)
    model = small_model(task=Classes(("0", "1")))
    for padding in range(1, 20):
        session.bug_accuracy.request(model, Bugs(padding=padding), None)
    qtbot.waitUntil(lambda: bool(said) and said[-1].right_with_bugs is not None)
    assert {one.bugs.padding for one in said} == {19}
    session.bug_accuracy.request(model, Bugs(padding=3), None)
    session.bug_accuracy.give_up()
    session.bug_accuracy.request(model, Bugs(padding=4), None)
    qtbot.waitUntil(lambda: said[-1].bugs.padding == 4 and said[-1].right_with_bugs is not None)
    assert {one.bugs.padding for one in said} == {19, 4}


def test_without_data_a_bundled_file_of_the_same_classes_is_read(
    counted: Callable[[Model, Bugs], Counted],
) -> None:
    found = counted(small_model(), Bugs(padding=3))
    assert found.sample is not None
    assert (found.sample.part, found.sample.name) == ("bundled", Path(SAMPLE_DATA).name)
    assert len(found.sample.texts) == len(reviews_of(resource_path(SAMPLE_DATA))) == 400
    other = counted(small_model(task=Classes(("spam", "ham"))), Bugs(padding=3))
    assert other.problem is not None
    assert "labelled" in str(other.problem)


def test_of_a_bundled_file_that_the_network_was_trained_on_only_the_validation_part_is_read() -> None:
    reviews = reviews_of(resource_path(SAMPLE_DATA))
    split = split_apart(reviews, 0.25, 3, "keep")
    counts = {"training_reviews": len(split.training), "validation_reviews": len(split.validation)}
    made = {"data": {"sha256": reviews.sha256} | counts, "training": {"seed": 3, "validation": 0.25}}
    found = review_sample(small_model(provenance=made), None)
    assert found.part == "validation"
    assert found.texts == tuple(reviews.texts[i] for i in split.validation)


def test_a_large_file_is_sampled_the_same_each_time_and_its_classes_by_name() -> None:
    reviews = reviews_of_count(5000)
    reviews = replace(reviews, texts=tuple(map(str, range(5000))))
    model = small_model(task=Classes(("좋음", "나쁨")))
    one, other = review_sample(model, reviews), review_sample(model, reviews)
    assert one.texts == other.texts
    assert len(one.texts) == MOST_REVIEWS
    assert one.part == "file"
    np.testing.assert_array_equal(one.classes, [1 - int(text) % 2 for text in one.texts])


def test_a_file_understood_in_another_way_than_in_training_is_not_called_unseen() -> None:
    reviews = reviews_of_count(40)
    made = {
        "data": {"sha256": reviews.sha256, "training_reviews": 1, "validation_reviews": 2},
        "training": {"seed": 0, "validation": 0.1},
    }
    model = small_model(task=Classes(("나쁨", "좋음")), provenance=made)
    assert review_sample(model, reviews).part == "file"
    trainings = ({"seed": "x", "validation": 0.5}, {"seed": 0, "validation": float("inf")}, {})
    for odd in ({"training": each} for each in trainings):
        assert review_sample(replace(model, provenance=made | odd), reviews).part == "file"


def test_three_classes_of_another_kind_have_no_sample() -> None:
    with pytest.raises(Problem, match="Train"):
        review_sample(small_model(task=Classes(("가", "나"))), None)
