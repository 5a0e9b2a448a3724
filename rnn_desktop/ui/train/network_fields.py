"""More settings of the network's shape: what it reads, in which direction, and what becomes of its states."""

from collections.abc import Mapping
from typing import Any, get_args

from rnn_desktop.engine.config import ActivationName, StateName
from rnn_desktop.runs.training_run import POOLING_NAMES, WORD_INPUTS
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.setting_fields import Setting, SettingFields
from rnn_desktop.ui.widgets.fields import Words, choice_field, number_field, word_choices

_USUAL_LENGTH = 10


class NetworkFields(SettingFields):
    """Fields of `TrainingSettings` by their own names."""

    def __init__(self) -> None:
        self.direction, self.pooling = choice_field((False, True)), choice_field(POOLING_NAMES)
        self.fixed_length = number_field(1, 10_000, 1)
        self.input, self.activation = choice_field(WORD_INPUTS), choice_field(get_args(ActivationName))
        self.bias, self.initial_state = choice_field((True, False)), choice_field(get_args(StateName))
        settings = (
            Setting("bidirectional", self.direction, False),
            Setting("pooling", self.pooling, "last"),
            Setting("fixed_length", self.fixed_length, None),
            Setting("input", self.input, "embedding"),
            Setting("activation", self.activation, "tanh"),
            Setting("bias", self.bias, True),
            Setting("initial_state", self.initial_state, "zeros"),
        )
        super().__init__(settings, [(setting.field,) for setting in settings])

    def show_values(self, values: Mapping[str, Any]) -> None:
        # Where nothing is joined there is no length, and the field has one to begin with.
        super().show_values({**values, "fixed_length": values["fixed_length"] or _USUAL_LENGTH})

    def _names(self) -> Words:
        return (
            (translate("MoreSettings", "Direction"),),
            (translate("MoreSettings", "Judged by"),),
            (translate("MoreSettings", "States joined"),),
            (translate("MoreSettings", "Input"),),
            (translate("MoreSettings", "Activation"),),
            (translate("MoreSettings", "Bias"),),
            (translate("MoreSettings", "First state h₀"),),
        )

    def _tips_words(self) -> Words:
        return (
            (translate("SettingTips", "Whether a second chain of cells reads the text from its end as well."),),
            (
                translate(
                    "SettingTips",
                    "Pooling: how the states of all tokens become the one vector that is judged: the last one, their "
                    "mean or maximum, all of them joined end to end, or a mean whose weights are learnt (attention).",
                ),
            ),
            (
                translate(
                    "SettingTips",
                    "Concatenation joins this many states into one long vector: a longer text is judged by its first "
                    "ones, a shorter one is filled up with zeros.",
                ),
            ),
            (
                translate(
                    "SettingTips",
                    "What a cell reads of a word: a vector that is learnt with the network (embedding), or a row of "
                    "zeros with a single 1 at the word's number (one-hot).",
                ),
            ),
            (
                translate(
                    "SettingTips",
                    "The function that makes the new state out of W_x x + W_h h + b; tanh and sigmoid keep it within "
                    "limits, ReLU and identity let it grow.",
                ),
            ),
            (
                translate(
                    "SettingTips", "The numbers b that a recurrent layer adds at each step; the output keeps its."
                ),
            ),
            (translate("SettingTips", "What a layer remembers before the first token: zeros, or ones."),),
        )

    def _word_choices(self) -> None:
        forward, both = translate("MoreSettings", "forward"), translate("MoreSettings", "both directions")
        word_choices(self.direction, (forward, both))
        word_choices(self.pooling, _pooling_words())
        word_choices(self.input, (translate("MoreSettings", "embedding"), translate("MoreSettings", "one-hot")))
        word_choices(self.activation, ("tanh", "sigmoid", "ReLU", translate("MoreSettings", "identity (none)")))
        word_choices(self.bias, (translate("MoreSettings", "with bias"), translate("MoreSettings", "without bias")))
        word_choices(self.initial_state, (translate("MoreSettings", "zeros"), translate("MoreSettings", "ones")))


def _pooling_words() -> tuple[str, ...]:
    """In the order of POOLING_NAMES."""
    return (
        translate("MoreSettings", "last state"),
        translate("MoreSettings", "mean of states"),
        translate("MoreSettings", "maximum of states"),
        translate("MoreSettings", "states joined"),
        translate("MoreSettings", "attention"),
    )
