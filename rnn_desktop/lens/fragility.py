"""How far a verdict moves when the same sentence is typed, or cut into tokens, a little differently."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.engine.heads import answers, log_odds
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import Tokenizer
from rnn_desktop.text.variants import KIND_LABELS, Variant, variants

READ_LABELS = {**KIND_LABELS, "tokenizer": QT_TRANSLATE_NOOP("Fragility", "another tokenizer")}
"""What each kind of VariantReading is called."""

_STEPS = 8192
"""Time steps of a batch."""


@dataclass(frozen=True, slots=True)
class VariantReading:
    """What the network says to a variant.

    kind: a key of READ_LABELS; text: as typed; tokenizer: its name; tokens: as read; logit, probability: of the
    explained answer, ln P / (1 − P) and P; flips: whether the verdict is another one than of the text as typed; said:
    the label that it is, None where the network exploded.
    """

    kind: str
    text: str
    tokenizer: str
    tokens: tuple[str, ...]
    logit: float
    probability: float
    flips: bool
    said: str | None = None

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
        """The lowest probability, the text's own included; what exploded has none."""
        return float(np.fmin.reduce([self.probability, *(variant.probability for variant in self.variants)]))

    @property
    def high(self) -> float:
        """The highest probability, the text's own included; what exploded has none."""
        return float(np.fmax.reduce([self.probability, *(variant.probability for variant in self.variants)]))

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
    reading: Reading,
    tokenizer_of: Callable[[str], Tokenizer],
    tokenizers: Sequence[str] = (),
    stop: Callable[[], bool] = lambda: False,
) -> Fragility | None:
    """Read every variant of the reading's text with its network, and the text itself with the other tokenizers.

    tokenizers: their names; an analyser's first word takes seconds. The result is None when stopped, or when the text
    has no tokens. Of a text that the model's maximum length cut, what was read is varied. A variant without tokens is
    left out. Edits of single tokens are not part of the text; other edits are part of the network. Raises Problem when
    the model's own tokenizer cannot start.
    """
    task = reading.model.task
    if not isinstance(task, Classes):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Fragility asks whether the verdict on a whole text turns; this model gives none.",
            )
        )
    own, limit = reading.model.tokenizer.name, reading.model.config.max_length
    text, tokenizer = reading.text[: reading.unread_from], tokenizer_of(own)
    tokenized: list[_Tokenized] = []
    for variant in (Variant("", text), *variants(text)):
        if stop():
            return None
        if tokens := _tokens(tokenizer, variant.text, limit):
            tokenized.append((variant, own, tokens))
        elif not tokenized:
            return None
    unavailable: list[tuple[str, Problem]] = []
    for name in tokenizers:
        if stop():
            return None
        try:
            if name != own and (tokens := _tokens(tokenizer_of(name), text, limit)):
                tokenized.append((Variant("tokenizer", text), name, tokens))
        except Problem as problem:
            unavailable.append((name, problem))
    return _read(reading, tokenized, tuple(unavailable), stop)


_Tokenized = tuple[Variant, str, tuple[str, ...]]
"""A variant, its tokenizer's name, its tokens."""


def _tokens(tokenizer: Tokenizer, text: str, limit: int) -> tuple[str, ...]:
    return tuple(token.text for token in tokenizer.tokenize(text, limit))


def _logits(network: Network, sequences: Sequence[Sequence[int]], stop: Callable[[], bool]) -> Array | None:
    """[S, K], None when stopped; equal sequences are read once, so that they agree to the last bit."""
    distinct = sorted(set(map(tuple, sequences)), key=len)
    size = max(1, _STEPS // len(distinct[-1]))
    rows: list[Array] = []
    for first in range(0, len(distinct), size):
        if stop():
            return None
        rows.append(batch_logits(network, distinct[first : first + size]))
    places = {ids: row for row, ids in enumerate(distinct)}
    return np.asarray(np.concatenate(rows)[[places[tuple(ids)] for ids in sequences]])


def _read(
    reading: Reading,
    tokenized: Sequence[_Tokenized],
    unavailable: tuple[tuple[str, Problem], ...],
    stop: Callable[[], bool],
) -> Fragility | None:
    """The first one is the text itself."""
    ids = [reading.model.vocabulary.encode(tokens) for _, _, tokens in tokenized]
    if (rows := _logits(reading.new_network(), ids, stop)) is None:
        return None
    head, output = reading.model.config.head, reading.explained.output
    found = answers(head, rows)
    with np.errstate(invalid="ignore"):
        logits = log_odds(head, rows, output).tolist()
    probabilities = found[:, output].tolist()
    logit, probability = logits[0], probabilities[0]
    assert isinstance(reading.model.task, Classes)
    said = reading.model.task.said(found)
    # NaN, from a network that exploded, is not a verdict.
    says = np.asarray(~np.isnan(found).any(axis=1))
    flips = ((said != said[0]) & says & says[0]).tolist()
    labels = [reading.model.task.labels[one] if there else None for one, there in zip(said, says, strict=True)]
    read = [
        VariantReading(variant.kind, variant.text, name, tokens, y, p, turned, label)
        for (variant, name, tokens), y, p, turned, label in zip(
            tokenized[1:], logits[1:], probabilities[1:], flips[1:], labels[1:], strict=True
        )
    ]
    read.sort(key=lambda one: np.nan_to_num(abs(one.logit - logit), nan=-1.0), reverse=True)
    return Fragility(logit, probability, tuple(read), unavailable)
