"""A reading: the tokens, ids and numbers of one review, and the JSON of them."""

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.counted_calls import counted_calls
from tests.small_model import WORDS, small_config, small_model

_REVIEW = "정말 재미있다 그러나 boring 영화!"


def _read(text: str, cell: CellName = "lstm", max_length: int = 12) -> Reading:
    model = small_model(cell, max_length=max_length)
    return Reader(model, create_tokenizer(model.tokenizer.name)).read(text)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_reading_has_a_column_of_numbers_for_every_token(cell: CellName) -> None:
    reading = _read(_REVIEW, cell)
    assert [token.text for token in reading.tokens] == ["정말", "재미있다", "그러나", "boring", "영화", "!"]
    assert [_REVIEW[token.start : token.end] for token in reading.tokens] == [token.text for token in reading.tokens]
    assert reading.ids == (3, 4, 1, 7, 2, 9)
    assert reading.known == (True, True, False, True, True, True)
    assert reading.unread_from is None
    assert reading.trace.layers[0][0].h.shape == (6, 3)
    assert reading.logits.shape == reading.probabilities.shape == (6,)
    expected = [1 / (1 + math.exp(-logit)) for logit in reading.logits.tolist()]
    assert reading.probabilities.tolist() == pytest.approx(expected, abs=1e-6)
    assert len(set(reading.probabilities.tolist())) == 6
    assert reading.probability == reading.probabilities[-1]
    assert reading.logit == reading.logits[-1]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_reading_more_changes_nothing_before_it(cell: CellName) -> None:
    model = small_model(cell)
    reader = Reader(model, create_tokenizer("word"))
    whole, start, again = reader.read(_REVIEW), reader.read("정말 재미있다"), reader.read(_REVIEW)
    assert start.probabilities.tolist() == pytest.approx(whole.probabilities[:2].tolist(), abs=1e-6)
    assert again.probabilities.tolist() == pytest.approx(whole.probabilities.tolist(), abs=1e-6)


_SHAPES: dict[str, dict[str, Any]] = {
    "two layers": {"hidden_sizes": (5, 3)},
    "mean": {"pooling": "mean"},
    "attention": {"pooling": "attention"},
    "concatenate": {"pooling": "concatenate", "fixed_length": 3},
    "one hot": {"input": "one_hot"},
    "both directions": {"hidden_sizes": (5, 3), "bidirectional": True, "pooling": "max"},
}


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
def test_typing_on_taking_back_and_pasting_read_as_if_nothing_had_been_read_before(shape: dict[str, Any]) -> None:
    model, tokenizer = small_model(config=small_config("gru", **shape)), create_tokenizer("word")
    typing = [_REVIEW[:length] for length in range(len(_REVIEW) + 1)]
    reader = Reader(model, tokenizer)
    for text in (*typing, *reversed(typing), _REVIEW, "great " + _REVIEW, "", _REVIEW, "정말 boring"):
        one, alone = reader.read(text), Reader(model, tokenizer).read(text)
        assert one.ids == alone.ids
        assert one.probabilities.tolist() == alone.probabilities.tolist()
        for ours, theirs in zip(one.trace.layers, alone.trace.layers, strict=True):
            for a, b in zip(ours, theirs, strict=True):
                np.testing.assert_array_equal(a.h, b.h)


def test_an_earlier_reading_keeps_its_numbers_while_later_ones_are_made() -> None:
    reader = Reader(small_model(), create_tokenizer("word"))
    first = reader.read("정말 재미있다")
    before = first.probabilities.tolist(), first.trace.layers[0][0].h.tolist()
    for text in ("정말 재미있다 great", "정말", "boring", ""):
        reader.read(text)
    assert (first.probabilities.tolist(), first.trace.layers[0][0].h.tolist()) == before


def test_another_word_gives_another_verdict() -> None:
    assert _read("great").probability != _read("boring").probability


@pytest.mark.parametrize("text", ["", "  \t\n ", "\u200b\ufeff", "\x00"])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_nothing_to_read_has_no_verdict(cell: CellName, text: str) -> None:
    reading = _read(text, cell)
    assert (reading.tokens, reading.ids, reading.known, reading.unread_from) == ((), (), (), None)
    assert reading.probability is None
    assert reading.logit is None
    made = json.loads(json.dumps(reading_json(reading), allow_nan=False))
    assert made["text"] == text
    assert made["tokens"] == made["logits"] == made["probabilities"] == made["layers"][0]["h"] == []
    assert made["probability"] is None


def test_words_that_nobody_has_seen_are_read_as_unknown() -> None:
    reading = _read("qwxz 뷁뷁 😀")
    assert set(reading.ids) == {1}
    assert not any(reading.known)
    assert reading.probability is not None


def test_typing_the_special_entries_gives_unknown_words() -> None:
    assert small_model().vocabulary.encode(["<pad>", "<unk>"]) == [1, 1]
    assert 0 not in _read("<pad> <unk>").ids


