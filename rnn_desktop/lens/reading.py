"""One review as one model reads it: its tokens, their ids, and everything the network computed on them."""

from dataclasses import dataclass
from typing import Any

from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import DIRECTIONS, Array
from rnn_desktop.engine.trace import LayerTrace, Trace, trace
from rnn_desktop.formats.model_file import Model
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import Tokenizer
from rnn_desktop.text.vocabulary import UNKNOWN_ID

EXAMPLE_REVIEW = "기대 안하고 보면 의외로 긴장감있고 괜찮음"
"""The documents' own review, with which the window opens."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A review read by a model.

    tokens: T of them, with their spans in `text`; ids: [T]; unread_from: where in `text` the model's maximum length
    cut the review, None when all of it was read.
    """

    model: Model
    text: str
    tokens: tuple[Token, ...]
    ids: tuple[int, ...]
    trace: Trace
    unread_from: int | None

    @property
    def known(self) -> tuple[bool, ...]:
        """Per token whether the vocabulary has it."""
        return tuple(token_id != UNKNOWN_ID for token_id in self.ids)

    @property
    def logits(self) -> Array:
        """[T] the logit had the review ended at each token."""
        return self.trace.logits[:, 0]

    @property
    def probabilities(self) -> Array:
        """[T] P(positive) had the review ended at each token."""
        return self.trace.probabilities[:, 0]

    @property
    def probability(self) -> float | None:
        """P(positive) of the review; None when there is nothing to read."""
        return float(self.probabilities[-1]) if self.tokens else None

    @property
    def logit(self) -> float | None:
        """The logit of the review; None when there is nothing to read."""
        return float(self.logits[-1]) if self.tokens else None

    def to_json(self) -> dict[str, Any]:
        """What `main.py trace --json` prints."""
        tokens = [
            {"text": t.text, "tag": t.tag, "start": t.start, "end": t.end, "id": token_id, "known": known}
            for t, token_id, known in zip(self.tokens, self.ids, self.known, strict=True)
        ]
        return {
            "text": self.text,
            "tokens": tokens,
            "layers": [_layer_json(layer) for layer in self.trace.layers],
            "logits": self.logits.tolist(),
            "probabilities": self.probabilities.tolist(),
            "probability": self.probability,
        }


def _layer_json(layer: tuple[LayerTrace, ...]) -> dict[str, Any]:
    """The states of a layer; of one that reads both ways, those of each direction under its name."""
    if len(layer) > 1:
        return {name: _layer_json((direction,)) for name, direction in zip(DIRECTIONS, layer, strict=True)}
    (states,) = layer
    entry: dict[str, Any] = {"h": states.h.tolist()}
    if states.c is not None:
        entry["c"] = states.c.tolist()
    if states.gates:
        entry["gates"] = {name: gate.tolist() for name, gate in states.gates.items()}
    return entry


class Reader:
    """Reads reviews with one model. One thread at a time: the network's buffers are shared between readings.

    Each review is read from its start, though `trace` could go on from the reading before: then the same text would
    have other last bits when it is typed than when it is opened, for half a millisecond.
    """

    def __init__(self, model: Model, tokenizer: Tokenizer) -> None:
        self.model = model
        self._tokenizer = tokenizer
        self._network = Network(model.config, model.parameters)

    def read(self, text: str) -> Reading:
        """Read at most `max_length` tokens of the text. Raises Problem when the analyser cannot start."""
        limit = self.model.config.max_length
        # One more than is read tells whether anything was left.
        tokens = self._tokenizer.tokenize(text, limit + 1)
        unread_from = tokens[limit].start if len(tokens) > limit else None
        tokens = tokens[:limit]
        ids = self.model.vocabulary.encode([token.text for token in tokens])
        return Reading(self.model, text, tuple(tokens), tuple(ids), trace(self._network, ids), unread_from)
