"""What the person does with the current reading: edits, a comparison, and what the slower lenses find out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.findings import NOTHING_FOUND, Findings
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import is_same_but_for_curve
from rnn_desktop.lens.what_if import Edit, check_edits
from rnn_desktop.session.explaining import Explaining, Wanted
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES, Tokenizer


class Exploration(QObject):
    """The untouched model and text belong to the session; nothing here changes them.

    Signals:
        reread_requested(): the reading is to be made anew, with the edits and the other model of now.
        edits_changed(History)
        token_edits_dropped(): the text was typed on, and edits of its tokens no longer fit.
        beside_changed(Reading | None): what the current reading is compared with.
        curve_found(Reading): the current reading, with more of its running curve.
        findings_changed(Findings): something more was found out about the current reading.
    """

    reread_requested = Signal()
    edits_changed = Signal(object)
    token_edits_dropped = Signal()
    beside_changed = Signal(object)
    curve_found = Signal(object)
    findings_changed = Signal(object)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.history = History()
        self.other: Model | None = None
        """The model that reads the same text beside the current one."""
        self.other_path: Path | None = None
        self.beside: Reading | None = None
        self.findings: Findings = NOTHING_FOUND
        self._reading: Reading | None = None
        self._caret: int | None = None
        self._paused = False
        self._band_words = 0
        self._tokenizers: tuple[str, ...] = ()
        self._explaining = Explaining(tokenizer_of, at_end, self)
        self._explaining.found.connect(self._take_findings)
        self._explaining.beside_found.connect(self._take_beside)

    # --- edits -------------------------------------------------------------------------------------------------

    def edit(self, edit: Edit, merge: bool = False) -> None:
        """Change something; the answer comes as a new reading. Raises Problem for what cannot be.

        merge: it goes on with the last edit, as a slider does that is being drawn, so that both are undone as one.
        """
        if self._reading is None:
            return
        untouched = self._reading.untouched or self._reading
        history = self.history.done(edit, merge)
        check_edits(history.edits, untouched.model, len(untouched.tokens))
        self._set_history(history)

    def undo(self) -> None:
        self._set_history(self.history.undo())

    def redo(self) -> None:
        self._set_history(self.history.redo())

    def reset(self) -> None:
        """Back to the untouched reading; this, too, can be undone."""
        self._set_history(self.history.reset())

    def remove(self, index: int) -> None:
        """Take one of the edits away."""
        self._set_history(self.history.without(index))

    def set_edits(self, edits: tuple[Edit, ...]) -> None:
        """Begin with these edits, as a saved reading has them."""
        self._set_history(History(edits))

    def _set_history(self, history: History) -> None:
        if history != self.history:
            self.history = history
            self.edits_changed.emit(history)
            self.reread_requested.emit()

    # --- comparison --------------------------------------------------------------------------------------------

    def pin(self) -> None:
        """Keep the current reading, and compare the next ones with it."""
        self.other = self.other_path = None
        self._set_beside(self._reading)

    def compare_with(self, path: Path) -> None:
        """Read every text with this file's model, too. Raises Problem; the comparison then stays as it was."""
        self.other, self.other_path = load_model(path), path
        self.reread_requested.emit()

    def stop_comparing(self) -> None:
        self.other = self.other_path = None
        self._set_beside(None)

    def _set_beside(self, beside: Reading | None) -> None:
        self.beside = beside
        self.beside_changed.emit(beside)

    # --- the slower lenses -------------------------------------------------------------------------------------

    @Slot(object)
    def set_caret(self, character: int | None) -> None:
        """The next word is looked for after the tokens that end before this character; None: after all."""
        if character != self._caret:
            before, self._caret = self._position(), character
            if self._position() != before:
                self._explain()

    @Slot(int)
    def set_band_words(self, count: int) -> None:
        """How many more words the band over the curve allows for; 0 shows none."""
        self._band_words = count
        self.findings = replace(self.findings, band=())
        self._explain()

    @Slot()
    def try_other_tokenizers(self) -> None:
        """From now on the fragility tries them too; Java's take seconds to start."""
        self._tokenizers = TOKENIZER_NAMES
        self.findings = replace(self.findings, fragility=None)
        self._explain()

    def _position(self) -> int:
        if self._reading is None:
            return 0
        tokens = self._reading.tokens
        if self._caret is None or self._reading.has_token_edits:
            return len(tokens)
        return sum(token.end <= self._caret for token in tokens)

    def _explain(self) -> None:
        """Begin to look for everything about the current reading that is not there yet."""
        if self._reading is None:
            return
        position = self._position()
        known = self.findings
        if known.reading is not self._reading:
            known = Findings(self._reading)
        if known.position != position:
            known = replace(known, position=position, next_words=None)
        self._set_findings(known)
        if self._paused:
            return
        self._explaining.request(Wanted(known, self._band_words, self._tokenizers, self.beside))

    def pause(self, paused: bool) -> None:
        """While a network trains, each snapshot reads the review anew: the slower lenses wait for the last one."""
        if paused != self._paused:
            self._paused = paused
            self._explain()

    @Slot(object)
    def _take_findings(self, findings: Findings) -> None:
        if not _is_up_to_date(findings.reading, self._reading) or findings.position != self._position():
            return
        # A pinned reading may be the current one, too.
        self._take_beside(findings.reading)
        if findings.reading is not self._reading:
            self._reading = findings.reading
            self.curve_found.emit(findings.reading)
        self._set_findings(findings)

    @Slot(object)
    def _take_beside(self, beside: Reading | None) -> None:
        if beside is not self.beside and _is_up_to_date(beside, self.beside):
            self._set_beside(beside)

    def _set_findings(self, findings: Findings) -> None:
        self.findings = findings
        self.findings_changed.emit(findings)

    # --- from the session --------------------------------------------------------------------------------------

    def make_way(self) -> None:
        """Another reading was asked for, and nothing else matters until it is there."""
        self._explaining.give_up()

    @Slot()
    def go_on(self) -> None:
        """No other reading came: look for what is still missing about the one there is."""
        self._explain()

    def take_text(self) -> None:
        """Another text stands in the composer: edits of its tokens no longer fit."""
        kept = self.history.without_token_edits()
        if kept != self.history:
            self.history = kept
            self.edits_changed.emit(kept)
            self.token_edits_dropped.emit()

    def take_model(self) -> None:
        """Another model is current: its units and weights are others."""
        if self.history != History():
            self.history = History()
            self.edits_changed.emit(self.history)

    def take_reading(self, reading: Reading, beside: Reading | None) -> None:
        """The current text was read."""
        self._reading = reading
        if self.other is not None:
            self._set_beside(beside)
        self._explain()

    def shut_down(self) -> bool:
        """End the thread. True when it has ended."""
        return self._explaining.shut_down()


def _is_up_to_date(found: Reading | None, shown: Reading | None) -> bool:
    """Whether it is the reading that is shown, with as much of its curve or more."""
    if found is None or shown is None:
        return False
    return is_same_but_for_curve(found, shown) and len(found.trace.unanswered) <= len(shown.trace.unanswered)
