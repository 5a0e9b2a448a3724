"""A lesson's question comes back: at the next start and after a week, once for each time that the program runs."""

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.problem import Problem
from rnn_desktop.ui.learn.recall_page import RecallPage


class Recalling(QObject):
    """Signals:
    done(): the person wants to go on.
    problem(Problem): that it was recalled cannot be written.
    """

    done = Signal()
    problem = Signal(object)

    def __init__(self, learner: Learner, parent: QObject) -> None:
        super().__init__(parent)
        self._learner = learner

    def page(self) -> RecallPage | None:
        """A question that is due now; None where there is none."""
        lesson = next(iter(self._learner.due(LESSONS)), None)
        if lesson is None:
            return None
        self._learner.ask(lesson)
        return self._asking(lesson, None)

    def again(self, page: RecallPage) -> RecallPage:
        """The same in the language of now."""
        return self._asking(page.lesson, page.picked)

    def _asking(self, lesson: Lesson, picked: int | None) -> RecallPage:
        page = RecallPage(lesson, picked)
        page.recalled.connect(self._take)
        page.done.connect(self.done)
        return page

    @Slot(object)
    def _take(self, lesson: Lesson) -> None:
        try:
            self._learner.recall(lesson)
        except Problem as problem:
            self.problem.emit(problem)
