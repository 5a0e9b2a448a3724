"""More settings of the training: what turns gradients into steps, what tames them, and when to stop."""

from typing import get_args

from rnn_desktop.engine.config import KeepName, OptimizerName, ScheduleName
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent_sign
from rnn_desktop.ui.train.setting_fields import Setting, SettingFields
from rnn_desktop.ui.train.typed_fields import DecimalField
from rnn_desktop.ui.widgets.fields import Words, choice_field, number_field, word_choices

_MOST_PERCENT = 90


class LearningFields(SettingFields):
    """Fields of `TrainingConfig` by their own names."""

    def __init__(self) -> None:
        self.optimizer, self.schedule = choice_field(get_args(OptimizerName)), choice_field(get_args(ScheduleName))
        self.momentum, self.weight_decay = DecimalField("momentum"), DecimalField("weight_decay")
        self.warm_up, self.clip_norm = number_field(0, _MOST_PERCENT, 5), DecimalField("clip_norm")
        self.dropout_words, self.dropout_input, self.dropout_layers, self.dropout_output, self.label_smoothing = (
            number_field(0, _MOST_PERCENT, 5) for _ in range(5)
        )
        self.averaging, self.patience = DecimalField("averaging"), number_field(0, 1000, 1)
        self.keep = choice_field(get_args(KeepName))
        settings = (
            Setting("optimizer", self.optimizer, "adam"),
            Setting("momentum", self.momentum, 0.9),
            Setting("weight_decay", self.weight_decay, 0.0),
            Setting("schedule", self.schedule, "constant"),
            Setting("warm_up", self.warm_up, 0.0, percent=True),
            Setting("clip_norm", self.clip_norm, 5.0),
            Setting("dropout_words", self.dropout_words, 0.0, percent=True),
            Setting("dropout_input", self.dropout_input, 0.0, percent=True),
            Setting("dropout_layers", self.dropout_layers, 0.0, percent=True),
            Setting("dropout_output", self.dropout_output, 0.0, percent=True),
            Setting("label_smoothing", self.label_smoothing, 0.0, percent=True),
            Setting("averaging", self.averaging, 0.0),
            Setting("patience", self.patience, 0),
            Setting("keep", self.keep, "best"),
        )
        rows = (
            (self.optimizer,),
            (self.momentum, self.weight_decay),
            (self.schedule,),
            (self.warm_up, self.clip_norm),
            (self.dropout_words, self.dropout_input),
            (self.dropout_layers, self.dropout_output),
            (self.label_smoothing, self.averaging),
            (self.patience,),
            (self.keep,),
        )
        super().__init__(settings, rows)

    def _names(self) -> Words:
        return (
            (translate("MoreSettings", "Optimizer"),),
            (translate("MoreSettings", "Momentum"), translate("MoreSettings", "weight decay")),
            (translate("MoreSettings", "Schedule"),),
            (translate("MoreSettings", "Warm-up"), translate("MoreSettings", "clip norm")),
            (translate("MoreSettings", "Word"), translate("MoreSettings", "input dropout")),
            (translate("MoreSettings", "Layer"), translate("MoreSettings", "output dropout")),
            (translate("MoreSettings", "Smoothing"), translate("MoreSettings", "averaging")),
            (translate("MoreSettings", "Early stop, epochs"),),
            (translate("MoreSettings", "Kept"),),
        )

    def _tips_words(self) -> Words:
        return (
            (
                translate(
                    "SettingTips",
                    "What turns gradients into steps. SGD goes straight down the gradient; Adam gives each weight a "
                    "step size of its own.",
                ),
            ),
            (
                translate("SettingTips", "How much of its last step the optimizer keeps: 0 for none, usually 0.9."),
                translate("SettingTips", "How much every weight shrinks towards 0 at each step, against overfitting."),
            ),
            (
                translate(
                    "SettingTips",
                    "How the learning rate changes from step to step: it stays, falls along half a cosine, or rises "
                    "and falls once.",
                ),
            ),
            (
                translate("SettingTips", "The share of the steps in which the learning rate rises from near 0."),
                translate("SettingTips", "Gradient clipping: a longer gradient is cut to this length."),
            ),
            (
                translate("SettingTips", "The share of the words that a step does not see, against overfitting."),
                translate("SettingTips", "The share of the input's numbers that are set to 0 in a step."),
            ),
            (
                translate("SettingTips", "The share of the numbers set to 0 between two recurrent layers in a step."),
                translate("SettingTips", "The share of the numbers set to 0 before the output in a step."),
            ),
            (
                translate(
                    "SettingTips", "Label smoothing: the share of certainty that is taken from every label and spread."
                ),
                translate(
                    "SettingTips",
                    "The decay of an averaged copy of the weights, which is then validated and kept, such as 0.999; 0 "
                    "for none.",
                ),
            ),
            (
                translate(
                    "SettingTips",
                    "Early stopping: the training ends after so many epochs without a better one, not before epoch 5.",
                ),
            ),
            (translate("SettingTips", "What a training ends with: its epoch of least validation loss, or its last."),),
        )

    def _word_choices(self) -> None:
        word_choices(self.optimizer, ("SGD", translate("MoreSettings", "SGD, momentum"), "RMSprop", "Adam", "AdamW"))
        schedules = (
            translate("MoreSettings", "constant rate"),
            translate("MoreSettings", "cosine"),
            translate("MoreSettings", "one cycle"),
        )
        word_choices(self.schedule, schedules)
        word_choices(self.keep, (translate("MoreSettings", "best epoch"), translate("MoreSettings", "newest weights")))
        self.patience.setSpecialValueText(translate("MoreSettings", "never"))
        shares = (self.warm_up, self.dropout_words, self.dropout_input, self.dropout_layers, self.dropout_output)
        for share in (*shares, self.label_smoothing):
            share.setSuffix(percent_sign())
