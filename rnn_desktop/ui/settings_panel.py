"""The network to train and how to train it: sane from the start, refused in words where it cannot be."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from rnn_desktop.engine.config import CELL_NAMES, ModelConfig, TrainingConfig
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.training_run import Prepared, TrainingSettings, settings_for
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES
from rnn_desktop.ui.i18n import problem_text, translate
from rnn_desktop.ui.labels import NAME_WIDTH, heading, plain, sentence
from rnn_desktop.ui.parameter_table import ParameterTable

Field = QComboBox | QSpinBox | QLineEdit

_FIELD_HEIGHT = 24
_CELL_WORDS = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}


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
        self._touched = False
        self._prepared: ModelConfig | None = None
        self._defaults = TrainingSettings()
        self._names: list[QLabel] = []
        self.model_heading, self.training_heading = heading(), heading()
        self.tokenizer, self.cell = QComboBox(), QComboBox()
        for name in TOKENIZER_NAMES:
            self.tokenizer.addItem("", name)
        for cell in CELL_NAMES:
            self.cell.addItem(_CELL_WORDS[cell], cell)
        self.hidden_size, self.embedding_size = _spin(1, 2048, 16), _spin(1, 2048, 16)
        self.vocabulary_size = _spin(3, 10_000_000, 1000)
        self.max_length = _spin(1, 10_000, 10)
        self.learning_rate = QLineEdit()
        self.batch_size, self.epochs = _spin(1, 65_536, 16), _spin(1, 1000, 1)
        self.validation = _spin(1, 90, 5)
        self.seed = _spin(0, 2**31 - 1, 1)
        self.message = sentence("error")
        self.table = ParameterTable(self)
        self._lay_out()
        self.retranslate()
        self.show_settings(self._defaults)

    def _rows(self) -> tuple[tuple[Field, ...], ...]:
        """In the order of `_words`."""
        return (
            (self.tokenizer,),
            (self.cell,),
            (self.hidden_size, self.embedding_size),
            (self.vocabulary_size,),
            (self.max_length,),
            (self.learning_rate,),
            (self.batch_size, self.epochs),
            (self.validation, self.seed),
        )

    def _fields(self) -> Iterator[Field]:
        return (field for row in self._rows() for field in row)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.model_heading, 0, 0, 1, 3)
        for number, fields in enumerate(self._rows()):
            # The training settings begin after the five rows of the model, under a heading of their own.
            row = number + 1 if number < 5 else number + 2
            name = plain()
            name.setBuddy(fields[0])
            self._names.append(name)
            grid.addWidget(name, row, 0)
            for column, field in enumerate(fields, start=1):
                grid.addWidget(field, row, column, 1, 3 - len(fields))
                field.installEventFilter(self)
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.setMinimumHeight(_FIELD_HEIGHT)
                self._listen(field)
        grid.addWidget(self.training_heading, 6, 0, 1, 3)
        grid.setRowMinimumHeight(6, 30)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addWidget(self.message)
        layout.addWidget(self.table)

    def _listen(self, field: Field) -> None:
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._field_changed)
        elif isinstance(field, QSpinBox):
            field.valueChanged.connect(self._field_changed)
        else:
            field.textChanged.connect(self._field_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the panel; it must not turn a number that merely lies under it."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def adapt(self, reviews: int) -> None:
        """Start from what suits so many reviews, unless the person has chosen something already."""
        if not self._touched:
            self.show_settings(settings_for(reviews))

    def show_settings(self, settings: TrainingSettings) -> None:
        """Put these values into the fields."""
        self._defaults = settings
        training = settings.training
        self.tokenizer.setCurrentIndex(self.tokenizer.findData(settings.tokenizer))
        self.cell.setCurrentIndex(self.cell.findData(settings.cell))
        self.hidden_size.setValue(settings.hidden_size)
        self.embedding_size.setValue(settings.embedding_size)
        self.vocabulary_size.setValue(settings.vocabulary_size)
        self.max_length.setValue(settings.max_length)
        self.learning_rate.setText(f"{training.learning_rate:g}")
        self.batch_size.setValue(training.batch_size)
        self.epochs.setValue(training.epochs)
        self.validation.setValue(round(training.validation * 100))
        self.seed.setValue(training.seed)
        self._touched = False

    def settings(self) -> TrainingSettings:
        """What the fields say. Raises Problem where no network can be trained so."""
        training = TrainingConfig(
            epochs=self.epochs.value(),
            batch_size=self.batch_size.value(),
            learning_rate=_number(self.learning_rate.text()),
            validation=self.validation.value() / 100,
            seed=self.seed.value(),
            snapshot_every=self._defaults.training.snapshot_every,
        )
        settings = TrainingSettings(
            tokenizer=self.tokenizer.currentData(),
            cell=self.cell.currentData(),
            embedding_size=self.embedding_size.value(),
            hidden_size=self.hidden_size.value(),
            vocabulary_size=self.vocabulary_size.value(),
            max_length=self.max_length.value(),
            training=training,
        )
        settings.model_config()
        return settings

    def set_locked(self, locked: bool) -> None:
        """While a network trains, the settings say how."""
        self.locked = locked
        for field in self._fields():
            field.setEnabled(not locked)
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
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        try:
            config = self.settings().model_config()
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
        self.model_heading.setText(translate("SettingsPanel", "Model"))
        self.training_heading.setText(translate("SettingsPanel", "Training"))
        for name, fields, words in zip(self._names, self._rows(), _words(), strict=True):
            name.setText(" · ".join(words))
            for field, word in zip(fields, words, strict=True):
                field.setAccessibleName(word)
        for index, word in enumerate(_tokenizer_words()):
            self.tokenizer.setItemText(index, word)
        locked = translate("SettingsPanel", "Fixed while the network trains") if self.locked else ""
        for field in self._fields():
            field.setToolTip(locked)
        self.validation.setSuffix(" %")
        self._show_state()


def _words() -> tuple[tuple[str, ...], ...]:
    return (
        (translate("SettingsPanel", "Tokenizer"),),
        (translate("SettingsPanel", "Cell"),),
        (translate("SettingsPanel", "Hidden"), translate("SettingsPanel", "embedding")),
        (translate("SettingsPanel", "Vocabulary, at most"),),
        (translate("SettingsPanel", "Tokens read, at most"),),
        (translate("SettingsPanel", "Adam, learning rate"),),
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
    )


def _spin(low: int, high: int, step: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setSingleStep(step)
    spin.setGroupSeparatorShown(True)
    spin.setMinimumWidth(60)
    return spin


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The learning rate “{text}” is not a number; write 0.001 or 1e-3."), text=text
        ) from None
