"""What a model's provenance says of it, in words; a foreign file may say nothing, or nonsense."""

import math
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.measures import Measures
from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lens.numbers import amount_number, count_number, percent_number, perplexity_number
from rnn_desktop.session.kept_models import KeptModel
from rnn_desktop.tasks import NextToken, Numbers, Task
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.measure_words import beside_accuracy

_LONGEST_LABELS = 16
"""Characters of all labels of a model that stand in one line with other facts of it."""
_ROOM_FOR_LABELS = 800
"""Characters of all labels in a tooltip."""


def data_name(provenance: Mapping[str, Any], path: Path | None = None) -> str:
    """What it learned from; where that is not said, its file."""
    data = provenance.get("data")
    name = data.get("name") if isinstance(data, dict) else None
    if isinstance(name, str) and name.strip():
        return Path(name.strip()).stem
    return path.stem if path is not None else translate("ModelCard", "untitled")


def result_text(provenance: Mapping[str, Any]) -> str:
    """Its accuracy with its macro F1 or perplexity, the error of numbers, or where in a training its weights are from,
    of which none was measured."""
    metrics = provenance.get("metrics")
    errors = {
        "test": translate("ModelCard", "test error {error}"),
        "validation": translate("ModelCard", "validation error {error}"),
    }
    for part, template in (
        ("test", translate("ModelCard", "test {percent} %")),
        ("validation", translate("ModelCard", "validation {percent} %")),
    ):
        # The error of numbers comes with an accuracy of nothing.
        if (error := _number(metrics, f"{part}_error")) is not None:
            return errors[part].format(error=amount_number(error))
        if (share := _share(metrics, f"{part}_accuracy")) is not None:
            words = template.format(percent=percent_number(share))
            if (found := _number(metrics, f"{part}_perplexity")) is not None:
                return (
                    f"{words} · {translate('Verdict', 'perplexity {number}').format(number=perplexity_number(found))}"
                )
            f1 = _share(metrics, f"{part}_macro_f1")
            return words if f1 is None else f"{words} · F1 {percent_number(f1)}"
    if provenance.get("edited"):
        # Weights were typed over: what was measured before no longer holds.
        return translate("ModelCard", "edited")
    weights = provenance.get("weights")
    epoch = weights.get("epoch") if isinstance(weights, dict) else None
    if isinstance(epoch, int) and not isinstance(epoch, bool) and not epoch:
        return translate("ModelCard", "untrained")
    if isinstance(epoch, int) and not isinstance(epoch, bool):
        return translate("ModelCard", "epoch {epoch}, not validated").format(epoch=count_number(epoch))
    return ""


def measures_text(provenance: Mapping[str, Any]) -> str:
    """What stands beside an accuracy: macro F1 and the largest class; empty where they were not measured."""
    metrics = provenance.get("metrics")
    for part in ("test", "validation"):
        shares = [_share(metrics, f"{part}_{name}") for name in ("accuracy", "macro_f1", "largest_class")]
        known = [share for share in shares if share is not None]
        if len(known) == len(shares):
            return beside_accuracy(Measures(*known))
    return ""


def kept_name(entry: KeptModel) -> str:
    """One line that tells it from others: its network, its data, how good it was, and when it was made."""
    made = entry.made.strftime("%H:%M" if entry.made.date() == datetime.now().date() else "%Y-%m-%d %H:%M")
    about = entry.about
    parts = (network_name(about.config), data_name(about.provenance), result_text(about.provenance), made)
    return " · ".join(part for part in parts if part)


def task_text(task: Task) -> str:
    """What a network tells apart, as short as there is room: its labels or series, or how many; "" for good and bad,
    and for the words of a vocabulary."""
    if tells_good_from_bad(task):
        return ""
    names = task.columns if isinstance(task, Numbers) else task.labels
    if not names or (len(names) == 1 and names[0].isdigit()):
        return ""
    together = " / ".join(short(name) for name in names)
    if len(together) <= _LONGEST_LABELS:
        return together
    words = {
        "classes": translate("ModelCard", "{count} classes"),
        "tags": translate("ModelCard", "{count} tags"),
        "numbers": translate("ModelCard", "{count} series"),
        "sequence": translate("ModelCard", "{count} labels"),
    }
    return words[task.name].format(count=len(names))


def task_sentence(task: Task) -> str:
    """What it does, with all labels, each as far as there is room for all; "" for good and bad."""
    if tells_good_from_bad(task):
        return ""
    if isinstance(task, NextToken):
        return translate("ModelCard", "says at each token which one comes next")
    names = task.columns if isinstance(task, Numbers) else task.labels
    longest = max(_ROOM_FOR_LABELS // len(names) - 2, 4)
    words = {
        "classes": translate("ModelCard", "tells apart: {labels}"),
        "tags": translate("ModelCard", "gives each token one of these tags: {labels}"),
        "numbers": translate("ModelCard", "says the next value of: {labels}"),
        "sequence": translate("ModelCard", "writes what follows from a label: {labels}"),
    }
    return words[task.name].format(labels=", ".join(short(name, longest) for name in names))


def vocabulary_text(model: Model) -> str:
    """How many words it knows or, of numbers, how many values it was trained to read at once."""
    if isinstance(model.task, Numbers):
        return translate("ModelCard", "window of {count} values").format(count=count_number(model.task.window))
    return translate("ModelCard", "{count} words").format(count=count_number(model.config.vocabulary_size))


def _share(metrics: object, key: str) -> float | None:
    value = metrics.get(key) if isinstance(metrics, dict) else None
    return value if isinstance(value, int | float) and 0 <= value <= 1 else None


def _number(metrics: object, key: str) -> float | None:
    value = metrics.get(key) if isinstance(metrics, dict) else None
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if is_number and value is not None else None
