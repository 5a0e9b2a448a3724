"""One review as one model reads it: its tokens, their ids, and everything the network computed on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rnn_desktop.data.number_cells import network_numbers
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import Trace, trace
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.explained import Explained, fitting, likeliest
from rnn_desktop.lens.receipt import receipt
from rnn_desktop.lens.what_if import (
    Edit,
    TokenEdit,
    check_edits,
    edited_model,
    edited_tokens,
    interventions_of,
    token_places,
)
from rnn_desktop.tasks import FIRST_SPOKEN_ID, Classes, FromLabel, Numbers, Tags, Task
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import Tokenizer
from rnn_desktop.text.vocabulary import UNKNOWN_ID

EXAMPLE_REVIEW = "기대 안하고 보면 의외로 긴장감있고 괜찮음"
"""The documents' own review, with which the window opens."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A review read by a model.

    model: with the weights that `edits` set; tokens: T of them as they were read, with their spans in `text` (which
    edits have left as typed); ids: [T]; unread_from: where in `text` the model's maximum length cut the review, None
    when all of it was read; explained: the answer that `logits`, `receipt` and every other lens are about; receipt:
    what each token gave to its logit, None where there is no token, and of another cell than the engine's (bugs.py);
    untouched: the same text without the edits, None where there are none.
    """

    model: Model
    text: str
    tokens: tuple[Token, ...]
    ids: tuple[int, ...]
    trace: Trace
    unread_from: int | None
    explained: Explained
    receipt: Attribution | None = None
    edits: tuple[Edit, ...] = ()
    untouched: "Reading | None" = None

    @property
    def has_token_edits(self) -> bool:
        """Whether other tokens were read than those of the text."""
        return any(isinstance(edit, TokenEdit) for edit in self.edits)

    @property
    def base_model(self) -> Model:
        """The model as it was before any edit."""
        return self.model if self.untouched is None else self.untouched.model

    def new_network(self) -> Network:
        """One that computes what was read here, for the caller alone: a network serves one thread."""
        return _network(self.model, self.edits)

    @property
    def known(self) -> tuple[bool, ...]:
        """Per token whether the vocabulary has it."""
        return tuple(token_id != UNKNOWN_ID for token_id in self.ids)

    def knows(self, token: int) -> bool:
        """Whether the vocabulary has it."""
        return self.ids[token] != UNKNOWN_ID

    @property
    def logits(self) -> Array:
        """[T] the explained logit had the review ended at each token."""
        return self.trace.logits[:, self.explained.output]

    @property
    def probabilities(self) -> Array:
        """[T] the explained answer's probability had the review ended at each token."""
        return self.trace.probabilities[:, self.explained.output]

    @property
    def probability(self) -> float | None:
        """That of the explained answer; None when there is nothing to read."""
        return float(self.probabilities[self.explained.row]) if self.tokens else None

    @property
    def logit(self) -> float | None:
        """That of the explained answer; None when there is nothing to read."""
        return float(self.logits[self.explained.row]) if self.tokens else None

    @property
    def explained_index(self) -> int:
        """The index of the token whose answer is explained; -1 where nothing was read."""
        return len(self.tokens) - 1 if self.explained.step is None else self.explained.step

    def output_at(self, step: int) -> int:
        """The output that is shown at a time step: the explained one or, where each step has an answer of its own and
        another one is explained, what the network says there."""
        if not self.model.config.per_step or step == self.explained_index:
            return self.explained.output
        return likeliest(self.model.task, self.trace, step).output

    @property
    def label(self) -> str:
        """What the explained answer is the probability of: a label, or the token that may come next."""
        return self.answer_text(self.explained.output)

    def answer_text(self, output: int) -> str:
        """What an output of the network speaks for."""
        match self.model.task:
            case Classes() as task:
                return task.label_of(output)
            case Tags(labels):
                return labels[output]
            case Numbers(columns):
                return columns[output]
            case _:
                return self.model.vocabulary.words[output + FIRST_SPOKEN_ID]

    @property
    def answer_labels(self) -> tuple[str, ...]:
        """What each output of the network speaks for; of a pair both labels, though they have one output."""
        task = self.model.task
        if isinstance(task, Numbers):
            return task.columns
        return task.labels if isinstance(task, Classes | Tags) else self.model.vocabulary.words[FIRST_SPOKEN_ID:]

    @property
    def said(self) -> str | None:
        """What the network says at the end; None when there is nothing to read, it says numbers, or it exploded."""
        task, last = self.model.task, self.trace.probabilities[-1:]
        if not self.tokens or isinstance(task, Numbers) or np.isnan(last).any():
            return None
        if isinstance(task, Classes):
            return task.labels[int(task.said(last)[0])]
        return self.answer_text(int(last.argmax()))

    @property
    def tags_said(self) -> tuple[str | None, ...]:
        """[T] of a network that tags: what it says of each token; None where it exploded."""
        labels, found = self.model.task.labels, self.trace.probabilities
        return tuple(None if np.isnan(one).any() else labels[int(one.argmax())] for one in found)


