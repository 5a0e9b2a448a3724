"""Steps 3 to 6: the gates of the LSTM and the GRU, shut one by one."""

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
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_UNSURE = 0.05
_MIDDLE = ROAD // 2


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


def _only_gates(reading: Reading, text: str, name: str) -> bool:
    """Whether gates of this name were shut on this text, and no weight was changed."""
    weights = any(isinstance(edit, SetWeight) for edit in reading.edits)
    return reading.text == text and not reading.has_token_edits and not weights and bool(shut_gates(reading, name))


def _forgot(_: Seen, now: Seen) -> bool:
    return now.reading is not None and _only_gates(now.reading, ONE_SIGN, "f") and unsure(now.reading)


def _once(reading: Reading) -> Numbers:
    once = edited(reading, shut("f", _MIDDLE))
    return {
        "p": f"{100 * right(once):.1f}%",
        "before": f"{100 * right(reading):.1f}%",
        "step": str(_MIDDLE + 1),
        "c": f"{cell_state(reading, _MIDDLE - 1):.4f}",
        "after": f"{cell_state(once, _MIDDLE):.4f}",
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
    if reading is None or not _only_gates(reading, TWO_SIGNS, "i"):
        return False
    # At the second sign alone: shut everywhere, the first one would not be read either.
    return all(one.step == LEFT_AT for one in shut_gates(reading, "i")) and unsure(reading)


def _gru(reading: Reading) -> Numbers:
    return {
        "z": f"{gate(reading, 'z', 1):.4f}",
        "z_sign": f"{gate(reading, 'z', 0):.4f}",
        "p": f"{100 * right(reading):.1f}%",
        "no_z": f"{100 * right(edited(reading, shut('z'))):.1f}%",
        "no_r": f"{100 * right(edited(reading, shut('r'))):.1f}%",
    }


def _which_gate(reading: Reading) -> int:
    """Which gate the memory hangs on: r, z or neither."""
    lost = [unsure(edited(reading, shut(name))) for name in ("r", "z")]
    return lost.index(True) if any(lost) else 2


def _gru_forgot(_: Seen, now: Seen) -> bool:
    return now.reading is not None and _only_gates(now.reading, ONE_SIGN, "z") and unsure(now.reading)


LSTM = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "LSTM: a second line"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "An LSTM (long short-term memory) has, beside the hidden state h, a cell state c. "
            "Gates, each between 0 and 1, rule it: the forget "
            "gate f how much of c stays, the input gate i how much is written, the output gate o how much h shows.",
        ),
        QT_TRANSLATE_NOOP("LessonFriends", "c = f · c + i · g. The candidate g is what could be written."),
        QT_TRANSLATE_NOOP("LessonFriends", "At the sign c became {first}. On the road f = {f}, and g = 0."),
    ),
    stage=Stage(lambda: road("lstm")),
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
        QT_TRANSLATE_NOOP("LessonFriends", "Let the heatmap show c instead of h: the letters under it choose."),
        lambda before, now: now.quantity == "c" and before.quantity != "c",
        "quantities",
        QT_TRANSLATE_NOOP("LessonFriends", "One colour from left to right: that is a memory."),
    ),
    numbers=_kept,
)

FORGET_GATE = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "Shut the forget gate"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "f is a gate for keeping: 1 keeps, 0 forgets. On the page What if a gate can be multiplied by 0.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "Say it is shut at time step {step} alone, in the middle of the road. P(right) was {before}.",
        ),
    ),
    stage=Stage(lambda: road("lstm"), page="what_if", quantity="c"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "And what is P(right) at the end then?"),
        (
            QT_TRANSLATE_NOOP("LessonFriends", "As before: one step of eleven hardly matters"),
            QT_TRANSLATE_NOOP("LessonFriends", "Somewhat less"),
            QT_TRANSLATE_NOOP("LessonFriends", "About 50%: it knows nothing any more"),
        ),
        lambda reading: _three_ways(right(edited(reading, shut("f", _MIDDLE))), reading),
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
                QT_TRANSLATE_NOOP("LessonFriends", "Look at the row: c itself is {after} from there on."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Shut f, at one time step of the road or at all, until it knows nothing any more."
        ),
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
            "LessonFriends", "Select ‘left’ and shut the input gate i at that one time step. Which sign is left?"
        ),
        _neither,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "Neither: f wiped ‘right’, and nothing was written. P(right) = {blind}. It takes both gates.",
        ),
    ),
    numbers=_two_signs,
)

GRU = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "GRU: one gate for both"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "A GRU (gated recurrent unit) has no c. "
            "The update gate z mixes old and new: h = z · h + (1 − z) · n, with the candidate n. The "
            "reset gate r rules how much of h goes into n.",
        ),
        QT_TRANSLATE_NOOP("LessonFriends", "Its P(right) at the end of the road is {p}."),
    ),
    stage=Stage(lambda: road("gru"), page="what_if"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "On which gate does its memory hang here?"),
        (
            QT_TRANSLATE_NOOP("LessonFriends", "on r, the reset gate"),
            QT_TRANSLATE_NOOP("LessonFriends", "on z, the update gate"),
            QT_TRANSLATE_NOOP("LessonFriends", "on neither: h keeps by itself"),
        ),
        _which_gate,
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "With r shut it ends at {no_r}, with z shut at {no_z}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "How does z do what f and i do in an LSTM?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "z keeps the old, and what is left of 1 lets the new in"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right: z = {z} on the road keeps, z = {z_sign} at the sign writes. To write is to wipe.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "z is multiplied with c"),
                QT_TRANSLATE_NOOP("LessonFriends", "There is no c in a GRU: h itself is the memory and the answer."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "z makes the hidden state larger"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "A mixture of two numbers lies between them: h stays between −1 and 1."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonFriends", "Shut z until it knows nothing any more."),
        _gru_forgot,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonFriends", "h = n at each time step, and n is 0 on the road. Three gate blocks instead of four do it."
        ),
    ),
    numbers=_gru,
)
