"""Models of other shapes, one after the other: nothing that was chosen in one is looked up in the next."""

from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDoubleSpinBox, QSpinBox
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.formats.reading_file import SavedReading, save_reading
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.text.token import Token
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_config, small_model

_SHAPES = {
    "wide": small_config("lstm", 40, hidden_sizes=(24,), embedding_size=16),
    "narrow": small_config("lstm", 3, hidden_sizes=(1,), embedding_size=1),
    "gateless": small_config("simple_rnn", 40, hidden_sizes=(24,), embedding_size=16),
    "deep": small_config("gru", 20, hidden_sizes=(6, 9, 2), bidirectional=True),
    "attentive": small_config("gru", 12, hidden_sizes=(5, 3), pooling="attention"),
}
_LONG, _SHORT = " ".join(["영화", "정말", "재미있다", "great", "boring"] * 8), "영화"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A model of each shape; and a reading of one token, of the narrowest."""
    folder = tmp_path_factory.mktemp("shapes")
    found = {name: folder / f"{name}.safetensors" for name in _SHAPES}
    for name, config in _SHAPES.items():
        save_model(small_model(config=config), found[name])
    found["reading"] = folder / "short.rnnreading"
    narrow = small_model(config=_SHAPES["narrow"])
    save_reading(SavedReading(narrow, _SHORT, (Token(_SHORT, "", 0, len(_SHORT)),)), found["reading"])
    return found


def _open(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    exploration = window.session.exploration
    with qtbot.waitSignal(exploration.reading_changed):
        assert window.files.open(path)
    qtbot.waitUntil(lambda: not exploration.busy)


def _choose_the_last_of_everything(window: MainWindow) -> None:
    """The last layer, unit, token and gate; the last entry of each list, the largest number of each field."""
    view = window.read_view
    reading = view.reading
    assert reading is not None
    config = reading.model.config
    layer, direction = len(config.hidden_sizes) - 1, config.directions - 1
    view.show_layer(layer, direction)
    names = quantity_names(reading)
    view.show_quantity(names[-1])
    token, unit = len(reading.tokens) - 1, config.hidden_sizes[layer] - 1
    view.select_place(Place(token, unit, names[-1], layer, direction))
    view.keep_unit(unit)
    view.show_order("cluster")
    view.show_steps(len(reading.tokens))
    for field in view.findChildren(QAbstractSpinBox):
        if isinstance(field, QSpinBox | QDoubleSpinBox) and field.isEnabled():
            field.setValue(field.maximum())
    for choice in view.findChildren(QComboBox):
        if choice.isEnabled() and choice.count():
            choice.setCurrentIndex(choice.count() - 1)
            choice.activated.emit(choice.count() - 1)
    for field in view.findChildren(QSpinBox):
        field.setValue(field.maximum())


def _look_at_everything(window: MainWindow) -> None:
    view = window.read_view
    for picture in ("folded", "unrolled", "neurons"):
        view.show_picture(picture)
        window.grab()
    for page in view.side.panels:
        view.side.show_page(page)
        window.grab()


@pytest.mark.slow
@pytest.mark.parametrize(("before", "after"), list(permutations([*_SHAPES, "reading"], 2)))
def test_what_was_chosen_in_one_model_is_not_looked_up_in_the_next(
    qtbot: QtBot, window: MainWindow, files: dict[str, Path], before: str, after: str
) -> None:
    """Any exception in Qt's event loop fails the test."""
    window.set_text(_LONG)
    _open(qtbot, window, files[before])
    side = window.read_view.side
    for section in ("gate", "weight"):
        side.show_page("what_if")
        side.what_if.show_section(section)
        _choose_the_last_of_everything(window)
        _open(qtbot, window, files[after])
        _look_at_everything(window)
        window.set_text(_LONG)
        _open(qtbot, window, files[before])


def test_a_weight_that_was_chosen_is_not_looked_up_in_a_smaller_network(
    qtbot: QtBot, window: MainWindow, files: dict[str, Path]
) -> None:
    window.set_text(_LONG)
    _open(qtbot, window, files["wide"])
    window.read_view.side.show_page("what_if")
    window.read_view.side.what_if.show_section("weight")
    weight = window.read_view.side.what_if.weight
    weight.row.setValue(weight.row.maximum())
    weight.column.setValue(weight.column.maximum())
    _open(qtbot, window, files["narrow"])
    assert (weight.row.maximum(), weight.column.maximum()) == (0, 0)
    _open(qtbot, window, files["gateless"])
    assert weight.gates.count() == 0
    assert not weight.gates.isEnabled()
