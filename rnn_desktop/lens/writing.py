"""A language model goes on with a text, token by token; each token knows what could have stood in its place."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.data.number_cells import network_numbers
from rnn_desktop.engine.checks import check_integer
from rnn_desktop.engine.generate import Said, generate, say_again
from rnn_desktop.engine.heads import softmax
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.spoken import Continuation, continuations
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import (
    END_MARK,
    FIRST_SPOKEN_ID,
    FromLabel,
    Numbers,
    label_mark,
    labels_in_words,
    short_label,
    speaks,
)

HOTTEST = 100.0
"""Temperatures beyond this are dice: every token is as likely."""
MOST_WRITTEN = 100_000
WITHOUT_SPACES = ("character", "spelling")
"""Tokenizers whose tokens stand side by side in a text."""
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


def start_of(model: Model, tokens: Sequence[str], label: str | None = None) -> list[str]:
    """What the network reads before it writes: the label's mark and the tokens; without any, the token that its data
    has most.

    label: where the model's sequences follow from one. Raises Problem for one that it does not have or that is missing.
    """
    mark = [] if label is None else [label_mark(_checked_label(model, label))]
    if not mark and isinstance(model.task, FromLabel):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model says what follows from a label. Name one: {labels}."),
            labels=labels_in_words(model.task.labels),
        )
    return [*mark, *tokens] or [model.vocabulary.words[FIRST_SPOKEN_ID]]


def text_from_label(model: Model, text: str, label: str | None) -> str:
    """The text as it is read: after the mark of a label, where one is said. Raises Problem for one that the model does
    not have.
    """
    return text if label is None else f"{label_mark(_checked_label(model, label))} {text}".rstrip()


def _checked_label(model: Model, label: str) -> str:
    labels = model.task.labels if isinstance(model.task, FromLabel) else ()
    if not labels:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "The model's texts follow from no label. Leave --label out."))
    if label not in labels:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model has no label “{label}”. It has {labels}."),
            label=short_label(label),
            labels=labels_in_words(labels),
        )
    return label


def check_temperature(temperature: float) -> None:
    """Raises Problem for one that cannot be."""
    if not (math.isfinite(temperature) and 0 <= temperature <= HOTTEST):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "temperature is {value}; choose a number from 0 to {most}."),
            value=f"{temperature:g}",
            most=f"{HOTTEST:g}",
        )


def write(
    model: Model,
    start: Sequence[str],
    length: int,
    temperature: float = 0.0,
    seed: int = 0,
    written: Sequence[int] = (),
) -> Iterator[Written]:
    """Read the tokens of `start`, then write `length` tokens or as many as come before the end of a sequence.

    The same arguments give the same tokens everywhere. Each place has its own random number, the seed's first, second …
    one: whoever stops and goes on, or puts another token in the place of one, has the same ones from there.

    start: as `start_of` gives it; temperature: 0 writes the likeliest token each time; written: ids of tokens that were
    written after the start already, to go on from. Raises Problem, before anything is written, for a model that does
    not write, a start of which it knows nothing, and numbers that cannot be; while it writes, for a network that has
    exploded.
    """
    if not speaks(model.task):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model's answers are labels; only one that says what comes next writes.")
        )
    length = check_integer("length", length, 1, MOST_WRITTEN)
    check_temperature(temperature)
    ids = model.vocabulary.encode(start)
    if max(ids) < FIRST_SPOKEN_ID:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model knows nothing of “{start}”. Begin with tokens of its vocabulary."),
            start=" ".join(start)[:40],
        )
    if written and model.vocabulary.words[written[-1]] == END_MARK:
        return iter(())
    # A token takes one random number.
    random = np.random.Generator(np.random.PCG64(seed).advance(len(written)))
    network = Network(model.config, model.parameters)
    said = generate(network, [*ids, *written], length, temperature, random, FIRST_SPOKEN_ID)
    return _as_written(model, said)


def write_again(model: Model, start: Sequence[str], ids: Sequence[int]) -> Iterator[Written]:
    """The tokens with these ids, as if `write` had written them after the start. Raises as it does."""
    network = Network(model.config, model.parameters)
    return _as_written(model, say_again(network, model.vocabulary.encode(start), ids, FIRST_SPOKEN_ID))


def _as_written(model: Model, said: Iterator[Said]) -> Iterator[Written]:
    words = model.vocabulary.words
    with np.errstate(over="ignore", invalid="ignore"):
        for one in said:
            assert isinstance(one.element, int)
            alternatives = continuations(words, softmax(one.logits))
            yield Written(words[one.element], one.element, one.probability, alternatives)
            if words[one.element] == END_MARK:
                return


def joined(tokenizer: str, tokens: Sequence[str]) -> str:
    """The tokens as a text: letters side by side, words and morphemes with spaces, none before what closes."""
    if tokenizer in WITHOUT_SPACES:
        return "".join(tokens)
    text = ""
    for token in tokens:
        apart = text and not text.endswith("\n") and token != "\n" and not set(token) <= _CLOSING
        text += f" {token}" if apart else token
    return text


def go_on(model: Model, start: Sequence[str], length: int) -> Iterator[list[float]]:
    """The next `length` values of a series, [columns] each, in its own unit: each is read with those before it.

    start: values as they are typed, the last ones first of all: as many are read as the model was trained to read.
    Raises Problem, before any is said, for fewer than one, and for what is no number.
    """
    task = model.task
    assert isinstance(task, Numbers)
    length = check_integer("length", length, 1, MOST_WRITTEN)
    if not start:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "There are no values to go on from. Give some with spaces between."))
    values = list(network_numbers(task, start))
    return _next_values(model, task, values, length)


def _next_values(model: Model, task: Numbers, values: list[Array], length: int) -> Iterator[list[float]]:
    network = Network(model.config, model.parameters)
    read = list(values[-task.window :])
    for _ in range(length):
        with np.errstate(over="ignore", invalid="ignore"):
            said = network.forward(pack_equal(np.array(read)[:, None])).logits[0].copy()
        yield [float(value) for value in task.unscaled(said[None])[0]]
        read = [*read, said][-task.window :]
