"""Hand-outs of lessons: shows each step on a workbench that nobody sees, and writes what it looked like to a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.data.examples import source_of
from rnn_desktop.lessons.all_lessons import lesson_by_id
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.handout import ShownStep, handout_document
from rnn_desktop.ui.learn.handout_file import write_handout
from rnn_desktop.ui.learn.lesson_words import title_of
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.style_sheet import palette, style_sheet
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.widgets.file_dialogs import file_to_write
from rnn_desktop.ui.window.paper_pictures import paper_pictures
from rnn_desktop.ui.window.stage import set_stage, stage_reading
from rnn_desktop.ui.window.workbench import Workbench

SUFFIX = ".pdf"
_SIZE = QSize(1000, 680)
"""Pixels of the workbench: what is in it is still read easily on paper."""
_PAUSE_MS, _MOST_PAUSES = 20, 1500
_CALM = 2
"""Looks that find the stage there, one after the other: what the first one found may still be moving its neighbours."""


class HandoutDesk(QObject):
    """One hand-out at a time.

    Signals:
        problem(Problem): it could not be written.
        saved(Path)
    """

    problem = Signal(object)
    saved = Signal(object)

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        """session: one of its own, that no other shows."""
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._bench: Workbench | None = None
        self._lesson: Lesson | None = None
        self._path = Path()
        self._shown: list[ShownStep] = []
        self._pauses = self._calm = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        session.problem.connect(self._fail)
        session.exploration.reading_failed.connect(self._fail)

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._lesson is not None

    @Slot(str)
    def ask(self, name: str) -> None:
        """Let the person choose where the hand-out of a lesson is written. name: its id."""
        lesson = lesson_by_id(name)
        title, kind = translate("Handout", "Save the hand-out"), translate("Handout", "PDF documents")
        suggested = f"{title_of(lesson)}{SUFFIX}"
        path = file_to_write(self._window, title, self._settings.last_folder, kind, SUFFIX, suggested)
        if path is not None and not self.busy:
            self._settings.remember_folder(path)
            self.write(lesson, path)

    def write(self, lesson: Lesson, path: Path) -> None:
        """Begin to make the hand-out of this lesson in the language of now; `saved` or `problem` says its end."""
        self._lesson, self._path, self._shown = lesson, path, []
        self._begin_step()

    # --- inside ------------------------------------------------------------------------------------------------

    def _begin_step(self) -> None:
        assert self._lesson is not None
        if self._bench is None:
            self._bench = self._hidden_bench()
        step = self._lesson.steps[len(self._shown)]
        self._pauses = self._calm = 0
        try:
            set_stage(self._bench, step.stage)
        except Problem as problem:
            self._fail(problem)
            return
        self._bench.read_view.side_place.want(step.stage.page is not None)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Go on once the step's stage is there."""
        assert self._lesson is not None
        self._pauses += 1
        if self._pauses > _MOST_PAUSES:
            self._fail(Problem(QT_TRANSLATE_NOOP("Problem", "The window did not finish within {n} seconds."), n=30))
            return
        self._calm = self._calm + 1 if self._is_there() else 0
        if self._calm == _CALM:
            self._timer.stop()
            step = self._lesson.steps[len(self._shown)]
            assert self._bench is not None
            before, covered = paper_pictures(self._bench, step)
            self._shown.append(ShownStep(step, stage_reading(step.stage), before, covered))
            if len(self._shown) < len(self._lesson.steps):
                self._begin_step()
            else:
                self._finish(self._lesson, self._shown)

    def _is_there(self) -> bool:
        """Whether the stage is read, its file is open, and nothing moves any more."""
        bench, lesson = self._bench, self._lesson
        assert bench is not None
        assert lesson is not None
        exploration = self._session.exploration
        if exploration.busy or exploration.reading is None or not bench.read_view.canvas.at_rest:
            return False
        practice = lesson.steps[len(self._shown)].stage.practice
        if practice is None:
            return True
        # Another lesson's file may still be open.
        data = self._session.data
        opened = data is not None and not self._session.loading and source_of(data) == practice.path()
        return opened and bench.train_view.desk is not None

    def _finish(self, lesson: Lesson, shown: Sequence[ShownStep]) -> None:
        path, self._lesson = self._path, None
        try:
            write_handout(handout_document(lesson, shown), title_of(lesson), path)
        except Problem as problem:
            self.problem.emit(problem)
        else:
            self.saved.emit(path)

    @Slot(object)
    def _fail(self, problem: Problem) -> None:
        if self.busy:
            self._timer.stop()
            self._lesson = None
            self.problem.emit(problem)

    def _hidden_bench(self) -> Workbench:
        """Laid out like one that is seen, on paper's colours."""
        bench = Workbench(self._session, self._settings, self._window)
        bench.setWindowFlag(Qt.WindowType.Window)
        bench.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        bench.setPalette(palette(LIGHT))
        bench.setStyleSheet(style_sheet(LIGHT))
        bench.set_theme(LIGHT)
        bench.resize(_SIZE)
        bench.show()
        return bench
