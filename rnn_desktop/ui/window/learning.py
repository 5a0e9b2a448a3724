"""Plays the lessons on a workbench of their own: sets the stage, watches what is done, and answers on the card."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.all_lessons import LESSONS, lesson_by_id
from rnn_desktop.lessons.answers import Answers, GuessValue, committed, is_finished, part, reasoned, seen
from rnn_desktop.lessons.lesson import Lesson, Seen, Step
from rnn_desktop.lessons.progress import LessonProgress, fitting, load_progress, merged, save_progress
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.learn.lesson_list import LessonEnd, LessonList
from rnn_desktop.ui.learn.lesson_words import title_of
from rnn_desktop.ui.learn.lit_ring import LitRing
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.window.lit_parts import lit_part
from rnn_desktop.ui.window.workbench import Workbench

_WIDE = 1400
"""A window so wide has room for the side panel beside the card, needed or not."""


class Learning(QObject):
    """What the person has open is another workbench's: nothing of it is touched here."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self.bench = Workbench(session, settings, window)
        self.card, self.ring = LessonCard(), LitRing(self.bench)
        self.bench.row.insertWidget(0, self.card)
        self.bench.installEventFilter(self)
        self.lesson: Lesson | None = None
        """The one that is on the card; None while they are listed."""
        self.at = 0
        """The step of it that is on the card, from 0; the number of its steps for its end."""
        self._path = settings.folder / "lessons.json"
        self._progress: dict[str, LessonProgress] = {}
        self._before = Seen(None)
        self._load()
        self._connect()
        self.show_lessons()

    # --- what the window asks of it ----------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        for each in (self.bench, self.card, self.ring):
            each.set_theme(theme)

    @Slot()
    def show_lessons(self) -> None:
        """List them, with the first one's network in the views."""
        self.lesson, self.at = None, 0
        page = LessonList([(lesson, self.progress_of(lesson)) for lesson in LESSONS])
        page.chosen.connect(self.open)
        self.card.show_page(page, translate("Learn", "Lessons"), translate("Learn", "Learn by doing"))
        self.ring.light(None)
        if self.bench.session.model is None:
            self._set_stage(LESSONS[0].steps[0])

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
        self._keep(replace(self.progress_of(self.lesson), at=at))
        self._show_step()
        self._before = self.seen()

    def progress_of(self, lesson: Lesson) -> LessonProgress:
        known = self._progress.get(lesson.id, LessonProgress())
        return fitting(known, [len(step.reason.options) for step in lesson.steps])

    def seen(self) -> Seen:
        """What is in the window now."""
        bench = self.bench
        view, session = bench.read_view, bench.session
        scene = view.scene
        draft = session.writing.draft
        state = session.training_state
        return Seen(
            reading=session.exploration.reading,
            text=session.exploration.text,
            view=bench.view,
            page=view.side.page,
            picture=scene.picture,
            network=view.networks.in_picture,
            quantity=scene.quantity,
            layer=scene.layer,
            selection=scene.selection,
            compared=scene.beside is not None,
            steps=session.steps_learned,
            trained=state is not None and state.ended and session.has_learned,
            written="" if draft is None else draft.text,
        )

    # --- from the card -----------------------------------------------------------------------------------------

    @Slot(object)
    def _commit(self, value: GuessValue) -> None:
        lesson, step = self._current()
        self._answer(committed(self._answers(), step.guess, value))
        del lesson

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
        self._keep(replace(self.progress_of(lesson), finished=date.today()))
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
        self._progress[lesson.id] = LessonProgress(recalled=self.progress_of(lesson).recalled)
        self.go(0)

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

    def _current(self) -> tuple[Lesson, Step]:
        assert self.lesson is not None
        return self.lesson, self.lesson.steps[self.at]

    def _answers(self) -> Answers:
        assert self.lesson is not None
        return self.progress_of(self.lesson).answers_at(self.at)

    def _answer(self, answers: Answers) -> None:
        lesson, _ = self._current()
        self._keep(self.progress_of(lesson).with_answers(self.at, answers))
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
        self.ring.light(None)

    @Slot()
    def _say_again(self) -> None:
        """In the language of now."""
        if self.lesson is None:
            self.show_lessons()
        elif self.at < len(self.lesson.steps):
            self._show_step()
        else:
            self._show_end()

    def _light(self) -> None:
        """What it is the turn of: the card itself, or what is to be touched."""
        _, step = self._current()
        turn = part(self._answers(), step)
        lit = lit_part(self.bench, step.deed.lit) if turn == 3 and step.deed is not None else None
        self.ring.light(lit, (self.bench.read_view, self.bench.train_view))

    def _set_stage(self, step: Step) -> None:
        stage, bench = step.stage, self.bench
        bench.show_view(stage.view)
        bench.session.exploration.stop_comparing()
        bench.session.exploration.open_reading(stage.opened())
        view = bench.read_view
        view.show_picture(stage.picture)
        if stage.network != "model":
            view.show_network(stage.network)
        view.show_quantity(stage.quantity)
        view.select_place(stage.selection)
        view.side.show_page(stage.page or "inspect")
        if stage.practice is not None:
            bench.open_data(stage.practice.path(), stage.practice.wanted)
            if stage.practice.settings is not None:
                bench.train_view.show_settings(stage.practice.settings)
        self._fit()

    def _fit(self) -> None:
        width = self.bench.width()
        self.card.set_width_for(width)
        needs_panel = self.lesson is None or self.at >= len(self.lesson.steps) or self._current()[1].stage.page
        self.bench.read_view.side.setVisible(bool(needs_panel) or width >= _WIDE)

    def _load(self) -> None:
        try:
            self._progress = dict(load_progress(self._path))
        except Problem as problem:
            _put_aside(self._path)
            self.bench.strip.show_problem(problem)

    def _keep(self, progress: LessonProgress) -> None:
        """Remember it, beside what other windows have written meanwhile."""
        assert self.lesson is not None
        self._progress[self.lesson.id] = progress
        try:
            known = merged(self._progress, load_progress(self._path))
            save_progress({**known, self.lesson.id: progress}, self._path)
        except Problem as problem:
            self.bench.strip.show_problem(problem)


def _stage_reading(step: Step) -> Reading | None:
    return from_saved(step.stage.opened())


def _put_aside(path: Path) -> None:
    path.replace(path.with_suffix(".unreadable.json"))
