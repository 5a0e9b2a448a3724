"""The Train view with nothing opened."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.train.train_view import TrainView


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> Iterator[TrainView]:
    view = TrainView(session)
    qtbot.addWidget(view)
    view.data_requested.connect(session.open_data)
    view.sample_requested.connect(session.open_data)
    view.resize(1280, 670)
    view.show()
    yield view
    set_language("en")
