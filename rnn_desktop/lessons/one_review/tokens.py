"""From the review to what the cell reads: tokens, ids, one-hot vectors."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.first_review import FIRST_WORD, WORDS, first_review
from rnn_desktop.lessons.lesson import (
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.text.vocabulary import UNKNOWN_ID

TOKENS = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "A review becomes tokens"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "A network reads numbers alone. So the review is cut into tokens first, and each one is brought to its "
            "dictionary form: “안하고” becomes two tokens, ‘안’ and ‘하다’.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "In the row of tokens each has a column of its own. A column is a time step: what the network does with "
            "this one token.",
        ),
    ),
    stage=Stage(first_review),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "How many time steps does the network take to read it?"),
        (
            QT_TRANSLATE_NOOP("LessonOneReview", "6, one for each piece between spaces"),
            QT_TRANSLATE_NOOP("LessonOneReview", "8, one for each token"),
            QT_TRANSLATE_NOOP("LessonOneReview", "18, one for each letter"),
        ),
        lambda reading: (6, 8, 18).index(len(reading.tokens)),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneReview", "{count} tokens: {count} columns, {count} time steps."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why does the network take one time step for each token?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because the layer has that many units"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Units are the numbers inside one state, the rows of the heatmap. That they are 8 as well is "
                    "chance: they would stay 8 for a review of 50 tokens.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because a token is what it reads at once"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. At each time step the cell gets one token and the state that the time step before has "
                    "left.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because there is a cell of its own for each word"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "The picture draws the cell eight times, but it is one cell with one set of weights.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneReview", "Click the token ‘괜찮다’ and see what part of the review it stands for."),
        lambda _, now: now.selection.token == len(WORDS) - 1,
        "tokens",
        QT_TRANSLATE_NOOP("LessonOneReview", "It is “괜찮음” of the review, the last column."),
    ),
    numbers=lambda reading: {"count": str(len(reading.tokens))},
    veiled=("tokens", "one_hot", "network", "side", "status"),
)


def ones(reading: Reading) -> int:
    """How many numbers of the one-hot rows are 1."""
    return sum(token_id >= FIRST_WORD for token_id in reading.ids)


def _one_hot_numbers(reading: Reading) -> Numbers:
    size = len(WORDS)
    return {"ones": str(ones(reading)), "all": str(size * len(reading.tokens)), "size": str(size)}


def _unknown(_: Seen, now: Seen) -> bool:
    return now.reading is not None and UNKNOWN_ID in now.reading.ids


ONE_HOT = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "A 1 at the word's place"),
    note=QT_TRANSLATE_NOOP("LessonOneReview", "document: 0 to 7"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The words that a network knows are its vocabulary, and each has a number, its id. The document counts "
            "from 0. Here 0 is padding and 1 any unknown word, so that its 0 is our 2.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The cell does not get the id but a one-hot vector: 1 at the place of this word, 0 everywhere else. The "
            "document's has {size} places; ours has two more, for padding and unknown words.",
        ),
    ),
    stage=Stage(first_review, page="what_if", selection=Place(0)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Written under each other, the document's vectors of the review are {all} numbers. How many are 1?",
        ),
        lambda reading: float(ones(reading)),
        low=0.0,
        high=64.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "{ones}: a single 1 for each token. Here every word comes once and in the order of its id, so that the 1s "
        "stand on the diagonal.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why does the cell not simply get the id?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "A one-hot vector takes less room"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "It takes more: with 20,000 words in the vocabulary each token is a row of 20,000 numbers.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "A network can only multiply 0 and 1"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "It multiplies any numbers: the states it multiplies by W_h are no 0s and 1s."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "A large id would count for more than a small one"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. With the document's 7 for ‘괜찮다’ and 1 for ‘안’ one would weigh seven times the other. "
                    "Ids are names, not sizes; in one-hot vectors all words are equally far apart.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "Let a token be read as unknown, on the page What if, and see which id it gets."
        ),
        _unknown,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Its id is 1 now, like that of every word that the vocabulary lacks. The document's network has only 0 "
            "in that row of W_x: it hears nothing.",
        ),
    ),
    numbers=_one_hot_numbers,
    veiled=("one_hot",),
)
