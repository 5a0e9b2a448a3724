"""All that is known of a table before anything is trained on it, as one JSON object."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from rnn_desktop.data.label_values import is_nothing
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.data.understanding import Data
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import TaskName

_SAMPLES = 3

TokenLists = Callable[[Sequence[str]], Iterator[list[str]]]


def inspection(data: Data, task: TaskName, cut: int | None, worded: Callable[[Problem], str]) -> dict[str, Any]:
    """task: what is learnt from it; cut: reviews longer than the maximum length; worded: a sentence in the person's
    language.
    """
    table, choice, reviews = data.table, data.choice, data.reviews
    classes = {} if reviews is None else dict(zip(reviews.rule.labels, reviews.counts, strict=True))
    left_out = {reason: count for reason, count in data.left_out.items() if count}
    questions = [worded(one) for one in data.assumed]
    problem = None if data.problem is None else worded(data.problem)
    return {
        "file": table.path.name,
        "task": task,
        "rows": len(table),
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "quote": table.quote,
        "header": table.has_header,
        "title_lines": table.title_lines,
        "columns": list(table.columns),
        "text_column": None if choice is None else table.columns[choice.text],
        "label_column": None if choice is None else table.columns[choice.label],
        "classes": classes,
        "left_out": left_out,
        "rejected_lines": [row.line for row in table.rejected],
        "replaced": {"bytes": table.bad_bytes, "lines": list(table.bad_lines)},
        "duplicates": 0 if reviews is None else reviews.duplicates,
        "cut": cut,
        "samples": samples(data),
        # What keeps the table from being used is for the person to answer, too.
        "questions": questions if problem is None else [*questions, problem],
        "problem": problem,
    }


def samples(data: Data) -> list[str]:
    """The first texts that can be examples, whole."""
    if data.reviews is not None:
        return list(data.reviews.texts[:_SAMPLES])
    if data.choice is None:
        return []
    texts = (row[data.choice.text].strip() for row in data.table.rows)
    return list(islice((text for text in texts if not is_nothing(text)), _SAMPLES))


def count_cut(data: Data, max_length: int, token_lists: TokenLists) -> int:
    """Reviews of more tokens than the limit; only those are tokenized that have more characters than it."""
    texts = () if data.reviews is None else data.reviews.texts
    long = [text for text in texts if len(text) > max_length]
    return sum(len(tokens) > max_length for tokens in token_lists(long)) if long else 0


def other_inspection(
    examples: RunningText | TaggedSentences | NumberSeries, worded: Callable[[Problem], str]
) -> dict[str, Any]:
    """The same of what is no table of reviews."""
    found: dict[str, Any] = {"file": examples.name, "task": examples.task.name, "rows": len(examples)}
    match examples:
        case RunningText():
            found |= {
                "lines": len(examples),
                "characters": examples.characters,
                "parts": examples.parts,
                "encoding": examples.encoding,
            }
            found |= {"replaced": {"bytes": examples.bad_bytes}, "samples": list(examples.texts[:_SAMPLES])}
        case TaggedSentences():
            found |= {"sentences": len(examples), "words": sum(map(len, examples.words)), "tags": list(examples.labels)}
            found |= {"left_out": {"no_tag": examples.left_out} if examples.left_out else {}}
            found |= {"samples": list(examples.texts[:_SAMPLES])}
        case NumberSeries():
            found |= {
                "numbers": len(examples) - examples.gaps,
                "series": list(examples.columns),
                "window": examples.window,
                "windows": len(examples.starts),
            }
            found |= {"left_out": {"no_number": examples.gaps} if examples.gaps else {}}
            found |= {"samples": [_row(values) for values in examples.values[: 4 * _SAMPLES].tolist()]}
    assumed = () if isinstance(examples, RunningText) else examples.assumed
    return found | {"questions": [worded(one) for one in assumed], "problem": None}


def _row(values: list[float]) -> list[float | None]:
    """JSON has no NaN."""
    return [None if math.isnan(value) else value for value in values]
