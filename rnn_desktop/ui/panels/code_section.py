"""A network as code, beside its numbers: a few lines of Keras or of PyTorch, and the whole script to take along."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.lens.network_code import FRAMEWORKS, Code, FrameworkName, short_code, whole_code
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.code_view import CodeView
from rnn_desktop.ui.widgets.labels import muted, plain_tip
from rnn_desktop.ui.widgets.section_toggle import SectionToggle
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_CONFIRMED = 2000
"""Milliseconds for which “copied” stays."""


class CodeSection(QWidget):
    """Folded until it is opened. Shows code that it is given, or that of a place of a reading, which it writes only
    while it is open.

    Signals:
        changed(): the person opened or closed it, or chose the other framework.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: dict[FrameworkName, Code] = {}
        self._place: tuple[Reading, Place] | None = None
        self.framework: FrameworkName = "keras"
        self.toggle, self.switch = SectionToggle(), SegmentedSwitch(tuple(FRAMEWORKS), "choices")
        self.view, self.copy, self.copied = CodeView(), QPushButton(), muted()
        self._confirmation = QTimer(self, singleShot=True, interval=_CONFIRMED)
        self._confirmation.timeout.connect(self.copied.clear)
        self.switch.set_labels({name: kind.title for name, kind in FRAMEWORKS.items()})
        self.switch.choose(self.framework)
        self._lay_out()
        self.toggle.toggled.connect(self._open)
        self.switch.chosen.connect(self._choose)
        self.copy.clicked.connect(self._copy)
        self._show()
        self.retranslate()

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.toggle)
        head.addStretch(1)
        head.addWidget(self.switch)
        foot.addWidget(self.copy)
        foot.addWidget(self.copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.view)
        column.addLayout(foot)

    # --- what it shows -----------------------------------------------------------------------------------------

    def set_code(self, keras: Code, pytorch: Code) -> None:
        """Show the short lines of these."""
        self._given, self._place = {"keras": keras, "pytorch": pytorch}, None
        self._show()

    def set_place(self, reading: Reading, place: Place) -> None:
        """Show the lines about this place, and what they give."""
        self._given, self._place = {}, (reading, place)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def retranslate(self) -> None:
        self.toggle.setText(translate("CodeSection", "As code"))
        self.switch.setAccessibleName(translate("CodeSection", "Framework"))
        self.view.setAccessibleName(self.toggle.text())
        self.copy.setText(translate("CodeSection", "Copy the script"))
        self.copy.setToolTip(
            plain_tip(
                translate(
                    "CodeSection",
                    "The whole script: the network, its weights and what was typed. It prints the hidden states and "
                    "the answer that are seen here.",
                )
            )
        )

    def _show(self) -> None:
        opened = self.toggle.isChecked()
        for widget in (self.switch, self.view, self.copy, self.copied):
            widget.setVisible(opened)
        if opened:
            self.view.set_code(self._short())

    def _short(self) -> str:
        if self._place is not None:
            return short_code(self.framework, *self._place, say=_in_own_language)
        return self._given[self.framework].short if self._given else ""

    def _whole(self) -> str:
        """Written only to be copied: of a long review it takes its time."""
        if self._place is not None:
            reading, _ = self._place
            return whole_code(self.framework, reading.model, reading, say=_in_own_language)
        return self._given[self.framework].whole if self._given else ""

    # --- what the person does ----------------------------------------------------------------------------------

    def remember_in(self, settings: Settings) -> None:
        """Be as it was when the program was last closed, and keep there how it is."""
        self.framework = "pytorch" if settings.code_framework == "pytorch" else "keras"
        self.switch.choose(self.framework)
        self.toggle.setChecked(settings.code_opened)
        self._show()

        def keep() -> None:
            settings.code_opened, settings.code_framework = self.toggle.isChecked(), self.framework

        self.changed.connect(keep)

    @Slot(bool)
    def _open(self) -> None:
        self._show()
        self.changed.emit()

    @Slot(str)
    def _choose(self, name: FrameworkName) -> None:
        self.framework = name
        self._show()
        self.changed.emit()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole())
        self.copied.setText(translate("CodeSection", "copied"))
        self._confirmation.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show()


def _in_own_language(comment: str) -> str:
    return translate("Code", comment)
