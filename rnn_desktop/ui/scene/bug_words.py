"""What the bugs are called, and how people meet them."""

from collections.abc import Mapping

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.lens.bugs import GATES, LEAK, PADDING, RESET, BugName, Bugs
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.ui.style.i18n import translate

_TITLES: Mapping[BugName, str] = {
    PADDING: QT_TRANSLATE_NOOP("Bugs", "Padding without a mask"),
    GATES: QT_TRANSLATE_NOOP("Bugs", "Swapped gates"),
    RESET: QT_TRANSLATE_NOOP("Bugs", "The other reset"),
    LEAK: QT_TRANSLATE_NOOP("Bugs", "The label left in the text"),
}
_SHORT: Mapping[BugName, str] = {
    PADDING: QT_TRANSLATE_NOOP("Bugs", "Padding"),
    GATES: QT_TRANSLATE_NOOP("Bugs", "Gates"),
    RESET: QT_TRANSLATE_NOOP("Bugs", "Reset"),
    LEAK: QT_TRANSLATE_NOOP("Bugs", "Leak"),
}
_SENTENCES: Mapping[BugName, str] = {
    PADDING: QT_TRANSLATE_NOOP(
        "Bugs",
        "The zeros that fill up short texts are read as words: Keras' pad_sequences without mask_zero=True, PyTorch "
        "without pack_padded_sequence.",
    ),
    GATES: QT_TRANSLATE_NOOP(
        "Bugs",
        "The weights are read in another order: PyTorch's ifgo and Keras' ifco are the same one, ONNX' iofc "
        "and TensorFlow 1's ijfo are not.",
    ),
    RESET: QT_TRANSLATE_NOOP(
        "Bugs",
        "Weights from PyTorch or Keras' usual GRU are read with reset_after=False: the reset gate acts before the "
        "product with W_h, as in the paper, not after it.",
    ),
    LEAK: QT_TRANSLATE_NOOP(
        "Bugs",
        "A word that gives the label away, such as a review's stars, is left in; test rows that are also in the "
        "training data leak likewise.",
    ),
}
_GRU_GATES = QT_TRANSLATE_NOOP(
    "Bugs",
    "The weights are read in another order: PyTorch's is rzn, that of Keras and ONNX zrh, so the reset and the "
    "update gate change places.",
)
_ORDERS: Mapping[str, str] = {
    "onnx": QT_TRANSLATE_NOOP("Bugs", "read as ONNX: iofc"),
    "tensorflow_1": QT_TRANSLATE_NOOP("Bugs", "read as TensorFlow 1: ijfo"),
    "keras": QT_TRANSLATE_NOOP("Bugs", "read as Keras: zrh"),
}


def bug_title(bug: BugName) -> str:
    """Its name."""
    return translate("Bugs", _TITLES[bug])


def bugs_title(bugs: Bugs) -> str:
    """Those that are switched on, as short as beside a row; "" for none."""
    return " + ".join(translate("Bugs", _SHORT[bug]) for bug in bugs.names)


def bug_sentence(bug: BugName, cell: CellName) -> str:
    """What it is, and how people meet it."""
    return translate("Bugs", _GRU_GATES if bug == GATES and cell == "gru" else _SENTENCES[bug])


def order_words(order: str) -> str:
    """A name of GATE_ORDERS."""
    return translate("Bugs", _ORDERS[order])
