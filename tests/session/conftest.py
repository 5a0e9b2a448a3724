"""A session, a small model, and data for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from tests.reviews_told_apart import reviews_file
from tests.session.explored import TEXT, wait_until_explained
from tests.session.said import Said
from tests.small_model import small_model

__all__ = ["reviews_file"]


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    del qapp
    session = Session(TokenCache())
    yield session
    assert session.shut_down()


@pytest.fixture
def said(session: Session) -> Said:
    return Said(session)


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    path = tmp_path / "small.safetensors"
    save_model(small_model(), path)
    return path


@pytest.fixture
def exploration(qtbot: QtBot, session: Session, model_file: Path) -> Exploration:
    """The small model has read TEXT, and everything about it was found out."""
    session.exploration.set_text(TEXT)
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(model_file)
    wait_until_explained(qtbot, session)
    return session.exploration
