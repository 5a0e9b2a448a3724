"""A session lets go of what is over: ended jobs, and tables and models that others have replaced."""

import gc
import weakref
from pathlib import Path

from pytestqt.qtbot import QtBot

from rnn_desktop.session.job import Job
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from tests.session.test_session_training import _SETTINGS


def _jobs() -> list[Job]:
    gc.collect()
    return [found for found in gc.get_objects() if isinstance(found, Job)]


def _open(qtbot: QtBot, session: Session, path: Path) -> None:
    with qtbot.waitSignal(session.data_changed):
        session.open_data(path)
    qtbot.waitUntil(lambda: not session.loading)


def _train(qtbot: QtBot, session: Session) -> None:
    session.start_training(_SETTINGS)
    qtbot.waitUntil(lambda: not session.training_active and not session.exploration.busy)
    qtbot.waitUntil(lambda: all(entry.path is not None for entry in session.kept.entries()))


def test_ended_jobs_old_tables_and_old_models_go(qtbot: QtBot, tmp_path: Path, reviews_file: Path) -> None:
    before = len(_jobs())
    session = Session(TokenCache(None), tmp_path / "kept")
    session.exploration.set_text("정말 재미있다")
    _open(qtbot, session, reviews_file)
    assert session.data is not None
    assert session.data.reviews is not None
    # Arrays can be watched; the frozen objects that hold them cannot.
    table = weakref.ref(session.data.reviews.labels)
    _train(qtbot, session)
    assert session.model is not None
    model = weakref.ref(session.model.parameters.W_y)
    _open(qtbot, session, reviews_file)
    _train(qtbot, session)

    def are_gone() -> bool:
        return len(_jobs()) == before and table() is None and model() is None

    qtbot.waitUntil(are_gone)
    assert session.shut_down()
