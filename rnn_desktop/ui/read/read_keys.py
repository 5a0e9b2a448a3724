"""What the keys do in the Read view.

Arrow keys move the selection, Home and End go to the ends, Space keeps a unit's line. P, and Space where no unit is
selected, plays what is read; comma and full stop step; brackets change the speed; F fits all time steps into what is in
sight. Enter opens the cell that is selected; Escape closes it, and then selects nothing. Delete takes the selected
token out, as a change of What if.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.ui.scene.scene_selection import after_key, with_place

if TYPE_CHECKING:
    from rnn_desktop.ui.read.read_view import ReadView


def take_key(view: "ReadView", event: QKeyEvent) -> bool:
    """Do what it means; whether it means anything."""
    key, networks, unit = Qt.Key(event.key()), view.networks, view.scene.unit
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if (moved := after_key(networks.drawn, key)) is not None:
        view.go_in(networks.in_picture, with_place(moved, moved.selection))
    elif key == Qt.Key.Key_Space and unit is not None:
        view.keep_unit(unit)
    elif view.tools.player.take_key(key):
        return True
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.scene.selection.token is not None:
        view.show_picture("cell")
    elif key == Qt.Key.Key_Escape and networks.drawn.picture == "cell":
        view.open_cell(None)
    elif key == Qt.Key.Key_Delete and view.scene.selection.token is not None:
        view.canvas.tokens.delete(view.scene.selection.token)
    elif key == Qt.Key.Key_F:
        view.show_whole(not view.bar.whole.isChecked())
    elif key == Qt.Key.Key_Escape and networks.opened.selection != NOWHERE:
        view.select_in(networks.open_in, with_place(networks.opened, NOWHERE))
    else:
        return False
    return True
