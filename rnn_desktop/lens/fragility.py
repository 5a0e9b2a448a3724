"""How far a verdict moves when the same sentence is typed, or cut into tokens, a little differently."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.engine.heads import answers
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES, Tokenizer
from rnn_desktop.text.variants import KIND_LABELS, Variant, variants

READ_LABELS = {**KIND_LABELS, "tokenizer": QT_TRANSLATE_NOOP("Fragility", "another tokenizer")}
"""What each kind of VariantReading is called."""

_STEPS = 8192
"""Time steps of a batch."""


@dataclass(frozen=True, slots=True)
class VariantReading:
    """What the network says to a variant.

    kind: a key of READ_LABELS; text: as typed; tokenizer: its name; tokens: as read; flips: whether the verdict is the
    other one.
    """

    kind: str
    text: str
    tokenizer: str
    tokens: tuple[str, ...]
    logit: float
    probability: float
    flips: bool

    def to_json(self) -> dict[str, Any]:
        """Its fields by name."""
        return {name: getattr(self, name) for name in self.__slots__} | {"tokens": list(self.tokens)}


@dataclass(frozen=True, slots=True)
class Fragility:
    """The verdict on a text and on its variants.

    logit, probability: of the text as typed; variants: the furthest moved first; unavailable: the name of each
    tokenizer that cannot start, and why.
    """

    logit: float
    probability: float
    variants: tuple[VariantReading, ...]
    unavailable: tuple[tuple[str, Problem], ...] = ()

    @property
    def low(self) -> float:
        """The lowest probability, the text's own included."""
        return min([self.probability, *(variant.probability for variant in self.variants)])

    @property
    def high(self) -> float:
        """The highest probability, the text's own included."""
        return max([self.probability, *(variant.probability for variant in self.variants)])

    @property
    def flips(self) -> int:
        """Variants that turn the verdict."""
        return sum(variant.flips for variant in self.variants)

    def to_json(self) -> dict[str, Any]:
        """Everything by name."""
        return {
            "logit": self.logit,
            "probability": self.probability,
            "low": self.low,
            "high": self.high,
            "flips": self.flips,
            "variants": [variant.to_json() for variant in self.variants],
            "unavailable": [{"tokenizer": name, "problem": str(problem)} for name, problem in self.unavailable],
        }


def fragility(
    reading: Reading, tokenizer_of: Callable[[str], Tokenizer], stop: Callable[[], bool] = lambda: False
) -> Fragility | None:
    """Read every variant of the reading's text with its network, and the text itself with the other tokenizers.

    Of a text that the model's maximum length cut, what was read is varied. A variant without tokens is left out.
    The result is None when stopped, or when the text itself has no tokens. Edits of single tokens are not part of the
    text; other edits are part of the network. Raises Problem when the model's own tokenizer cannot start.
    """
    own, limit = reading.model.tokenizer.name, reading.model.config.max_length
    text = reading.text[: reading.unread_from]
    tokenized = [(Variant("", text), own, _tokens(tokenizer_of(own), text, limit))]
    unavailable: list[tuple[str, Problem]] = []
    for variant, name in _wanted(text, own):
        if stop():
            return None
        try:
            tokenized.append((variant, name, _tokens(tokenizer_of(name), variant.text, limit)))
        except Problem as problem:
            if name == own:
                raise
            unavailable.append((name, problem))
    tokenized = [one for one in tokenized if one[2]]
    if not tokenized or tokenized[0][0].kind:
        return None
    logits = _logits(reading.new_network(), [reading.model.vocabulary.encode(tokens) for _, _, tokens in tokenized])
    probabilities = answers(reading.model.config.head, logits)[:, 0].tolist()
    return _sorted(tokenized, logits[:, 0].tolist(), probabilities, tuple(unavailable))


def _wanted(text: str, own: str) -> Iterator[tuple[Variant, str]]:
    """What is read, and with which tokenizer."""
    yield from ((variant, own) for variant in variants(text))
    yield from ((Variant("tokenizer", text), name) for name in TOKENIZER_NAMES if name != own)


def _tokens(tokenizer: Tokenizer, text: str, limit: int) -> tuple[str, ...]:
    return tuple(token.text for token in tokenizer.tokenize(text, limit))


def _logits(network: Network, sequences: Sequence[Sequence[int]]) -> Array:
    """[S, K]; equal sequences are read once, so that they agree to the last bit."""
    distinct = sorted(set(map(tuple, sequences)), key=len)
    size = max(1, _STEPS // len(distinct[-1]))
    batches = [distinct[i : i + size] for i in range(0, len(distinct), size)]
    rows = np.concatenate([batch_logits(network, batch) for batch in batches])
    places = {ids: row for row, ids in enumerate(distinct)}
    return np.asarray(rows[[places[tuple(ids)] for ids in sequences]])


def _sorted(
    tokenized: Sequence[tuple[Variant, str, tuple[str, ...]]],
    logits: Sequence[float],
    probabilities: Sequence[float],
    unavailable: tuple[tuple[str, Problem], ...],
) -> Fragility:
    """The first one is the text itself."""
    logit, probability = logits[0], probabilities[0]
    read = [
        VariantReading(variant.kind, variant.text, name, tokens, y, p, (p >= 0.5) != (probability >= 0.5))
        for (variant, name, tokens), y, p in zip(tokenized[1:], logits[1:], probabilities[1:], strict=True)
    ]
    read.sort(key=lambda one: abs(one.logit - logit), reverse=True)
    return Fragility(logit, probability, tuple(read), unavailable)
