"""Networks that spell: the one of the well-known figure, and the sample's own before and after its training."""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.losses import loss
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import shipped_model
from rnn_desktop.tasks import FIRST_SPOKEN_ID, NextToken
from rnn_desktop.text.plain import spelling_tokenizer
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

WORD = "hello"
READ, WANTED = WORD[:-1], WORD[1:]
LETTERS = ("h", "e", "l", "o")

# What the figure prints that document 001 explains (CS231n, “Introduction to RNN”): the states and the logits of
# h, e, l, o after each letter. Its 1.0 is no number that tanh gives; 0.96 is printed so, too.
_STATES = ((0.3, -0.1, 0.9), (0.96, 0.3, 0.1), (0.1, -0.5, -0.3), (-0.3, 0.9, 0.7))
FIGURE_LOGITS = ((1.0, 2.2, -3.0, 4.1), (0.5, 0.3, -1.0, 1.2), (0.1, 0.5, 1.9, -1.1), (0.2, -1.5, -0.1, 2.2))


@cache
def figure_model() -> Model:
    """Weights with which the figure's numbers come out: one-hot letters, 3 units, 4 logits."""
    h, logits = np.array(_STATES), np.array(FIGURE_LOGITS)
    sums = np.arctanh(h)
    # The third and the fourth letter are the same: what differs between their sums comes through W_h alone.
    between = h[2] - h[1]
    W_h = np.outer(between, sums[3] - sums[2]) / (between @ between)
    rows = np.zeros((FIRST_SPOKEN_ID + len(LETTERS), h.shape[1]))
    rows[FIRST_SPOKEN_ID : FIRST_SPOKEN_ID + 3] = sums[0], sums[1] - h[0] @ W_h, sums[2] - h[1] @ W_h
    output = np.linalg.solve(np.column_stack([h, np.ones(len(h))]), logits)
    arrays = {
        "layers.0.forward.W_x": rows,
        "layers.0.forward.W_h": W_h,
        "layers.0.forward.b": np.zeros(h.shape[1]),
        "output.W_y": output[:-1],
        "output.b_y": output[-1],
    }
    vocabulary = Vocabulary((PADDING, UNKNOWN, *LETTERS))
    task = NextToken()
    config = ModelConfig(
        len(vocabulary),
        "simple_rnn",
        hidden_sizes=(h.shape[1],),
        max_length=60,
        input="one_hot",
        **task.network_fields(len(vocabulary)),
    )
    parameters = parameters_from_arrays({name: array.astype(np.float32) for name, array in arrays.items()})
    made = {"data": {"name": "문서 001"}}
    return Model(config, parameters, vocabulary, TokenizerInfo("spelling", "2"), task, made)


def learned_model() -> Model:
    """After 200 steps on the sample."""
    return shipped_model("hello")


@cache
def untrained_model() -> Model:
    """As that training begins."""
    model = learned_model()
    drawn = initial_parameters(model.config, int(model.provenance["training"]["seed"]))
    return replace(model, parameters=drawn, provenance={"data": model.provenance["data"]})


@cache
def figure_text() -> SavedReading:
    return _text(figure_model(), READ)


@cache
def untrained_text() -> SavedReading:
    return _text(untrained_model(), READ)


@cache
def learned_text() -> SavedReading:
    return _text(learned_model(), READ)


@cache
def learned_first_letter() -> SavedReading:
    return _text(learned_model(), WORD[0])


@cache
def learned_to_the_end() -> Reading:
    """What the trained network says after the whole word, whose last letter it has never read."""
    return from_saved(_text(learned_model(), WORD))


def said(reading: Reading) -> str:
    """The letter that gets the largest logit, at each time step."""
    words = reading.model.vocabulary.words
    return "".join(words[FIRST_SPOKEN_ID + int(output)] for output in reading.trace.logits.argmax(axis=1))


def output_of(reading: Reading, letter: str) -> int:
    """Which logit is this letter's."""
    return reading.model.vocabulary.words.index(letter) - FIRST_SPOKEN_ID


def losses(reading: Reading) -> list[float]:
    """−ln P of the letter that comes next in the word, at each of the four time steps."""
    wanted = np.array([output_of(reading, letter) for letter in WANTED])
    logits = reading.trace.logits[: len(wanted)]
    return [loss("softmax", logits[[t]], wanted[[t]]).mean for t in range(len(wanted))]


def _text(model: Model, text: str) -> SavedReading:
    return SavedReading(model, text, tuple(spelling_tokenizer().tokenize(text)))
