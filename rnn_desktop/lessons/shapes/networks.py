"""Two networks that sort mail, with weights that can be read: one says spam or not, one puts it into three folders."""

import math
from functools import cache

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

PRIZE = "win a free prize"
DINNER = "mom wants dinner after my meeting"
FOLDERS = ("spam", "work", "family")
_SAYS = {
    "spam": ("win", "free", "prize", "money"),
    "work": ("meeting", "report", "boss", "lunch"),
    "family": ("mom", "dinner", "home", "dad"),
}
_NOTHING = ("a", "at", "the", "my", "wants", "after", "is", "and")


@cache
def spam_or_not() -> SavedReading:
    """One unit that words of spam raise and the others lower, one logit, one sigmoid."""
    arrays = {
        "embedding": [[0], [0], *([_points(word)] for word in _words())],
        "layers.0.forward.W_x": [[0.6]],
        "layers.0.forward.W_h": [[0.8]],
        "output.W_y": [[3.0]],
        "output.b_y": [0.0],
    }
    return cut(_model(arrays, ("ham", "spam"), 1), PRIZE)


@cache
def three_folders() -> SavedReading:
    """A unit and a logit for each folder, and a softmax over the three."""
    arrays = {
        "embedding": [[0] * 3, [0] * 3, *([word in _SAYS[folder] for folder in FOLDERS] for word in _words())],
        "layers.0.forward.W_x": np.eye(3),
        "layers.0.forward.W_h": 0.8 * np.eye(3),
        "output.W_y": 3.0 * np.eye(3),
        "output.b_y": np.zeros(3),
    }
    return cut(_model(arrays, FOLDERS, 3), DINNER)


@cache
def read_folders() -> Reading:
    """What the latter computes."""
    return from_saved(three_folders())


def sigmoid(logit: float) -> float:
    """1 / (1 + e^−logit)."""
    return 1 / (1 + math.exp(-logit))


def last_logits(reading: Reading) -> list[float]:
    """[K] after the last token."""
    return [float(one) for one in reading.trace.logits[-1]]


def shares(reading: Reading) -> list[float]:
    """[K] the probabilities after the last token."""
    return [float(one) for one in reading.trace.probabilities[-1]]


def one_hot(label: str) -> list[int]:
    """The answer as the softmax is held against it."""
    return [int(folder == label) for folder in FOLDERS]


def words_of(reading: Reading | None) -> list[str]:
    """The tokens' texts as they are read."""
    return [] if reading is None else [token.text for token in reading.tokens]


def _words() -> tuple[str, ...]:
    return (*(word for folder in FOLDERS for word in _SAYS[folder]), *_NOTHING)


def _points(word: str) -> float:
    return float(word in _SAYS["spam"]) - float(word in (*_SAYS["work"], *_SAYS["family"]))


def _model(arrays: dict[str, object], labels: tuple[str, ...], units: int) -> Model:
    task, vocabulary = Classes(labels), Vocabulary((PADDING, UNKNOWN, *_words()))
    config = ModelConfig(
        len(vocabulary),
        "simple_rnn",
        embedding_size=units,
        hidden_sizes=(units,),
        max_length=40,
        bias=False,
        **task.network_fields(len(vocabulary)),
    )
    parameters = parameters_from_arrays({name: np.asarray(rows, np.float32) for name, rows in arrays.items()})
    return Model(config, parameters, vocabulary, TokenizerInfo("word", "2"), task, {"data": {"name": "document 004"}})
