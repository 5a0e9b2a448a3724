"""Readings of hand-made tokens by networks of random weights, for what shows readings."""

from collections.abc import Sequence
from typing import Any

from rnn_desktop.engine.config import CellName, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.tasks import TWO_CLASSES
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

WORDS = ("기대", "안", "하고", "보다", "의외로", "긴장감", "있다", "괜찮다")


def sample_model(hidden_size: int = 64, cell: CellName = "lstm", scale: float = 1.0, **changes: Any) -> Model:
    """A network that knows WORDS; a large scale drives it to the ends of every range. changes: of its config."""
    vocabulary = Vocabulary((PADDING, UNKNOWN, *WORDS))
    config = ModelConfig(len(vocabulary), cell, **{"embedding_size": 16, "hidden_sizes": (hidden_size,)} | changes)
    parameters = initial_parameters(config, 3)
    # Starting weights hardly move the states; these do.
    if parameters.embedding is not None:
        parameters.embedding[:] *= 40 * scale
    parameters.W_y[:] *= 4 * scale
    return Model(config, parameters, vocabulary, TokenizerInfo("okt", "1"), TWO_CLASSES, {})


def sample_reading(
    words: Sequence[str] = WORDS, model: Model | None = None, typed: str | None = None, unread_from: int | None = None
) -> Reading:
    """The words as nouns, typed with a space between them unless another text of as many words is given."""
    model = model or sample_model()
    text = " ".join(words) if typed is None else typed
    tokens, start = [], 0
    for word, surface in zip(words, words if typed is None else typed.split(" "), strict=True):
        tokens.append(Token(word, "Noun", start, start + len(surface)))
        start += len(surface) + 1
    return make_reading(model, text, tokens, unread_from)
