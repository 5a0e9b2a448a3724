"""The weights of a place as matrices: what is lit, what the mouse and the keys do, and what is typed over a cell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.matrices import MatrixCell
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.ui.panels.inspector_panel import InspectorPanel
from rnn_desktop.ui.panels.matrices_section import MatricesSection
from rnn_desktop.ui.scene.documents_scene import documents_scene
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid
from rnn_desktop.ui.widgets.matrix_painter import paint_matrix
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.painted_words import painted_words
from tests.ui.panel_scenes import opened, scene_of
from tests.ui.reading_samples import sample_model, sample_reading


def _simple() -> Reading:
    """Eight units over one-hot words, as the documents begin."""
    return sample_reading(model=sample_model(8, "simple_rnn", input="one_hot"))


Opened = Callable[[Reading, Place], MatricesSection]


@pytest.fixture
def section_of(qtbot: QtBot) -> Opened:
    """Opens the inspector at a place, and gives its part with the matrices."""
    panels = []

    def open_at(reading: Reading, place: Place) -> MatricesSection:
        panels.append(InspectorPanel())
        opened(qtbot, panels[-1], scene_of(reading, selection=place))
        QApplication.processEvents()
        return panels[-1].matrices

    return open_at


class _Paper(QWidget):
    """A matrix painted as words, where the window keeps a picture of it."""

    def __init__(self, grid: MatrixGrid) -> None:
        super().__init__()
        self._look = grid.look
        self.resize(grid.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_matrix(painter, self._look)
        painter.end()


def _point(grid: MatrixGrid, row: int, column: int) -> QPoint:
    """The middle of a cell, found as a person finds it: by pointing."""
    view = grid.viewport()
    hits = [
        (x, y)
        for y in range(view.height())
        for x in range(view.width() - 1, -1, -1)
        if grid.cell_at(QPointF(x, y)) == (row, column)
    ]
    lowest = max(y for _, y in hits)
    first = min(y for _, y in hits)
    width = [x for x, y in hits if y == first]
    # A row's first cell has the gutter, too.
    right = max(width)
    return QPoint(right - min(16, (right - min(width)) // 2), (first + lowest) // 2)


def _hover(qtbot: QtBot, grid: MatrixGrid, row: int, column: int) -> None:
    qtbot.mouseMove(grid.viewport(), _point(grid, row, column) + QPoint(1, 0))
    qtbot.mouseMove(grid.viewport(), _point(grid, row, column))


def _click(qtbot: QtBot, grid: MatrixGrid, row: int, column: int) -> None:
    qtbot.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _point(grid, row, column)
    )


def _readout(section: MatricesSection, name: str) -> str:
    return section.matrices.grid(name).accessibleDescription()


def _signed(value: float) -> str:
    return f"{value:+.4f}".replace("-", "−")


# --- what is shown ---------------------------------------------------------------------------------------------


def test_a_unit_of_a_small_network_opens_three_arrays_with_their_numbers(section_of: Opened) -> None:
    reading = _simple()
    section = section_of(reading, Place(2, 5, "h"))
    assert [grid.matrix.name for grid in section.matrices.grids] == ["W_x", "W_h", "b"]
    words = [word.text for word in painted_words(_Paper(section.matrices.grid("W_x")))]
    W_x = reading.model.parameters.layers[0][0].W_x
    for word, column in ((reading.ids[0], 0), (reading.ids[7], 7)):
        shown = f"{W_x[word, column]:.2f}".rstrip("0").rstrip(".").replace("-", "−")
        assert {shown, shown.replace("0.", ".")} & set(words)
    for name in ("기대", "괜찮다"):
        assert name in words


def test_the_row_of_the_word_and_the_column_of_the_unit_are_violet(section_of: Opened) -> None:
    section = section_of(_simple(), Place(2, 5, "h"))
    grid = section.matrices.grid("W_x")
    words = painted_words(_Paper(grid))
    assert [word.text for word in words if word.color.name() == LIGHT.selection] == ["5", "1", "하고"]
    image, selection = grid.viewport().grab().toImage(), LIGHT.selection
    inside, outside = _point(grid, 2, 2), _point(grid, 3, 2)

    def is_framed(point: QPoint) -> bool:
        return any(image.pixelColor(point.x(), point.y() + down).name() == selection for down in (-8, -9, -7))

    assert is_framed(inside)
    assert not is_framed(outside + QPoint(0, 16))


def test_a_cell_has_the_colour_of_its_number_on_the_signed_scale(section_of: Opened) -> None:
    reading = sample_reading(model=sample_model(64))
    section = section_of(reading, Place(1, 17, "f"))
    grid = section.matrices.grid("W_h")
    image, W_h = grid.viewport().grab().toImage(), reading.model.parameters.layers[0][0].W_h
    for row, column in ((3, 5), (40, 60)):
        at = _point(grid, row, column)
        wanted = signed_color(LIGHT, float(W_h[row, 64 + column]))
        assert image.pixelColor(at).name() == wanted.name()


def test_of_a_large_layer_every_cell_can_be_pointed_at(section_of: Opened) -> None:
    reading = sample_reading(model=sample_model(128, embedding_size=20))
    section = section_of(reading, Place(1, 17, "o"))
    grid = section.matrices.grid("W_h")
    assert grid.height() < 240
    points = [QPointF(x, y) for x in range(grid.width()) for y in range(grid.height())]
    cells = set()
    for corner in ((0, 0), (0, 127), (127, 0), (127, 127)):
        section.matrices.select_cell("W_h", *corner)
        in_sight = {grid.cell_at(point) for point in points} - {None}
        assert corner in in_sight
        cells |= in_sight
    assert len(cells) == 128 * 128


def test_a_wide_layer_scrolls_its_arrays_together(section_of: Opened) -> None:
    section = section_of(sample_reading(model=sample_model(512, "simple_rnn")), Place(1, 17, "h"))
    section.matrices.select_cell("W_x", 0, 500)
    W_x, W_h, b = section.matrices.grids
    assert W_x.rect_of((0, 500)).right() <= W_x.width()
    places = [grid.rect_of((0, 500)).left() for grid in (W_x, W_h, b)]
    assert len(set(places)) == 1


def test_the_switch_shows_another_gate_and_a_selected_gate_is_its_own(qtbot: QtBot) -> None:
    reading = sample_reading()
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(reading, selection=Place(1, 17, "h")))
    section = panel.matrices
    assert (section.gate, section.gates.isVisible()) == ("i", True)
    qtbot.mouseClick(section.gates.button("o"), Qt.MouseButton.LeftButton)
    assert section.matrices.grid("W_h").matrix.gate == "o"
    assert section.curve_title.text().endswith(f"o {reading.trace.layers[0][0].gates['o'][1, 17]:.4f}")
    panel.show_scene(scene_of(reading, selection=Place(2, 17, "h")))
    assert section.gate == "o"
    panel.show_scene(scene_of(reading, selection=Place(2, 17, "g")))
    assert section.gate == "g"
    assert section.gates.button("g").isChecked()
    panel.show_scene(scene_of(_simple(), selection=Place(2, 3, "h")))
    assert not section.gates.isVisible()


def test_an_answer_opens_W_y_and_a_word_its_embedding(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading()))
    assert [grid.matrix.name for grid in panel.matrices.matrices.grids] == ["W_y", "b_y"]
    panel.show_scene(scene_of(sample_reading(), selection=Place(1)))
    assert [grid.matrix.name for grid in panel.matrices.matrices.grids] == ["embedding", "W_x", "W_h", "b"]
    panel.show_scene(scene_of(sample_reading([])))
    assert not panel.matrices.isVisible()


# --- pointing --------------------------------------------------------------------------------------------------


def test_pointing_at_a_cell_says_its_row_its_number_and_its_term(qtbot: QtBot, section_of: Opened) -> None:
    reading = _simple()
    section, cells = section_of(reading, Place(3, 2, "h")), []
    section.matrices.cell_hovered.connect(cells.append)
    W_h, h = reading.model.parameters.layers[0][0].W_h, reading.trace.layers[0][0].h[2]
    grid = section.matrices.grid("W_h")
    _hover(qtbot, grid, 6, 2)
    term = float(h[6]) * float(W_h[6, 2])
    words = f"unit 6 → unit 2: {_signed(h[6])} × {_signed(W_h[6, 2])} = {_signed(term)}"
    assert _readout(section, "W_h") == words
    assert cells[-1] == MatrixCell("W_h", 6, 2)
    lit = [word.text for word in painted_words(grid) if word.color.name() == LIGHT.selection]
    assert any(text.endswith("6") for text in lit)
    QApplication.sendEvent(grid.viewport(), QEvent(QEvent.Type.Leave))
    assert cells[-1] is None


def test_before_the_first_word_the_state_is_said_to_be_0(section_of: Opened) -> None:
    section = section_of(_simple(), Place(0, 2, "h"))
    words = [word.text for word in painted_words(section.matrices)]
    assert "h₀ is 0, and so is every product." in words


# --- typing over a cell ----------------------------------------------------------------------------------------


def test_a_click_types_over_a_cell(qtbot: QtBot, section_of: Opened) -> None:
    reading = _simple()
    section, edits = section_of(reading, Place(0, 0, "h")), []
    section.edit_requested.connect(edits.append)
    _click(qtbot, section.matrices.grid("W_x"), 0, 0)
    editor = section.matrices.editor
    assert editor.isVisible()
    assert float(editor.text().replace("−", "-")) == pytest.approx(
        reading.model.parameters.layers[0][0].W_x[reading.ids[0], 0], abs=1e-4
    )
    qtbot.keyClicks(editor, "-0.8")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert edits == [SetWeight("layers.0.forward.W_x", (reading.ids[0], 0), -0.8)]
    assert not editor.isVisible()
    assert section.matrices.grid("W_x").hasFocus()


def test_esc_takes_back_what_was_typed_and_leaves_the_place_selected(qtbot: QtBot, section_of: Opened) -> None:
    section, edits = section_of(_simple(), Place(0, 0, "h")), []
    section.edit_requested.connect(edits.append)
    _click(qtbot, section.matrices.grid("W_h"), 2, 3)
    editor = section.matrices.editor
    qtbot.keyClicks(editor, "7")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert section.matrices.current == MatrixCell("W_h", 2, 3)
    _click(qtbot, section.matrices.grid("W_h"), 2, 3)
    assert editor.text() != "7"
    section.matrices.grid("W_x").setFocus()
    assert not editor.isVisible()
    assert edits == []


def test_what_is_no_number_is_answered_by_a_sentence_and_can_be_mended(qtbot: QtBot, section_of: Opened) -> None:
    section, edits = section_of(_simple(), Place(0, 0, "h")), []
    section.edit_requested.connect(edits.append)
    _click(qtbot, section.matrices.grid("b"), 0, 4)
    editor, message = section.matrices.editor, section.matrices.message
    qtbot.keyClicks(editor, "abc")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert message.text() == "“abc” is not a number. Type one like 0.5, -0.3 or 1e-3."
    assert message.isVisible()
    top = message.mapTo(section, QPoint(0, 0)).y()
    assert editor.mapTo(section, QPoint(0, 0)).y() < top < section.curve.y()
    assert editor.isVisible()
    editor.selectAll()
    qtbot.keyClicks(editor, "0.5")
    assert not message.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert edits == [SetWeight("layers.0.forward.b", (4,), 0.5)]


def test_arrows_go_from_cell_to_cell_and_F2_types_over(qtbot: QtBot, section_of: Opened) -> None:
    section, edits = section_of(_simple(), Place(2, 5, "h")), []
    section.edit_requested.connect(edits.append)
    grid = section.matrices.grid("W_h")
    section.matrices.select_cell("W_h", 3, 4)
    grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(grid, key)
    assert section.matrices.current == MatrixCell("W_h", 0, 5)
    assert _readout(section, "W_h").startswith("unit 0 → unit 5: ")
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    qtbot.keyClicks(section.matrices.editor, "1e-3")
    qtbot.keyClick(section.matrices.editor, Qt.Key.Key_Return)
    assert edits == [SetWeight("layers.0.forward.W_h", (0, 5), 0.001)]


def test_F2_without_a_cell_types_over_the_one_that_is_lit(qtbot: QtBot, section_of: Opened) -> None:
    reading = _simple()
    section, edits = section_of(reading, Place(2, 5, "h")), []
    section.edit_requested.connect(edits.append)
    section.matrices.edit_current()
    qtbot.keyClicks(section.matrices.editor, "2")
    qtbot.keyClick(section.matrices.editor, Qt.Key.Key_Return)
    assert edits == [SetWeight("layers.0.forward.W_x", (reading.ids[2], 5), 2.0)]


def test_a_cell_that_is_not_there_cannot_be_selected(section_of: Opened) -> None:
    section = section_of(_simple(), Place(2, 5, "h"))
    with pytest.raises(KeyError):
        section.matrices.select_cell("W_y", 0, 0)
    with pytest.raises(IndexError):
        section.matrices.select_cell("W_h", 8, 0)


def test_the_textbook_network_has_matrices_that_cannot_be_changed(qtbot: QtBot) -> None:
    panel, edits = InspectorPanel(), []
    panel.matrices.edit_requested.connect(edits.append)
    scene = documents_scene()
    opened(qtbot, panel, scene_of(scene.reading, selection=Place(1, 0, "h"), about=scene.about))
    QApplication.processEvents()
    _click(qtbot, panel.matrices.matrices.grid("W_x"), 1, 0)
    assert not panel.matrices.matrices.editor.isVisible()
    assert panel.matrices.matrices.current == MatrixCell("W_x", 1, 0)


def test_in_the_window_a_typed_weight_is_a_change_that_Ctrl_Z_undoes(qtbot: QtBot, reading_window: MainWindow) -> None:
    view, exploration = reading_window.read_view, reading_window.session.exploration
    view.select_place(Place(2, 4, "f"))
    QApplication.processEvents()
    before = exploration.reading
    matrices = view.side.inspector.matrices.matrices
    own = float(before.model.parameters.layers[0][0].W_h[1, 12 + 4])
    with qtbot.waitSignal(exploration.reading_changed):
        _click(qtbot, matrices.grid("W_h"), 1, 4)
        qtbot.keyClicks(matrices.editor, "3")
        qtbot.keyClick(matrices.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.reading is exploration.reading and bool(view.reading.edits))
    assert exploration.reading.edits == (SetWeight("layers.0.forward.W_h", (1, 16), 3.0),)
    f = [reading.trace.layers[0][0].gates["f"][2, 4] for reading in (before, exploration.reading)]
    assert f[0] != f[1]
    assert f"f {f[1]:.4f}" in view.side.inspector.matrices.curve_title.text()
    grid = matrices.grid("W_h")
    assert _struck(grid, 1, 4) == _signed(own)
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not exploration.reading.edits)
    assert exploration.reading.trace.layers[0][0].gates["f"][2, 4] == f[0]


def _struck(grid: MatrixGrid, row: int, column: int) -> str:
    """What is struck through in a cell's tooltip."""
    at = _point(grid, row, column)
    QApplication.sendEvent(grid.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, grid.viewport().mapToGlobal(at)))
    html = QToolTip.text()
    assert "<s>" in html
    return QTextDocumentFragment.fromHtml(html).toPlainText().splitlines()[-1]


