"""One bug of the list: its switch, what it is, how strong it is, or why this network cannot have it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.bugs import GATE_ORDERS, GATES, LEAK, MOST_PADDING, PADDING, RESET, BugName, Bugs, why_not
from rnn_desktop.ui.scene.answer_words import label_words
from rnn_desktop.ui.scene.bug_words import bug_sentence, bug_title, order_words
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.widgets.fields import FlatChoice, choose, keeps_from_wheel, number_field
from rnn_desktop.ui.widgets.labels import bold, menu_text, plain, sentence
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_USUAL_PADDING = 30
_LONGEST_LABEL = 20


class BugRow(QWidget):
    """Signals:
    changed(): the person switched it, or set it otherwise.
    """

    changed = Signal()

    def __init__(self, bug: BugName) -> None:
        super().__init__()
        self.bug = bug
        self.switch, self.words, self.reason = QCheckBox(), sentence("muted"), sentence("plain")
        self.switch.setFont(bold(self.switch.font()))
        self.control = QWidget()
        self._controls = QHBoxLayout(self.control)
        self._controls.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.switch, self.words, self.reason, self.control):
            column.addWidget(widget)
        self.switch.toggled.connect(self.changed)

    def show_model(self, model: Model | None) -> None:
        """Offer it for this model, or say why not."""
        problem = None if model is None else why_not(self.bug, model)
        self.switch.setEnabled(model is not None and problem is None)
        self.reason.setVisible(problem is not None)
        self.reason.setText("" if problem is None else problem_text(problem))
        self.control.setVisible(self.switch.isChecked() and self._controls.count() > 0)
        self.switch.setText(menu_text(bug_title(self.bug)))
        self.words.setText(bug_sentence(self.bug, "lstm" if model is None else model.config.cell))
        self.switch.setAccessibleDescription(self.words.text())

    def show_bugs(self, bugs: Bugs) -> None:
        """Show whether it is switched on, and how strong; nothing is asked for."""
        self.switch.blockSignals(True)
        self.switch.setChecked(self.bug in bugs.names)
        self.switch.blockSignals(False)
        self.control.setVisible(self.switch.isChecked() and self._controls.count() > 0)

    def put_into(self, bugs: dict[str, object]) -> None:
        """What it is in the fields of `Bugs`, while it is switched on."""
        if self.bug == RESET:
            bugs["reset_first"] = True

    def _ask(self, *_: object) -> None:
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)

    def _add(self, *controls: QWidget, stretched: QWidget | None = None) -> None:
        for control in controls:
            self._controls.addWidget(control, int(control is stretched))
            control.installEventFilter(self)
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class PaddingRow(BugRow):
    """So many steps, before or after the text."""

    def __init__(self) -> None:
        super().__init__(PADDING)
        self.sides, self.steps, self._name = SegmentedSwitch(("before", "after"), "choices"), _steps(), plain()
        self._add(self.steps, self._name, self.sides)
        self._controls.addStretch(1)
        self.sides.choose("before")
        self._after = False
        self.sides.chosen.connect(self._choose_side)
        self.steps.valueChanged.connect(self._ask)

    def show_model(self, model: Model | None) -> None:
        super().show_model(model)
        self.sides.set_labels({"before": translate("Bugs", "before"), "after": translate("Bugs", "after the text")})
        self.sides.setAccessibleName(translate("Bugs", "Side of the padding"))
        self._name.setText(translate("Bugs", "zeros"))
        self.steps.setAccessibleName(translate("Bugs", "Time steps of padding"))

    def show_bugs(self, bugs: Bugs) -> None:
        super().show_bugs(bugs)
        if bugs.padding:
            self.steps.blockSignals(True)
            self.steps.setValue(bugs.padding)
            self.steps.blockSignals(False)
            self._after = bugs.padding_after
            self.sides.choose("after" if self._after else "before")

    def put_into(self, bugs: dict[str, object]) -> None:
        bugs |= {"padding": self.steps.value(), "padding_after": self._after}

    def _choose_side(self, side: str) -> None:
        self._after = side == "after"
        self.changed.emit()


class ChoiceRow(BugRow):
    """One of several ways: the order of the gates, or the label that is left in the text."""

    def __init__(self, bug: BugName) -> None:
        super().__init__(bug)
        self.choice = FlatChoice()
        self._offered: list[tuple[object, str]] = []
        self._add(self.choice, stretched=self.choice)
        self.choice.activated.connect(self._ask)

    def show_model(self, model: Model | None) -> None:
        super().show_model(model)
        name = translate("Bugs", "Order of the gates") if self.bug == GATES else translate("Bugs", "Label of the text")
        self.choice.setAccessibleName(name)
        offered = [] if model is None or why_not(self.bug, model) else self._choices(model)
        if offered == self._offered:
            return
        self._offered, chosen = offered, self.choice.currentData()
        self.choice.clear()
        for value, words in offered:
            self.choice.addItem(words, value)
        choose(self.choice, chosen)
        if self.choice.currentIndex() < 0 and offered:
            self.choice.setCurrentIndex(0)

    def _choices(self, model: Model) -> list[tuple[object, str]]:
        if self.bug == GATES:
            return [(order, order_words(order)) for order in GATE_ORDERS[model.config.cell]]
        words = translate("Bugs", "a word for “{label}”")
        labels = model.task.labels
        return [
            (index, words.format(label=label_words(model.task, one, _LONGEST_LABEL)))
            for index, one in enumerate(labels)
        ]

    def show_bugs(self, bugs: Bugs) -> None:
        super().show_bugs(bugs)
        if self.bug in bugs.names:
            choose(self.choice, bugs.gate_order if self.bug == GATES else bugs.leaked)

    def put_into(self, bugs: dict[str, object]) -> None:
        bugs["gate_order" if self.bug == GATES else "leaked"] = self.choice.currentData()


def bug_rows() -> tuple[BugRow, ...]:
    """All of them, in the order of BUG_NAMES."""
    return PaddingRow(), ChoiceRow(GATES), BugRow(RESET), ChoiceRow(LEAK)


def _steps() -> QSpinBox:
    steps = number_field(1, MOST_PADDING, 1)
    steps.setValue(_USUAL_PADDING)
    return steps
