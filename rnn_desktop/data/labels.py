"""How the cells of a label column become classes: guessed where the file tells, asked about where it does not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rnn_desktop.data.label_values import NEUTRAL, best_rating, folded, is_nothing, polarity, rating
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted

MOST_RATINGS = 101  # 0 to 100
_SHOWN_VALUES = 5
_CLEAR_PAIRS = frozenset(((0, 1), (-1, 1), (0, 4), (1, 5), (1, 10), (0, 10), (0, 5), (0, 100)))
"""Two numbers of which everybody knows the better one."""


@dataclass(frozen=True, slots=True)
class LabelRule:
    """How a cell becomes 0 (negative) or 1 (positive).

    negative, positive: what to call the two, as the file does where it has words. values: of each value that was seen,
    as `folded` writes it, its class, or None for one that is left out. threshold: numbers that were not seen are
    positive from here up; None where there are none such.
    """

    negative: str
    positive: str
    values: Mapping[str, int | None] = field(default_factory=dict)
    threshold: float | None = None

    def read(self, cell: str) -> int | None:
        """0, 1, or None where the cell is neither."""
        value = folded(cell)
        if value in self.values:
            return self.values[value]
        if self.threshold is not None:
            number = rating(cell)
            return None if number is None else int(number >= self.threshold)
        return self._by_name(cell)

    def leaves_out(self, cell: str) -> bool:
        """Whether the cell is a label that is meant to be no example; what is no label at all is not."""
        value = folded(cell)
        return self.values.get(value, 0) is None if value in self.values else polarity(cell) == NEUTRAL

    def _by_name(self, cell: str) -> int | None:
        """A word for good or bad in a column of such words, though no row had it when the rule was made."""
        meant = polarity(cell)
        named = any(polarity(value) is not None for value in self.values)
        return meant if named and isinstance(meant, int) else None


@dataclass(frozen=True, slots=True)
class LabelValue:
    """One value of a label column: as the file writes it most often, in how many rows, and as `folded` writes it."""

    shown: str
    rows: int
    folded: str


@dataclass(frozen=True, slots=True)
class LabelChoice:
    """What the person decided; None and empty are found out.

    threshold: ratings from here up are positive. classes: (negative, positive) values, all others are left out.
    dropped: values that are left out.
    """

    threshold: float | None = None
    classes: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    names: tuple[str, str] | None = None
    dropped: tuple[str, ...] = ()


def count_values(cells: Iterable[str]) -> Counter[str]:
    """How often each cell occurs, those that say nothing apart."""
    counts = Counter(cells)
    for cell in [cell for cell in counts if is_nothing(cell)]:
        del counts[cell]
    return counts


def listed_values(counts: Counter[str]) -> tuple[LabelValue, ...]:
    """Numbers ascending, words by how often they occur."""
    found: dict[str, LabelValue] = {}
    for cell, count in counts.most_common():
        value = folded(cell)
        before = found.get(value)
        found[value] = (
            LabelValue(cell.strip(), count, value) if before is None else replace(before, rows=before.rows + count)
        )
    if all(rating(value) is not None for value in found):
        return tuple(sorted(found.values(), key=lambda value: rating(value.folded) or 0.0))
    return tuple(sorted(found.values(), key=lambda value: -value.rows))


def find_label_rule(
    counts: Counter[str], column: str, path: Path, choice: LabelChoice
) -> tuple[LabelRule, tuple[Problem, ...]]:
    """The rule, and sentences that say what it assumes where the file does not tell.

    Raises Problem naming the values where they are no labels that are known.
    """
    if choice.classes is not None:
        return _chosen_classes(counts, choice.classes, choice.names), ()
    rule, assumed = _found(counts, column, path, choice.threshold)
    dropped: dict[str, int | None] = {folded(value): None for value in choice.dropped}
    unasked = {
        cell: n
        for cell, n in counts.items()
        if folded(cell) not in dropped and rule.values.get(folded(cell), 0) is None
    }
    rule = replace(rule, values={**rule.values, **dropped})
    return rule, (*_left_out(Counter(unasked)), *assumed)


def values_shown(counts: Counter[str]) -> str:
    """The most frequent values, quoted."""
    if not counts:
        return "–"
    shown = [f"“{cell[:20]}”" for cell, _ in counts.most_common(_SHOWN_VALUES)]
    return ", ".join(shown) + (", …" if len(counts) > _SHOWN_VALUES else "")


def _chosen_classes(
    counts: Counter[str], classes: tuple[tuple[str, ...], tuple[str, ...]], names: tuple[str, str] | None
) -> LabelRule:
    # A word for good or bad that was put on neither side would else be read by its name.
    values: dict[str, int | None] = {folded(cell): None for cell in counts if polarity(cell) is not None}
    values |= {folded(value): place for place in (0, 1) for value in classes[place]}
    negative, positive = names or (" · ".join(classes[0]), " · ".join(classes[1]))
    return LabelRule(negative, positive, values)


def _found(
    counts: Counter[str], column: str, path: Path, threshold: float | None
) -> tuple[LabelRule, tuple[Problem, ...]]:
    total = counts.total()
    named = sum(count for cell, count in counts.items() if polarity(cell) is not None)
    numbers = {cell: number for cell in counts if (number := rating(cell)) is not None}
    numbered = sum(counts[cell] for cell in numbers)
    if named * 2 > total:
        return _name_rule(counts)
    if total and numbered >= 0.9 * total:
        if threshold is not None:
            return _from_threshold(numbers, threshold), ()
        if len(set(numbers.values())) <= MOST_RATINGS:
            return _rating_rule(numbers)
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The column “{column}” of {path} holds {values}; labels are 0 and 1, 부정 and 긍정, negative and positive, "
            "or a rating. Choose another column, or say which values are negative and which positive.",
        ),
        column=column,
        path=path,
        values=values_shown(counts),
    )


# --- words ---------------------------------------------------------------------------------------------------------


def _name_rule(counts: Counter[str]) -> tuple[LabelRule, tuple[Problem, ...]]:
    """Named as the file names them most often; a word that never occurs is taken from the other's language."""
    ranked = [cell for cell, _ in counts.most_common()]
    negative = next((cell.strip() for cell in ranked if polarity(cell) == 0), "")
    positive = next((cell.strip() for cell in ranked if polarity(cell) == 1), "")
    english = (negative + positive).isascii()
    values: dict[str, int | None] = {}
    for cell in ranked:
        meant = polarity(cell)
        values[folded(cell)] = meant if isinstance(meant, int) else None
    rule = LabelRule(
        negative or ("negative" if english else "부정"), positive or ("positive" if english else "긍정"), values
    )
    return rule, ()


