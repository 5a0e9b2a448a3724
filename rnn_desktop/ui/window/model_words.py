"""What a model's provenance says of it, in words; a foreign file may say nothing, or nonsense."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.measures import Measures
from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lens.numbers import count_number, percent_number
from rnn_desktop.session.kept_models import KeptModel
from rnn_desktop.tasks import Task
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
    """Its accuracy with its macro F1, or where in a training its weights are from, of which none was measured."""
    metrics = provenance.get("metrics")
    for part, template in (
        ("test", translate("ModelCard", "test {percent} %")),
        ("validation", translate("ModelCard", "validation {percent} %")),
    ):
        if (share := _share(metrics, f"{part}_accuracy")) is not None:
            words = template.format(percent=percent_number(share))
            f1 = _share(metrics, f"{part}_macro_f1")
            return words if f1 is None else f"{words} · F1 {percent_number(f1)}"
    if provenance.get("edited"):
        # Weights were typed over: what was measured before no longer holds.
        return translate("ModelCard", "edited")
    weights = provenance.get("weights")
    epoch = weights.get("epoch") if isinstance(weights, dict) else None
    if isinstance(epoch, int) and not isinstance(epoch, bool):
        return translate("ModelCard", "within epoch {epoch}, not validated").format(epoch=count_number(epoch))
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
    parts = (network_name(entry.config), data_name(entry.provenance), result_text(entry.provenance), made)
    return " · ".join(part for part in parts if part)


def classes_text(task: Task) -> str:
    """What a network tells apart, as short as there is room: its labels, or how many; "" for good and bad."""
    if tells_good_from_bad(task):
        return ""
    labels = " / ".join(short(label) for label in task.labels)
    if len(labels) <= _LONGEST_LABELS:
        return labels
    return translate("ModelCard", "{count} classes").format(count=len(task.labels))


def classes_sentence(task: Task) -> str:
    """All labels, each as far as there is room for all; "" for good and bad."""
    if tells_good_from_bad(task):
        return ""
    longest = max(_ROOM_FOR_LABELS // len(task.labels) - 2, 4)
    labels = ", ".join(short(label, longest) for label in task.labels)
    return translate("ModelCard", "tells apart: {labels}").format(labels=labels)


def _share(metrics: object, key: str) -> float | None:
    value = metrics.get(key) if isinstance(metrics, dict) else None
    return value if isinstance(value, int | float) and 0 <= value <= 1 else None
