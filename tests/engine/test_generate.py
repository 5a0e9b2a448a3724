"""A network that reads what it said: each word against a trace of everything so far."""

import math
from collections import Counter
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.generate import Said, generate, say_again
from rnn_desktop.engine.heads import softmax
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.trace import trace
from rnn_desktop.problem import Problem
from tests import plain_network
from tests.random_networks import V, case


def _talker(cell: CellName = "lstm", **fields: Any) -> Network:
    sizes: dict[str, Any] = {"embedding_size": 4, "hidden_sizes": (5, 3)} | fields
    config = ModelConfig(V, cell, alignment="one_to_many", head="softmax", output_size=V, **sizes)
    return case(config, [1], 3).network


def _counter(cell: CellName = "gru", value_size: int = 2) -> Network:
    config = ModelConfig(
        0,
        cell,
        hidden_sizes=(5, 3),
        input="numeric",
        value_size=value_size,
        alignment="one_to_many",
        head="linear",
        output_size=value_size,
    )
    return case(config, [1], 3).network


def _words(said: list[Said]) -> list[int]:
    assert all(isinstance(one.element, int) for one in said)
    return [int(one.element) for one in said]


@pytest.mark.parametrize("initial_state", ["zeros", "ones"])
@pytest.mark.parametrize("input_", ["embedding", "one_hot"])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_greedy_says_the_likeliest_word_after_all_it_said(cell: CellName, input_: Any, initial_state: Any) -> None:
    network = _talker(cell, input=input_, initial_state=initial_state)
    said, text = list(generate(network, 2, 12)), [2]
    for one in said:
        logits = trace(network, text).logits[-1]
        np.testing.assert_allclose(one.logits, logits, atol=1e-12)
        assert one.element == logits.argmax()
        assert one.probability == pytest.approx(softmax(logits).max(), abs=1e-12)
        text.append(int(one.element))
    assert len(said) == 12


def test_a_beginning_of_several_words_is_read_first() -> None:
    network = _talker()
    text = [4, 1, 1, 6]
    for one in generate(network, text, 5):
        np.testing.assert_allclose(one.logits, trace(network, text).logits[-1], atol=1e-12)
        text = [*text, int(one.element)]


@pytest.mark.parametrize("step", [None, 0, 1, 3, 6])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_an_intervention_is_made_at_its_time_step(cell: CellName, step: int | None) -> None:
    plain = _talker(cell)
    network = Network(plain.config, plain.parameters, (Clamp(0, 0, 2, 1.5, step),))
    text = [4, 1]
    for one in generate(network, text, 4):
        np.testing.assert_allclose(one.logits, trace(network, text).logits[-1], atol=1e-12)
        text = [*text, int(one.element)]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_numbers_are_fed_back_as_they_are(cell: CellName) -> None:
    network, values = _counter(cell), [np.array([0.3, -1.0])]
    for one in generate(network, values[0], 6):
        _, want = plain_network.read(network.config, network.parameters, values)
        np.testing.assert_allclose(one.element, want[-1], atol=1e-12)
        np.testing.assert_array_equal(one.element, one.logits)
        assert one.probability == 1.0
        values.append(np.asarray(one.element))


def test_several_vectors_are_read_first() -> None:
    network, values = _counter(), np.random.default_rng(0).normal(size=(4, 2))
    one = next(generate(network, values, 1))
    np.testing.assert_allclose(one.logits, trace(network, values).logits[-1], atol=1e-12)


def test_a_picture_stands_in_the_place_of_the_first_word() -> None:
    """A vector as long as a word's; the word's own vector says what the word says."""
    network = _talker()
    assert network.parameters.embedding is not None
    of_word = _words(list(generate(network, 5, 8)))
    assert _words(list(generate(network, network.parameters.embedding[5], 8))) == of_word
    other = next(generate(network, np.array([3.0, -2.0, 1.0, 4.0]), 1))
    assert not np.allclose(other.logits, next(generate(network, 5, 1)).logits)


@pytest.mark.parametrize("temperature", [1e-4, 1e-310, 5e-324])
def test_a_temperature_near_zero_is_greedy(temperature: float) -> None:
    network = _talker()
    greedy = _words(list(generate(network, 1, 20)))
    assert _words(list(generate(network, 1, 20, temperature, np.random.default_rng(7)))) == greedy


def test_words_are_drawn_as_often_as_the_temperature_says() -> None:
    network, count = _talker(), 4000
    logits = trace(network, [1]).logits[-1]
    for temperature in (0.5, 1.0, 3.0):
        rng = np.random.default_rng(1)
        drawn = Counter(_words([next(generate(network, 1, 1, temperature, rng)) for _ in range(count)]))
        shares = np.array([drawn[word] / count for word in range(V)])
        np.testing.assert_allclose(shares, softmax(logits / temperature), atol=0.03)


