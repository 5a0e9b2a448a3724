"""What a network answers at each token, and what that is called, at the terminal."""

import math

from rnn_desktop.cli.language import translate
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.numbers import plain_number, probability_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import continuations, probabilities_of_tokens
from rnn_desktop.tasks import Classes, Numbers, Tags

_SHOWN = 4


def answer_name(reading: Reading) -> str:
    """“P(positive)”, or with the label or token that is explained; of a series its name."""
    if tells_good_from_bad(reading.model.task):
        return translate("CommandLine", "P(positive)")
    return reading.label if isinstance(reading.model.task, Numbers) else f"P({reading.label})"


def answer_words(reading: Reading) -> str:
    """The explained answer and its name; a predicted number in its own unit."""
    task, explained = reading.model.task, reading.explained
    if isinstance(task, Numbers):
        value = task.unscaled(reading.trace.probabilities[explained.row])[explained.output]
        return f"{answer_name(reading)} = {value:.6g}"
    return f"{answer_name(reading)} = {plain_number(float(reading.probabilities[explained.row]))}"


def said_words(reading: Reading) -> str:
    """What the network says at the end, or good or bad; a dash where it says nothing."""
    said = reading.said
    if said is None:
        return "–"
    if not tells_good_from_bad(reading.model.task):
        return said
    good = said == reading.model.task.labels[1]
    return translate("Verdict", "positive") if good else translate("Verdict", "negative")


def token_lines(reading: Reading) -> list[str]:
    """For each token what the network answered after it."""
    found = reading.trace.probabilities
    match reading.model.task:
        case Classes():
            numbers = zip(reading.probabilities.tolist(), reading.logits.tolist(), strict=True)
            answers = [f"{probability:7.2%}  {logit:+8.3f}" for probability, logit in numbers]
            return [f"{answer}  {word}" for answer, word in zip(answers, _words(reading), strict=True)]
        case Tags():
            said = zip(_words(reading), reading.tags_said, found.max(axis=1).tolist(), strict=True)
            return [f"{share:7.2%}  {word} → {'–' if tag is None else tag}" for word, tag, share in said]
        case Numbers() as task:
            values = ["; ".join(f"{value:.6g}" for value in one) for one in task.unscaled(found).tolist()]
            return [f"{word} → {value}" for word, value in zip(_words(reading), values, strict=True)]
        case _:
            return _spoken_lines(reading)


def _spoken_lines(reading: Reading) -> list[str]:
    """The probability that the token had, and what may follow it."""
    lines = []
    words = reading.model.vocabulary.words
    for step, (word, own) in enumerate(zip(_words(reading), probabilities_of_tokens(reading).tolist(), strict=True)):
        next_ones = continuations(words, reading.trace.probabilities[step], _SHOWN)
        following = "  ".join(f"{one.text.strip() or repr(one.text)} {one.probability:.1%}" for one in next_ones)
        lines.append(f"{'–':>7}  {word} → {following}" if math.isnan(own) else f"{own:7.2%}  {word} → {following}")
    return lines


def _words(reading: Reading) -> list[str]:
    """Each token with its part of speech, and whether the vocabulary lacks it."""
    unknown = translate("CommandLine", "  (unknown)")
    tokens = zip(reading.tokens, reading.known, strict=True)
    return [(f"{t.text}/{t.tag}" if t.tag else t.text) + ("" if known else unknown) for t, known in tokens]


def verdict_line(reading: Reading) -> str:
    """What the network says of the whole, where it says something of it."""
    if reading.probability is None:
        return translate("CommandLine", "There is nothing to read.")
    if not isinstance(reading.model.task, Classes):
        return ""
    return f"{said_words(reading)}: {answer_name(reading)} = {probability_number(reading.probability)}"
