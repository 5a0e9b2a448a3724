"""The bug zoo: each bug against the equations written out on their own, and what it leaves as it is."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.engine.parameters import Array, LayerParameters, Parameters
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.bug_accuracy import count_right
from rnn_desktop.lens.bug_differences import largest_answer_difference, largest_state_difference
from rnn_desktop.lens.bugs import (
    GATES,
    LEAK,
    NO_BUGS,
    PADDING,
    RESET,
    BugReader,
    Bugs,
    bugged_model,
    label_words,
    possible,
    why_not,
)
from rnn_desktop.lens.comparison import compare
from rnn_desktop.lens.reading import Reader, Reading, explaining, make_reading
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.tasks import Classes, Tags
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.plain_network import embedded, read, sigmoid
from tests.small_model import WORDS, small_config, small_model

_TEXT = "영화 정말 재미있다 boring !"


def _reading(model: Model, text: str = _TEXT, edits: tuple[Edit, ...] = ()) -> Reading:
    return Reader(model, create_tokenizer("word")).read(text, edits)


def _float64(parameters: Parameters) -> Parameters:
    def wide(array: Array | None) -> Any:
        return None if array is None else array.astype(np.float64)

    layers = tuple(
        tuple(LayerParameters(*map(wide, (one.W_x, one.W_h, one.b, one.b_hn))) for one in layer)
        for layer in parameters.layers
    )
    attention = {name: wide(array) for name, array in parameters.attention.items()}
    return Parameters(wide(parameters.embedding), layers, attention, wide(parameters.W_y), wide(parameters.b_y))


def _agree(reading: Reading, layers: Any, logits: Array) -> None:
    """Every hidden state, and the answer at the end."""
    for ours, plain in zip(reading.trace.layers, layers, strict=True):
        for one, other in zip(ours, plain, strict=True):
            np.testing.assert_allclose(one.h, np.array(other.h), atol=2e-6)
    np.testing.assert_allclose(reading.trace.logits[-1], logits, atol=5e-6)


# --- padding -------------------------------------------------------------------------------------------------------


def _padded(model: Model, ids: tuple[int, ...], before: int, after: int) -> tuple[ModelConfig, Parameters, list[Array]]:
    """The same network over vectors: zeros, those of the ids, zeros."""
    parameters = _float64(model.parameters)
    vectors = embedded(model.config, parameters, ids)
    zero = np.zeros(model.config.input_size)
    config = replace(model.config, input="numeric", vocabulary_size=0, value_size=model.config.input_size)
    return config, replace(parameters, embedding=None), [*[zero] * before, *vectors, *[zero] * after]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
@pytest.mark.parametrize("shape", [{}, {"input": "one_hot"}, {"bidirectional": True, "hidden_sizes": (3, 2)}])
def test_padding_is_zero_vectors_read_as_words(cell: CellName, after: bool, shape: dict[str, Any]) -> None:
    model = small_model(config=small_config(cell, **shape))
    right = _reading(model)
    found = BugReader().read(right, Bugs(padding=4, padding_after=after))
    config, parameters, vectors = _padded(model, right.ids, 0 if after else 4, 4 if after else 0)
    _agree(found, *read(config, parameters, vectors))
    assert len(found.tokens) == len(right.tokens) + 4
    assert found.logit is not None
    assert abs(found.logit - (right.logit or 0.0)) > 1e-3
    assert found.receipt is not None
    assert found.receipt.residual == pytest.approx(0.0, abs=1e-5)


def test_padding_stands_where_it_is_read_and_is_no_part_of_the_text() -> None:
    right = _reading(small_model())
    before = BugReader().read(right, Bugs(padding=2))
    after = BugReader().read(right, Bugs(padding=2, padding_after=True))
    assert before.tokens[2:] == after.tokens[:-2] == right.tokens
    assert {token.text for token in (*before.tokens[:2], *after.tokens[-2:])} == {"<pad>"}
    assert all(token.start == token.end for token in (*before.tokens[:2], *after.tokens[-2:]))
    columns = compare(right, after).columns
    assert [column.probability for column in columns[:-2]] == [0.0] * 5, "what was read before it is the same"
    assert compare(right, after).probability != 0.0


def test_a_unit_that_is_held_at_a_token_is_held_at_the_same_token_behind_padding() -> None:
    model = small_model("gru")
    edits = (Clamp(0, 0, 1, 0.9, 2), GateScaling(0, 0, "z", 0.0, step=4))
    found = BugReader().read(_reading(model, edits=edits), Bugs(padding=3))
    config, parameters, vectors = _padded(model, _reading(model).ids, 3, 0)
    moved = (Clamp(0, 0, 1, 0.9, 5), GateScaling(0, 0, "z", 0.0, step=7))
    _agree(found, *read(config, parameters, vectors, moved))


# --- gates ---------------------------------------------------------------------------------------------------------


def _lstm_in_order(model: Model, ids: tuple[int, ...], order: str) -> list[Array]:
    """[T] h of whoever takes the blocks to lie in this order."""
    parameters = _float64(model.parameters)
    (weights,) = parameters.layers[0]
    h = c = np.zeros(len(weights.W_h))
    states = []
    for x in embedded(model.config, parameters, ids):
        parts = np.split(x @ weights.W_x + h @ weights.W_h + weights.b, 4)
        i, f, g, o = (parts[order.index(gate)] for gate in "ifgo")
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        states.append(h)
    return states


@pytest.mark.parametrize(("name", "order"), [("onnx", "iofg"), ("tensorflow_1", "igfo")])
def test_swapped_gates_are_the_blocks_read_in_another_order(name: str, order: str) -> None:
    right = _reading(small_model())
    found = BugReader().read(right, Bugs(gate_order=name))
    states = _lstm_in_order(right.model, right.ids, order)
    np.testing.assert_allclose(found.trace.layers[0][0].h, states, atol=2e-6)
    np.testing.assert_allclose(right.trace.layers[0][0].h, _lstm_in_order(right.model, right.ids, "ifgo"), atol=2e-6)
    assert np.abs(found.trace.layers[0][0].h - right.trace.layers[0][0].h).max() > 0.01


def test_a_grus_reset_and_update_are_taken_for_each_other() -> None:
    right = _reading(small_model("gru"))
    found = BugReader().read(right, Bugs(gate_order="keras"))
    parameters = _float64(right.model.parameters)
    (weights,) = parameters.layers[0]
    h = np.zeros(3)
    for t, x in enumerate(embedded(right.model.config, parameters, right.ids)):
        (x_z, x_r, x_n), (h_z, h_r, h_n) = np.split(x @ weights.W_x + weights.b, 3), np.split(h @ weights.W_h, 3)
        r, z = sigmoid(x_r + h_r), sigmoid(x_z + h_z)
        h = (1 - z) * np.tanh(x_n + r * (h_n + weights.b_hn)) + z * h
        np.testing.assert_allclose(found.trace.layers[0][0].h[t], h, atol=2e-6)


# --- the other reset -----------------------------------------------------------------------------------------------


def _reset_first(weights: LayerParameters, x: list[Array], start: float) -> list[Array]:
    h, states = np.full(len(weights.W_h), start), []
    b = 0.0 if weights.b is None else weights.b
    for one in x:
        x_r, x_z, x_n = np.split(one @ weights.W_x + b, 3)
        W_hr, W_hz, W_hn = np.split(weights.W_h, 3, axis=1)
        r, z = sigmoid(x_r + h @ W_hr), sigmoid(x_z + h @ W_hz)
        n = np.tanh(x_n + (r * h) @ W_hn + (0.0 if weights.b_hn is None else weights.b_hn))
        h = (1 - z) * n + z * h
        states.append(h)
    return states


@pytest.mark.parametrize("start", ["zeros", "ones"])
@pytest.mark.parametrize("bias", [True, False])
def test_the_other_reset_comes_before_the_product(start: str, bias: bool) -> None:
    shape: dict[str, Any] = {"hidden_sizes": (3, 4), "bidirectional": True, "initial_state": start, "bias": bias}
    model = small_model(config=small_config("gru", **shape))
    right = _reading(model)
    found = BugReader().read(right, Bugs(reset_first=True))
    parameters = _float64(model.parameters)
    x = embedded(model.config, parameters, right.ids)
    first = float(start == "ones")
    for number, (forward, backward) in enumerate(parameters.layers):
        ways = (_reset_first(forward, x, first), _reset_first(backward, x[::-1], first)[::-1])
        for direction, states in enumerate(ways):
            np.testing.assert_allclose(found.trace.layers[number][direction].h, states, atol=2e-6)
        x = [np.concatenate(pair) for pair in zip(*ways, strict=True)]
    end = np.concatenate([ways[0][-1], ways[1][0]]) @ parameters.W_y + parameters.b_y
    np.testing.assert_allclose(found.trace.logits[-1], end, atol=5e-6)
    assert not found.trace.unanswered
    assert np.isfinite(found.trace.logits).all()
    assert np.abs(found.trace.layers[0][0].h - right.trace.layers[0][0].h).max() > 0.001


def test_with_the_other_reset_no_receipt_is_made_up() -> None:
    right = _reading(small_model(config=small_config("gru", head="softmax", output_size=3)))
    found = BugReader().read(right, Bugs(reset_first=True))
    assert found.receipt is None
    other = (right.explained.output + 1) % 3
    asked = explaining(right, replace(right.explained, output=other))
    comparison = compare(asked, found)
    assert comparison.other.receipt is None
    assert comparison.rest is None
    assert comparison.probability == pytest.approx(
        float(found.trace.probabilities[-1, other] - right.trace.probabilities[-1, other])
    )


# --- the leak ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("labels", [("부정", "긍정"), ("가", "나", "다")])
def test_the_leaked_word_is_the_one_that_alone_speaks_most_for_its_label(labels: tuple[str, ...]) -> None:
    head: dict[str, Any] = {} if len(labels) == 2 else {"head": "softmax", "output_size": len(labels)}
    model = small_model(config=small_config(**head), task=Classes(labels))
    words = label_words(model)
    for label, word in enumerate(words):
        shares = [
            model.task.shares(make_reading(model, "", [Token(one, "", 0, 0)], None).trace.probabilities)[0, label]
            for one in WORDS[2:]
        ]
        assert WORDS[word] == WORDS[2 + int(np.argmax(shares))]


def test_a_leaked_word_is_read_after_the_text_and_before_what_pads_it() -> None:
    right = _reading(small_model())
    bugs = Bugs(leaked=1, padding=2, padding_after=True)
    found = BugReader().read(right, bugs)
    word = label_words(right.model)[1]
    assert found.ids == (*right.ids, word, 0, 0)
    assert found.tokens[5].text == WORDS[word]
    assert found.logits[5] == pytest.approx(_reading(right.model, f"{_TEXT} {WORDS[word]}").logits[5], abs=1e-6)


# --- accuracy ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "bugs"),
    [
        ("lstm", NO_BUGS),
        ("lstm", Bugs(padding=3, gate_order="onnx")),
        ("gru", Bugs(reset_first=True, padding=2, padding_after=True)),
        ("simple_rnn", Bugs(leaked=0)),
    ],
)
def test_right_answers_are_those_of_the_single_readings(cell: CellName, bugs: Bugs) -> None:
    rng, model = np.random.default_rng(3), small_model(cell, max_length=6)
    lists = [[str(word) for word in rng.choice(WORDS[2:], size)] for size in rng.integers(1, 9, 150)]
    classes = rng.integers(0, 2, 150).astype(np.int32)
    reader, expected = BugReader(), 0
    for tokens, label in zip(lists, classes.tolist(), strict=True):
        read_once = _reading(model, " ".join(tokens))
        own = bugs if bugs.leaked is None else replace(bugs, leaked=label)
        found = reader.read(read_once, own)
        expected += int(found.trace.logits[-1, 0] > 0) == label
    counts = list(count_right(model, bugs, lists, classes))
    assert len(counts) == 3
    assert counts[-1] == expected
    assert 0 < expected < 150


# --- which bugs, and how far ---------------------------------------------------------------------------------------


def test_bugs_that_a_model_cannot_have_are_left_out_with_their_reason() -> None:
    everything = Bugs(3, False, "onnx", True, 1)
    assert possible(everything, small_model("lstm")) == replace(everything, reset_first=False)
    assert possible(replace(everything, gate_order="keras"), small_model("gru")).names == (PADDING, GATES, RESET, LEAK)
    assert possible(everything, small_model("simple_rnn")).names == (PADDING, LEAK)
    assert "SimpleRNN" in str(why_not(GATES, small_model("simple_rnn")))
    assert "LSTM" in str(why_not(RESET, small_model("lstm")))
    shape = {"alignment": "many_to_many", "head": "softmax", "output_size": 2}
    tags = small_model(config=small_config("gru", **shape), task=Tags(("N", "V")))
    assert possible(replace(everything, gate_order="keras"), tags).names == (GATES, RESET)
    assert possible(Bugs(padding=3, padding_after=True), tags) == NO_BUGS
    assert why_not(PADDING, tags) is not None
    assert why_not(LEAK, tags) is not None


def test_without_bugs_the_reading_is_the_same_to_the_last_bit_and_the_model_stays_as_it_was() -> None:
    model = small_model()
    before = {name: array.tobytes() for name, array in model.parameters.named()}
    right = _reading(model)
    assert BugReader().read(right, NO_BUGS).logits.tobytes() == right.logits.tobytes()
    assert bugged_model(model, NO_BUGS) is model
    BugReader().read(right, Bugs(5, False, "onnx", False, 1))
    assert {name: array.tobytes() for name, array in model.parameters.named()} == before


@pytest.mark.parametrize("bugs", [Bugs(padding=3), Bugs(padding=3, padding_after=True), Bugs(gate_order="onnx")])
def test_the_largest_differences_are_those_found_by_looking_at_all(bugs: Bugs) -> None:
    right = _reading(small_model(config=small_config(hidden_sizes=(3, 2))))
    comparison = compare(right, BugReader().read(right, bugs))
    ahead = 3 if bugs.padding and not bugs.padding_after else 0
    found: dict[tuple[int, int | None, int], float] = {}
    for layer, (ours,) in enumerate(right.trace.layers):
        theirs = comparison.other.trace.layers[layer][0].h
        for unit in range(ours.h.shape[1]):
            for token in range(5):
                found[layer, token, unit] = float(theirs[token + ahead, unit]) - float(ours.h[token, unit])
            if bugs.padding_after:
                found[layer, None, unit] = float(theirs[-1, unit]) - float(ours.h[-1, unit])
    state = largest_state_difference(comparison)
    assert state is not None
    assert abs(state.value) == pytest.approx(max(map(abs, found.values())))
    assert found[state.place.layer or 0, state.place.token, state.place.unit or 0] == pytest.approx(state.value)
    answer = largest_answer_difference(comparison)
    assert answer is not None
    running = [column.probability for column in comparison.columns if column.probability is not None]
    assert abs(answer.value) == pytest.approx(max(map(abs, [*running, comparison.probability or 0.0])))


def test_nothing_read_differs_in_nothing() -> None:
    right = _reading(small_model(), "")
    comparison = compare(right, BugReader().read(right, Bugs(padding=3)))
    assert largest_state_difference(comparison) is None
    assert largest_answer_difference(comparison) is None
