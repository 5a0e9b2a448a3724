"""What is said of a method that gives each token a number: of a logit, or of y where the answer is a number itself."""

from rnn_desktop.lens.attribution import INEXACT, METHOD_NOTES
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import Numbers, Task
from rnn_desktop.ui.style.i18n import translate

_NUMBER_NOTES = {
    "receipt": QT_TRANSLATE_NOOP(
        "Attribution",
        "Every gate is frozen at the value it had and every activation curve is replaced by the straight line through "
        "the origin and the point it was at; the terms then sum to y exactly.",
    ),
    "gradient_input": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each value times the gradient of y at this series: it assumes that the network is as steep everywhere as it "
        "is here, so the sum need not be y.",
    ),
    "integrated_gradients": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each value times the mean gradient on the straight path from zeros to this series: it assumes that zeros say "
        "nothing, and what the sum lacks is the completeness gap.",
    ),
    "occlusion": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each value is left out in turn and the rest is read again: nothing is frozen, but values that stand in for "
        "each other are missed, so the sum need not be y.",
    ),
}
_NUMBER_INEXACT = QT_TRANSLATE_NOOP(
    "Attribution",
    "Not exact here: from value to value the terms grow so large that rounding them loses part of y; what is left over "
    "says how much. Do not rely on their sizes.",
)


def method_note(task: Task | None, method: str) -> str:
    """What it freezes or assumes. method: an Attribution's."""
    notes = _NUMBER_NOTES if isinstance(task, Numbers) else METHOD_NOTES
    return translate("Attribution", notes[method])


def inexact_note(task: Task) -> str:
    """What is to be said of a receipt that is not exact."""
    return translate("Attribution", _NUMBER_INEXACT if isinstance(task, Numbers) else INEXACT)