# --- the activation's curve ------------------------------------------------------------------------------------


@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "identity"])
def test_the_dot_is_on_the_curve_where_the_sum_and_the_value_are(section_of: Opened, activation: str) -> None:
    reading = sample_reading(model=sample_model(6, "simple_rnn", activation=activation))
    section = section_of(reading, Place(2, 3, "h"))
    curve, value = section.curve, float(reading.trace.layers[0][0].h[2, 3])
    assert curve.height() == 180
    assert curve.isVisible()
    assert f"h {value:.4f}" in section.curve_title.text().replace("−", "-").replace("+", "")
    dot = curve.dot.toPoint()
    assert curve.grab().toImage().pixelColor(dot).name() == signed_color(LIGHT, value).name()


def test_a_larger_sum_stands_further_right_and_a_larger_value_higher(qtbot: QtBot) -> None:
    reading = sample_reading(model=sample_model(6, "simple_rnn"))
    panel, dots = InspectorPanel(), {}
    opened(qtbot, panel, scene_of(reading, selection=Place(0, 0, "h")))
    for unit in range(6):
        panel.show_scene(scene_of(reading, selection=Place(2, unit, "h")))
        dots[float(reading.trace.layers[0][0].h[2, unit])] = panel.matrices.curve.dot.y()
    heights = [dots[value] for value in sorted(dots)]
    assert heights == sorted(heights, reverse=True)


