"""The window: its menus, its look and its place on the screen, around the workbench that is in front."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from rnn_desktop.data.examples import Wanted
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.problem import Problem
from rnn_desktop.session.kept_models import KeptModel
from rnn_desktop.session.session import Session
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.take_away import TakeAway
from rnn_desktop.ui.style.appearance import Appearance
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import size
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.exploring import Exploring
from rnn_desktop.ui.window.handout_desk import HandoutDesk
from rnn_desktop.ui.window.kept_menu import KeptMenu
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.menus import Menus
from rnn_desktop.ui.window.message_strip import MessageStrip
from rnn_desktop.ui.window.model_card import ModelCard
from rnn_desktop.ui.window.model_files import ModelFiles
from rnn_desktop.ui.window.status_line import StatusLine
from rnn_desktop.ui.window.verdict import Verdict
from rnn_desktop.ui.window.views import VIEWS
from rnn_desktop.ui.window.window_place import restore_place
from rnn_desktop.ui.window.workbench import Workbench


class MainWindow(QMainWindow):
    """One of two workbenches is in front: the person's own, or that of the lessons, which has a session of its own. So
    nothing that is open is touched by a lesson.

    Signals:
        first_painted(): the first review that was read is on the screen.
        dropped(Path): a file was let go over the window.
    """

    first_painted = Signal()
    dropped = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.appearance = Appearance(self, settings)
        self.menus = Menus(self)
        self.own = Workbench(session, settings, self)
        """The person's."""
        self.kept_menu = KeptMenu(session, self.menus.card)
        self.learning: Learning | None = None
        """The lessons; None before they are opened first."""
        self._learner = Learner(settings.folder / "lessons.json")
        self._benches = QStackedWidget()
        self.setCentralWidget(self._benches)
        self._add(self.own)
        self.own.first_painted.connect(self.first_painted)
        self.own.set_question_waits(bool(self._learner.due(LESSONS)))
        self._connect()
        self.setAcceptDrops(True)
        restore_place(self, settings.geometry)
        self._apply_theme(self.appearance.theme)
        self._show_recent()
        self.menus.show_size(size())
        self.show_view(next(iter(VIEWS)))
        self.composer.setFocus()

    # --- what is in front --------------------------------------------------------------------------------------

    @property
    def bench(self) -> Workbench:
        """The workbench in front."""
        bench = self._benches.currentWidget()
        assert isinstance(bench, Workbench)
        return bench

    def _all_benches(self) -> list[Workbench]:
        return [self.own] if self.learning is None else [self.own, self.learning.bench]

    @property
    def session(self) -> Session:
        return self.bench.session

    @property
    def files(self) -> ModelFiles:
        return self.bench.files

    @property
    def views(self) -> SegmentedSwitch:
        return self.bench.views

    @property
    def card(self) -> ModelCard:
        return self.bench.card

    @property
    def composer(self) -> Composer:
        return self.bench.composer

    @property
    def verdict(self) -> Verdict:
        return self.bench.verdict

    @property
    def strip(self) -> MessageStrip:
        return self.bench.strip

    @property
    def status(self) -> StatusLine:
        return self.bench.status

    @property
    def read_view(self) -> ReadView:
        return self.bench.read_view

    @property
    def train_view(self) -> TrainView:
        return self.bench.train_view

    @property
    def exploring(self) -> Exploring:
        return self.bench.exploring

    @property
    def take_away(self) -> TakeAway:
        return self.bench.take_away

    @property
    def handouts(self) -> HandoutDesk:
        """Writes lessons for paper."""
        return self._lessons().pages.handout_desk

    # --- what the program asks of it ---------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Put a review into the composer; it is read like a typed one."""
        self.bench.set_text(text)

    @Slot(str)
    def show_view(self, name: str) -> None:
        """name: one of VIEWS."""
        if name == "learn":
            self._benches.setCurrentWidget(self._lessons().bench)
            self.own.set_question_waits(False)
        else:
            self._benches.setCurrentWidget(self.own)
            self.own.show_view(name)
        self.kept_menu.show_of(self.session)
        self._mark_view()
        self._show_title()

    def shows(self, name: str) -> bool:
        """Whether this one of VIEWS is in front."""
        return name == ("learn" if self.bench is not self.own else self.own.view)

    @Slot(object)
    def open_data(self, path: Path, wanted: Wanted | None = None) -> None:
        """Read a file to learn from and show the Train view; wanted: what was said of it."""
        self.bench.open_data(path, wanted)

    # --- building ----------------------------------------------------------------------------------------------

    def _add(self, bench: Workbench) -> None:
        self._benches.addWidget(bench)
        for part in bench.parts:
            self.appearance.add_part(part)
        bench.card.setMenu(self.menus.card)
        bench.status.languages.chosen.connect(self.appearance.choose_language)
        bench.status.themes.chosen.connect(self.appearance.choose_theme)
        bench.title_changed.connect(self._show_title)
        bench.recent_changed.connect(self._show_recent)
        bench.view_chosen.connect(self.show_view)
        bench.view_shown.connect(self._mark_view)

    def _lessons(self) -> Learning:
        if self.learning is None:
            self.learning = Learning(self.own.session.beside(), self._settings, self._learner, self)
            self._add(self.learning.bench)
            self.appearance.add_part(self.learning.card)
            self.learning.set_theme(self.appearance.theme)
            self.own.listen_to(self.learning.pages.handout_desk.problem, self.learning.pages.handout_desk.saved)
            self._show_choices()
        return self.learning

    def _connect(self) -> None:
        self.appearance.theme_changed.connect(self._apply_theme)
        self.appearance.language_changed.connect(self._show_choices)
        self.appearance.size_changed.connect(self._fit)
        # A dialog that opens before a drop is over ends the process, in the xcb plugin of Qt (seen).
        self.dropped.connect(self._open_dropped, Qt.ConnectionType.QueuedConnection)
        receivers = {
            "open_model": self._open_model,
            "open_data": self._ask_for_data,
            "save_model": self._save_model,
            "save_model_as": self._save_model_as,
            "save_state": self._save_state,
            "quit": self.close,
            "type_review": self._type_review,
            "larger": self.appearance.larger,
            "smaller": self.appearance.smaller,
            "usual_size": self.appearance.usual_size,
        }
        for name, receiver in receivers.items():
            self.menus.actions[name].triggered.connect(receiver)
        self.kept_menu.chosen.connect(self._switch_to)
        self.kept_menu.save_requested.connect(self._save_kept)
        self.kept_menu.discard_requested.connect(self._discard_kept)
        self.menus.handout_chosen.connect(self._write_handout)
        self.menus.view_chosen.connect(self.show_view)
        self.menus.model_chosen.connect(self._open_recent_model)
        self.menus.data_chosen.connect(self.open_data)
        self.menus.language_chosen.connect(self.appearance.choose_language)
        self.menus.theme_chosen.connect(self.appearance.choose_theme)

    # --- from the person: to the bench in front ----------------------------------------------------------------

    @Slot()
    def _open_model(self) -> None:
        self.files.ask_and_open()

    @Slot(object)
    def _open_recent_model(self, path: Path) -> None:
        self.files.open(path)

    @Slot(object)
    def _switch_to(self, entry: KeptModel) -> None:
        self.files.switch_to(entry)

    @Slot(object)
    def _save_kept(self, entry: KeptModel) -> None:
        self.files.save_kept(entry)

    @Slot(object)
    def _discard_kept(self, entry: KeptModel) -> None:
        self.session.discard_kept(entry)

    @Slot()
    def _save_model(self) -> None:
        self.files.save()

    @Slot()
    def _save_model_as(self) -> None:
        self.files.ask_and_save()

    @Slot()
    def _save_state(self) -> None:
        self.files.ask_and_save_state()

    @Slot()
    def _ask_for_data(self) -> None:
        self.bench.ask_for_data()

    @Slot(str)
    def _write_handout(self, name: str) -> None:
        self.handouts.ask(name)

    @Slot()
    def _type_review(self) -> None:
        self.composer.focus_all()

    @Slot(object)
    def _open_dropped(self, path: Path) -> None:
        self.bench.open_dropped(path)

    # --- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _apply_theme(self, theme: Theme) -> None:
        self.own.set_theme(theme)
        if self.learning is not None:
            self.learning.set_theme(theme)
        self._show_choices()

    @Slot()
    def _fit(self) -> None:
        """Everything has another size."""
        self.menus.show_size(size())
        self.own.fit()
        if self.learning is not None:
            self.learning.bench.fit()
            self.learning.fit()

    @Slot()
    def _show_choices(self) -> None:
        language, theme = self.appearance.language, self.appearance.theme_choice
        self.menus.show_choices(language, theme)
        for bench in self._all_benches():
            bench.status.languages.choose(language)
            bench.status.themes.choose(theme)

    @Slot()
    def _mark_view(self) -> None:
        shown = next(name for name in VIEWS if self.shows(name))
        self.menus.show_view(shown)
        self.bench.views.choose(shown)

    @Slot()
    def _show_recent(self) -> None:
        self.menus.set_recent(self._settings.recent_models, self._settings.recent_data)

    @Slot()
    def _show_title(self) -> None:
        path = self.session.path
        # Qt puts its mark of unsaved changes where [*] stands; doubled, it stands for itself.
        name = translate("MainWindow", "new model") if path is None else path.stem.replace("[*]", "[*][*]")
        if self.learning is not None and self.bench is self.learning.bench:
            name = translate("MainWindow", "Learn")
        self.setWindowTitle("RNN Desktop" if self.session.model is None else f"{name}[*] – RNN Desktop")
        self.setWindowModified(self.session.unsaved)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if all(bench.files.may_close() for bench in self._all_benches() if not bench.is_practising):
            self._settings.geometry = self.saveGeometry()
            with suppress(Problem):
                self._learner.write()
            event.accept()
        else:
            event.ignore()
