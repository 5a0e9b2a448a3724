"""What the groups of further settings have in common: they show settings, and say what has become of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from rnn_desktop.ui.train.typed_fields import DecimalField
from rnn_desktop.ui.widgets.fields import Field, FieldGrid, Words, choose


@dataclass(frozen=True, slots=True)
class Setting:
    """One field with the name of what it sets, and what that is where the field means nothing.

    percent: the field counts hundredths.
    """

    name: str
    field: Field
    usual: Any
    percent: bool = False

    def show(self, value: Any) -> None:
        """Put the value into the field."""
        if isinstance(self.field, QComboBox):
            choose(self.field, value)
        elif isinstance(self.field, QSpinBox):
            self.field.setValue(round(value * 100) if self.percent else value)
        else:
            assert isinstance(self.field, DecimalField)
            self.field.show_number(value)

    def value(self) -> Any:
        """What stands in the field. Raises Problem where that is nothing."""
        if isinstance(self.field, QComboBox):
            return self.field.currentData()
        if isinstance(self.field, QSpinBox):
            return self.field.value() / 100 if self.percent else self.field.value()
        assert isinstance(self.field, DecimalField)
        return self.field.number()


class SettingFields(FieldGrid):
    """A grid whose fields each set one thing."""

    def __init__(self, settings: Sequence[Setting], rows: Sequence[tuple[Field, ...]]) -> None:
        super().__init__(rows)
        self.settings = tuple(settings)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put these, by name, into the fields."""
        for setting in self.settings:
            setting.show(values[setting.name])

    def values(self, unfit: Collection[QWidget]) -> dict[str, Any]:
        """By name; a field that means nothing leaves its usual value. Raises Problem where a field cannot be."""
        return {setting.name: setting.usual if setting.field in unfit else setting.value() for setting in self.settings}

    def shown(self) -> tuple[str, ...]:
        """What stands in each field, to tell whether it was changed."""
        return tuple(_shown(setting.field) for setting in self.settings)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_words(self._names())
        self.set_tips(self._tips_words())
        self._word_choices()

    def _names(self) -> Words:
        """What the fields of each row are called."""
        raise NotImplementedError

    def _tips_words(self) -> Words:
        """What they mean, a sentence each."""
        raise NotImplementedError

    def _word_choices(self) -> None:
        """Say what can be chosen."""
        raise NotImplementedError


def _shown(field: Field) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData())
    return str(field.value()) if isinstance(field, QSpinBox) else field.text()
