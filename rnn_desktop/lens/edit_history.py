"""The edits that hold, and the way back from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rnn_desktop.lens.what_if import DeleteToken, Edit, InsertToken, MoveToken, ReplaceToken, TokenEdit, what_is_set


@dataclass(frozen=True, slots=True)
class History:
    """The edits that hold, those that held before each step, and those that held before each undoing, next one last."""

    edits: tuple[Edit, ...] = ()
    past: tuple[tuple[Edit, ...], ...] = ()
    future: tuple[tuple[Edit, ...], ...] = ()

    @property
    def can_undo(self) -> bool:
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        return bool(self.future)

    def done(self, edit: Edit, merge: bool = False) -> "History":
        """With one more, in place of what set the same thing before; what was undone is gone.

        merge: where it sets what the last edit set, both are one step, as while a slider is dragged.
        """
        edits = (*_not_set_by(edit, self.edits), edit)
        if merge and self.edits and what_is_set(self.edits[-1]) == what_is_set(edit):
            return History(edits, self.past)
        return self._step(edits)

    def undo(self) -> "History":
        return History(self.past[-1], self.past[:-1], (*self.future, self.edits)) if self.past else self

    def redo(self) -> "History":
        return History(self.future[-1], (*self.past, self.edits), self.future[:-1]) if self.future else self

    def reset(self) -> "History":
        """Without any edit; a step like any other, so that undo brings them again."""
        return self._step(()) if self.edits else self

    def index_of(self, edit: Edit) -> int | None:
        """Of the edit that sets what this one sets; None where nothing does."""
        return next((index for index, one in enumerate(self.edits) if what_is_set(one) == what_is_set(edit)), None)

    def without(self, index: int) -> "History":
        """Without that one of the edits.

        One that shifted tokens takes the later edits of tokens with it: their indices count on it.
        """
        later = self.edits[index + 1 :]
        if isinstance(self.edits[index], InsertToken | DeleteToken | MoveToken):
            later = _without_tokens(later)
        return self._step((*self.edits[:index], *later))

    def without_token_edits(self) -> "History":
        """For another text, in which their indices mean nothing: as if they had never been done."""
        edits = _without_tokens(self.edits)
        return History(edits, _changes(self.past, edits), _changes(self.future, edits))

    def _step(self, edits: tuple[Edit, ...]) -> "History":
        return History(edits, (*self.past, self.edits))


def set_the_same(one: Sequence[Edit], other: Sequence[Edit]) -> bool:
    """Whether both change the same things, if to other values, as while a slider is dragged."""
    return [what_is_set(edit) for edit in one] == [what_is_set(edit) for edit in other]


def _not_set_by(edit: Edit, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Those that still count once this one is done."""
    if not isinstance(edit, TokenEdit):
        return tuple(one for one in edits if what_is_set(one) != what_is_set(edit))
    # An index of a token means another one after other edits of tokens.
    again = isinstance(edit, ReplaceToken) and edits and what_is_set(edits[-1]) == what_is_set(edit)
    return edits[:-1] if again else edits


def _without_tokens(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    return tuple(edit for edit in edits if not isinstance(edit, TokenEdit))


def _changes(states: tuple[tuple[Edit, ...], ...], now: tuple[Edit, ...]) -> tuple[tuple[Edit, ...], ...]:
    """The states, last one next to `now`, without token edits and without steps that changed nothing else."""
    kept = [state for state, _ in groupby((*map(_without_tokens, states), now))]
    return tuple(kept[:-1])
