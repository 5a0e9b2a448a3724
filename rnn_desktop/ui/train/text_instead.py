"""What to read where nothing that stands in the composer can be read by the network that is trained."""

from collections.abc import Sequence

from rnn_desktop.data.captions import Captions
from rnn_desktop.data.examples import Examples
from rnn_desktop.data.number_cells import network_numbers
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.problem import Problem
from rnn_desktop.ui.train.other_preview import window_text

_LOOKED_AT = 1000
"""Lines of a file in which letters are looked for."""


def text_instead(examples: Examples, text: str) -> str | None:
    """A text of the examples; None where `text` can be read."""
    if isinstance(examples, NumberSeries) and not _reads(examples, text):
        return window_text(examples, int(examples.starts[-1]) + 1)
    if isinstance(examples, Captions) and not text.startswith(examples.task.marks[:-1]):
        return examples.task.marks[0]
    if isinstance(examples, RunningText | TaggedSentences) and not _shares_letters(examples.texts, text):
        return examples.texts[0]
    return None


def _reads(series: NumberSeries, text: str) -> bool:
    """Whether a network of this series has anything to read in a text."""
    try:
        network_numbers(series.task, text.split())
    except Problem:
        return False
    return bool(text.strip())


def _shares_letters(texts: Sequence[str], text: str) -> bool:
    """Whether the beginning of a file has any letter of a text."""
    letters = set(text) - {" "}
    return any(not letters.isdisjoint(one) for one in texts[:_LOOKED_AT])
