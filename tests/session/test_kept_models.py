"""What was trained and not saved stays until it is discarded: over a new training, and over the next start."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.data.labels import LabelRule
from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.formats.model_file import load_model, same_model, save_model
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings
from rnn_desktop.session import kept_models
from rnn_desktop.session.kept_models import KeptModels
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Classes
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.vocabulary import Vocabulary
from tests.session.test_session_training import _ENDLESS, _SETTINGS
from tests.small_model import small_model


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, reviews_file: Path) -> Iterator[Session]:
    """With a folder for kept models, and data."""
    session = Session(TokenCache(None), tmp_path / "kept")
    with qtbot.waitSignal(session.data_changed):
        session.open_data(reviews_file)
    qtbot.waitUntil(lambda: not session.loading)
    yield session
    assert session.shut_down()


def _train(qtbot: QtBot, session: Session, settings: TrainingSettings = _SETTINGS) -> None:
    session.start_training(settings)
    qtbot.waitUntil(lambda: not session.training_active)
    _wait_until_written(qtbot, session.kept)


def _wait_until_written(qtbot: QtBot, kept: KeptModels) -> None:
    qtbot.waitUntil(lambda: all(entry.path is not None for entry in kept.entries()))


def _with_seed(seed: int) -> TrainingSettings:
    return replace(_SETTINGS, training=replace(_SETTINGS.training, seed=seed))


def test_a_new_training_leaves_the_unsaved_model_in_the_list(qtbot: QtBot, session: Session) -> None:
    _train(qtbot, session)
    first = session.model
    assert first is not None
    _train(qtbot, session, _with_seed(2))
    newest, oldest = session.kept.entries()
    assert newest.is_of(session.model)
    assert oldest.is_of(first)
    assert same_model(oldest.load(), first)


def test_a_stopped_training_is_in_the_list_too(qtbot: QtBot, session: Session) -> None:
    session.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: session.has_learned)
    session.stop_training()
    qtbot.waitUntil(lambda: not session.training_active)
    (entry,) = session.kept.entries()
    assert entry.is_of(session.model)


def test_what_has_learned_nothing_is_not(qtbot: QtBot, session: Session) -> None:
    """Neither a training stopped before its first snapshot, nor the weights before a first step that failed."""
    session.start_training(replace(_ENDLESS, training=replace(_ENDLESS.training, snapshot_every=10**6, batch_size=60)))
    session.stop_training()
    qtbot.waitUntil(lambda: not session.training_active)
    assert session.kept.entries() == ()
    session._take_training([ModelSnapshot(1, 0, small_model())])
    assert (session.model, session.unsaved, session.has_learned) == (None, False, False)


def test_the_list_is_there_at_the_next_start(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    _train(qtbot, session)
    next_start = KeptModels(tmp_path / "kept")
    (entry,) = next_start.entries()
    assert entry.is_of(session.model)
    assert not entry.new
    assert same_model(entry.load(), session.model)


def test_a_training_that_ends_with_the_window_is_written_before(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: session.has_learned)
    assert session.shut_down()
    assert len(KeptModels(tmp_path / "kept").entries()) == 1


def test_a_saved_model_leaves_the_list(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    _train(qtbot, session)
    session.save_model(tmp_path / "mine.safetensors")
    assert session.kept.entries() == ()
    assert list((tmp_path / "kept").iterdir()) == []


def test_one_of_the_list_is_switched_to_and_saved(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    _train(qtbot, session)
    first = session.model
    _train(qtbot, session, _with_seed(2))
    second, (_, entry) = session.model, session.kept.entries()
    session.switch_to(entry)
    assert same_model(session.model, first)
    assert (session.path, session.unsaved) == (None, True)
    session.save_kept(entry, tmp_path / "first.safetensors")
    assert same_model(load_model(tmp_path / "first.safetensors"), first)
    assert (session.path, session.unsaved) == (tmp_path / "first.safetensors", False)
    (left,) = session.kept.entries()
    assert left.is_of(second)


def test_one_that_is_discarded_leaves_the_disk(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    _train(qtbot, session)
    (entry,) = session.kept.entries()
    session.discard_kept(entry)
    assert session.kept.entries() == ()
    assert list((tmp_path / "kept").iterdir()) == []
    assert not session.unsaved, "nobody asks about it any more"


def test_weights_that_were_typed_over_are_kept(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "small.safetensors"
    save_model(small_model(), path)
    session.exploration.set_text("정말 재미있다")
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(path)
    session.exploration.edit(SetWeight("output.W_y", (0, 0), 2.0))
    session.keep_edited_weights()
    (entry,) = session.kept.entries()
    assert entry.is_of(session.model)
    _train(qtbot, session)
    assert len(session.kept.entries()) == 2


def test_there_is_a_bound_and_it_is_said(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_models, "MOST_MODELS", 1)
    _train(qtbot, session)
    session.start_training(_with_seed(2))
    with qtbot.waitSignal(session.problem) as said:
        pass
    assert str(said.args[0]).startswith(
        "1 trained models, 0 MB in all, are kept on this computer, and no more will be."
    )
    qtbot.waitUntil(lambda: not session.training_active)
    newest, oldest = session.kept.entries()
    assert newest.is_of(session.model)
    assert (session.kept.lasts(newest), session.kept.lasts(oldest)) == (False, True)


def test_a_full_disk_is_said_and_the_model_stays_in_memory(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")
    kept = KeptModels(tmp_path / "no folder")
    model = small_model()
    with qtbot.waitSignal(kept.problem) as said:
        kept.keep(model)
    assert "could not be saved" in str(said.args[0])
    (entry,) = kept.entries()
    assert entry.load() is model
    assert not kept.lasts(entry)


@pytest.mark.parametrize(
    "changes",
    [
        {"task": Classes(("bad", "good"))},
        {"label_rule": LabelRule(("부정", "긍정"), {"0": 0, "1": 1})},
        {"label_rule": LabelRule(("부정", "긍정"), {"1": 0, "5": 1}, 3.0)},
        {"tokenizer": TokenizerInfo("character", "2")},
    ],
)
def test_trainings_that_read_the_same_file_otherwise_are_both_kept(
    qtbot: QtBot, tmp_path: Path, changes: dict[str, Any]
) -> None:
    """Stopped at the same step, before the first epoch measured anything: their provenance is the same."""
    first = small_model()
    second = replace(first, **changes)
    kept = KeptModels(tmp_path / "kept")
    for model in (first, second, first, second):
        kept.keep(model)
        _wait_until_written(qtbot, kept)
    assert len(kept.entries()) == 2
    next_start = KeptModels(tmp_path / "kept")
    next_start.keep(second)
    assert [[entry.is_of(model) for model in (first, second)] for entry in next_start.entries()] == [
        [False, True],
        [True, False],
    ]


def test_trainings_on_other_columns_of_a_file_are_both_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """As many words, but others."""
    first = small_model()
    second = replace(first, vocabulary=Vocabulary((*first.vocabulary.words[:-1], "다른단어")))
    kept = KeptModels(tmp_path / "kept")
    for model in (first, second):
        kept.keep(model)
        _wait_until_written(qtbot, kept)
    assert len(kept.entries()) == 2
