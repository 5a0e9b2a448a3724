"""The two pages of help: which keys do what, and what this program is."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop import __version__
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import bold, heading, plain
from rnn_desktop.ui.widgets.scrolling import scrolling
from rnn_desktop.ui.window.views import VIEWS, KeyRow, View

_BESIDE, _AROUND = 64, 140
"""Pixels of the screen that its frame, its margins and its button take."""
# “&Open”, and “열기(&O)” as Korean menus have it.
_MNEMONIC = re.compile(r"\(&\w\)|&")


def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """Every key, of the actions and of the views, and what it does. Returns when the person closes it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Help", "Keyboard shortcuts"))
    everywhere = [
        (tuple(key.toString() for key in action.shortcuts()), _MNEMONIC.sub("", action.text()))
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Help", "Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(px(24), px(20), px(24), px(16))
    layout.setSpacing(px(18))
    page = QWidget()
    columns = QHBoxLayout(page)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(px(40))
    for table in (
        _table((translate("Help", "Everywhere"), [*everywhere, *_general_keys()])),
        _table(*[(translate("Help", view.keys_title), _view_keys(view)) for view in VIEWS.values()]),
    ):
        column = QVBoxLayout()
        column.addLayout(table)
        column.addStretch(1)
        columns.addLayout(column)
    layout.addWidget(_as_large_as_it_can(page, parent))
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


def _as_large_as_it_can(page: QWidget, parent: QWidget) -> QScrollArea:
    """The whole page, or as much of it as the screen has room for."""
    area, wanted = scrolling(page, sideways=True), page.sizeHint()
    bar = area.verticalScrollBar().sizeHint().width()
    room = parent.screen().availableSize() - QSize(px(_BESIDE), px(_AROUND))
    area.setMinimumSize((wanted + QSize(bar, bar)).boundedTo(room))
    return area


def _table(*groups: tuple[str, list[KeyRow]]) -> QGridLayout:
    """Keys and what they do, each group below its name."""
    table = QGridLayout()
    table.setHorizontalSpacing(px(28))
    table.setVerticalSpacing(px(4))
    for name, rows in groups:
        first = table.rowCount()
        title = heading()
        title.setText(name)
        table.addWidget(title, first, 0, 1, 2)
        if first > 1:
            table.setRowMinimumHeight(first, 2 * title.sizeHint().height())
            title.setAlignment(Qt.AlignmentFlag.AlignBottom)
        for row, (keys, words) in enumerate(rows, first + 1):
            label = plain()
            label.setText("  ".join(map(_key_words, keys)))
            label.setFont(bold(label.font()))
            table.addWidget(label, row, 0)
            meaning = plain()
            meaning.setText(words)
            table.addWidget(meaning, row, 1)
    return table


def _key_words(key: str) -> str:
    """As it is written on the keyboard."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    return native.replace("Return", translate("Help", "Return"))


def _view_keys(view: View) -> list[KeyRow]:
    return [(keys, translate("Help", words)) for keys, words in view.keys]


def _general_keys() -> list[KeyRow]:
    return [
        (("Tab", "Shift+Tab"), translate("Help", "To the next or the previous field or button")),
        (("Return", "Space"), translate("Help", "Choose what is marked in a table, press a button")),
    ]
