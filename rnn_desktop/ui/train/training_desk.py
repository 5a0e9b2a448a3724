"""Where a network is trained: data and settings on the left, the training in the middle, the watched review right."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.examples import Understood, Wanted, source_of, usable
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import Problem
from rnn_desktop.runs.training_run import Prepared, RunEvent, TrainingSettings
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.data_panel import DataPanel
from rnn_desktop.ui.train.desk_columns import DeskColumns
from rnn_desktop.ui.train.one_step_page import OneStepPage
from rnn_desktop.ui.train.other_preview import OtherPreview
from rnn_desktop.ui.train.progress_panel import ProgressPanel
from rnn_desktop.ui.train.review_preview import ReviewPreview
from rnn_desktop.ui.train.settings_panel import SettingsPanel
from rnn_desktop.ui.train.task_words import page_words
from rnn_desktop.ui.train.text_instead import text_instead
from rnn_desktop.ui.train.training_curves import TrainingCurves
from rnn_desktop.ui.train.watched_sentence import WatchedSentence
from rnn_desktop.ui.widgets.labels import muted
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_PAGES = ("reviews", "curves", "step")


class TrainingDesk(QWidget):
    """Hands the session's data and events to its panels, and the person's wishes to the session.

    Signals:
        open_requested(): another file is wanted.
        sample_requested(Sample): one of those that come with the program is.
        save_requested(): the trained model is to be saved.
        review_chosen(str): a review, or what there is instead, is to be read.
        text_suggested(str): what is going to be trained can read nothing of what is in the composer, but this.
        page_shown(): another page is in the middle.
    """

    open_requested = Signal()
    sample_requested = Signal(object)
    save_requested = Signal()
    review_chosen = Signal(str)
    text_suggested = Signal(str)
    page_shown = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.data, self.settings = DataPanel(), SettingsPanel()
        self.progress, self.preview, self.curves = ProgressPanel(), ReviewPreview(), TrainingCurves()
        self.other_preview, self.watched, self.one_step = OtherPreview(), WatchedSentence(), OneStepPage()
        self.pages = SegmentedSwitch(_PAGES, "choices")
        self.readout = muted()
        self._middle = QStackedWidget()
        self._loading = False
        self._trained_on = ""
        """The name of the file that the curves are of."""
        self._learns_anew = False
        """Whether nothing is known yet of what the new network reads."""
        self._lay_out()
        self._connect_session()
        self._connect_panels()
        self.set_theme(LIGHT)
        self.retranslate()
        self._show_page("reviews")
        self._catch_up()

    # --- building ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._columns = DeskColumns((self.data, self.settings), self._center(), self.watched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)

    def _center(self) -> QVBoxLayout:
        switch = QHBoxLayout()
        switch.addWidget(self.pages)
        switch.addStretch(1)
        switch.addWidget(self.readout)
        for page in self.middle_pages:
            self._middle.addWidget(page)
        layout = QVBoxLayout()
        layout.setContentsMargins(px(18), px(12), px(18), px(12))
        layout.setSpacing(px(10))
        layout.addWidget(self.progress)
        layout.addLayout(switch)
        layout.addWidget(self._middle, 1)
        return layout

    @property
    def middle_pages(self) -> tuple[QWidget, ...]:
        """One of which is in the middle."""
        return (self.preview, self.curves, self.other_preview, self.one_step)

    def _connect_session(self) -> None:
        session = self._session
        session.data_loading.connect(self._take_loading)
        session.data_changed.connect(self._take_data)
        session.problem.connect(self._take_problem)
        session.training_state_changed.connect(self._take_state)
        session.training_events.connect(self._take_events)
        session.exploration.reading_changed.connect(self._take_reading)
        session.saved_changed.connect(self._take_saved)

    def _connect_panels(self) -> None:
        self.data.open_requested.connect(self.open_requested)
        self.data.sample_requested.connect(self.sample_requested)
        self.data.columns_chosen.connect(self._choose_columns)
        for preview in (self.preview, self.other_preview):
            preview.review_chosen.connect(self.review_chosen)
        self.data.file_chosen.connect(self._read_anew)
        self.data.wanted.connect(self._session.want)
        self.settings.changed.connect(self._find_obstacle)
        self.pages.chosen.connect(self._show_page)
        self.curves.pointed.connect(self._show_readout)
        self.progress.start_requested.connect(self._start)
        self.progress.pause_requested.connect(self._session.pause_training)
        self.progress.resume_requested.connect(self._session.resume_training)
        self.progress.stop_requested.connect(self._session.stop_training)
        self.progress.save_requested.connect(self.save_requested)
        self.one_step.buttons.step_requested.connect(self._take_step)
        self.one_step.buttons.untrained_requested.connect(self._draw_network)

    def _catch_up(self) -> None:
        """Show what the session had before this was built."""
        session = self._session
        if session.data is not None:
            self._take_data(session.data)
        if session.exploration.reading is not None:
            self._take_reading(session.exploration.reading)
        self._take_saved()

    # --- from the person ---------------------------------------------------------------------------------------

    @Slot(object, object)
    def _choose_columns(self, choice: ColumnChoice, labels: LabelChoice | None) -> None:
        self._session.choose_columns(choice, labels)

    @Slot(object)
    def _read_anew(self, chosen: Chosen) -> None:
        data = self._session.data
        if data is not None:
            self._session.open_data(source_of(data), Wanted(self._session.wanted.task, chosen))

    @Slot(str)
    def _show_page(self, page: str) -> None:
        self.pages.choose(page)
        preview = self.preview if isinstance(self._session.data, Data | None) else self.other_preview
        self._middle.setCurrentWidget({"curves": self.curves, "step": self.one_step}.get(page, preview))
        self._show_readout("")
        self.page_shown.emit()

    @Slot(str)
    def _show_readout(self, pointed: str) -> None:
        """The numbers under the mouse; without it, what the curves are of: another file may be open by now."""
        named = self._trained_on and self._middle.currentWidget() is self.curves
        curves_of = translate("TrainingDesk", "Curves of {file}").format(file=self._trained_on) if named else ""
        self.readout.setText(pointed or curves_of)

    @Slot()
    def _start(self) -> None:
        self._begin(self._session.start_training, "curves")

    @Slot()
    def _draw_network(self) -> None:
        self._begin(self._session.draw_network, "step")

    @Slot()
    def _take_step(self) -> None:
        if self._session.training_active:
            self._session.step_training(self.settings.settings())
            self._show_page("step")
        else:
            self._begin(self._session.step_training, "step")

    def forget_training(self) -> None:
        """As before the first one, with no choice of settings."""
        self.settings.forget_choice()
        self.curves.clear()
        self.progress.forget()
        for part in (self.watched, self.one_step):
            part.clear()
        self._show_page("reviews")

    def _begin(self, begin: Callable[[TrainingSettings], None], page: str) -> None:
        """A new training, or as much of one as is wanted."""
        try:
            settings, data = self.settings.settings(), self._session.data
            assert data is not None
            examples = usable(data, self._session.wanted.task)
            self.curves.clear(examples.task)
            for part in (self.watched, self.one_step):
                part.clear()
            self._trained_on = examples.name
            self.progress.begin(settings.training.epochs, self._trained_on, examples.task)
            begin(settings)
        except Problem as problem:
            self.settings.show_problem(problem)
            self._find_obstacle()
            return
        self._show_page(page)
        self._learns_anew = True

    def _suggest_text(self) -> None:
        """What was typed can be undone to. Before the new network reads, another may not know what to do with it."""
        data, model = self._session.data, self._session.model
        assert data is not None
        examples = usable(data, self._session.wanted.task)
        if model is None or model.task != examples.task:
            return
        self._learns_anew = False
        if (text := text_instead(examples, self._session.exploration.text)) is not None:
            self.text_suggested.emit(text)

    # --- from the session --------------------------------------------------------------------------------------

    @Slot(float)
    def _take_loading(self, share: float) -> None:
        # Shares may arrive after the file or the problem that ended the reading.
        if share == 0.0 and self._session.loading:
            self._set_loading(True)

    @Slot()
    def _take_problem(self) -> None:
        """What is open stays open; the fields say again how it is understood."""
        self._set_loading(False)
        self.data.restore()

    def _set_loading(self, loading: bool) -> None:
        """A file that is on its way would replace that of a training."""
        self._loading = loading
        self.data.set_loading(loading)
        self._find_obstacle()

    @Slot(object)
    def _take_data(self, data: Understood) -> None:
        self._loading = False
        self.data.set_data(data, self._session.wanted)
        if isinstance(data, Data):
            self.preview.set_data(data)
        else:
            self.other_preview.set_data(data)
        self._word_pages()
        # What the last training found out was about its own file.
        self.settings.take_prepared(None)
        self._suit_settings()
        self._show_page("reviews")
        self._find_obstacle()

    def _suit_settings(self) -> None:
        data = self._session.data
        if data is not None and not (isinstance(data, Data) and data.reviews is None):
            self.settings.adapt(usable(data, self._session.wanted.task))

    @Slot(object)
    def _take_state(self, state: JobState) -> None:
        for panel in (self.data, self.settings):
            panel.set_locked(not state.ended)
        for part in (self.progress, self.one_step.buttons):
            part.set_state(state)
        self._find_obstacle()

    @Slot(object)
    def _take_events(self, events: list[RunEvent]) -> None:
        for event in events:
            if isinstance(event, Prepared):
                self.settings.take_prepared(event)
                self.data.take_prepared(event)
        self.progress.take(events)
        self.curves.take(events)
        self.watched.take(events)
        self.one_step.take(events)
        if self._learns_anew:
            self._suggest_text()

    @Slot(object)
    def _take_reading(self, reading: Reading) -> None:
        self.watched.take_reading(reading)
        self.one_step.take_reading(reading)

    @Slot()
    def _take_saved(self) -> None:
        self.progress.set_unsaved(self._session.unsaved)

    @Slot()
    def _find_obstacle(self) -> None:
        """Why training cannot start, if it cannot."""
        data, problem = self._session.data, self.settings.problem
        if data is None:
            obstacle = translate("TrainingDesk", "Open a file to learn from first")
        elif self._loading:
            obstacle = translate("TrainingDesk", "The file is being read")
        elif isinstance(data, Data) and data.choice is None:
            obstacle = translate("TrainingDesk", "Choose the columns first")
        elif isinstance(data, Data) and data.problem is not None:
            obstacle = translate("TrainingDesk", "Choose what the labels mean, or another column")
        else:
            obstacle = "" if problem is None else problem_text(problem)
        for part in (self.progress, self.one_step.buttons):
            part.set_obstacle(obstacle)

    # --- looks -------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        pages = (self.preview, self.other_preview, self.curves, self.one_step)
        for panel in (self.data, self.progress, *pages, self.watched):
            panel.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._word_pages()
        self.pages.setAccessibleName(translate("TrainingDesk", "Shown below"))
        self._show_readout("")
        self._find_obstacle()

    def _word_pages(self) -> None:
        curves, step = translate("TrainingDesk", "Curves"), translate("TrainingDesk", "Step by step")
        self.pages.set_labels({"reviews": page_words(self._session.learnt), "curves": curves, "step": step})
