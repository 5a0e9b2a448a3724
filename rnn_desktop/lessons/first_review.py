"""Document 000's own network and review: small enough that every number can be done on paper.

One-hot words, a SimpleRNN of 8 units whose matrices are diagonal, one output. The document numbers its words from 0;
here ids 0 and 1 are padding and the unknown word, so that its word 0 is our 2, and rows 2 to 9 of W_x are its eight.
"""

from functools import cache

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import EXAMPLE_REVIEW, Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

FIRST_WORD = 2
"""The id of the document's word 0."""
WORDS = ("기대", "안", "하다", "보다", "의외이다", "긴장감", "있다", "괜찮다")
"""The document's lemmas."""
W_H = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
W_X = (0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
BIAS = 0.1
W_Y = (1.0, 0.2, 0.3, -0.21, 0.3, 0.12, -0.1, 1.2)
PRINTED_LAST_STATE = (0.2908, 0.3790, 0.4608, 0.5355, 0.6026, 0.6622, 0.7144, 0.7597)
"""What the document prints for the last hidden state; its own formula gives another one."""
_TYPED = ("기대", "안", "하고", "보면", "의외로", "긴장감", "있고", "괜찮음")


@cache
def first_model(initial_state: str = "zeros") -> Model:
    """The network as the document writes it. initial_state: "zeros" or "ones"."""
    size = len(WORDS)
    config = ModelConfig(
        vocabulary_size=size + FIRST_WORD,
        cell="simple_rnn",
        hidden_sizes=(size,),
        max_length=40,
        input="one_hot",
        initial_state="ones" if initial_state == "ones" else "zeros",
    )
    rows = np.vstack([np.zeros((FIRST_WORD, size)), np.diag(W_X)])
    arrays = {
        "layers.0.forward.W_x": rows,
        "layers.0.forward.W_h": np.diag(W_H),
        "layers.0.forward.b": np.full(size, BIAS),
        "output.W_y": np.array(W_Y)[:, None],
        "output.b_y": np.zeros(1),
    }
    parameters = parameters_from_arrays({name: array.astype(np.float32) for name, array in arrays.items()})
    vocabulary = Vocabulary((PADDING, UNKNOWN, *WORDS))
    return Model(config, parameters, vocabulary, TokenizerInfo("okt", "1"), provenance={"data": {"name": "문서 000"}})


def first_tokens() -> tuple[Token, ...]:
    """The document's lemmas with the places of the review that they stand for."""
    tokens, at = [], 0
    for typed, word in zip(_TYPED, WORDS, strict=True):
        at = EXAMPLE_REVIEW.index(typed, at)
        tokens.append(Token(word, "", at, at + len(typed)))
        at += len(typed)
    return tuple(tokens)


@cache
def first_review(initial_state: str = "zeros") -> SavedReading:
    """The review as the document cuts it, with its network."""
    return SavedReading(first_model(initial_state), EXAMPLE_REVIEW, first_tokens())


@cache
def first_reading(initial_state: str = "zeros") -> Reading:
    """What the network computes on it."""
    return from_saved(first_review(initial_state))
