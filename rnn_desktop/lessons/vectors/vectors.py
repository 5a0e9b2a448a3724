"""The lesson."""

from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.shipped import read, shipped_model, validation_accuracy
from rnn_desktop.lessons.vectors.files import ENGLISH_FILE, KOREAN_FILE
from rnn_desktop.lessons.vectors.networks import (
    SHORTEST,
    THE_MOVIE_IS_FUN,
    cut_short,
    fading_reading,
    in_one_batch,
    likeness,
    padded_reading,
    probability,
    reviews,
    understood,
    untrained,
)
from rnn_desktop.lessons.vectors.padding import CUT, FADE, MASK, TRAINED
from rnn_desktop.lessons.vectors.words import FREQUENT, LEARNED, WORD
from rnn_desktop.paths import SAMPLE_ENGLISH, SAMPLE_KOREAN
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _vectors() -> list[int]:
    return list(read("vectors", THE_MOVIE_IS_FUN).trace.embedded.shape)


def _learned() -> bool:
    before, after = likeness(untrained(), "fun", "great"), likeness(shipped_model("vectors"), "fun", "great")
    return after > 0.5 > abs(before)


def _batch_difference() -> float:
    alone, batched = in_one_batch()
    return batched - alone


def _unmasked() -> list[bool]:
    """Padding that is read: the memory fades, the verdict flips, nothing is learned."""
    alone = read("vectors", THE_MOVIE_IS_FUN).probability or 0.0
    return [
        0.5 < probability(fading_reading(40)) < 0.51,
        alone > 0.9 and probability(padded_reading(2)) < 0.5,
        validation_accuracy("padded") < validation_accuracy("vectors") - 10,
    ]


def _file(sample: str) -> list[int]:
    """Whether its first line is a header, and how many reviews it has."""
    return [int("label" in understood(sample).table.columns), len(reviews(sample))]


VECTORS = Lesson(
    id="vectors",
    context="LessonVectors",
    title=QT_TRANSLATE_NOOP("LessonVectors", "From words to vectors"),
    minutes=20,
    rows=("3.1", "3.2", "3.5"),
    steps=(WORD, LEARNED, FREQUENT, CUT, FADE, MASK, TRAINED, ENGLISH_FILE, KOREAN_FILE),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "A review of 5 tokens is filled up with 95 zeros and read without a mask by a SimpleRNN. What happens?",
        ),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "Nothing: zeros add nothing"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "They add nothing to the sum, but 95 times the state goes through W_h and tanh."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The state is changed 95 times more; what was read can be lost"),
                QT_TRANSLATE_NOOP("LessonVectors", "Right. A mask leaves these time steps out."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It needs 95 more weights"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "Time steps share the weights. There are as many for 5 tokens as for 100."
                ),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Each word has an id, and the id is a row of the embedding: the word's vector, which "
            "the cell reads in one time step.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "The vectors are weights: random at first, then moved by the gradient, until words that "
            "do the same are alike.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors", "Only the N most frequent words are known, and what is longer than T is cut."
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Padding that is read goes through W_h and tanh like a word and spoils the state; a "
            "mask, or a packed batch as here, leaves it out.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "English and Korean files differ only in how text is cut into tokens; whether there is "
            "a header, the program finds out.",
        ),
    ),
    terms=(
        ("embedding", "임베딩"),
        ("vocabulary", "어휘"),
        ("unknown word (OOV)", "모르는 단어(OOV)"),
        ("truncation", "자르기"),
        ("padding", "패딩"),
        ("mask", "마스크"),
    ),
    checks=(
        Check("3.1", "“the movie is fun” at each time step", [4, 100], _vectors),
        Check("3.1", "the vectors are learned: fun and great are alike only afterwards", True, _learned),
        Check(
            "3.2",
            "the N most frequent words: fun is an unknown one",
            False,
            lambda: "fun" in shipped_model("few_words").vocabulary,
        ),
        Check(
            "3.2",
            "truncated to T",
            [SHORTEST, True],
            lambda: [len(cut_short().tokens), cut_short().unread_from is not None],
        ),
        Check("3.2", "padding must not change an answer: in a batch, alone", 0.0, _batch_difference, 6),
        Check("3.2", "unmasked padding fades, flips and cannot be learned", [True, True, True], _unmasked),
        Check("3.5", "English reviews, text ⇥ label, no header", [0, 800], lambda: _file(SAMPLE_ENGLISH)),
        Check("3.5", "Korean reviews, text ⇥ label, a header", [1, 320], lambda: _file(SAMPLE_KOREAN)),
    ),
)
