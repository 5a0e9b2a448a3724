"""The panel that says what is selected, its equation and its numbers."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from rnn_desktop.lens.inspection import Inspection, inspect
from rnn_desktop.lens.latex import render_latex
from rnn_desktop.lens.notation import render_text
from rnn_desktop.lens.numbers import residual_number, signed_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.terms import REST
from rnn_desktop.ui.panels.code_section import CodeSection
from rnn_desktop.ui.panels.inspector_words import hint, term_cells, title_meaning
from rnn_desktop.ui.panels.matrices_section import MatricesSection
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.panels.stages_view import StagesView
from rnn_desktop.ui.scene.empty_words import empty_words, fitting, task_of
from rnn_desktop.ui.scene.focus import answer_step
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.place_words import brief_words, place_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.cell_painter import TableCell, bar_zero
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.equation_view import EquationView
from rnn_desktop.ui.widgets.labels import heading, muted, plain_tip, sentence

_TERMS = 6
_LABEL, _NUMBER, _BAR = 110, 84, 132
_CONFIRMED = 2000
"""Milliseconds for which “copied” stays."""


class InspectorPanel(ScenePanel):
    """Opens whatever is selected; while nothing is, the answer after the last time step that was read.

    Signals:
        opened(Place): the person wants to see this place; NOWHERE is the answer.
        cell_wanted(Place | None): the cell at this place is to be drawn from inside; None closes it.
    """

    opened = Signal(object)
    cell_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspection: Inspection | None = None
        self._way: list[Place] = []
        self._opening = False
        self.back = QToolButton()
        self.back.setProperty("role", "section")
        self.back.clicked.connect(self._go_back)
        self.title, self.hint = heading(), sentence("muted")
        self.title.setWordWrap(True)
        self.stages, self.equations = StagesView(), EquationView()
        self.open_cell = QPushButton()
        self.open_cell.setProperty("role", "link")
        self.copy_text, self.copy_latex = QPushButton(), QPushButton()
        self.copied = muted()
        self.matrices = MatricesSection()
        self._confirmation = QTimer(self)
        self._confirmation.setSingleShot(True)
        self._confirmation.setInterval(_CONFIRMED)
        self._confirmation.timeout.connect(self.copied.clear)
        self._terms_title, self.terms = heading(), CellTable(3)
        self._moved_title, self.moved = heading(), CellTable(3)
        self.residual, self.code = sentence("muted"), CodeSection()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_text)
        buttons.addWidget(self.copy_latex)
        buttons.addWidget(self.copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        over: tuple[QWidget, ...] = (self.back, self.title, self.hint, self.stages, self.equations)
        for widget in over:
            column.addWidget(widget)
        column.addWidget(self.open_cell, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        terms, moved = (self._terms_title, self.terms), (self._moved_title, self.moved)
        beneath: tuple[QWidget, ...] = (self.matrices, *terms, *moved, self.residual, self.code)
        for widget in beneath:
            column.addWidget(widget)
        for title in (self._terms_title, self._moved_title):
            title.setContentsMargins(0, px(8), 0, 0)
        for table in (self.terms, self.moved):
            table.set_widths(px(_LABEL), px(_NUMBER), px(_BAR))

    def _connect(self) -> None:
        self.copy_text.clicked.connect(self._copy_text)
        self.copy_latex.clicked.connect(self._copy_latex)
        self.open_cell.clicked.connect(self._open_cell)
        self.terms.chosen.connect(self._open_term)
        self.moved.chosen.connect(self._open_moved)

    @property
    def computed(self) -> list[list[QWidget]]:
        """What says the numbers of the place: over the matrices, which it is computed from, and under them."""
        curve = (self.matrices.curve_title, self.matrices.curve)
        terms = (self._terms_title, self.terms, self._moved_title, self.moved, self.residual, self.code)
        return [[self.stages, self.equations], [*curve, *terms]]

    @property
    def said(self) -> list[QWidget]:
        """What there is to read, from the top down; what is there to be clicked is not."""
        section, terms = self.matrices, (self._terms_title, self.terms, self._moved_title, self.moved, self.residual)
        opened = (section.gates, section.matrices, section.curve_title, section.curve)
        return [self.title, self.hint, self.stages, self.equations, *opened, *terms]

    def page_name(self) -> str:
        return translate("SidePanel", "Inspect")

    def page_tip(self) -> str:
        return translate("SidePanel", "What is selected: its equation with the numbers of this sentence")

    def retranslate(self) -> None:
        self.copy_text.setText(translate("Inspector", "Copy as text"))
        self.copy_latex.setText(translate("Inspector", "Copy as LaTeX"))
        self.equations.setAccessibleName(translate("Inspector", "Equations"))
        self.back.setToolTip(translate("Inspector", "Back to what was open before"))
        self.matrices.retranslate()
        self._moved_title.setText(translate("Inspector", "Units that moved most"))
        self.moved.setAccessibleName(self._moved_title.text())

    def restyle(self) -> None:
        self.equations.set_theme(self.theme)
        self.stages.set_theme(self.theme)
        self.matrices.set_theme(self.theme)
        self.terms.set_theme(self.theme)
        self.moved.set_theme(self.theme)
        self.code.set_theme(self.theme)

    # --- what it shows -----------------------------------------------------------------------------------------

    def show_networks(self, networks: ShownNetworks) -> None:
        self.show_scene(networks.opened)

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        if before is not None and _same(before, scene):
            return
        if before is not None and _elsewhere(before, scene) and not self._opening:
            self._way.clear()
        reading = scene.reading
        if reading is None or not reading.tokens:
            self._show_nothing(scene)
        else:
            self._show(reading, scene)

    def _show_nothing(self, scene: Scene) -> None:
        self.inspection = None
        self._way.clear()
        self.title.setText(translate("Inspector", "Nothing to open yet"))
        self.hint.setText(
            empty_words(
                scene,
                translate("Inspector", "Open a model, and every number of it can be opened here."),
                fitting(
                    task_of(scene),
                    review=translate("Inspector", "Type a review, and every number of its reading opens here."),
                    text=translate("Inspector", "Type a text, and every number of its reading opens here."),
                    numbers=translate("Inspector", "Type numbers, and every number of their reading opens here."),
                ),
            )
        )
        self.hint.show()
        self._show_parts(None)

    def _show(self, reading: Reading, scene: Scene) -> None:
        chosen = scene.selection != NOWHERE
        place = scene.selection if chosen else Place(answer_step(scene), None, "y")
        self.inspection = found = inspect(reading, _existing(reading, place), _TERMS)
        self.title.setText(place_words(reading, found.place))
        self.title.setToolTip(plain_tip(title_meaning(reading, found.place)))
        self.hint.setText(hint(reading, scene.about, found, chosen))
        self.hint.setVisible(bool(self.hint.text()))
        self.equations.set_lines(found.lines)
        if found.stages is not None:
            self.stages.set_stages(found.stages)
        self._word_cell(scene)
        # What is typed over is a weight of the person's own model.
        self.matrices.show_place(reading, found.place, editable=scene.about is None)
        self._show_terms(reading, found)
        self._show_moved(found)
        self.code.set_place(reading, found.place)
        small = translate(
            "Inspector", "Rounding: the network's own number minus the result of the numbers above is {residual}."
        )
        self.residual.setText(small.format(residual=residual_number(found.residual)))
        if self._way:
            self.back.setText(f"← {brief_words(reading, self._way[-1])}")
        self._show_parts(found)

    def _show_parts(self, found: Inspection | None) -> None:
        """Only those that have something to say."""
        lines = found is not None and bool(found.lines)
        terms, moved = found is not None and bool(found.terms), found is not None and bool(found.moved)
        for widget, there in (
            (self.back, bool(self._way)),
            (self.stages, found is not None and found.stages is not None),
            (self.equations, lines),
            (self.open_cell, self._has_cell(found)),
            (self.copy_text, lines),
            (self.copy_latex, lines),
            (self.copied, lines),
            (self.matrices, found is not None and found.place.token is not None),
            (self._terms_title, terms),
            (self.terms, terms),
            (self._moved_title, moved),
            (self.moved, moved),
            (self.residual, terms),
            (self.code, found is not None),
        ):
            widget.setVisible(there)

    def _has_cell(self, found: Inspection | None) -> bool:
        """Whether there is a cell to open or to close: one of the person's own network."""
        if found is None or self.scene is None or self.scene.about is not None or found.place.token is None:
            return False
        return found.place.in_states or self.scene.picture == "cell"

    def _word_cell(self, scene: Scene) -> None:
        words, keys = translate("Inspector", "Open the cell"), "(Enter)"
        tip = translate("Inspector", "Draw it from inside, every wire with its number")
        if scene.picture == "cell":
            words, keys = translate("Inspector", "Close the cell"), "(Esc)"
            tip = translate("Inspector", "Back to the picture before")
        self.open_cell.setText(words)
        self.open_cell.setToolTip(f"{tip} {keys}")

    def _show_terms(self, reading: Reading, found: Inspection) -> None:
        # The others are many: beside their bar no single term would be seen.
        single = [term.value for term in found.terms if term.label != REST]
        scale, zero = max([1e-9, *map(abs, single)]), bar_zero(single)
        self.terms.set_rows([term_cells(reading, found.place, term, scale, zero) for term in found.terms])
        title = translate("Inspector", "Largest terms")
        if found.total is not None:
            title = translate("Inspector", "Largest terms of the sum {total}").format(total=signed_number(found.total))
        self._terms_title.setText(title)
        self._terms_title.setToolTip(plain_tip(meaning("term")))
        self.terms.setAccessibleName(title)

    def _show_moved(self, found: Inspection) -> None:
        tip = translate("Inspector", "Click to open this unit.")
        self.moved.set_rows(
            [
                (
                    TableCell(translate("ReadView", "unit {unit}").format(unit=one.unit), opens=True, tip=tip),
                    TableCell(signed_number(one.before), one.before, right=True, opens=True, tip=tip),
                    TableCell(f"→ {signed_number(one.after)}", one.after, right=True, opens=True, tip=tip),
                )
                for one in found.moved[:_TERMS]
            ]
        )

    # --- opening and copying -----------------------------------------------------------------------------------

    @Slot(int, int)
    def _open_term(self, row: int, column: int) -> None:
        del column
        if self.inspection is not None and (place := self.inspection.terms[row].opens) is not None:
            self._open(place)

    @Slot(int, int)
    def _open_moved(self, row: int, column: int) -> None:
        del column
        if (found := self.inspection) is not None:
            place, unit = found.place, found.moved[row].unit
            self._open(Place(place.token, unit, place.quantity, place.layer, place.direction))

    def _open(self, place: Place) -> None:
        if self.scene is not None:
            self._way.append(self.scene.selection)
            self._go(place)

    @Slot()
    def _open_cell(self) -> None:
        if self.inspection is not None and self.scene is not None:
            self.cell_wanted.emit(None if self.scene.picture == "cell" else self.inspection.place)

    @Slot()
    def _go_back(self) -> None:
        if self._way:
            self._go(self._way.pop())

    def _go(self, place: Place) -> None:
        # The answer to this signal is a new scene; any other new selection ends the way back.
        self._opening = True
        self.opened.emit(place)
        self._opening = False

    @Slot()
    def _copy_text(self) -> None:
        if self.inspection is not None:
            self._copy("\n".join(render_text(line) for line in self.inspection.lines))

    @Slot()
    def _copy_latex(self) -> None:
        if self.inspection is not None:
            self._copy(render_latex(self.inspection.lines))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.setText(translate("Inspector", "copied"))
        self._confirmation.start()


def _same(before: Scene, scene: Scene) -> bool:
    """Whether the same place of the same reading is open."""
    same = before.reading is scene.reading and before.selection == scene.selection and before.theme is scene.theme
    same = same and before.picture == scene.picture
    if scene.reading is None:
        return same and (before.loaded, before.problem) == (scene.loaded, scene.problem)
    return same and (scene.selection != NOWHERE or before.steps_read == scene.steps_read)


def _elsewhere(before: Scene, scene: Scene) -> bool:
    """Whether something else was selected, so that there is no way back."""
    return before.selection != scene.selection or before.about is not scene.about


def _existing(reading: Reading, place: Place) -> Place:
    """The place without what this network lacks: it may have been selected in another one."""
    if place.quantity not in (None, "x", "y", *quantity_names(reading)):
        place = replace(place, quantity=None)
    outputs = reading.model.config.output_size
    if place.quantity == "x" or (place.quantity == "y" and (place.unit or 0) >= outputs):
        place = replace(place, unit=None)
    if place.quantity == "y" and place.unit is None and place.token is not None and reading.model.config.per_step:
        # At another time step than the explained one something else may be the answer.
        place = replace(place, unit=reading.output_at(place.token))
    return place
