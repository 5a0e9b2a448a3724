"""The lesson's networks: document 004's hundred units, document 003's stacked layers, and two legible units.

The two units are pooled in three ways, and read in both directions.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.engine.config import ModelConfig, PoolingName
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.engine.summary import summary
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.paths import SAMPLE_FILMS, resource_path
from rnn_desktop.tasks import Numbers, Tags
from rnn_desktop.text.plain import word_tokenizer
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary, build_vocabulary

REVIEW = "fun but the end was dull"
THE_MOVIE_IS_FUN = "the movie is fun"
HALF = 0.5
"""What each time step leaves of the state before, where tanh is nearly straight."""
_LONGEST = 40
_IN = 1.5
HUNDRED = ModelConfig(0, "simple_rnn", hidden_sizes=(100,), max_length=60, input="numeric", value_size=1, head="linear")
"""Document 004: SimpleRNN(100) on one number at each time step, then Dense(1)."""
STACKED = ModelConfig(100, "simple_rnn", 128, (64, 32), _LONGEST, head="softmax", output_size=2)
"""Document 003: Embedding(100, 128), SimpleRNN(64), SimpleRNN(32), Dense(2)."""
_TWO = ModelConfig(len(REVIEW.split()) + 2, "simple_rnn", 2, (2,), _LONGEST, bias=False)


@cache
def hundred_units() -> SavedReading:
    """Random first weights; nothing is asked of its answer."""
    parameters = initial_parameters(HUNDRED, 0)
    task = Numbers(("next",), (0.0,), (1.0,), 3)
    model = Model(HUNDRED, parameters, _vocabulary(()), TokenizerInfo("space", "2"), task, _made("004"))
    return cut(model, "1 2 3")


@cache
def stacked() -> SavedReading:
    """The documents' two layers with random first weights, and an answer at each word instead of at the last alone."""
    lines = resource_path(SAMPLE_FILMS).read_text(encoding="utf-8").splitlines()
    common = build_vocabulary(word_tokenizer().token_lists(lines), STACKED.vocabulary_size).words
    words = tuple(dict.fromkeys((PADDING, UNKNOWN, *THE_MOVIE_IS_FUN.split(), *common)))
    config = replace(STACKED, alignment="many_to_many")
    vocabulary = Vocabulary(words[: config.vocabulary_size])
    task, info = Tags(("negative", "positive")), TokenizerInfo("word", "2")
    model = Model(config, initial_parameters(config, 0), vocabulary, info, task, _made("003"))
    return cut(model, THE_MOVIE_IS_FUN)


@cache
def pooled(pooling: PoolingName) -> SavedReading:
    """Unit 0 holds ‘fun’, unit 1 ‘dull’; every time step leaves half. The answer is made of the states as pooling says:
    of the last one, of the mean of all, or of each with weights of its own."""
    if pooling != "concatenate":
        return cut(_two_units([[4.0], [-4.0]], replace(_TWO, pooling=pooling)), REVIEW)
    steps = len(REVIEW.split())
    config = replace(_TWO, max_length=steps, pooling=pooling, fixed_length=steps)
    return cut(_two_units([[1.0], [-1.0]] * steps, config), REVIEW)


@cache
def both_ways() -> SavedReading:
    """The same two units once more, from the last word to the first; both ends count."""
    return cut(_two_units([[4.0], [-4.0]] * 2, replace(_TWO, bidirectional=True)), REVIEW)


@cache
def read_pooled(pooling: PoolingName) -> Reading:
    """What such a network computes on the review."""
    return from_saved(pooled(pooling))


def layer_sizes(config: ModelConfig) -> list[int]:
    """The numbers that training moves, of each layer."""
    return [row.parameters for row in summary(config)]


def _two_units(output: list[list[float]], config: ModelConfig) -> Model:
    words = dict.fromkeys(REVIEW.split())
    arrays: dict[str, object] = {
        "embedding": [[0, 0], [0, 0], *([word == "fun", word == "dull"] for word in words)],
        "output.W_y": output,
        "output.b_y": [0.0],
    }
    for direction in ("forward", "backward")[: config.directions]:
        arrays[f"layers.0.{direction}.W_x"] = _IN * np.eye(2)
        arrays[f"layers.0.{direction}.W_h"] = HALF * np.eye(2)
    parameters = parameters_from_arrays({name: np.asarray(rows, np.float32) for name, rows in arrays.items()})
    return Model(config, parameters, _vocabulary(tuple(words)), TokenizerInfo("word", "2"), provenance=_made("003"))


def _vocabulary(words: tuple[str, ...]) -> Vocabulary:
    return Vocabulary((PADDING, UNKNOWN, *words))


def _made(document: str) -> dict[str, dict[str, str]]:
    return {"data": {"name": f"document {document}"}}
