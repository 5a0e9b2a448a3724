"""What the person has answered in the lessons, written a moment after the card has said so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.progress import LessonProgress
from rnn_desktop.problem import Problem
from rnn_desktop.ui.window.message_strip import MessageStrip

_UNWRITTEN = 200
"""Milliseconds until an answer is in the file: a disk takes longer than a card may take to answer."""


class LessonRecord(QObject):
    """What cannot be written is said, and the lesson goes on."""

    def __init__(self, learner: Learner, strip: MessageStrip) -> None:
        super().__init__(strip)
        self._learner, self._strip = learner, strip
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_UNWRITTEN)
        self._timer.timeout.connect(self.write)

    def say_problem(self) -> None:
        """Why what was known before cannot be read, if it cannot."""
        if self._learner.problem is not None:
            self._strip.show_problem(self._learner.problem)

    def of(self, lesson: Lesson) -> LessonProgress:
        return self._learner.of(lesson)

    def keep(self, lesson: Lesson, progress: LessonProgress) -> None:
        """It holds at once, and is soon in the file."""
        self._learner.remember(lesson, progress)
        self._timer.start()

    def finish(self, lesson: Lesson) -> None:
        """Its last step is done."""
        self._try(lambda: self._learner.finish(lesson))

    def begin_again(self, lesson: Lesson) -> None:
        """From its first step."""
        self._try(lambda: self._learner.begin_again(lesson))

    def recall(self, lesson: Lesson) -> None:
        """Its question was answered rightly."""
        self._try(lambda: self._learner.recall(lesson))

    def ask_next(self, lessons: Sequence[Lesson]) -> Lesson | None:
        """The one whose question is asked now: once for each time that the program runs."""
        due = self._learner.due()
        lesson = next((lesson for lesson in lessons if lesson.id in due), None)
        if lesson is not None:
            self._learner.ask(lesson.id)
        return lesson

    @Slot()
    def write(self) -> None:
        """Into the file, what is not there yet."""
        self._timer.stop()
        self._try(self._learner.write)

    def _try(self, written: Callable[[], None]) -> None:
        try:
            written()
        except Problem as problem:
            self._strip.show_problem(problem)
