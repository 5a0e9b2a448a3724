"""What if a unit were held, or a gate opened further or less?"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import beyond_scale
from rnn_desktop.ui.panels.what_if_section import WhatIfSection, shown_layer_number, stack_up
from rnn_desktop.ui.scene.edit_words import brief_quoted, no_model_words
from rnn_desktop.ui.scene.empty_words import unread_words
from rnn_desktop.ui.scene.layer_words import brief_layer_words
from rnn_desktop.ui.scene.quantity_words import quantity_title
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import unit_line
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.fields import FlatChoice, choose, word_choices
from rnn_desktop.ui.widgets.number_field import NumberSlider
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch


def gate_names(scene: Scene) -> tuple[str, ...]:
    """The gates of the network's cell."""
    return () if scene.reading is None else scene.reading.model.config.cell_kind.gates


class _StepSwitch(SegmentedSwitch):
    """At every time step, or only at the selected token's."""

    def __init__(self) -> None:
        super().__init__(("all", "here"), "choices")
        self._token: int | None = None
        self.choose("all")

    @property
    def step(self) -> int | None:
        """As an intervention has it: None for all."""
        return self._token if self.button("here").isChecked() else None

    def show_scene(self, scene: Scene) -> None:
        """Offer the selected token."""
        self._token = token = scene.selection.token
        if token is None:
            self.choose("all")
        self.button("here").setEnabled(token is not None)
        word = translate("WhatIf", "one token")
        if token is not None and scene.reading is not None:
            word = brief_quoted(scene.reading.tokens[token].text)
        only = translate("WhatIf", "Only at {token}").format(token=word)
        self.set_labels({"all": translate("WhatIf", "Every time step"), "here": only})

    def retranslate(self) -> None:
        self.setAccessibleName(translate("WhatIf", "Time steps"))


class _StateEdits(WhatIfSection):
    """A number that is set at every time step or at one, a button for 0, and one that lets go."""

    untouched_typed = False
    """Whether the untouched value is a round number, not one that the network computed."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.number = NumberSlider(low, high)
        self.steps = _StepSwitch()
        self.zero, self.let_go = QPushButton(), QPushButton()
        self._shown: Clamp | GateScaling | None = None
        self.number.changed.connect(self._set)
        self.number.refused.connect(self.say)
        self.number.corrected.connect(self.say_nothing)
        self.steps.chosen.connect(self._show_again)
        self.zero.clicked.connect(self._set_zero)
        self.let_go.clicked.connect(self._let_go)

    def target(self, value: float) -> Clamp | GateScaling | None:
        """The edit that sets what is chosen to a value; None while nothing is."""
        raise NotImplementedError

    def untouched_value(self, scene: Scene) -> float | None:
        """Of what is chosen, while nothing sets it; None where there is none."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.let_go.setText(translate("WhatIf", "Release"))
        self.steps.retranslate()

    def refresh(self, scene: Scene) -> None:
        self.steps.show_scene(scene)
        target = self.target(0.0)
        for widget in (self.number, self.steps, self.zero):
            widget.setEnabled(target is not None)
        if target != self._shown:
            self._shown = target
            self.number.field.forget()
            self.say(None)
        held = None if target is None else self.current(target)
        self.let_go.setEnabled(held is not None)
        if held is not None:
            self.number.show_number(held.value if isinstance(held, Clamp) else held.factor)
        else:
            self.number.show_number(None if target is None else self.untouched_value(scene), typed=self.untouched_typed)

    @Slot()
    def _show_again(self) -> None:
        if self.scene is not None:
            self.refresh(self.scene)

    @Slot(float, bool)
    def _set(self, value: float, going_on: bool) -> None:
        if (edit := self.target(value)) is not None:
            self.request(edit, going_on)

    @Slot()
    def _set_zero(self) -> None:
        self._set(0.0, False)

    @Slot()
    def _let_go(self) -> None:
        if (edit := self.target(0.0)) is not None:
            self.release(edit)


