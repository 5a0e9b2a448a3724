"""Plays the lessons on a workbench of their own: sets the stage, watches what is done, and answers on the card."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.all_lessons import LESSONS, lesson_by_id
from rnn_desktop.lessons.answers import Answers, GuessValue, committed, is_finished, part, reasoned, seen
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.lesson import Lesson, Seen, Step
from rnn_desktop.lessons.progress import LessonProgress
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.learn.lesson_list import LessonEnd, LessonList
from rnn_desktop.ui.learn.lesson_words import title_of
from rnn_desktop.ui.learn.lit_ring import LitRing
from rnn_desktop.ui.learn.quiz_page import QuizPage
from rnn_desktop.ui.learn.recall_page import RecallPage
from rnn_desktop.ui.learn.veils import Veils
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.window.lit_parts import lit_group, lit_place
from rnn_desktop.ui.window.quiz_desk import QuizDesk
from rnn_desktop.ui.window.stage import seen_on, set_stage
from rnn_desktop.ui.window.workbench import Workbench

_WIDE = 1400
"""A window so wide has room for the side panel beside the card, needed or not."""


class Learning(QObject):
    """What the person has open is another workbench's: nothing of it is touched here."""

    def __init__(self, session: Session, settings: Settings, learner: Learner, window: QWidget) -> None:
        super().__init__(window)
        self.bench = Workbench(session, settings, window)
        self.card, self.ring, self.veils = LessonCard(), LitRing(self.bench), Veils(self.bench)
        self.bench.row.insertWidget(0, self.card)
        self.bench.installEventFilter(self)
        self.lesson: Lesson | None = None
        """The one that is on the card; None while they are listed."""
        self.at = 0
        """The step of it that is on the card, from 0; the number of its steps for its end."""
        self._learner = learner
        self.quiz_desk = QuizDesk(self.bench, settings)
        self._before = Seen(None)
        self._recalling: Lesson | None = None
        self._connect()
        self.show_lessons()
        if learner.problem is not None:
            self.bench.strip.show_problem(learner.problem)

    # --- what the window asks of it ----------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        for each in (self.bench, self.card, self.ring, self.veils):
            each.set_theme(theme)
        self.quiz_desk.theme = theme

    @Slot()
    def show_lessons(self) -> None:
        """List them, with the first one's network in the views; before that a question that is due."""
        self.lesson, self.at = None, 0
        if self._asks_again():
            return
        page = LessonList([(lesson, self.progress_of(lesson)) for lesson in LESSONS])
        page.chosen.connect(self.open)
        page.quiz_requested.connect(self.show_quiz)
        page.class_requested.connect(self.quiz_desk.ask_for_class)
        self.card.show_page(page, translate("Learn", "Lessons"), translate("Learn", "Learn by doing"))
        self._light_nothing()
        if self.bench.session.model is None:
            self._set_stage(LESSONS[0].steps[0])

    @Slot()
    def show_quiz(self) -> None:
        """The ten questions on the card."""
        page = QuizPage()
        page.set_theme(self.card.theme)
        page.save_requested.connect(self.quiz_desk.save)
        page.list_requested.connect(self.show_lessons)
        self.card.show_page(page, translate("Learn", "Quiz"), translate("Quiz", "Ten questions"))

    @Slot(str)
    def open(self, name: str) -> None:
        """Begin a lesson, or go on where it was left. name: its id."""
        lesson = lesson_by_id(name)
        progress = self.progress_of(lesson)
        self.lesson = lesson
        if progress.finished is not None:
            self._show_end()
        else:
            self.go(progress.at)

    def go(self, at: int) -> None:
        """Show this step, with its stage."""
        assert self.lesson is not None
        self.at = at
        step = self.lesson.steps[at]
        self._set_stage(step)
        self._keep(self.lesson, replace(self.progress_of(self.lesson), at=at))
        self._show_step()
        self.card.field.setFocus()
        self._before = self.seen()

    def progress_of(self, lesson: Lesson) -> LessonProgress:
        return self._learner.of(lesson)

    def seen(self) -> Seen:
        """What is in the window now."""
        return seen_on(self.bench)

    def _asks_again(self) -> bool:
        """Whether a lesson's question is asked now: once for each time that the program runs."""
        known = {lesson.id: lesson for lesson in LESSONS}
        lesson = next((known[key] for key in self._learner.due() if key in known), None)
        if lesson is None:
            return False
        self._learner.ask(lesson.id)
        page = RecallPage(lesson)
        page.set_theme(self.card.theme)
        page.recalled.connect(self._take_recalled)
        page.done.connect(self.show_lessons)
        self.card.show_page(page, translate("Learn", "Do you remember?"), translate("Learn", "A question again"))
        self._light_nothing()
        self._recalling = lesson
        if self.bench.session.model is None:
            self._set_stage(LESSONS[0].steps[0])
        return True

    @Slot()
    def _take_recalled(self) -> None:
        assert self._recalling is not None
        with self._said():
            self._learner.recall(self._recalling)

    # --- from the card -----------------------------------------------------------------------------------------

    @Slot(object)
    def _commit(self, value: GuessValue) -> None:
        _, step = self._current()
        self._answer(committed(self._answers(), step.guess, value))

    @Slot(int)
    def _pick_reason(self, option: int) -> None:
        _, step = self._current()
        self._answer(reasoned(self._answers(), step, option))
        # What is to be done is done from now on.
        self._before = self.seen()

    @Slot()
    def _next(self) -> None:
        lesson, step = self._current()
        if not is_finished(self._answers(), step):
            return
        if self.at + 1 < len(lesson.steps):
            self.go(self.at + 1)
            return
        with self._said():
            self._learner.finish(lesson)
        self._show_end()

    @Slot()
    def _back(self) -> None:
        if self.at > 0:
            self.go(self.at - 1)

    @Slot()
    def _leave(self) -> None:
        """Back to what the person had open; the lesson stays where it is."""
        self.bench.view_chosen.emit("read")

    @Slot()
    def _again(self) -> None:
        lesson = self.lesson
        assert lesson is not None
        with self._said():
            self._learner.begin_again(lesson)
        self.go(0)

    @Slot()
    def _focus_next(self) -> None:
        """From the card to the view, to the panel and back."""
        view = self.bench.read_view if self.bench.view == "read" else self.bench.train_view
        side = self.bench.read_view.side
        places: list[QWidget] = [self.card.field, view]
        if view is self.bench.read_view and side.isVisible():
            places.append(side.pages.button(side.page))
        here = QApplication.focusWidget()
        owners = [self.card, view, side][: len(places)]
        # The innermost: the panel is in the view.
        inside = [
            number
            for number, owner in enumerate(owners)
            if here is not None and (owner is here or owner.isAncestorOf(here))
        ]
        places[(inside[-1] + 1) % len(places) if inside else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- from the views ----------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Something has changed: perhaps what was to be done is done."""
        if self.lesson is None or self.at >= len(self.lesson.steps):
            return
        _, step = self._current()
        answers = self._answers()
        now = seen(answers, step, self._before, self.seen())
        if now is not answers:
            self._answer(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card is as wide as the window has room for."""
        if watched is self.bench and event.type() == QEvent.Type.Resize:
            self._fit()
        elif watched is self.bench and event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._say_again)
        return False

    # --- inside ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        card, bench = self.card, self.bench
        shortcut = QShortcut(QKeySequence("F6"), bench)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._focus_next)
        bench.strip.listen(self.quiz_desk.problem, self.quiz_desk.saved)
        self.quiz_desk.saved.connect(bench.say_saved)
        card.committed.connect(self._commit)
        card.reason_picked.connect(self._pick_reason)
        card.next_requested.connect(self._next)
        card.back_requested.connect(self._back)
        card.leave_requested.connect(self._leave)
        session = bench.session
        for signal in (
            session.exploration.reading_changed,
            session.exploration.beside_changed,
            session.training_events,
            session.training_state_changed,
            session.writing.changed,
            bench.read_view.shown,
            bench.read_view.side.page_shown,
            bench.view_shown,
        ):
            signal.connect(self._look)
        # What a step lights may be there only once its file is open.
        session.data_changed.connect(self._light_again)

    def _current(self) -> tuple[Lesson, Step]:
        assert self.lesson is not None
        return self.lesson, self.lesson.steps[self.at]

    def _answers(self) -> Answers:
        assert self.lesson is not None
        return self.progress_of(self.lesson).answers_at(self.at)

    def _answer(self, answers: Answers) -> None:
        lesson, _ = self._current()
        self._keep(lesson, self.progress_of(lesson).with_answers(self.at, answers))
        self.card.show_answers(lesson, self.at, self._all_answers(lesson))
        self._light()

    def _all_answers(self, lesson: Lesson) -> list[Answers]:
        progress = self.progress_of(lesson)
        return [progress.answers_at(step) for step in range(len(lesson.steps))]

    def _show_step(self) -> None:
        lesson, step = self._current()
        reading = _stage_reading(step)
        numbers: Mapping[str, str] = {} if reading is None else step.numbers(reading)
        number = LESSONS.index(lesson) + 1
        self.card.show_step(lesson, number, len(LESSONS), self.at, self._all_answers(lesson), numbers, reading)
        self._light()

    def _show_end(self) -> None:
        assert self.lesson is not None
        self.at = len(self.lesson.steps)
        page = LessonEnd(self.lesson)
        page.list_requested.connect(self.show_lessons)
        page.again_requested.connect(self._again)
        self.card.show_page(page, translate("Learn", "Lesson done"), title_of(self.lesson))
        self._light_nothing()

    @Slot()
    def _say_again(self) -> None:
        """In the language of now."""
        if self.lesson is None:
            self.show_lessons()
        elif self.at < len(self.lesson.steps):
            self._show_step()
        else:
            self._show_end()

    @Slot()
    def _light_again(self) -> None:
        if self.lesson is not None and self.at < len(self.lesson.steps):
            self._light()

    def _light(self) -> None:
        """What it is the turn of: the card itself, or what is to be touched."""
        _, step = self._current()
        turn = part(self._answers(), step)
        lit, place = lit_place(self.bench, step.deed) if turn == 3 and step.deed is not None else (None, None)
        self.ring.light(lit, (self.bench.read_view, self.bench.train_view), place)
        veiled = step.veiled if turn == 1 else ()
        self.veils.cover([widget for name in veiled for widget in lit_group(self.bench, name)])

    def _light_nothing(self) -> None:
        self.ring.light(None)
        self.veils.cover([])

    def _set_stage(self, step: Step) -> None:
        set_stage(self.bench, step.stage)
        self._fit()

    def _fit(self) -> None:
        width = self.bench.width()
        self.card.set_width_for(width)
        needs_panel = self.lesson is None or self.at >= len(self.lesson.steps) or self._current()[1].stage.page
        self.bench.read_view.side.setVisible(bool(needs_panel) or width >= _WIDE)

    def _keep(self, lesson: Lesson, progress: LessonProgress) -> None:
        with self._said():
            self._learner.keep(lesson, progress)

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What cannot be written is said, and the lesson goes on."""
        try:
            yield
        except Problem as problem:
            self.bench.strip.show_problem(problem)


def _stage_reading(step: Step) -> Reading | None:
    return from_saved(step.stage.opened())
