"""The Read view: one column per token, from the token through the cell and its states to the running sentiment."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import OrderKind
from rnn_desktop.problem import Problem
from rnn_desktop.ui.columns.token_area import TokenArea
from rnn_desktop.ui.columns.token_canvas import TokenCanvas
from rnn_desktop.ui.panels.side_panel import SidePanel
from rnn_desktop.ui.read.empty_message import EmptyMessage
from rnn_desktop.ui.read.read_keys import take_key
from rnn_desktop.ui.read.read_tools import ReadTools
from rnn_desktop.ui.read.row_mouse import RowMouse
from rnn_desktop.ui.read.side_place import SidePlace
from rnn_desktop.ui.read.state_bar import StateBar
from rnn_desktop.ui.scene.documents_scene import DOCUMENTS, documents_scene
from rnn_desktop.ui.scene.focus import clicked_answer, step_looked_at
from rnn_desktop.ui.scene.reading_change import appended, typed_on, with_beside, with_reading
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import networks_line
from rnn_desktop.ui.scene.scene_selection import (
    at_last_step,
    units_with_a_line,
    with_kept,
    with_pick,
    with_place,
    with_token,
)
from rnn_desktop.ui.scene.shown_networks import MODEL, ShownNetworks
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme


class ReadView(QWidget):
    """Shows a reading; its keys are in read_keys.py.

    Signals:
        token_selected(int | None)
        unit_selected(int | None)
        step_looked_at(int | None): the time step whose answer is looked at, None for the last.
        explain_requested(Explained): the person clicked one of several outputs of their own network.
        shown(): something else is shown, or selected.
    """

    token_selected = Signal(object)
    unit_selected = Signal(object)
    step_looked_at = Signal(object)
    explain_requested = Signal(object)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        own = Scene(None, TokenAxis(0, 1, 0), LIGHT)
        self._networks = ShownNetworks({MODEL: own, DOCUMENTS: documents_scene()})
        self.canvas, self.bar = TokenCanvas(), StateBar(self._networks)
        self.tools, self.side = ReadTools(), SidePanel()
        self._picture_before = "unrolled"
        """What the picture was before a cell was opened in it."""
        self.area = TokenArea(self.canvas)
        self.bar.tab_after(self.area.overview)
        self._message = EmptyMessage(self.area.viewport())
        self._lay_out()
        self.side_place = SidePlace(self, self.side, self.area, self.bar.panel)
        self._connect()
        self.set_theme(LIGHT)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        for widget, stretch in ((self.area, 1), (self.bar, 0), (self.tools, 0)):
            column.addWidget(widget, stretch)
        # Its place is not the layout's, and holds no window open: it may be over the columns.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.side.setParent(self)

    def _connect(self) -> None:
        self.bar.quantity_chosen.connect(self.show_quantity)
        self.bar.network_chosen.connect(self.show_network)
        self.tools.picture_chosen.connect(self.show_picture)
        self.tools.unit_menu.order_chosen.connect(self.show_order)
        self.tools.unit_menu.picked.connect(self._pick)
        self.tools.layer_chosen.connect(self.show_layer)
        self.bar.whole_chosen.connect(self.show_whole)
        self.tools.player.moved.connect(self.show_steps)
        self.tools.player.arrived.connect(self._show_arrived)
        self.area.resized.connect(self.fit)
        for row in self.canvas.rows:
            RowMouse(row, self, in_picture=row is self.canvas.cells)
        self.canvas.cells.cell_opened.connect(self.open_cell)
        self.side.inspector.cell_wanted.connect(self.open_cell)
        self.side.inspector.opened.connect(self._open)
        self.side.methods.token_chosen.connect(self.select_token)
        self.side.methods.method_chosen.connect(self.show_method)

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def networks(self) -> ShownNetworks:
        """The networks that can be looked at, and which are."""
        return self._networks

    @property
    def scene(self) -> Scene:
        """All that is shown in the columns now."""
        return self._networks.columns

    @property
    def reading(self) -> Reading | None:
        return self.scene.reading

    def show_networks(self, networks: ShownNetworks) -> None:
        """Paint the scenes, and tell who listens what is newly selected in the columns."""
        before, scene = self.scene, networks.columns
        if scene.reading is not before.reading:
            self.bar.set_quantities(quantity_names(scene.reading), scene.quantity)
            self.tools.set_reading(scene.reading, appended(before.reading, scene.reading))
            scene = replace(scene, read=self.tools.player.read)
        scene = replace(scene, units=units_with_a_line(scene, scene.kept))
        self._networks = networks = networks.with_columns(scene)
        self.bar.show_networks(networks)
        self.tools.show_scene(scene)
        self.area.show_networks(networks)
        self.side.show_networks(networks)
        self._show_words()
        if before.selection.token != scene.selection.token:
            self.token_selected.emit(scene.selection.token)
        if before.selection.unit != scene.selection.unit:
            self.unit_selected.emit(scene.selection.unit)
        self.step_looked_at.emit(step_looked_at(scene))
        self.shown.emit()

    def set_reading(self, reading: Reading | None) -> None:
        """Read this review with the person's own network; None while no model is loaded.

        What is selected stays, as far as it still exists.
        """
        own, in_sight = self._networks.scenes[MODEL], self._networks.in_columns == MODEL
        axis = self.area.fit(reading) if in_sight else own.axis
        before = own.reading
        self._show_own(with_reading(own, reading, axis))
        if not in_sight:
            return
        if reading is not None and (before is None or before.model is not reading.model):
            # The words beside the rows are others now, and may be wider.
            self.fit()
        if appended(before, reading) == 1:
            self.canvas.welcome_last()
        if typed_on(before, reading):
            self.area.show_end()

    def set_loaded(self, problem: Problem | None = None) -> None:
        """A model is loaded, whose reading is awaited, or cannot be made: then the problem says why."""
        own = replace(self._networks.scenes[MODEL], loaded=True, problem=problem)
        self._networks = self._networks.with_scene(MODEL, own)
        self.side.show_networks(self._networks)
        self._show_words()

    def show_quantity(self, name: str) -> None:
        """Show h, c or a gate in the heatmap and the unit plots."""
        if name in quantity_names(self.reading):
            self.bar.set_quantities(quantity_names(self.reading), name)
            self._show_scene(replace(self.scene, quantity=name))

    @Slot(object)
    def set_findings(self, findings: Findings) -> None:
        """Show what was found out; dropped if it is about another reading than the one shown."""
        own = self._networks.scenes[MODEL]
        if findings.reading is own.reading:
            self._networks = self._networks.with_scene(MODEL, replace(own, findings=findings))
            self.area.show_findings(self._networks)
            self.side.show_networks(self._networks)

    def set_beside(self, beside: Reading | None, name: str = "") -> None:
        """Compare with this reading; None ends it. name: of the other model that read it, "" for a pinned reading."""
        self._show_own(with_beside(self._networks.scenes[MODEL], beside, name))

    @Slot(str)
    def show_picture(self, name: str) -> None:
        """Draw the network in the columns folded, unrolled, as neurons, or one of its cells from inside."""
        if self.scene.picture != "cell":
            self._picture_before = self.scene.picture
        self._draw(self._networks.in_columns, name)

    @Slot(object)
    def open_cell(self, place: Place | None) -> None:
        """Draw the inside of the cell at a place, for its unit; None goes back to the picture before."""
        if place is not None:
            self.select_place(place)
        self.show_picture(self._picture_before if place is None else "cell")

    @Slot(str)
    def show_network(self, name: str) -> None:
        """Draw the neurons of this one of the networks; the columns stay."""
        self._draw(name, "neurons")

    @Slot(str)
    def show_order(self, name: str) -> None:
        """Order the heatmap's units by "index", "share" or "cluster"."""
        self._show_scene(replace(self.scene, order=cast(OrderKind, name)))

    @Slot(str)
    def show_method(self, name: str) -> None:
        """Show this method's contributions as the receipt; name: an Attribution's method."""
        self._show_scene(replace(self.scene, method=name))

    @Slot(int)
    def show_band(self, words: int) -> None:
        """Show how far so many more words could move the running curve; 0 shows no band."""
        self._show_scene(replace(self.scene, band_words=words))

    @Slot(int, int)
    def show_layer(self, layer: int, direction: int) -> None:
        """Show the states of another layer or direction; a unit that is selected is let go."""
        place = Place(self.scene.selection.token)
        self._show_scene(replace(self.scene, layer=layer, direction=direction, selection=place))

    @Slot(bool)
    def show_whole(self, whole: bool) -> None:
        """Show all tokens of a long review at once, in narrow columns; else as many as are read easily."""
        self.bar.whole.setChecked(whole)
        self.area.shows_whole = whole
        self.fit()
        if self.scene.axis.count and self.scene.selection.token is not None:
            self.area.show_columns(self.scene.axis, self.scene.selection.token)

    @Slot(object)
    def show_steps(self, count: int | None) -> None:
        """Show the review as it is after so many time steps, the last of them in sight; None shows all of it.

        What is selected goes along: every number that is shown is of the step that is being read.
        """
        self._show_scene(at_last_step(replace(self.scene, read=count)))
        self._show_last_step()

    @Slot(object)
    def _show_arrived(self, count: int | None) -> None:
        """As show_steps, of tokens that were just typed: what is selected stays."""
        self._show_scene(replace(self.scene, read=count))
        self._show_last_step()

    def _show_last_step(self) -> None:
        if self.scene.axis.count:
            self.area.show_columns(self.scene.axis, self.scene.steps_read - 1)

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.tools.player.set_theme(theme)
        self._show_scene(replace(self.scene, theme=theme))

    # --- selecting ---------------------------------------------------------------------------------------------

    def select_token(self, index: int | None) -> None:
        """Select a token in every row, and scroll to it; None selects none."""
        self.go_in(self._networks.in_columns, with_token(self.scene, index))

    @Slot(object)
    def select_place(self, place: Place) -> None:
        """Select what is there, and show the layer and direction that it is in; NOWHERE selects nothing."""
        self.go_in(self._networks.in_columns, with_place(self.scene, place))

    @Slot(int)
    def keep_unit(self, unit: int) -> None:
        """Keep a unit's line whatever is selected; a kept one is let go. Kept ones replace the strongest."""
        self._show_scene(with_kept(self.scene, unit))

    @Slot(object)
    def _pick(self, place: Place) -> None:
        self.select_in(self._networks.in_columns, with_pick(self.scene, place))

    @Slot(object)
    def _open(self, place: Place) -> None:
        """A place of the network that the inspector opens."""
        self.go_in(self._networks.open_in, with_place(self._networks.opened, place))

    def select_in(self, name: str, scene: Scene) -> None:
        """Select what is selected in this scene of the network `name`; that one is then open."""
        self.show_networks(self._networks.with_selected(name, scene))

    def explain_in(self, name: str, place: Place) -> None:
        """An output of the network `name` was clicked, if this is one: one of the person's own is to be explained."""
        if name == MODEL and place.quantity == "y" and place.unit is not None:
            self.explain_requested.emit(clicked_answer(self._networks.scenes[MODEL].reading, place.unit, place.token))

    def point_in(self, name: str, place: Place) -> None:
        """The mouse is at this place of the network `name`."""
        networks = self._networks.with_pointed(name, place)
        if networks is not self._networks:
            self._networks = networks
            self.canvas.cells.show_networks(networks)
            self._show_words()

    def go_in(self, name: str, scene: Scene) -> None:
        """As `select_in`, and scroll to the token if it is one of the columns."""
        self.select_in(name, scene)
        if name == self._networks.in_columns and scene.selection.token is not None:
            self.area.show_columns(self.scene.axis, scene.selection.token)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_key(self, event):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.side_place.least_size()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.area.show_frame(by_keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.area.show_frame(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.fit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(translate("ReadView", "What the network reads, time step by time step"))
        self.fit()

    # --- inside ------------------------------------------------------------------------------------------------

    @Slot()
    def fit(self) -> None:
        """Lay the columns out for the room that there is."""
        self.side_place.fit()
        token, before = self.scene.selection.token, self.scene.axis
        in_sight = token is not None and self.area.has_in_sight(before, token)
        axis = self.area.fit(self.reading)
        self._show_scene(replace(self.scene, axis=axis))
        if token is not None and in_sight:
            self.area.show_columns(axis, token)
        self._message.setGeometry(self.area.viewport().rect().adjusted(axis.left, 0, -px(20), 0))

    def _draw(self, name: str, picture: str) -> None:
        """Draw this network; picture: how that of the columns is drawn where it is this one."""
        self.show_networks(self._networks.with_columns(replace(self.scene, picture=picture)).with_chosen(name))

    def _show_scene(self, scene: Scene) -> None:
        """Paint another scene in the columns."""
        self.show_networks(self._networks.with_columns(scene))

    def _show_own(self, scene: Scene) -> None:
        """Another scene of the person's own network, which is seen where that stands in the columns."""
        self.show_networks(self._networks.with_scene(MODEL, scene))

    def _show_words(self) -> None:
        self._message.show_scene(self.scene)
        self.bar.set_words(networks_line(self._networks))
        self.setAccessibleDescription(self.bar.words)
