"""The settings that a training starts from: they suit the examples, in the window and on the command line alike."""

from collections.abc import Mapping, Sequence
from typing import Any

from rnn_desktop.data.captions import Captions
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.examples import Examples
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.training_run import PATIENCE, TrainingSettings
from rnn_desktop.tasks import FromLabel, NextToken, Numbers, Tags, Task

FEW_REVIEWS = 2_000
"""Fewer reviews than this are learnt better, and within seconds, by a smaller network in smaller batches.

On the 400 reviews of the sample, tokenized by Okt, the kept epochs of six seeds had 0.94 to 0.98 validation accuracy
with these settings, those of an LSTM of the same size 0.89 to 0.94.
"""
NETWORK_INPUT = "network_input"
"""What a person calls `TrainingSettings.input`, where the first weights' `input` stands beside it."""
_FEW_CHARACTERS, _VERY_FEW_CHARACTERS = 20_000, 60
_TELLING_CHARACTERS = 300_000
_FEW_NUMBERS = 40
_OFTEN = 0.1
"""Share of different words below which a text is one of few words."""
_TOKENIZER_OF_WORDS = "space"
"""Of tagged words and of numbers: they are cut already, and a person writes them with spaces between."""


def settings_for(examples: Examples) -> TrainingSettings:
    """What to start from with these examples."""
    match examples:
        case LabelledReviews():
            return settings_for_reviews(len(examples))
        case RunningText():
            return _settings_for_text(examples)
        case TaggedSentences():
            return _settings_for_tags(sum(map(len, examples.words)))
        case NumberSeries():
            return _settings_for_numbers(len(examples))
        case Captions():
            return _settings_for_captions(len(examples))


def refuse_unsuited(task: Task, given: Mapping[str, Any]) -> None:
    """given: the settings that the person chose, by name. Raises Problem for one that the task leaves no choice of."""
    for name, (needed, sentence) in _decided_by(task).items():
        if given.get(name, needed) != needed:
            raise Problem(sentence, name=name, value=given[name])


def _decided_by(task: Task) -> dict[str, tuple[object, str]]:
    """What a task decides itself: for each of those settings its value, and why."""
    no_pooling = QT_TRANSLATE_NOOP(
        "Problem", "{name} is {value}, but each token is answered from its own state: nothing is pooled. Leave it out."
    )
    cut = QT_TRANSLATE_NOOP("Problem", "{name} is {value}, but this file's words are cut already. Leave it out.")
    no_words = QT_TRANSLATE_NOOP("Problem", "{name} is {value}, but a series of numbers has no words. Leave it out.")
    forward = QT_TRANSLATE_NOOP(
        "Problem", "{name} is {value}, but what comes next cannot be read backwards. Leave it out."
    )
    match task:
        case Tags():
            return {"tokenizer": (_TOKENIZER_OF_WORDS, cut), "pooling": ("last", no_pooling)}
        case Numbers():
            words = ("vocabulary_size", "embedding_size", NETWORK_INPUT, "dropout_words")
            return {"tokenizer": (_TOKENIZER_OF_WORDS, no_words), **dict.fromkeys(words, (None, no_words))}
        case NextToken() | FromLabel():
            return {"bidirectional": (False, forward), "pooling": ("last", no_pooling)}
        case _:
            return {}


def settings_for_reviews(reviews: int) -> TrainingSettings:
    """What to start from with so many reviews."""
    if reviews >= FEW_REVIEWS:
        return TrainingSettings()
    training = TrainingConfig(
        epochs=12, batch_size=16, learning_rate=2e-3, validation=0.2, snapshot_every=4, patience=PATIENCE
    )
    return TrainingSettings(cell="gru", embedding_size=32, hidden_sizes=(32,), training=training)


def _settings_for_text(text: RunningText) -> TrainingSettings:
    """Letter by letter, or word by word where the same words come again and again.

    A word or two are learnt by heart, by a network that a person can follow with a pencil.
    """
    if text.characters <= _VERY_FEW_CHARACTERS:
        training = TrainingConfig(epochs=200, batch_size=1, learning_rate=0.05, snapshot_every=5, keep="newest")
        return TrainingSettings(
            "spelling", "simple_rnn", hidden_sizes=(3,), max_length=60, input="one_hot", training=training
        )
    words = _first_words(text.texts)
    tokenizer = "word" if len(set(words)) < _OFTEN * len(words) else "spelling"
    if text.characters < _FEW_CHARACTERS:
        training = TrainingConfig(epochs=60, batch_size=8, learning_rate=4e-3, snapshot_every=4, patience=PATIENCE)
        return TrainingSettings(tokenizer, "gru", 32, (64,), max_length=60, training=training)
    training = TrainingConfig(epochs=40, batch_size=16, learning_rate=3e-3, snapshot_every=20, patience=PATIENCE)
    return TrainingSettings(tokenizer, "lstm", 64, (128,), max_length=100, training=training)


def _first_words(lines: Sequence[str]) -> list[str]:
    """As many as tell what kind of text it is: all words of a long one would hold the window up."""
    words, room = list[str](), _TELLING_CHARACTERS
    for line in lines:
        words += line[:room].split()
        room -= len(line)
        if room <= 0:
            break
    return words


def _settings_for_tags(words: int) -> TrainingSettings:
    """Both ways: what a word is, the words after it tell as well."""
    training = TrainingConfig(epochs=40, batch_size=8, learning_rate=5e-3, snapshot_every=10, patience=PATIENCE)
    size = 32 if words < _FEW_CHARACTERS else 64
    return TrainingSettings(_TOKENIZER_OF_WORDS, "gru", size, (size,), bidirectional=True, training=training)


def _settings_for_numbers(rows: int) -> TrainingSettings:
    """A few values are gone on with by a network without a bend, which need not turn back beyond them as tanh does."""
    if rows < _FEW_NUMBERS:
        training = TrainingConfig(epochs=400, batch_size=4, learning_rate=0.01, snapshot_every=20, keep="newest")
        return TrainingSettings(
            _TOKENIZER_OF_WORDS, "simple_rnn", hidden_sizes=(8,), activation="identity", training=training
        )
    training = TrainingConfig(epochs=60, batch_size=16, learning_rate=5e-3, snapshot_every=20, patience=PATIENCE)
    return TrainingSettings(_TOKENIZER_OF_WORDS, "gru", hidden_sizes=(32,), training=training)


def _settings_for_captions(captions: int) -> TrainingSettings:
    few = captions < FEW_REVIEWS
    training = TrainingConfig(
        epochs=40, batch_size=8 if few else 64, learning_rate=4e-3, snapshot_every=10, patience=PATIENCE
    )
    return TrainingSettings("word", "gru", 32, (64,), max_length=40, training=training)
