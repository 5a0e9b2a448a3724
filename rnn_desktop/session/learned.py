"""What a training has made so far, of which one becomes the current model."""

from collections.abc import Sequence

from rnn_desktop.formats.model import Model
from rnn_desktop.runs.training_run import ModelSnapshot


class Learned:
    """The newest weights, and the newest of those that the training would keep; None before its first step."""

    def __init__(self) -> None:
        self.newest: ModelSnapshot | None = None
        self.kept: ModelSnapshot | None = None

    def take(self, snapshots: Sequence[ModelSnapshot]) -> bool:
        """Whether there are newer ones among these: the weights before the first step have learned nothing."""
        learned = [one for one in snapshots if one.step > 0]
        if learned:
            self.newest = learned[-1]
            self.kept = next((one for one in reversed(learned) if one.kept), self.kept)
        return bool(learned)

    def better_than(self, model: Model | None) -> ModelSnapshot | None:
        """The kept one, where this model is the newest: only a training that ended by itself has said it last.

        A model that the person has opened meanwhile stays the current one.
        """
        newest, kept = self.newest, self.kept
        is_newest = newest is not None and kept is not newest and model is newest.model
        return kept if is_newest else None
