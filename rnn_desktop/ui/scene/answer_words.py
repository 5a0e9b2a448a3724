"""What the answers of a network are called in the window: good or bad, or as the person's data calls them."""

import math

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.numbers import amount_number, perplexity_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import perplexity
from rnn_desktop.tasks import Numbers, Task, speaks
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent

LONGEST_LABEL = 24
"""Characters of a label among other words; a file's may have hundreds."""


def label_words(task: Task, label: str, length: int = LONGEST_LABEL) -> str:
    """“positive” and “negative” where the two labels mean that; else the label itself, of so many characters."""
    if not tells_good_from_bad(task):
        return short(label, length)
    return translate("Verdict", "positive") if label == task.labels[1] else translate("Verdict", "negative")


def answer_name(reading: Reading, length: int = LONGEST_LABEL) -> str:
    """“P(positive)”: what the explained answer is the probability of."""
    return output_name(reading, reading.explained.output, length)


def output_name(reading: Reading, output: int, length: int = LONGEST_LABEL) -> str:
    """“P(positive)”, or “P(label)”: what one of the network's outputs is the probability of; of a series its name."""
    task = reading.model.task
    if isinstance(task, Numbers):
        return short(reading.answer_text(output), length)
    if tells_good_from_bad(task):
        return translate("ReadView", "P(positive)")
    return f"P({short(reading.answer_text(output), length)})"


def output_words(reading: Reading, output: int) -> str:
    """The label that one of several outputs speaks for; “output 1” where it speaks for none."""
    if reading.model.task.is_pair:
        return translate("Inspector", "output {number}").format(number=output)
    return short(reading.answer_text(output), LONGEST_LABEL)


def score_word(task: Task) -> str:
    """What an answer is called before it becomes a probability: “logit”; a number never does."""
    return "y" if isinstance(task, Numbers) else logit_word()


def logit_word() -> str:
    """“logit”, before its number."""
    return translate("ReadView", "logit")


def answer_number(reading: Reading, step: int, output: int) -> str:
    """“81.8 %”, an output's probability at a time step; of a series the value itself, in the data's own unit."""
    task, answers = reading.model.task, reading.trace.probabilities[step]
    if isinstance(task, Numbers):
        return amount_number(float(task.unscaled(answers)[output]))
    return percent(float(answers[output]))


def explained_number(reading: Reading) -> str:
    """As `answer_number`, of the explained answer; a dash where nothing was read."""
    return answer_number(reading, reading.explained.row, reading.explained.output) if reading.tokens else "–"


def perplexity_words(reading: Reading) -> str:
    """“perplexity 14.3”, of what a language model has read; "" where it could have said none of it."""
    if not speaks(reading.model.task) or math.isnan(found := perplexity(reading)):
        return ""
    return translate("Verdict", "perplexity {number}").format(number=perplexity_number(found))


def said_words(reading: Reading, length: int = LONGEST_LABEL) -> str:
    """What the network says of the review; "" where it says nothing."""
    return "" if reading.said is None else label_words(reading.model.task, reading.said, length)


def said_there(reading: Reading, token: int) -> str:
    """“the network says 중립 here, 62.0 %”: where it had another answer than the explained one, of several; else ""."""
    task, probabilities = reading.model.task, reading.trace.probabilities[token]
    if (
        task.is_pair
        or isinstance(task, Numbers)
        or token in reading.trace.unanswered
        or not (probabilities == probabilities).all()
    ):
        return ""
    output = int(probabilities.argmax())
    if output == reading.output_at(token):
        return ""
    words = translate("ReadView", "the network says {label} here: {percent}")
    return words.format(label=output_words(reading, output), percent=percent(float(probabilities[output])))
