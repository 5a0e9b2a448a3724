"""The one place that knows where things come from and go to: files, data, the running training.

The window asks it to do things and paints what it says; every slow thing runs in a job. What is read, and by which
model, is the exploration's: the session hands it the models, and is not called by it.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data, load_table, understand
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.formats.reading_file import load_reading
from rnn_desktop.lens.what_if import SetWeight, kept_model
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.job import Job, JobState
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import create_tokenizer, release_thread

_DRAIN_MILLISECONDS = 33


class Session(QObject):
    """Models on disk, data and training; `exploration` has the reading.

    Signals:
        data_loading(float): share of a table that is read, 0 to 1.
        data_changed(Data): a table was opened or its columns chosen anew.
        training_state_changed(JobState)
        training_events(list): RunEvents since the last time, at most 30 times a second.
        saved_changed(): another model is current, or it was saved: `path` and `unsaved` are of it.
        problem(Problem): something failed that is not the reading; what was loaded stays loaded.
    """

    data_loading = Signal(float)
    data_changed = Signal(object)
    training_state_changed = Signal(object)
    training_events = Signal(object)
    saved_changed = Signal()
    problem = Signal(object)

    def __init__(self, cache: TokenCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.exploration = Exploration(cache, self)
        self.data: Data | None = None
        self.path: Path | None = None
        """The file of the current model, or of the reading it came with; None for one made here and not saved."""
        self.unsaved = False
        """Whether the current model was trained, or its weights were typed over, and it is not saved."""
        self._cache = cache
        self._training: Job | None = None
        self._newest: ModelSnapshot | None = None
        self._kept: ModelSnapshot | None = None
        self._loading: Job | None = None
        self._given_up: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    # --- models ------------------------------------------------------------------------------------------------

    @property
    def model(self) -> Model | None:
        """The current one, which reads the text."""
        return self.exploration.model

    def open_model(self, path: Path) -> None:
        """Make the file's model the current one. Raises Problem; the current model then stays."""
        self.exploration.set_model(load_model(path))
        self._set_saved(path, unsaved=False)

    def open_reading(self, path: Path) -> None:
        """Make the file's model, review and edits the current ones. Raises Problem; all then stays as it was."""
        self.exploration.open_reading(load_reading(path))
        self._set_saved(path, unsaved=False)

    def save_model(self, path: Path) -> None:
        """Write the current model. Raises Problem; the file that was there then stays."""
        assert self.model is not None
        save_model(self.model, path)
        self._set_saved(path, unsaved=False)

    def keep_edited_weights(self) -> None:
        """Make the model with the weights that were typed over the current one; it is not saved yet.

        Edits of tokens and states stay, without their way back: they belong to no model.
        """
        edits = self.exploration.history.edits
        others = tuple(edit for edit in edits if not isinstance(edit, SetWeight))
        if self.model is not None and len(others) < len(edits):
            self.exploration.set_model(kept_model(self.model, edits), others)
            self._set_saved(None, unsaved=True)

    def _set_saved(self, path: Path | None, unsaved: bool) -> None:
        self.path, self.unsaved = path, unsaved
        self.saved_changed.emit()

    # --- data --------------------------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether a table is being read."""
        return self._loading is not None and not self._loading.state.ended

    def open_data(self, path: Path, chosen: Chosen | None = None) -> None:
        """Read a table of reviews, `chosen` overruling what is found; the answer comes as `data_changed` or `problem`.

        A running read is given up.
        """
        self._let_go_of_ended_jobs()
        if self._loading is not None and not self._loading.state.ended:
            # Not waited for: a large table is read in one step, and the window would stand still meanwhile.
            self._loading.state_changed.disconnect(self._loading_moved)
            self._loading.cancel()
            self._given_up.append(self._loading)
        self._loading = Job(lambda: load_table(path, chosen), parent=self)
        self._loading.state_changed.connect(self._loading_moved)
        self._loading.start()
        self._timer.start()

    def _let_go_of_ended_jobs(self) -> None:
        for job in [job for job in self._given_up if job.state.ended]:
            self._given_up.remove(job)
            job.deleteLater()

    def choose_columns(self, choice: ColumnChoice | None, labels: LabelChoice | None = None) -> None:
        """Understand the open table in another way; the answer comes as `data_changed`."""
        assert self.data is not None
        self.data = understand(self.data.table, choice, labels)
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
        self._newest = self._kept = None
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
        """End after the current step; the best epoch becomes the current model, or the newest snapshot before one has
        ended stays it."""
        if self._training is not None:
            self._training.cancel()

    @Slot(object)
    def _training_moved(self, state: JobState) -> None:
        if state.ended:
            self._drain()
            self._return_to_kept()
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
            self._newest = snapshots[-1]
            self._kept = next((event for event in reversed(snapshots) if event.kept), self._kept)
            self.exploration.set_model(self._newest.model)
            self._set_saved(None, unsaved=True)
        self.training_events.emit(events)

    def _return_to_kept(self) -> None:
        """What was watched is the newest; only a training that ended by itself has said the kept one last.

        A model that the person has opened meanwhile stays the current one.
        """
        newest, kept = self._newest, self._kept
        if newest is not None and kept is not None and kept is not newest and self.model is newest.model:
            self._take_training([kept])

    def shut_down(self) -> bool:
        """Stop every thread. True when all have ended; call it before the program ends."""
        self._timer.stop()
        jobs = [job for job in (self._loading, self._training, *self._given_up) if job is not None]
        ended = [job.shut_down() for job in jobs]
        return all([*ended, self.exploration.shut_down()])