def test_what_is_no_function_of_one_sum_has_no_curve(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(1)))
    assert not panel.matrices.curve.isVisible()
    panel.show_scene(scene_of(sample_reading(), selection=Place(3, None, "y")))
    assert panel.matrices.curve.isVisible()
    assert f"P {sample_reading().probabilities[3]:.4f}" in panel.matrices.curve_title.text()


# --- odd words and numbers -------------------------------------------------------------------------------------


def test_words_of_the_file_are_plain_text_and_end_where_their_place_does(section_of: Opened) -> None:
    long = "<b>굵게</b>\n" + "가" * 300
    model = sample_model(8, "simple_rnn", input="one_hot")
    words = (*model.vocabulary.words[:2], long, *model.vocabulary.words[3:])
    odd = type(model)(model.config, model.parameters, type(model.vocabulary)(words), model.tokenizer, model.task)
    reading = sample_reading([long.replace("\n", " ")], model=odd, typed="가")
    section = section_of(reading, Place(0, 0, "h"))
    assert all(len(word.text) < 20 for word in painted_words(_Paper(section.matrices.grid("W_x"))))


def test_a_network_that_exploded_is_shown_all_the_same(section_of: Opened) -> None:
    model = sample_model(6, "simple_rnn", activation="relu")
    model.parameters.layers[0][0].W_h[:] = 1e20
    section = section_of(sample_reading(model=model), Place(7, 3, "h"))
    assert section.curve.isVisible()
    assert not section.curve.grab().isNull()
    assert not section.matrices.grab().isNull()
