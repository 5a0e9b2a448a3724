"""The documents' network of 4 inputs, 2 hidden units and 2 outputs, as one that fills the window and reads any length.

Its weights are those of the picture that the documents draw (lens/documents_network.py); two more words have vectors.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.engine.parameters import Array, parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.tasks import Tags
from rnn_desktop.text.plain import space_tokenizer
from rnn_desktop.text.vocabulary import Vocabulary

W_X, W_H, B = (f"layers.0.forward.{name}" for name in ("W_x", "W_h", "b"))
LONGEST = 40
_MORE_WORDS = {"안": (-1.0, 0.5, 0.0, 0.5), "영화": (0.5, 0.0, 1.0, 0.0)}


@cache
def one_cell(bias: bool = False) -> Model:
    """The network. bias: whether it has a b, which then is all zeros: it computes the same."""
    drawn = documents_reading().model
    config = replace(
        drawn.config,
        max_length=LONGEST,
        bias=bias,
        vocabulary_size=drawn.config.vocabulary_size + len(_MORE_WORDS),
    )
    arrays: dict[str, Array] = dict(drawn.parameters.named())
    arrays["embedding"] = np.vstack([arrays["embedding"], np.array(list(_MORE_WORDS.values()), np.float32)])
    if bias:
        arrays[B] = np.zeros(config.hidden_size, np.float32)
    vocabulary = Vocabulary((*drawn.vocabulary.words, *_MORE_WORDS))
    made = {"data": {"name": "문서 004"}}
    return Model(
        config,
        parameters_from_arrays(arrays),
        vocabulary,
        TokenizerInfo("space", "2"),
        Tags(("A", "B")),
        provenance=made,
    )


@cache
def cell_text(text: str, bias: bool = False) -> SavedReading:
    """A text as it reads it."""
    return SavedReading(one_cell(bias), text, tuple(space_tokenizer().tokenize(text)))


def weights_drawn() -> dict[str, int]:
    """How many weights W_x, W_h and W_y have: each is a line of the documents' picture."""
    arrays = dict(one_cell().parameters.named())
    return {name: int(arrays[name].size) for name in (W_X, W_H, "output.W_y")}
