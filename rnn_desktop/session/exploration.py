"""The one owner of the reading: what is read, by which model, with which edits, and what was found out about it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.bugs import NO_BUGS, Bugs, possible
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.findings import NOTHING_FOUND, Findings, position_at
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import is_up_to_date, with_curve_of
from rnn_desktop.lens.saved_reading import chosen, from_saved
from rnn_desktop.lens.what_if import Edit, at_same_token, check_edits, edit_from_json
from rnn_desktop.problem import Problem
from rnn_desktop.session.analysis import Analysis, ReadingRequest
from rnn_desktop.session.explaining import Explaining, Wanted
from rnn_desktop.session.tokenizers import Tokenizers
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import REVIEW_TOKENIZERS, release_thread

_MOST_AT_ONCE = 300
"""Tokens of a saved reading that is read without the analysis thread."""


class Exploration(QObject):
    """Text, model and edits go in, and come out as a reading, what it is compared with, and the findings about it.

    Two threads do the work: one reads, the other explains once there is nothing to read.

    Signals:
        model_changed(Model): another model reads the text.
        edits_changed(History)
        explained_changed(Explained | None): the answer that the person wants explained; None: what the network says.
        token_edits_dropped(): the text was typed on, and edits of its tokens no longer fit.
        busy_changed(bool): a reading is under way.
        reading_changed(Reading): the current text as the current model reads it, or again with more of its running
            curve; while `busy` it may be of an earlier text, or with earlier values of the edits.
        reading_failed(Problem): the text could not be read; the last reading stays if it is the current model's.
        reading_opened(SavedReading): its model, text and edits are the current ones, and it was read.
        beside_changed(Reading | None): what the current reading is compared with.
        bugs_changed(Bugs): other bugs are switched on.
        findings_changed(Findings): something more was found out about the current reading.
    """

    model_changed = Signal(object)
    edits_changed = Signal(object)
    explained_changed = Signal(object)
    token_edits_dropped = Signal()
    busy_changed = Signal(bool)
    reading_changed = Signal(object)
    reading_failed = Signal(object)
    reading_opened = Signal(object)
    beside_changed = Signal(object)
    bugs_changed = Signal(object)
    findings_changed = Signal(object)

    def __init__(self, cache: TokenCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.model: Model | None = None
        self.history = History()
        self.explained: Explained | None = None
        """The answer that the person wants explained; None for what the network says."""
        self.other: Model | None = None
        """The model that reads the same text beside the current one."""
        self.other_path: Path | None = None
        self.bugs = NO_BUGS
        """With which the current model reads the same text once more."""
        self.beside: Reading | None = None
        self.findings: Findings = NOTHING_FOUND
        self._opened: SavedReading | None = None
        self._awaited: SavedReading | None = None
        self._caret: int | None = None
        self._paused = False
        self._band_words = 0
        self._fragility_tokenizers: tuple[str, ...] = ()
        self._tokenizers = Tokenizers(cache)
        self._analysis = Analysis(self._tokenizers.__getitem__, release_thread, self)
        self._explaining = Explaining(self._tokenizers.__getitem__, release_thread, self)
        self._analysis.busy_changed.connect(self.busy_changed)
        self._analysis.read.connect(self._take_reading)
        self._analysis.failed.connect(self._take_failure)
        self._explaining.found.connect(self._take_findings)
        self._explaining.beside_found.connect(self._take_beside)

    # --- the reading -------------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading | None:
        """The last one that was made; None before the first."""
        return self.findings.reading

    @property
    def busy(self) -> bool:
        """Whether a reading is under way."""
        return self._analysis.busy

    @property
    def awaits_other(self) -> bool:
        """Whether the reading is of an earlier text, other edits or another model than the one that is awaited."""
        reading = self.reading
        if reading is None:
            return False
        return self.awaits_model or reading.text != self.text or reading.edits != self.history.edits

    @property
    def awaits_model(self) -> bool:
        """Whether the reading is still another model's: what is said of the current one waits for its own."""
        return self.reading is not None and self.reading.base_model is not self.model

    def set_text(self, text: str) -> None:
        """Read this text from now on; the answer comes as `reading_changed`."""
        if text != self.text and self._set_history(self.history.without_token_edits()):
            self.token_edits_dropped.emit()
        if text != self.text:
            self._awaited = None
        self.text = text
        self._read()

    @Slot(object)
    def explain(self, explained: Explained | None) -> None:
        """Everything is about this answer from now on; None for what the network says of each text.

        One that the model does not have is let be: it was of the model before, whose reading was still shown.
        """
        is_there = explained is None or (self.model is not None and explained.output < self.model.config.output_size)
        if is_there and self._set_explained(explained):
            self._read()

    def _set_explained(self, explained: Explained | None) -> bool:
        """Whether it is another one."""
        if explained == self.explained:
            return False
        self.explained = explained
        self.explained_changed.emit(explained)
        return True

    def set_model(self, model: Model, edits: tuple[Edit, ...] = ()) -> None:
        """Read with this model from now on, and with these edits alone: the units and weights of before are gone.

        The explained answer stays where the model is asked the same.
        """
        asks_the_same = self.model is not None and self.model.task == model.task
        self._set_model(model, edits, self.explained if asks_the_same else None)

    def _set_model(self, model: Model, edits: tuple[Edit, ...], explained: Explained | None) -> None:
        self._set_history(History(edits))
        self.model = model
        if self.bugs != NO_BUGS:
            self.set_bugs(self.bugs)
        self._set_explained(explained)
        self.model_changed.emit(model)
        self._read()

    def open_reading(self, saved: SavedReading) -> None:
        """Make its model, review and edits the current ones. Raises Problem; all then stays as it was."""
        edits = tuple(edit_from_json(values) for values in saved.edits)
        check_edits(edits, saved.model, len(saved.tokens))
        # A short one is there at once; the window would stand still for a long one.
        reading = from_saved(saved) if len(saved.tokens) <= _MOST_AT_ONCE else None
        self._opened, self.text = saved, saved.text
        self._awaited = saved if reading is None else None
        self._set_model(saved.model, edits, chosen(saved))
        if reading is not None:
            self._take_reading(reading, None)
            self.reading_opened.emit(saved)

    def _read(self) -> None:
        if self.model is not None:
            # Nothing else matters until the reading is there.
            self._explaining.give_up()
            wanted = (self.text, self.model, self.history.edits, self.other, self._opened, self.explained, self.bugs)
            self._analysis.request(ReadingRequest(*wanted))

    @Slot(object, object)
    def _take_reading(self, reading: Reading, beside: Reading | None) -> None:
        if self.reading is not None:
            reading = with_curve_of(reading, self.reading)
        if reading is not self.reading:
            self.findings = Findings(reading)
        self.reading_changed.emit(reading)
        if self.other is not None or self.bugs != NO_BUGS:
            self._set_beside(beside)
        self._explain()
        awaited = self._awaited
        if awaited is not None and reading.text == awaited.text and reading.base_model is awaited.model:
            self._awaited = None
            self.reading_opened.emit(awaited)

    @Slot(object)
    def _take_failure(self, problem: Problem) -> None:
        if self.awaits_model:
            # There will be none of the current model; another's numbers would pass for its own.
            self.findings = NOTHING_FOUND
        self.reading_failed.emit(problem)
        self._explain()

    # --- edits -------------------------------------------------------------------------------------------------

    def edit(self, edit: Edit, merge: bool = False) -> None:
        """Change something; the answer comes as a new reading. Raises Problem for what cannot be.

        merge: it goes on with the last edit, as a slider does that is being dragged, so that both are undone as one.
        """
        if self.reading is None or self.awaits_model:
            return
        untouched = self.reading.untouched or self.reading
        history = self.history.done(edit, merge)
        check_edits(history.edits, untouched.model, len(untouched.tokens))
        self._change(history)

    @Slot()
    def undo(self) -> None:
        self._change(self.history.undo())

    @Slot()
    def redo(self) -> None:
        self._change(self.history.redo())

    @Slot()
    def reset(self) -> None:
        """Back to the untouched reading; this, too, can be undone."""
        self._change(self.history.reset())

    @Slot(int)
    def remove(self, index: int) -> None:
        """Take one of the edits away."""
        self._change(self.history.without(index))

    def _change(self, history: History) -> None:
        if self._set_history(history):
            self._read()

    def _set_history(self, history: History) -> bool:
        """Whether it is another one."""
        if history == self.history:
            return False
        if self.reading is not None and not self.awaits_model:
            count = len((self.reading.untouched or self.reading).tokens)
            self._set_explained(at_same_token(self.explained, count, self.history.edits, history.edits))
        self.history = history
        self.edits_changed.emit(history)
        return True

    # --- comparison --------------------------------------------------------------------------------------------

    def pin(self) -> None:
        """Keep the current reading, and compare the next ones with it."""
        self._also_read()
        self._set_beside(self.reading)

    def compare_with(self, path: Path) -> None:
        """Read every text with this file's model, too. Raises Problem; the comparison then stays as it was."""
        self._also_read(load_model(path), path)
        self._read()

    @Slot(object)
    def set_bugs(self, bugs: Bugs) -> None:
        """Read every text with these bugs, too, as far as the model can have them; NO_BUGS ends it."""
        bugs = NO_BUGS if self.model is None else possible(bugs, self.model)
        if bugs == NO_BUGS and self.bugs != NO_BUGS:
            self.stop_comparing()
        elif bugs != self.bugs:
            if self.bugs == NO_BUGS:
                self.stop_comparing()
            self._also_read(bugs=bugs)
            self._read()

    def stop_comparing(self) -> None:
        self._also_read()
        self._set_beside(None)

    def _also_read(self, other: Model | None = None, path: Path | None = None, bugs: Bugs = NO_BUGS) -> None:
        """What reads every text beside the model alone."""
        self.other, self.other_path = other, path
        if bugs != self.bugs:
            self.bugs = bugs
            self.bugs_changed.emit(bugs)

    def _set_beside(self, beside: Reading | None) -> None:
        self.beside = beside
        self.beside_changed.emit(beside)

    # --- the slower lenses -------------------------------------------------------------------------------------

    @Slot(object)
    def set_caret(self, character: int | None) -> None:
        """The next word is looked for after the tokens that end before this character; None: after all."""
        self._caret = character
        if self._position() != self.findings.position:
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
        self._fragility_tokenizers = REVIEW_TOKENIZERS
        self.findings = replace(self.findings, fragility=None)
        self._explain()

    def pause(self, paused: bool) -> None:
        """While a network trains, each snapshot reads the review anew: the slower lenses wait for the last one."""
        if paused != self._paused:
            self._paused = paused
            self._explain()

    def _position(self) -> int:
        return position_at(self.reading, self._caret)

    @Slot()
    def _explain(self) -> None:
        """Begin to look for everything about the current reading that is not there yet, unless another is awaited."""
        if self.reading is None:
            return
        if (position := self._position()) != self.findings.position:
            self.findings = replace(self.findings, position=position, next_words=None)
        self.findings_changed.emit(self.findings)
        if not self._paused and not self.busy:
            wanted = Wanted(self.findings, self._band_words, self._fragility_tokenizers, self.beside)
            self._explaining.request(wanted)

    @Slot(object)
    def _take_findings(self, findings: Findings) -> None:
        shown = self.reading
        if not is_up_to_date(findings.reading, shown) or findings.position != self.findings.position:
            return
        # A pinned reading may be the current one, too.
        self._take_beside(findings.reading)
        self.findings = findings
        if findings.reading is not shown:
            self.reading_changed.emit(findings.reading)
        self.findings_changed.emit(findings)

    @Slot(object)
    def _take_beside(self, beside: Reading | None) -> None:
        """What the reading is compared with, if it still is, with more of its running curve."""
        if beside is not self.beside and is_up_to_date(beside, self.beside):
            self._set_beside(beside)

    def shut_down(self) -> bool:
        """End both threads. True when they have ended."""
        return all([self._analysis.shut_down(), self._explaining.shut_down()])
