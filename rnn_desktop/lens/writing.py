"""A language model goes on with a text, token by token; each token knows what could have stood in its place."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.data.number_cells import network_numbers
from rnn_desktop.engine.checks import check_integer
from rnn_desktop.engine.generate import generate
from rnn_desktop.engine.heads import softmax
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.spoken import Continuation, continuations
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import END_MARK, FIRST_SPOKEN_ID, Numbers, speaks

HOTTEST = 100.0
"""Temperatures beyond this are dice: every token is as likely."""
MOST_WRITTEN = 100_000
_WITHOUT_SPACES = ("character", "spelling")
_CLOSING = frozenset(".,!?…;:)]}’”」』")


@dataclass(frozen=True, slots=True)
class Written:
    """A token that the network wrote. probability: that it gave to it, at temperature 1; alternatives: the likeliest
    tokens at its place, itself among them where it is one.
    """

    text: str
    id: int
    probability: float
    alternatives: tuple[Continuation, ...]

    def to_json(self) -> dict[str, Any]:
        """Its fields by name."""
        alternatives = [{"text": one.text, "probability": one.probability} for one in self.alternatives]
        return {"text": self.text, "id": self.id, "probability": self.probability, "alternatives": alternatives}


def write(
    model: Model, start: Sequence[str], length: int, temperature: float = 0.0, seed: int = 0
) -> Iterator[Written]:
    """Read the tokens of `start`, then write `length` tokens or as many as come before the end of a sequence.

    The same arguments give the same tokens everywhere.

    start: without any, the network begins with the token that its data has most. temperature: 0 writes the likeliest
    token each time. Raises Problem, before anything is written, for a model that does not write, a start of which it
    knows nothing, and numbers that cannot be.
    """
    if not speaks(model.task):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model's answers are labels; only one that says what comes next writes.")
        )
    length = check_integer("length", length, 1, MOST_WRITTEN)
    if not (math.isfinite(temperature) and 0 <= temperature <= HOTTEST):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "temperature is {value}; choose a number from 0 to {most}."),
            value=f"{temperature:g}",
            most=f"{HOTTEST:g}",
        )
    ids = model.vocabulary.encode(start) or [FIRST_SPOKEN_ID]
    if max(ids) < FIRST_SPOKEN_ID:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model knows nothing of “{start}”. Begin with tokens of its vocabulary."),
            start=" ".join(start)[:40],
        )
    return _written(model, ids, length, temperature, seed)


def _written(model: Model, ids: list[int], length: int, temperature: float, seed: int) -> Iterator[Written]:
    network, words = Network(model.config, model.parameters), model.vocabulary.words
    with np.errstate(over="ignore", invalid="ignore"):
        said = generate(network, ids, length, temperature, np.random.default_rng(seed), FIRST_SPOKEN_ID)
        for one in said:
            assert isinstance(one.element, int)
            alternatives = continuations(words, softmax(one.logits))
            yield Written(words[one.element], one.element, one.probability, alternatives)
            if words[one.element] == END_MARK:
                return


def joined(tokenizer: str, tokens: Sequence[str]) -> str:
    """The tokens as a text: letters side by side, words and morphemes with spaces, none before what closes."""
    if tokenizer in _WITHOUT_SPACES:
        return "".join(tokens)
    text = ""
    for token in tokens:
        apart = text and not text.endswith("\n") and token != "\n" and not set(token) <= _CLOSING
        text += f" {token}" if apart else token
    return text


def go_on(model: Model, start: Sequence[str], length: int) -> list[list[float]]:
    """The next `length` values of a series, [length][columns], in its own unit: each is read with those before it.

    start: values as they are typed, the last ones first of all: as many are read as the model was trained to read.
    Raises Problem for fewer than one, and for what is no number.
    """
    task = model.task
    assert isinstance(task, Numbers)
    length = check_integer("length", length, 1, MOST_WRITTEN)
    if not start:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "There are no values to go on from. Give some with spaces between."))
    values = list(network_numbers(task, start))
    network = Network(model.config, model.parameters)
    said: list[Array] = []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(length):
            read = np.array([*values, *said][-task.window :])
            said.append(network.forward(pack_equal(read[:, None])).logits[0].copy())
    return [[float(value) for value in task.unscaled(one)] for one in said]
