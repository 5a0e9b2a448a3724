"""Train the small networks of the lessons into lessons/ beside this file, from the program's own samples.

    uv run python resources/models/lessons.py [NAME ...]

Each takes a few seconds, and the same bits come again on the same machine. Which network shows what stands with
RECIPES; the lessons' tests hold what is said of them.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.examples import Examples, Wanted, understand_file, usable
from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import ActivationName, ModelConfig, TrainingConfig
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.model_file import SUFFIX, save_model
from rnn_desktop.lessons.friends.trained import SEEDS, signs_settings
from rnn_desktop.lessons.shapes.series import COUNTING, counting_settings
from rnn_desktop.lessons.shapes.tags import TAGS_SETTINGS
from rnn_desktop.lessons.shapes.writing import CAPTIONS, CAPTIONS_SETTINGS
from rnn_desktop.paths import (
    SAMPLE_CAPTIONS,
    SAMPLE_COUNTING,
    SAMPLE_ENGLISH,
    SAMPLE_FILMS,
    SAMPLE_HELLO,
    SAMPLE_KOREAN,
    SAMPLE_SIGNS,
    SAMPLE_TAGGED,
    resource_path,
)
from rnn_desktop.runs.suited_settings import settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.text.plain import word_tokenizer
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import build_vocabulary

FOLDER = Path(__file__).with_name("lessons")
PADDED_LENGTH = 100
"""To so many tokens the reviews of the network “padded” are filled up."""
PAD = "0"
"""What they are filled up with: a word like any other, so that nothing passes over it."""


def hello() -> Model:
    """A SimpleRNN of 3 units that spells one word, as the window trains it with the settings that it offers."""
    examples = _examples(SAMPLE_HELLO)
    return _trained(examples, settings_for(examples))


def order(seed: int = 1) -> Model:
    """A SimpleRNN of 8 units that judges by order."""
    return _trained(_examples(SAMPLE_ENGLISH), _settings(16, 8, 1e-2, 60, seed))


def vectors(seed: int = 1) -> Model:
    """A SimpleRNN that learned vectors of 100 numbers, as document 003 has them."""
    return _trained(_examples(SAMPLE_ENGLISH), _settings(100, 16, 4e-3, 40, seed))


def few_words(seed: int = 1) -> Model:
    """A network that knows the 20 most frequent words alone."""
    return _trained(_examples(SAMPLE_ENGLISH), replace(_settings(16, 8, 1e-2, 60, seed), vocabulary_size=22))


def padded(seed: int = 3) -> Model:
    """The same kind of network, trained on reviews filled up at the end and without a mask.

    Of six seeds five are right about 50 to 58 % of what was kept from training, one about 87 %; without padding 99 %.
    """
    reviews = _examples(SAMPLE_ENGLISH)
    assert isinstance(reviews, LabelledReviews)
    tokenizer = word_tokenizer()
    texts = tuple(text + f" {PAD}" * (PADDED_LENGTH - len(tokenizer.tokenize(text))) for text in reviews.texts)
    return _trained(replace(reviews, texts=texts), _settings(16, 16, 5e-3, 20, seed))


def next_word(seed: int = 2) -> Model:
    """A SimpleRNN that says the next word of sentences about films.

    After “I (do not) (really) like the X. The X is” it puts praise and blame in their places for all four X; of other
    seeds 13 to 14 of these 16 sentences are right.
    """
    settings = _settings(16, 64, 2e-3, 60, seed)
    training = replace(settings.training, batch_size=8, validation=0.1)
    return _trained(_examples(SAMPLE_FILMS), replace(settings, training=training))


def korean(seed: int = 1) -> Model:
    """A SimpleRNN that judges Korean reviews cut into morphemes."""
    settings = replace(_settings(32, 16, 5e-3, 20, seed), tokenizer="okt")
    return _trained(_examples(SAMPLE_KOREAN), settings)


def signs(cell: CellName) -> Model:
    """A cell that is to remember the sign at the beginning of a route; with the accuracies that other seeds reach."""
    models = [_trained(_examples(SAMPLE_SIGNS), signs_settings(cell, seed)) for seed in range(SEEDS)]
    reached = [model.provenance["metrics"]["validation_accuracy"] for model in models]
    return replace(models[0], provenance={**models[0].provenance, "seeds": reached})


def counting(activation: ActivationName) -> Model:
    """What comes after three numbers, from the documents' three examples."""
    return _trained(_examples(SAMPLE_COUNTING, COUNTING), counting_settings(activation))


