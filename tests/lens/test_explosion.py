"""A recurrence that grows with every token until no float32 holds it: numbers or NaN, and never a warning."""

import numpy as np
import pytest

from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.band import band
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import NotOffered
from rnn_desktop.lens.fragility import fragility
from rnn_desktop.lens.inspection import inspect
from rnn_desktop.lens.next_words import NextWordFinder
from rnn_desktop.lens.numbers import plain_number, residual_number, signed_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.unit_order import moved_most, unit_order
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import WORDS, small_config, small_model

_CHEER = "정말 재미있다 영화 great ! "
_SHAPES = [{}, {"bidirectional": True, "hidden_sizes": (3, 3), "pooling": "mean"}]


def _exploding(count: int = 160, growth: float = 3.0, limit: int = 200, **shape: object) -> Reading:
    config = small_config("simple_rnn", limit, **{"activation": "relu"} | shape)
    model = small_model(config=config)
    for name, array in model.parameters.named():
        array[:] = growth if name.endswith("W_h") else np.abs(array)
    # ∞ − ∞ is NaN.
    model.parameters.W_y[0] *= -1.0
    return Reader(model, create_tokenizer("word")).read(_CHEER * (count // 5))


@pytest.mark.parametrize("shape", _SHAPES, ids=["forward", "two layers both ways"])
def test_every_lens_answers(shape: dict[str, object]) -> None:
    reading = _exploding(**shape)
    assert np.isnan(reading.logit)
    found = list(Explainer(create_tokenizer).explain(reading, len(reading.tokens), tokenizers=(), band_words=1))
    assert not [piece for piece in found if isinstance(piece, NotOffered)]
    methods = [piece for piece in found if isinstance(piece, Attribution)]
    assert len(methods) == 3
    assert reading.receipt is not None
    assert not any(one.is_exact for one in (*methods, reading.receipt))
    for token in (0, 80, len(reading.tokens) - 1):
        for place in (Place(token, 0, "h"), Place(token, None, "h"), Place(token, None, "y")):
            inspect(reading, place)
        assert len(moved_most(reading, token)) == 3
    for kind in ("index", "share", "cluster"):
        assert sorted(unit_order(reading, "h", kind=kind)) == [0, 1, 2]


def test_a_sum_of_which_rounding_has_eaten_more_than_its_share_is_not_exact() -> None:
    assert Attribution("receipt", np.array([0.2, 0.3]), 0.5 + 4e-6).is_exact
    assert not Attribution("receipt", np.array([1e9, -1e9]), 0.5, bias=0.49).is_exact
    # Large all the same, but nothing cancels.
    grown = _exploding(35).receipt
    assert grown is not None
    assert grown.logit > 1e20
    assert grown.is_exact


def test_variants_that_explode_neither_turn_the_verdict_nor_hide_the_range() -> None:
    found = fragility(_exploding(40), create_tokenizer, ())
    assert found is not None
    lost = [one for one in found.variants if np.isnan(one.probability)]
    assert lost
    assert not any(one.flips for one in lost)
    assert found.variants[-len(lost) :] == tuple(lost)
    assert (found.low, found.high) == (1.0, 1.0)


def test_of_a_text_that_explodes_no_variant_turns_the_verdict() -> None:
    found = fragility(_exploding(), create_tokenizer, ())
    assert found is not None
    assert np.isnan(found.probability)
    assert found.flips == 0


def test_what_is_no_number_has_no_sign() -> None:
    assert (signed_number(np.nan), plain_number(np.nan), residual_number(np.nan)) == ("NaN",) * 3


def test_the_band_is_of_the_words_that_do_not_explode() -> None:
    model = _exploding(5).model
    assert model.parameters.embedding is not None
    model.parameters.embedding[WORDS.index("boring")] = 3e38
    reading = Reader(model, create_tokenizer("word")).read("정말")
    finder = NextWordFinder(reading.new_network(), WORDS)
    following = finder.find(reading.trace, 1)
    assert following is not None
    words = following.logits[2:]
    assert np.isnan(words).sum() == 1
    (piece,) = band(finder, reading.trace, 1)
    assert (piece.low, piece.high) == (min(reading.logit, np.nanmin(words)), max(reading.logit, np.nanmax(words)))
