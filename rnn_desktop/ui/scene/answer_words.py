"""What the answers of a network are called in the window: good or bad, or as the person's data calls them."""

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Task
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
    """“P(positive)”, or “P(label)”: what one of the network's outputs is the probability of."""
    task = reading.model.task
    if tells_good_from_bad(task):
        return translate("ReadView", "P(positive)")
    return f"P({short(reading.answer_text(output), length)})"


def output_words(reading: Reading, output: int) -> str:
    """The label that one of several outputs speaks for; “output 1” where it speaks for none."""
    if reading.model.task.is_pair:
        return translate("Inspector", "output {number}").format(number=output)
    return short(reading.answer_text(output), LONGEST_LABEL)


def said_words(reading: Reading, length: int = LONGEST_LABEL) -> str:
    """What the network says of the review; "" where it says nothing."""
    return "" if reading.said is None else label_words(reading.model.task, reading.said, length)


def said_there(reading: Reading, token: int) -> str:
    """“the network says 중립 here, 62.0 %”: where it had another answer than the explained one, of several; else ""."""
    task, probabilities = reading.model.task, reading.trace.probabilities[token]
    if task.is_pair or token in reading.trace.unanswered or not (probabilities == probabilities).all():
        return ""
    output = int(probabilities.argmax())
    if output == reading.explained.output:
        return ""
    words = translate("ReadView", "the network says {label} here: {percent}")
    return words.format(label=output_words(reading, output), percent=percent(float(probabilities[output])))