def test_a_high_temperature_spreads() -> None:
    network = _talker()
    different = [
        len(set(_words(list(generate(network, 1, 200, heat, np.random.default_rng(1)))))) for heat in (0.01, 1e6)
    ]
    assert different[0] < different[1] == V


def test_the_probability_is_that_of_temperature_one() -> None:
    network = _talker()
    for one in generate(network, 1, 10, 5.0, np.random.default_rng(2)):
        assert one.probability == pytest.approx(softmax(one.logits)[int(one.element)], abs=1e-12)


def test_the_same_seed_says_the_same() -> None:
    network = _talker()
    texts = [_words(list(generate(network, 1, 60, 2.0, np.random.default_rng(seed)))) for seed in (3, 3, 4)]
    assert texts[0] == texts[1] != texts[2]


def test_two_voices_of_one_network_do_not_mix() -> None:
    network = _talker()
    alone = _words(list(generate(network, 1, 10)))
    one, other = generate(network, 1, 10), generate(network, 5, 10)
    mixed = [(next(one), next(other)) for _ in range(10)]
    assert _words([first for first, _ in mixed]) == alone


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_what_was_said_is_said_again_to_the_last_bit(cell: CellName) -> None:
    talker = _talker(cell)
    said = list(generate(talker, [1, 2], 8, 1.5, np.random.default_rng(3)))
    again = list(say_again(talker, [1, 2], [int(one.element) for one in said]))
    assert [one.element for one in again] == [one.element for one in said]
    assert [one.logits.tobytes() for one in again] == [one.logits.tobytes() for one in said]
    assert [one.probability for one in again] == [one.probability for one in said]
    with pytest.raises(Problem, match="the vocabulary has 0 to"):
        say_again(talker, [1], [V])


def test_what_was_said_stays() -> None:
    said = list(generate(_talker(), 1, 5))
    kept = [one.logits.copy() for one in said]
    list(generate(_talker(), 4, 5))
    for one, logits in zip(said, kept, strict=True):
        np.testing.assert_array_equal(one.logits, logits)


def test_saying_nothing() -> None:
    assert list(generate(_talker(), 1, 0)) == []


def test_a_float32_network_talks_too() -> None:
    config = _talker().config
    said = list(generate(Network(config, initial_parameters(config, 0)), 1, 30, 0.7, np.random.default_rng(0)))
    assert said[0].logits.dtype == np.float32
    assert all(0.0 < one.probability <= 1.0 for one in said)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"alignment": "many_to_many"},
        {"alignment": "many_to_many", "head": "softmax", "output_size": V - 1},
        {"alignment": "many_to_many", "head": "softmax", "output_size": V, "bidirectional": True},
        {"head": "softmax", "output_size": V},
    ],
    ids=["a judge", "a tagger", "other words than it reads", "both ways", "one answer"],
)
def test_a_network_that_cannot_read_its_answers_is_refused(fields: dict[str, Any]) -> None:
    network = case(ModelConfig(V, "gru", 4, (3,), 40, **fields), [1], 0).network
    with pytest.raises(ValueError, match="it is not one-to-many"):
        generate(network, 1, 1)


@pytest.mark.parametrize("temperature", [-0.1, math.nan, math.inf, True, "1"])
def test_an_impossible_temperature_is_refused_with_its_range(temperature: Any) -> None:
    sentence = f"temperature is {temperature}; choose a number from 0 up to, but not including, ∞."
    with pytest.raises(Problem, match=sentence):
        generate(_talker(), 1, 1, temperature)


@pytest.mark.parametrize("steps", [-1, 1.0, True, None])
def test_an_impossible_number_of_steps_is_refused_with_its_range(steps: Any) -> None:
    with pytest.raises(Problem, match=f"steps is {steps}; choose a whole number from 0 to 1000000000"):
        generate(_talker(), 1, steps)


def test_a_network_trained_to_tag_its_own_words_may_talk() -> None:
    config = ModelConfig(V, "gru", 4, (3,), 40, alignment="many_to_many", head="softmax", output_size=V)
    assert len(list(generate(case(config, [1], 0).network, 1, 3))) == 3


@pytest.mark.parametrize("start", [-1, V, [1, V], np.zeros(3), np.array([np.nan] * 4), [], np.empty((0, 4))])
def test_a_start_that_cannot_be_read_is_refused(start: Any) -> None:
    with pytest.raises((Problem, ValueError), match=r"^(start has|inputs is|inputs holds|Token ids run)"):
        generate(_talker(), start, 1)
