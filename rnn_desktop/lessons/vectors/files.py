"""Steps 8 and 9: reviews in files, English without a header and Korean with one."""

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, Numbers, Option, Practice, Reason, Stage, Step
from rnn_desktop.lessons.shipped import another_was_trained, opened, reviews_behind
from rnn_desktop.lessons.vectors.networks import THE_MOVIE_IS_FUN, korean_reading, lines
from rnn_desktop.paths import SAMPLE_ENGLISH, SAMPLE_KOREAN, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings

ENGLISH = TrainingSettings(
    "word",
    "simple_rnn",
    100,
    (16,),
    max_length=20,
    training=TrainingConfig(10, 16, 4e-3, validation=0.2, seed=1, snapshot_every=40),
)
KOREAN = TrainingSettings(
    "okt",
    "simple_rnn",
    32,
    (16,),
    max_length=20,
    training=TrainingConfig(20, 16, 5e-3, validation=0.2, seed=1, snapshot_every=40),
)


_LEARNED_BY = {SAMPLE_ENGLISH: "vectors", SAMPLE_KOREAN: "korean"}


def _numbers_of(sample: str) -> Numbers:
    """Of the file as it is written, and of what the network that comes with the lesson learned from it."""
    written = lines(sample)
    return {
        "lines": str(len(written)),
        "fewer": str(len(written) - 1),
        "reviews": str(reviews_behind(_LEARNED_BY[sample])),
        "first": written[0].split("\t")[0],
        "label": written[0].split("\t")[1],
    }


def _found(sample: str) -> int:
    """0: every line is a review; 1: one fewer."""
    return (0, -1).index(reviews_behind(_LEARNED_BY[sample]) - len(lines(sample)))


def _english_reading() -> SavedReading:
    return opened("vectors", THE_MOVIE_IS_FUN)


_OPTIONS = (
    QT_TRANSLATE_NOOP("LessonVectors", "{lines}, one for each line"),
    QT_TRANSLATE_NOOP("LessonVectors", "{fewer}, the first line is not one"),
)


def _english_numbers(_: Reading) -> Numbers:
    return _numbers_of(SAMPLE_ENGLISH)


def _korean_numbers(_: Reading) -> Numbers:
    return _numbers_of(SAMPLE_KOREAN)


ENGLISH_FILE = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "An English file"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Reviews mostly come as a table: text, tab, label. This file has {lines} lines. The "
            "first is “{first}”, with the label {label}.",
        ),
    ),
    stage=Stage(
        _english_reading,
        view="train",
        practice=Practice(lambda: resource_path(SAMPLE_ENGLISH), settings=ENGLISH),
    ),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "How many reviews are there to learn from?"),
        _OPTIONS,
        lambda _: _found(SAMPLE_ENGLISH),
    ),
    seen=QT_TRANSLATE_NOOP("LessonVectors", "{reviews}. The first line is a review like the others."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "How can a program tell?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "English files have no header"),
                QT_TRANSLATE_NOOP("LessonVectors", "Some have one, some have none, in any language."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Its label is one of those of the other lines"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "Right: {label} is a label, as below it. A header would have a name there."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It is the shortest line"),
                QT_TRANSLATE_NOOP("LessonVectors", "Length says nothing about it."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonVectors", "Start the training: a SimpleRNN that learns vectors of 100 numbers."),
        another_was_trained(_english_reading),
        "start",
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Tokens, the N most frequent words, T, batches without padding: all of this lesson "
            "happened in these seconds.",
        ),
    ),
    numbers=_english_numbers,
    veiled=("data", "preview"),
)

KOREAN_FILE = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "A Korean file"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "This one is Korean, again with a tab between. It has {lines} lines, and the first is "
            "“{first}”, tab, “{label}”.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "A Korean word changes its endings, so a morpheme analyser cuts it first: “지루하지 않았다” "
            "becomes ‘지루하다’ and ‘않다’.",
        ),
    ),
    stage=Stage(
        korean_reading,
        view="train",
        practice=Practice(lambda: resource_path(SAMPLE_KOREAN), settings=KOREAN),
    ),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "How many reviews are there to learn from?"),
        _OPTIONS,
        lambda _: _found(SAMPLE_KOREAN),
    ),
    seen=QT_TRANSLATE_NOOP("LessonVectors", "{reviews}: the first line names the columns."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "After the file is read, what is different for Korean?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The network: it needs another cell"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "It is the same SimpleRNN. It sees ids and vectors, and no language."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Only how the text is cut into tokens"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "Right. Then the same follows: the N most frequent, ids, cutting to T, vectors."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The vectors: Korean needs longer ones"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Their size is a choice in any language; these have fewer numbers than the English ones.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonVectors", "Start the training."),
        another_was_trained(korean_reading),
        "start",
        QT_TRANSLATE_NOOP("LessonVectors", "Your own file opens in the same way, with ‘Open’ in the Train view."),
    ),
    numbers=_korean_numbers,
    veiled=("data", "preview"),
)
