"""Step 7: the three trained on the same routes, one of them before the eyes."""

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import Deed, NumberGuess, Numbers, Option, Practice, Reason, Seen, Stage, Step
from rnn_desktop.lessons.shipped import opened, shipped_model
from rnn_desktop.paths import SAMPLE_SIGNS, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings

GATED: tuple[CellName, ...] = ("lstm", "gru")
_CELLS: tuple[CellName, ...] = ("simple_rnn", *GATED)
A_ROUTE = "right bridge tree house shop park river tree tree house bridge shop river park house tree shop"
SEEDS = 6
"""With so many first weights each cell was trained; the first of them ships."""
_GOOD = 0.9


def signs_settings(cell: CellName = "simple_rnn", seed: int = 0) -> TrainingSettings:
    """The same for all three cells."""
    training = TrainingConfig(15, 16, 1e-2, validation=0.2, seed=seed, snapshot_every=20, keep="newest")
    return TrainingSettings("space", cell, 4, (8,), max_length=60, training=training)


def signs_practice() -> Practice:
    """The routes, and a SimpleRNN to begin with."""
    return Practice(lambda: resource_path(SAMPLE_SIGNS), settings=signs_settings())


def accuracy(cell: CellName) -> float:
    """In percent, on the routes that were kept from the training of the network that ships."""
    return 100 * float(shipped_model(f"signs_{cell}").provenance["metrics"]["validation_accuracy"])


def lucky_seeds(cell: CellName) -> int:
    """With how many of the seeds it learned the sign."""
    return sum(reached > _GOOD for reached in shipped_model(f"signs_{cell}").provenance["seeds"])


def _route() -> SavedReading:
    return opened("signs_simple_rnn", A_ROUTE)


def _accuracies(_: Reading) -> Numbers:
    made = shipped_model("signs_lstm").provenance["data"]
    return {
        "routes": str(made["training_reviews"] + made["validation_reviews"]),
        "kept": str(made["validation_reviews"]),
        "seeds": str(SEEDS),
        **{cell: f"{accuracy(cell):.0f}%" for cell in _CELLS},
        **{f"{cell}_seeds": str(lucky_seeds(cell)) for cell in _CELLS},
    }


def _learned(before: Seen, now: Seen) -> bool:
    """One with gates was trained here, to its end, and is right about what it did not learn from."""
    reading = now.reading
    if before.reading is None or reading is None or not (now.trained and now.steps):
        return False
    model = reading.base_model
    if model is before.reading.base_model or model.config.cell not in GATED or model.task != before.reading.model.task:
        return False
    return float(model.provenance.get("metrics", {}).get("validation_accuracy", 0.0)) > _GOOD


TRAINED = Step(
    title=QT_TRANSLATE_NOOP("LessonFriends", "Who learns it?"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "So far the weights were made by hand. Now they are learned: {routes} routes, each with a sign and 15 "
            "to 30 words after it. Only the sign tells where to turn.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "All three cells get 8 units and the same 15 epochs. The LSTM is then right about {lstm} of the {kept} "
            "routes that were kept for validation, the GRU about {gru}.",
        ),
    ),
    stage=Stage(_route, view="train", practice=signs_practice()),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonFriends", "And the SimpleRNN, in %?"),
        lambda _: accuracy("simple_rnn"),
        low=0.0,
        high=100.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonFriends", "{simple_rnn}: guessing gives 50%."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonFriends", "It could hold a sign, as you saw. Why did it not learn to?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "Over 15 steps and more hardly any gradient reaches the sign"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends",
                    "Right. The error is known at the end, its cause stands at the beginning; through open gates the "
                    "gradient gets there. It is no matter of luck: of {seeds} seeds the LSTM learns it with "
                    "{lstm_seeds}, the GRU with {gru_seeds}, the SimpleRNN with {simple_rnn_seeds}.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "8 units are too few for so many routes"),
                QT_TRANSLATE_NOOP("LessonFriends", "One unit is enough to hold a sign, and the other two also have 8."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "It does not know the word ‘right’"),
                QT_TRANSLATE_NOOP(
                    "LessonFriends", "It is in its vocabulary. On routes of a word or two the same cell learns it well."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonFriends", "Choose LSTM or GRU as the cell in the settings, and train it to the end."),
        _learned,
        "cell_kind",
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "Watch the accuracy: for some epochs nothing happens, then it has found the sign and jumps up.",
        ),
    ),
    numbers=_accuracies,
    veiled=("model", "verdict", "watched"),
)
