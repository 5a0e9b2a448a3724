"""The network that the documents draw neuron by neuron, and what it computes: small enough to do on paper.

Document 004: an input vector of 4 numbers, a hidden state of 2, an output vector of 2, over two time steps.
"""

from functools import cache

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

_WORDS = ("정말", "재미있다")
# Of one decimal, so that they can be read off a line; no two of a matrix alike.
_ARRAYS = {
    "embedding": [[0, 0, 0, 0], [0, 0, 0, 0], [1, 0.5, 0, -0.5], [0, 1, 0.5, 1]],
    "layers.0.forward.W_x": [[0.8, -0.4], [0.2, 0.6], [-0.6, 0.1], [0.4, 0.9]],
    "layers.0.forward.W_h": [[0.6, -0.8], [0.4, 0.2]],
    "output.W_y": [[-1.0, 0.9], [0.6, -0.4]],
    "output.b_y": [0, 0],
}


@cache
def documents_reading() -> Reading:
    """Two words, one at each time step, as the documents' network reads them; always the same object.

    It answers at both time steps, as the documents draw it. Nothing but the lines of the picture goes into its sums:
    it has no bias.
    """
    config = ModelConfig(
        vocabulary_size=len(_WORDS) + 2,
        cell="simple_rnn",
        embedding_size=4,
        hidden_sizes=(2,),
        max_length=2,
        bias=False,
        alignment="many_to_many",
        head="softmax",
        output_size=2,
    )
    parameters = parameters_from_arrays({name: np.array(rows, np.float32) for name, rows in _ARRAYS.items()})
    model = Model(config, parameters, Vocabulary((PADDING, UNKNOWN, *_WORDS)), TokenizerInfo("word", "1"))
    text = " ".join(_WORDS)
    tokens = [Token(word, "", text.index(word), text.index(word) + len(word)) for word in _WORDS]
    return make_reading(model, text, tokens, None)
