"""The menu of the units: in which order the heatmap has them, and which ones a token moved most."""

from typing import get_args

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rnn_desktop.lens.numbers import quantity_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import Moved, OrderKind, moved_most
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip

ORDERS: tuple[OrderKind, ...] = get_args(OrderKind)
_MOST = 10


class UnitMenu(QMenu):
    """Looks for the units when it opens, not with every key.

    Signals:
        order_chosen(str): one of ORDERS.
        picked(Place): a unit of the list, at the token that moved it.
    """

    order_chosen = Signal(str)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        group = QActionGroup(self)
        self._orders = {order: self._order_action(order, group) for order in ORDERS}
        self.addSeparator()
        self._title = self.addAction("")
        self._title.setEnabled(False)
        self._moved = [self.addAction("") for _ in range(_MOST)]
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)
        self.retranslate()

    @property
    def moved(self) -> list[QAction]:
        """The units of the list, the one that moved furthest first."""
        return [action for action in self._moved if action.isVisible()]

    def show_scene(self, scene: Scene) -> None:
        """Speak of this from now on."""
        before, self._scene = self._scene, scene
        if before is None or before.reading is not scene.reading:
            self.retranslate()
        self._orders[scene.order].setChecked(True)

    def retranslate(self) -> None:
        words = {
            "index": translate("UnitMenu", "In the order of the arrays"),
            "share": translate("UnitMenu", "By share in the logit"),
            "cluster": translate("UnitMenu", "Alike side by side"),
        }
        tips = {
            "index": translate("UnitMenu", "Unit 0 on top"),
            "share": translate("UnitMenu", "Those that push the logit up on top, those that push it down below"),
            "cluster": translate("UnitMenu", "Units that rise and fall together stand side by side"),
        }
        reading = None if self._scene is None else self._scene.reading
        if reading is not None and isinstance(reading.model.task, Numbers):
            words["share"] = translate("UnitMenu", "By share in y")
            tips["share"] = translate("UnitMenu", "Those that push y up on top, those that push it down below")
        for order, action in self._orders.items():
            action.setText(words[order])
            action.setToolTip(tips[order])
        self.setToolTipsVisible(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _order_action(self, order: str, group: QActionGroup) -> QAction:
        action = self.addAction("")
        action.setCheckable(True)
        action.setData(order)
        group.addAction(action)
        return action

    @Slot()
    def _fill(self) -> None:
        """The units that the selected token moved most, else the last one read."""
        scene = self._scene
        if scene is None or scene.reading is None or not scene.axis.count:
            self._title.setText(translate("UnitMenu", "Nothing is read"))
            found: tuple[Moved, ...] = ()
        else:
            found = self._fill_moved(scene, scene.reading)
        for number, action in enumerate(self._moved):
            action.setVisible(number < len(found))

    def _fill_moved(self, scene: Scene, reading: Reading) -> tuple[Moved, ...]:
        token = scene.steps_read - 1 if scene.selection.token is None else scene.selection.token
        found = moved_most(reading, token, scene.quantity, scene.layer, scene.direction, _MOST)
        title = translate("UnitMenu", "Moved most by {token}: {quantity} before → after")
        title = title.format(token=quoted(reading.tokens[token].text, 16), quantity=scene.quantity)
        self._title.setText(menu_text(title))
        self._title.setToolTip(plain_tip(title))
        for action, moved in zip(self._moved, found, strict=False):
            action.setText(_line(moved, scene.quantity))
            action.setData(scene.place(token, moved.unit))
        return found

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action in self._moved:
            self.picked.emit(action.data())
        else:
            self.order_chosen.emit(action.data())


def _line(moved: Moved, quantity: str) -> str:
    unit = translate("ReadView", "unit {unit}").format(unit=moved.unit)
    return f"{unit}\t{quantity_number(quantity, moved.before)} → {quantity_number(quantity, moved.after)}"
