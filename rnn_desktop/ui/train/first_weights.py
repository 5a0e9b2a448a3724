"""More settings of what the weights are before the first step."""

from typing import get_args

from rnn_desktop.engine.initializers import EmbeddingName, RecurrentName, WeightsName
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.setting_fields import Setting, SettingFields
from rnn_desktop.ui.train.typed_fields import DecimalField
from rnn_desktop.ui.widgets.fields import Words, choice_field, word_choices

SPREAD_COUNTS = ("uniform", "normal")
"""Weights that are drawn as wide as the spread says; the others know their width from the matrix."""


class FirstWeights(SettingFields):
    """Fields of `Initialization` by their own names."""

    def __init__(self) -> None:
        self.input, self.recurrent = choice_field(get_args(WeightsName)), choice_field(get_args(RecurrentName))
        self.embedding = choice_field(get_args(EmbeddingName))
        self.spread, self.forget_bias = DecimalField("spread"), DecimalField("forget_bias")
        settings = (
            Setting("input", self.input, "xavier_uniform"),
            Setting("recurrent", self.recurrent, "orthogonal"),
            Setting("embedding", self.embedding, "uniform"),
            Setting("spread", self.spread, 0.05),
            Setting("forget_bias", self.forget_bias, 1.0),
        )
        rows = ((self.input,), (self.recurrent,), (self.embedding,), (self.spread, self.forget_bias))
        super().__init__(settings, rows)

    def _names(self) -> Words:
        return (
            (translate("MoreSettings", "W_x and W_y"),),
            ("W_h",),
            (translate("MoreSettings", "Embedding"),),
            (translate("MoreSettings", "Spread"), translate("MoreSettings", "forget bias")),
        )

    def _tips_words(self) -> Words:
        return (
            (
                translate(
                    "SettingTips",
                    "How the input's and the output's weights are drawn. Xavier (for tanh and sigmoid) and He (for "
                    "ReLU) choose the width by the size of the matrix, so that signals neither fade nor grow.",
                ),
            ),
            (
                translate(
                    "SettingTips",
                    "How the recurrent weights of each gate are drawn. Orthogonal ones keep the length of the state "
                    "from step to step, as the identity does, which starts with a pure memory.",
                ),
            ),
            (translate("SettingTips", "How the words' vectors are drawn: evenly within a limit, or normally."),),
            (
                translate(
                    "SettingTips",
                    "How wide “uniform” (its limit) and “normal” (its standard deviation) are drawn; the others choose "
                    "it themselves.",
                ),
                translate(
                    "SettingTips",
                    "The first bias of the forget gate: with 1 an LSTM remembers before it learns what to forget.",
                ),
            ),
        )

    def _word_choices(self) -> None:
        words = _weights_words()
        word_choices(self.input, [words[name] for name in get_args(WeightsName)])
        word_choices(self.recurrent, [words[name] for name in get_args(RecurrentName)])
        word_choices(self.embedding, [words[name] for name in get_args(EmbeddingName)])


def _weights_words() -> dict[str, str]:
    return {
        "zeros": translate("MoreSettings", "zeros"),
        "uniform": translate("MoreSettings", "uniform"),
        "normal": translate("MoreSettings", "normal"),
        "xavier_uniform": translate("MoreSettings", "Xavier, uniform"),
        "xavier_normal": translate("MoreSettings", "Xavier, normal"),
        "he_uniform": translate("MoreSettings", "He, uniform"),
        "he_normal": translate("MoreSettings", "He, normal"),
        "orthogonal": translate("MoreSettings", "orthogonal"),
        "identity": translate("MoreSettings", "identity"),
    }
