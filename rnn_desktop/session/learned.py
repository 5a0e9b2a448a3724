"""What a training has made so far, of which one becomes the current model."""

from collections.abc import Sequence

from rnn_desktop.formats.model import Model
from rnn_desktop.runs.training_run import ModelSnapshot


class Learned:
    """The newest weights, and the newest of those that the training would keep; None before its first step."""

    def __init__(self, *, only_draws: bool = False) -> None:
        """only_draws: it ends before its first step, and what it has drawn is wanted."""
        self.newest: ModelSnapshot | None = None
        self.kept: ModelSnapshot | None = None
        self._only_draws = only_draws

    @property
    def steps(self) -> int:
        """Optimizer steps behind the newest weights."""
        return 0 if self.newest is None else self.newest.step

    def take(self, snapshots: Sequence[ModelSnapshot]) -> ModelSnapshot | None:
        """Which of these is to be the current model; weights that have learned nothing only where they are wanted."""
        learned = [one for one in snapshots if one.step > 0]
        if learned:
            self.newest = learned[-1]
            self.kept = next((one for one in reversed(learned) if one.kept), self.kept)
            return self.newest
        return snapshots[-1] if snapshots and self._only_draws else None

    def better_than(self, model: Model | None) -> ModelSnapshot | None:
        """The kept one, where this model is the newest: only a training that ended by itself has said it last.

        A model that the person has opened meanwhile stays the current one.
        """
        newest, kept = self.newest, self.kept
        is_newest = newest is not None and kept is not newest and model is newest.model
        return kept if is_newest else None
