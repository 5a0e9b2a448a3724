"""Steps 6 to 8: what is left of the first number, and of the gradient that must find its way back to it."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.lessons.squash.networks import (
    GROWTH,
    STEPS,
    carried,
    first_share,
    last_state,
    one_unit,
    read_carried,
    slope_through,
    states,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP

FADING = 0.9
FEW = 10
_NUDGE = 0.001


def _shares(reading: Reading) -> Numbers:
    shares = {name: first_share(read_carried("tanh", FADING, steps)) for name, steps in (("one", 1), ("forty", 40))}
    return {
        "ten": f"{first_share(reading):.4f}",
        "one": f"{shares['one']:.4f}",
        "forty": f"{shares['forty']:.4f}",
        "w": f"{FADING:g}",
        "steps": str(FEW),
    }


def _forgotten(_: Seen, now: Seen) -> bool:
    reading = now.reading
    if reading is None or reading.edits or not reading.tokens:
        return False
    return reading.tokens[0].text == "1" and 0 < first_share(reading) < 0.05


def _slopes(reading: Reading) -> Numbers:
    h = states(reading)
    long = read_carried("tanh", GROWTH, 40)
    return {
        "product": f"{slope_through(reading, GROWTH):.4f}",
        "factor": f"{GROWTH * (1 - h[-1] ** 2):.4f}",
        "bend": f"{1 - h[-1] ** 2:.4f}",
        "relu": f"{GROWTH**FEW:.4f}",
        "forty": f"{slope_through(long, GROWTH):.4f}",
        "end": f"{h[-1]:.4f}",
        "w": f"{GROWTH:g}",
        "steps": str(FEW),
    }


def _first_number(reading: Reading) -> float:
    try:
        return float(reading.tokens[0].text)
    except (IndexError, ValueError):
        return 0.0


def _hardly_moved(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or now.reading.edits:
        return False
    is_doubled = _first_number(now.reading) >= 2 and len(now.reading.tokens) == len(before.reading.tokens)
    return is_doubled and abs(last_state(now.reading) - last_state(before.reading)) < 0.05


def nudged() -> float:
    """By how much ReLU's last state moves when the 1 becomes 1.001, over a hundred time steps."""
    text = " ".join([str(1 + _NUDGE), *["0"] * STEPS])
    return last_state(from_saved(cut(one_unit("relu", GROWTH), text))) - last_state(read_carried("relu", GROWTH, STEPS))


def _nearest(_: Reading) -> int:
    found = nudged()
    return min(
        range(3), key=lambda option: abs((_NUDGE, _NUDGE * GROWTH * STEPS, _NUDGE * GROWTH**STEPS)[option] - found)
    )


def _explosion(reading: Reading) -> Numbers:
    return {
        "moved": f"{nudged():.2f}",
        "same": f"{_NUDGE:g}",
        "sum": f"{_NUDGE * GROWTH * STEPS:.2f}",
        "power": f"{_NUDGE * GROWTH**STEPS:.2f}",
        "end": f"{last_state(reading):,.2f}",
        "low": f"{0.5 ** (1 / STEPS):.4f}",
        "high": f"{2 ** (1 / STEPS):.4f}",
    }


def _balanced(_: Seen, now: Seen) -> bool:
    edits = () if now.reading is None else now.reading.edits
    return any(isinstance(edit, SetWeight) for edit in edits) and 0.5 < last_state(now.reading) < 2


FADES = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "What is left of the first token"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "tanh keeps the state small. There is a price: look at W_h = {w}, a 1 and then {steps} zeros.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "The row “Contributions” says what each token gave to the answer. The zeros gave "
            "nothing: all of it is the first token's.",
        ),
    ),
    stage=Stage(lambda: carried("tanh", FADING, FEW), selection=Place(0, 0, "h"), page="inspect"),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "What does the first token still give to the answer?"),
        first_share,
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonSquash", "{ten} after {steps} zeros. After one zero it is {one}, after forty {forty}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "Who took it away?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Each zero pushed a little of it out"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "There is no room that gets full. Without any zero's share the sum is {w} times the state before.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Every time step multiplies by {w} and bends with tanh"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right. Both make it smaller at each time step, so it shrinks with the length of the text.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "W_x is smaller for the first token"),
                QT_TRANSLATE_NOOP("LessonSquash", "W_x is the same at each time step: it is one cell."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Type more zeros until the first token gives less than 0.05."),
        _forgotten,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonSquash", "The text got longer, and its beginning fades. A first word that decides would be lost."
        ),
    ),
    numbers=_shares,
    veiled=("network", "verdict"),
)

GRADIENT = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "The gradient on its way back"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "To learn, the network asks: had the first state been a little larger, how would the "
            "last have moved? The answer is called the gradient.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Each time step on the way gives one factor: W_h · (1 − h²). Here W_h = {w}, and there "
            "are {steps} of them.",
        ),
    ),
    stage=Stage(lambda: carried("tanh", GROWTH, FEW), page="inspect", selection=Place(FEW, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "What is the product of all {steps} factors?"),
        lambda reading: slope_through(reading, GROWTH),
        low=0.0,
        high=3.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonSquash",
        "{product}. Without tanh it would be {w} to the power of {steps}, {relu}. Over forty "
        "time steps {forty} is left.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "W_h is more than 1. Why does the gradient shrink all the same?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "The state shrinks, and the gradient with it"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "The state settles near {end}. What a change of it would do goes on shrinking.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Where tanh is flat, its slope pulls each factor below 1"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "Right. At h = {end} the slope 1 − h² is {bend}, and {w} · {bend} = {factor}."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "The zeros have no gradient"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "The gradient does not go through what was read, but from state to state, through W_h.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonSquash", "Make the first number 2 or more, and watch the last state: it must move by less than 0.05."
        ),
        _hardly_moved,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "The end hardly notices the beginning, so the error at the end cannot say how to change "
            "it: the gradient has vanished.",
        ),
    ),
    numbers=_slopes,
)

EXPLODES = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "Vanish or explode"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash", "Back to ReLU with W_h = 1.1. Its slope is 1, so each factor is W_h alone, a hundred times."
        ),
        QT_TRANSLATE_NOOP("LessonSquash", "Say the first number becomes 1.001 instead of 1."),
    ),
    stage=Stage(lambda: carried("relu", GROWTH, STEPS), page="inspect", selection=Place(STEPS, 0, "h")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "By how much does the last state move?"),
        (
            QT_TRANSLATE_NOOP("LessonSquash", "By {same}, as the first one does"),
            QT_TRANSLATE_NOOP("LessonSquash", "By {sum}: {same} · 1.1 · 100"),
            QT_TRANSLATE_NOOP("LessonSquash", "By {power}: {same} · 1.1¹⁰⁰"),
        ),
        _nearest,
    ),
    seen=QT_TRANSLATE_NOOP("LessonSquash", "By {moved}: a thousandth at the beginning is {moved} at the end."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "What does that do to training?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "It learns faster, since gradients are large"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "A step of that size throws every weight far past its place; soon the numbers are NaN.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Gradients explode; they must be cut"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right. It is called gradient clipping; in the Train view it is one of the settings. "
                    "For what has vanished there is no such cure.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Nothing: only the state is large"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "The same W_h is multiplied on the way back, so the gradient is as large as the state.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Find a W_h that neither explodes nor vanishes: the end between 0.5 and 2."),
        _balanced,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Only from {low} to {high}! No training stays in so narrow a range. tanh bounds the "
            "state; gates (lesson 8) keep a path of about 1 open for the gradient.",
        ),
        cell=("W_h", 0, 0),
    ),
    numbers=_explosion,
)
