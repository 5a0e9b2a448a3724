"""Plays the lessons on a workbench of their own: sets the stage, watches what is done, and answers on the card."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.data.examples import Understood, source_of
from rnn_desktop.lessons.all_lessons import LESSONS, lesson_by_id
from rnn_desktop.lessons.answers import Answers, GuessValue, committed, is_finished, part, reasoned, seen
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.lesson import Lesson, Seen, Step
from rnn_desktop.lessons.progress import LessonProgress
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.astray import Astray
from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.window.card_pages import CardPages
from rnn_desktop.ui.window.focus_round import FocusRound
from rnn_desktop.ui.window.lights import Lights
from rnn_desktop.ui.window.stage import seen_on, set_stage, stage_reading
from rnn_desktop.ui.window.workbench import Workbench

_WIDE = 1400
"""A window so wide has room for the side panel beside the card, needed or not."""


class Learning(QObject):
    """What the person has open is another workbench's: nothing of it is touched here."""

    def __init__(self, session: Session, settings: Settings, learner: Learner, window: QWidget) -> None:
        super().__init__(window)
        self.bench = Workbench(session, settings, window)
        self.card, self.lights = LessonCard(), Lights(self.bench)
        self.bench.row.insertWidget(0, self.card)
        self.bench.installEventFilter(self)
        self.lesson: Lesson | None = None
        """The one that is on the card; None while they are listed."""
        self.at = 0
        """The step of it that is on the card, from 0; the number of its steps for its end."""
        self._learner, self._settings = learner, settings
        self.pages = CardPages(self.card, learner, session, settings, window)
        self._soon = QTimer(self, singleShot=True, interval=0)
        """What can wait until the card is painted: it answers at once."""
        self._soon.timeout.connect(self._catch_up)
        self._hands_over = False
        self._before: Seen | None = None
        """What was seen when the step began; None while its stage is being set."""
        self._connect()
        self.show_lessons()
        if learner.problem is not None:
            self.bench.strip.show_problem(learner.problem)

    # --- what the window asks of it ----------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        for each in (self.bench, self.card, self.lights):
            each.set_theme(theme)
        self.pages.quiz_desk.theme = theme

    @Slot()
    def show_lessons(self) -> None:
        """List them, with the first one's network in the views; before that a question that is due."""
        self.lesson, self.at = None, 0
        self.pages.show_lessons()
        self._rest()

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
        """Show this step, with its stage; where that cannot be set, why, and all lessons."""
        assert self.lesson is not None
        self.at = at
        step = self.lesson.steps[at]
        try:
            self._set_stage(step)
        except Problem as problem:
            self.show_lessons()
            self.bench.strip.show_problem(problem)
            return
        self._note(self.lesson, replace(self.progress_of(self.lesson), at=at))
        self._show_step()
        self.card.field.setFocus()

    def progress_of(self, lesson: Lesson) -> LessonProgress:
        return self._learner.of(lesson)

    def seen(self) -> Seen:
        """What is in the window now."""
        return seen_on(self.bench)

    # --- from the card -----------------------------------------------------------------------------------------

    @Slot(object)
    def _commit(self, value: GuessValue) -> None:
        _, step = self._current()
        self._answer(committed(self._answers(), step.guess, value))
        # What had the keys is gone; they stay on the card, for the reasons.
        self.card.field.setFocus()

    @Slot(int)
    def _pick_reason(self, option: int) -> None:
        _, step = self._current()
        self._answer(reasoned(self._answers(), step, option))
        self.card.field.setFocus()
        # What is to be done is done from now on.
        self._before = self.seen()
        self._hands_over = part(self._answers(), step) == 3

    @Slot()
    def _next(self) -> None:
        if not self._in_step:
            self._open_following()
            return
        lesson, step = self._current()
        if not is_finished(self._answers(), step):
            return
        if self.at + 1 < len(lesson.steps):
            self.go(self.at + 1)
            return
        with self._said():
            self._learner.finish(lesson)
        self._show_end()

    def _open_following(self) -> None:
        """The lesson after the one that has ended."""
        assert self.lesson is not None
        self.open(LESSONS[LESSONS.index(self.lesson) + 1].id)

    @Slot()
    def _back(self) -> None:
        if self.at > 0:
            self.go(self.at - 1)

    @Slot()
    def _return(self) -> None:
        """Back to what the step is about; what was answered stays."""
        self.go(self.at)

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

    # --- from the views ----------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Something has changed: perhaps what was to be done is done."""
        if not self._in_step or self._before is None:
            return
        _, step = self._current()
        answers = self._answers()
        now = seen(answers, step, self._before, self.seen())
        if now is not answers:
            self._answer(now)
        elif not self.card.is_folded:
            self.lights.keep_up(step, answers)

    @Slot()
    def _take_opened(self) -> None:
        """The person has opened another model, or a reading with its own."""
        if self._in_step:
            self.card.astray.say(Astray.NETWORK)

    @Slot(object)
    def _take_data(self, data: Understood) -> None:
        """A file to learn from is open: the step's, or one that the person has chosen."""
        if not self._in_step:
            return
        _, step = self._current()
        practice, asked = step.stage.practice, step.deed is not None and step.deed.lit == "data"
        astray = not asked and (practice is None or source_of(data) != practice.path())
        if astray and self.card.astray.what is None:
            self.card.astray.say(Astray.FILE)
        # What a step lights may be there only once its file is open.
        self._light()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card is as wide as the window has room for."""
        if watched is self.bench and event.type() == QEvent.Type.Resize:
            self.fit()
        elif watched is self.bench and event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._say_again)
        return False

    # --- inside ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        card, bench = self.card, self.bench
        FocusRound(bench, card)
        pages = self.pages
        for desk in (pages.quiz_desk, pages.handout_desk):
            bench.listen_to(desk.problem, desk.saved)
        bench.strip.listen(pages.recalling.problem)
        pages.chosen.connect(self.open)
        pages.list_requested.connect(self.show_lessons)
        pages.again_requested.connect(self._again)
        card.committed.connect(self._commit)
        card.reason_picked.connect(self._pick_reason)
        card.next_requested.connect(self._next)
        card.back_requested.connect(self._back)
        card.leave_requested.connect(self._leave)
        card.list_requested.connect(self.show_lessons)
        card.return_requested.connect(self._return)
        card.folded.connect(self._light)
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
            bench.train_view.page_shown,
        ):
            signal.connect(self._look)
        session.data_changed.connect(self._take_data)
        bench.files.opened.connect(self._take_opened)

    @property
    def _in_step(self) -> bool:
        """Whether a step is on the card."""
        return self.lesson is not None and self.at < len(self.lesson.steps)

    def _current(self) -> tuple[Lesson, Step]:
        assert self.lesson is not None
        return self.lesson, self.lesson.steps[self.at]

    def _answers(self) -> Answers:
        lesson, step = self._current()
        return self.progress_of(lesson).answers_to(step)

    def _answer(self, answers: Answers) -> None:
        lesson, step = self._current()
        self._note(lesson, self.progress_of(lesson).with_answers(step, answers))
        self.card.show_answers(lesson, self.at, self._all_answers(lesson))

    def _all_answers(self, lesson: Lesson) -> list[Answers]:
        progress = self.progress_of(lesson)
        return [progress.answers_to(step) for step in lesson.steps]

    def _show_step(self) -> None:
        lesson, step = self._current()
        reading, answers = stage_reading(step.stage), self._all_answers(lesson)
        number = LESSONS.index(lesson) + 1
        self.card.show_step(lesson, number, len(LESSONS), self.at, answers, step.numbers(reading), reading)
        if self.card.page is not None:
            self.card.page.code.remember_in(self._settings)
        self._light()

    def _show_end(self) -> None:
        assert self.lesson is not None
        self.at = len(self.lesson.steps)
        self.pages.show_end(self.lesson)
        self._rest()

    @Slot()
    def _say_again(self) -> None:
        """In the language of now; what was begun on the card stays."""
        page, here = self.card.inside, QApplication.focusWidget()
        if not self.pages.say_again():
            if self.lesson is None:
                self.show_lessons()
            elif self._in_step:
                self._show_step()
            else:
                self._show_end()
        if here is not None and page.isAncestorOf(here):
            self.card.field.setFocus()

    @Slot()
    def _light(self) -> None:
        """What is the step's turn; while the window is free nothing is lit or covered."""
        if self.card.is_folded or not self._in_step:
            self.lights.rest()
        else:
            self.lights.show(self._current()[1], self._answers())

    @Slot()
    def _catch_up(self) -> None:
        """Light what is to be touched now, hand it the keys, and write what was answered."""
        handed, self._hands_over = self._hands_over, False
        if self._in_step:
            self._light()
            deed = self._current()[1].deed
            if handed and deed is not None:
                self.lights.hand_over(deed)
        with self._said():
            self._learner.write()

    def _rest(self) -> None:
        """No step is on the card: nothing is to be touched, and whatever is in the views may be."""
        self.lights.rest()
        self.card.astray.say(None)
        if self.bench.session.model is None:
            self._set_stage(LESSONS[0].steps[0])
        self.fit()

    def _set_stage(self, step: Step) -> None:
        self._before = None
        set_stage(self.bench, step.stage)
        self.card.astray.say(None)
        self._before = self.seen()
        self.fit()

    def fit(self) -> None:
        """Give the card and the view beside it the room that there is."""
        width = self.bench.width()
        self.card.set_width_for(width)
        needs_panel = not self._in_step or self._current()[1].stage.page
        self.bench.read_view.side_place.want(bool(needs_panel) or width >= px(_WIDE))

    def _note(self, lesson: Lesson, progress: LessonProgress) -> None:
        self._learner.note(lesson, progress)
        self._soon.start()

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What cannot be written is said, and the lesson goes on."""
        try:
            yield
        except Problem as problem:
            self.bench.strip.show_problem(problem)
