"""What a language model holds likely next, and how much a text surprises it."""

import math

import numpy as np
import pytest

from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.spoken import continuations, perplexity, probabilities_of_tokens, spoken_json
from rnn_desktop.tasks import FIRST_SPOKEN_ID
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.task_models import task_model


def _read(text: str) -> Reading:
    return Reader(task_model("next_token"), create_tokenizer("spelling")).read(text)


def test_the_likeliest_tokens_come_first_and_are_words_that_can_be_said() -> None:
    words = ("<pad>", "<unk>", "a", "b", "c", "d")
    found = continuations(words, np.array([0.1, 0.4, 0.4, 0.1]), 3)
    assert [(one.text, one.output, one.probability) for one in found] == [("b", 1, 0.4), ("c", 2, 0.4), ("a", 0, 0.1)]
    assert continuations(words, np.array([0.1, np.nan, 0.4, 0.1])) == ()


def test_an_answer_that_stands_for_no_word_is_not_offered() -> None:
    """A softmax has two answers at least, though a vocabulary may have one word."""
    assert [one.text for one in continuations(("<pad>", "<unk>", "a"), np.array([0.2, 0.8]))] == ["a"]


def test_a_token_has_the_probability_that_the_one_before_gave_to_it() -> None:
    reading = _read("hexlo")
    found = probabilities_of_tokens(reading)
    assert np.isnan(found[[0, 2]]).all(), "nothing stands before the first, and x is unknown"
    for step in (1, 3, 4):
        assert found[step] == reading.trace.probabilities[step - 1, reading.ids[step] - FIRST_SPOKEN_ID]


def test_perplexity_is_that_of_the_tokens_that_are_known() -> None:
    reading = _read("hello")
    known = probabilities_of_tokens(reading)[1:]
    assert perplexity(reading) == pytest.approx(float(np.prod(known)) ** (-1 / len(known)))
    for text in ("", "h", "xyz"):
        assert math.isnan(perplexity(_read(text))), text


def test_each_token_is_told_with_what_may_follow() -> None:
    told = spoken_json(_read("hex"))
    assert [one["probability"] is None for one in told] == [True, False, True]
    for one in told:
        shares = [following["probability"] for following in one["next"]]
        assert len(shares) == 5
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) == pytest.approx(1.0)
