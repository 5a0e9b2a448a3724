"""What stands on the lesson card while no step does: all lessons, a question that came back, the quiz, an end."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.learn.lesson_list import LessonEnd, LessonList
from rnn_desktop.ui.learn.lesson_words import title_of
from rnn_desktop.ui.learn.quiz_page import QuizPage
from rnn_desktop.ui.learn.recall_page import RecallPage
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.handout_desk import HandoutDesk
from rnn_desktop.ui.window.quiz_desk import QuizDesk
from rnn_desktop.ui.window.recalling import Recalling


class CardPages(QObject):
    """Signals:
    chosen(str): a lesson's id.
    list_requested(): all lessons.
    again_requested(): the lesson that has ended, from its first step.
    """

    chosen = Signal(str)
    list_requested = Signal()
    again_requested = Signal()

    def __init__(
        self, card: LessonCard, learner: Learner, session: Session, settings: Settings, window: QWidget
    ) -> None:
        """session: the lessons'; window: what their dialogs belong to."""
        super().__init__(window)
        self._card, self._learner = card, learner
        self.quiz_desk, self.recalling = QuizDesk(window, settings), Recalling(learner, self)
        self.handout_desk = HandoutDesk(session.beside(), settings, window)
        self.recalling.done.connect(self.list_requested)

    def show_lessons(self) -> None:
        """List them; before that a question that is due."""
        if (again := self.recalling.page()) is not None:
            self._show_recall(again)
            return
        page = LessonList([(lesson, self._learner.of(lesson)) for lesson in LESSONS])
        page.chosen.connect(self.chosen)
        page.handout_requested.connect(self.handout_desk.ask)
        page.quiz_requested.connect(self.show_quiz)
        page.class_requested.connect(self.quiz_desk.ask_for_class)
        self._card.show_page(page, translate("Learn", "Lessons"), translate("Learn", "Learn by doing"))

    @Slot()
    def show_quiz(self) -> None:
        """The ten questions."""
        learned = any(self._learner.of(lesson).finished for lesson in LESSONS)
        self._show_quiz(self.quiz_desk.page(learned=learned))

    def show_end(self, lesson: Lesson) -> None:
        """Its summary."""
        page = LessonEnd(lesson)
        page.list_requested.connect(self.list_requested)
        page.again_requested.connect(self.again_requested)
        page.handout_requested.connect(self.handout_desk.ask)
        self._card.show_page(page, translate("Learn", "Lesson done"), title_of(lesson))
        if lesson is not LESSONS[-1]:
            self._card.offer_next(translate("Learn", "Next lesson"))

    def say_again(self) -> bool:
        """In the language of now, with what was answered. False where the page on the card has no answers."""
        page = self._card.inside
        if isinstance(page, QuizPage):
            self._show_quiz(self.quiz_desk.page(page.sheet))
        elif isinstance(page, RecallPage):
            self._show_recall(self.recalling.again(page))
        else:
            return False
        return True

    def _show_quiz(self, page: QuizPage) -> None:
        page.list_requested.connect(self.list_requested)
        self._card.show_page(page, translate("Learn", "Quiz"), translate("Quiz", "Ten questions"))

    def _show_recall(self, page: RecallPage) -> None:
        self._card.show_page(page, translate("Learn", "Do you remember?"), translate("Learn", "A question again"))
