"""F6: from the lesson's card to the view beside it, to the panel of that and back."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.window.workbench import Workbench


class FocusRound(QObject):
    """Wherever the keys are in a bench, one key takes them to the next of its places."""

    def __init__(self, bench: Workbench, card: LessonCard) -> None:
        super().__init__(bench)
        self._bench, self._card = bench, card
        shortcut = QShortcut(QKeySequence("F6"), bench)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._go_on)

    @Slot()
    def _go_on(self) -> None:
        view = self._bench.read_view if self._bench.view == "read" else self._bench.train_view
        side = self._bench.read_view.side
        places: list[tuple[QWidget, QWidget]] = [(self._card, self._card.field), (view, view)]
        if view is self._bench.read_view and side.isVisible():
            places.append((side, side.pages.button(side.page)))
        here = QApplication.focusWidget()
        # The innermost: the panel is in the view.
        inside = [
            number
            for number, (owner, _) in enumerate(places)
            if here is not None and (owner is here or owner.isAncestorOf(here))
        ]
        _, field = places[(inside[-1] + 1) % len(places) if inside else 0]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
