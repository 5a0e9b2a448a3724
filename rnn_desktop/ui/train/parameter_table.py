"""The network as the table that Keras' readers know: layer, output shape, parameters."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.summary import summary
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.typed_fields import MOST_LAYERS
from rnn_desktop.ui.widgets.labels import bold, muted, plain

_FEWEST_ROWS = 3
_MOST_ROWS = 3 + MOST_LAYERS
"""An embedding, the recurrent layers, a pooling, the output."""


class ParameterTable(QWidget):
    """One row per layer and the total, with the vocabulary it counts on beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ModelConfig, bool] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(0, 1)
        self._header = [self._cell(0, column, muted()) for column in range(3)]
        self._line(1)
        self.rows = [[self._cell(2 + row, column, plain()) for column in range(3)] for row in range(_MOST_ROWS)]
        self._line(2 + _MOST_ROWS)
        self.total = [self._cell(3 + _MOST_ROWS, column, plain()) for column in (0, 2)]
        for label in self.total:
            label.setFont(bold(label.font()))
        self._vocabulary = muted()
        self._grid.addWidget(self._vocabulary, 4 + _MOST_ROWS, 0, 1, 3)
        self.retranslate()

    def _cell(self, row: int, column: int, label: QLabel) -> QLabel:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, row, column, side)
        return label

    def _line(self, row: int) -> None:
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._grid.addWidget(line, row, 0, 1, 3)

    def show_config(self, config: ModelConfig | None, exact: bool) -> None:
        """Show this network. exact: whether its vocabulary is the data's, not only what was asked for."""
        self._shown = None if config is None else (config, exact)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        words = (
            translate("ParameterTable", "Layer"),
            translate("ParameterTable", "Output"),
            translate("ParameterTable", "Parameters"),
        )
        for label, word in zip(self._header, words, strict=True):
            label.setText(word)
        self.total[0].setText(translate("ParameterTable", "Total"))
        if self._shown is None:
            self._show_rows([("–", "–", "–")] * _FEWEST_ROWS)
            self.total[1].setText("–")
            self._vocabulary.setText(" ")
            return
        config, exact = self._shown
        rows = summary(config)
        self._show_rows([(row.layer, row.output_shape, count_number(row.parameters)) for row in rows])
        self.total[1].setText(count_number(sum(row.parameters for row in rows)))
        sentence = (
            translate("ParameterTable", "with the {count} words of this data")
            if exact
            else translate("ParameterTable", "with {count} words at most")
        )
        counted = sentence.format(count=count_number(config.vocabulary_size))
        self._vocabulary.setText(counted if config.vocabulary_size else " ")

    def _show_rows(self, texts: Sequence[tuple[str, str, str]]) -> None:
        """Only as many rows as there are texts."""
        for number, labels in enumerate(self.rows):
            for column, label in enumerate(labels):
                label.setVisible(number < len(texts))
                label.setText(texts[number][column] if number < len(texts) else "")
