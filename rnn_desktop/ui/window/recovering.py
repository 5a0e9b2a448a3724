"""What the window holds, for the file that the next start recovers it from; and the way back."""

from functools import reduce

from PySide6.QtCore import QObject, Slot

from rnn_desktop.formats.reading_file import SavedReading, SavedWindow
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.recovery import Recovery
from rnn_desktop.ui.window.main_window import MainWindow


class Recovering(QObject):
    """Tells the recovery what there is, shows what was found, and takes the person's "discard"."""

    def __init__(self, window: MainWindow, recovery: Recovery) -> None:
        super().__init__(window)
        self._bench, self._recovery = window.own, recovery
        self._state = window.own.state
        window.own.composer.text_changed.connect(recovery.write_soon)
        window.own.strip.discard_requested.connect(self.discard)
        recovery.problem.connect(window.own.strip.show_problem)

    def begin(self) -> bool:
        """Show what a window that died has left, if one has. True when the review and the model are there now."""
        found, problem = self._found()
        if found is not None and found.window is not None:
            try:
                self._show(found, found.window)
            except Problem as refused:
                found, problem = None, refused
                self._recovery.put_aside()
        if problem is not None:
            self._bench.strip.show_problem(problem)
        self._recovery.begin(self._state.saved)
        return found is not None

    def _found(self) -> tuple[SavedReading | None, Problem | None]:
        try:
            return self._recovery.found(), None
        except Problem as problem:
            return None, problem

    # --- to the window -----------------------------------------------------------------------------------------

    def _show(self, saved: SavedReading, window: SavedWindow) -> None:
        """Raises Problem where the reading cannot be; nothing has changed then."""
        parts = self._state.show(saved, window)
        if window.training and window.unsaved:
            sentence = QT_TRANSLATE_NOOP(
                "Problem",
                "The last time, RNN Desktop ended without being closed. Recovered: {parts}. A training was running: "
                "what it had learned is in the model, and it can be started anew.",
            )
        else:
            sentence = QT_TRANSLATE_NOOP(
                "Problem", "The last time, RNN Desktop ended without being closed. Recovered: {parts}."
            )
        self._bench.strip.show_recovered(Problem(sentence, parts=reduce(_and, parts)))

    @Slot()
    def discard(self) -> None:
        """Begin as if nothing had been recovered; a model that is not saved stays in the list."""
        if self._bench.files.open_bundled():
            self._bench.strip.dismiss()
            self._bench.set_text(EXAMPLE_REVIEW)


def _and(some: Problem, more: Problem) -> Problem:
    return Problem(QT_TRANSLATE_NOOP("Problem", "{some}, {more}"), some=some, more=more)
