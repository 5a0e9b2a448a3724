"""What a network that does not sort texts says of one, in a few words: what comes next, tags, the next value."""

import math
from dataclasses import dataclass

import numpy as np

from rnn_desktop.lens.numbers import probability_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import continuations
from rnn_desktop.tasks import Classes, Numbers, Tags
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.train.class_words import are_good_and_bad, class_words

MOST_LINES = 14
_MOST_CHARACTERS = 24


@dataclass(frozen=True, slots=True)
class WatchedAnswer:
    """value: large; word: beside it; shares: the likeliest answers with their probabilities; lines: one for each word
    or series.
    """

    hint: str
    value: str = "–"
    word: str = ""
    shares: tuple[tuple[str, float], ...] = ()
    lines: tuple[str, ...] = ()


def watched_answer(reading: Reading) -> WatchedAnswer:
    """Of what was read to its end."""
    task = reading.model.task
    if isinstance(task, Numbers):
        return _of_numbers(reading, task)
    return _of_tags(reading, task) if isinstance(task, Tags) else _of_tokens(reading)


def answer_words(reading: Reading) -> str:
    """What the network says of a text, in a few words and finely enough for one step to be seen; “” of nothing."""
    task = reading.model.task
    if not reading.tokens:
        return ""
    if not isinstance(task, Classes):
        answer = watched_answer(reading)
        return f"{answer.word} {answer.value}"
    shares = task.shares(reading.trace.probabilities[-1:])[0]
    label = 1 if are_good_and_bad(task.labels) else int(shares.argmax())
    return f"P({short(class_words(task.labels)[label], _MOST_CHARACTERS)}) {probability_number(float(shares[label]))}"


def _of_tokens(reading: Reading) -> WatchedAnswer:
    hint = translate("WatchedSentence", "What comes after the text above, as the network says now")
    if not reading.tokens:
        return WatchedAnswer(hint)
    found = continuations(reading.model.vocabulary.words, reading.trace.probabilities[-1])
    if not found:
        return WatchedAnswer(hint, percent(math.nan))
    shares = tuple((short(one.text, _MOST_CHARACTERS), one.probability) for one in found)
    return WatchedAnswer(hint, percent(found[0].probability), shares[0][0], shares)


def _of_tags(reading: Reading, task: Tags) -> WatchedAnswer:
    hint = translate("WatchedSentence", "The tags of the words above, as the network says now")
    probabilities = reading.trace.probabilities
    if not reading.tokens or np.isnan(probabilities).any():
        return WatchedAnswer(hint, percent(math.nan) if reading.tokens else "–")
    said = probabilities.argmax(axis=1)
    words = [short(token.text, _MOST_CHARACTERS) for token in reading.tokens]
    lines = [
        f"{word}  {short(task.labels[tag], _MOST_CHARACTERS)}  {percent(float(row[tag]))}"
        for word, tag, row in zip(words, said.tolist(), probabilities, strict=True)
    ]
    more = len(lines) - MOST_LINES
    shown = (*lines[:MOST_LINES], *([f"… +{more}"] if more > 0 else []))
    return WatchedAnswer(hint, percent(float(probabilities[-1, said[-1]])), task.labels[int(said[-1])], lines=shown)


def _of_numbers(reading: Reading, task: Numbers) -> WatchedAnswer:
    hint = translate("WatchedSentence", "The value after the numbers above, as the network says now")
    if not reading.tokens:
        return WatchedAnswer(hint)
    values = task.unscaled(reading.trace.logits[-1:])[0].tolist()
    words = [short(name, _MOST_CHARACTERS) for name in task.columns]
    lines = tuple(f"{word}  {value:,.5g}" for word, value in zip(words, values, strict=True))
    return WatchedAnswer(hint, f"{values[0]:,.5g}", words[0], lines=lines[:MOST_LINES] if len(lines) > 1 else ())