class Networks:
    """A model's networks, as it is and as it was last edited, so that typing builds none. One thread at a time.

    whole_curve: whether their readings have all of the running curve though it takes long (running_curve.py).
    """

    def __init__(self, model: Model, *, whole_curve: bool = True) -> None:
        self.model, self.whole_curve = model, whole_curve
        self._plain = _network(model, ())
        self._edits: tuple[Edit, ...] = ()
        self._edited = (model, self._plain)

    def edited(self, edits: tuple[Edit, ...]) -> tuple[Model, Network]:
        """The model with its weights set, and what reads with it."""
        edits = tuple(edit for edit in edits if not isinstance(edit, TokenEdit))
        if not edits:
            return self.model, self._plain
        if edits != self._edits:
            model = edited_model(self.model, edits)
            self._edits, self._edited = edits, (model, _network(model, edits))
        return self._edited


def make_reading(
    model: Model,
    text: str,
    tokens: Sequence[Token],
    unread_from: int | None,
    edits: tuple[Edit, ...] = (),
    networks: Networks | None = None,
    explained: Explained | None = None,
) -> Reading:
    """Read tokens of a text, and with edits the edited ones beside them.

    networks: the model's, where they are there already; explained: None for what the network says. Raises Problem for
    edits that cannot be.
    """
    networks = networks or Networks(model)
    untouched = _read(networks, text, tuple(tokens), unread_from, None if edits else explained)
    return edited_reading(untouched, edits, networks, explained) if edits else untouched


def edited_reading(
    untouched: Reading, edits: tuple[Edit, ...], networks: Networks, explained: Explained | None = None
) -> Reading:
    """A reading once more, with edits.

    explained: None for what the network says of the untouched text. Raises Problem for edits that cannot be.
    """
    check_edits(edits, untouched.model, len(untouched.tokens))
    untouched = explaining(untouched, _before_edits(explained, len(untouched.tokens), edits))
    tokens = edited_tokens(untouched.tokens, edits)
    return _read(
        networks, untouched.text, tokens, untouched.unread_from, explained or untouched.explained, edits, untouched
    )


def explaining(reading: Reading, explained: Explained | None) -> Reading:
    """The same reading, about another of its answers; None for what the network says."""
    untouched = None
    if reading.untouched is not None:
        before = _before_edits(explained, len(reading.untouched.tokens), reading.edits)
        untouched = explaining(reading.untouched, before)
    if explained is None and untouched is not None:
        explained = untouched.explained
    explained = fitting(explained, reading.model.task, reading.trace)
    if explained == reading.explained:
        return reading
    # One that has none has none of another answer either.
    terms = None if reading.receipt is None else _receipt(reading.new_network(), reading.trace, explained)
    return replace(reading, explained=explained, receipt=terms, untouched=untouched)


def _before_edits(explained: Explained | None, count: int, edits: tuple[Edit, ...]) -> Explained | None:
    """The same answer of the text's `count` tokens as they were before edits: at the same token, wherever it stood."""
    if explained is None or explained.step is None:
        return explained
    places = token_places(count, edits)
    return Explained(explained.output, places[explained.step] if explained.step < len(places) else None)


