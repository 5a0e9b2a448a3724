"""The Read view: one column per token, from the token through the cell and its states to the running sentiment."""

from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rnn_desktop.lens.comparison import Comparison, compare
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import OrderKind
from rnn_desktop.session.explanations import UNEXPLAINED, Explanations
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.labels import role_style, scaled
from rnn_desktop.ui.read_tools import ReadTools
from rnn_desktop.ui.reading_scene import MOST_KEPT, Scene, quantity_names, strongest_units
from rnn_desktop.ui.readout import readout
from rnn_desktop.ui.side_panel import SidePanel
from rnn_desktop.ui.state_bar import StateBar
from rnn_desktop.ui.theme import LIGHT, Theme
from rnn_desktop.ui.token_area import TokenArea, area_style
from rnn_desktop.ui.token_axis import TokenAxis
from rnn_desktop.ui.token_canvas import TokenCanvas

_STEPS = {
    Qt.Key.Key_Left: ("token", -1),
    Qt.Key.Key_Right: ("token", 1),
    Qt.Key.Key_Up: ("unit", -1),
    Qt.Key.Key_Down: ("unit", 1),
}


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
        self._message = QLabel(self._area.viewport())
        self._kept: tuple[int, ...] = ()
        self._scene = Scene(None, TokenAxis(0, 1, 0), LIGHT)
        self._prepare_message()
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

    def _prepare_message(self) -> None:
        self._message.setProperty("role", "muted")
        self._message.setFont(scaled(self.font(), 1.15))
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _connect(self) -> None:
        self.bar.quantity_chosen.connect(self.show_quantity)
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
        self.side.inspector.opened.connect(self.select_place)
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
            self._scene,
            reading=reading,
            axis=axis,
            quantity=quantity,
            pointed=NOWHERE,
            explained=UNEXPLAINED,
            comparison=_compared(reading, self._scene.beside),
            **self._shown_layer(reading),
        )
        self.tools.set_network(None if reading is None else reading.model.config)
        self.tools.choose_layer(scene.layer, scene.direction)
        appended = self._appended(before, reading)
        stays = before is not None and reading is not None and before.text == reading.text
        self.tools.player.set_count(axis.count, appended, stays)
        self._show(replace(scene, read=self.tools.player.read), self._surviving(reading))
        if reading is not None and (before is None or before.model is not reading.model):
            # The words beside the rows are others now, and may be wider.
            self._fit()
        if appended == 1:
            self.canvas.welcome_last()
        if follow:
            bar = self._area.horizontalScrollBar()
            bar.setValue(bar.maximum())

    def show_quantity(self, name: str) -> None:
        """Show h, c or a gate in the heatmap and the unit plots."""
        if name in quantity_names(self.reading):
            self.bar.set_quantities(quantity_names(self.reading), name)
            self._show(replace(self._scene, quantity=name), self._scene.selection)

    @Slot(object)
    def set_explained(self, explained: Explanations) -> None:
        """Show what was found out; dropped if it is about another reading than the one shown."""
        if explained.reading is self.reading:
            self._show(replace(self._scene, explained=explained), self._scene.selection)

    def set_beside(self, beside: Reading | None, name: str = "") -> None:
        """Compare with this reading; None ends it. name: of the other model that read it, "" for a pinned reading."""
        compared = _compared(self.reading, beside)
        scene = replace(self._scene, beside=beside, beside_name=name, comparison=compared)
        self._show(scene, scene.selection)

    @Slot(str)
    def show_picture(self, name: str) -> None:
        """Draw the network folded, unrolled or as neurons."""
        self.tools.pictures.choose(name)
        self._show(replace(self._scene, picture=name), self._scene.selection)

    @Slot(str)
    def show_order(self, name: str) -> None:
        """Order the heatmap's units by "index", "share" or "cluster"."""
        self._show(replace(self._scene, order=cast(OrderKind, name)), self._scene.selection)

    @Slot(str)
    def show_method(self, name: str) -> None:
        """Show this method's contributions as the receipt; name: an Attribution's method."""
        self._show(replace(self._scene, method=name), self._scene.selection)

    @Slot(int)
    def show_band(self, words: int) -> None:
        """Show how far so many more words could move the running curve; 0 shows no band."""
        self._show(replace(self._scene, band_words=words), self._scene.selection)

    @Slot(int, int)
    def show_layer(self, layer: int, direction: int) -> None:
        """Show the states of another layer or direction; a unit that is selected is let go."""
        scene = replace(self._scene, layer=layer, direction=direction)
        self.tools.choose_layer(layer, direction)
        self._show(scene, Place(self._scene.selection.token))

    @Slot(object)
    def show_steps(self, count: int | None) -> None:
        """Show the review as it is after so many time steps, the last of them in sight; None shows all of it."""
        self._show(replace(self._scene, read=count), self._scene.selection)
        if count is not None:
            self._area.show_columns(self._scene.axis, count - 1)

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(role_style(theme) + area_style(theme))
        self.bar.set_theme(theme)
        self.tools.player.set_theme(theme)
        self.side.set_theme(theme)
        self._show(replace(self._scene, theme=theme), self._scene.selection)

    # --- selecting ---------------------------------------------------------------------------------------------

    @property
    def selected_token(self) -> int | None:
        return self._scene.selection.token

    @property
    def selected_unit(self) -> int | None:
        return self._scene.unit

    def select_token(self, index: int | None) -> None:
        """Select a token in every row, and scroll to it; None selects none."""
        count = self._scene.axis.count
        if index is not None and not 0 <= index < count:
            raise IndexError(f"token {index} of {count}")
        self._show(self._scene, replace(self._scene.selection, token=index))
        if index is not None:
            self._area.show_columns(self._scene.axis, index)

    def select_unit(self, index: int | None) -> None:
        """Select a unit in every row; None selects none."""
        count = self._scene.hidden_size
        if index is not None and not 0 <= index < count:
            raise IndexError(f"unit {index} of {count}")
        scene, selection = self._scene, self._scene.selection
        quantity = selection.quantity if selection.in_states else None
        self._show(scene, Place(selection.token, index, quantity, scene.layer, scene.direction))

    @Slot(object)
    def select_place(self, place: Place) -> None:
        """Select what is there, and show the layer and direction that it is in; NOWHERE selects nothing."""
        self._show(self._with_layer_of(place), place)
        if place.token is not None:
            self._area.show_columns(self._scene.axis, place.token)

    @Slot()
    def clear_selection(self) -> None:
        self._show(self._scene, NOWHERE)

    @Slot(int)
    def keep_unit(self, unit: int) -> None:
        """Keep a unit's line whatever is selected; a kept one is let go. Kept ones replace the strongest."""
        others = tuple(kept for kept in self._kept if kept != unit)
        self._kept = others if unit in self._kept else (*others, unit)[-MOST_KEPT:]
        self._show(self._scene, self._scene.selection)

    @Slot(object)
    def _pick(self, place: Place) -> None:
        scene = self._with_layer_of(place)
        token = self._scene.selection.token if place.token is None else place.token
        # A unit that is selected stays, unless something else than its layer's states was picked.
        unit = scene.unit if place.unit is None and place.in_states else place.unit
        self._show(scene, replace(place, token=token, unit=unit))

    def _with_layer_of(self, place: Place) -> Scene:
        """The scene with the layer and direction of a place in the states."""
        if place.layer is None or not place.in_states:
            return self._scene
        self.tools.choose_layer(place.layer, place.direction)
        return replace(self._scene, layer=place.layer, direction=place.direction)

    @Slot(object)
    def _point(self, place: Place) -> None:
        if place != self._scene.pointed:
            self._scene = replace(self._scene, pointed=place)
            self.canvas.cells.show_scene(self._scene)
            self._show_words()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, scene = Qt.Key(event.key()), self._scene
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS and scene.axis.count:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and scene.axis.count:
            self.select_token(0 if key == Qt.Key.Key_Home else scene.axis.count - 1)
        elif key == Qt.Key.Key_Space and scene.unit is not None:
            self.keep_unit(scene.unit)
        elif self.tools.player.take_key(key):
            return
        elif key == Qt.Key.Key_Escape and scene.selection != NOWHERE:
            self.clear_selection()
        else:
            super().keyPressEvent(event)

    def _step(self, part: str, by: int) -> None:
        """Move one on; where nothing is selected, begin at the end that the key comes from."""
        token = part == "token"
        now = self.selected_token if token else self.selected_unit
        count = self._scene.axis.count if token else self._scene.hidden_size
        then = (0 if by > 0 else count - 1) if now is None else min(max(now + by, 0), count - 1)
        if token:
            self.select_token(then)
        else:
            self.select_unit(then)

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
        self._show(replace(self._scene, axis=axis), self._scene.selection)
        self._message.setGeometry(self._area.viewport().rect().adjusted(axis.left, 0, -20, 0))

    def _show(self, scene: Scene, selection: Place) -> None:
        """Paint the scene with this selection, and tell who listens what is newly selected."""
        before = self._scene.selection
        scene = replace(scene, selection=selection)
        self._scene = replace(scene, units=self._lines(scene, scene.unit))
        self.canvas.show_scene(self._scene)
        self.tools.unit_menu.show_scene(self._scene)
        self.tools.compare_menu.show_scene(self._scene)
        self.side.show_scene(self._scene)
        self._show_words()
        if before.token != selection.token:
            self.token_selected.emit(selection.token)
        if before.unit != selection.unit:
            self.unit_selected.emit(selection.unit)

    def _lines(self, scene: Scene, selected: int | None) -> tuple[int, ...]:
        if scene.reading is None:
            return ()
        kept = tuple(unit for unit in self._kept if unit < scene.hidden_size)
        chosen = kept or strongest_units(scene.reading, scene.layer, scene.direction)
        return chosen if selected is None or selected in chosen else (*chosen, selected)

    def _surviving(self, reading: Reading | None) -> Place:
        if reading is None:
            return NOWHERE
        selection, config = self._scene.selection, reading.model.config
        if selection.layer is not None and selection.layer >= len(config.hidden_sizes):
            return NOWHERE
        size = config.hidden_sizes[-1 if selection.layer is None else selection.layer]
        if not selection.in_states:
            size = config.input_size if selection.quantity == "x" else config.output_size
        token = selection.token if selection.token is not None and selection.token < len(reading.tokens) else None
        unit = selection.unit if selection.unit is not None and selection.unit < size else None
        return replace(selection, token=token, unit=unit, direction=min(selection.direction, config.directions - 1))

    def _shown_layer(self, reading: Reading | None) -> dict[str, Any]:
        """The layer and direction that are shown go on being shown where the network has them."""
        scene = self._scene
        config = None if reading is None else reading.model.config
        fits = config is not None and (scene.layer or 0) < len(config.hidden_sizes)
        fits = fits and config is not None and scene.direction < config.directions
        return {"layer": scene.layer, "direction": scene.direction} if fits else {"layer": None, "direction": 0}

    def _appended(self, before: Reading | None, reading: Reading | None) -> int:
        """How many tokens came with what was typed at the end."""
        if before is None or reading is None or before.text == reading.text:
            return 0
        if not reading.text.startswith(before.text):
            return 0
        return max(len(reading.tokens) - len(before.tokens), 0)

    def _follows(self, before: Reading | None, reading: Reading | None) -> bool:
        """Whether the review grew at its end while its end was in view: then it stays there."""
        if before is None or reading is None or not 0 < len(before.tokens) < len(reading.tokens):
            return False
        bar = self._area.horizontalScrollBar()
        return reading.text.startswith(before.text) and bar.value() == bar.maximum()

    def _show_words(self) -> None:
        reading = self.reading
        self._message.setVisible(reading is None or not reading.tokens)
        if reading is None:
            self._message.setText(translate("ReadView", "No model is loaded. Open one, or train one."))
        elif not reading.tokens:
            self._message.setText(translate("ReadView", "Type a review above, and watch the network read it."))
        self.bar.set_words(self._words(reading))
        self.setAccessibleDescription(self.bar.words)

    def _words(self, reading: Reading | None) -> str:
        if reading is None or not reading.tokens:
            return ""
        pointed = self._scene.pointed
        place = pointed if pointed != NOWHERE else self._scene.selection
        hint = translate("ReadView", "Click a token or a unit, or move with the arrow keys.")
        return readout(reading, place, self.quantity) or hint


def _compared(reading: Reading | None, beside: Reading | None) -> Comparison | None:
    return None if reading is None or beside is None else compare(reading, beside)
