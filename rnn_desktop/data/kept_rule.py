"""How labels are read, as a model file keeps it."""

from typing import Any

from rnn_desktop.data.labels import LabelRule


def rule_to_json(rule: LabelRule) -> dict[str, Any]:
    """As a model file keeps it."""
    return {"labels": list(rule.labels), "values": dict(rule.values), "threshold": rule.threshold}


def rule_from_json(value: Any) -> LabelRule | None:
    """The rule, or None for anything else. Before schema 3 its labels stood under `negative` and `positive`."""
    if not isinstance(value, dict):
        return None
    labels = value.get("labels", [value.get("negative"), value.get("positive")])
    values, threshold = value.get("values"), value.get("threshold")
    if not (isinstance(labels, list) and len(labels) > 1 and all(isinstance(label, str) for label in labels)):
        return None
    if not (isinstance(values, dict) and all(_is_class(meant, len(labels)) for meant in values.values())):
        return None
    if threshold is not None and (isinstance(threshold, bool) or not isinstance(threshold, int | float)):
        return None
    kept = {key: None if meant is None else int(meant) for key, meant in values.items()}
    try:
        return LabelRule(tuple(labels), kept, None if threshold is None else float(threshold))
    except OverflowError:
        return None


def _is_class(meant: Any, count: int) -> bool:
    return meant is None or (isinstance(meant, int | float) and meant in range(count))
