"""The one place that knows where things come from and go to: files, data, the running training.

The window asks it to do things and paints what it says; every slow thing runs in a job. What is read, and by which
model, is the exploration's: the session hands it the models, and is not called by it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.examples import Understood, Wanted, learnt_task, source_of, usable
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data, understand
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.formats.reading_file import SavedReading, SavedWindow
from rnn_desktop.lens.what_if import SetWeight, kept_model
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.training_run import ModelSnapshot, RunEvent, TrainingSettings, draw_network, run_training
from rnn_desktop.session.bug_accuracy import BugAccuracy
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.given_up import GivenUp
from rnn_desktop.session.job import JobState
from rnn_desktop.session.kept_models import KeptModel, KeptModels
from rnn_desktop.session.learned import Learned
from rnn_desktop.session.loading import Loading
from rnn_desktop.session.tokenizers import Tokenizers
from rnn_desktop.session.training_job import TrainingJob
from rnn_desktop.session.writing import Writing
from rnn_desktop.tasks import TaskName
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import create_tokenizer, release_thread

_DRAIN_MILLISECONDS = 33


class Session(QObject):
    """Models on disk, data and training; `exploration` has the reading, `writing` what the network writes.

    Signals:
        data_loading(float): share of a file that is read, 0 to 1.
        data_changed(Understood): a file was opened, or the open one is understood in another way.
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

    def __init__(self, cache: TokenCache, kept: Path | None = None, parent: QObject | None = None) -> None:
        """kept: the folder of the models that are not saved; None keeps them in memory alone."""
        super().__init__(parent)
        self.exploration = Exploration(cache, self)
        tokenizer_of = Tokenizers(cache).__getitem__
        self.writing = Writing(tokenizer_of, release_thread, self)
        self.bug_accuracy = BugAccuracy(tokenizer_of, release_thread, self)
        self.kept = KeptModels(kept, self)
        self.kept.problem.connect(self.problem)
        self.data: Understood | None = None
        self.wanted = Wanted()
        """What the person said of `data`."""
        self.path: Path | None = None
        """The file of the current model, or of the reading it came with; None for one made here and not saved."""
        self.unsaved = False
        """Whether the current model was trained, or its weights were typed over, and it is not saved."""
        self.training_state: JobState | None = None
        """None before the first training, and where `begin_with` began anew."""
        self._cache = cache
        self._siblings: list[Session] = []
        self._training: TrainingJob | None = None
        self.learned = Learned()
        """What the newest training has made."""
        self._given_up = GivenUp(self)
        self._loading = Loading(self)
        self._loading.read.connect(self._take_data)
        self._loading.share_read.connect(self.data_loading)
        self._loading.failed.connect(self.problem)
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    def beside(self) -> "Session":
        """Another session over the same tokens, whose models are kept in memory alone; it ends with this one."""
        self._siblings.append(Session(self._cache, parent=self))
        return self._siblings[-1]

    # --- models ------------------------------------------------------------------------------------------------

    @property
    def model(self) -> Model | None:
        """The current one, which reads the text."""
        return self.exploration.model

    def open_model(self, path: Path) -> None:
        """Make the file's model the current one. Raises Problem; the current model then stays."""
        self.exploration.set_model(load_model(path))
        self._set_saved(path, unsaved=False)

    def open_reading(self, saved: SavedReading, path: Path) -> None:
        """Make a file's model, review and edits the current ones. Raises Problem; all then stays as it was."""
        self.exploration.open_reading(saved)
        self._set_saved(path, unsaved=False)

    def begin_with(self, saved: SavedReading) -> None:
        """Make a model, a review and edits that are in no file the current ones; what was trained before is over.
        Raises Problem; the current ones then stay."""
        self.give_up_training()
        self._training = self.training_state = None
        self.learned = Learned()
        self.exploration.open_reading(saved)
        self._set_saved(None, unsaved=False)

    def save_model(self, path: Path) -> None:
        """Write the current model. Raises Problem; the file that was there then stays."""
        assert self.model is not None
        save_model(self.model, path)
        self.kept.discard_model(self.model)
        self._set_saved(path, unsaved=False)

    def switch_to(self, entry: KeptModel) -> None:
        """Make a kept model the current one. Raises Problem; the current model then stays."""
        self.exploration.set_model(entry.load())
        self._set_saved(None, unsaved=True)

    def save_kept(self, entry: KeptModel, path: Path) -> None:
        """Write a kept model. Raises Problem; it then stays in the list."""
        model = entry.load()
        save_model(model, path)
        self.kept.discard(entry)
        if self.unsaved and entry.is_of(self.model):
            self._set_saved(path, unsaved=False)

    def discard_kept(self, entry: KeptModel) -> None:
        """Give a kept model up; one that is the current model still reads until another does."""
        self.kept.discard(entry)
        if entry.is_of(self.model):
            self._set_saved(None, unsaved=False)

    def recover(self, saved: SavedReading, window: SavedWindow) -> None:
        """Make what a window held the current state. Raises Problem; all then stays as it was."""
        self.exploration.open_reading(saved)
        self._set_saved(None if window.model_path is None else Path(window.model_path), window.unsaved)
        if window.unsaved:
            self.kept.keep(saved.model)

    def keep_edited_weights(self) -> None:
        """Make the model with the weights that were typed over the current one; it is not saved yet.

        Edits of tokens and states stay, without their way back: they belong to no model.
        """
        edits = self.exploration.history.edits
        others = tuple(edit for edit in edits if not isinstance(edit, SetWeight))
        if self.model is not None and len(others) < len(edits):
            model = kept_model(self.model, edits)
            self.exploration.set_model(model, others)
            self._set_saved(None, unsaved=True)
            self.kept.keep(model)

    def _set_saved(self, path: Path | None, unsaved: bool) -> None:
        self.path, self.unsaved = path, unsaved
        self.saved_changed.emit()

    # --- data --------------------------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether a file is being read."""
        return self._loading.active

    @property
    def learnt(self) -> TaskName | None:
        """What is learnt from the open file; None without one."""
        return None if self.data is None else learnt_task(self.data, self.wanted.task)

    def open_data(self, path: Path, wanted: Wanted | None = None) -> None:
        """Read a file to learn from, `wanted` overruling what is found; the answer comes as `data_changed` or
        `problem`, and then what was open stays open.

        A running read is given up. While a network trains its own data stays: what is said of it would else stand
        beside another's.
        """
        if self.training_active:
            sentence = QT_TRANSLATE_NOOP(
                "Problem", "A network is being trained. Stop the training before opening another file."
            )
            self.problem.emit(Problem(sentence))
            return
        self._loading.open(path, wanted or Wanted())

    @Slot(object, object)
    def _take_data(self, data: Understood, wanted: Wanted) -> None:
        self.data, self.wanted = data, wanted
        self.data_changed.emit(data)

    def want(self, wanted: Wanted) -> None:
        """Understand the open file as the person says; the answer comes as for `open_data`."""
        data = self.data
        assert data is not None
        of_table = ("classes", "sequence", None)
        if isinstance(data, Data) and wanted.task in of_table and replace(wanted, task=self.wanted.task) == self.wanted:
            # The same reviews: only what is made of them is another.
            self.wanted = wanted
            self.data_changed.emit(data)
        else:
            self.open_data(source_of(data), wanted)

    def choose_columns(self, choice: ColumnChoice | None, labels: LabelChoice | None = None) -> None:
        """Understand the open table in another way; the answer comes as `data_changed`."""
        assert isinstance(self.data, Data)
        table = self.data.table
        self.wanted = self.wanted.with_columns(table, choice, labels)
        self.data = understand(table, choice, labels)
        self.data_changed.emit(self.data)

    # --- training ----------------------------------------------------------------------------------------------

    @property
    def training_active(self) -> bool:
        return self.training_state is not None and not self.training_state.ended

    def start_training(self, settings: TrainingSettings) -> None:
        """Train a new network on the open data; an unsaved model is in the list of the kept ones.

        Raises Problem for settings that cannot be, and what makes the data useless.
        """
        self._begin(settings, run_training).start()

    def step_training(self, settings: TrainingSettings) -> None:
        """Take one step of the training, and pause before the next; where none is under way, of a new one.

        Raises what `start_training` raises.
        """
        if self._training is not None and self.training_active:
            self._training.step()
        else:
            self._begin(settings, run_training).begin_stepping()

    def draw_network(self, settings: TrainingSettings) -> None:
        """Make the network as a training would begin with it the current model. Raises what `start_training` raises."""
        self._begin(settings, lambda *given: draw_network(*given[:3]), Learned(only_draws=True)).start()

    def _begin(
        self, settings: TrainingSettings, run: Callable[..., Iterator[RunEvent]], learned: Learned | None = None
    ) -> TrainingJob:
        assert self.data is not None
        examples = usable(self.data, self.wanted.task)
        settings.model_config(examples.task)
        self._training = TrainingJob(
            lambda watched: run(examples, settings, create_tokenizer(settings.tokenizer, self._cache), watched),
            release_thread,
        )
        self.learned = learned or Learned()
        self._training.state_changed.connect(self._training_moved)
        self._timer.start()
        return self._training

    def pause_training(self) -> None:
        if self._training is not None:
            self._training.pause()

    def resume_training(self) -> None:
        if self._training is not None:
            self._training.go_on()

    def stop_training(self) -> None:
        """End after the current step; the best epoch becomes the current model, or the newest snapshot before one has
        ended stays it."""
        if self._training is not None:
            self._training.cancel()

    def give_up_training(self) -> None:
        """End a training now, without waiting for its step: nothing more of it becomes the current model. What it has
        learned so far goes into the list of kept models."""
        if self._training is not None:
            self._training.state_changed.disconnect(self._training_moved)
            self._training.cancel()
            self._training_moved(JobState.CANCELLED)

    @Slot(object)
    def _training_moved(self, state: JobState) -> None:
        assert self._training is not None
        if state.ended:
            self._drain()
            self._return_to_kept()
            self._keep_learned()
        self.training_state = state
        problem = self._training.problem
        if state.ended:
            self._given_up.take(self._training)
            self._training = None
        self.exploration.pause(state is JobState.RUNNING)
        self.training_state_changed.emit(state)
        if state is JobState.FAILED and problem is not None:
            self.problem.emit(problem)

    def _keep_learned(self) -> None:
        if self.has_learned and self.model is not None:
            self.kept.keep(self.model)

    @property
    def has_learned(self) -> bool:
        """Whether the newest training has made a model."""
        return self.learned.newest is not None

    @Slot()
    def _drain(self) -> None:
        if self._training is not None:
            self._take_training(self._training.drain())
        if not self.training_active:
            self._timer.stop()

    def _take_training(self, events: list[Any]) -> None:
        if not events:
            return
        snapshots = [event for event in events if isinstance(event, ModelSnapshot)]
        if (made := self.learned.take(snapshots)) is not None:
            self.exploration.set_model(made.model)
            self._set_saved(None, unsaved=made.step > 0)
        self.training_events.emit(events)

    def _return_to_kept(self) -> None:
        """What was watched is the newest."""
        if (kept := self.learned.better_than(self.model)) is not None:
            self._take_training([kept])

    def shut_down(self, keep: bool = True) -> bool:
        """Stop every thread. True when all have ended; call it before the program ends.

        keep: whether what a running training has learned goes into the list of kept models.
        """
        self._timer.stop()
        for session in (self, *self._siblings):
            session.stop_training()  # all at once, so that they are waited for together
        ended = [self._loading.shut_down(), self._given_up.shut_down()]
        if self._training is not None:
            ended.append(self._training.shut_down())
            self._take_training(self._training.drain())
            self._return_to_kept()
            if keep:
                self._keep_learned()
            # The job says its end once more where an event loop still runs.
            self.learned = Learned()
        ended += [sibling.shut_down(keep=False) for sibling in self._siblings]
        threads = (self.kept, self.writing, self.bug_accuracy, self.exploration)
        return all([*ended, *(thread.shut_down() for thread in threads)])