def _read(
    networks: Networks,
    text: str,
    tokens: tuple[Token, ...],
    unread_from: int | None,
    explained: Explained | None,
    edits: tuple[Edit, ...] = (),
    untouched: Reading | None = None,
) -> Reading:
    model, network = networks.edited(edits)
    words = [token.text for token in tokens]
    if isinstance(model.task, Numbers):
        ids, inputs = (0,) * len(words), network_numbers(model.task, words)
        traced = trace(network, inputs, every_answer=networks.whole_curve)
    else:
        ids = tuple(model.vocabulary.encode(words))
        traced = trace(network, ids, every_answer=networks.whole_curve)
    explained = fitting(explained, model.task, traced)
    terms = _receipt(network, traced, explained)
    return Reading(model, text, tokens, ids, traced, unread_from, explained, terms, edits, untouched)


def _receipt(network: Network, traced: Trace, explained: Explained) -> Attribution | None:
    return receipt(network, traced, explained.output, explained.step) if len(traced) else None


def _network(model: Model, edits: tuple[Edit, ...]) -> Network:
    return Network(model.config, model.parameters, interventions_of(edits))


class Reader:
    """Reads reviews with one model. One thread at a time: the networks' buffers are shared between readings.

    Each review is read from its start, though `trace` could go on from the reading before: then the same text would
    have other last bits when it is typed than when it is opened, for half a millisecond.
    """

    def __init__(self, model: Model, tokenizer: Tokenizer, *, whole_curve: bool = True) -> None:
        """whole_curve: as in `Networks`."""
        self.model = model
        self._tokenizer = tokenizer
        self._networks = Networks(model, whole_curve=whole_curve)
        self._untouched: Reading | None = None

    def read(
        self,
        text: str,
        edits: tuple[Edit, ...] = (),
        saved: SavedReading | None = None,
        explained: Explained | None = None,
    ) -> Reading:
        """Read at most `max_length` tokens of the text.

        saved: where it is of this text, its tokens are read, and no analyser is needed; explained: None for what the
        network says. Raises Problem when the analyser cannot start and for edits that cannot be.
        """
        # Edits follow each other on one text, as a slider is dragged: it need not be read anew for each.
        if self._untouched is None or self._untouched.text != text:
            self._untouched = self._read_saved(text, saved) or self._read_untouched(text)
        if not edits:
            self._untouched = explaining(self._untouched, explained)
            return self._untouched
        reading = edited_reading(self._untouched, edits, self._networks, explained)
        # About the same answer as this one, for the next.
        self._untouched = reading.untouched
        return reading

    def _read_saved(self, text: str, saved: SavedReading | None) -> Reading | None:
        """With the tokens that were saved, if this model's own analyser cut this very text into them."""
        if saved is None or saved.text != text or cutting(saved.model) != cutting(self.model):
            return None
        return make_reading(self.model, text, saved.tokens, saved.unread_from, networks=self._networks)

    def _read_untouched(self, text: str) -> Reading:
        limit = self.model.config.max_length
        # One more than is read tells whether anything was left.
        tokens = _tokens(self._tokenizer, text, self.model.task, limit + 1)
        unread_from = tokens[limit].start if len(tokens) > limit else None
        return make_reading(self.model, text, tokens[:limit], unread_from, networks=self._networks)


def cutting(model: Model) -> tuple[TokenizerInfo, int]:
    """What the tokens of a text depend on."""
    return model.tokenizer, model.config.max_length


def _tokens(tokenizer: Tokenizer, text: str, task: Task, limit: int) -> list[Token]:
    """At most so many; a label's mark at the beginning is one, where sequences begin with one."""
    mark = next((mark for mark in task.marks if text.startswith(mark)), "") if isinstance(task, FromLabel) else ""
    if not mark:
        return tokenizer.tokenize(text, limit)
    after = tokenizer.tokenize(text[len(mark) :], limit - 1)
    moved = (replace(token, start=token.start + len(mark), end=token.end + len(mark)) for token in after)
    return [Token(mark, "", 0, len(mark)), *moved]
