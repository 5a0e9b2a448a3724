"""Steps 3 and 4: many to many, a tag for each word from the state so far."""

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ANSWER, ChoiceGuess, Deed, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.shapes.networks import words_of
from rnn_desktop.lessons.shipped import opened, read
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.runs.training_run import TrainingSettings

WORK_AT_GOOGLE, GOOGLE_AT_WORK = "I work at google", "I google at work"
TAGS_SETTINGS = TrainingSettings(
    "space",
    "simple_rnn",
    8,
    (8,),
    training=TrainingConfig(epochs=25, batch_size=8, learning_rate=1e-2, snapshot_every=10, keep="newest"),
)
"""One way: a word's tag is said from what was read so far."""
_KINDS = ("VERB", "NOUN")


def tags(text: str) -> list[str | None]:
    """What the network that ships says of each word."""
    return list(read("tags", text).tags_said)


def tag_of(reading: Reading | None, word: str) -> str | None:
    """What it says of this word; None where it is not there."""
    words = words_of(reading)
    return reading.tags_said[words.index(word)] if reading is not None and word in words else None


def _said(reading: Reading) -> Numbers:
    said = zip(words_of(reading), reading.tags_said, strict=True)
    return {"tags": ", ".join(f"{word} {tag}" for word, tag in said), "count": str(len(reading.tokens))}


def _swapped(reading: Reading) -> Numbers:
    other = read("tags", GOOGLE_AT_WORK)
    return {
        "google": str(tag_of(reading, "google")),
        "work": str(tag_of(reading, "work")),
        "now_google": str(tag_of(other, "google")),
        "now_work": str(tag_of(other, "work")),
        "sure": f"{100 * float(other.trace.probabilities[1].max()):.1f}%",
    }


def _is_google_a_verb(before: Seen, now: Seen) -> bool:
    swapped = words_of(now.reading) == words_of(read("tags", GOOGLE_AT_WORK))
    return swapped and tag_of(before.reading, "google") == "NOUN" and tag_of(now.reading, "google") == "VERB"


TAGS = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "A tag for each word"),
    note=QT_TRANSLATE_NOOP("LessonShapes", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "Now each word gets an answer: its part of speech. PRON is a pronoun, VERB a verb, ADP a preposition, "
            "NOUN a noun. Many words in, as many tags out: many-to-many.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "This SimpleRNN has learned it from tagged.txt. There ‘work’ and ‘google’ are verbs about as often as "
            "nouns.",
        ),
    ),
    stage=Stage(lambda: opened("tags", WORK_AT_GOOGLE)),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "How does it tag “I work at google”?"),
        (
            "PRON NOUN ADP VERB",
            "PRON VERB ADP NOUN",
            "PRON VERB ADP VERB",
        ),
        lambda reading: ("NOUN ADP VERB", "VERB ADP NOUN", "VERB ADP VERB").index(
            " ".join(str(tag) for tag in reading.tags_said[1:])
        ),
    ),
    seen=QT_TRANSLATE_NOOP("LessonShapes", "{tags}: pronoun, verb, preposition, noun."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "Which state is the tag of ‘work’ made from?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "From the last one, when all is read"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "So it was with one label. Here {count} states give {count} answers, each its own."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "From the one after ‘work’: I and work are in it"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "Right: from the state so far. ‘at google’ has not been read by then."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "From none: the word alone says it"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "‘work’ alone may be either, a verb or a noun. What stands before it must help."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Click the token ‘work’ and look at what its own answer is made of."),
        lambda before, now: now.selection.token == 1 and before.selection.token != 1,
        "tokens",
        QT_TRANSLATE_NOOP("LessonShapes", "This answer was there before ‘at’ and ‘google’ came."),
    ),
    numbers=_said,
    veiled=ANSWER,
)

ORDER = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "The order makes the tag"),
    paragraphs=(
        QT_TRANSLATE_NOOP("LessonShapes", "In “I work at google”, ‘google’ is a {google} and ‘work’ a {work}."),
        QT_TRANSLATE_NOOP("LessonShapes", "Now say “I google at work”: the same four words, two of them swapped."),
    ),
    stage=Stage(lambda: opened("tags", WORK_AT_GOOGLE)),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "How is ‘google’ tagged in “I google at work”?"),
        _KINDS,
        lambda _: _KINDS.index(str(tag_of(read("tags", GOOGLE_AT_WORK), "google"))),
    ),
    seen=QT_TRANSLATE_NOOP("LessonShapes", "{now_google}, with {sure}; and ‘work’ is a {now_work} now."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "The vector of ‘google’ is the same in both. What made the difference?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "The state before it: once that of ‘at’, once that of ‘I’"),
                QT_TRANSLATE_NOOP("LessonShapes", "Right: x·W_x is the same, h·W_h is not. After ‘I’ comes a verb."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "The word after it: ‘at’ follows a verb"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "When ‘google’ is tagged, ‘at’ has not been read. A bidirectional layer could use it.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "The second place has weights of its own, for verbs"),
                QT_TRANSLATE_NOOP("LessonShapes", "All places share W_x, W_h and W_y. There is one cell."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Swap ‘work’ and ‘google’, so that ‘google’ becomes a verb."),
        _is_google_a_verb,
        "tokens",
        QT_TRANSLATE_NOOP("LessonShapes", "Two tags changed, and no word came or went."),
    ),
    numbers=_swapped,
)