def _left_out(cells: Counter[str]) -> tuple[Problem, ...]:
    """One sentence for the labels that are neither."""
    if not cells:
        return ()
    number = cells.total()
    sentence = counted(
        number,
        QT_TRANSLATE_NOOP(
            "Problem", "1 review is labelled {values}, taken for neither negative nor positive: it is left out."
        ),
        QT_TRANSLATE_NOOP(
            "Problem",
            "{count} reviews are labelled {values}, taken for neither negative nor positive: they are left out.",
        ),
    )
    return (Problem(sentence, count=number, values=values_shown(cells)),)


# --- numbers -------------------------------------------------------------------------------------------------------


def _from_threshold(numbers: Mapping[str, float], threshold: float) -> LabelRule:
    values: dict[str, int | None] = {f"{number:g}": int(number >= threshold) for number in numbers.values()}
    return LabelRule(f"< {threshold:g}", f"≥ {threshold:g}", values, threshold)


def _rating_rule(numbers: Mapping[str, float]) -> tuple[LabelRule, tuple[Problem, ...]]:
    seen = sorted(set(numbers.values()))
    low, high = seen[0], seen[-1]
    if len(seen) <= 2 and {low, high} <= {0.0, 1.0}:
        return LabelRule("0", "1", {"0": 0, "1": 1}), ()
    if len(seen) == 2:
        return _pair_rule(low, high)
    best = max((best for cell in numbers if (best := best_rating(cell)) is not None), default=high)
    middle, threshold = _middle(low, max(high, best))
    values: dict[str, int | None] = {
        f"{number:g}": None if middle[0] <= number <= middle[1] else int(number >= threshold) for number in seen
    }
    if middle[0] == middle[1]:
        values.setdefault(f"{middle[0]:g}", None)
    rule = LabelRule(*_range_names(values, seen, threshold), values, threshold)
    # Stars, numbers about zero and a scale whose middle is left out say themselves which side is which.
    clear = low < 0 < high or 4 < max(high, best) <= 5 or None in (values[f"{number:g}"] for number in seen)
    return rule, () if clear else (_assumed_threshold(threshold),)


