"""What a person decided about a file, as JSON: what is learnt from it, how it is read, and what its labels mean."""

from dataclasses import asdict
from typing import Any

from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.examples import Wanted
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.running_text import PARTS_NAMES
from rnn_desktop.tasks import TASK_NAMES

_LONGEST_WINDOW = 10_000
_HIGHEST = 1e12


def decided_to_json(wanted: Wanted) -> dict[str, Any]:
    """As `decided_from_json` reads it; which columns of a table hold what is kept beside it."""
    return {
        "file": asdict(wanted.chosen),
        "labels": asdict(wanted.labels),
        "task": wanted.task,
        "parts": wanted.parts,
        "series": list(wanted.series),
        "window": wanted.window,
    }


def decided_from_json(value: dict[str, Any]) -> Wanted:
    """What is not as it was written counts as not decided."""
    task, parts, series, window = (value.get(name) for name in ("task", "parts", "series", "window"))
    return Wanted(
        task=task if task in TASK_NAMES else None,
        chosen=_chosen(value.get("file")),
        labels=_labels(value.get("labels")),
        parts=parts if parts in PARTS_NAMES else None,
        series=tuple(series) if isinstance(series, list) and _are_texts(series) else (),
        window=window if type(window) is int and 1 <= window <= _LONGEST_WINDOW else None,
    )


def _chosen(value: Any) -> Chosen:
    if not isinstance(value, dict):
        return Chosen()
    delimiter, quote, header, encoding = (value.get(name) for name in ("delimiter", "quote", "header", "encoding"))
    return Chosen(
        delimiter if isinstance(delimiter, str) and len(delimiter) == 1 else None,
        quote if isinstance(quote, str) and len(quote) <= 1 else None,
        header if isinstance(header, bool) else None,
        encoding if encoding in ENCODINGS else None,
    )


def _labels(value: Any) -> LabelChoice:
    if not isinstance(value, dict):
        return LabelChoice()
    threshold: Any = value.get("threshold")
    classes: Any = value.get("classes")
    dropped: Any = value.get("dropped")
    # A whole number may be larger than any other.
    number = isinstance(threshold, int | float) and not isinstance(threshold, bool) and abs(threshold) <= _HIGHEST
    grouped = isinstance(classes, list) and len(classes) > 1 and all(map(_are_texts, classes))
    names: Any = value.get("names")
    named = grouped and _are_texts(names) and len(set(names)) == len(classes)
    return LabelChoice(
        threshold=float(threshold) if number else None,
        classes=tuple(map(tuple, classes)) if grouped else None,
        names=tuple(names) if named else None,
        dropped=tuple(dropped) if _are_texts(dropped) else (),
        apart=value.get("apart") is True,
    )


def _are_texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
