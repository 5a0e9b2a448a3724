"""The bug zoo: mistakes that people make around recurrent networks, switched on in one that is trained.

Nothing is written to the model. What the mistake would do is done to copies: the text is read with what the mistake
lets in, or with weights as the mistake reads them, by the same engine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.heads import log_odds
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Array, parameters_from_arrays
from rnn_desktop.engine.scoring import score
from rnn_desktop.engine.trace import trace
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.receipt import receipt
from rnn_desktop.lens.reset_first_cell import ResetFirstGru
from rnn_desktop.lens.what_if import interventions_of
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import FIRST_SPOKEN_ID, Classes
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING as PADDING_WORD

BugName = Literal["padding", "gates", "reset", "leak"]
PADDING: BugName = "padding"
"""Zeros beside the text are read as if they were words."""
GATES: BugName = "gates"
"""Weights are read in another framework's order of gates."""
RESET: BugName = "reset"
"""A GRU's reset comes before the product, not after."""
LEAK: BugName = "leak"
"""The label's word was left in the text."""
BUG_NAMES: tuple[BugName, ...] = get_args(BugName)

MOST_PADDING = 100
"""Time steps."""
GATE_ORDERS: Mapping[CellName, Mapping[str, str]] = {
    "simple_rnn": {},
    "lstm": {"onnx": "iofg", "tensorflow_1": "igfo"},
    "gru": {"keras": "zrn"},
}
"""Orders in which others keep the gates of a cell, in our letters, where ours are PyTorch's i f g o and r z n. Keras'
i f c o is the same as PyTorch's; TensorFlow 1 is its BasicLSTMCell, i j f o; Keras' GRU is as ONNX' has it, z r h."""
_PADDING_ID = 0
_MOST_WORDS = 20_000
"""The most frequent words, among which the one that speaks most for a label is sought."""


@dataclass(frozen=True, slots=True)
class Bugs:
    """Those that are switched on.

    padding: so many zero vectors are read as time steps; padding_after: after the text, not before it; gate_order: a
    name of GATE_ORDERS, "" for the right one; reset_first: whether a GRU's reset comes before the product; leaked: the
    label whose word was left in the text, from 0, None for no word. Of reviews whose labels are known it is theirs.
    """

    padding: int = 0
    padding_after: bool = False
    gate_order: str = ""
    reset_first: bool = False
    leaked: int | None = None

    @property
    def names(self) -> tuple[BugName, ...]:
        """What they are called, in the order of BUG_NAMES."""
        switched_on = (self.padding > 0, bool(self.gate_order), self.reset_first, self.leaked is not None)
        return tuple(name for name, on in zip(BUG_NAMES, switched_on, strict=True) if on)


NO_BUGS = Bugs()


def why_not(bug: BugName, model: Model) -> Problem | None:
    """Why a model cannot have this bug; None where it can."""
    kind = model.config.cell_kind
    if bug == GATES and not GATE_ORDERS[model.config.cell]:
        sentence = QT_TRANSLATE_NOOP("Problem", "The cell of this network, {cell}, has no gates that could be swapped.")
        return Problem(sentence, cell=kind.title)
    if bug == RESET and kind.reset is None:
        sentence = QT_TRANSLATE_NOOP("Problem", "Only a GRU has a reset gate; the cell of this network is {cell}.")
        return Problem(sentence, cell=kind.title)
    if bug == PADDING and not isinstance(model.task, Classes):
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "Padding is shown where a whole text gets one class; this network gives none.")
        )
    if bug == LEAK and not isinstance(model.task, Classes):
        return Problem(QT_TRANSLATE_NOOP("Problem", "This network gives texts no label that could be left in them."))
    return None


def possible(bugs: Bugs, model: Model) -> Bugs:
    """Those of the bugs that a model can have."""
    labels = len(model.task.labels)
    padding = 0 if why_not(PADDING, model) else bugs.padding
    return Bugs(
        padding,
        bugs.padding_after and padding > 0,
        bugs.gate_order if bugs.gate_order in GATE_ORDERS[model.config.cell] else "",
        bugs.reset_first and why_not(RESET, model) is None,
        None if why_not(LEAK, model) or bugs.leaked is None or bugs.leaked >= labels else bugs.leaked,
    )


def bugged_model(model: Model, bugs: Bugs) -> Model:
    """The model as it is read with the bugs: its gates in another order, its padding word a zero vector.

    Arrays that are not touched are shared.
    """
    arrays = dict(model.parameters.named())
    touched = _swapped(model, arrays, bugs.gate_order) if bugs.gate_order else {}
    if bugs.padding:
        names = [name for name in arrays if name.startswith("layers.0.") and name.endswith(".W_x")]
        for name in ["embedding"] if "embedding" in arrays else names:
            touched[name] = touched.get(name, arrays[name]).copy()
            touched[name][_PADDING_ID] = 0.0
    for array in touched.values():
        array.flags.writeable = False
    return replace(model, parameters=parameters_from_arrays(arrays | touched)) if touched else model


