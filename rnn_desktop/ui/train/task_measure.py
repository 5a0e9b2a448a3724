"""What a task is measured in while its network learns, and how that is drawn: shares, perplexities, or errors."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.training import Evaluated
from rnn_desktop.lens.measures import root_mean_square
from rnn_desktop.lens.numbers import percent_number
from rnn_desktop.runs.untrained import Untrained
from rnn_desktop.tasks import TWO_CLASSES, Numbers, Tags, Task, speaks
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.style.i18n import translate

Scales = tuple[tuple[float, ...], ...]

ACCURACY_SCALES: Scales = ((0.4, 0.6, 0.8, 1.0), (0.2, 0.4, 0.6, 0.8, 1.0), (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
_HIGHEST = 1e6
"""Of a perplexity that is drawn: no vocabulary is larger."""


class TaskMeasure:
    """The measure of one task: a share that is the better the higher it is, or a number that is to fall."""

    def __init__(self, task: Task = TWO_CLASSES) -> None:
        self.task = task

    @property
    def is_share(self) -> bool:
        """Whether it is the accuracy, beside which macro F1 stands."""
        return not speaks(self.task) and not isinstance(self.task, Numbers)

    def of_steps(self, losses: NDArray[Any], accuracies: NDArray[Any]) -> NDArray[Any]:
        """[steps] out of the losses and accuracies of the batches."""
        if self.is_share:
            return accuracies
        if isinstance(self.task, Numbers):
            return np.asarray(np.sqrt(losses) * root_mean_square(1.0, self.task))
        return np.asarray(np.exp(np.minimum(losses, math.log(_HIGHEST))))

    def of_epoch(self, event: Evaluated) -> float:
        """On the validation data; NaN where nothing validates."""
        return float(self.of_steps(np.array(event.validation_loss), np.array(event.validation_accuracy)))

    def of_untrained(self, untrained: Untrained) -> float:
        """Of the network before its first step; NaN where that has no number."""
        return float(self.of_steps(np.array(untrained.loss), np.array(untrained.accuracy)))

    def of_training(self, event: Evaluated) -> float:
        """On what was trained on in this epoch."""
        return float(self.of_steps(np.array(event.loss), np.array(event.accuracy)))

    @property
    def scales(self) -> Scales:
        """Of the axis, from the narrowest."""
        if self.is_share:
            return ACCURACY_SCALES
        if isinstance(self.task, Numbers):
            least = math.floor(math.log10(root_mean_square(1.0, self.task))) - 1
            return _scales(least, 6)
        return _scales(0, 7)[1:]

    def number(self, value: float) -> str:
        """A value without its name."""
        if self.is_share:
            return percent_number(value)
        if isinstance(self.task, Numbers):
            return f"{value:,.4g}"
        return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"

    # --- words -------------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        if self.is_share:
            return translate("TrainingCurves", "Accuracy")
        if isinstance(self.task, Numbers):
            return translate("TaskMeasure", "Root mean square error")
        return translate("TaskMeasure", "Perplexity")

    @property
    def meaning(self) -> str:
        """What the title means; "" of an error, which says it."""
        if isinstance(self.task, Numbers):
            return ""
        return meaning("accuracy" if self.is_share else "perplexity")

    @property
    def baseline_words(self) -> str:
        """What costs nothing is called."""
        if isinstance(self.task, Tags):
            return translate("TaskMeasure", "most frequent tag")
        if self.is_share:
            return translate("TrainingCurves", "largest class")
        if isinstance(self.task, Numbers):
            return translate("TaskMeasure", "repeating the last value")
        return translate("TaskMeasure", "counts alone")

    def words(self, value: float) -> str:
        """A value with its name, in the middle of a line."""
        if self.is_share:
            words = translate("TaskMeasure", "accuracy {value} %")
        elif isinstance(self.task, Numbers):
            words = translate("TaskMeasure", "root mean square error {value}")
        else:
            words = translate("TaskMeasure", "perplexity {value}")
        return words.format(value=self.number(value))

    def beside(self, baseline: float) -> str:
        """What costs nothing, for a number that is to fall; a space where there is none."""
        if math.isnan(baseline):
            return " "
        words = translate("TaskMeasure", "perplexity of the tokens' counts alone {value}")
        if isinstance(self.task, Numbers):
            words = translate("TaskMeasure", "repeating the last value {value}")
        return words.format(value=self.number(baseline))


def _scales(power: int, count: int) -> Scales:
    """From 0 to 1, 2, 4 times ten to the powers."""
    tops = (factor * 10.0 ** (power + more) for more in range(count) for factor in (1, 2, 4))
    return tuple((0.0, top / 2, top) for top in tops)
