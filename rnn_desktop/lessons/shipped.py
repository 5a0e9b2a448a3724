"""The small trained networks that come with the lessons, and texts cut as they read them; resources/models/lessons.py
makes them.
"""

from collections.abc import Callable
from functools import cache

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SUFFIX, load_model
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Seen
from rnn_desktop.paths import resource_path
from rnn_desktop.text.tokenizer import create_tokenizer


@cache
def shipped_model(name: str) -> Model:
    """Raises Problem where the file is missing or damaged."""
    return load_model(resource_path(f"models/lessons/{name}{SUFFIX}"))


def validation_accuracy(name: str) -> float:
    """In percent, of a shipped network on the reviews that were kept from its training."""
    return 100 * float(shipped_model(name).provenance["metrics"]["validation_accuracy"])


def reviews_behind(name: str) -> int:
    """How many reviews a shipped network was made from, those kept for validation among them."""
    data = shipped_model(name).provenance["data"]
    return int(data["training_reviews"]) + int(data["validation_reviews"])


def cut(model: Model, text: str) -> SavedReading:
    """The text as the model's own plain tokenizer cuts it, and as far as the model reads."""
    tokens = create_tokenizer(model.tokenizer.name).tokenize(text)
    limit = model.config.max_length
    unread_from = tokens[limit].start if len(tokens) > limit else None
    return SavedReading(model, text, tuple(tokens[:limit]), unread_from)


@cache
def opened(name: str, text: str) -> SavedReading:
    """This text before the shipped network of this name."""
    return cut(shipped_model(name), text)


@cache
def read(name: str, text: str) -> Reading:
    """What that network computes on it."""
    return from_saved(opened(name, text))


def another_was_trained(opened_there: Callable[[], SavedReading]) -> Callable[[Seen, Seen], bool]:
    """The deed of a step that began with this network: a training has ended since, and its network is the one that
    reads."""

    def done(_: Seen, now: Seen) -> bool:
        return now.trained and now.reading is not None and now.reading.base_model is not opened_there().model

    return done
