"""The window: what is typed and its verdict on top, under it one of the views."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.data.examples import DATA_SUFFIXES, Understood, Wanted, may_be_data, source_of
from rnn_desktop.formats import reading_file
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.take_away import TakeAway
from rnn_desktop.ui.style.appearance import Appearance
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.exploring import Exploring
from rnn_desktop.ui.window.help_dialogs import show_about, show_shortcuts
from rnn_desktop.ui.window.kept_menu import KeptMenu
from rnn_desktop.ui.window.menus import Menus
from rnn_desktop.ui.window.message_strip import MessageStrip
from rnn_desktop.ui.window.model_card import ModelCard
from rnn_desktop.ui.window.model_files import ModelFiles
from rnn_desktop.ui.window.status_line import StatusLine
from rnn_desktop.ui.window.verdict import Verdict
from rnn_desktop.ui.window.views import VIEWS
from rnn_desktop.ui.window.writing_desk import WritingDesk

_FIRST_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 44)
"""What a window's frame and title bar take at the most; before the window is shown nobody says."""


def first_size(room: QSize) -> QSize:
    """The window's size at the first start, where there is so much room for it with its frame."""
    return _FIRST_SIZE.boundedTo(room - _FRAME)


class MainWindow(QMainWindow):
    """Connects the session with the widgets; each widget knows how to show itself.

    Signals:
        first_painted(): the first review that was read is on the screen.
        dropped(Path): a file was let go over the window.
    """

    first_painted = Signal()
    dropped = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self.appearance = Appearance(self, settings)
        self.files = ModelFiles(self, session, settings)
        self.menus = Menus(self)
        self.kept_menu = KeptMenu(session, self.menus.card)
        self.views = SegmentedSwitch(tuple(VIEWS), "views")
        self.card, self.composer, self.verdict = ModelCard(session), Composer(), Verdict()
        self.strip, self.status = MessageStrip(self), StatusLine()
        self.read_view, self.train_view = ReadView(), TrainView(session)
        self._shown_views: dict[str, ReadView | TrainView] = {"read": self.read_view, "train": self.train_view}
        self.exploring = Exploring(session, self.read_view, self.composer, self.files, self)
        self.writing_desk = WritingDesk(session, self.read_view.side.writing, self.composer, self)
        self.take_away = TakeAway(self.read_view, settings)
        self._first_reading_shown = False
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect_session()
        self._connect_widgets()
        self._connect_menus()
        self.setAcceptDrops(True)
        self._restore_place()
        self._apply_theme(self.appearance.theme)
        self._show_recent()
        self.show_view(next(iter(VIEWS)))
        self.retranslate()
        self.composer.setFocus()

    # --- what the program asks of it ---------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Put a review into the composer; it is read like a typed one."""
        self.composer.set_text(text)

    @Slot(str)
    def show_view(self, name: str) -> None:
        """name: one of VIEWS."""
        self._stack.setCurrentWidget(self._shown_views[name])
        self.views.choose(name)
        self.menus.show_view(name)

    @Slot(str)
    def read_review(self, text: str) -> None:
        """Read this review and show it."""
        self.set_text(text)
        self.show_view("read")

    def shows(self, name: str) -> bool:
        """Whether this one of VIEWS is in front."""
        return self._stack.currentWidget() is self._shown_views[name]

    def open_data(self, path: Path, wanted: Wanted | None = None) -> None:
        """Read a file to learn from and show the Train view; wanted: what was said of it."""
        self.show_view("train")
        self.session.open_data(path, wanted)

    def retranslate(self) -> None:
        self.views.set_labels({name: translate("MainWindow", view.title) for name, view in VIEWS.items()})
        self.views.setAccessibleName(translate("MainWindow", "View"))
        self._show_title()

    # --- building ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for view in self._shown_views.values():
            self._stack.addWidget(view)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)
        self.card.setMenu(self.menus.card)
        self.read_view.tools.take_away.setMenu(self.take_away)

    def _top_bar(self) -> QWidget:
        top = QWidget(self)
        top.setObjectName("topBar")
        # A plain QWidget paints its style sheet's background and line only when told to.
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = QHBoxLayout(top)
        bar.setContentsMargins(18, 12, 18, 12)
        bar.setSpacing(14)
        for each in (self.views, self.card, self.composer, self.verdict):
            # At the top, so that a review of several lines grows downwards and moves nothing beside it.
            bar.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        # In the window they have its style sheet, and the height that it gives them.
        beside: tuple[QWidget, ...] = (self.views, self.card, self.verdict)
        height = max(widget.sizeHint().height() for widget in beside)
        for widget in beside:
            widget.setFixedHeight(height)
        self.composer.set_least_height(height)
        return top

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
        session.saved_changed.connect(self._show_title)

    def _connect_widgets(self) -> None:
        self.composer.text_changed.connect(self.session.exploration.set_text)
        self.views.chosen.connect(self.show_view)
        self.train_view.data_requested.connect(self.open_data)
        self.train_view.sample_requested.connect(self.open_data)
        self.train_view.save_requested.connect(self.files.save)
        self.train_view.review_chosen.connect(self.read_review)
        self.train_view.text_suggested.connect(self.set_text)
        self.status.waiting_changed.connect(self.verdict.set_stale)
        self.status.languages.chosen.connect(self.appearance.choose_language)
        self.status.themes.chosen.connect(self.appearance.choose_theme)
        self.appearance.theme_changed.connect(self._apply_theme)
        self.appearance.language_changed.connect(self._show_choices)
        exploration = self.session.exploration
        self.strip.listen(self.files.problem, self.files.settled, self.session.data_changed)
        self.strip.listen(self.exploring.problem, exploration.edits_changed, exploration.beside_changed)
        self.strip.listen(self.take_away.problem, self.take_away.saved, self.take_away.copied)
        self.take_away.copied.connect(self.status.notice)
        self.take_away.open_requested.connect(self.files.ask_and_open_reading)
        for saving in (self.files, self.take_away):
            saving.saved.connect(self._take_saved_file)
        # A dialog that opens before a drop is over ends the process, in the xcb plugin of Qt (seen).
        self.dropped.connect(self._open_dropped, Qt.ConnectionType.QueuedConnection)
        self.files.recent_changed.connect(self._show_recent)

    def _connect_menus(self) -> None:
        receivers = {
            "open_model": self.files.ask_and_open,
            "open_data": self._ask_for_data,
            "save_model": self.files.save,
            "save_model_as": self.files.ask_and_save,
            "quit": self.close,
            "type_review": self.composer.focus_all,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }
        for name, receiver in receivers.items():
            self.menus.actions[name].triggered.connect(receiver)
        self.kept_menu.chosen.connect(self.files.switch_to)
        self.kept_menu.save_requested.connect(self.files.save_kept)
        self.kept_menu.discard_requested.connect(self.session.discard_kept)
        self.menus.view_chosen.connect(self.show_view)
        self.menus.model_chosen.connect(self.files.open)
        self.menus.data_chosen.connect(self.open_data)
        self.menus.language_chosen.connect(self.appearance.choose_language)
        self.menus.theme_chosen.connect(self.appearance.choose_theme)

    def _restore_place(self) -> None:
        if not self.restoreGeometry(self._settings.geometry):
            self._first_size = first_size(self.screen().availableGeometry().size())
            self.resize(self._first_size)
            # How wide the frame is, is known only once there is one.
            QTimer.singleShot(0, self, self._stay_on_screen)

    @Slot()
    def _stay_on_screen(self) -> None:
        """Frame and all, where it is larger than was thought, unless the window has been given another size."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        if self.size() == self._first_size and not room.contains(frame):
            self.resize(self.size() - (frame.size() - frame.size().boundedTo(room.size())))
            self.move(max(min(frame.left(), room.right() - frame.width()), room.left()), room.top())

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
        self._settings.remember_data(source_of(data))
        self._show_recent()

    @Slot(object)
    def _take_saved_file(self, path: Path) -> None:
        self.status.notice(translate("MainWindow", "Saved as {path}").format(path=path))

    # --- from the person ---------------------------------------------------------------------------------------

    @Slot()
    def _ask_for_data(self) -> None:
        self.show_view("train")
        self.train_view.open_data_dialog()

    @Slot()
    def _show_shortcuts(self) -> None:
        show_shortcuts(self, self.menus.actions.values())

    @Slot()
    def _show_about(self) -> None:
        show_about(self)

    @Slot(object)
    def _open_dropped(self, path: Path) -> None:
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

    # --- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _apply_theme(self, theme: Theme) -> None:
        for widget in (self.card, self.verdict, self.strip, self.status, *self._shown_views.values()):
            widget.set_theme(theme)
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        language, theme = self.appearance.language, self.appearance.theme_choice
        self.menus.show_choices(language, theme)
        self.status.languages.choose(language)
        self.status.themes.choose(theme)

    @Slot()
    def _show_recent(self) -> None:
        self.menus.set_recent(self._settings.recent_models, self._settings.recent_data)

    @Slot()
    def _show_title(self) -> None:
        path = self.session.path
        # Qt puts its mark of unsaved changes where [*] stands; doubled, it stands for itself.
        name = translate("MainWindow", "new model") if path is None else path.stem.replace("[*]", "[*][*]")
        self.setWindowTitle("RNN Desktop" if self.session.model is None else f"{name}[*] – RNN Desktop")
        self.setWindowModified(self.session.unsaved)

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.files.may_close():
            self._settings.geometry = self.saveGeometry()
            event.accept()
        else:
            event.ignore()
