"""What the lesson's networks make of sentences, as its numbers and checks ask for it."""

from functools import cache
from itertools import permutations

import numpy as np

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import Numbers
from rnn_desktop.lessons.shipped import read, reviews_behind, shipped_model, validation_accuracy

THE_MOVIE_IS = "The movie is"
LIKED = f"I like the movie. {THE_MOVIE_IS}"
NOT_LIKED = f"I do not like the movie. {THE_MOVIE_IS}"
NOT_FUN = "The movie was not fun."
WAS_FUN = "The movie was fun."
SHORT_NOT_FUN = "movie was not fun"
NOT_BAD_GOOD, NOT_GOOD_BAD = "not bad, good.", "not good, bad."
GOOD_WORDS, BAD_WORDS = ("good", "bright", "funny"), ("bad", "dull", "slow")
"""What the sentences about films say of what is liked, and of what is not."""


def chance_of(reading: Reading, *words: str) -> float:
    """That one of them comes next."""
    answers = reading.answer_labels
    row = reading.trace.probabilities[-1]
    return float(sum(row[answers.index(word)] for word in words))


def likelier(reading: Reading) -> str:
    """“good” or “bad”: the words of which side are likelier to come next."""
    return "good" if chance_of(reading, *GOOD_WORDS) > chance_of(reading, *BAD_WORDS) else "bad"


def positive(name: str, text: str) -> float:
    """P(positive) of a text before a shipped network."""
    return read(name, text).probability or 0.0


@cache
def orders(text: str = SHORT_NOT_FUN) -> dict[str, float]:
    """P(positive) of each order of the text's words."""
    return {words: positive("order", words) for words in map(" ".join, permutations(text.split()))}


def words_of(reading: Reading | None) -> list[str]:
    """The tokens' texts as they are read."""
    return [] if reading is None else [token.text for token in reading.tokens]


def same_words(one: Reading | None, other: Reading | None) -> bool:
    """Whether both have the same words as often, in another order."""
    mine, theirs = words_of(one), words_of(other)
    return mine != theirs and sorted(mine) == sorted(theirs)


def bag_accuracy() -> float:
    """In percent, of the bag of words on all the English reviews, to which it was fitted."""
    return 100 * float(shipped_model("bag").provenance["metrics"]["accuracy"])


def softmax_sum(reading: Reading) -> float:
    """Of all that may come next."""
    return float(np.sum(reading.trace.probabilities[-1], dtype=np.float64))


def percent(probability: float | None) -> str:
    """As a sentence says it."""
    return f"{100 * (probability or 0.0):.1f}%"


def pair_numbers(_: Reading) -> Numbers:
    """What the two networks say of the two orders."""
    return {
        "one": percent(positive("bag", NOT_BAD_GOOD)),
        "other": percent(positive("bag", NOT_GOOD_BAD)),
        "rnn_one": percent(positive("order", NOT_BAD_GOOD)),
        "rnn_other": percent(positive("order", NOT_GOOD_BAD)),
        "reviews": str(reviews_behind("order")),
        "bag": f"{bag_accuracy():.1f}%",
        "rnn": f"{validation_accuracy('order'):.1f}%",
    }
