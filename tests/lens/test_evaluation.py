"""Accuracy and loss of a model, against counting by hand."""

import math
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.evaluation import evaluate_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import small_config, small_model

_TEXTS = ("great 영화!", "boring 영화", "정말 재미있다", "지루하다", "처음 보는 말", "great great boring", "... !")
_LABELS = np.array([1, 0, 1, 0, 1, 0, 1], np.int32)

_RULE = LabelRule(("부정", "긍정"), {"부정": 0, "긍정": 1})


def _reviews() -> LabelledReviews:
    return LabelledReviews(_TEXTS, _LABELS, {}, Path("reviews.csv"), "0" * 64, _RULE)


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("max_length", [12, 2])
def test_an_evaluation_is_what_a_hand_count_gives(cell: CellName, max_length: int) -> None:
    model, tokenizer = small_model(cell, max_length=max_length), create_tokenizer("word")
    reader = Reader(model, tokenizer)
    right, loss = 0, 0.0
    for text, label in zip(_TEXTS, _LABELS.tolist(), strict=True):
        probability = reader.read(text).probability
        assert probability is not None
        right += (probability > 0.5) == (label == 1)
        loss -= math.log(probability if label else 1 - probability)
    assert 0 < right < len(_TEXTS), "a count that any constant would give tests nothing"
    result = evaluate_model(model, _reviews(), tokenizer)
    assert result.reviews == len(_TEXTS)
    assert result.accuracy == pytest.approx(right / len(_TEXTS))
    assert result.loss == pytest.approx(loss / len(_TEXTS), rel=1e-5)


@pytest.mark.parametrize("pooling", ["last", "mean", "max", "attention"])
def test_an_evaluation_of_a_deep_network_is_what_reading_one_by_one_gives(pooling: str) -> None:
    config = small_config("gru", hidden_sizes=(5, 3), bidirectional=True, pooling=pooling)
    model, tokenizer = small_model(config=config), create_tokenizer("word")
    reader = Reader(model, tokenizer)
    probabilities = [reader.read(text).probability or 0.0 for text in _TEXTS]
    losses = [-math.log(p if label else 1 - p) for p, label in zip(probabilities, _LABELS.tolist(), strict=True)]
    result = evaluate_model(model, _reviews(), tokenizer)
    assert result.loss == pytest.approx(sum(losses) / len(losses), rel=1e-5)


def test_a_review_of_no_tokens_counts_as_one_unknown_word() -> None:
    reviews = LabelledReviews(("\u200b", "처음"), np.array([1, 0], np.int32), {}, Path("reviews.csv"), "", _RULE)
    model, tokenizer = small_model(), create_tokenizer("word")
    probability = Reader(model, tokenizer).read("처음").probability
    assert probability is not None
    result = evaluate_model(model, reviews, tokenizer)
    assert result.accuracy == 0.5
    assert result.loss == pytest.approx(-(math.log(probability) + math.log(1 - probability)) / 2, rel=1e-5)


def test_progress_counts_every_review_once() -> None:
    calls: list[tuple[int, int]] = []
    evaluate_model(small_model(), _reviews(), create_tokenizer("word"), lambda done, total: calls.append((done, total)))
    assert calls == [(done, 7) for done in range(1, 8)]
