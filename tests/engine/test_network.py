"""The forward pass: against the equations written out plainly, and against itself in other batches."""

import math

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network, score
from rnn_desktop.engine.packing import EncodedReviews, Packer
from rnn_desktop.engine.parameters import Array, Parameters
from rnn_desktop.engine.trace import trace
from rnn_desktop.problem import Problem

_V, _E, _H = 30, 6, 5


def _network(cell: CellName, dtype: type = np.float64) -> Network:
    config = ModelConfig(_V, cell, _E, _H, 50)
    parameters = initial_parameters(config, 1, dtype)
    rng = np.random.default_rng(5)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.5, array.shape).astype(dtype)
    return Network(config, parameters)


def _reviews(lengths: list[int], seed: int = 2) -> EncodedReviews:
    rng = np.random.default_rng(seed)
    labels = np.arange(len(lengths), dtype=np.float32) % 2
    return EncodedReviews(rng.integers(0, _V, sum(lengths)).astype(np.int32), np.array(lengths, np.int32), labels)


def _sigmoid(x: Array) -> Array:
    return 1.0 / (1.0 + np.exp(-x))


def _plain(cell: CellName, parameters: Parameters, ids: list[int]) -> tuple[list[Array], float]:
    """The textbook's loop, one unit of time at a time."""
    layer, H = parameters.layers[0], _H
    h, c, states = np.zeros(H), np.zeros(H), []
    for token_id in ids:
        x = parameters.embedding[token_id]
        if cell == "simple_rnn":
            h = np.tanh(x @ layer.W_x + h @ layer.W_h + layer.b)
        elif cell == "lstm":
            z = x @ layer.W_x + h @ layer.W_h + layer.b
            i, f, g, o = (z[k * H : (k + 1) * H] for k in range(4))
            c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
            h = _sigmoid(o) * np.tanh(c)
        else:
            assert layer.b_hn is not None
            x_part, h_part = x @ layer.W_x + layer.b, h @ layer.W_h
            r = _sigmoid(x_part[:H] + h_part[:H])
            z = _sigmoid(x_part[H : 2 * H] + h_part[H : 2 * H])
            n = np.tanh(x_part[2 * H :] + r * (h_part[2 * H :] + layer.b_hn))
            h = (1 - z) * n + z * h
        states.append(h)
    return states, (h @ parameters.W_y + parameters.b_y).item()


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_trace_is_what_the_equations_give(cell: CellName) -> None:
    network = _network(cell)
    ids = [3, 9, 9, 0, 1, 29, 14]
    states, logit = _plain(cell, network.parameters, ids)
    got = trace(network, ids)
    np.testing.assert_allclose(got.layers[0].h, states, atol=1e-13)
    assert got.logits[-1, 0] == pytest.approx(logit, abs=1e-13)
    assert got.probabilities[-1, 0] == pytest.approx(1 / (1 + math.exp(-logit)), abs=1e-13)
    assert (got.layers[0].c is not None) == (cell == "lstm")
    assert list(got.layers[0].gates) == {"simple_rnn": [], "lstm": list("ifgo"), "gru": list("rzn")}[cell]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_review_reads_the_same_alone_and_in_a_batch(cell: CellName) -> None:
    network, reviews = _network(cell), _reviews([4, 1, 17, 4, 9, 2])
    together = score(network, reviews, batch_size=4)
    for number in range(len(reviews)):
        alone = reviews.select(np.array([number]))
        assert trace(network, alone.token_ids.tolist()).logits[-1, 0] == pytest.approx(together[number], abs=1e-12)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_verdict_after_a_token_is_that_of_the_review_ending_there(cell: CellName) -> None:
    network = _network(cell)
    ids = [5, 6, 7, 8]
    whole = trace(network, ids).logits[:, 0]
    for length in range(1, 5):
        assert trace(network, ids[:length]).logits[-1, 0] == pytest.approx(whole[length - 1], abs=1e-13)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_reading_nothing_gives_no_rows(cell: CellName) -> None:
    got = trace(_network(cell), [])
    assert got.probabilities.shape == (0, 1)
    assert got.layers[0].h.shape == (0, _H)


def test_a_trace_survives_the_next_reading_and_cannot_be_written_to() -> None:
    network = _network("lstm")
    first = trace(network, [1, 2, 3])
    kept = first.layers[0].h.copy()
    trace(network, [7, 8, 9])
    np.testing.assert_array_equal(first.layers[0].h, kept)
    with pytest.raises(ValueError, match="read-only"):
        first.layers[0].h[0, 0] = 1.0


def test_extreme_logits_stay_finite() -> None:
    network = _network("simple_rnn", np.float32)
    network.parameters.b_y[0] = 1e6
    assert trace(network, [1]).probabilities[0, 0] == 1.0
    network.parameters.b_y[0] = -1e6
    assert trace(network, [1]).probabilities[0, 0] == 0.0


def test_an_epoch_shows_every_review_once() -> None:
    packer = Packer(_reviews([1 + n % 7 for n in range(101)]), _V)
    batches = packer.shuffled(8, np.random.default_rng(0))
    assert sorted(np.concatenate(batches).tolist()) == list(range(101))


def test_packing_and_unpacking_keep_every_token() -> None:
    reviews = _reviews([2, 5, 1])
    batch = Packer(reviews, _V).pack(np.array([0, 1, 2]))
    assert batch.batch_sizes == [3, 2, 1, 1, 1]
    starts = [0, 2, 7]
    for row, original in enumerate(batch.order):
        steps = [offset + row for offset, n in zip(batch.offsets, batch.batch_sizes, strict=True) if row < n]
        want = reviews.token_ids[starts[original] : starts[original] + reviews.lengths[original]]
        assert batch.token_ids[steps].tolist() == want.tolist()
        assert batch.last_rows[row] == steps[-1]


def test_a_token_id_outside_the_vocabulary_is_refused_with_both_numbers() -> None:
    with pytest.raises(Problem, match="run from 3 to 31; the vocabulary has 0 to 29"):
        trace(_network("gru"), [3, 31])
