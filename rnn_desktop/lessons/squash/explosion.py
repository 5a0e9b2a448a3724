"""Steps 4 and 5: a hundred time steps without a wall, and the same with one."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.lesson import Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.squash.networks import GROWTH, STEPS, carried, last_state, read_carried, states
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _growth(reading: Reading) -> Numbers:
    h = states(reading)
    return {
        "w": f"{GROWTH:g}",
        "steps": str(STEPS),
        "ten": f"{h[10]:.2f}",
        "fifty": f"{h[50]:.1f}",
        "end": f"{h[-1]:,.2f}",
        "added": f"{1 + 0.1 * STEPS:g}",
        "shrunk": f"{0.9**STEPS:.5f}",
    }


def _weight(now: Seen) -> float | None:
    """What W_h was set to; None where it was not."""
    edits = () if now.reading is None else now.reading.edits
    set_to = [edit.value for edit in edits if isinstance(edit, SetWeight) and edit.name.endswith(".W_h")]
    return set_to[-1] if set_to else None


def _tamed(_: Seen, now: Seen) -> bool:
    return _weight(now) is not None and 0 <= last_state(now.reading) < 1


def _cannot_grow(_: Seen, now: Seen) -> bool:
    return abs(_weight(now) or 0) >= 2 and abs(last_state(now.reading)) <= 1


def _settled(reading: Reading) -> Numbers:
    end = states(reading)[-1]
    return {
        "end": f"{end:.4f}",
        "relu": f"{last_state(read_carried('relu', GROWTH, STEPS)):,.2f}",
        "sum": f"{GROWTH * end:.4f}",
    }


EXPLOSION = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "1.1, a hundred times"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash", "The unit with ReLU again, now with W_h = {w}. It reads a 1 and then {steps} zeros."
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "From the second time step on nothing comes in: each state is {w} times the one before, "
            "one cell used again and again.",
        ),
    ),
    stage=Stage(lambda: carried("relu", GROWTH, STEPS), page="inspect", selection=Place(STEPS, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "What will the unit be at the end?"),
        last_state,
        low=0.0,
        high=20_000.0,
        decimals=2,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonSquash", "After 10 zeros {ten}, after 50 {fifty}, after {steps} {end}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "Why so much, when {w} is hardly more than 1?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Each time step adds 0.1"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Then it would be {added} at the end. The step multiplies: what has grown grows again.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Each time step multiplies what is there by {w}"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right: {w} to the power of {steps}. And ReLU passes each positive number on as it is.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "There are {steps} units that are added up"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "There is one unit. The {steps} columns are time steps of one and the same cell."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Change W_h so that less than 1 is left at the end."),
        _tamed,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Below 1 the same multiplication makes everything vanish: 0.9 to the power of 100 is {shrunk}.",
        ),
        cell=("W_h", 0, 0),
    ),
    numbers=_growth,
    veiled=("network", "side", "verdict"),
)

HELD = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "The same loop with tanh"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Nothing else is changed: W_h = 1.1, a 1 and then a hundred zeros. Only ReLU has become tanh.",
        ),
    ),
    stage=Stage(lambda: carried("tanh", GROWTH, STEPS), page="inspect", selection=Place(STEPS, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "And now at the end?"), last_state, low=0.0, high=2.0, signed=False
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonSquash",
        "{end}, where ReLU had {relu}. W_h makes it {sum}, tanh presses that back to {end}: it stands still.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "Why does it not grow?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "tanh divides each state by 1.1"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "tanh does not know of W_h. Where the state is small, it takes almost nothing off."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "The zeros pull it down"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "With ReLU the same zeros pulled nothing down: a 0 adds 0 to the sum."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "The larger the sum, the more tanh takes off"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "Right. It settles where the growth by W_h and the pressing of tanh are equal."
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Can you make it explode? Set W_h to 2 or more."),
        _cannot_grow,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonSquash", "It does not get above 1, whatever W_h is. That is why a recurrent cell uses tanh."
        ),
        cell=("W_h", 0, 0),
    ),
    numbers=_settled,
    veiled=("network", "side", "verdict"),
)
