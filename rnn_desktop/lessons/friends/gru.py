"""Step 6: the gates of the GRU, shut one by one."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.friends.gates import MIDDLE, only_gates, unsure
from rnn_desktop.lessons.friends.networks import ONE_SIGN, edited, gate, right, road, shut
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP


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
    return now.reading is not None and only_gates(now.reading, ONE_SIGN, "z") and unsure(now.reading)


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
    stage=Stage(lambda: road("gru"), page="what_if", picture="cell", quantity="z", selection=Place(MIDDLE, 0, "z")),
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
        QT_TRANSLATE_NOOP("LessonFriends", "Close z at every time step, and see what comes out of the cell."),
        _gru_forgot,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonFriends", "h = n at each time step, and n is 0 on the road. Three gate blocks instead of four do it."
        ),
    ),
    numbers=_gru,
    veiled=("network", "what_if"),
)
