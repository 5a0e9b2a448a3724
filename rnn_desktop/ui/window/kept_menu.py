"""The part of the model card's menu that lists the models made here and not saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from rnn_desktop.session.kept_models import KeptModel
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.window.model_words import kept_name


class KeptMenu(QObject):
    """One line for each, which makes it the current model; two menus below save or discard one.

    Signals:
        chosen(KeptModel), save_requested(KeptModel), discard_requested(KeptModel)
    """

    chosen = Signal(object)
    save_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, session: Session, menu: QMenu) -> None:
        super().__init__(menu)
        self._session, self._menu = session, menu
        self._head = menu.addSeparator()
        self._saving, self._discarding = QMenu(menu), QMenu(menu)
        for each in (self._saving, self._discarding):
            menu.addMenu(each)
        self.lines: list[QAction] = []
        """Those of the models, newest first."""
        # The folder may have changed since: it is that of all windows.
        menu.aboutToShow.connect(self.fill)
        self.fill()

    def show_of(self, session: Session) -> None:
        """List those of another session from now on."""
        if session is not self._session:
            self._session = session
            self.fill()

    @Slot()
    def fill(self) -> None:
        """List what is kept now."""
        entries = self._session.kept.entries()
        for line in self.lines:
            self._menu.removeAction(line)
            line.deleteLater()
        self.lines = [self._line(self._menu, entry, self.chosen.emit) for entry in entries]
        self._menu.insertActions(self._saving.menuAction(), self.lines)
        for line, entry in zip(self.lines, entries, strict=True):
            line.setCheckable(True)
            line.setChecked(self._session.unsaved and entry.is_of(self._session.model))
        for menu, receiver in (
            (self._saving, self.save_requested.emit),
            (self._discarding, self.discard_requested.emit),
        ):
            menu.clear()
            menu.addActions([self._line(menu, entry, receiver) for entry in entries])
            menu.menuAction().setVisible(bool(entries))
        self._saving.setTitle(translate("KeptMenu", "Save one of these"))
        self._discarding.setTitle(translate("KeptMenu", "Discard one of these"))

    @staticmethod
    def _line(menu: QMenu, entry: KeptModel, receiver: Callable[[KeptModel], None]) -> QAction:
        # A single & would become a mnemonic.
        line = QAction(kept_name(entry).replace("&", "&&"), menu)
        line.triggered.connect(lambda: receiver(entry))
        return line

    def menus(self) -> tuple[QMenu, QMenu]:
        """That which saves and that which discards."""
        return self._saving, self._discarding
