"""A few choices side by side, one of them chosen."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import menu_text


class SegmentedSwitch(QFrame):
    """Exclusive buttons in one frame; arrow keys move between them. Its look is in style_sheet.py.

    Signals:
        chosen(str): the person chose this key.
    """

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], role: str) -> None:
        """role: "views" for the large switch of the top bar, "choices" for the small ones."""
        super().__init__()
        self.setProperty("segments", role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._withdrawn: set[str] = set()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(3), px(3), px(3), px(3))
        self._row.setSpacing(2)
        self.offer(keys)
        self._group.buttonClicked.connect(self._clicked)

    def offer(self, keys: Collection[str]) -> None:
        """Offer these and no others; what is chosen stays."""
        for key in keys:
            if key not in self._buttons:
                self._add(key)
        for key, button in self._buttons.items():
            # Not those that are as they should be: a button that is shown before it is in a window loses its font.
            if key not in keys:
                button.hide()
            elif key in self._withdrawn:
                button.show()
        self._withdrawn = self._buttons.keys() - set(keys)

    def _add(self, key: str) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(button)
        self._buttons[key] = button
        self._row.addWidget(button)

    def button(self, key: str) -> QPushButton:
        return self._buttons[key]

    def set_spacing(self, pixels: int) -> None:
        """Between two buttons."""
        self._row.setSpacing(pixels)

    def set_labels(self, labels: Mapping[str, str]) -> None:
        """The words on the buttons, by key; in as many lines as they have."""
        for key, label in labels.items():
            self._buttons[key].setText("\n".join(map(menu_text, label.split("\n"))))

    def choose(self, key: str) -> None:
        """Show this key as chosen, without a signal."""
        self._buttons[key].setChecked(True)

    def choose_none(self) -> None:
        """Show none as chosen: what is seen is none of these."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    @Slot(QAbstractButton)
    def _clicked(self, clicked: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, button in self._buttons.items() if button is clicked))
