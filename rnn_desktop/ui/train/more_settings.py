"""What few need and experts look for first, in three groups: the network, its first weights, and its training."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rnn_desktop.runs.split import DUPLICATES_NAMES
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.train.first_weights import FirstWeights
from rnn_desktop.ui.train.learning_fields import LearningFields
from rnn_desktop.ui.train.network_fields import NetworkFields
from rnn_desktop.ui.train.setting_fields import Setting, SettingFields
from rnn_desktop.ui.widgets.fields import Words, choice_field, word_choices
from rnn_desktop.ui.widgets.labels import muted
from rnn_desktop.ui.widgets.section_toggle import SectionToggle


class MoreSettings(QWidget):
    """A section that opens and closes; what is set in it counts either way.

    Signals:
        changed(): a field has another value.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._usual: tuple[str, ...] = ()
        self.toggle, self.body = SectionToggle(), QWidget()
        self.network, self.first, self.learning = NetworkFields(), FirstWeights(), LearningFields()
        self.data = _DataFields()
        self.grids: tuple[SettingFields, ...] = (self.network, self.first, self.learning, self.data)
        self.headings: list[QLabel] = [muted() for _ in range(3)]
        self.show_settings(TrainingSettings())
        for grid in self.grids:
            grid.changed.connect(self._field_changed)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.toggle.toggled.connect(self._open)
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        for heading, grid in zip(self.headings, self.grids, strict=False):
            inside.addSpacing(4)
            inside.addWidget(heading)
            inside.addWidget(grid)
        inside.addWidget(self.data)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.toggle)
        layout.addWidget(self.body)
        self._open(False)

    @Slot(bool)
    def _open(self, opened: bool) -> None:
        self.body.setVisible(opened)

    @Slot()
    def _field_changed(self) -> None:
        self._word_toggle()
        self.changed.emit()

    def show_settings(self, settings: TrainingSettings) -> None:
        """Put these values into the fields."""
        for grid in (self.network, self.data):
            grid.show_values(_by_name(settings))
        self.first.show_values(_by_name(settings.initialization))
        self.learning.show_values(_by_name(settings.training))
        self._usual = self._shown()
        self._word_toggle()

    def _shown(self) -> tuple[str, ...]:
        return tuple(text for grid in self.grids for text in grid.shown())

    def applied_to(self, settings: TrainingSettings, unfit: Collection[QWidget]) -> TrainingSettings:
        """The settings with what the fields say; those that mean nothing now (`unfit`) say what is usual.

        Raises Problem where that cannot be.
        """
        return replace(
            settings,
            **self.network.values(unfit),
            **self.data.values(unfit),
            initialization=replace(settings.initialization, **self.first.values(unfit)),
            training=replace(settings.training, **self.learning.values(unfit)),
        )

    def set_locked(self, locked: bool, why: str, unfit: Mapping[QWidget, str]) -> None:
        """Whether the fields can be changed; the section opens and closes all the same. unfit: as of a `FieldGrid`."""
        for grid in self.grids:
            grid.set_locked(locked, why, unfit)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._word_toggle()
        words = (
            translate("MoreSettings", "Network"),
            translate("MoreSettings", "First weights"),
            translate("MoreSettings", "Training"),
        )
        for heading, word in zip(self.headings, words, strict=True):
            heading.setText(word)
        for grid in self.grids:
            grid.retranslate()

    def _word_toggle(self) -> None:
        """A closed section still says that something in it is not as usual."""
        changed = sum(now != usual for now, usual in zip(self._shown(), self._usual, strict=True))
        words = translate("MoreSettings", "More settings")
        if changed:
            words += " · " + translate("MoreSettings", "{count} changed").format(count=changed)
        self.toggle.setText(words)


class _DataFields(SettingFields):
    """What becomes of the examples: fields of `TrainingSettings`."""

    def __init__(self) -> None:
        self.duplicates = choice_field(DUPLICATES_NAMES)
        super().__init__((Setting("duplicates", self.duplicates, "keep"),), ((self.duplicates,),))

    def _names(self) -> Words:
        return ((translate("MoreSettings", "Duplicate texts"),),)

    def _tips_words(self) -> Words:
        return (
            (
                translate(
                    "SettingTips",
                    "What becomes of a review that stands in the table more than once: all its copies are trained on, "
                    "or all validate; or only the first is used.",
                ),
            ),
        )

    def _word_choices(self) -> None:
        words = (translate("MoreSettings", "all in one part"), translate("MoreSettings", "left out"))
        word_choices(self.duplicates, words)


def _by_name(settings: Any) -> dict[str, Any]:
    """The fields of a dataclass."""
    return {field.name: getattr(settings, field.name) for field in fields(settings)}
