"""What few need and experts look for first: the network's depth and direction, and how its training is tamed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.config import ActivationName, InputName, OptimizerName, ScheduleName, TrainingConfig
from rnn_desktop.runs.split import DUPLICATES_NAMES
from rnn_desktop.runs.training_run import POOLING_NAMES, TrainingSettings
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent_sign
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.fields import FieldGrid, Words, choice_field, choose, number_field, word_choices
from rnn_desktop.ui.widgets.section_toggle import SectionToggle

MOST_LAYERS = 4
INPUT_NAMES: tuple[InputName, ...] = ("embedding", "one_hot")
"""What the network may read of a word; of numbers it reads themselves."""
_MOST_DROPPED = 90


class MoreSettings(QWidget):
    """A section that opens and closes; what is set in it counts either way.

    Signals:
        changed(): a field has another value.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._usual: tuple[object, ...] = ()
        self.toggle = SectionToggle()
        self.layers = number_field(1, MOST_LAYERS, 1)
        self.direction = choice_field((False, True))
        self.pooling = choice_field(POOLING_NAMES)
        self.input, self.activation = choice_field(INPUT_NAMES), choice_field(get_args(ActivationName))
        self.optimizer = choice_field(get_args(OptimizerName))
        self.schedule = choice_field(get_args(ScheduleName))
        self.dropout_words, self.dropout_layers = (number_field(0, _MOST_DROPPED, 5) for _ in range(2))
        self.patience = number_field(0, 1000, 1)
        self.duplicates = choice_field(DUPLICATES_NAMES)
        self.grid = FieldGrid(
            (
                (self.layers,),
                (self.direction,),
                (self.pooling,),
                (self.input,),
                (self.activation,),
                (self.optimizer,),
                (self.schedule,),
                (self.dropout_words, self.dropout_layers),
                (self.patience,),
                (self.duplicates,),
            )
        )
        self.show_settings(TrainingSettings())
        self.grid.changed.connect(self._field_changed)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.toggle.toggled.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.toggle)
        layout.addWidget(self.grid)
        self._open(False)

    @Slot(bool)
    def _open(self, opened: bool) -> None:
        self.grid.setVisible(opened)

    @Slot()
    def _field_changed(self) -> None:
        self._word_toggle()
        self.changed.emit()

    def show_settings(self, settings: TrainingSettings) -> None:
        """Put these values into the fields."""
        training = settings.training
        self.layers.setValue(len(settings.hidden_sizes))
        choose(self.direction, settings.bidirectional)
        choose(self.pooling, settings.pooling)
        choose(self.input, settings.input)
        choose(self.activation, settings.activation)
        choose(self.optimizer, training.optimizer)
        choose(self.schedule, training.schedule)
        self.dropout_words.setValue(round(training.dropout_words * 100))
        self.dropout_layers.setValue(round(training.dropout_layers * 100))
        self.patience.setValue(training.patience)
        choose(self.duplicates, settings.duplicates)
        self._usual = self._values()
        self._word_toggle()

    def _values(self) -> tuple[object, ...]:
        model = (self.direction, self.pooling, self.input, self.activation)
        choices = (*model, self.optimizer, self.schedule, self.duplicates)
        numbers = (self.layers, self.dropout_words, self.dropout_layers, self.patience)
        return (*(choice.currentData() for choice in choices), *(number.value() for number in numbers))

    def applied_to(self, settings: TrainingSettings) -> TrainingSettings:
        """The settings, of one layer, with what the fields say. Raises Problem where that cannot be."""
        return replace(
            settings,
            hidden_sizes=settings.hidden_sizes * self.layers.value(),
            bidirectional=self.direction.currentData(),
            pooling=self.pooling.currentData(),
            input=self.input.currentData(),
            # Only a cell that has a choice of others has another.
            activation=self.activation.currentData() if CELLS[settings.cell].any_activation else "tanh",
            duplicates=self.duplicates.currentData(),
            training=self._training(settings.training),
        )

    def _training(self, training: TrainingConfig) -> TrainingConfig:
        return replace(
            training,
            optimizer=self.optimizer.currentData(),
            schedule=self.schedule.currentData(),
            dropout_words=self.dropout_words.value() / 100,
            dropout_layers=self.dropout_layers.value() / 100,
            patience=self.patience.value(),
        )

    def set_locked(self, locked: bool, why: str, unfit: Mapping[QWidget, str]) -> None:
        """Whether the fields can be changed; the section opens and closes all the same. unfit: as of a `FieldGrid`."""
        self.grid.set_locked(locked, why, unfit)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._word_toggle()
        self.grid.set_words(_words())
        forward, both = translate("MoreSettings", "forward"), translate("MoreSettings", "both directions")
        word_choices(self.direction, (forward, both))
        word_choices(self.pooling, _pooling_words())
        word_choices(self.input, (translate("MoreSettings", "embedding"), translate("MoreSettings", "one-hot")))
        word_choices(self.activation, ("tanh", "sigmoid", "ReLU", translate("MoreSettings", "identity (none)")))
        word_choices(self.optimizer, ("SGD", translate("MoreSettings", "SGD, momentum"), "RMSprop", "Adam", "AdamW"))
        word_choices(self.schedule, _schedule_words())
        word_choices(self.duplicates, _duplicates_words())
        self.patience.setSpecialValueText(translate("MoreSettings", "never"))
        for dropout in (self.dropout_words, self.dropout_layers):
            dropout.setSuffix(percent_sign())

    def _word_toggle(self) -> None:
        """A closed section still says that something in it is not as usual."""
        changed = sum(now != usual for now, usual in zip(self._values(), self._usual, strict=True))
        words = translate("MoreSettings", "More settings")
        if changed:
            words += " · " + translate("MoreSettings", "{count} changed").format(count=changed)
        self.toggle.setText(words)


def _words() -> Words:
    return (
        (translate("MoreSettings", "Layers"),),
        (translate("MoreSettings", "Direction"),),
        (translate("MoreSettings", "Judged by"),),
        (translate("MoreSettings", "Input"),),
        (translate("MoreSettings", "Activation"),),
        (translate("MoreSettings", "Optimizer"),),
        (translate("MoreSettings", "Schedule"),),
        (translate("MoreSettings", "Word"), translate("MoreSettings", "layer dropout")),
        (translate("MoreSettings", "Early stop, epochs"),),
        (translate("MoreSettings", "Duplicate texts"),),
    )


def _pooling_words() -> tuple[str, ...]:
    """In the order of POOLING_NAMES."""
    return (
        translate("MoreSettings", "last state"),
        translate("MoreSettings", "mean of states"),
        translate("MoreSettings", "maximum of states"),
        translate("MoreSettings", "attention"),
    )


def _schedule_words() -> tuple[str, ...]:
    """In the order of ScheduleName."""
    return (
        translate("MoreSettings", "constant rate"),
        translate("MoreSettings", "cosine"),
        translate("MoreSettings", "one cycle"),
    )


def _duplicates_words() -> tuple[str, ...]:
    """In the order of DUPLICATES_NAMES."""
    return (
        translate("MoreSettings", "all in one part"),
        translate("MoreSettings", "left out"),
    )