def _swapped(model: Model, arrays: Mapping[str, Array], order: str) -> dict[str, Array]:
    """W_x, W_h and b of every layer as whoever takes them to be in that order reads them."""
    config = model.config
    gates, theirs = config.cell_kind.gates, GATE_ORDERS[config.cell][order]
    swapped = {}
    for name, array in arrays.items():
        if name.startswith("layers.") and name.rpartition(".")[2] in ("W_x", "W_h", "b"):
            blocks = np.split(array, len(gates), axis=-1)
            swapped[name] = np.concatenate([blocks[theirs.index(gate)] for gate in gates], axis=-1)
    return swapped


def label_words(model: Model) -> tuple[int, ...]:
    """[labels] for each label the id of the word that, read alone, speaks most for it.

    It stands in for the label's own word, which this network never met in a text: one that was trained with the leak
    would have learnt it as well as this word.
    """
    task = model.task
    assert isinstance(task, Classes)
    ids = np.arange(FIRST_SPOKEN_ID, min(len(model.vocabulary), _MOST_WORDS), dtype=np.int32)
    if not len(ids):
        return (_PADDING_ID,) * len(task.labels)
    alone = Sequences(ids, np.ones(len(ids), np.int32), task.targets(np.zeros(len(ids), np.int32)))
    logits = score(model.config, model.parameters, alone).astype(np.float64)
    if task.is_pair:
        scores = np.column_stack([-logits, logits])
    else:
        scores = np.column_stack([log_odds(model.config.head, logits, k) for k in range(len(task.labels))])
    return tuple(int(ids[best]) for best in np.nan_to_num(scores).argmax(axis=0))


class Bugged:
    """A model with bugs switched on, ready to read. One thread at a time."""

    def __init__(
        self,
        model: Model,
        bugs: Bugs,
        interventions: tuple[Intervention, ...] = (),
        known_words: tuple[int, ...] = (),
    ) -> None:
        """interventions: as on the text without its padding; known_words: the model's `label_words`, if they are known,
        as it takes longer to find them than to read. The bugs are possible ones."""
        self.bugs = bugs
        self.before, self.after = (0, bugs.padding) if bugs.padding_after else (bugs.padding, 0)
        self.model = bugged_model(model, bugs)
        self.interventions = tuple(_moved(one, self.before) for one in interventions)
        cell = ResetFirstGru() if bugs.reset_first else None
        self.network = Network(model.config, self.model.parameters, self.interventions, cell)
        # Not with swapped gates: the words are those that the right network has learnt.
        self.label_words = known_words if bugs.leaked is None or known_words else label_words(model)

    def ids(self, ids: Sequence[int], label: int | None) -> list[int]:
        """What is read of a text with these ids. label: the text's, from 0, if a word of it is left in."""
        leaked = [] if label is None or self.bugs.leaked is None else [self.label_words[label]]
        return [*[_PADDING_ID] * self.before, *ids, *leaked, *[_PADDING_ID] * self.after]

    def tokens(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The tokens of the text with those that stand for what is read beside them, which have empty spans."""
        end = tokens[-1].end if tokens else 0
        words = self.model.vocabulary.words
        leaked = () if self.bugs.leaked is None else (Token(words[self.label_words[self.bugs.leaked]], "", end, end),)
        first, last = Token(PADDING_WORD, "", 0, 0), Token(PADDING_WORD, "", end, end)
        return (*[first] * self.before, *tokens, *leaked, *[last] * self.after)


def _moved(intervention: Intervention, steps: int) -> Intervention:
    match intervention:
        case Clamp(step=int(step)) | GateScaling(step=int(step)):
            return replace(intervention, step=step + steps)
        case _:
            return intervention


class BugReader:
    """Reads again, with bugs, what was read without. One thread at a time."""

    def __init__(self) -> None:
        self._known: tuple[Model, tuple[Intervention, ...], Bugged] | None = None

    def read(self, reading: Reading, bugs: Bugs) -> Reading:
        """The same text with the same edits, about the same answer; bugs that the model cannot have are left out.

        With another reset it has all of its curve and no receipt: that and `new_network` are of the right cell.
        """
        bugged = self._bugged(reading.model, possible(bugs, reading.model), interventions_of(reading.edits))
        tokens = bugged.tokens(reading.tokens) if reading.tokens else ()
        inputs = bugged.ids(reading.ids, bugged.bugs.leaked) if reading.tokens else []
        has_words = reading.model.config.input != "numeric"
        traced = trace(
            bugged.network, inputs if has_words else reading.trace.inputs, every_answer=bugged.bugs.reset_first
        )
        terms = None
        if len(traced) and not bugged.bugs.reset_first:
            terms = receipt(bugged.network, traced, reading.explained.output, reading.explained.step)
        read = (bugged.model, reading.text, tokens, tuple(inputs), traced, reading.unread_from, reading.explained)
        return Reading(*read, terms, bugged.interventions)

    def _bugged(self, model: Model, bugs: Bugs, interventions: tuple[Intervention, ...]) -> Bugged:
        known = self._known
        if known is None or known[0] is not model or known[1] != interventions or known[2].bugs != bugs:
            words = known[2].label_words if known is not None and known[0] is model else ()
            known = self._known = (model, interventions, Bugged(model, bugs, interventions, words))
        return known[2]
