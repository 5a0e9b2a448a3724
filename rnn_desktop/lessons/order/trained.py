"""Step 7: one is trained before the eyes."""

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lessons.lesson import (
    Deed,
    NumberGuess,
    Option,
    Practice,
    Reason,
    Stage,
    Step,
)
from rnn_desktop.lessons.order.readings import (
    NOT_FUN,
    pair_numbers,
)
from rnn_desktop.lessons.shipped import another_was_trained, opened, validation_accuracy
from rnn_desktop.paths import SAMPLE_ENGLISH, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings

IN_SECONDS = TrainingSettings(
    "word",
    "simple_rnn",
    16,
    (8,),
    max_length=100,
    training=TrainingConfig(30, 16, 1e-2, validation=0.2, seed=1, snapshot_every=40),
)
"""As the network that comes with the lesson, in fewer epochs."""


def _stage_reading() -> SavedReading:
    return opened("order", NOT_FUN)


TRAINED = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "Train one yourself"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "The Train view has the {reviews} reviews open, with a SimpleRNN of 8 units and random first weights.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder", "One in five reviews is kept for validation: the network never learns from those."
        ),
    ),
    stage=Stage(
        _stage_reading,
        view="train",
        practice=Practice(lambda: resource_path(SAMPLE_ENGLISH), settings=IN_SECONDS),
    ),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "The bag of words is right about {bag}. And a SimpleRNN, in %?"),
        lambda _: validation_accuracy("order"),
        low=50.0,
        high=100.0,
        decimals=1,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonOrder", "The one of this lesson reaches {rnn}. Yours will come close."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "How does it learn what ‘not’ does?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "From a rule for negation in the program"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "There is none. Before its training the same network turned nothing round."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "From errors on reviews with ‘not’, through the gradient"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Right. Each error moved the weights a little, until ‘not’ turned what follows.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "From how often ‘not’ stands in bad reviews"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "It stands in good ones as often: “not bad”. That is why the bag fails."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOrder", "Start the training and let it end. It takes seconds."),
        another_was_trained(_stage_reading),
        "start",
        QT_TRANSLATE_NOOP(
            "LessonOrder", "Watch the accuracy on the validation data: order was learned from examples alone."
        ),
    ),
    numbers=pair_numbers,
    veiled=("model",),
)
