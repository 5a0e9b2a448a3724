"""Which classes a network takes for which, for the person at the terminal."""

from collections.abc import Sequence

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import print_line
from rnn_desktop.engine.scoring import Confusion
from rnn_desktop.tasks import short_label

_MOST_COLUMNS = 12
"""Classes whose whole matrix a terminal has room for."""
_MOST_PAIRS = 12


def print_confusion(confusion: Confusion, labels: Sequence[str]) -> None:
    """confusion: [K, K] counts, true class × class that was said, in the order of `labels`. Of two the accuracy says
    nearly as much, so nothing is printed."""
    if len(labels) < 3:
        return
    print_line("")
    for line in _matrix(confusion, labels) if len(labels) <= _MOST_COLUMNS else _pairs(confusion, labels):
        print_line(line)


def _matrix(confusion: Confusion, labels: Sequence[str]) -> list[str]:
    """Numbers first: Hangul is as wide as two letters in most terminals, in some not."""
    numbers = [str(number + 1) for number in range(len(labels))]
    cells = [numbers, *([f"{count:,}" for count in row] for row in confusion)]
    width = max(len(cell) for row in cells for cell in row)
    ends = ("", *(f"   {number} {short_label(label)}" for number, label in zip(numbers, labels, strict=True)))
    lines = ["  ".join(cell.rjust(width) for cell in row) + end for row, end in zip(cells, ends, strict=True)]
    return [translate("CommandLine", "A row for each true class, a column for what the network said:"), *lines]


def _pairs(confusion: Confusion, labels: Sequence[str]) -> list[str]:
    """The pairs that are confused most, and how often."""
    places = range(len(labels))
    found = [(confusion[true][said], true, said) for true in places for said in places if true != said]
    confused = sorted((one for one in found if one[0]), key=lambda one: -one[0])[:_MOST_PAIRS]
    if not confused:
        return [translate("CommandLine", "No class was taken for another.")]
    told = translate("CommandLine", "{count:>7,}  “{true}” taken for “{said}”")
    lines = [
        told.format(count=count, true=short_label(labels[true]), said=short_label(labels[said]))
        for count, true, said in confused
    ]
    return [translate("CommandLine", "What was confused most:"), *lines]
