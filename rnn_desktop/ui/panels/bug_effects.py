"""What the bugs that are switched on do to the states and the answer of this text."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.lens.bug_differences import (
    AnswerDifference,
    StateDifference,
    largest_answer_difference,
    largest_state_difference,
    state_differences,
)
from rnn_desktop.lens.bugs import NO_BUGS, Bugs
from rnn_desktop.lens.comparison import Comparison
from rnn_desktop.lens.numbers import amount_number, signed_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.quantities import shown_states
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.answer_words import answer_name, explained_number
from rnn_desktop.ui.scene.layer_words import brief_layer_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.difference_picture import DifferencePicture
from rnn_desktop.ui.widgets.labels import heading, muted, plain, plain_tip, sentence

_RIGHT = 8
"""Pixels beside it."""


class BugEffects(QWidget):
    """Nothing is seen of it while no bug is on.

    Signals:
        opened(Place): show this place.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._comparison: Comparison | None = None
        self._shown: tuple[int | None, int, Bugs] | None = None
        self._bugs = NO_BUGS
        self._pairs: list[tuple[int, int]] = []
        self._largest = NOWHERE
        self._title = heading()
        self.answer, self.answer_most, self.picture_name = plain(), sentence("muted"), muted()
        self.state, self.show_unit, self.picture = sentence("muted"), QPushButton(), DifferencePicture()
        self.show_unit.setProperty("role", "link")
        self.leaked = sentence("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, _RIGHT, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.show_unit)
        column.addLayout(head)
        below = (self.answer, self.answer_most, self.leaked, self.state, self.picture_name, self.picture)
        for widget in below:
            column.addWidget(widget)
        self._parts = (self._title, self.show_unit, *below)
        self.show_unit.clicked.connect(self._open_largest)
        self.picture.chosen.connect(self._open)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.picture.set_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Bugs", "What it does to this text"))
        self.show_unit.setText(translate("Bugs", "Show the unit"))
        self.leaked.setToolTip(
            plain_tip(
                translate(
                    "Bugs",
                    "This network never met the label's own word in a text. One that was trained with the leak would "
                    "have learnt it as well as this one has learnt that word.",
                )
            )
        )
        self._shown = None
        if self._scene is not None:
            self.show_comparison(self._scene, self._bugs)

    # --- this text ---------------------------------------------------------------------------------------------

    def show_comparison(self, scene: Scene, bugs: Bugs) -> None:
        """Show what differs in the scene's comparison, which is with these bugs."""
        self._scene, self._bugs = scene, bugs
        self.setVisible(bugs != NO_BUGS)
        shown = (scene.layer, scene.direction, bugs)
        if bugs == NO_BUGS or (scene.comparison is self._comparison and shown == self._shown):
            return
        self._comparison, self._shown = scene.comparison, shown
        comparison = scene.comparison
        state = None if comparison is None else largest_state_difference(comparison)
        for widget in self._parts:
            widget.setVisible(state is not None)
        if comparison is not None and state is not None:
            self._show_leaked(comparison, bugs)
            self._show_answer(comparison, largest_answer_difference(comparison))
            self._show_states(scene, comparison, state)

    def _show_answer(self, comparison: Comparison, most: AnswerDifference | None) -> None:
        one, other = comparison.one, comparison.other
        words = translate("Bugs", "{answer}: {before} → {after}")
        name = answer_name(one)
        self.answer.setText(words.format(answer=name, before=explained_number(one), after=explained_number(other)))
        self.answer_most.setVisible(most is not None)
        if most is None:
            return
        task = one.model.task
        if isinstance(task, Numbers):
            number = amount_number(most.value * task.scales[one.explained.output])
        else:
            number = translate("ReadView", "{number} pp").format(number=signed_number(100 * most.value, 1))
        words = translate("Bugs", "Largest change of the answer: {number}, {where}")
        self.answer_most.setText(words.format(number=number, where=_where(most.token)))

    def _show_leaked(self, comparison: Comparison, bugs: Bugs) -> None:
        """The word behind the text."""
        self.leaked.setVisible(bugs.leaked is not None)
        if bugs.leaked is not None:
            place = len(comparison.one.tokens) + (0 if bugs.padding_after else bugs.padding)
            tokens = comparison.other.tokens
            words = translate("Bugs", "Left in: {word}, the strongest word for its label.")
            self.leaked.setText(words.format(word=quoted(tokens[place].text, 16) if place < len(tokens) else "…"))

    def _show_states(self, scene: Scene, comparison: Comparison, most: StateDifference) -> None:
        place = self._largest = most.place
        words = translate("Bugs", "Largest change of h: {number}, {place}, {where}")
        unit = translate("ReadView", "unit {unit}").format(unit=place.unit)
        names = (*brief_layer_words(comparison.one.model.config, place.layer or 0, place.direction), unit)
        where = _where(place.token)
        self.state.setText(words.format(number=signed_number(most.value), place=" · ".join(names), where=where))
        self.picture_name.setText(translate("Bugs", "h with the bug − h without it, from −1 to +1"))
        self._pairs = [(c.one, c.other) for c in comparison.columns if c.one is not None and c.other is not None]
        ours, theirs = (shown_states(one, scene.layer, scene.direction).h for one in (comparison.one, comparison.other))
        self.picture.set_values(state_differences(ours, theirs, self._pairs))
        self.picture.setAccessibleName(self.state.text())

    @Slot()
    def _open_largest(self) -> None:
        place, scene = self._largest, self._scene
        if scene is not None and scene.reading is not None:
            token = len(scene.reading.tokens) - 1 if place.token is None else place.token
            self.opened.emit(Place(token, place.unit, "h", place.layer, place.direction))

    @Slot(int, int)
    def _open(self, column: int, unit: int) -> None:
        if self._scene is not None:
            self.opened.emit(Place(self._pairs[column][0], unit, "h", self._scene.layer, self._scene.direction))


def _where(token: int | None) -> str:
    if token is None:
        return translate("Bugs", "at the end")
    return translate("ReadView", "time step {step}").format(step=token + 1)
