"""Steps 1 to 3: each word is a vector, the vectors are learned, and only the most frequent words have one."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.shipped import opened, read, shipped_model, validation_accuracy
from rnn_desktop.lessons.vectors.networks import (
    THE_MOVIE_IS_FUN,
    likeness,
    untrained,
    vector,
    words_of,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _sizes(reading: Reading) -> Numbers:
    steps, size = reading.trace.embedded.shape
    fun = vector(reading.model, "fun")
    return {
        "steps": str(steps),
        "size": str(size),
        "all": str(steps * size),
        "words": str(len(reading.model.vocabulary)),
        "first": f"{fun[0]:+.2f}",
        "second": f"{fun[1]:+.2f}",
        "last": f"{fun[-1]:+.2f}",
    }


def _likeness_numbers(reading: Reading) -> Numbers:
    before = untrained()
    return {
        "before": f"{likeness(before, 'fun', 'great'):+.2f}",
        "great": f"{likeness(reading.model, 'fun', 'great'):+.2f}",
        "boring": f"{likeness(reading.model, 'fun', 'boring'):+.2f}",
        "movie": f"{likeness(reading.model, 'fun', 'movie'):+.2f}",
        "chance": f"{100 * (reading.probability or 0):.1f}%",
        "with_great": f"{100 * (read('vectors', 'the movie is great').probability or 0):.1f}%",
    }


def _great_for_fun(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or "fun" in words_of(now.reading):
        return False
    near = abs((now.reading.probability or 0) - (before.reading.probability or 0)) < 0.05
    return near and len(now.reading.tokens) == len(before.reading.tokens) and all(now.reading.known)


def _known_numbers(reading: Reading) -> Numbers:
    model = reading.model
    return {
        "n": str(len(model.vocabulary) - 2),
        "some": ", ".join(f"‘{word}’" for word in model.vocabulary.words[2:7]),
        "chance": f"{100 * (reading.probability or 0):.1f}%",
        "few": f"{validation_accuracy('few_words'):.1f}%",
        # Trained in the same way but for the number of words.
        "many": f"{validation_accuracy('order'):.1f}%",
        "all": str(len(shipped_model("order").vocabulary) - 2),
        "words": " ".join(filter(str.isalpha, model.vocabulary.words[2:])),
    }


def _known_and_sure(before: Seen, now: Seen) -> bool:
    if (
        now.reading is None
        or before.reading is None
        or not now.reading.tokens
        or (before.reading.probability or 1) > 0.9
    ):
        return False
    return all(now.reading.known) and (now.reading.probability or 0) > 0.9


WORD = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "A word is a row of numbers"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "“the movie is fun” is document 003's example. Each of its words has a vector, its row "
            "in a table that is called the embedding.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "The vectors here have as many numbers as the document's, {size}. That of ‘fun’ begins "
            "with {first}, {second} and ends with {last}.",
        ),
    ),
    stage=Stage(lambda: opened("vectors", THE_MOVIE_IS_FUN), page="inspect"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "How many numbers of the text does the cell get at one time step?"),
        (
            QT_TRANSLATE_NOOP("LessonVectors", "{steps}, one for each word"),
            QT_TRANSLATE_NOOP("LessonVectors", "{size}, the vector of one word"),
            QT_TRANSLATE_NOOP("LessonVectors", "{all}, the vectors of all words"),
        ),
        lambda reading: (len(reading.tokens), 100, 100 * len(reading.tokens)).index(reading.trace.embedded.shape[1]),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors",
        "{size} at each of {steps} time steps: first the vector of ‘the’, then that of ‘movie’, and so on.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "Why not all {all} at once?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "A sentence of 5 words would then not fit"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right. W_x has {size} rows whatever the length. A longer text takes more time steps, "
                    "not more weights.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Because there are {size} units"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "The units are another number. W_x leads from {size} numbers to them."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Because each number is a time step"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "One word is one time step. All {size} numbers of it come in together."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonVectors", "Click the token ‘fun’, and look at the way from the word to its vector."),
        lambda before, now: before.selection.token != 3 and now.selection.token == 3,
        "tokens",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "Word → id → row of the embedding. The id says nothing but which row it is."
        ),
    ),
    numbers=_sizes,
)

LEARNED = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "The vectors are learned"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Before training the vectors are random. They are weights like W_x, and each step of training moves them.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "How alike two vectors are, their cosine says: 1 for the same direction, −1 for the "
            "opposite. Before training it is {before} for ‘fun’ and ‘great’.",
        ),
    ),
    stage=Stage(lambda: opened("vectors", THE_MOVIE_IS_FUN), page="inspect"),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "And after training?"),
        lambda reading: likeness(reading.model, "fun", "great"),
        decimals=2,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors",
        "{great} for ‘fun’ and ‘great’, but {boring} for ‘fun’ and ‘boring’, and {movie} for ‘fun’ and ‘movie’.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "Nobody told the network what the words mean. Where does it come from?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "From their spelling"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "‘fun’ and ‘funny’ are as far apart for it as any two: it sees ids, not letters."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "They stand in the same places of reviews with the same label"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right. What lowers the loss for one lowers it for the other, so the gradient moves "
                    "both the same way.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "From a dictionary that comes with the program"),
                QT_TRANSLATE_NOOP("LessonVectors", "There is none. Other reviews would give other vectors."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonVectors", "Put another word for ‘fun’ that leaves P(positive) within 5 percentage points."
        ),
        _great_for_fun,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "With ‘great’ it is {with_great}, with ‘fun’ {chance}: like vectors, like verdicts."
        ),
    ),
    numbers=_likeness_numbers,
)

FREQUENT = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "Only the most frequent words"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "A table with every word ever written would be huge, and rare words are hardly learned. "
            "So only the N most frequent get a row.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "This network knows the {n} most frequent: {some} and so on. All others are one and the "
            "same “unknown word”.",
        ),
    ),
    stage=Stage(lambda: opened("few_words", "The movie was fun."), page="inspect"),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP(
            "LessonVectors", "‘fun’ and ‘slow’ are not among them. What is P(positive) of “The movie was slow.”?"
        ),
        lambda _: read("few_words", "The movie was slow.").probability or 0,
        low=0.0,
        high=1.0,
        decimals=3,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors", "{chance}, as of “The movie was fun.”: to this network they are the same word."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "What does a small N cost?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Accuracy, where a word that decides is left out"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "Right: {few} on the validation data with {n} words, {many} with {all}."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Time steps: the unknown ones are not read"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "They are read, with the vector of the unknown word. Count the columns."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Nothing: the frequent words are the important ones"),
                QT_TRANSLATE_NOOP("LessonVectors", "The most frequent are ‘the’, ‘was’ and ‘.’: they judge nothing."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonVectors", "Write a sentence of words it knows, so that P(positive) is above 90%: {words}"
        ),
        _known_and_sure,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "An unknown word is marked in its token. In the Train view N is ‘Vocabulary, at most’."
        ),
    ),
    numbers=_known_numbers,
)
