"""Steps 5 and 6: the next number, trained before the eyes, and what tanh makes of it."""

from dataclasses import replace

from rnn_desktop.data.examples import Wanted
from rnn_desktop.engine.config import ActivationName, TrainingConfig
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ANSWER,
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Practice,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.shapes.networks import words_of
from rnn_desktop.lessons.shipped import opened, read
from rnn_desktop.paths import SAMPLE_COUNTING, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.tasks import Numbers as NumbersTask

ASKED = "4 5 6"
FAR = "10 11 12"
NEAR = 0.15
COUNTING_SETTINGS = TrainingSettings(
    "space",
    "simple_rnn",
    hidden_sizes=(8,),
    activation="identity",
    training=TrainingConfig(epochs=400, batch_size=4, learning_rate=0.01, snapshot_every=20, keep="newest"),
)
COUNTING = Wanted(task="numbers", window=3)


def counting_settings(activation: ActivationName) -> TrainingSettings:
    """The same with or without a bend."""
    return replace(COUNTING_SETTINGS, activation=activation)


def next_number(reading: Reading | None) -> float:
    """What comes next, in the unit of the data; NaN where nothing was read or no number is said."""
    if reading is None or not reading.tokens or not isinstance(reading.model.task, NumbersTask):
        return float("nan")
    return float(reading.model.task.unscaled(reading.trace.logits[-1])[0])


def predicted(network: str, text: str) -> float:
    """What a network that ships says."""
    return next_number(read(network, text))


def _learned_numbers(reading: Reading) -> Numbers:
    known = {f"after{text[0]}": f"{predicted('counting', text):.3f}" for text in ("1 2 3", "2 3 4", "3 4 5")}
    return known | {"said": f"{next_number(reading):.3f}", "near": f"{NEAR:g}"}


def _counts_on(before: Seen, now: Seen) -> bool:
    reading = now.reading
    if before.reading is None or reading is None or not (now.trained and now.steps):
        return False
    is_new = reading.base_model is not before.reading.base_model
    return is_new and words_of(reading) == ASKED.split() and abs(next_number(reading) - 7) < NEAR


def _bent(reading: Reading) -> Numbers:
    return {
        "said": f"{next_number(reading):.2f}",
        "known": f"{predicted('counting_tanh', '3 4 5'):.2f}",
        "far": f"{predicted('counting_tanh', FAR):.2f}",
        "far_line": f"{predicted('counting', FAR):.2f}",
    }


def _below_what_was_read(_: Seen, now: Seen) -> bool:
    try:
        values = [float(word) for word in words_of(now.reading)]
    except ValueError:
        return False
    return len(values) == 3 and min(values) >= 7 and next_number(now.reading) < values[-1] - 1


NEXT_NUMBER = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "The next number"),
    note=QT_TRANSLATE_NOOP("LessonShapes", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "Not only words come one after another. Document 004's three examples: 1 2 3 → 4, 2 3 4 → 5, 3 4 5 → 6. "
            "The answer is a number, without sigmoid or softmax.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "The loss is the mean squared error (MSE): the distance to the right number, squared. Adam moves the "
            "weights. The activation is the identity, which bends nothing.",
        ),
    ),
    stage=Stage(
        lambda: opened("counting", ASKED),
        view="train",
        practice=Practice(lambda: resource_path(SAMPLE_COUNTING), COUNTING, COUNTING_SETTINGS),
    ),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "4 5 6 is not among the examples. What will a trained network say?"),
        next_number,
        low=0.0,
        high=10.0,
        decimals=2,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonShapes", "{said}. On the examples it says {after1}, {after2} and {after3}: it learned them exactly."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "How can it know a number that it has never seen as an answer?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "It has learned the rule “one more”, as a person would"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "It knows no rule. With another activation the same examples lead elsewhere: next step.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Without a bend it is a straight line, which goes on as it began"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "Right. All it can do is add up multiples of what it reads, and three points lie on such a line.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "7 stands in the file"),
                QT_TRANSLATE_NOOP("LessonShapes", "The file ends at 6: three windows of three numbers, no more."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Train it before your eyes, until 4 5 6 gives 7 ± {near}."),
        _counts_on,
        "start",
        QT_TRANSLATE_NOOP("LessonShapes", "Many numbers in, one out: many-to-one again, with a number as the answer."),
    ),
    numbers=_learned_numbers,
    veiled=("verdict", "watched"),
)

BEND = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "The same with tanh"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "The same network with tanh, trained on the same three examples in the same way. It has learned them, too: "
            "3 4 5 gives {known}.",
        ),
    ),
    stage=Stage(lambda: opened("counting_tanh", ASKED)),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "And 4 5 6?"),
        (
            QT_TRANSLATE_NOOP("LessonShapes", "about 7, as before"),
            QT_TRANSLATE_NOOP("LessonShapes", "clearly less than 7"),
            QT_TRANSLATE_NOOP("LessonShapes", "clearly more than 7"),
        ),
        lambda reading: 0 if abs(next_number(reading) - 7) < NEAR else 1 if next_number(reading) < 7 else 2,
    ),
    seen=QT_TRANSLATE_NOOP("LessonShapes", "{said}. And after 10 11 12 it says {far}; the identity says {far_line}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "Why does it flatten where no example was?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "tanh cannot say more than 1"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "A unit cannot; but the output multiplies it with W_y. It does say {known} after 3 4 5.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "It was not trained long enough"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "On its examples it is right to the last digit. It cannot get better."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Each unit flattens out: larger inputs hardly move it"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "Right. Near the examples the bend does not show; beyond them more and more units come "
                    "near 1 or −1.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonShapes", "Type three numbers, each 7 or more, so that the answer is more than 1 below the last."
        ),
        _below_what_was_read,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonShapes", "What a network says far from its examples comes from its shape, not from knowledge."
        ),
    ),
    numbers=_bent,
    veiled=ANSWER,
)
