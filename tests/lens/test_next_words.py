"""Next words against brute force: append each word, read the whole sequence, compare."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.heads import answers, sigmoid
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.engine.trace import trace
from rnn_desktop.lens import next_words
from rnn_desktop.lens.band import band
from rnn_desktop.lens.next_words import NextWordFinder, NextWords
from tests.examples import examples
from tests.random_networks import Case, V, case, cases
from tests.small_model import WORDS, small_config, small_model

_LETTERS = tuple("_?abcde")


def _appended(network: Network, prefix: list[int]) -> Array:
    """[V, K]: each word read behind the prefix, one sequence at a time."""
    count = network.config.vocabulary_size
    return np.stack([trace(network, [*prefix, word]).logits[-1] for word in range(count)])


def _check(found: NextWords | None, expected: Array) -> None:
    assert found is not None
    np.testing.assert_allclose(found.logits, expected, rtol=1e-10, atol=1e-10)


@examples(150)
@given(
    cases(input="embedding", alignment="many_to_one") | cases(input="one_hot", alignment="many_to_one"),
    st.lists(st.integers(0, V - 1), max_size=7),
    st.data(),
)
def test_every_word_is_answered_as_if_it_had_been_read(drawn: Case, ids: list[int], data: st.DataObject) -> None:
    network, config = drawn.network, drawn.config
    output = data.draw(st.integers(0, config.output_size - 1))
    position = data.draw(st.integers(0, len(ids)))
    found = NextWordFinder(network, _LETTERS, output).find(trace(network, ids), position)
    logits = _appended(network, ids[:position])
    expected = answers(config.head, logits)[:, output]
    _check(found, np.log(expected / (1.0 - expected)) if config.head == "softmax" else logits[:, output])
    assert found is not None
    np.testing.assert_allclose(found.probabilities, expected, rtol=1e-9, atol=1e-9)


@examples(60)
@given(
    cases(input="embedding", alignment="many_to_one"),
    st.lists(st.integers(0, V - 1), max_size=5),
    st.sampled_from([None, 0, 2]),
    st.data(),
)
def test_words_are_tried_under_the_same_interventions(
    drawn: Case, ids: list[int], step: int | None, data: st.DataObject
) -> None:
    config, gates = drawn.config, drawn.network.config.cell_kind.gates
    scaled = [GateScaling(0, 0, data.draw(st.sampled_from(gates)), 0.3, None, step)] if gates else []
    interventions = (Clamp(len(config.hidden_sizes) - 1, 0, 0, 0.7, step), *scaled)
    network = Network(config, drawn.network.parameters, interventions)
    finder, before = NextWordFinder(network, _LETTERS), trace(network, ids)
    for position in (0, len(ids)):
        _check(finder.find(before, position), finder.logit(_appended(network, ids[:position])))


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("sizes", [(96,), (24, 96)])
def test_a_vocabulary_in_many_chunks_on_two_threads_comes_out_as_one_read_word_by_word(
    cell: CellName, sizes: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tuple(map(str, range(6_001)))
    network = case(ModelConfig(len(words), cell, embedding_size=6, hidden_sizes=sizes), [1], 2).network
    expected = batch_logits(network, [[5, 2, 6, word] for word in range(len(words))])[:, 0]
    before = trace(network, [5, 2, 6, 1])
    _check(NextWordFinder(network, words).find(before, 3), expected)
    monkeypatch.setattr(next_words, "_TABLE", 1)
    _check(NextWordFinder(network, words).find(before, 3), expected)


def _small(**changes: Any) -> Network:
    model = small_model(config=small_config(**changes))
    return Network(model.config, model.parameters)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_one_finder_answers_one_prefix_after_another(cell: CellName) -> None:
    network = _small(cell=cell)
    finder, before = NextWordFinder(network, WORDS), trace(network, [2, 3, 4, 5])
    first = finder.find(before, 2)
    finder.find(before, 4)
    again, alone = finder.find(before, 2), NextWordFinder(network, WORDS).find(trace(network, [2, 3]), 2)
    assert first is not None
    assert again is not None
    assert alone is not None
    assert first.logits.tolist() == again.logits.tolist() == alone.logits.tolist()
    assert first.logits.dtype == np.float32


def _made(logits: list[float], own: float | None = None) -> NextWords:
    array = np.array(logits)
    return NextWords(1, [f"w{i}" for i in range(len(logits))], array, sigmoid(array), own)


def test_the_words_that_move_it_furthest_come_first_and_are_words() -> None:
    found = _made([90.0, -90.0, 0.5, 3.0, -2.0, 3.0, 1.0, -2.5], own=1.0)
    assert [(w.id, w.word, w.logit) for w in found.lifting(10)] == [(3, "w3", 3.0), (5, "w5", 3.0)]
    assert [w.id for w in found.sinking(10)] == [7, 4, 2], "w6 moves nothing"
    assert [w.id for w in found.lifting(1)] == [3]
    assert [w.id for w in found.sinking(2)] == [7, 4]
    assert found.sinking(1)[0].probability == pytest.approx(1 / (1 + np.exp(2.5)))


def test_before_the_first_word_any_word_moves_it_from_nothing() -> None:
    found = _made([90.0, -90.0, 0.5, 3.0, -2.0])
    assert [w.id for w in found.lifting(10)] == [3, 2, 4]
    assert [w.id for w in found.sinking(10)] == [4, 2, 3]


def test_what_is_no_number_is_no_word_to_offer() -> None:
    found = _made([0.0, 0.0, np.nan, np.inf, -np.inf, 2.0], own=0.0)
    assert [w.id for w in found.lifting(10)] == [5]
    assert found.sinking(10) == ()


def test_a_vocabulary_without_words_offers_none() -> None:
    assert _made([1.0, 2.0], own=0.0).lifting(10) == _made([1.0, 2.0]).sinking(10) == ()


def test_the_json_names_the_prefix_and_the_words() -> None:
    network = _small()
    found = NextWordFinder(network, WORDS).find(trace(network, [2, 3]), 1)
    assert found is not None
    made = json.loads(json.dumps(found.to_json(), allow_nan=False))
    assert list(made) == ["prefix", "lifting", "sinking"]
    assert made["prefix"] == 1
    assert 0 < len(made["lifting"] + made["sinking"]) <= len(WORDS) - 2
    for entry in made["lifting"] + made["sinking"]:
        assert list(entry) == ["id", "word", "logit", "probability"]
        assert WORDS[entry["id"]] == entry["word"]


@pytest.mark.parametrize("shape", [{}, {"bidirectional": True}])
def test_it_can_be_given_up(shape: dict[str, Any]) -> None:
    network = _small(**shape)
    finder, before = NextWordFinder(network, WORDS), trace(network, [2, 3])
    assert finder.find(before, 2, lambda: True) is None
    assert list(band(finder, before, 3, lambda: True)) == []
    asked = iter([False] * 3 + [True] * 99)
    pieces = list(band(finder, before, 3, lambda: next(asked)))
    assert 1 <= len(pieces) <= 3
    assert finder.find(before, 2) is not None, "and asked again"


def test_a_large_network_can_be_given_up_between_two_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.lens.next_words._PRODUCTS", 1)
    network = _small(bidirectional=True)
    asked: list[None] = []
    found = NextWordFinder(network, WORDS).find(trace(network, [2, 3]), 2, lambda: asked.append(None) is not None)
    assert found is not None
    assert len(asked) == len(WORDS)


@pytest.mark.parametrize("shape", [{"alignment": "many_to_many"}, {"vocabulary_size": 9}])
def test_a_network_that_has_no_next_word_is_refused(shape: dict[str, Any]) -> None:
    network = _small(**{name: value for name, value in shape.items() if name == "alignment"})
    with pytest.raises(ValueError, match="next words"):
        NextWordFinder(network, WORDS[: shape.get("vocabulary_size")])


# --- the band ------------------------------------------------------------------------------------------------------


@examples(30)
@given(cases(input="embedding", alignment="many_to_one"), st.lists(st.integers(0, V - 1), min_size=1, max_size=4))
def test_the_band_is_what_a_greedy_search_by_hand_reaches(drawn: Case, ids: list[int]) -> None:
    network = drawn.network
    finder = NextWordFinder(network, _LETTERS)
    pieces = list(band(finder, trace(network, ids), 3))
    T = len(ids)
    assert [(p.words, p.position) for p in pieces] == [(k, t) for k in (1, 2, 3) for t in range(T, 0, -1)]
    for piece in pieces:
        for sign, reached in ((1.0, piece.low), (-1.0, -piece.high)):
            assert reached == pytest.approx(_greedy(finder, ids[: piece.position], piece.words, sign), abs=1e-8)


def _greedy(finder: NextWordFinder, prefix: list[int], count: int, sign: float) -> float:
    """The smallest sign · logit on the way, over at most `count` appended words."""
    smallest = sign * float(finder.logit(trace(finder.network, prefix).logits[-1:])[0])
    for _ in range(count):
        keys = sign * finder.logit(_appended(finder.network, prefix))[2:]
        prefix = [*prefix, 2 + int(keys.argmin())]
        smallest = min(smallest, float(keys.min()))
    return smallest


def test_the_band_stops_at_the_models_maximum_length() -> None:
    network = _small(max_length=4)
    pieces = list(band(NextWordFinder(network, WORDS), trace(network, [2, 3, 4, 5]), 2))
    assert [(p.words, p.position) for p in pieces] == [(1, 3), (1, 2), (1, 1), (2, 2), (2, 1)]


def test_nothing_read_has_no_band() -> None:
    network = _small()
    assert list(band(NextWordFinder(network, WORDS), trace(network, []), 2)) == []


def test_a_vocabulary_without_words_has_no_band() -> None:
    network = case(ModelConfig(2, "gru", 3, (4,)), [2], 1).network
    assert list(band(NextWordFinder(network, WORDS[:2]), trace(network, [1, 1]), 2)) == []