def test_what_is_beyond_the_maximum_length_is_not_read_and_said_where_it_begins() -> None:
    text = "영화 정말 great boring 지루하다"
    exactly, longer = _read("영화 정말 great", max_length=3), _read(text, max_length=3)
    assert exactly.unread_from is None
    assert longer.unread_from == text.index("boring")
    assert [token.text for token in longer.tokens] == ["영화", "정말", "great"]
    assert longer.probabilities.tobytes() == exactly.probabilities.tobytes()


@pytest.mark.parametrize("text", ["영화 정말 " * 17_000, "가" * 100_000, "!" * 100_000], ids=["words", "word", "marks"])
@pytest.mark.parametrize("tokenizer", ["word", "character"])
def test_a_hundred_thousand_characters_are_read_as_quickly_as_the_limit_allows(text: str, tokenizer: str) -> None:
    model = small_model(max_length=140)
    reader = Reader(model, create_tokenizer(tokenizer))
    reading, calls = counted_calls(lambda: reader.read(text))
    # Some for each character of a word that is begun, none for the words behind the limit.
    assert calls < 10_000 + 5 * max(map(len, text.split()))
    assert 1 <= len(reading.tokens) <= 140


class NotingTokenizer:
    """The word tokenizer; notes how many tokens it was asked for."""

    name = "word"
    version = "1"

    def __init__(self) -> None:
        self._words = create_tokenizer("word")
        self.limits: list[int | None] = []

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        self.limits.append(limit)
        return self._words.tokenize(text, limit)

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        return self._words.token_lists(texts)

    def close(self) -> None:
        self._words.close()


def test_no_more_is_tokenized_than_is_read_and_one() -> None:
    tokenizer = NotingTokenizer()
    Reader(small_model(max_length=5), tokenizer).read("영화 " * 1000)
    assert tokenizer.limits == [6], "the one tells whether anything was left"


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_json_has_every_number_and_is_strict(cell: CellName) -> None:
    reading = _read(_REVIEW, cell)
    made = json.loads(json.dumps(reading_json(reading), ensure_ascii=False, allow_nan=False))
    assert set(made) == {
        *("text", "tokens", "layers", "logits", "probabilities", "probability"),
        *("task", "labels", "label"),
    }
    assert (made["text"], made["task"], made["labels"]) == (_REVIEW, "classes", ["부정", "긍정"])
    assert made["label"] == ("긍정" if made["probability"] > 0.5 else "부정")
    over_labels = made["tokens"][2].pop("probabilities")
    assert over_labels == pytest.approx([1.0 - made["probabilities"][2], made["probabilities"][2]], abs=1e-7)
    assert made["tokens"][2] == {"text": "그러나", "tag": "", "start": 8, "end": 11, "id": 1, "known": False}
    assert [token["id"] for token in made["tokens"]] == list(reading.ids)
    (layer,), ((states,),) = made["layers"], reading.trace.layers
    gates = {"simple_rnn": [], "lstm": ["i", "f", "g", "o"], "gru": ["r", "z", "n"]}[cell]
    assert list(layer) == ["h", *(["c"] if cell == "lstm" else []), *(["gates"] if gates else [])]
    assert list(layer.get("gates", {})) == gates
    assert [len(layer["h"]), len(layer["h"][0])] == [6, 3]
    # float32 → JSON → float32 loses nothing: the file and the window show the same numbers.
    for got, kept in [(layer["h"], states.h), (made["logits"], reading.logits), *_more(layer, states)]:
        assert np.array(got, np.float32).tobytes() == kept.tobytes()
    assert made["probabilities"] == reading.probabilities.tolist()
    assert made["probability"] == made["probabilities"][-1]


def _more(layer: dict[str, Any], states: LayerTrace) -> list[tuple[Any, Array]]:
    """The pairs of what only some cells have."""
    c: list[tuple[Any, Array]] = [(layer["c"], states.c)] if states.c is not None else []
    return c + [(layer["gates"][name], gate) for name, gate in states.gates.items()]


def test_the_json_of_several_layers_and_both_directions_names_them() -> None:
    deep = small_model(config=small_config("lstm", hidden_sizes=(5, 3)))
    reading = Reader(deep, create_tokenizer("word")).read(_REVIEW)
    assert [list(layer) for layer in reading_json(reading)["layers"]] == [["h", "c", "gates"]] * 2
    assert [np.shape(layer["h"]) for layer in reading_json(reading)["layers"]] == [(6, 5), (6, 3)]

    both = small_model(config=small_config("lstm", hidden_sizes=(5, 3), bidirectional=True))
    reading = Reader(both, create_tokenizer("word")).read(_REVIEW)
    made = json.loads(json.dumps(reading_json(reading), allow_nan=False))
    assert [list(layer) for layer in made["layers"]] == [["forward", "backward"]] * 2
    for layer, (forward, backward) in zip(made["layers"], reading.trace.layers, strict=True):
        for entry, states in ((layer["forward"], forward), (layer["backward"], backward)):
            assert list(entry) == ["h", "c", "gates"]
            assert np.array(entry["h"], np.float32).tobytes() == states.h.tobytes()
            assert np.array(entry["gates"]["f"], np.float32).tobytes() == states.gates["f"].tobytes()


def test_the_vocabulary_is_the_models_own() -> None:
    assert _read("great").ids == (WORDS.index("great"),)
