"""A session, a small model and a window for tests of what a person sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Classes
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.vocabulary import Vocabulary
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow

REVIEW = "기대 안하고 보면 의외로 긴장감있고 괜찮음"


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    """An untrained LSTM of 12 units that splits at spaces (no JVM) and knows the words of REVIEW."""
    words = ("<pad>", "<unk>", *REVIEW.split())
    config = ModelConfig(len(words), "lstm", 8, (12,), 20)
    made = {"data": {"name": "reviews.csv"}, "metrics": {"test_accuracy": 0.861}, "training": {"epochs": 3}}
    task, tokenizer = Classes(("0", "1")), TokenizerInfo("word", "1")
    model = Model(config, initial_parameters(config, 1), Vocabulary(words), tokenizer, task, made)
    path = tmp_path / "small.safetensors"
    save_model(model, path)
    return path


@pytest.fixture
def reviews_file(tmp_path: Path) -> Path:
    """A table of 40 reviews that a network can tell apart."""
    rows = [f"{'좋다 재미있다' if i % 2 else '나쁘다 지루하다'} {i},{i % 2}" for i in range(40)]
    path = tmp_path / "reviews.csv"
    path.write_text("document,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """English and light, in a file of this test."""
    settings = Settings(tmp_path / "settings.ini")
    settings.language, settings.theme = "en", "light"
    return settings


@pytest.fixture
def session() -> Iterator[Session]:
    """A session that remembers words in memory only."""
    session = Session(TokenCache(None))
    yield session
    assert session.shut_down()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, session: Session, settings: Settings) -> Iterator[MainWindow]:
    """The window without a model."""
    before = QPalette(qapp.palette())
    window = MainWindow(session, settings)
    qtbot.addWidget(window, before_close_func=_ask_nothing)
    window.show()
    yield window
    # A style sheet is worked out for every widget there is, and a closed window is there until an event loop runs.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_language("en")
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.fixture
def reading_window(qtbot: QtBot, window: MainWindow, model_file: Path) -> MainWindow:
    """The window with the small model, REVIEW read and painted."""
    with qtbot.waitSignal(window.first_painted):
        window.set_text(REVIEW)
        window.files.open(model_file)
    return window


def _ask_nothing(window: MainWindow) -> None:
    """Stop and forget what closing would ask about: pytest-qt closes the window before any fixture ends."""
    sessions = [window.own.session] if window.learning is None else [window.own.session, window.learning.bench.session]
    for session in sessions:
        session.stop_training()
        while session.training_active:
            QApplication.processEvents()
        session.unsaved = False
        for entry in session.kept.entries():
            session.discard_kept(entry)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Chooses the language of the window for this test alone. A code of LANGUAGES."""
    del qapp
    yield set_language
    set_language("en")
