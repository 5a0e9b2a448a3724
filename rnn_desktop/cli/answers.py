"""What a network's answer is called at the terminal."""

from rnn_desktop.cli.language import translate
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.reading import Reading


def answer_name(reading: Reading) -> str:
    """“P(positive)”, or with the label that is explained."""
    if tells_good_from_bad(reading.model.task):
        return translate("CommandLine", "P(positive)")
    return f"P({reading.label})"


def said_words(reading: Reading) -> str:
    """The label that the network says, or good or bad; a dash where it says nothing."""
    said = reading.said
    if said is None:
        return "–"
    if not tells_good_from_bad(reading.model.task):
        return said
    good = said == reading.model.task.labels[1]
    return translate("Verdict", "positive") if good else translate("Verdict", "negative")
