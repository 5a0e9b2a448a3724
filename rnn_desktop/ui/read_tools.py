"""The tools under the columns: time, picture, order of units, layer, and what can be done with the reading."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.player import Player
from rnn_desktop.ui.segmented_switch import SegmentedSwitch

PICTURES = ("folded", "unrolled", "neurons")
ORDERS = ("index", "share", "cluster")


class ReadTools(QWidget):
    """Signals:
    picture_chosen(str), order_chosen(str): one of PICTURES, of ORDERS.
    layer_chosen(int, int): layer and direction whose states are to be shown.
    """

    picture_chosen = Signal(str)
    order_chosen = Signal(str)
    layer_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.player = Player()
        self.pictures = SegmentedSwitch(PICTURES, "choices")
        self.orders, self.layers = QComboBox(), QComboBox()
        self.compare, self.what_if, self.take_away = QPushButton(), QPushButton(), QPushButton()
        self._layers: list[tuple[int, int]] = []
        for order in ORDERS:
            self.orders.addItem("", order)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 6)
        row.setSpacing(12)
        row.addWidget(self.player)
        row.addWidget(self.pictures)
        row.addWidget(self.orders)
        row.addWidget(self.layers)
        row.addStretch(1)
        for button in (self.compare, self.what_if, self.take_away):
            row.addWidget(button)
        self.pictures.choose("unrolled")
        self.pictures.chosen.connect(self.picture_chosen)
        self.orders.activated.connect(self._choose_order)
        self.layers.activated.connect(self._choose_layer)
        self.setFixedHeight(42)
        self.retranslate()

    def set_network(self, config: ModelConfig | None) -> None:
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

    def choose_layer(self, layer: int | None, direction: int) -> None:
        """Show this one as chosen; None is the last layer."""
        if self._layers:
            last = self._layers[-1][0]
            self.layers.setCurrentIndex(self._layers.index((last if layer is None else layer, direction)))

    def retranslate(self) -> None:
        self.pictures.set_labels(
            {
                "folded": translate("ReadTools", "Folded"),
                "unrolled": translate("ReadTools", "Unrolled"),
                "neurons": translate("ReadTools", "Neurons"),
            }
        )
        self.pictures.setAccessibleName(translate("ReadTools", "Picture of the network"))
        orders = {
            "index": translate("ReadTools", "Units in order"),
            "share": translate("ReadTools", "Units by share"),
            "cluster": translate("ReadTools", "Units by likeness"),
        }
        for number, order in enumerate(ORDERS):
            self.orders.setItemText(number, orders[order])
        self.orders.setAccessibleName(translate("ReadTools", "Order of the units"))
        self.layers.setAccessibleName(translate("ReadTools", "Layer"))
        self.compare.setText(translate("ReadTools", "Compare"))
        self.what_if.setText(translate("ReadTools", "What if"))
        self.take_away.setText(translate("ReadTools", "Take away"))
        self._fill_layers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill_layers(self) -> None:
        chosen = self.layers.currentIndex()
        self.layers.clear()
        both = any(direction for _, direction in self._layers)
        for layer, direction in self._layers:
            words = translate("ReadTools", "Layer {number}").format(number=layer + 1)
            if both:
                arrow = "←" if direction else "→"
                words = f"{words} {arrow}"
            self.layers.addItem(words)
        self.layers.setVisible(len(self._layers) > 1)
        if 0 <= chosen < len(self._layers):
            self.layers.setCurrentIndex(chosen)

    @Slot(int)
    def _choose_order(self, index: int) -> None:
        self.order_chosen.emit(ORDERS[index])

    @Slot(int)
    def _choose_layer(self, index: int) -> None:
        self.layer_chosen.emit(*self._layers[index])
