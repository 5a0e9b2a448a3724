"""The section of the inspector with the network as code: what it shows, copies and remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.network_code import Code, whole_code
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.panels.code_section import CodeSection
from rnn_desktop.ui.panels.inspector_panel import InspectorPanel
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import DARK, LIGHT
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.panel_scenes import opened, scene_of
from tests.ui.reading_samples import sample_model, sample_reading

PLACE = Place(1, 3, "h")


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def color_at(section: CodeSection, position: int) -> str:
    """Of the character before it."""
    cursor = QTextCursor(section.view.document())
    cursor.setPosition(position)
    return cursor.charFormat().foreground().color().name()


@pytest.fixture
def inspector(qtbot: QtBot) -> InspectorPanel:
    """With a unit's h open."""
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=PLACE))
    return panel


def test_it_is_folded_until_it_is_opened(qtbot: QtBot, inspector: InspectorPanel) -> None:
    code = inspector.code
    assert code.toggle.text() == "As code"
    assert code.toggle.isVisible()
    assert not any(widget.isVisible() for widget in (code.view, code.switch, code.copy))
    click(qtbot, code.toggle)
    assert all(widget.isVisible() for widget in (code.view, code.switch, code.copy))
    click(qtbot, code.toggle)
    assert not code.view.isVisible()


def test_it_shows_the_lines_of_the_open_place_and_its_number(qtbot: QtBot, inspector: InspectorPanel) -> None:
    reading, code = sample_reading(), inspector.code
    click(qtbot, code.toggle)
    lines = code.view.toPlainText().splitlines()
    h = reading.trace.layers[0][0].h
    assert lines[0] == f"rnn = layers.LSTM({h.shape[1]}, return_sequences=True)"
    assert lines[-1] == f"h[0, 1, 3]  # {h[1, 3]:.4f}"
    click(qtbot, code.switch.button("pytorch"))
    assert code.view.toPlainText().startswith(f"rnn = nn.LSTM(16, {h.shape[1]}, batch_first=True)")
    assert code.view.toPlainText().endswith(lines[-1])


def test_it_follows_the_selection_the_review_and_the_model(qtbot: QtBot, inspector: InspectorPanel) -> None:
    code = inspector.code
    click(qtbot, code.toggle)
    inspector.show_scene(scene_of(sample_reading(), selection=Place(2, 0, "f")))
    assert code.view.toPlainText().startswith("# Keras keeps its gates to itself")
    other = sample_reading(["안", "모름"])
    inspector.show_scene(scene_of(other))
    assert code.view.toPlainText().endswith(f"# {other.probability:.4f}")
    stacked = sample_reading(model=sample_model(hidden_sizes=(5, 4), bidirectional=True))
    inspector.show_scene(scene_of(stacked, selection=Place(2, 3, "h", 0, 1)))
    assert "rnn1 = layers.Bidirectional(layers.LSTM(5" in code.view.toPlainText()
    inspector.show_scene(scene_of(None))
    assert not code.isVisible()


def test_the_whole_script_is_copied(qtbot: QtBot, inspector: InspectorPanel) -> None:
    reading, code = sample_reading(), inspector.code
    click(qtbot, code.toggle)
    click(qtbot, code.switch.button("pytorch"))
    click(qtbot, code.copy)
    assert QGuiApplication.clipboard().text() == whole_code("pytorch", reading.model, reading)
    assert code.copied.text() == "copied"


def test_comments_step_back_in_both_themes(qtbot: QtBot, inspector: InspectorPanel) -> None:
    click(qtbot, inspector.code.toggle)
    for theme in (LIGHT, DARK):
        inspector.show_scene(scene_of(sample_reading(), selection=Place(2, 0, "f"), theme=theme))
        assert color_at(inspector.code, 1) == theme.muted
        assert color_at(inspector.code, inspector.code.view.toPlainText().index("x_t") + 1) == theme.text


def test_a_card_gives_it_its_own_code_which_is_text_whatever_it_says(qtbot: QtBot) -> None:
    section = CodeSection()
    qtbot.addWidget(section)
    section.show()
    section.toggle.setChecked(True)
    section.set_code(Code("<b>1</b>  # “&amp;”", "whole keras"), Code("pytorch", "whole pytorch"))
    assert section.view.toPlainText() == "<b>1</b>  # “&amp;”"
    click(qtbot, section.copy)
    assert QGuiApplication.clipboard().text() == "whole keras"
    click(qtbot, section.switch.button("pytorch"))
    assert section.view.toPlainText() == "pytorch"


def test_the_window_remembers_how_it_was(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    section = window.read_view.side.inspector.code
    assert (section.toggle.isChecked(), section.framework) == (False, "keras")
    section.toggle.click()
    section.switch.button("pytorch").click()
    again = CodeSection()
    qtbot.addWidget(again)
    again.remember_in(Settings(tmp_path / "settings.ini"))
    assert (again.toggle.isChecked(), again.framework) == (True, "pytorch")
    assert again.switch.button("pytorch").isChecked()
