"""A reading as a table: one row per token."""

from collections.abc import Iterator, Sequence

from rnn_desktop.engine.parameters import DIRECTIONS, Array
from rnn_desktop.formats.tables import TableValue
from rnn_desktop.lens.quantities import rows_by_name
from rnn_desktop.lens.reading import Reading

_ABOUT = ("time_step", "token", "tag", "typed", "id", "known", "probability", "logit", "contribution")


def reading_table(reading: Reading, quantities: Sequence[str] = ("h",)) -> tuple[list[str], list[list[TableValue]]]:
    """The names of the columns, and the rows.

    quantities: of the last layer, one column per unit: "h", "c" or a gate's name; one that the cell does not have is
    left out. Where the running curve has not come so far yet the answer is None. Time steps count from 1, units from 0,
    as the pictures count them; `contribution` is what the receipt says. Of more than two classes each has a column with
    its probability, too.
    """
    shares = [] if reading.receipt is None else reading.receipt.contributions.tolist()
    states = list(_states(reading, quantities))
    task = reading.model.task
    over_labels = [] if task.is_pair else task.labels
    of_labels = [f"probability[{label}]" for label in over_labels]
    header = [*_ABOUT, *of_labels, *(name for names, _ in states for name in names)]
    rows: list[list[TableValue]] = []
    for step, token in enumerate(reading.tokens):
        row: list[TableValue] = [
            step + 1,
            token.text,
            token.tag,
            reading.text[token.start : token.end],
            reading.ids[step],
        ]
        answered = step not in reading.trace.unanswered
        answer = (float(reading.probabilities[step]), float(reading.logits[step])) if answered else (None, None)
        row += [reading.knows(step), *answer, shares[step]]
        row += [float(reading.trace.probabilities[step, k]) if answered else None for k in range(len(over_labels))]
        rows.append(row + [value for _, values in states for value in values[step].tolist()])
    return header, rows


def _states(reading: Reading, quantities: Sequence[str]) -> Iterator[tuple[list[str], Array]]:
    """For each quantity and direction the names of its columns, and its values [T, H]."""
    directions = reading.trace.layers[-1]
    for quantity in quantities:
        for direction, layer in zip(DIRECTIONS, directions, strict=False):
            values = rows_by_name(layer).get(quantity)
            name = quantity if len(directions) == 1 else f"{direction}.{quantity}"
            if values is not None:
                yield [f"{name}[{unit}]" for unit in range(values.shape[1])], values
