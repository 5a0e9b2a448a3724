"""The tools under the columns: time, picture, units, layer, and what can be done with the reading."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QMenu, QPushButton, QWidget

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.read.compare_menu import CompareMenu
from rnn_desktop.ui.read.player import Player
from rnn_desktop.ui.read.unit_menu import UnitMenu
from rnn_desktop.ui.scene.layer_words import layer_title
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

PICTURES = ("folded", "unrolled", "neurons")
_LEVELS = ((False, False), (True, False), (True, True))
"""With less and less room: whether the pictures are a list, and whether two buttons are one menu."""
_SPARE = 8
"""Pixels that rounding may take from all of them together."""
_MOST_COUNTED = 99
"""The button has room for that many changes from the start, so that nothing moves with the first one."""


class ReadTools(QWidget):
    """Where there is little room the pictures become a list, and then two of the buttons one menu.

    Signals:
    picture_chosen(str): one of PICTURES.
    layer_chosen(int, int): layer and direction whose states are to be shown.
    """

    picture_chosen = Signal(str)
    layer_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.player = Player()
        self.pictures = SegmentedSwitch(PICTURES, "choices")
        self.unit_menu, self.layers = UnitMenu(self), QComboBox()
        self.units, self.compare, self.what_if, self.take_away = (QPushButton() for _ in range(4))
        self.units.setMenu(self.unit_menu)
        self.compare_menu = CompareMenu(self)
        self.compare.setMenu(self.compare_menu)
        self.picture_list, self.more = QComboBox(), QPushButton("⋯")
        self._more_menu = QMenu(self)
        self._more_menu.aboutToShow.connect(self._fill_more)
        self.more.setMenu(self._more_menu)
        self._layers: list[tuple[int, int]] = []
        self._edits = 0
        self._row = row = QHBoxLayout(self)
        # Its widgets as they are do not hold the window open: with less room there are fewer of them.
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(px(18), 0, px(14), px(4))
        row.setSpacing(px(6))
        row.addWidget(self.player, 1)
        for widget in (self.pictures, self.picture_list, self.layers, self.units, self.compare, self.what_if):
            row.addWidget(widget)
        row.addWidget(self.take_away)
        row.addWidget(self.more)
        self.pictures.choose("unrolled")
        self.picture_list.activated.connect(self._choose_picture)
        self.pictures.chosen.connect(self.picture_chosen)
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.layers.activated.connect(self._choose_layer)
        self.setFixedHeight(px(38))
        self.retranslate()

    def set_reading(self, reading: Reading | None, arrived: int) -> None:
        """Offer its layers, its edits and its time steps. arrived: as `Player.set_tokens` has it."""
        self._set_network(None if reading is None else reading.model.config)
        self._set_edits(0 if reading is None else len(reading.edits))
        self.player.set_tokens([] if reading is None else [token.text for token in reading.tokens], arrived)

    def _set_network(self, config: ModelConfig | None) -> None:
        """Offer the layers and directions of this network; a single one needs no choice."""
        found = (
            []
            if config is None
            else [(n, d) for n in range(len(config.hidden_sizes)) for d in range(config.directions)]
        )
        if found == self._layers:
            return
        self._layers = found
        self._fill_layers()

    def _set_edits(self, count: int) -> None:
        """How many changes the reading was made with: its verdict is not of the text as it was typed then."""
        self._edits = count
        self._name_what_if()

    def show_scene(self, scene: Scene) -> None:
        """Show what is chosen in it; the menus speak of it."""
        if scene.picture in PICTURES:
            self.pictures.choose(scene.picture)
            self.picture_list.setCurrentIndex(PICTURES.index(scene.picture))
        if self._layers:
            last = self._layers[-1][0]
            layer = last if scene.layer is None else scene.layer
            self.layers.setCurrentIndex(self._layers.index((layer, scene.direction)))
        self.unit_menu.show_scene(scene)
        self.compare_menu.show_scene(scene)

    def retranslate(self) -> None:
        labels = {
            "folded": translate("ReadTools", "Folded"),
            "unrolled": translate("ReadTools", "Unrolled"),
            "neurons": translate("ReadTools", "Neurons"),
        }
        self.pictures.set_labels(labels)
        chosen = max(self.picture_list.currentIndex(), 0)
        self.picture_list.clear()
        self.picture_list.addItems([labels[name] for name in PICTURES])
        self.picture_list.setCurrentIndex(chosen)
        for widget in (self.pictures, self.picture_list):
            widget.setAccessibleName(translate("ReadTools", "Picture of the network"))
        self.more.setToolTip(translate("ReadTools", "Compare, take away"))
        self.more.setAccessibleName(translate("ReadTools", "Compare, take away"))
        self.units.setText(translate("ReadTools", "Units"))
        self.units.setToolTip(
            translate("ReadTools", "The order of the units in the heatmap, and which of them moved most at a token")
        )
        self.layers.setToolTip(translate("ReadTools", "The layer whose states are shown; → reads forward, ← backward"))
        self.layers.setAccessibleName(translate("ReadTools", "Layer"))
        self.compare.setText(translate("ReadTools", "Compare"))
        self.compare.setToolTip(
            translate("ReadTools", "Compare this reading with another: a pinned one, another model's, its negation")
        )
        self._name_what_if()
        self.take_away.setText(translate("ReadTools", "Take away"))
        self.take_away.setToolTip(translate("ReadTools", "As a picture, as numbers, or as a file that opens again"))
        self._fill_layers()
        self._make_room()

    # --- room --------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(*_LEVELS[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _needed(self, listed: bool, gathered: bool) -> int:
        """Pixels, with the pictures in a list or not, with two buttons in one menu or not."""
        shown: list[QWidget] = [self.player, self.picture_list if listed else self.pictures, self.units, self.what_if]
        shown += [self.layers] if len(self._layers) > 1 else []
        shown += [self.more] if gathered else [self.compare, self.take_away]
        margins = self._row.contentsMargins()
        widths = [max(widget.minimumSizeHint().width(), widget.minimumWidth()) for widget in shown]
        return sum(widths) + self._row.spacing() * (len(widths) - 1) + margins.left() + margins.right()

    def _make_room(self) -> None:
        level = next((level for level in _LEVELS if self._needed(*level) + px(_SPARE) <= self.width()), _LEVELS[-1])
        listed, gathered = level
        for widget, is_shown in (
            (self.pictures, not listed),
            (self.picture_list, listed),
            (self.compare, not gathered),
            (self.take_away, not gathered),
            (self.more, gathered),
        ):
            if widget.isHidden() == is_shown:
                widget.setVisible(is_shown)

    @Slot()
    def _fill_more(self) -> None:
        self._more_menu.clear()
        for button in (self.compare, self.take_away):
            if (menu := button.menu()) is not None:
                menu.setTitle(button.text())
                self._more_menu.addMenu(menu)

    @Slot(int)
    def _choose_picture(self, index: int) -> None:
        self.picture_chosen.emit(PICTURES[index])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name_what_if(self) -> None:
        name = words = translate("ReadTools", "What if")
        tip = translate("ReadTools", "Change tokens, units, gates and weights, and see what follows")
        if self._edits:
            name = f"{words} · {self._edits}"
            tip = translate("ReadTools", "Changes are in effect: what is shown is not the text as it was typed")
        self.what_if.setText(f"{words} · {_MOST_COUNTED}")
        self.what_if.setFixedWidth(self.what_if.sizeHint().width())
        self.what_if.setText(name)
        self.what_if.setToolTip(tip)
        if self.what_if.property("primary") != bool(self._edits):
            self.what_if.setProperty("primary", bool(self._edits))
            self.what_if.style().polish(self.what_if)

    def _fill_layers(self) -> None:
        chosen = self.layers.currentIndex()
        self.layers.clear()
        both = any(direction for _, direction in self._layers)
        for layer, direction in self._layers:
            self.layers.addItem(layer_title(layer, direction if both else None))
        self.layers.setVisible(len(self._layers) > 1)
        self._make_room()
        if 0 <= chosen < len(self._layers):
            self.layers.setCurrentIndex(chosen)

    @Slot(int)
    def _choose_layer(self, index: int) -> None:
        self.layer_chosen.emit(*self._layers[index])
