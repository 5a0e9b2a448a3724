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


def receipt_title(task: Task | None) -> str:
    """In Korean the receipt is named after the logit."""
    return translate("ReadView", "Contributions") if isinstance(task, Numbers) else translate("ReadView", "Receipt")


def sum_line(task: Task | None, *, is_exact: bool = True) -> str:
    """What the terms of the receipt add up to."""
    if isinstance(task, Numbers):
        return translate("ReadView", "sum = y, standardised") if is_exact else translate("ReadView", "sum ≠ y")
    return translate("ReadView", "sum = logit") if is_exact else translate("ReadView", "sum ≠ logit")


def terms_note(task: Task | None) -> str:
    """What the terms of the receipt are that belong to no token."""
    if isinstance(task, Numbers):
        return translate(
            "ReadView",
            "start: what the initial state gives; bias: what all biases give; residual: what rounding leaves of y when "
            "all terms are added up.",
        )
    return translate(
        "ReadView",
        "start: what the initial state gives; bias: what all biases give; residual: what rounding leaves of the logit "
        "when all terms are added up.",
    )


def adds_words(task: Task) -> str:
    """What a token adds, before its {value} and the {label} that this is for."""
    if isinstance(task, Numbers):
        return translate("ReadView", "adds {value} to y of “{label}”")
    return translate("ReadView", "adds {value} to the logit of “{label}”")


def differs_words(task: Task) -> str:
    """How far what a token adds is from what it adds in another reading, before its {value}."""
    if isinstance(task, Numbers):
        return translate("ReadView", "what it gives to y differs by {value}")
    return translate("ReadView", "what it gives to the logit differs by {value}")


def share_words(task: Task | None) -> str:
    """The order of units by what they give."""
    if isinstance(task, Numbers):
        return translate("ReadView", "by share in y")
    return translate("ReadView", "by share in the logit")
