"""What if one weight had another value?"""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QPushButton

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import DIRECTIONS, Array, layer_name
from rnn_desktop.lens.numbers import count_number, plain_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.ui.panels.what_if_section import WhatIfSection, shown_layer_number, stack_up
from rnn_desktop.ui.panels.what_if_state import gate_names
from rnn_desktop.ui.scene.edit_words import GATED_ARRAYS, array_words, brief_quoted, no_model_words
from rnn_desktop.ui.scene.empty_words import unread_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.fields import FieldGrid, FlatChoice, choose, number_field
from rnn_desktop.ui.widgets.labels import muted
from rnn_desktop.ui.widgets.number_field import NumberField

_FIELD_MARGIN = 6
_NAME_WIDTH = 84
"""Pixels: the fields stay where they are when another array's rows are called otherwise."""


class WeightEdits(WhatIfSection):
    """Choose an array and a place in it, and type over the number that stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.arrays, self.gates = FlatChoice(), FlatChoice()
        self.row, self.column = number_field(0, 0, 1), number_field(0, 0, 1)
        for field in (self.row, self.column):
            # A style sheet's padding does not reach the text of a spin box.
            field.lineEdit().setTextMargins(px(_FIELD_MARGIN), 0, 0, 0)
        self.value = NumberField()
        self.grid = FieldGrid(((self.arrays,), (self.row,), (self.gates,), (self.column,), (self.value,)))
        self.grid.set_name_width(px(_NAME_WIDTH))
        self.was, self.let_go = muted(), QPushButton()
        self._offered: ModelConfig | None = None
        self._followed: tuple[str | None, Place, int | None, int] | None = None
        self._shown: SetWeight | None = None
        stack_up(self, self.hint, self.grid, (self.let_go, self.was), self.message)
        self.grid.changed.connect(self._show_again)
        self.value.entered.connect(self._set)
        self.value.refused.connect(self.say)
        self.value.corrected.connect(self.say_nothing)
        self.let_go.clicked.connect(self._let_go)
        self.retranslate()

    def retranslate(self) -> None:
        self.let_go.setText(translate("WhatIf", "Release"))
        self._offered = None

    # --- what it shows -----------------------------------------------------------------------------------------

    def refresh(self, scene: Scene) -> None:
        reading = scene.reading
        self.grid.setEnabled(reading is not None)
        if reading is None:
            self.hint.setText(unread_words(scene, no_model_words()))
            return
        self.hint.setText(
            translate("WhatIf", "Type another value for a weight. The model stays as it is until you keep the weights.")
        )
        with QSignalBlocker(self.grid):
            self._offer(scene, reading)
            self._follow(scene, reading)
        target = self._target(0.0)
        if target != self._shown:
            self._shown = target
            self.value.forget()
            self.say(None)
        self._show_value(reading, target)

    def _offer(self, scene: Scene, reading: Reading) -> None:
        """The arrays of the network, and the gates of its cell."""
        config = reading.base_model.config
        if self._offered == config:
            return
        names = [name for name, _ in reading.base_model.parameters.named()]
        chosen = self.arrays.currentData()
        self.arrays.clear()
        for name in names:
            self.arrays.addItem(array_words(name, reading.model.config), name)
        own = layer_name(shown_layer_number(scene), DIRECTIONS[scene.direction], "W_h")
        choose(self.arrays, chosen if chosen in names else own)
        self.gates.clear()
        for gate in gate_names(scene):
            self.gates.addItem(gate, gate)
        self._offered, self._followed = config, None

    def _follow(self, scene: Scene, reading: Reading) -> None:
        """Go to the weights of what is selected, when that or the array has changed."""
        name, place = self._name, (scene.selection, scene.layer, scene.direction)
        if self._followed == (name, *place):
            return
        moved = self._followed is not None and self._followed[1:] != place
        if moved and name.startswith("layers."):
            symbol = name.split(".")[-1]
            choose(self.arrays, layer_name(shown_layer_number(scene), DIRECTIONS[scene.direction], symbol))
        self._fit(self._array(reading))
        if self._followed is None or self._followed[0] != self._name:
            self.row.setValue(0)
            self.column.setValue(0)
        self._say_axes()
        self._go_to(scene, reading)
        self._followed = (self._name, *place)

    def _fit(self, array: Array) -> None:
        """Offer the places of this array."""
        self.row.setEnabled(array.ndim == 2)
        self.row.setRange(0, array.shape[0] - 1 if array.ndim == 2 else 0)
        self.gates.setEnabled(self._gate_count > 1)
        self.column.setRange(0, array.shape[-1] // self._gate_count - 1)
        self.column.setEnabled(self.column.maximum() > 0)
        for field in (self.row, self.column):
            field.setToolTip(f"0 … {count_number(field.maximum())}")

    def _go_to(self, scene: Scene, reading: Reading) -> None:
        selection, unit, symbol = scene.selection, scene.unit, self._symbol
        if scene.quantity in gate_names(scene):
            choose(self.gates, scene.quantity)
        if symbol == "embedding" and selection.token is not None:
            self.row.setValue(reading.ids[selection.token])
        elif symbol == "W_x" and selection.quantity == "x" and selection.unit is not None:
            self.row.setValue(selection.unit)
        elif symbol in ("W_y", "b_y"):
            self.column.setValue(reading.explained.output)
            if symbol == "W_y" and unit is not None:
                self.row.setValue(_output_row(reading, scene, unit))
        elif symbol in (*GATED_ARRAYS, "b_hn") and unit is not None:
            self.column.setValue(unit)

    def _say_axes(self) -> None:
        rows = {
            "embedding": translate("WhatIf", "Word number"),
            "W_x": translate("WhatIf", "From input"),
            "W_h": translate("WhatIf", "From unit"),
            "W_y": translate("WhatIf", "From unit"),
        }
        columns = {
            "embedding": translate("WhatIf", "Dimension"),
            "W_y": translate("WhatIf", "Output"),
            "b_y": translate("WhatIf", "Output"),
        }
        self.grid.set_words(
            (
                (translate("WhatIf", "Weights"),),
                (rows.get(self._symbol, translate("WhatIf", "Row")),),
                (translate("WhatIf", "Gate"),),
                (columns.get(self._symbol, translate("WhatIf", "Unit")),),
                (translate("WhatIf", "Value"),),
            )
        )

    def _show_value(self, reading: Reading, target: SetWeight) -> None:
        done = self.current(target)
        before = float(dict(reading.base_model.parameters.named())[target.name][target.index])
        self.value.show_number(before if done is None else done.value, typed=done is not None)
        self.let_go.setEnabled(done is not None)
        was = translate("WhatIf", "The model’s own: {value}")
        self.was.setText("" if done is None else was.format(value=plain_number(before)))
        word = ""
        if self._symbol == "embedding" and self.row.value() in reading.ids:
            word = " · " + brief_quoted(reading.tokens[reading.ids.index(self.row.value())].text)
        self.row.setSuffix(word)
        is_answer = self._symbol in ("W_y", "b_y") and not reading.model.task.is_pair
        self.column.setSuffix(f" · {short(reading.answer_text(self.column.value()), 8)}" if is_answer else "")

    # --- which weight ------------------------------------------------------------------------------------------

    @property
    def _name(self) -> str:
        return str(self.arrays.currentData())

    @property
    def _symbol(self) -> str:
        return self._name.split(".")[-1]

    @property
    def _gate_count(self) -> int:
        return max(self.gates.count(), 1) if self._name.startswith("layers.") and self._symbol in GATED_ARRAYS else 1

    def _array(self, reading: Reading) -> Array:
        return dict(reading.base_model.parameters.named())[self._name]

    def _target(self, value: float) -> SetWeight:
        units = self.column.maximum() + 1
        gate = max(self.gates.currentIndex(), 0) if self._gate_count > 1 else 0
        column = gate * units + self.column.value()
        index = (self.row.value(), column) if self.row.isEnabled() else (column,)
        return SetWeight(self._name, index, value)

    # --- what the person does ----------------------------------------------------------------------------------

    @Slot()
    def _show_again(self) -> None:
        if self.scene is not None and not self.value.isModified():
            self.refresh(self.scene)

    @Slot(float)
    def _set(self, value: float) -> None:
        self.request(self._target(value))

    @Slot()
    def _let_go(self) -> None:
        self.release(self._target(0.0))


def _output_row(reading: Reading, scene: Scene, unit: int) -> int:
    """Where the head reads the unit: the forward direction first and, where steps are concatenated, step after step."""
    config = reading.model.config
    if shown_layer_number(scene) + 1 < len(config.hidden_sizes):
        return 0
    step = min(scene.selection.token or 0, (config.fixed_length or 1) - 1)
    return (step * config.directions + scene.direction) * config.hidden_size + unit
