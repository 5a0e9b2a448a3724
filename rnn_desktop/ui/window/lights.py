"""What of a workbench a step of a lesson lights, and what it covers."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from rnn_desktop.lessons.answers import Answers, part
from rnn_desktop.lessons.lesson import Deed, Step
from rnn_desktop.ui.learn.lit_ring import LitRing
from rnn_desktop.ui.learn.place_in import bring_in_sight
from rnn_desktop.ui.learn.veils import Veils
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid
from rnn_desktop.ui.window.lit_parts import lit_groups, lit_place, ready_cell
from rnn_desktop.ui.window.workbench import Workbench


class Lights:
    """The ring around what is to be touched, and the veils over what is to be guessed."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self.ring, self.veils = LitRing(bench, bench.strip), Veils(bench, bench.strip)

    def show(self, step: Step, answers: Answers) -> None:
        """What it is the turn of: the card itself, or what is to be touched."""
        lit, place = self._lit(step, answers)
        self.ring.light(lit, (self._bench.read_view, self._bench.train_view), place)
        veiled = step.veiled if part(answers, step) == 1 else ()
        self.veils.cover([widget for name in veiled for group in lit_groups(self._bench, name) for widget in group])
        if lit is not None and step.deed is not None:
            bring_in_sight(self._bench, lit, None if place is None else place())

    def keep_up(self, step: Step, answers: Answers) -> None:
        """What is lit may have been made anew, as the matrices of another cell are."""
        if self._lit(step, answers)[0] is not self.ring.lit:
            self.show(step, answers)

    def hand_over(self, deed: Deed) -> None:
        """Give the keys to the weight that is lit, if it is one: F2 opens it.

        Whatever else is lit is gone to with F6 or the mouse: another answer's number would be typed into a text, and
        the Enter after it would do something in the view.
        """
        ready_cell(self._bench, deed)
        if isinstance(self.ring.lit, MatrixGrid):
            self.ring.lit.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Nothing is to be touched or guessed."""
        self.ring.light(None)
        self.veils.cover([])

    def set_theme(self, theme: Theme) -> None:
        self.ring.set_theme(theme)
        self.veils.set_theme(theme)

    def _lit(self, step: Step, answers: Answers) -> tuple[QWidget | None, Callable[[], QRect] | None]:
        if step.deed is None or part(answers, step) != 3:
            return None, None
        return lit_place(self._bench, step.deed)
