"""Fields of the settings that are typed: a number with a point, and the sizes of the layers."""

import re

from PySide6.QtWidgets import QLineEdit

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

MOST_LAYERS, LARGEST_LAYER = 16, 2048
FIELD_NAMES = {
    "learning_rate": QT_TRANSLATE_NOOP("Problem", "The learning rate"),
    "momentum": QT_TRANSLATE_NOOP("Problem", "The momentum"),
    "weight_decay": QT_TRANSLATE_NOOP("Problem", "The weight decay"),
    "clip_norm": QT_TRANSLATE_NOOP("Problem", "The clip norm"),
    "averaging": QT_TRANSLATE_NOOP("Problem", "The decay of the average"),
    "spread": QT_TRANSLATE_NOOP("Problem", "The spread of the first weights"),
    "forget_bias": QT_TRANSLATE_NOOP("Problem", "The first forget bias"),
    "fixed_length": QT_TRANSLATE_NOOP("Problem", "The number of states joined"),
}
"""What a field that can be wrong is called in a sentence, by its name in the code."""


class DecimalField(QLineEdit):
    """A number as it is typed, such as 0.001 or 1e-3."""

    def __init__(self, name: str) -> None:
        """name: of FIELD_NAMES."""
        super().__init__()
        self._name = name

    def show_number(self, value: float) -> None:
        self.setText(f"{value:g}")

    def number(self) -> float:
        """Raises Problem where no number stands."""
        try:
            return float(self.text().replace("−", "-"))
        except ValueError:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{name} “{text}” is not a number; write 0.001 or 1e-3."),
                name=Problem(FIELD_NAMES[self._name]),
                text=self.text(),
            ) from None


class SizesField(QLineEdit):
    """The units of each recurrent layer, first to last: “64”, or “64, 32” for two layers."""

    def show_sizes(self, sizes: tuple[int, ...]) -> None:
        self.setText(", ".join(map(str, sizes)))

    def sizes(self) -> tuple[int, ...]:
        """Raises Problem where no sizes stand."""
        words = [word for word in re.split(r"[\s,;+]+", self.text()) if word]
        sizes = tuple(int(word) for word in words if word.isdecimal() and 1 <= int(word) <= LARGEST_LAYER)
        if len(sizes) == len(words) and 1 <= len(sizes) <= MOST_LAYERS:
            return sizes
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The hidden sizes “{text}” cannot be. Write the units of each layer, 1 to {most} layers of 1 to "
                "{largest:,} units: 64, or 64, 32 for two layers.",
            ),
            text=self.text(),
            most=MOST_LAYERS,
            largest=LARGEST_LAYER,
        )


def as_labelled(problem: Problem) -> Problem:
    """The sentence with the name that the field has in the window instead of the one that it has in the code."""
    name = problem.values.get("name")
    if not isinstance(name, str) or name not in FIELD_NAMES:
        return problem
    return Problem(problem.message, **{**problem.values, "name": Problem(FIELD_NAMES[name])})