def tags() -> Model:
    """A SimpleRNN that tags each word from what it has read so far."""
    return _trained(_examples(SAMPLE_TAGGED), TAGS_SETTINGS)


def captions() -> Model:
    """A sentence about the weather from a label."""
    return _trained(_examples(SAMPLE_CAPTIONS, CAPTIONS), CAPTIONS_SETTINGS)


def bag() -> Model:
    """A bag of words: a recurrence that only adds, W_h = 1 and no bend. The best weights for the counts."""
    reviews = _examples(SAMPLE_ENGLISH)
    assert isinstance(reviews, LabelledReviews)
    tokenizer = word_tokenizer()
    tokens = list(tokenizer.token_lists(reviews.texts))
    vocabulary = build_vocabulary(tokens, 1000)
    counts = np.zeros((len(tokens), len(vocabulary)))
    for row, words in enumerate(tokens):
        np.add.at(counts[row], vocabulary.encode(words), 1)
    weights, bias = _logistic_regression(counts, reviews.labels)
    config = ModelConfig(
        len(vocabulary), "simple_rnn", hidden_sizes=(1,), activation="identity", bias=False, input="one_hot"
    )
    arrays = {
        "layers.0.forward.W_x": weights[:, None],
        "layers.0.forward.W_h": np.ones((1, 1)),
        "output.W_y": np.ones((1, 1)),
        "output.b_y": np.array([bias]),
    }
    parameters = parameters_from_arrays({name: array.astype(np.float32) for name, array in arrays.items()})
    info = TokenizerInfo(tokenizer.name, tokenizer.version)
    right = (counts @ weights + bias > 0) == (reviews.labels == 1)
    made = {"data": {"name": reviews.name, "sha256": reviews.sha256}, "metrics": {"accuracy": float(right.mean())}}
    return Model(config, parameters, vocabulary, info, reviews.task, made, reviews.rule)


RECIPES: dict[str, Callable[[], Model]] = {
    "hello": hello,
    "order": order,
    "bag": bag,
    "next_word": next_word,
    "vectors": vectors,
    "few_words": few_words,
    "padded": padded,
    "korean": korean,
    "signs_simple_rnn": partial(signs, "simple_rnn"),
    "signs_lstm": partial(signs, "lstm"),
    "signs_gru": partial(signs, "gru"),
    "counting": partial(counting, "identity"),
    "counting_tanh": partial(counting, "tanh"),
    "tags": tags,
    "captions": captions,
}


def _examples(sample: str, wanted: Wanted = Wanted()) -> Examples:  # noqa: B008 - it is frozen
    return usable(understand_file(resource_path(sample), wanted), wanted.task)


def _settings(embedding: int, hidden: int, rate: float, epochs: int, seed: int) -> TrainingSettings:
    training = TrainingConfig(epochs, 16, rate, validation=0.2, seed=seed, snapshot_every=50)
    return TrainingSettings("word", "simple_rnn", embedding, (hidden,), max_length=PADDED_LENGTH, training=training)


def _trained(examples: Examples, settings: TrainingSettings) -> Model:
    """The epoch of the least validation loss."""
    tokenizer = create_tokenizer(settings.tokenizer, open_default_cache())
    models = [event.model for event in run_training(examples, settings, tokenizer) if isinstance(event, ModelSnapshot)]
    model = models[-1]
    made = {name: value for name, value in model.provenance.items() if name != "date"}
    return replace(model, provenance=made)


def _logistic_regression(counts: np.ndarray, labels: np.ndarray, steps: int = 3000) -> tuple[np.ndarray, float]:
    """Weights [V] and a bias, a little drawn to zero so that they stay finite."""
    weights, bias = np.zeros(counts.shape[1]), 0.0
    for _ in range(steps):
        wrong = 1 / (1 + np.exp(-(counts @ weights + bias))) - labels
        weights -= 0.5 * (counts.T @ wrong / len(labels) + 1e-3 * weights)
        bias -= 0.5 * wrong.mean()
    return weights, float(bias)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or RECIPES:
        path = FOLDER / f"{name}{SUFFIX}"
        save_model(RECIPES[name](), path)
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
