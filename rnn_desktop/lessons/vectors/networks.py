"""The lesson's networks: trained ones that ship, the same before training, and one made by hand that fades."""

from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.examples import Wanted, understand_file, usable
from rnn_desktop.data.understanding import Data
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import cut, opened, read, shipped_model
from rnn_desktop.paths import resource_path
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

PAD = "0"
"""Padding as a word that is read: its vector is all zeros, and nothing passes over it."""
THE_MOVIE_IS_FUN = "the movie is fun"
LONG = "The music was fun. The movie was not fun."
SHORTEST = 5
"""T of the network that reads no more."""
ZEROS = 8
LENGTH = 100
"""To so many tokens the network “padded” had its reviews filled up."""
FADING = 0.8
"""W_h of the network that fades."""


@cache
def untrained() -> Model:
    """The network of the vectors as its training began: the vectors are random."""
    model = shipped_model("vectors")
    return replace(model, parameters=initial_parameters(model.config, 1), provenance={})


def vector(model: Model, word: str) -> NDArray[np.floating]:
    """[E] the row of the embedding."""
    assert model.parameters.embedding is not None
    return np.asarray(model.parameters.embedding[model.vocabulary.ids[word]])


def likeness(model: Model, one: str, other: str) -> float:
    """The cosine of two words' vectors: 1 the same direction, 0 nothing in common, −1 opposite."""
    a, b = vector(model, one), vector(model, other)
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


@cache
def cut_short(text: str = LONG) -> SavedReading:
    """The trained network, which now reads no more than so many tokens."""
    model = shipped_model("vectors")
    return cut(replace(model, config=replace(model.config, max_length=SHORTEST)), text)


@cache
def with_padding_word() -> Model:
    """The trained network with one word more, whose vector is zero."""
    model = shipped_model("vectors")
    arrays = dict(model.parameters.named())
    rows = arrays["embedding"]
    arrays["embedding"] = np.vstack([rows, np.zeros((1, rows.shape[1]), rows.dtype)])
    config = replace(model.config, vocabulary_size=len(model.vocabulary) + 1)
    words = Vocabulary((*model.vocabulary.words, PAD))
    return replace(model, config=config, vocabulary=words, parameters=parameters_from_arrays(arrays))


@cache
def padded_reading(zeros: int) -> SavedReading:
    """The documents' sentence with so many zero vectors after it, as a network without a mask reads it."""
    return cut(with_padding_word(), " ".join([THE_MOVIE_IS_FUN, *[PAD] * zeros]))


@cache
def fading() -> Model:
    """One unit that knows one word: ‘fun’ raises it, every time step multiplies by 0.8, and nothing else happens."""
    words = (*THE_MOVIE_IS_FUN.split(), PAD)
    config = ModelConfig(
        len(words) + 2, "simple_rnn", embedding_size=1, hidden_sizes=(1,), max_length=LENGTH, bias=False
    )
    arrays = {
        "embedding": np.array([[0.0], [0.0], *([float(word == "fun")] for word in words)]),
        "layers.0.forward.W_x": np.array([[1.5]]),
        "layers.0.forward.W_h": np.array([[FADING]]),
        "output.W_y": np.array([[4.0]]),
        "output.b_y": np.zeros(1),
    }
    parameters = parameters_from_arrays({name: array.astype(np.float32) for name, array in arrays.items()})
    vocabulary = Vocabulary((PADDING, UNKNOWN, *words))
    data = {"data": {"name": "document 003"}}
    return Model(config, parameters, vocabulary, TokenizerInfo("word", "2"), provenance=data)


@cache
def fading_reading(zeros: int = ZEROS) -> SavedReading:
    """The documents' sentence with so many zero vectors after it."""
    return cut(fading(), " ".join([THE_MOVIE_IS_FUN, *[PAD] * zeros]))


@cache
def filled_up(text: str) -> SavedReading:
    """A review as the network “padded” was trained on them: zeros up to LENGTH."""
    tokens = len(opened("padded", text).tokens)
    return cut(shipped_model("padded"), " ".join([text, *[PAD] * (LENGTH - tokens)]))


def probability(saved: SavedReading) -> float:
    """P(positive)."""
    return from_saved(saved).probability or 0.0


@cache
def in_one_batch() -> tuple[float, float]:
    """P(positive) of the documents' sentence read alone, and in one batch with a review of more than twice its length:
    this program's batches hold no padding."""
    alone, longer = read("vectors", THE_MOVIE_IS_FUN), read("vectors", LONG)
    logits = batch_logits(alone.new_network(), [list(alone.ids), list(longer.ids)])
    return float(alone.probability or 0.0), float(1 / (1 + np.exp(-logits[0, 0])))


@cache
def korean_reading() -> SavedReading:
    """A Korean review with the tokens into which Okt cuts it, so that no analyser has to start."""
    text = "이야기가 지루하지 않았다"
    cuts = (("이야기", "Noun", 0, 3), ("가", "Josa", 3, 4), ("지루하다", "Adjective", 5, 9), ("않다", "Verb", 10, 13))
    return SavedReading(shipped_model("korean"), text, tuple(Token(*one) for one in cuts))


@cache
def understood(sample: str) -> Data:
    """A sample's table, with what was found out about it."""
    data = understand_file(resource_path(sample), Wanted())
    assert isinstance(data, Data)
    return data


def reviews(sample: str) -> LabelledReviews:
    """Its reviews."""
    found = usable(understood(sample), None)
    assert isinstance(found, LabelledReviews)
    return found


def lines(sample: str) -> list[str]:
    """The file as it is written."""
    return resource_path(sample).read_text(encoding="utf-8").splitlines()


def words_of(reading: Reading | None) -> list[str]:
    """The tokens' texts as they are read."""
    return [] if reading is None else [token.text for token in reading.tokens]
