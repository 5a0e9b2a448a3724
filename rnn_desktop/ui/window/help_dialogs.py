"""The two pages of help: which keys do what, and what this program is."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from rnn_desktop import __version__
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.keys import REDO_KEYS, UNDO_KEYS
from rnn_desktop.ui.widgets.labels import bold, heading

# “&Open”, and “열기(&O)” as Korean menus have it.
_MNEMONIC = re.compile(r"\(&\w\)|&")
_Row = tuple[tuple[str, ...], str]
"""Keys, and what they do."""


def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Every key, of the actions and of the two views, and what it does. Returns when the person closes it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Help", "Keyboard shortcuts"))
    everywhere = [
        ((action.shortcut().toString(),), _MNEMONIC.sub("", action.text()))
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Help", "Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(18)
    layout.addLayout(
        _table(
            (translate("Help", "Everywhere"), [*everywhere, *_general_keys()]),
            (translate("Help", "In the Read view"), _read_keys()),
            (translate("Help", "In the Train view"), _train_keys()),
        )
    )
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


def _table(*groups: tuple[str, list[_Row]]) -> QGridLayout:
    """Keys and what they do, each group below its name."""
    table = QGridLayout()
    table.setHorizontalSpacing(28)
    table.setVerticalSpacing(4)
    native = QKeySequence.SequenceFormat.NativeText
    for name, rows in groups:
        first = table.rowCount()
        title = heading()
        title.setText(name)
        table.addWidget(title, first, 0, 1, 2)
        if first > 1:
            table.setRowMinimumHeight(first, 2 * title.sizeHint().height())
            title.setAlignment(Qt.AlignmentFlag.AlignBottom)
        for row, (keys, words) in enumerate(rows, first + 1):
            known = [QKeySequence(key).toString(native) or key for key in keys]
            label = QLabel("  ".join(known))
            label.setFont(bold(label.font()))
            table.addWidget(label, row, 0)
            table.addWidget(QLabel(words), row, 1)
    return table


def _general_keys() -> list[_Row]:
    return [
        (("Tab", "Shift+Tab"), translate("Help", "To the next or the previous field or button")),
        (("Return", "Space"), translate("Help", "Choose what is marked in a table, press a button")),
    ]


def _read_keys() -> list[_Row]:
    return [
        (("←", "→"), translate("Help", "Select a token")),
        (("Home", "End"), translate("Help", "Select the first or the last token")),
        (("↑", "↓"), translate("Help", "Select a unit")),
        (("PgUp", "PgDown"), translate("Help", "Scroll a long review, after Tab to its overview")),
        (("Esc",), translate("Help", "Clear the selection; in a field, cancel")),
        (("P",), translate("Help", "Play the review or pause")),
        ((",", "."), translate("Help", "One time step back or forward")),
        (("[", "]"), translate("Help", "Play slower or faster")),
        (("Space",), translate("Help", "Keep the line of the selected unit; without one, play")),
        (UNDO_KEYS, translate("Help", "Undo a change of What if")),
        (REDO_KEYS, translate("Help", "Redo a change of What if")),
    ]


def _train_keys() -> list[_Row]:
    return [
        (("Ctrl+Return",), translate("Help", "Start, pause or go on")),
        (("Ctrl+.",), translate("Help", "Stop")),
    ]