class UnitEdits(_StateEdits):
    """Hold a unit's hidden state at a value; 0 silences it."""

    def __init__(self) -> None:
        super().__init__(-1, 1)
        stack_up(self, self.hint, self.number, (self.steps,), (self.zero, self.let_go), self.message)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.number.set_name(translate("WhatIf", "Hold the unit’s hidden state h at"))
        self.zero.setText(translate("WhatIf", "Silence (0)"))

    def refresh(self, scene: Scene) -> None:
        super().refresh(scene)
        self.number.set_ranged(scene.reading is None or not beyond_scale(scene.reading, "h"))
        unit = scene.unit
        if scene.reading is None:
            self.hint.setText(unread_words(scene, no_model_words()))
        elif unit is None:
            self.hint.setText(translate("WhatIf", "Select a unit: click one in a cell or the heatmap, or press ↑ ↓."))
        else:
            place = Place(scene.selection.token, unit, "h", scene.layer, scene.direction)
            self.hint.setText(unit_line(scene.reading, place, "h"))

    def target(self, value: float) -> Clamp | None:
        scene = self.scene
        if scene is None or scene.reading is None or (unit := scene.unit) is None:
            return None
        return Clamp(shown_layer_number(scene), scene.direction, unit, value, self.steps.step)

    def untouched_value(self, scene: Scene) -> float | None:
        """At the token, or after the last one."""
        hidden, token, unit = scene.hidden, scene.selection.token, scene.unit
        if hidden is None or unit is None or not len(hidden):
            return None
        return float(hidden[-1 if token is None else token, unit])


class GateEdits(_StateEdits):
    """Multiply a gate after its activation: 1 leaves it as it is, 0 closes it."""

    untouched_typed = True

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.gates = FlatChoice()
        self.units = SegmentedSwitch(("all", "one"), "choices")
        self.units.choose("all")
        self.units.chosen.connect(self._show_again)
        self.gates.activated.connect(self._show_again)
        rows = ((self.units,), (self.steps,), (self.zero, self.let_go))
        stack_up(self, self.hint, self.gates, self.number, *rows, self.message)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.gates.setAccessibleName(translate("WhatIf", "Gate"))
        self.units.setAccessibleName(translate("WhatIf", "Units"))
        self.number.set_name(translate("WhatIf", "Multiply the gate by"))
        self.zero.setText(translate("WhatIf", "Close (× 0)"))
        word_choices(self.gates, [quantity_title(name) for name in self._names()])

    def choose_gate(self, name: str) -> None:
        """Show this one as chosen."""
        choose(self.gates, name)

    def refresh(self, scene: Scene) -> None:
        if (names := gate_names(scene)) != self._names():
            self.gates.clear()
            for name in names:
                self.gates.addItem(quantity_title(name), name)
        unit = scene.unit
        if unit is None:
            self.units.choose("all")
        self.units.button("one").setEnabled(unit is not None)
        one = (
            translate("WhatIf", "one unit") if unit is None else translate("ReadView", "unit {unit}").format(unit=unit)
        )
        only = translate("WhatIf", "Only {unit}").format(unit=one)
        self.units.set_labels({"all": translate("WhatIf", "The whole gate"), "one": only})
        super().refresh(scene)
        self.gates.setEnabled(bool(names))
        self.hint.setText(self._hint(scene, names))

    def _hint(self, scene: Scene, names: tuple[str, ...]) -> str:
        if scene.reading is None:
            return unread_words(scene, no_model_words())
        if not names:
            return translate("WhatIf", "This cell has no gates.")
        place = brief_layer_words(scene.reading.model.config, shown_layer_number(scene), scene.direction)
        return " · ".join([translate("WhatIf", "× 1 leaves a gate as it is, × 0 closes it"), *place])

    def _names(self) -> tuple[str, ...]:
        return tuple(self.gates.itemData(index) for index in range(self.gates.count()))

    def target(self, value: float) -> GateScaling | None:
        scene, gate = self.scene, self.gates.currentData()
        if scene is None or scene.reading is None or gate is None:
            return None
        unit = scene.unit if self.units.button("one").isChecked() else None
        return GateScaling(shown_layer_number(scene), scene.direction, gate, value, unit, self.steps.step)

    def untouched_value(self, scene: Scene) -> float | None:
        del scene
        return 1.0
