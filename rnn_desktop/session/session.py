"""The one place that knows what is loaded: the model, the review, the data, the running training.

The window asks it to do things and paints what it says; every slow thing runs in a job or in the analysis thread.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.data.table_reader import ColumnChoice
from rnn_desktop.data.understanding import Data, load_table, understand
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.formats.reading_file import SavedReading, load_reading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import with_curve_of
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight, kept_model
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.session.analysis import Analysis, ReadingRequest
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.job import Job, JobState
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer, release_thread

_DRAIN_MILLISECONDS = 33


class Session(QObject):
    """State and verbs of the program.

    Signals:
        model_changed(Model): another model is current (loaded, trained, edited, or the newest snapshot of a training).
        reading_changed(Reading): the current text as the current model reads it, or again with more of its running
            curve; while `busy` it may be of an earlier text, or with earlier values of the edits.
        reading_failed(Problem): the text could not be read; the last reading stays.
        reading_opened(SavedReading): its model, text and edits are the current ones, and it was read.
        busy_changed(bool): a reading is under way.
        data_loading(float): share of a table that is read, 0 to 1.
        data_changed(Data): a table was opened or its columns chosen anew.
        training_state_changed(JobState)
        training_events(list): RunEvents since the last time, at most 30 times a second.
        saved_changed(): `unsaved` or `path` changed.
        problem(Problem): something failed that is not the reading; what was loaded stays loaded.
    """

    model_changed = Signal(object)
    reading_changed = Signal(object)
    reading_failed = Signal(object)
    reading_opened = Signal(object)
    busy_changed = Signal(bool)
    data_loading = Signal(float)
    data_changed = Signal(object)
    training_state_changed = Signal(object)
    training_events = Signal(object)
    saved_changed = Signal()
    problem = Signal(object)

    def __init__(self, cache: TokenCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model: Model | None = None
        self.text = ""
        self.reading: Reading | None = None
        self.data: Data | None = None
        self.path: Path | None = None
        """The file of the current model, or of the reading it came with; None for one made here and not saved."""
        self.unsaved = False
        """Whether the current model was trained, or its weights were typed over, and it is not saved."""
        self._opened: SavedReading | None = None
        self._cache = cache
        self._tokenizers: dict[str, Tokenizer] = {}
        self._analysis = Analysis(self._tokenizer, release_thread, self)
        self._analysis.read.connect(self._take_reading)
        self._analysis.failed.connect(self.reading_failed)
        self._analysis.busy_changed.connect(self.busy_changed)
        self.exploration = Exploration(self._tokenizer, release_thread, self)
        self.exploration.reread_requested.connect(self._read)
        self.exploration.curve_found.connect(self._take_curve)
        self._analysis.failed.connect(self.exploration.go_on)
        self._training: Job | None = None
        self._loading: Job | None = None
        self._given_up: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    # --- reading -----------------------------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Read this text from now on; the answer comes as `reading_changed`."""
        if text != self.text:
            self.exploration.take_text()
        self.text = text
        self._read()

    @Slot()
    def _read(self) -> None:
        if self.model is not None:
            self.exploration.make_way()
            edits, other = self.exploration.history.edits, self.exploration.other
            self._analysis.request(ReadingRequest(self.text, self.model, edits, other, self._opened))

    @property
    def busy(self) -> bool:
        """Whether a reading is under way."""
        return self._analysis.busy

    @Slot(object, object)
    def _take_reading(self, reading: Reading, beside: Reading | None) -> None:
        if self.reading is not None:
            reading = with_curve_of(reading, self.reading)
        self.reading = reading
        self.reading_changed.emit(reading)
        self.exploration.take_reading(reading, beside)
        if self.busy:
            self.exploration.make_way()

    @Slot(object)
    def _take_curve(self, reading: Reading) -> None:
        self.reading = reading
        self.reading_changed.emit(reading)

    @property
    def awaits_other(self) -> bool:
        """Whether the reading is of an earlier text, or of other edits, than the one that is awaited."""
        reading, edits = self.reading, self.exploration.history.edits
        return reading is not None and (reading.text != self.text or reading.edits != edits)

    def _tokenizer(self, name: str) -> Tokenizer:
        if name not in self._tokenizers:
            self._tokenizers[name] = create_tokenizer(name, self._cache)
        return self._tokenizers[name]

    # --- models ------------------------------------------------------------------------------------------------

    def open_model(self, path: Path) -> None:
        """Make the file's model the current one. Raises Problem; the current model then stays."""
        self._use(load_model(path), path, unsaved=False)

    def open_reading(self, path: Path) -> None:
        """Make the file's model, review and edits the current ones. Raises Problem; all then stays as it was."""
        saved = load_reading(path)
        reading = from_saved(saved)
        self._opened, self.text = saved, saved.text
        self._use(saved.model, path, unsaved=False)
        self.exploration.set_edits(reading.edits)
        self._take_reading(reading, None)
        self.reading_opened.emit(saved)

    def save_model(self, path: Path) -> None:
        """Write the current model. Raises Problem; the file that was there then stays."""
        assert self.model is not None
        save_model(self.model, path)
        self.path, self.unsaved = path, False
        self.saved_changed.emit()

    def keep_edited_weights(self) -> None:
        """Make the model with the weights that were typed over the current one; it is not saved yet.

        Edits of tokens and states stay, without their way back: they belong to no model.
        """
        edits = self.exploration.history.edits
        others = tuple(edit for edit in edits if not isinstance(edit, SetWeight))
        if self.model is not None and len(others) < len(edits):
            self._use(kept_model(self.model, edits), None, unsaved=True)
            self.exploration.set_edits(others)

    def _use(self, model: Model, path: Path | None, unsaved: bool) -> None:
        self.exploration.take_model()
        self.model, self.path, self.unsaved = model, path, unsaved
        self.model_changed.emit(model)
        self.saved_changed.emit()
        self._read()

    # --- data --------------------------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether a table is being read."""
        return self._loading is not None and not self._loading.state.ended

    def open_data(self, path: Path) -> None:
        """Read a table of reviews; the answer comes as `data_changed` or `problem`. A running read is given up."""
        self._let_go_of_ended_jobs()
        if self._loading is not None and not self._loading.state.ended:
            # Not waited for: a large table is read in one step, and the window would stand still meanwhile.
            self._loading.state_changed.disconnect(self._loading_moved)
            self._loading.cancel()
            self._given_up.append(self._loading)
        self._loading = Job(lambda: load_table(path), parent=self)
        self._loading.state_changed.connect(self._loading_moved)
        self._loading.start()
        self._timer.start()

    def _let_go_of_ended_jobs(self) -> None:
        for job in [job for job in self._given_up if job.state.ended]:
            self._given_up.remove(job)
            job.deleteLater()

    def choose_columns(self, choice: ColumnChoice, threshold: float | None = None) -> None:
        """Understand the open table in another way; the answer comes as `data_changed`."""
        assert self.data is not None
        self.data = understand(self.data.table, choice, threshold)
        self.data_changed.emit(self.data)

    @Slot(object)
    def _loading_moved(self, state: JobState) -> None:
        if state is JobState.FAILED and self._loading is not None and self._loading.problem is not None:
            self.problem.emit(self._loading.problem)
        if state.ended:
            self._drain()

    # --- training ----------------------------------------------------------------------------------------------

    @property
    def training_state(self) -> JobState | None:
        """None before the first training."""
        return None if self._training is None else self._training.state

    @property
    def training_active(self) -> bool:
        return self._training is not None and not self._training.state.ended

    def start_training(self, settings: TrainingSettings) -> None:
        """Train a new network on the open data. Raises Problem for settings that cannot be."""
        assert self.data is not None
        assert self.data.reviews is not None
        settings.model_config()
        reviews, rule = self.data.reviews, self.data.rule
        labels = (rule.negative, rule.positive) if rule is not None else ("negative", "positive")
        self._training = Job(
            lambda: run_training(reviews, settings, create_tokenizer(settings.tokenizer, self._cache), labels),
            release_thread,
            self,
        )
        self._training.state_changed.connect(self._training_moved)
        self._training.start()
        self._timer.start()

    def pause_training(self) -> None:
        if self._training is not None:
            self._training.pause()

    def resume_training(self) -> None:
        if self._training is not None:
            self._training.resume()

    def stop_training(self) -> None:
        """End after the current step; the newest snapshot stays the current model."""
        if self._training is not None:
            self._training.cancel()

    @Slot(object)
    def _training_moved(self, state: JobState) -> None:
        if state.ended:
            self._drain()
        self.exploration.pause(state is JobState.RUNNING)
        self.training_state_changed.emit(state)
        if state is JobState.FAILED and self._training is not None and self._training.problem is not None:
            self.problem.emit(self._training.problem)

    # --- both jobs ---------------------------------------------------------------------------------------------

    @Slot()
    def _drain(self) -> None:
        if self._loading is not None:
            self._take_loading(self._loading.drain())
        if self._training is not None:
            self._take_training(self._training.drain())
        if not self.loading and not self.training_active:
            self._timer.stop()

    def _take_loading(self, events: list[Any]) -> None:
        for event in events:
            if isinstance(event, Data):
                self.data = event
                self.data_changed.emit(event)
        if shares := [event for event in events if isinstance(event, float)]:
            self.data_loading.emit(shares[-1])

    def _take_training(self, events: list[Any]) -> None:
        if not events:
            return
        if snapshots := [event for event in events if isinstance(event, ModelSnapshot)]:
            self._use(snapshots[-1].model, None, unsaved=True)
        self.training_events.emit(events)

    def shut_down(self) -> bool:
        """Stop every thread. True when all have ended; call it before the program ends."""
        self._timer.stop()
        jobs = [job for job in (self._loading, self._training, *self._given_up) if job is not None]
        ended = [job.shut_down() for job in jobs]
        return all([*ended, self._analysis.shut_down(), self.exploration.shut_down()])