def _range_names(values: Mapping[str, int | None], seen: Sequence[float], threshold: float) -> tuple[str, str]:
    """What the two sides are called: with something left out between them, up to where and from where on."""
    lower, upper = ([number for number in seen if values[f"{number:g}"] == side] for side in (0, 1))
    if lower and upper and None in (values[f"{number:g}"] for number in seen):
        return f"≤ {lower[-1]:g}", f"≥ {upper[0]:g}"
    return f"< {threshold:g}", f"≥ {threshold:g}"


def _pair_rule(low: float, high: float) -> tuple[LabelRule, tuple[Problem, ...]]:
    """Two numbers: the lower is negative."""
    rule = LabelRule(f"{low:g}", f"{high:g}", {f"{low:g}": 0, f"{high:g}": 1}, (low + high) / 2)
    if (low, high) in _CLEAR_PAIRS:
        return rule, ()
    sentence = QT_TRANSLATE_NOOP("Problem", "The label {low} is taken for negative, {high} for positive.")
    return rule, (Problem(sentence, low=f"{low:g}", high=f"{high:g}"),)


def _middle(low: float, high: float) -> tuple[tuple[float, float], float]:
    """(from, to) of what is neither, both included, and from where on a number is positive."""
    if low < 0 < high:
        return (0.0, 0.0), 0.0
    if 4 < high <= 5:  # stars, half ones too: up to 2 negative, from 4 positive
        return (2.01, 3.99), 4.0
    if 5 < high <= 10 and low >= 0:
        return (1.0, 0.0), 6.0
    half = (low + high) / 2
    return (half, half), half


def _assumed_threshold(threshold: float) -> Problem:
    sentence = QT_TRANSLATE_NOOP(
        "Problem", "Ratings from {threshold} are taken for positive, those below it for negative."
    )
    return Problem(sentence, threshold=f"{threshold:g}")


# --- kept in a model -----------------------------------------------------------------------------------------------


def rule_to_json(rule: LabelRule) -> dict[str, Any]:
    """As a model file keeps it."""
    return {
        "negative": rule.negative,
        "positive": rule.positive,
        "values": dict(rule.values),
        "threshold": rule.threshold,
    }


def rule_from_json(value: Any) -> LabelRule | None:
    """The rule, or None for anything else."""
    if not isinstance(value, dict):
        return None
    negative, positive = value.get("negative"), value.get("positive")
    values, threshold = value.get("values"), value.get("threshold")
    if not (isinstance(negative, str) and isinstance(positive, str) and isinstance(values, dict)):
        return None
    if not all(isinstance(key, str) and meant in (0, 1, None) for key, meant in values.items()):
        return None
    if threshold is not None and (isinstance(threshold, bool) or not isinstance(threshold, int | float)):
        return None
    kept = {key: None if meant is None else int(meant) for key, meant in values.items()}
    return LabelRule(negative, positive, kept, None if threshold is None else float(threshold))
