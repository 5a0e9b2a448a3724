"""Steps 3 to 5: the gates of the LSTM, shut one by one."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.friends.networks import (
    LEFT_AT,
    ONE_SIGN,
    ROAD,
    TWO_SIGNS,
    cell_state,
    edited,
    gate,
    right,
    road,
    shut,
    shut_gates,
)
from rnn_desktop.lessons.lesson import (
    STATES,
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_UNSURE = 0.05
MIDDLE = ROAD // 2


def unsure(reading: Reading | None) -> bool:
    """Whether it does not know where to turn: P(right) near 50%."""
    return abs(right(reading) - 0.5) < _UNSURE


def _kept(reading: Reading) -> Numbers:
    f = gate(reading, "f", 1)
    return {
        "first": f"{cell_state(reading, 0):.4f}",
        "end": f"{cell_state(reading, ROAD):.4f}",
        "f": f"{f:.4f}",
        "power": f"{f**ROAD:.4f}",
        "p": f"{100 * right(reading):.1f}%",
        "road": str(ROAD),
    }


def _opened_on_the_road(before: Seen, now: Seen) -> bool:
    token = now.selection.token
    return before.picture != "cell" and now.picture == "cell" and token is not None and token > 0


def only_gates(reading: Reading, text: str, name: str) -> bool:
    """Whether gates of this name were shut on this text, and no weight was changed."""
    weights = any(isinstance(edit, SetWeight) for edit in reading.edits)
    return reading.text == text and not reading.has_token_edits and not weights and bool(shut_gates(reading, name))


def _forgot(_: Seen, now: Seen) -> bool:
    return now.reading is not None and only_gates(now.reading, ONE_SIGN, "f") and unsure(now.reading)


def _once(reading: Reading) -> Numbers:
    once = edited(reading, shut("f", MIDDLE))
    return {
        "p": f"{100 * right(once):.1f}%",
        "before": f"{100 * right(reading):.1f}%",
        "step": str(MIDDLE + 1),
        "c": f"{cell_state(reading, MIDDLE - 1):.4f}",
        "after": f"{cell_state(once, MIDDLE):.4f}",
    }


def _three_ways(found: float, reading: Reading) -> int:
    """0 as before, 1 somewhat less, 2 about 50%."""
    if abs(found - 0.5) < _UNSURE:
        return 2
    return 0 if abs(found - right(reading)) < 0.01 else 1


def _two_signs(reading: Reading) -> Numbers:
    return {
        "p": f"{100 * (1 - right(reading)):.1f}%",
        "f": f"{gate(reading, 'f', LEFT_AT):.4f}",
        "i": f"{gate(reading, 'i', LEFT_AT):.4f}",
        "f_road": f"{gate(reading, 'f', LEFT_AT - 1):.4f}",
        "i_road": f"{gate(reading, 'i', LEFT_AT - 1):.4f}",
        "kept": f"{cell_state(reading, LEFT_AT - 1):.4f}",
        "blind": f"{100 * right(edited(reading, shut('i', LEFT_AT))):.1f}%",
    }


def _neither(_: Seen, now: Seen) -> bool:
    reading = now.reading
    if reading is None or not only_gates(reading, TWO_SIGNS, "i"):
        return False
    # At the second sign alone: shut everywhere, the first one would not be read either.
    return all(one.step == LEFT_AT for one in shut_gates(reading, "i")) and unsure(reading)


LSTM = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "LSTM: a second line"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "An LSTM (long short-term memory) has a cell state c beside h. Gates, numbers between 0 and 1, rule it: "
            "c = f · c + i · g.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "The forget gate f says how much of c stays, the input gate i how much of the candidate g is written.",
        ),
        QT_TRANSLATE_NOOP("LessonFriends", "At the sign c became {first}. On the road f = {f}, and g = 0."),
    ),
    stage=Stage(lambda: road("lstm"), quantity="c"),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "What is c after {road} stretches of road?"),
        lambda reading: cell_state(reading, ROAD),
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "{first} · {f} to the power of {road} = {end}; P(right) = {p}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "Why does c keep what the SimpleRNN lost?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "It is multiplied by f alone, which is near 1 here, and not bent"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right. No W_h and no tanh stand on the line of c. {f} to the power of {road} is still {power}, "
                    "for the gradient on its way back as well.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "It has four times the weights, so it can store more"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Weights store what was learned, not the sign. That stands in one number, c, as there in h.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "It reads the sign again at each time step"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "x is 0 on the road. The sign is read once, at the first time step."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Open the cell on the road: double-click it, or select a ‘-’ and press Enter."
        ),
        _opened_on_the_road,
        "cells",
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "The line of c runs straight through: × f, + i · g, nothing else. The output gate o says how much of it h "
            "shows.",
        ),
    ),
    numbers=_kept,
    veiled=STATES,
)

FORGET_GATE = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "Shut the forget gate"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "f is a gate for keeping: 1 keeps, 0 forgets. Here is the cell at time step {step}, in the middle of the "
            "road.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Say f is shut here, × 0, and open at all other time steps. P(right) was {before}."
        ),
    ),
    stage=Stage(lambda: road("lstm"), page="what_if", picture="cell", quantity="f", selection=Place(MIDDLE, 0, "f")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "And what is P(right) at the end then?"),
        (
            QT_TRANSLATE_NOOP("LessonFriends", "As before: one step of eleven hardly matters"),
            QT_TRANSLATE_NOOP("LessonFriends", "Somewhat less"),
            QT_TRANSLATE_NOOP("LessonFriends", "About 50%: it knows nothing any more"),
        ),
        lambda reading: _three_ways(right(edited(reading, shut("f", MIDDLE))), reading),
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "{p}. c goes from {c} to {after} at that one time step."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "The gate opens again right after. Why does c not come back?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "The gate stays shut once it was shut"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "A gate is computed anew at each time step. It is open again at the next one."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "What is multiplied by 0 is gone"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right: 0 times anything later is 0. Only a new sign, through i, could fill c again.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "h has forgotten, c has not"),
                QT_TRANSLATE_NOOP("LessonFriends", "c itself is {after} from there on; h only shows it."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonFriends", "Close f on the page What if, here or at every time step."),
        _forgot,
        "what_if",
        QT_TRANSLATE_NOOP("LessonFriends", "The memory hung on that gate alone."),
    ),
    numbers=_once,
)

TWO = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "Two signs: write and wipe"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Now ‘right’ stands at the beginning and ‘left’ later. The same LSTM, the same weights."
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "On the road f = {f_road} and i = {i_road}. At ‘left’ it is the other way round: f = {f}, i = {i}.",
        ),
    ),
    stage=Stage(lambda: road("lstm", TWO_SIGNS), page="what_if", quantity="c"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "Where does it turn?"),
        (
            QT_TRANSLATE_NOOP("LessonFriends", "right: the first sign is kept"),
            QT_TRANSLATE_NOOP("LessonFriends", "It cannot tell: the two cancel out"),
            QT_TRANSLATE_NOOP("LessonFriends", "left: the later sign takes its place"),
        ),
        lambda reading: 1 if unsure(reading) else 0 if right(reading) > 0.5 else 2,
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "left, with {p}. c changes its sign in a single step."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "What happened at ‘left’?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "‘left’ was added to ‘right’"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "Then c would be near 0. It would be so if f had stayed open: 1 · c + i · g."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "f shut and wiped the old, i opened and wrote the new"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right. The gates look at the word: ‘-’ says keep, a sign says write. A SimpleRNN has one W_h for "
                    "both.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "‘right’ was too long ago"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "Right before ‘left’ c was still {kept}, hardly less than at the sign."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Select ‘left’ and shut the input gate i at that one time step. Which sign remains?"
        ),
        _neither,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "Neither: f wiped ‘right’, and nothing was written. P(right) = {blind}. It takes both gates.",
        ),
    ),
    numbers=_two_signs,
    veiled=("verdict", "network", "side"),
)
