"""Steps 1 and 2: a SimpleRNN forgets the sign, or holds everything."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.changed import state, weights_set
from rnn_desktop.lessons.friends.networks import ONE_SIGN, ROAD, SWITCH, W_H, edited, right, road
from rnn_desktop.lessons.lesson import STATES, ChoiceGuess, CurveGuess, Deed, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_SURE = 0.85
_CHOICES = (0.9, 1.0, SWITCH)


def _fading(reading: Reading) -> Numbers:
    return {
        "first": f"{100 * float(reading.probabilities[0]):.1f}%",
        "third": f"{100 * float(reading.probabilities[2]):.1f}%",
        "end": f"{100 * right(reading):.1f}%",
        "w": f"{W_H:g}",
        "road": str(ROAD),
        "sure": f"{100 * _SURE:g}%",
    }


def _sure_again(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or not now.reading.tokens:
        return False
    first = now.reading.tokens[0].text == "right"
    return first and len(now.reading.tokens) < len(before.reading.tokens) and right(now.reading) > _SURE


def with_weight(reading: Reading, weight: float) -> Reading:
    """The same way with another W_h."""
    return edited(reading, SetWeight("layers.0.forward.W_h", (0, 0), weight))


def _holding(reading: Reading) -> Numbers:
    held = with_weight(reading, SWITCH)
    end = state(held, len(held.tokens) - 1, 0)
    return {
        "nine": f"{100 * right(with_weight(reading, _CHOICES[0])):.1f}%",
        "one": f"{100 * right(with_weight(reading, _CHOICES[1])):.1f}%",
        "switch": f"{100 * right(held):.1f}%",
        "state": f"{end:.4f}",
        "factor": f"{SWITCH * (1 - end**2):.2f}",
        "power": f"{(SWITCH * (1 - end**2)) ** ROAD:.5f}",
        "w": f"{W_H:g}",
        "road": str(ROAD),
        "sure": f"{100 * _SURE:g}%",
    }


def _first_that_holds(reading: Reading) -> int:
    return next(index for index, weight in enumerate(_CHOICES) if right(with_weight(reading, weight)) > _SURE)


def _holds(_: Seen, now: Seen) -> bool:
    reading = now.reading
    return (
        reading is not None
        and reading.text == ONE_SIGN
        and bool(weights_set(reading, "W_h"))
        and right(reading) > _SURE
    )


FORGETS = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "A sign, then a long road"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "A sign at the beginning says ‘right’. Then come {road} stretches of road, ‘-’, that say nothing. At the "
            "end the network must know where to turn.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "This SimpleRNN has one unit, and W_h = {w}. ‘-’ is all zeros, so on the road the state is tanh(h · {w}).",
        ),
    ),
    stage=Stage(lambda: road("simple_rnn")),
    guess=CurveGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "Draw P(right) after the sign and after each stretch of road."),
        lambda reading: reading.probabilities,
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "{first} at the sign, {third} two steps later, {end} at the end."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "Where did the sign go?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "The stretches of road speak against it"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "They say nothing: x is 0 there. Against it would go below 50%, not to 50%."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "Each time step leaves at most {w} of the state"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "Right: {w} · {w} · {w} … The longer the road, the less is left of its beginning."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "One unit cannot keep a word for so long"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "How long it keeps is no matter of the number of units. With one unit the next cells will keep it.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonFriends", "Shorten the road until P(right) is over {sure}."),
        _sure_again,
        "composer",
        QT_TRANSLATE_NOOP("LessonFriends", "It remembers, but only over a step or so."),
    ),
    numbers=_fading,
    veiled=STATES,
)

SWITCHES = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "Could it not simply hold on?"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "With a larger W_h more is left after each time step. The road is the same, the end was at about 50%.",
        ),
    ),
    stage=Stage(lambda: road("simple_rnn"), page="inspect", selection=Place(ROAD, 0, "h")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "Which W_h is the first with P(right) over {sure} at the end?"),
        tuple(f"{weight:g}" for weight in _CHOICES),
        _first_that_holds,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonFriends", "0.9 ends at {nine}, 1 at {one}, 1.5 at {switch}: there the state stays at {state} for ever."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "So W_h = 1.5 solves it. Why do such networks still forget in practice?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "A weight may not be more than 1"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "It may: you can type it. tanh keeps the state below 1 all the same."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "One W_h holds everything alike, and is hard to learn"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right. It cannot hold one word and let go of another. And the gradient back to the sign is "
                    "multiplied by {factor} at each step, down to {power}: training hardly finds it.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "The state would explode"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "With ReLU it would. tanh holds it: it settles at {state} and stays there."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Change the weight W_h so that it is over {sure} sure at the end of this road."
        ),
        _holds,
        "matrix",
        cell=("W_h", 0, 0),
        praise=QT_TRANSLATE_NOOP(
            "LessonFriends",
            "It is a switch now, set by the sign. What is missing is a hand that says when to hold and when not.",
        ),
    ),
    numbers=_holding,
)
