"""What the settings that everybody sees mean, a sentence each."""

from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.fields import Words


def model_tips() -> Words:
    """In the order of the model's fields."""
    return (
        (translate("SettingTips", "What cuts a text into tokens: a morpheme analyser, spaces, or single letters."),),
        (
            translate(
                "SettingTips",
                "What is repeated at every time step: a SimpleRNN has one state; an LSTM and a GRU have gates that "
                "decide what is kept.",
            ),
        ),
        (
            translate(
                "SettingTips",
                "The units of each recurrent layer, first to last: 64 is one layer, 64, 32 are two layers.",
            ),
        ),
        (translate("SettingTips", "How many numbers the vector of a word has."),),
        (
            translate(
                "SettingTips", "The most frequent words get a number of their own; all others are one unknown word."
            ),
        ),
        (translate("SettingTips", "Where a text has more tokens, the rest is not read."),),
    )


def training_tips() -> Words:
    """In the order of the training's fields."""
    return (
        (translate("SettingTips", "How far the weights move against the gradient at each step."),),
        (
            translate("SettingTips", "How many examples are read before the weights move once: one step."),
            translate("SettingTips", "How many times all training examples are read, at most."),
        ),
        (
            translate("SettingTips", "The share of the examples that are kept out of training, to validate with."),
            translate(
                "SettingTips",
                "Where the random numbers begin: the same seed draws the same weights and orders the examples alike.",
            ),
        ),
    )
