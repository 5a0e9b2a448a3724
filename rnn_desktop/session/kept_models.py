"""Models that were made here and are in no file of the person's: kept until they are saved or discarded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.formats.model import Model, ModelAbout
from rnn_desktop.formats.model_file import SUFFIX, describe_model, load_model, save_model
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.job import Job

MOST_MODELS = 30
MOST_BYTES = 2 * 2**30


@dataclass(frozen=True, slots=True, eq=False)
class KeptModel:
    """One of the list. made: local time; path: where it is kept, None where it is in memory alone (`model`); new: it
    was made by this window."""

    about: ModelAbout
    made: datetime
    path: Path | None = None
    model: Model | None = None
    new: bool = False

    def is_of(self, model: Model | None) -> bool:
        """Whether it is this model."""
        return model is not None and self.about == model.about

    def load(self) -> Model:
        """Raises Problem where its file is gone or damaged."""
        if self.model is not None:
            return self.model
        assert self.path is not None
        return load_model(self.path)


class KeptModels(QObject):
    """The list, newest first. On disk it is one folder for all windows; without a folder it lasts as long as this does.

    Signals:
        changed()
        problem(Problem): a model is kept in memory alone.
    """

    changed = Signal()
    problem = Signal(object)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._known: dict[Path, KeptModel] = {}
        self._in_memory: list[KeptModel] = []
        self._writing: dict[Job, tuple[KeptModel, Path]] = {}

    def entries(self) -> tuple[KeptModel, ...]:
        """All that there are now, those of other windows and earlier starts included; asks the disk."""
        writing = {path for _, path in self._writing.values()}
        described = [self._described(path) for path in self._files() if path not in writing]
        found = [*self._in_memory, *(entry for entry in described if entry is not None)]
        return tuple(sorted(found, key=lambda entry: entry.made, reverse=True))

    def lasts(self, entry: KeptModel) -> bool:
        """Whether it is on disk, or will be before this ends."""
        return entry.path is not None or any(entry is written for written, _ in self._writing.values())

    def keep(self, model: Model) -> None:
        """Put it into the list, unless it is there, and begin to write it to disk."""
        if any(entry.is_of(model) for entry in self.entries()):
            return
        entry = KeptModel(model.about, datetime.now(), model=model, new=True)
        self._in_memory.append(entry)
        if (path := self._place(entry)) is not None:
            job = Job(lambda: _saving(model, path))
            self._writing[job] = entry, path
            job.state_changed.connect(self._written)
            job.start()
        self.changed.emit()

    def discard(self, entry: KeptModel) -> None:
        """Take it out of the list and off the disk."""
        self._in_memory = [one for one in self._in_memory if one is not entry]
        if entry.path is not None:
            entry.path.unlink(missing_ok=True)
            self._known.pop(entry.path, None)
        self.changed.emit()

    def discard_model(self, model: Model) -> None:
        """As `discard`, where it is in the list: it was saved elsewhere."""
        for entry in self.entries():
            if entry.is_of(model):
                self.discard(entry)

    def shut_down(self) -> bool:
        """Wait until all is written. True when it is."""
        ended = [job.shut_down() for job in self._writing]
        for job in list(self._writing):
            self._take(job)
        return all(ended)

    def _files(self) -> list[Path]:
        return [] if self._folder is None else list(self._folder.glob(f"*{SUFFIX}"))

    def _described(self, path: Path) -> KeptModel | None:
        """None for a file that went meanwhile, or is none of ours. The folder's files come and go, and never change."""
        if path not in self._known:
            try:
                about = describe_model(path)
                made = datetime.fromtimestamp(path.stat().st_mtime)
            except (Problem, OSError):
                return None
            self._known[path] = KeptModel(about, made, path)
        return self._known[path]

    def _place(self, entry: KeptModel) -> Path | None:
        """Where it goes; None where there is no room, which is said."""
        if self._folder is None:
            return None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            sizes = [path.stat().st_size for path in self._files()]
        except OSError:  # what that is, is said when it cannot be written
            sizes = []
        if len(sizes) >= MOST_MODELS or sum(sizes) > MOST_BYTES:
            sentence = QT_TRANSLATE_NOOP(
                "Problem",
                "{count} trained models, {size} MB in all, are kept on this computer, and no more will be. The newest "
                "one is kept until the window is closed: save it, or discard others in the list of the model card.",
            )
            self.problem.emit(Problem(sentence, count=len(sizes), size=round(sum(sizes) / 1e6)))
            return None
        layers = "-".join(map(str, entry.about.config.hidden_sizes[:4]))
        return self._folder / f"{entry.made:%Y%m%d-%H%M%S-%f}-{entry.about.config.cell}-{layers}{SUFFIX}"

    @Slot()
    def _written(self) -> None:
        """Later, for a job must not go while it says its end."""
        QTimer.singleShot(0, self, self._take_written)

    @Slot()
    def _take_written(self) -> None:
        for job in [job for job in self._writing if job.state.ended]:
            self._take(job)
        self.changed.emit()

    def _take(self, job: Job) -> None:
        """A model that is on disk leaves the memory; one that was discarded meanwhile leaves the disk."""
        entry, path = self._writing.pop(job)
        if job.problem is not None:
            self.problem.emit(job.problem)
        elif entry not in self._in_memory:
            path.unlink(missing_ok=True)
        else:
            self._in_memory.remove(entry)
            self._known[path] = replace(entry, path=path, model=None)


def _saving(model: Model, path: Path) -> Iterator[None]:
    save_model(model, path)
    yield None
