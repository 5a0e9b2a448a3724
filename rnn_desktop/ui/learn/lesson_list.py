"""The page that lists the lessons with how far each has come, and the summary at the end of one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.progress import LessonProgress
from rnn_desktop.ui.learn.card_page import CardPage
from rnn_desktop.ui.learn.handout_menu import HandoutMenu, handout_tip, handout_words
from rnn_desktop.ui.learn.lesson_words import title_of, with_subscripts, words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import bold, menu_text, muted, plain


class LessonList(CardPage):
    """Signals:
    chosen(str): the id of a lesson to begin or go on with.
    handout_requested(str): the id of a lesson that a teacher wants on paper.
    quiz_requested(): the ten questions.
    class_requested(): a teacher wants to see what a class has answered.
    """

    chosen = Signal(str)
    handout_requested = Signal(str)
    quiz_requested = Signal()
    class_requested = Signal()

    def __init__(self, lessons: Sequence[tuple[Lesson, LessonProgress]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(2))
        self.buttons: dict[str, QPushButton] = {}
        for number, (lesson, progress) in enumerate(lessons, 1):
            button = QPushButton(menu_text(f"{number}. {title_of(lesson)}"))
            button.setProperty("role", "choice")
            button.clicked.connect(lambda _=False, key=lesson.id: self.chosen.emit(key))
            state = muted()
            state.setText(_state(lesson, progress))
            column.addWidget(button)
            column.addWidget(state)
            # Closer to its own button than to the next.
            column.addSpacing(px(5))
            self.buttons[lesson.id] = button
        column.addStretch(1)
        self.quiz = QPushButton(translate("Quiz", "Ten questions"))
        self.quiz.setToolTip(translate("Quiz", "Before the lessons and after them; saved as a file for the teacher"))
        self.quiz.clicked.connect(self.quiz_requested)
        self.of_class = QPushButton(translate("Quiz", "For teachers: answers of a class…"))
        # As a button it would be wider than the narrowest card.
        self.of_class.setProperty("role", "link")
        self.of_class.clicked.connect(self.class_requested)
        self.handout = QPushButton(handout_words())
        self.handout.setToolTip(handout_tip())
        menu = HandoutMenu(self)
        menu.chosen.connect(self.handout_requested)
        self.handout.setMenu(menu)
        column.addWidget(self.quiz)
        column.addWidget(self.of_class)
        column.addWidget(self.handout)


class LessonEnd(CardPage):
    """What there was to learn, in a few sentences and in the field's terms of both languages.

    Signals:
        list_requested(): all lessons.
        again_requested(): this one from its first step.
    handout_requested(str): the id of this lesson, which a teacher wants on paper.
    """

    list_requested = Signal()
    again_requested = Signal()
    handout_requested = Signal(str)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(8))
        head = plain()
        head.setText(translate("Learn", "What you know now"))
        head.setFont(bold(head.font()))
        column.addWidget(head)
        for sentence in lesson.summary:
            label = QLabel(with_subscripts("· " + words(lesson, sentence)))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        terms = muted()
        terms.setWordWrap(True)
        both = [english if english == korean else f"{korean} ({english})" for english, korean in lesson.terms]
        terms.setText(", ".join(both))
        column.addWidget(terms)
        column.addStretch(1)
        for text, signal in (
            (translate("Learn", "All lessons"), self.list_requested),
            (translate("Learn", "Once more from the beginning"), self.again_requested),
        ):
            button = QPushButton(text)
            button.clicked.connect(signal)
            column.addWidget(button)
        self.handout = QPushButton(handout_words())
        self.handout.setToolTip(handout_tip())
        self.handout.setProperty("role", "link")
        self.handout.clicked.connect(lambda: self.handout_requested.emit(lesson.id))
        column.addWidget(self.handout)


def _state(lesson: Lesson, progress: LessonProgress) -> str:
    if progress.finished is not None:
        return translate("Learn", "done · {minutes} min").format(minutes=lesson.minutes)
    if progress.answers:
        return translate("Learn", "step {at} of {count}").format(at=progress.at + 1, count=len(lesson.steps))
    return translate("Learn", "{minutes} min").format(minutes=lesson.minutes)
