"""The network to train and how to train it: sane from the start, refused in words where it cannot be."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.data.examples import Examples
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.problem import Problem
from rnn_desktop.runs.suited_settings import settings_for
from rnn_desktop.runs.training_run import Prepared, TrainingSettings
from rnn_desktop.tasks import TWO_CLASSES, Numbers, Task
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.percentages import percent_sign
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.train.more_settings import MoreSettings
from rnn_desktop.ui.train.parameter_table import ParameterTable
from rnn_desktop.ui.train.setting_tips import model_tips, training_tips
from rnn_desktop.ui.train.typed_fields import LARGEST_LAYER, DecimalField, SizesField, as_labelled
from rnn_desktop.ui.train.unfit_fields import unfit_fields
from rnn_desktop.ui.widgets.fields import (
    HIGHEST_SEED,
    FieldGrid,
    Words,
    choice_field,
    choose,
    number_field,
    word_choices,
)
from rnn_desktop.ui.widgets.labels import NAME_WIDTH, heading, sentence


class SettingsPanel(QWidget):
    """Model, training, and the table of parameters that follows from them.

    Signals:
        changed(): another setting; `settings` or `problem` tells which network that is.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem: Problem | None = None
        self.locked = False
        self._touched = self._adapted = False
        self._prepared: ModelConfig | None = None
        self._task: Task = TWO_CLASSES
        self._most_words: int | None = None
        """That a short text can have, whatever cuts it."""
        self._defaults = TrainingSettings()
        self.model_heading, self.training_heading = heading(), heading()
        self.tokenizer, self.cell = choice_field(TOKENIZER_NAMES), choice_field(tuple(CELLS))
        word_choices(self.cell, [kind.title for kind in CELLS.values()])
        self.hidden_sizes, self.embedding_size = SizesField(), number_field(1, LARGEST_LAYER, 16)
        self.vocabulary_size = number_field(3, 10_000_000, 1000)
        self.max_length = number_field(1, 10_000, 10)
        self.learning_rate = DecimalField("learning_rate")
        self.batch_size, self.epochs = number_field(1, 65_536, 16), number_field(1, 1000, 1)
        self.validation = number_field(1, 90, 5)
        self.seed = number_field(0, HIGHEST_SEED, 1)
        self.message = sentence("error")
        self.table = ParameterTable(self)
        self.more = MoreSettings()
        self._grids = self._make_grids()
        self._lay_out()
        self.retranslate()
        self.show_settings(self._defaults)

    def _make_grids(self) -> tuple[FieldGrid, FieldGrid]:
        """The model's and the training's, in the order of their words."""
        model = FieldGrid(
            (
                (self.tokenizer,),
                (self.cell,),
                (self.hidden_sizes,),
                (self.embedding_size,),
                (self.vocabulary_size,),
                (self.max_length,),
            )
        )
        training = FieldGrid(
            ((self.learning_rate,), (self.batch_size, self.epochs), (self.validation, self.seed)),
        )
        return model, training

    def _lay_out(self) -> None:
        model, training = self._grids
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.model_heading)
        layout.addWidget(model)
        layout.addSpacing(px(6))
        layout.addWidget(self.training_heading)
        layout.addWidget(training)
        # Under what is wrong most often; the open section would push it out of sight.
        layout.addWidget(self.message)
        layout.addSpacing(px(4))
        layout.addWidget(self.more)
        layout.addSpacing(px(4))
        layout.addWidget(self.table)
        for part in (model, training, self.more):
            part.changed.connect(self._field_changed)

    def adapt(self, examples: Examples) -> None:
        """Start from what suits the examples, unless the person has chosen something already for this task.

        The task decides the network's last layer, and most of what is good to start from.
        """
        if not self._touched or (self._adapted and examples.task.name != self._task.name):
            self.show_settings(settings_for(examples))
        self._task, self._adapted = examples.task, True
        self._most_words = 2 + examples.characters if isinstance(examples, RunningText) else None
        self.retranslate()

    def show_settings(self, settings: TrainingSettings) -> None:
        """Put these values into the fields."""
        self._defaults = settings
        training = settings.training
        choose(self.tokenizer, settings.tokenizer)
        choose(self.cell, settings.cell)
        self.hidden_sizes.show_sizes(settings.hidden_sizes)
        self.embedding_size.setValue(settings.embedding_size)
        self.vocabulary_size.setValue(settings.vocabulary_size)
        self.max_length.setValue(settings.max_length)
        self.learning_rate.show_number(training.learning_rate)
        self.batch_size.setValue(training.batch_size)
        self.epochs.setValue(training.epochs)
        self.validation.setValue(round(training.validation * 100))
        self.seed.setValue(training.seed)
        self.more.show_settings(settings)
        self._touched = False

    def choose(self, settings: TrainingSettings) -> None:
        """Put the person's own choice into the fields; no table changes it, nor does the next one of another task."""
        self.show_settings(settings)
        self._touched, self._adapted = True, False

    def forget_choice(self) -> None:
        """The next table starts from what suits it."""
        self._touched = False

    def settings(self) -> TrainingSettings:
        """What the fields say. Raises Problem where no network can be trained so."""
        try:
            chosen = self._chosen()
            chosen.model_config(self._task)
        except Problem as problem:
            raise as_labelled(problem) from None
        return chosen

    def _chosen(self) -> TrainingSettings:
        settings = replace(
            self._defaults,
            tokenizer=self.tokenizer.currentData(),
            cell=self.cell.currentData(),
            embedding_size=self.embedding_size.value(),
            hidden_sizes=self.hidden_sizes.sizes(),
            vocabulary_size=self.vocabulary_size.value(),
            max_length=max(self.max_length.value(), self._least_length()),
            training=self._training(),
        )
        return self.more.applied_to(settings, unfit_fields(self._task, self))

    def _least_length(self) -> int:
        """What is trained on whole must be read whole."""
        return self._task.window if isinstance(self._task, Numbers) else 1

    def _training(self) -> TrainingConfig:
        return replace(
            self._defaults.training,
            epochs=self.epochs.value(),
            batch_size=self.batch_size.value(),
            learning_rate=self.learning_rate.number(),
            validation=self.validation.value() / 100,
            seed=self.seed.value(),
        )

    def set_locked(self, locked: bool) -> None:
        """While a network trains, the settings say how."""
        self.locked = locked
        self.retranslate()

    def take_prepared(self, prepared: Prepared | None) -> None:
        """Count the parameters with the vocabulary that the data turned out to have; None: as asked for."""
        self._prepared = None if prepared is None else prepared.config
        self._show_state()

    def show_problem(self, problem: Problem | None) -> None:
        """Say why it cannot be trained so."""
        self.problem = problem
        self.message.setText("" if problem is None else problem_text(problem))
        self.message.setVisible(problem is not None)

    @Slot()
    def _field_changed(self) -> None:
        self._touched = True
        self._prepared = None
        # What means something depends on the cell and its input, too.
        self._lock()
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        try:
            settings = self.settings()
            size = min(settings.vocabulary_size, self._most_words or settings.vocabulary_size)
            config = settings.model_config(self._task, size)
        except Problem as problem:
            self.show_problem(problem)
            self.table.show_config(None, exact=False)
            return
        self.show_problem(None)
        self.table.show_config(self._prepared or config, exact=self._prepared is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.model_heading.setText(translate("SettingsPanel", "Model"))
        self.training_heading.setText(translate("SettingsPanel", "Training"))
        words, tips = (_model_words(), _training_words()), (model_tips(), training_tips())
        for grid, own, own_tips in zip(self._grids, words, tips, strict=True):
            grid.set_words(own)
            grid.set_tips(own_tips)
        word_choices(self.tokenizer, _tokenizer_words())
        self.more.retranslate()
        grids = (*self._grids, *self.more.grids)
        width = max(px(NAME_WIDTH), *(grid.name_width() for grid in grids))
        for grid in grids:
            grid.set_name_width(width)
        self._lock()
        self.validation.setSuffix(percent_sign())
        self._show_state()

    def _lock(self) -> None:
        locked = translate("SettingsPanel", "Fixed while the network trains")
        unfit = unfit_fields(self._task, self)
        for part in (*self._grids, self.more):
            part.set_locked(self.locked, locked, unfit)


def _model_words() -> Words:
    return (
        (translate("SettingsPanel", "Tokenizer"),),
        (translate("SettingsPanel", "Cell"),),
        (translate("SettingsPanel", "Hidden sizes"),),
        (translate("SettingsPanel", "Embedding size"),),
        (translate("SettingsPanel", "Vocabulary, at most"),),
        (translate("SettingsPanel", "Tokens read, at most"),),
    )


def _training_words() -> Words:
    return (
        (translate("SettingsPanel", "Learning rate"),),
        (translate("SettingsPanel", "Batch"), translate("SettingsPanel", "epochs")),
        (translate("SettingsPanel", "Validation"), translate("SettingsPanel", "seed")),
    )


def _tokenizer_words() -> tuple[str, ...]:
    """In the order of TOKENIZER_NAMES."""
    return (
        translate("SettingsPanel", "Okt (stems)"),
        "Komoran",
        "Hannanum",
        "Kkma",
        translate("SettingsPanel", "Words"),
        translate("SettingsPanel", "Characters"),
        translate("SettingsPanel", "Letters and spaces"),
        translate("SettingsPanel", "As split at spaces"),
    )
