"""The menu of the lessons of which there is a hand-out."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.ui.learn.lesson_words import title_of
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import menu_text


class HandoutMenu(QMenu):
    """All lessons by their numbers, in the language of when it is opened.

    Signals:
        chosen(str): the id of a lesson that a teacher wants on paper.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for lesson in LESSONS:
            self.addAction("").triggered.connect(self._choice(lesson.id))
        self.aboutToShow.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setTitle(handout_words())
        for number, (lesson, action) in enumerate(zip(LESSONS, self.actions(), strict=True), 1):
            action.setText(menu_text(f"{number}. {title_of(lesson)}"))

    def _choice(self, name: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(name)


def handout_words() -> str:
    """What it is called wherever it is offered."""
    return translate("Handout", "For teachers: a hand-out…")


def handout_tip() -> str:
    """What it is, in a sentence."""
    return translate("Handout", "A lesson on paper, as PDF, with its numbers, pictures and answers")
