"""The page of the documents' 4-2-2 network, opened, and what it has to show."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.network_screen import press

UNIT = Place(1, 0, "h")


@pytest.fixture
def page(qtbot: QtBot, reading_window: MainWindow) -> MainWindow:
    """The window with the page open, as a person opens it from the neurons."""
    view = reading_window.read_view
    press(qtbot, view.tools.pictures.button("neurons"))
    press(qtbot, view.bar.networks.button("documents"))
    view.canvas.cells.finish_flight()
    return reading_window


def by_hand() -> tuple[NDArray[Any], NDArray[Any]]:
    """[2, 2] the hidden states and [2, 2] the answers, by the documents' equations in float64."""
    model = documents_reading().model
    assert model.parameters.embedding is not None
    weights = model.parameters.layers[0][0]
    h, states, answers = np.zeros(2), [], []
    for number in documents_reading().ids:
        h = np.tanh(model.parameters.embedding[number].astype(float) @ weights.W_x + h @ weights.W_h)
        raised = np.exp(h @ model.parameters.W_y)
        states.append(h)
        answers.append(raised / raised.sum())
    return np.array(states), np.array(answers)
