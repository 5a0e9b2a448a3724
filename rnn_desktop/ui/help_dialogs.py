"""The two pages of help: which keys do what, and what this program is."""

import re
from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from rnn_desktop import __version__
from rnn_desktop.ui.i18n import translate

# “&Open”, and “열기(&O)” as Korean menus have it.
_MNEMONIC = re.compile(r"\(&\w\)|&")


def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Every action that has a key, and the keys of the two views. Returns when the person closes it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Help", "Keyboard shortcuts"))
    table = QGridLayout()
    table.setHorizontalSpacing(28)
    table.setVerticalSpacing(6)
    native = QKeySequence.SequenceFormat.NativeText
    rows = [
        (action.shortcut().toString(native), _MNEMONIC.sub("", action.text()))
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    for row, (keys, words) in enumerate([*rows, *_view_keys()]):
        key_label = QLabel(keys)
        font = key_label.font()
        font.setBold(True)
        key_label.setFont(font)
        table.addWidget(key_label, row, 0)
        table.addWidget(QLabel(words), row, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Help", "Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(18)
    layout.addLayout(table)
    layout.addWidget(buttons)
    dialog.exec()
    dialog.deleteLater()


def show_about(parent: QWidget) -> None:
    """Name, version, licence. Returns when the person closes it."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Help", "About RNN Desktop"))
    box.setIconPixmap(parent.window().windowIcon().pixmap(64))
    box.setText(f"<b>RNN Desktop {__version__}</b>")
    box.setInformativeText(
        translate(
            "Help",
            "Type a Korean review and watch a recurrent network read it, token by token, number by number.\n\n"
            "Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later); "
            "it comes without warranty.",
        )
    )
    box.addButton(QMessageBox.StandardButton.Close).setText(translate("Help", "Close"))
    box.exec()
    box.deleteLater()


def _view_keys() -> list[tuple[str, str]]:
    return [
        ("← →", translate("Help", "Select a token (in the Read view)")),
        ("↑ ↓", translate("Help", "Select a unit (in the Read view)")),
        ("Esc", translate("Help", "Select nothing (in the Read view)")),
        ("P", translate("Help", "Play the review or pause (in the Read view)")),
        (",  .", translate("Help", "One time step back or forward (in the Read view)")),
        ("[  ]", translate("Help", "Play slower or faster (in the Read view)")),
        ("Space", translate("Help", "Keep the line of the selected unit, else play (in the Read view)")),
        ("Ctrl+Z", translate("Help", "Undo a change of What if (in the Read view)")),
        ("Ctrl+Shift+Z", translate("Help", "Redo a change of What if (in the Read view)")),
        ("Ctrl+Return", translate("Help", "Start, pause or go on (in the Train view)")),
        ("Ctrl+.", translate("Help", "Stop (in the Train view)")),
    ]
