"""The Train view: an invitation to open a file, and the desk to train on it once there is one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.data.examples import DATA_SUFFIXES, source_of
from rnn_desktop.problem import Problem
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.empty_data import EmptyData
from rnn_desktop.ui.train.samples import Sample
from rnn_desktop.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from rnn_desktop.ui.train.training_desk import TrainingDesk


class TrainView(QWidget):
    """Signals:
    data_requested(Path): the person chose or dropped a file; whoever listens opens it.
    sample_requested(Path, Wanted): the same of a sample.
    save_requested(): the trained model is to be saved.
    review_chosen(str): a review, or what there is instead, is to be read.
    text_suggested(str), page_shown(): as of the desk.
    """

    data_requested = Signal(object)
    sample_requested = Signal(object, object)
    save_requested = Signal()
    review_chosen = Signal(str)
    text_suggested = Signal(str)
    page_shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._theme = LIGHT
        self.empty = EmptyData()
        self.desk: TrainingDesk | None = None
        self._recovered: TrainingSettings | None = None
        """Settings to show once there is a desk."""
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(self.empty, sideways=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        session.data_loading.connect(self._take_loading)
        session.data_changed.connect(self._take_data)
        session.problem.connect(self._stop_loading)
        # Whoever listens may open a dialog, which has to wait until the drop is over.
        self.empty.dropped.connect(self.data_requested, Qt.ConnectionType.QueuedConnection)
        self.empty.open_requested.connect(self.open_data_dialog)
        self.empty.sample_requested.connect(self._request_sample)
        self.set_theme(self._theme)

    @property
    def settings(self) -> TrainingSettings | None:
        """Those of the next training; None before there is a desk, and while the fields cannot be."""
        if self.desk is None:
            return self._recovered
        try:
            return self.desk.settings.settings()
        except Problem:
            return None

    def show_settings(self, settings: TrainingSettings) -> None:
        """Show what the person had chosen, whatever table is opened."""
        self._recovered = settings
        if self.desk is not None:
            self.desk.settings.choose(settings)

    def forget_training(self) -> None:
        """As before the first one."""
        if self.desk is not None:
            self.desk.forget_training()

    @Slot()
    def open_data_dialog(self) -> None:
        """Ask for a file."""
        data = self._session.data
        folder = Path.home() if data is None else source_of(data).parent
        patterns = " ".join(f"*{suffix}" for suffix in DATA_SUFFIXES if suffix)
        kinds = translate("TrainView", "Files to learn from ({patterns})").format(patterns=patterns)
        everything = translate("TrainView", "All files (*)")
        title = translate("TrainView", "Open a file to learn from")
        name, _ = QFileDialog.getOpenFileName(self, title, str(folder), f"{kinds};;{everything}")
        if name:
            self.data_requested.emit(Path(name))

    @Slot(object)
    def _request_sample(self, sample: Sample) -> None:
        try:
            self.sample_requested.emit(sample.path(), sample.wanted)
        except Problem as problem:
            self._session.problem.emit(problem)

    @Slot(float)
    def _take_loading(self, share: float) -> None:
        # Shares may arrive after the file or the problem that ended the reading.
        if share == 0.0 and self._session.loading:
            self.empty.set_loading(True)

    @Slot()
    def _stop_loading(self) -> None:
        self.empty.set_loading(False)

    @Slot()
    def _take_data(self) -> None:
        self._stop_loading()
        if self.desk is None:
            self._build_desk()

    def _build_desk(self) -> None:
        # Not before it is needed: importing pyqtgraph takes half a second, which the first window would wait for.
        from rnn_desktop.ui.train.training_desk import TrainingDesk

        # In the window from the start, so that its columns are as wide as the style sheet makes their headers.
        self.desk = TrainingDesk(self._session, self._stack)
        self.desk.open_requested.connect(self.open_data_dialog)
        self.desk.sample_requested.connect(self._request_sample)
        self.desk.save_requested.connect(self.save_requested)
        self.desk.review_chosen.connect(self.review_chosen)
        self.desk.text_suggested.connect(self.text_suggested)
        self.desk.page_shown.connect(self.page_shown)
        self.desk.set_theme(self._theme)
        if self._recovered is not None:
            self.desk.settings.choose(self._recovered)
        self._stack.addWidget(self.desk)
        self._stack.setCurrentWidget(self.desk)

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self.empty.set_theme(theme)
        if self.desk is not None:
            self.desk.set_theme(theme)
