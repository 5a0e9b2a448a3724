"""A text that a network is writing: what it began with, what stands there so far, and what a person put in place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedDraft
from rnn_desktop.lens.spoken import Continuation
from rnn_desktop.lens.writing import Written, joined, start_of, write, write_again
from rnn_desktop.tasks import END_MARK, FIRST_SPOKEN_ID, label_mark


@dataclass(frozen=True, slots=True)
class Beginning:
    """From what a text is written, and how: what decides every token of it.

    text: as it is typed; label: where the model's sequences follow from one, and then the text is empty.
    """

    model: Model = field(compare=False)
    text: str
    label: str | None
    temperature: float
    seed: int

    def is_of(self, other: "Beginning") -> bool:
        """Whether both write the same."""
        return self.model is other.model and self == other

    @property
    def shown(self) -> str:
        """What stands before the text: the label's mark or, where nothing is typed, the token that is read instead."""
        if self.label is not None:
            return label_mark(self.label)
        return self.text.strip() or self.model.vocabulary.words[FIRST_SPOKEN_ID]


@dataclass(frozen=True, slots=True)
class Draft:
    """length: tokens that were asked for; tokens: those that stand after the beginning so far; chosen: the places of
    those that a person put there.
    """

    beginning: Beginning
    length: int
    tokens: tuple[Written, ...] = ()
    chosen: frozenset[int] = frozenset()

    @property
    def ended(self) -> bool:
        """Whether the mark that ends a sequence was written."""
        return bool(self.tokens) and self.tokens[-1].text == END_MARK

    @property
    def lacking(self) -> int:
        """Tokens that are still to be written."""
        return 0 if self.ended else max(self.length - len(self.tokens), 0)

    @property
    def text(self) -> str:
        """The beginning as it is typed, and what follows: which is read as the same tokens."""
        return self._joined(self.beginning.shown)

    @property
    def text_without_mark(self) -> str:
        """As `text`, without the mark of a label."""
        return self.text if self.beginning.label is None else self._joined()

    def with_tokens(self, tokens: Sequence[Written]) -> "Draft":
        """These follow."""
        return replace(self, tokens=(*self.tokens, *tokens))

    def with_choice(self, place: int, choice: Continuation) -> "Draft":
        """Another token stands at a place; those after it were written after another text, and are gone."""
        before = self.tokens[place]
        put = Written(choice.text, choice.output + FIRST_SPOKEN_ID, choice.probability, before.alternatives)
        kept = frozenset(one for one in self.chosen if one < place)
        return replace(self, tokens=(*self.tokens[:place], put), chosen=kept | {place})

    def lacking_tokens(self, typed: Sequence[str]) -> Iterator[Written]:
        """Write them. typed: the tokens of the beginning's text. Raises Problem as `write` does."""
        if not self.lacking:
            return iter(())
        beginning = self.beginning
        start = start_of(beginning.model, typed, beginning.label)
        ids = [one.id for one in self.tokens]
        return write(beginning.model, start, self.lacking, beginning.temperature, beginning.seed, ids)

    def _joined(self, *before: str) -> str:
        words = (one.text for one in self.tokens if one.text != END_MARK)
        return joined(self.beginning.model.tokenizer.name, [*before, *words])


def is_of_this_kind(model: Model, other: Model) -> bool:
    """Whether they are one network with other weights, as while it learns."""
    return model is other or (
        model.task == other.task and model.config == other.config and model.vocabulary == other.vocabulary
    )


def draft_to_recover(draft: Draft, model: Model) -> SavedDraft | None:
    """What is kept of it beside the model; None where nothing was written, or a network of another kind wrote it."""
    beginning = draft.beginning
    if not draft.tokens or not is_of_this_kind(beginning.model, model):
        return None
    ids = tuple(one.id for one in draft.tokens)
    how = (beginning.text, beginning.label, beginning.temperature, beginning.seed, draft.length)
    return SavedDraft(*how, ids, tuple(sorted(draft.chosen)))


def recovered_draft(saved: SavedDraft, model: Model, typed: Sequence[str]) -> Draft:
    """The draft again, with the probabilities that this model gives. typed: the tokens of its text."""
    beginning = Beginning(model, saved.text, saved.label, saved.temperature, saved.seed)
    tokens = tuple(write_again(model, start_of(model, typed, saved.label), saved.ids))
    return Draft(beginning, saved.length, tokens, frozenset(saved.chosen))
