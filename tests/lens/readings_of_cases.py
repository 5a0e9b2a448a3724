"""Readings of random networks: what a lens takes, though no model file may hold such a network."""

import numpy as np

from rnn_desktop.engine.trace import trace
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from tests.random_networks import Case, V

_WORDS = (PADDING, UNKNOWN, *(f"w{n}" for n in range(2, V)))


def reading_of(case: Case, explained: Explained | None = None) -> Reading:
    """The case's first sequence as if it were a review; a vector is a token of no word."""
    inputs = case.sequences.inputs[: case.sequences.lengths[0]]
    ids = (1,) * len(inputs) if inputs.dtype == np.float64 else tuple(inputs.tolist())
    words = [_WORDS[n] for n in ids]
    text = " ".join(words)
    starts = np.cumsum([0, *(len(word) + 1 for word in words[:-1])]).tolist()
    tokens = tuple(Token(word, "", start, start + len(word)) for word, start in zip(words, starts, strict=True))
    model = Model(case.config, case.network.parameters, Vocabulary(_WORDS), TokenizerInfo("word", "1"))
    return Reading(model, text, tokens, ids, trace(case.network, inputs), None, explained or Explained())
