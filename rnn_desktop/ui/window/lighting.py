"""What a lesson lights on its workbench, and what it covers until the guess is made."""

from PySide6.QtCore import Qt

from rnn_desktop.lessons.lesson import Deed, Step
from rnn_desktop.ui.learn.lit_ring import LitRing
from rnn_desktop.ui.learn.veils import Veils
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.window.lit_parts import lit_groups, lit_place, ready_cell
from rnn_desktop.ui.window.workbench import Workbench


class Lighting:
    """One ring and some veils over a bench."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self.ring, self.veils = LitRing(bench), Veils(bench)

    def set_theme(self, theme: Theme) -> None:
        self.ring.set_theme(theme)
        self.veils.set_theme(theme)

    def show(self, step: Step, turn: int) -> None:
        """What it is the turn of, as of `answers.part`: the card itself, or what is to be touched."""
        deed = step.deed if turn == 3 else None
        lit, place = (None, None) if deed is None else lit_place(self._bench, deed)
        self.ring.light(lit, (self._bench.read_view, self._bench.train_view), place)
        veiled = step.veiled if turn == 1 else ()
        self.veils.cover([group for name in veiled for group in lit_groups(self._bench, name)])

    def clear(self) -> None:
        """Neither."""
        self.ring.light(None)
        self.veils.cover([])

    def is_elsewhere(self, deed: Deed) -> bool:
        """Whether another widget is to be lit now: the matrices of another place, or another page."""
        return lit_place(self._bench, deed)[0] is not self.ring.lit

    def hand_over(self, deed: Deed) -> None:
        """Give the keys to what is lit, or to the view that it is in; F2 opens the cell that is."""
        ready_cell(self._bench, deed)
        lit, bench = self.ring.lit, self._bench
        if lit is None or lit.focusPolicy() == Qt.FocusPolicy.NoFocus:
            lit = bench.read_view if bench.view == "read" else bench.train_view
        lit.setFocus(Qt.FocusReason.OtherFocusReason)
