"""One step of learning that the person takes, in the Train view, on a file that begins with the document's review."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from rnn_desktop.data.examples import Wanted, understand_file, usable
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.first_review import WORDS
from rnn_desktop.lessons.lesson import Deed, NumberGuess, Numbers, Option, Practice, Reason, Seen, Stage, Step
from rnn_desktop.paths import SAMPLE_ONE_STEP, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.text.plain import space_tokenizer

REVIEW = " ".join(WORDS)
_WANTED = Wanted("classes")
# With this seed the document's review is the first that is learned from, and the drawn network is wrong about it.
SETTINGS = TrainingSettings(
    "space",
    "simple_rnn",
    hidden_sizes=(len(WORDS),),
    max_length=40,
    input="one_hot",
    training=TrainingConfig(4, 1, 0.1, validation=0.1, seed=12, patience=0, optimizer="sgd"),
)


@dataclass(frozen=True, slots=True)
class FirstStep:
    """untrained: the network as it was drawn; step: what the first step did to it."""

    untrained: Model
    step: OneStep

    def chance(self, parameters: Parameters) -> float:
        """P(positive) of the document's review with these weights, in percent."""
        model = replace(self.untrained, parameters=parameters)
        return 100 * float(from_saved(_read_by(model)).probabilities[-1])

    def moved(self) -> list[bool]:
        """Whether each array of weights has changed: W_x, W_h, b, W_y, b_y."""
        arrays = [self.step.arrays(name) for name, _ in self.step.before.named()]
        return [bool(np.any(after != before)) for before, _, after in arrays]


@cache
def first_step() -> FirstStep:
    """As a click on ‘One step’ takes it."""
    examples = usable(understand_file(resource_path(SAMPLE_ONE_STEP), _WANTED), _WANTED.task)
    untrained: Model | None = None
    for event in run_training(examples, SETTINGS, space_tokenizer(), lambda: True):
        if isinstance(event, ModelSnapshot) and untrained is None:
            untrained = event.model
        if isinstance(event, OneStep) and untrained is not None:
            return FirstStep(untrained, event)
    raise AssertionError("a training without a step")


@cache
def untrained_text() -> SavedReading:
    """The document's review, read before the step."""
    return _read_by(first_step().untrained)


def _read_by(model: Model) -> SavedReading:
    return SavedReading(model, REVIEW, tuple(space_tokenizer().tokenize(REVIEW)))


def _after(_: Reading) -> float:
    return first_step().chance(first_step().step.after)


def _numbers(reading: Reading) -> Numbers:
    return {
        "before": f"{100 * reading.probabilities[-1]:.1f}",
        "after": f"{_after(reading):.1f}",
        "rate": f"{first_step().step.rate:g}",
        "count": str(len(reading.tokens)),
        "arrays": str(sum(first_step().moved())),
    }


def _stepped(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or now.steps != 1:
        return False
    return now.reading.model is not before.reading.model and not now.reading.edits


TAKE_STEP = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "Take a step yourself"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Training repeats such steps. Here is a new network with 8 units, its weights drawn at random, and a "
            "file of six reviews. It says {before} % of our review, so negative: that is wrong.",
        ),
        QT_TRANSLATE_NOOP("LessonOneReview", "The first step learns from this one review: it is positive."),
    ),
    stage=Stage(
        untrained_text,
        view="train",
        practice=Practice(lambda: resource_path(SAMPLE_ONE_STEP), _WANTED, SETTINGS),
    ),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "How many % will it say after this single step?"),
        _after,
        low=0.0,
        high=100.0,
        decimals=1,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "After the step it says {after} %, so positive. All {arrays} move: W_x, W_h, W_y and the biases b and b_y.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why did W_h move, which does not touch the answer?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "It is drawn anew at every step"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "It was drawn once, at the beginning. A step takes {rate} times the gradient off each weight.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The error goes back through all time steps"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. The answer came through W_h, from one time step to the next. On the same way the "
                    "gradient goes back, from the last of {count} to the first: backpropagation.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "W_h alone was wrong"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "No weight is wrong by itself: the answer comes of all of them, and each moves a little.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneReview", "Open ‘Step by step’ and click ‘One step’."),
        _stepped,
        "one_step",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Click W_x, W_h or b in the table: you see each weight before the step, its gradient, and the weight "
            "after it. A training takes thousands of such steps.",
        ),
    ),
    numbers=_numbers,
)
