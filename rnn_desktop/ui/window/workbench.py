"""All that stands in the window around one session: what is typed and its verdict on top, under it one of the views."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.data.examples import DATA_SUFFIXES, Understood, Wanted, may_be_data, source_of
from rnn_desktop.formats import reading_file
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.take_away import TakeAway
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.samples import usual
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch
from rnn_desktop.ui.window.bench_state import BenchState
from rnn_desktop.ui.window.bug_desk import BugDesk
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.exploring import Exploring
from rnn_desktop.ui.window.message_strip import MessageStrip
from rnn_desktop.ui.window.model_card import ModelCard
from rnn_desktop.ui.window.model_files import ModelFiles
from rnn_desktop.ui.window.status_line import StatusLine
from rnn_desktop.ui.window.token_mark import TokenMark
from rnn_desktop.ui.window.top_bar import TopBar
from rnn_desktop.ui.window.verdict import Verdict
from rnn_desktop.ui.window.views import VIEWS
from rnn_desktop.ui.window.writing_desk import WritingDesk


class Workbench(QWidget):
    """Connects a session with the widgets; each widget knows how to show itself.

    Signals:
        first_painted(): the first review that was read is on the screen.
        view_chosen(str): the person wants this one of VIEWS, which may be on another workbench.
        view_shown(): another view is in front here.
        title_changed(): another model is current, or it was saved.
        recent_changed(): the settings know another recent file.
    """

    first_painted = Signal()
    view_chosen = Signal(str)
    view_shown = Signal()
    title_changed = Signal()
    recent_changed = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._settings = settings
        self.files = ModelFiles(self, session, settings)
        self.views = SegmentedSwitch(tuple(VIEWS), "views")
        self.card, self.composer, self.verdict = ModelCard(session), Composer(), Verdict()
        self.strip, self.status = MessageStrip(self), StatusLine()
        self.read_view, self.train_view = ReadView(), TrainView(session)
        self._shown_views: dict[str, ReadView | TrainView] = {"read": self.read_view, "train": self.train_view}
        TokenMark(self.read_view, self.composer)
        self.exploring = Exploring(session, self.read_view, self.composer, self.files, self)
        self.bug_desk = BugDesk(session, self.read_view, self)
        self.writing_desk = WritingDesk(session, self.read_view.side.writing, self.composer, self)
        self.take_away = TakeAway(self.read_view, settings)
        self.read_view.side.inspector.code.remember_in(settings)
        self.state = BenchState(self)
        self.files.keeper = self.state
        self.staged: Path | None = None
        """The file that a lesson has opened to learn from: it is none of the person's own."""
        self._first_reading_shown = False
        self._question_waits = False
        self._stack = QStackedWidget()
        self.row = QHBoxLayout()
        """The views, and at their left what goes with them."""
        self._top = TopBar(self.views, self.card, self.composer, self.verdict)
        self._lay_out()
        self._connect_session()
        self._connect_widgets()
        self.show_view("read")
        self.retranslate()

    # --- what the program asks of it ---------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Put a review into the composer; it is read like a typed one."""
        self.composer.set_text(text)

    def show_view(self, name: str) -> None:
        """name: "read" or "train"."""
        self._stack.setCurrentWidget(self._shown_views[name])
        self.view_shown.emit()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Of which it is made, as they come into sight."""
        read = self.read_view
        return (self._top, read.bar, read.tools, *read.side.parts, self.train_view, self.strip, self.status)

    @property
    def view(self) -> str:
        """The name of the one that is in front."""
        return next(name for name, view in self._shown_views.items() if view is self._stack.currentWidget())

    @Slot(str)
    def read_review(self, text: str) -> None:
        """Read this review and show it."""
        self.set_text(text)
        self.show_view("read")

    @Slot(object)
    @Slot(object, object)
    def open_data(self, path: Path, wanted: Wanted | None = None) -> None:
        """Read a file to learn from and show the Train view; wanted: what was said of it, if anything was."""
        self.show_view("train")
        self.session.open_data(path, usual(path) if wanted is None else wanted)

    @Slot()
    def ask_for_data(self) -> None:
        """Let the person choose a file to learn from."""
        self.show_view("train")
        self.train_view.open_data_dialog()

    @Slot(object)
    def open_dropped(self, path: Path) -> None:
        """A file was let go over the window."""
        suffix = path.suffix.lower()
        if suffix in (SUFFIX, reading_file.SUFFIX):
            self.files.open(path)
        elif may_be_data(path):
            self.open_data(path)
        else:
            sentence = QT_TRANSLATE_NOOP(
                "Problem",
                "{name} cannot be opened here. Drop a model (.safetensors), a reading (.rnnreading) or a file to learn "
                "from ({files}).",
            )
            known = ", ".join(filter(None, DATA_SUFFIXES))
            self.files.problem.emit(Problem(sentence, name=path.name, files=known))

    def set_question_waits(self, waits: bool) -> None:
        """Whether a lesson's question waits to be asked again: a dot says so."""
        self._question_waits = waits
        self.retranslate()

    def retranslate(self) -> None:
        self.exploring.retranslate()
        self.views.set_labels({name: translate("MainWindow", view.title) for name, view in VIEWS.items()})
        tip = ""
        if self._question_waits:
            self.views.set_labels({"learn": translate("MainWindow", VIEWS["learn"].title) + " •"})
            tip = translate("MainWindow", "A question from a lesson waits: do you remember?")
        self.views.button("learn").setToolTip(plain_tip(tip))
        self.views.setAccessibleName(translate("MainWindow", "View"))

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        for widget in (self.card, self.verdict, self.strip, self.status, *self._shown_views.values()):
            widget.set_theme(theme)

    @property
    def is_practising(self) -> bool:
        """Whether what is trained here is a lesson's own file, which is there to be trained again."""
        data = self.session.data
        return self.staged is not None and data is not None and source_of(data) == self.staged

    def fit(self) -> None:
        """Everything has another size."""
        self._top.fit()
        self.read_view.fit()

    # --- building ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for view in self._shown_views.values():
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self._stack, 1)
        column.addLayout(self.row, 1)
        column.addWidget(self.status)
        self.read_view.tools.take_away.setMenu(self.take_away)

    def _connect_session(self) -> None:
        session, exploration = self.session, self.session.exploration
        exploration.model_changed.connect(self._take_model)
        exploration.reading_changed.connect(self._take_reading)
        exploration.reading_failed.connect(self._take_failure)
        exploration.explained_changed.connect(self.verdict.set_explained)
        self.read_view.step_looked_at.connect(self.verdict.set_step)
        exploration.explained_changed.connect(self.take_away.set_explained)
        self.verdict.explain_requested.connect(exploration.explain)
        exploration.busy_changed.connect(self.status.set_busy)
        exploration.busy_changed.connect(self.read_view.canvas.rest)
        # Before the window's own: what a problem leaves of the view is no reason to take the sentence away.
        self.strip.listen(exploration.reading_failed, exploration.reading_changed, exploration.beside_changed)
        self.strip.listen(session.problem, session.data_changed, session.training_state_changed)
        session.data_changed.connect(self._take_data)
        session.saved_changed.connect(self.title_changed)

    def _connect_widgets(self) -> None:
        self.composer.text_changed.connect(self.session.exploration.set_text)
        self.views.chosen.connect(self.view_chosen)
        self.train_view.data_requested.connect(self.open_data)
        self.train_view.sample_requested.connect(self.open_data)
        self.train_view.save_requested.connect(self.files.save)
        self.train_view.review_chosen.connect(self.read_review)
        self.train_view.text_suggested.connect(self.set_text)
        self.status.waiting_changed.connect(self.verdict.set_stale)
        exploration = self.session.exploration
        self.strip.listen(self.files.problem, self.files.settled, self.session.data_changed)
        self.strip.listen(self.exploring.problem, exploration.edits_changed, exploration.beside_changed)
        self.strip.listen(self.take_away.problem, self.take_away.saved, self.take_away.copied)
        self.take_away.copied.connect(self.status.notice)
        self.take_away.open_requested.connect(self.files.ask_and_open_reading)
        for saving in (self.files, self.take_away):
            saving.saved.connect(self.say_saved)
        self.files.recent_changed.connect(self.recent_changed)

    # --- from the session --------------------------------------------------------------------------------------

    @Slot(object)
    def _take_model(self, model: Model) -> None:
        self.composer.set_task(model.task)
        self.read_view.set_loaded()

    @Slot(object)
    def _take_failure(self, problem: Problem) -> None:
        if self.session.exploration.reading is None:
            for each in (self.read_view, self.verdict, self.status):
                each.set_reading(None)
        self.read_view.set_loaded(problem)
        # A last reading of this model stays; its verdict is not that of this text.
        self.verdict.set_stale(self.session.exploration.awaits_other)

    @Slot(object)
    def _take_reading(self, reading: Reading) -> None:
        self.verdict.set_reading(reading)
        self.verdict.set_stale(self.session.exploration.awaits_other)
        self.status.set_reading(reading)
        if not self._first_reading_shown:
            self._first_reading_shown = True
            self.read_view.installEventFilter(self)
        self.read_view.set_reading(reading)
        self.read_view.canvas.rest(self.session.exploration.busy)

    @Slot(object)
    def _take_data(self, data: Understood) -> None:
        if source_of(data) != self.staged:
            self._settings.remember_data(source_of(data))
            self.recent_changed.emit()

    def listen_to(self, problem: SignalInstance, saved: SignalInstance) -> None:
        """Say the problems of whoever writes a file, and which file it has written."""
        self.strip.listen(problem, saved)
        saved.connect(self.say_saved)

    @Slot(object)
    def say_saved(self, path: Path) -> None:
        """That a file was written, in the last line of the window."""
        self.status.notice(translate("MainWindow", "Saved as {path}").format(path=path))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the Read view to paint the first review, once."""
        if event.type() == QEvent.Type.Paint and watched is self.read_view:
            self.read_view.removeEventFilter(self)
            QTimer.singleShot(0, self, self.first_painted.emit)
        return False
