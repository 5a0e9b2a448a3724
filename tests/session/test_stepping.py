"""One step at a time: a training that is held before each next step, goes on from there, and can be stopped."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.runs.training_run import ModelSnapshot
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from tests.session.said import Said
from tests.session.test_session_training import _SETTINGS, ready

__all__ = ["ready"]


def _step(qtbot: QtBot, session: Session) -> None:
    session.step_training(_SETTINGS)
    qtbot.waitUntil(lambda: session.training_state is not JobState.RUNNING)
    session._drain()


def _of(said: Said, kind: type) -> list[int]:
    return [event.step for event in said.events() if isinstance(event, kind)]


def test_each_press_is_one_step_and_the_new_weights_are_the_model(qtbot: QtBot, ready: Session, said: Said) -> None:
    for count in (1, 2, 3):
        _step(qtbot, ready)
        assert ready.training_state is JobState.PAUSED
        assert _of(said, StepDone) == _of(said, OneStep) == list(range(1, count + 1))
        step = [event for event in said.events() if isinstance(event, OneStep)][-1]
        assert ready.model is not None
        assert np.array_equal(ready.model.parameters.W_y, step.after.W_y)
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)
    assert _of(said, StepDone) == [1, 2, 3], "stopping takes no step"
    assert ready.unsaved


def test_going_on_is_the_same_training(qtbot: QtBot, ready: Session, said: Said) -> None:
    _step(qtbot, ready)
    ready.resume_training()
    qtbot.waitUntil(lambda: not ready.training_active)
    assert ready.training_state is JobState.COMPLETED
    assert _of(said, StepDone) == list(range(1, 25))
    assert _of(said, OneStep) == [1], "the others are not looked at"
    stepped = ready.model
    ready.start_training(_SETTINGS)
    qtbot.waitUntil(lambda: not ready.training_active)
    assert stepped is not None
    assert ready.model is not None
    for (name, one), (_, other) in zip(stepped.parameters.named(), ready.model.parameters.named(), strict=True):
        assert np.array_equal(one, other), name


def test_a_step_ends_an_epoch_where_it_is_the_last_of_it(qtbot: QtBot, ready: Session, said: Said) -> None:
    """60 reviews in batches of 8 are 8 steps: what the epoch came to is there before the next step is asked for."""
    for _ in range(8):
        _step(qtbot, ready)
    assert _of(said, Evaluated) == [8]
    assert ready.training_state is JobState.PAUSED


def test_the_last_step_ends_the_training(qtbot: QtBot, ready: Session, said: Said) -> None:
    whole = replace(_SETTINGS, training=replace(_SETTINGS.training, epochs=1, batch_size=60))
    ready.step_training(whole)
    qtbot.waitUntil(lambda: not ready.training_active)
    assert ready.training_state is JobState.COMPLETED
    assert _of(said, OneStep) == [1]


def test_from_a_pause_within_a_training_one_step_is_one(qtbot: QtBot, ready: Session, said: Said) -> None:
    ready.start_training(replace(_SETTINGS, training=replace(_SETTINGS.training, epochs=1000)))
    qtbot.waitUntil(lambda: len(_of(said, StepDone)) >= 5)
    ready.pause_training()
    ready.step_training(_SETTINGS)
    qtbot.waitUntil(lambda: ready.training_state is JobState.PAUSED and len(_of(said, OneStep)) == 1)
    ready._drain()
    steps = _of(said, StepDone)
    assert _of(said, OneStep) == [steps[-1]]
    _step(qtbot, ready)
    assert _of(said, StepDone) == list(range(1, steps[-1] + 2))
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)


def test_a_network_can_be_read_before_its_first_step(
    qtbot: QtBot, ready: Session, said: Said, model_file: Path
) -> None:
    ready.draw_network(_SETTINGS)
    qtbot.waitUntil(lambda: not ready.training_active and not ready.exploration.busy)
    assert ready.training_state is JobState.COMPLETED
    assert _of(said, StepDone) == []
    assert ready.model is not None
    assert ready.model.provenance["weights"] == {"epoch": 0, "step": 0}
    assert (ready.path, ready.unsaved, ready.has_learned) == (None, False, False)
    assert ready.exploration.reading is not None
    assert ready.exploration.reading.model is ready.model
    drawn = ready.model
    ready.open_model(model_file)
    _step(qtbot, ready)
    step = next(event for event in said.events() if isinstance(event, OneStep))
    assert np.array_equal(step.before.W_y, drawn.parameters.W_y), "a training begins with the same weights"
    assert [event.step for event in said.events() if isinstance(event, ModelSnapshot)][:2] == [0, 0]
    assert ready.kept.entries() == ()
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)
