"""How the cells of a label column become classes: guessed where the file tells, asked about where it does not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rnn_desktop.data.label_values import NEUTRAL, best_rating, folded, is_nothing, polarity, rating
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import MOST_CLASSES, labels_in_words

MOST_RATINGS = 101  # 0 to 100
_SLIP = 0.01
"""Share of the rows below which an unknown word among words for good and bad is a slip, no class."""
_THREE_NUMBERS = ({-1.0, 0.0, 1.0}, {0.0, 1.0, 2.0}, {1.0, 2.0, 3.0})
"""What three classes with one in the middle are numbered by."""
_SHOWN_VALUES = 5
_CLEAR_PAIRS = frozenset(((0, 1), (-1, 1), (0, 4), (1, 5), (1, 10), (0, 10), (0, 5), (0, 100)))
"""Two numbers of which everybody knows the better one."""


@dataclass(frozen=True, slots=True)
class LabelRule:
    """How a cell becomes a class, from 0.

    labels: what to call the classes, as the file does where it has words; of two the second is the positive one.
    values: of each value that was seen, as `folded` writes it, its class, or None for one that is left out. threshold:
    numbers that were not seen are of the second of two classes from here up; None where there are none such.
    """

    labels: tuple[str, ...]
    values: Mapping[str, int | None] = field(default_factory=dict)
    threshold: float | None = None

    def read(self, cell: str) -> int | None:
        """The class, or None where the cell is of none."""
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
        if not isinstance(meant, int):
            return None
        alike = (kept for value, kept in self.values.items() if polarity(value) == meant and kept is not None)
        return next(alike, None)


@dataclass(frozen=True, slots=True)
class LabelValue:
    """One value of a label column: as the file writes it most often, in how many rows, and as `folded` writes it."""

    shown: str
    rows: int
    folded: str


@dataclass(frozen=True, slots=True)
class LabelChoice:
    """What the person decided; None and empty are found out.

    threshold: ratings from here up are positive. classes: the values of each class, all others are left out; names:
    what to call these classes. dropped: values that are left out. apart: each value is a class of its own, ratings too.
    """

    threshold: float | None = None
    classes: tuple[tuple[str, ...], ...] | None = None
    names: tuple[str, ...] | None = None
    dropped: tuple[str, ...] = ()
    apart: bool = False


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
        return _chosen_classes(counts, choice.classes, choice), ()
    dropped = _dropped(choice)
    kept = Counter({cell: n for cell, n in counts.items() if folded(cell) not in dropped})
    rule, assumed = _found(kept, column, path, choice)
    assumed = (*_meaningless(counts, choice, rule), *assumed)
    unasked = {cell: n for cell, n in kept.items() if rule.values.get(folded(cell), 0) is None}
    rule = replace(rule, values={**rule.values, **dropped})
    return rule, (*_left_out(Counter(unasked)), *assumed)


def values_shown(counts: Counter[str]) -> str:
    """The most frequent values, quoted."""
    if not counts:
        return "–"
    shown = [f"“{cell[:20]}”" for cell, _ in counts.most_common(_SHOWN_VALUES)]
    return ", ".join(shown) + (", …" if len(counts) > _SHOWN_VALUES else "")


def _dropped(choice: LabelChoice) -> dict[str, int | None]:
    return {folded(value): None for value in choice.dropped}


def _meaningless(counts: Counter[str], choice: LabelChoice, rule: LabelRule) -> tuple[Problem, ...]:
    """A sentence each for what the person said and the labels have not."""
    found = []
    there = {folded(cell) for cell in counts}
    if lacking := [value for value in choice.dropped if folded(value) not in there]:
        sentence = QT_TRANSLATE_NOOP("Problem", "No review is labelled {values}, so none is left out for that.")
        found.append(Problem(sentence, values=labels_in_words(lacking, _SHOWN_VALUES)))
    if choice.threshold is not None and rule.threshold is None:
        sentence = QT_TRANSLATE_NOOP(
            "Problem", "The labels are no numbers, so the threshold {threshold} has no meaning."
        )
        found.append(Problem(sentence, threshold=f"{choice.threshold:g}"))
    return tuple(found)


def _chosen_classes(counts: Counter[str], classes: tuple[tuple[str, ...], ...], choice: LabelChoice) -> LabelRule:
    # A word for good or bad that was put on no side would else be read by its name.
    values: dict[str, int | None] = {folded(cell): None for cell in counts if polarity(cell) is not None}
    values |= _dropped(choice)
    values |= {folded(value): place for place, alike in enumerate(classes) for value in alike}
    labels = choice.names or tuple(" · ".join(alike) for alike in classes)
    if not 2 <= len(set(labels)) == len(labels) <= MOST_CLASSES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The classes are {labels}; choose 2 to {most}, each with a name of its own."),
            labels=labels_in_words(labels, _SHOWN_VALUES) or "–",
            most=MOST_CLASSES,
        )
    return LabelRule(labels, values)


def _found(counts: Counter[str], column: str, path: Path, choice: LabelChoice) -> tuple[LabelRule, tuple[Problem, ...]]:
    total = counts.total()
    named = sum(count for cell, count in counts.items() if polarity(cell) is not None)
    strange = any(count > max(1, _SLIP * total) for cell, count in counts.items() if polarity(cell) is None)
    numbers = {cell: number for cell in counts if (number := rating(cell)) is not None}
    are_numbers = bool(total) and sum(counts[cell] for cell in numbers) >= 0.9 * total
    if are_numbers and choice.threshold is not None:
        return _from_threshold(numbers, choice.threshold), ()
    if not choice.apart and named * 2 > total and not strange and _has_sides(counts):
        return _name_rule(counts)
    if not choice.apart and are_numbers and set(numbers.values()) in _THREE_NUMBERS:
        return _each_value(counts, middle=True)
    if not choice.apart and are_numbers and len(set(numbers.values())) <= MOST_RATINGS:
        return _rating_rule(numbers)
    # One value alone is a label as well, and its own sentence says what is missing.
    if 1 <= len({folded(cell) for cell in counts}) <= MOST_CLASSES and _are_repeated(counts):
        return _each_value(counts, middle=False)
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The column “{column}” of {path} holds {values}; labels are words or numbers that repeat, at most {most} "
            "different ones. Choose another column.",
        ),
        column=column,
        path=path,
        values=values_shown(counts),
        most=MOST_CLASSES,
    )


# --- words ---------------------------------------------------------------------------------------------------------


def _name_rule(counts: Counter[str]) -> tuple[LabelRule, tuple[Problem, ...]]:
    """Bad, each word for neither, good: named as the file names them most often."""
    shown = {folded(cell): cell.strip() for cell, _ in reversed(counts.most_common())}
    ranked = dict.fromkeys(folded(cell) for cell, _ in counts.most_common())
    middles = [value for value in ranked if polarity(value) == NEUTRAL]
    negative, positive = (next(shown[value] for value in ranked if polarity(value) == side) for side in (0, 1))
    labels = (negative, *(shown[value] for value in middles), positive)
    values: dict[str, int | None] = {}
    for value in ranked:
        meant = polarity(value)
        values[value] = meant * (len(labels) - 1) if isinstance(meant, int) else None
    values |= {value: place for place, value in enumerate(middles, 1)}
    return LabelRule(labels, values), _middle_stays(labels[1:-1])


def _has_sides(counts: Counter[str]) -> bool:
    """Whether both good and bad occur."""
    return {0, 1} <= {polarity(cell) for cell in counts}


def _each_value(counts: Counter[str], *, middle: bool) -> tuple[LabelRule, tuple[Problem, ...]]:
    """A class for each value. middle: whether the person is told that the one between can be left out."""
    listed = listed_values(counts)
    # Bad first and good last, as a person would say them.
    order: dict[int | str | None, int] = {0: 0, 1: 2}
    listed = tuple(sorted(listed, key=lambda value: order.get(polarity(value.folded), 1)))
    labels = tuple(value.shown for value in listed)
    rule = LabelRule(labels, {value.folded: place for place, value in enumerate(listed)})
    return rule, _middle_stays(labels[1:-1] if middle else ())


def _middle_stays(labels: Sequence[str]) -> tuple[Problem, ...]:
    """One sentence about what is neither good nor bad."""
    if not labels:
        return ()
    sentence = counted(
        len(labels),
        QT_TRANSLATE_NOOP("Problem", "The label {values} in the middle is a class of its own; it can be left out."),
        QT_TRANSLATE_NOOP(
            "Problem", "The labels {values} in the middle are classes of their own; they can be left out."
        ),
    )
    return (Problem(sentence, values=", ".join(f"“{label[:20]}”" for label in labels), middle=tuple(labels)),)


def _are_repeated(counts: Counter[str]) -> bool:
    """Whether these are labels, not texts: most rows have one that other rows have, too."""
    return sum(count for count in counts.values() if count > 1) * 2 > counts.total()


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
    return LabelRule((f"< {threshold:g}", f"≥ {threshold:g}"), values, threshold)


def _rating_rule(numbers: Mapping[str, float]) -> tuple[LabelRule, tuple[Problem, ...]]:
    seen = sorted(set(numbers.values()))
    low, high = seen[0], seen[-1]
    if len(seen) <= 2 and {low, high} <= {0.0, 1.0}:
        return LabelRule(("0", "1"), {"0": 0, "1": 1}), ()
    if len(seen) == 2:
        return _pair_rule(low, high)
    best = max((best for cell in numbers if (best := best_rating(cell)) is not None), default=high)
    middle, threshold = _middle(low, max(high, best))
    values: dict[str, int | None] = {
        f"{number:g}": None if middle[0] <= number <= middle[1] else int(number >= threshold) for number in seen
    }
    if middle[0] == middle[1]:
        values.setdefault(f"{middle[0]:g}", None)
    rule = LabelRule(_range_names(values, seen, threshold), values, threshold)
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
    rule = LabelRule((f"{low:g}", f"{high:g}"), {f"{low:g}": 0, f"{high:g}": 1}, (low + high) / 2)
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
