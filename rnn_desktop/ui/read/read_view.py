"""The Read view: one column per token, from the token through the cell and its states to the running sentiment."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.comparison import Comparison, compare
from rnn_desktop.lens.explanations import UNEXPLAINED, Explanations
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import OrderKind
from rnn_desktop.problem import Problem
from rnn_desktop.ui.columns.token_area import TokenArea
from rnn_desktop.ui.columns.token_canvas import TokenCanvas
from rnn_desktop.ui.panels.side_panel import SidePanel
from rnn_desktop.ui.read.empty_message import EmptyMessage
from rnn_desktop.ui.read.read_tools import ReadTools
from rnn_desktop.ui.read.state_bar import StateBar
from rnn_desktop.ui.scene.example_scene import network_scene, opened_scene
from rnn_desktop.ui.scene.reading_change import appended, goes_on, grew
from rnn_desktop.ui.scene.reading_scene import EXAMPLE, MOST_KEPT, Scene
from rnn_desktop.ui.scene.readout import scene_line
from rnn_desktop.ui.scene.scene_selection import (
    after_key,
    units_with_a_line,
    with_example_place,
    with_pick,
    with_place,
    with_surviving,
    with_token,
    with_unit,
)
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT, Theme


class ReadView(QWidget):
    """Shows a reading. Arrow keys move the selection, Home and End go to the ends, Space keeps a unit's line.

    P, and Space where no unit is selected, plays the review; comma and full stop step; brackets change the speed.

    Signals:
        token_selected(int | None)
        unit_selected(int | None)
    """

    token_selected = Signal(object)
    unit_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas, self.bar = TokenCanvas(), StateBar()
        self.tools, self.side = ReadTools(), SidePanel()
        self._area = TokenArea(self.canvas)
        self._message = EmptyMessage(self._area.viewport())
        self._kept: tuple[int, ...] = ()
        self._scene = Scene(None, TokenAxis(0, 1, 0), LIGHT)
        self._lay_out()
        self._connect()
        self.set_theme(LIGHT)
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        for widget, stretch in ((self._area, 1), (self.bar, 0), (self.tools, 0)):
            left.addWidget(widget, stretch)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 1)
        layout.addWidget(self.side)
        for each in (left, layout):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)

    def _connect(self) -> None:
        self.bar.quantity_chosen.connect(self.show_quantity)
        self.bar.page_chosen.connect(self.show_picture)
        self.tools.picture_chosen.connect(self.show_picture)
        self.tools.unit_menu.order_chosen.connect(self.show_order)
        self.tools.unit_menu.picked.connect(self._pick)
        self.tools.layer_chosen.connect(self.show_layer)
        self.tools.player.moved.connect(self.show_steps)
        self._area.horizontalScrollBar().valueChanged.connect(self.canvas.keep_gutter_at)
        self._area.resized.connect(self._fit)
        for row in self.canvas.rows:
            row.picked.connect(self._pick)
            row.kept.connect(self.keep_unit)
            row.cleared.connect(self.clear_selection)
            row.pointed.connect(self._point)
        self.canvas.cells.example_picked.connect(self._pick_in_example)
        self.canvas.cells.example_pointed.connect(self._point_in_example)
        self.side.inspector.opened.connect(self._open)
        self.side.methods.token_chosen.connect(self.select_token)
        self.side.methods.method_chosen.connect(self.show_method)

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        """All that is shown now."""
        return self._scene

    @property
    def reading(self) -> Reading | None:
        return self._scene.reading

    @property
    def quantity(self) -> str:
        """What the heatmap and the unit plots show: h, c or a gate's name."""
        return self._scene.quantity

    @property
    def units(self) -> tuple[int, ...]:
        """The units that have a line."""
        return self._scene.units

    @property
    def readout_text(self) -> str:
        """What the line under the rows says."""
        return self.bar.words

    def set_reading(self, reading: Reading | None) -> None:
        """Show this review; None while no model is loaded. What is selected stays, as far as it still exists."""
        before = self._scene.reading
        names = quantity_names(reading)
        quantity = self._scene.quantity if self._scene.quantity in names else "h"
        follow = self._follows(before, reading)
        self.bar.set_quantities(names, quantity)
        axis = self.canvas.fit(reading, self._area.stable_size())
        scene = replace(
            with_surviving(self._scene, reading),
            axis=axis,
            quantity=quantity,
            pointed=self._scene.pointed if goes_on(before, reading) else NOWHERE,
            explained=UNEXPLAINED,
            problem=None,
            comparison=_compared(reading, self._scene.beside),
        )
        self.tools.set_network(None if reading is None else reading.model.config)
        self.tools.set_edits(0 if reading is None else len(reading.edits))
        new = appended(before, reading)
        self.tools.player.set_tokens([] if reading is None else [token.text for token in reading.tokens], new)
        self._show(replace(scene, read=self.tools.player.read))
        if reading is not None and (before is None or before.model is not reading.model):
            # The words beside the rows are others now, and may be wider.
            self._fit()
        if new == 1:
            self.canvas.welcome_last()
        if follow:
            bar = self._area.horizontalScrollBar()
            bar.setValue(bar.maximum())

    def set_loaded(self, problem: Problem | None = None) -> None:
        """A model is loaded, whose reading is awaited, or cannot be made: then the problem says why."""
        self._scene = replace(self._scene, loaded=True, problem=problem)
        self.side.show_scene(self._scene)
        self._show_words()

    def show_quantity(self, name: str) -> None:
        """Show h, c or a gate in the heatmap and the unit plots."""
        if name in quantity_names(self.reading):
            self.bar.set_quantities(quantity_names(self.reading), name)
            self._show(replace(self._scene, quantity=name))

    @Slot(object)
    def set_explained(self, explained: Explanations) -> None:
        """Show what was found out; dropped if it is about another reading than the one shown."""
        if explained.reading is self.reading:
            self._scene = replace(self._scene, explained=explained)
            self.canvas.show_explained(self._scene)
            self._area.overview.show_scene(self._scene)
            self.side.show_scene(self._scene)

    def set_beside(self, beside: Reading | None, name: str = "") -> None:
        """Compare with this reading; None ends it. name: of the other model that read it, "" for a pinned reading."""
        compared = _compared(self.reading, beside)
        scene = replace(self._scene, beside=beside, beside_name=name, comparison=compared)
        self._show(scene)

    @Slot(str)
    def show_picture(self, name: str) -> None:
        """Draw the network folded, unrolled or as neurons, or the documents' network."""
        self.tools.pictures.choose("neurons" if name == EXAMPLE else name)
        self.bar.show_page(name)
        self._show(replace(self._scene, picture=name, example_pointed=NOWHERE))

    @Slot(str)
    def show_order(self, name: str) -> None:
        """Order the heatmap's units by "index", "share" or "cluster"."""
        self._show(replace(self._scene, order=cast(OrderKind, name)))

    @Slot(str)
    def show_method(self, name: str) -> None:
        """Show this method's contributions as the receipt; name: an Attribution's method."""
        self._show(replace(self._scene, method=name))

    @Slot(int)
    def show_band(self, words: int) -> None:
        """Show how far so many more words could move the running curve; 0 shows no band."""
        self._show(replace(self._scene, band_words=words))

    @Slot(int, int)
    def show_layer(self, layer: int, direction: int) -> None:
        """Show the states of another layer or direction; a unit that is selected is let go."""
        selection = Place(self._scene.selection.token)
        self._show(replace(self._scene, layer=layer, direction=direction, selection=selection))

    @Slot(object)
    def show_steps(self, count: int | None) -> None:
        """Show the review as it is after so many time steps, the last of them in sight; None shows all of it."""
        self._show(replace(self._scene, read=count))
        if self._scene.axis.count:
            self._area.show_columns(self._scene.axis, self._scene.steps_read - 1)

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.tools.player.set_theme(theme)
        self._show(replace(self._scene, theme=theme))

    # --- selecting ---------------------------------------------------------------------------------------------

    @property
    def selected_token(self) -> int | None:
        return self._scene.selection.token

    @property
    def selected_unit(self) -> int | None:
        return self._scene.unit

    def select_token(self, index: int | None) -> None:
        """Select a token in every row, and scroll to it; None selects none."""
        self._show(with_token(self._scene, index))
        if index is not None:
            self._area.show_columns(self._scene.axis, index)

    def select_unit(self, index: int | None) -> None:
        """Select a unit in every row; None selects none."""
        self._show(with_unit(self._scene, index))

    @Slot(object)
    def select_place(self, place: Place) -> None:
        """Select what is there, and show the layer and direction that it is in; NOWHERE selects nothing."""
        self._show(with_place(self._scene, place))
        if place.token is not None:
            self._area.show_columns(self._scene.axis, place.token)

    @Slot()
    def clear_selection(self) -> None:
        self._show(with_place(self._scene, NOWHERE))

    @Slot(int)
    def keep_unit(self, unit: int) -> None:
        """Keep a unit's line whatever is selected; a kept one is let go. Kept ones replace the strongest."""
        others = tuple(kept for kept in self._kept if kept != unit)
        self._kept = others if unit in self._kept else (*others, unit)[-MOST_KEPT:]
        self._show(self._scene)

    @Slot(object)
    def _pick(self, place: Place) -> None:
        self._show(with_pick(self._scene, place))

    @Slot(object)
    def _point(self, place: Place) -> None:
        if place != self._scene.pointed:
            self._scene = replace(self._scene, pointed=place)
            self.canvas.cells.show_scene(self._scene)
            self._show_words()

    @Slot(object)
    def _pick_in_example(self, place: Place) -> None:
        self._show(with_example_place(self._scene, place))

    @Slot(object)
    def _point_in_example(self, place: Place) -> None:
        if place != self._scene.example_pointed:
            self._scene = replace(self._scene, example_pointed=place)
            self.canvas.cells.show_scene(self._scene)
            self._show_words()

    @Slot(object)
    def _open(self, place: Place) -> None:
        """A place of the network that the inspector opens."""
        in_example = opened_scene(self._scene) is not self._scene
        (self._pick_in_example if in_example else self.select_place)(place)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, scene, drawn = Qt.Key(event.key()), self._scene, network_scene(self._scene)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif (moved := after_key(drawn, key)) is not None:
            (self.select_place if drawn is scene else self._pick_in_example)(moved.selection)
        elif key == Qt.Key.Key_Space and scene.unit is not None:
            self.keep_unit(scene.unit)
        elif self.tools.player.take_key(key):
            return
        elif key == Qt.Key.Key_Escape and opened_scene(scene) is not scene:
            self._pick_in_example(NOWHERE)
        elif key == Qt.Key.Key_Escape and scene.selection != NOWHERE:
            self.clear_selection()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._area.show_frame(by_keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._area.show_frame(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(translate("ReadView", "The review as the network reads it"))
        self._fit()

    # --- inside ------------------------------------------------------------------------------------------------

    @Slot()
    def _fit(self) -> None:
        axis = self.canvas.fit(self.reading, self._area.stable_size())
        self._show(replace(self._scene, axis=axis))
        self._message.setGeometry(self._area.viewport().rect().adjusted(axis.left, 0, -20, 0))

    def _show(self, scene: Scene) -> None:
        """Paint the scene, and tell who listens what is newly selected."""
        before, selection = self._scene.selection, scene.selection
        self._scene = replace(scene, units=units_with_a_line(scene, self._kept))
        self.tools.choose_layer(scene.layer, scene.direction)
        self.canvas.show_scene(self._scene)
        self._area.overview.show_scene(self._scene)
        self.tools.unit_menu.show_scene(self._scene)
        self.tools.compare_menu.show_scene(self._scene)
        self.side.show_scene(self._scene)
        self._show_words()
        if before.token != selection.token:
            self.token_selected.emit(selection.token)
        if before.unit != selection.unit:
            self.unit_selected.emit(selection.unit)

    def _follows(self, before: Reading | None, reading: Reading | None) -> bool:
        """Whether the review grew at its end while its end was in view: then it stays there."""
        bar = self._area.horizontalScrollBar()
        return grew(before, reading) and bar.value() == bar.maximum()

    def _show_words(self) -> None:
        self._message.show_scene(self._scene)
        self.bar.set_words(scene_line(self._scene))
        self.setAccessibleDescription(self.bar.words)


def _compared(reading: Reading | None, beside: Reading | None) -> Comparison | None:
    return None if reading is None or beside is None else compare(reading, beside)
