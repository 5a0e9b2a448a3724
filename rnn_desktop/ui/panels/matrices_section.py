"""The part of the inspector that opens the weights of a place, and the activation function that made its number."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.lens.activation import activation_at
from rnn_desktop.lens.matrices import gates_of, matrices_at
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.panels.matrix_words import ReadingMatrixWords
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.activation_curve import ActivationCurve
from rnn_desktop.ui.widgets.labels import ElidedLabel
from rnn_desktop.ui.widgets.matrix_view import MatrixView
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_GATES = tuple(dict.fromkeys(gate for kind in CELLS.values() for gate in kind.gates))
"""Of every cell: made with the window, so that Tab comes to them in their place."""


class MatricesSection(QWidget):
    """Of a gated cell one gate at a time: that of the selected quantity, else the one chosen here.

    Signals:
        edit_requested(SetWeight): the person typed over a weight.
    """

    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ReadingMatrixWords()
        self._shown: tuple[Reading, Place, bool] | None = None
        self._selected: str | None = None
        self.gate = ""
        """The one whose weights are shown; "" where there is none."""
        self.gates = SegmentedSwitch(_GATES, "choices")
        self.gates.set_labels({gate: gate for gate in _GATES})
        self.matrices = MatrixView(self._words)
        self.curve = ActivationCurve()
        self.curve_title = ElidedLabel(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.gates, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.matrices, self.curve_title, self.curve):
            column.addWidget(widget)
        self.gates.chosen.connect(self._choose)
        self.matrices.value_edited.connect(self.edit_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self.gates.setAccessibleName(translate("WhatIf", "Gate"))
        if self._shown is not None:
            self.matrices.retranslate()
            self._show()

    def set_theme(self, theme: Theme) -> None:
        self.matrices.set_theme(theme)
        self.curve.set_theme(theme)

    def show_place(self, reading: Reading, place: Place, *, editable: bool) -> None:
        """Show what is at a place with all its parts. editable: whether its weights can be changed here."""
        self._shown = (reading, place, editable)
        gates = gates_of(reading) if place.in_states else ()
        if place.quantity in gates and place.quantity != self._selected:
            self.gate = place.quantity
        self._selected = place.quantity
        if self.gate not in gates:
            self.gate = gates[0] if gates else ""
        self.gates.offer(gates)
        self.gates.setVisible(bool(gates))
        self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        reading, place, editable = self._shown
        if self.gate:
            self.gates.choose(self.gate)
        self._words.reading = reading
        shown = matrices_at(reading, place, self.gate)
        self.matrices.show_matrices(shown, editable=editable)
        self.matrices.setVisible(bool(shown))
        activation = activation_at(reading, place, self.gate)
        for widget in (self.curve_title, self.curve):
            widget.setVisible(activation is not None)
        if activation is not None:
            self.curve_title.set_text(self.curve.words(activation))
            self.curve.show_activation(activation)

    @Slot(str)
    def _choose(self, gate: str) -> None:
        self.gate = gate
        self._show()
