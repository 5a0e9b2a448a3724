"""Step 7: one to many, a sentence from a label."""

from functools import cache

from rnn_desktop.data.examples import Wanted
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.writing import write
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.shipped import shipped_model
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.tasks import END_MARK, label_mark
from rnn_desktop.text.token import Token

SUNNY, RAINY, SNOWY = "맑음", "비", "눈"
"""The sample's labels."""
CAPTIONS = Wanted(task="sequence")
CAPTIONS_SETTINGS = TrainingSettings(
    "word",
    "gru",
    16,
    (24,),
    max_length=40,
    training=TrainingConfig(epochs=25, batch_size=8, learning_rate=8e-3, snapshot_every=10),
)
_LONGEST = 20
_MARKS = tuple(map(label_mark, (SUNNY, RAINY, SNOWY)))


@cache
def from_label(label: str) -> SavedReading:
    """The mark of a label, and nothing after it yet."""
    return _saved((label_mark(label),))


@cache
def sentence(label: str) -> tuple[str, ...]:
    """What the network writes from it when it always says the likeliest, without the mark of the end."""
    written = write(shipped_model("captions"), [label_mark(label)], _LONGEST)
    return tuple(one.text for one in written if one.text != END_MARK)


def _saved(words: tuple[str, ...]) -> SavedReading:
    text = " ".join(words)
    tokens: list[Token] = []
    for word in words:
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(word, "", start, start + len(word)))
    return SavedReading(shipped_model("captions"), text, tuple(tokens))


def _read_second(_: Reading) -> int:
    """Which of the offered inputs at the second time step gives the second word: label, its own word, nothing."""
    mark, (first, second, *_rest) = label_mark(RAINY), sentence(RAINY)
    ways = ((mark, mark), (mark, first), (mark,))
    return [from_saved(_saved(way)).said for way in ways].index(second)


def _written(reading: Reading) -> Numbers:
    first, second = sentence(RAINY)[:2]
    return {
        "rainy": " ".join(sentence(RAINY)),
        "sunny": " ".join(sentence(SUNNY)),
        "snowy": " ".join(sentence(SNOWY)),
        "first": first,
        "second": second,
        "count": str(len(sentence(RAINY))),
        "chance": f"{100 * float(reading.trace.probabilities[-1].max()):.1f}%",
    }


def _has_written(before: Seen, now: Seen) -> bool:
    """More than the mark of a label stands there."""
    words = [word for word in now.written.split() if word not in _MARKS]
    return now.reading is not None and now.written != before.written and bool(words)


ONE_TO_MANY = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "A sentence from one label"),
    note=QT_TRANSLATE_NOOP("LessonShapes", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "One thing in, many words out: one-to-many. In document 004 it is a picture that gets a caption. Here it "
            "is the weather: 맑음 (sunny), 비 (rain) or 눈 (snow).",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "The label is the first input, as a mark of its own. After ⟨비⟩ the network says ‘{first}’, with {chance}.",
        ),
    ),
    stage=Stage(lambda: from_label(RAINY), page="writing"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "What does it read at the second time step, to say the next word?"),
        (
            QT_TRANSLATE_NOOP("LessonShapes", "The label ⟨비⟩ once more"),
            QT_TRANSLATE_NOOP("LessonShapes", "Its own word ‘{first}’"),
            QT_TRANSLATE_NOOP("LessonShapes", "Nothing: the state goes on alone"),
        ),
        _read_second,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonShapes", "‘{first}’: from it and the state comes ‘{second}’. So it writes “{rainy}”."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "The label was read once. How does the last word still know of the rain?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "The state carries it on from step to step"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "Right. The mark changed the first state, and W_h hands on what came of it."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "There is a network of its own for rain"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "It is one. From ⟨맑음⟩ the same weights write “{sunny}”, from ⟨눈⟩ “{snowy}”.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "The whole sentence was there at the first step"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "At each step it says one word. Put another in its place, and the rest becomes another sentence.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Choose a label on the page Write, and let it write from that."),
        _has_written,
        "write",
        QT_TRANSLATE_NOOP(
            "LessonShapes", "The end is a word, too: it stops when its own mark of the end is the likeliest."
        ),
    ),
    numbers=_written,
)
