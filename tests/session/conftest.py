"""A session, a small model, and data that a small network learns in a second."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from tests.session.explored import TEXT, wait_until_explained
from tests.session.said import Said
from tests.small_model import small_model

GOOD = ("정말 재미있다", "최고 영화", "great film", "감동 그 자체", "또 보고 싶다")
BAD = ("정말 지루하다", "최악 영화", "boring film", "돈이 아깝다", "졸다 나왔다")


@pytest.fixture
def reviews_file(tmp_path: Path) -> Path:
    """Eighty reviews that one word each tells apart; the number in each is in no other."""
    rows = [f"{(GOOD if i % 2 else BAD)[i % 5]} {i},{i % 2}" for i in range(80)]
    path = tmp_path / "reviews.csv"
    path.write_text("review,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


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
