"""Which values of a label column make up which class, and what becomes of the classes when the person moves a value."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rnn_desktop.data.label_values import folded, polarity, rating
from rnn_desktop.data.labels import MOST_RATINGS, LabelChoice, LabelValue
from rnn_desktop.data.understanding import Data

_MOST_JOINED = 3
"""Values that the name of a class of several says."""
_NOBODY = "–"
"""The name of a class without values whose own another class has."""


@dataclass(frozen=True, slots=True)
class LabelGroups:
    """values: of the column; names: of the classes; classes: of each value its class, from 0, or None: left out.

    At least two classes, of which one or both may be empty on the way from one choice to the next.
    """

    values: tuple[LabelValue, ...]
    names: tuple[str, ...]
    classes: tuple[int | None, ...]

    def choice(self) -> LabelChoice:
        """As the person's decision."""
        groups = tuple(
            tuple(self.values[place].shown for place in _members(self.classes, one)) for one in range(len(self.names))
        )
        dropped = tuple(self.values[place].shown for place in _members(self.classes, None))
        return LabelChoice(classes=groups, names=self.names, dropped=dropped)

    def moved(self, value: int, to: int | None) -> "LabelGroups":
        """With one value in another class; `to` is None to leave it out, one past the last for a class of its own."""
        here = self.classes[value]
        if to == len(self.names):
            if here is not None and len(_members(self.classes, here)) == 1:
                return self
            to = next((one for one in range(to) if not _members(self.classes, one)), to)
        return self._with(tuple(to if place == value else one for place, one in enumerate(self.classes)))

    def without(self, classes: Collection[int]) -> "LabelGroups":
        """With the values of these classes left out."""
        return self._with(tuple(None if one in classes else one for one in self.classes))

    def _with(self, classes: tuple[int | None, ...]) -> "LabelGroups":
        """Classes without a value go, as long as two are left."""
        kept = [one for one in range(len(self.names) + 1) if _members(classes, one)]
        if len(kept) < 2:
            kept = list(range(len(self.names)))
        elif len(kept) > 2:  # of two the second is the positive one, whatever it is called
            kept.sort(key=lambda one: self._rank(_members(classes, one)[0]))
        names = [self._name(one, _members(classes, one)) for one in kept]
        taken = {name for name, one in zip(names, kept, strict=True) if _members(classes, one)}
        free = tuple(
            name if name not in taken or _members(classes, one) else _NOBODY
            for name, one in zip(names, kept, strict=True)
        )
        return LabelGroups(self.values, free, tuple(kept.index(one) if one in kept else None for one in classes))

    def _name(self, group: int, members: Sequence[int]) -> str:
        """The one it had, while that is true; else what its values say."""
        shown = [self.values[place].shown for place in members]
        if group < len(self.names) and (
            not shown or self.names[group] in shown or list(members) == _members(self.classes, group)
        ):
            return self.names[group]
        if len(shown) > 2 and self._are_numbers() and members[-1] - members[0] == len(members) - 1:
            return f"{shown[0]}–{shown[-1]}"
        return " · ".join(shown[:_MOST_JOINED]) + (" · …" if len(shown) > _MOST_JOINED else "")

    def _rank(self, value: int) -> float:
        """Numbers ascending; bad before, and good after all that is neither."""
        if self._are_numbers():
            return float(value)
        ranks: dict[int | str | None, float] = {0: 0.0, 1: 2.0}
        return ranks.get(polarity(self.values[value].folded), 1.0)

    def _are_numbers(self) -> bool:
        return all(rating(value.folded) is not None for value in self.values)


def groups_of(data: Data) -> LabelGroups | None:
    """As the table is understood; None where that is not known, or there are too many values to choose one by one."""
    values, chosen = data.values, data.label_choice
    if not 1 <= len(values) <= MOST_RATINGS:
        return None
    if chosen.classes is not None and len(chosen.classes) > 1:
        place = {folded(value): one for one, alike in enumerate(chosen.classes) for value in alike}
        names = chosen.names or tuple(" · ".join(alike) for alike in chosen.classes)
        return LabelGroups(values, names, tuple(place.get(value.folded) for value in values))
    if data.rule is None:
        return None
    return LabelGroups(values, data.rule.labels, tuple(data.rule.read(value.shown) for value in values))


def _members(classes: Sequence[int | None], group: int | None) -> list[int]:
    return [place for place, one in enumerate(classes) if one == group]
