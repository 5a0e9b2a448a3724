"""A session is handed another reading while a network trains: that training is over, and nobody waits for it."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.text.token import Token
from tests.session.test_session_training import _SETTINGS, ready
from tests.small_model import small_model

__all__ = ["ready"]

_LONG = replace(_SETTINGS, training=replace(_SETTINGS.training, epochs=1000, patience=0))


def _saved() -> SavedReading:
    return SavedReading(small_model(), "great", (Token("great", "", 0, 5),))


def test_what_a_training_makes_after_that_is_not_the_current_model(qtbot: QtBot, ready: Session) -> None:
    ready.start_training(_LONG)
    qtbot.waitUntil(lambda: ready.has_learned)
    saved, said = _saved(), []
    ready.training_state_changed.connect(said.append)
    ready.begin_with(saved)
    assert said == [JobState.CANCELLED]
    assert (ready.model, ready.path, ready.unsaved) == (saved.model, None, False)
    assert (ready.has_learned, ready.learned.steps, len(ready.kept.entries())) == (False, 0, 1)
    ready.start_training(replace(_SETTINGS, training=replace(_SETTINGS.training, epochs=1)))
    qtbot.waitUntil(lambda: not ready.training_active)
    assert said[-1] is JobState.COMPLETED
    assert ready.unsaved


def test_both_sessions_end_while_both_train(qtbot: QtBot, ready: Session) -> None:
    other = ready.beside()
    other.data, other.wanted = ready.data, ready.wanted
    for session in (ready, other):
        session.start_training(_LONG)
    qtbot.waitUntil(lambda: ready.has_learned and other.has_learned)
    other.begin_with(_saved())
    other.start_training(_LONG)
    assert ready.shut_down()
    assert len(ready.kept.entries()) == 1
