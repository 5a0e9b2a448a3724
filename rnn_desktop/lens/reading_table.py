"""A reading as a table: one row per token."""

from collections.abc import Iterator, Sequence

from rnn_desktop.engine.parameters import DIRECTIONS, Array
from rnn_desktop.formats.tables import TableValue
from rnn_desktop.lens.quantities import rows_by_name
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import spoken_json
from rnn_desktop.tasks import Numbers, Tags, speaks

_ABOUT = ("time_step", "token", "tag", "typed", "id", "known")


def reading_table(reading: Reading, quantities: Sequence[str] = ("h",)) -> tuple[list[str], list[list[TableValue]]]:
    """The names of the columns, and the rows.

    quantities: of the last layer, one column per unit: "h", "c" or a gate's name; one that the cell does not have is
    left out. Where the running curve has not come so far yet the answer is None. Time steps count from 1, units from 0,
    as the pictures count them; `probability` and `logit` are the explained answer's, `y` that of numbers, which come in
    the data's own unit; `contribution` is what the receipt says of it. Of more than two classes and of tags each has a
    column of its probability; of a language model the token that came and the likeliest next one have theirs.
    """
    shares = [] if reading.receipt is None else reading.receipt.contributions.tolist()
    states = list(_states(reading, quantities))
    names, answers = _answers(reading)
    header = [*_ABOUT, *names, *(name for names, _ in states for name in names)]
    rows: list[list[TableValue]] = []
    for step, token in enumerate(reading.tokens):
        answered = step not in reading.trace.unanswered
        row: list[TableValue] = [step + 1, token.text, token.tag, reading.text[token.start : token.end]]
        row += [reading.ids[step], reading.knows(step)]
        row += [
            shares[step] if name == "contribution" else value if answered else None
            for name, value in zip(names, answers[step], strict=True)
        ]
        rows.append(row + [value for _, values in states for value in values[step].tolist()])
    return header, rows


def _answers(reading: Reading) -> tuple[list[str], list[list[TableValue]]]:
    """What the network answered at each token, and the place of what the token gave."""
    task, steps = reading.model.task, range(len(reading.tokens))
    if isinstance(task, Numbers):
        scores, values = reading.logits.tolist(), task.unscaled(reading.trace.probabilities).tolist()
        names = ["y", "contribution", *(f"predicted[{_plain(column)}]" for column in task.columns)]
        return names, [[scores[step], None, *values[step]] for step in steps]
    explained = zip(reading.probabilities.tolist(), reading.logits.tolist(), strict=True)
    rows: list[list[TableValue]] = [[probability, logit, None] for probability, logit in explained]
    names = ["probability", "logit", "contribution"]
    if speaks(task):
        names += ["token_probability", "next", "next_probability"]
        for row, said in zip(rows, spoken_json(reading, 1), strict=True):
            row += [
                said["probability"],
                *next(((one["text"], one["probability"]) for one in said["next"]), (None, None)),
            ]
    elif not task.is_pair:
        shares = reading.trace.probabilities
        names += [f"P[{_plain(label)}]" for label in task.labels]
        for row, one in zip(rows, shares, strict=True):
            row += one.tolist()
        if isinstance(task, Tags):
            names.append("tag_said")
            for row, tag in zip(rows, reading.tags_said, strict=True):
                row.append(tag)
    return names, rows


def _plain(name: str) -> str:
    return " ".join(name.split())


def _states(reading: Reading, quantities: Sequence[str]) -> Iterator[tuple[list[str], Array]]:
    """For each quantity and direction the names of its columns, and its values [T, H]."""
    directions = reading.trace.layers[-1]
    for quantity in quantities:
        for direction, layer in zip(DIRECTIONS, directions, strict=False):
            values = rows_by_name(layer).get(quantity)
            name = quantity if len(directions) == 1 else f"{direction}.{quantity}"
            if values is not None:
                yield [f"{name}[{unit}]" for unit in range(values.shape[1])], values
