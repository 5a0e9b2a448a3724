"""The explanation of a reading: every lens in turn, and a sentence for what cannot be."""

from collections.abc import Callable
from typing import Any

import pytest

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.attribution import Attribution, gradient_input
from rnn_desktop.lens.band import BandPiece, band
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import NotOffered, Piece
from rnn_desktop.lens.fragility import Fragility
from rnn_desktop.lens.next_words import NextWordFinder, NextWords
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.problem import Problem
from rnn_desktop.text.tokenizer import REVIEW_TOKENIZERS, Tokenizer, create_tokenizer
from tests.small_model import WORDS, small_config, small_model

_TEXT = "정말 재미있다 boring"
_PLAIN = ("word", "character")


def _tokenizer_of(name: str) -> Tokenizer:
    if name not in _PLAIN:
        raise Problem("No {name} here.", name=name)
    return create_tokenizer(name)


def _reader(**shape: Any) -> Reader:
    return Reader(small_model(config=small_config(**shape)), create_tokenizer("word"))


def _explained(reading: Reading, position: int | None = None, **options: Any) -> list[Piece]:
    position = len(reading.tokens) if position is None else position
    return list(Explainer(_tokenizer_of).explain(reading, position, **options))


def _name(piece: Piece) -> str:
    if isinstance(piece, Attribution):
        return piece.method
    return piece.name if isinstance(piece, NotOffered) else type(piece).__name__


def test_the_cheap_pieces_come_first() -> None:
    found = _explained(_reader().read(_TEXT), band_words=2, tokenizers=REVIEW_TOKENIZERS)
    methods = ["gradient_input", "occlusion", "integrated_gradients"]
    assert list(map(_name, found)) == ["NextWords", *methods, "Fragility", *["BandPiece"] * 6]
    (fragility,) = (piece for piece in found if isinstance(piece, Fragility))
    assert {one.tokenizer for one in fragility.variants} == set(_PLAIN)
    both = _explained(_reader(bidirectional=True).read(_TEXT))
    assert list(map(_name, both)) == [*methods, "NextWords", "Fragility"], "each word is a whole reading"
    (fragility,) = (p for p in _explained(_reader().read(_TEXT)) if isinstance(p, Fragility))
    assert {one.tokenizer for one in fragility.variants} == {"word"}


@pytest.mark.parametrize("shape", [{}, {"bidirectional": True, "pooling": "mean"}], ids=["forward", "both ways"])
def test_the_pieces_are_what_the_lenses_give(shape: dict[str, Any]) -> None:
    reading = _reader(**shape).read(_TEXT)
    finder = NextWordFinder(reading.new_network(), WORDS)
    found = _explained(reading, 2, band_words=1)
    expected = finder.find(reading.trace, 2)
    assert expected is not None
    (words,) = (piece for piece in found if isinstance(piece, NextWords))
    assert words.prefix_length == 2
    assert words.logits.tolist() == expected.logits.tolist()
    (gradient,) = (piece for piece in found if _name(piece) == "gradient_input")
    assert isinstance(gradient, Attribution)
    assert gradient.to_json() == gradient_input(reading.new_network(), reading.trace).to_json()
    assert [piece for piece in found if isinstance(piece, BandPiece)] == list(band(finder, reading.trace, 1))


def test_a_reading_of_nothing_has_next_words_only() -> None:
    (found,) = _explained(_reader().read(""), band_words=3)
    assert isinstance(found, NextWords)
    assert (found.prefix_length, found.logit) == (0, None)
    assert len(found.lifting(10)) == len(WORDS) - 2


def test_what_is_known_is_not_found_again() -> None:
    known = ("next_words", "gradient_input", "occlusion", "fragility")
    assert list(map(_name, _explained(_reader().read(_TEXT), known=known))) == ["integrated_gradients"]


def test_behind_the_last_token_that_the_model_can_read_no_word_can_follow() -> None:
    reading = _reader(max_length=3).read(_TEXT)
    first = _explained(reading)[0]
    assert isinstance(first, NotOffered)
    assert (first.name, str(first.problem)) == (
        "next_words",
        "The model reads 3 tokens at most, so no word can follow.",
    )
    assert isinstance(_explained(reading, 2)[0], NextWords)


def test_under_interventions_gradients_are_named_with_the_reason_and_the_rest_goes_on() -> None:
    found = _explained(_reader().read(_TEXT, (Clamp(0, 0, 0, 0.5),)), band_words=1)
    refused = [piece for piece in found if isinstance(piece, NotOffered)]
    assert [piece.name for piece in refused] == ["gradient_input", "integrated_gradients"]
    assert all("Gradients are not offered" in str(piece.problem) for piece in refused)
    assert {"NextWords", "occlusion", "Fragility", "BandPiece"} <= set(map(_name, found))


def test_a_tokenizer_that_cannot_start_leaves_out_the_fragility() -> None:
    reading = Reader(small_model(tokenizer="okt"), create_tokenizer("word")).read(_TEXT)
    last = _explained(reading)[-1]
    assert isinstance(last, NotOffered)
    assert (last.name, str(last.problem)) == ("fragility", "No okt here.")


def test_one_explainer_follows_every_change_of_the_network() -> None:
    reader, other = _reader(), _reader(cell="gru")
    edits: list[Any] = [(), (Clamp(0, 0, 0, 0.5),), (Clamp(0, 0, 0, -0.5),), (SetWeight("output.b_y", (0,), 2.0),), ()]
    readings = [reader.read(_TEXT, edit) for edit in edits] + [other.read(_TEXT)]
    explainer = Explainer(_tokenizer_of)
    for reading in readings:
        found = next(explainer.explain(reading, 2))
        expected = NextWordFinder(reading.new_network(), WORDS).find(reading.trace, 2)
        assert isinstance(found, NextWords)
        assert expected is not None
        assert found.logits.tolist() == expected.logits.tolist()


def _after(count: int) -> Callable[[], bool]:
    """Yes, from the question after so many on."""
    asked = iter(range(1_000_000))
    return lambda: next(asked) >= count


@pytest.mark.parametrize(("questions", "fewest"), [(0, 0), (3, 1), (8, 3)])
def test_it_can_be_given_up_at_any_time(questions: int, fewest: int) -> None:
    reading = _reader().read(_TEXT)
    whole = len(_explained(reading, band_words=2))
    assert fewest <= len(_explained(reading, band_words=2, stop=_after(questions))) < whole
