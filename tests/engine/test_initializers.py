"""Where training starts from: the distributions that the names promise, and the same bits for the same seed."""

import math
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.initializers import (
    Initialization,
    RecurrentName,
    WeightsName,
    initial_parameters,
    orthogonal,
    weights,
)
from rnn_desktop.engine.parameters import expected_shapes
from rnn_desktop.problem import Problem
from tests.examples import examples
from tests.random_networks import configs

_ROWS, _COLUMNS, _SPREAD = 400, 200, 0.3
_DEVIATIONS = {
    "uniform": _SPREAD / math.sqrt(3),
    "normal": _SPREAD,
    "xavier_uniform": math.sqrt(2 / (_ROWS + _COLUMNS)),
    "xavier_normal": math.sqrt(2 / (_ROWS + _COLUMNS)),
    "he_uniform": math.sqrt(2 / _ROWS),
    "he_normal": math.sqrt(2 / _ROWS),
}


def _config(cell: CellName = "lstm", **fields: Any) -> ModelConfig:
    return ModelConfig(**{"vocabulary_size": 50, "cell": cell, "embedding_size": 32, "hidden_sizes": (24,)} | fields)


@pytest.mark.parametrize("name", _DEVIATIONS)
def test_weights_have_the_spread_of_their_name(name: Any) -> None:
    drawn = weights(name, np.random.default_rng(0), _ROWS, _COLUMNS, _SPREAD)
    deviation = _DEVIATIONS[name]
    assert drawn.shape == (_ROWS, _COLUMNS)
    # 80,000 numbers: their mean and deviation are within 1 % of what was asked for.
    assert drawn.std() == pytest.approx(deviation, rel=0.01)
    assert abs(drawn.mean()) < 0.015 * deviation
    farthest = np.abs(drawn).max() / deviation
    if "normal" in name:
        assert 3.5 < farthest < 6.0
    else:
        assert 0.999 * math.sqrt(3) < farthest <= math.sqrt(3)


def test_zeros_and_the_identity() -> None:
    rng = np.random.default_rng(0)
    assert not weights("zeros", rng, 3, 4).any()
    np.testing.assert_array_equal(weights("identity", rng, 4, 4), np.eye(4))


@pytest.mark.parametrize(("rows", "columns"), [(8, 8), (9, 5), (5, 9), (1, 1)])
def test_orthogonal_weights_keep_lengths(rows: int, columns: int) -> None:
    drawn = orthogonal(np.random.default_rng(0), rows, columns)
    assert drawn.shape == (rows, columns)
    small = drawn.T @ drawn if rows >= columns else drawn @ drawn.T
    np.testing.assert_allclose(small, np.eye(min(rows, columns)), atol=1e-12)


def test_orthogonal_weights_point_everywhere() -> None:
    """Without the signs of r, the diagonal of q would be negative nearly always."""
    corners = [orthogonal(np.random.default_rng(seed), 3, 3)[0, 0] for seed in range(300)]
    assert abs(np.mean(corners)) < 0.1
    assert np.std(corners) == pytest.approx(1 / math.sqrt(3), rel=0.1)


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_each_gate_is_orthogonal_on_its_own_by_default(cell: CellName, bidirectional: bool) -> None:
    drawn = initial_parameters(_config(cell, bidirectional=bidirectional), 0, np.float64)
    gates = [gate for one in drawn.layers[0] for gate in np.split(one.W_h, CELLS[cell].gate_count, axis=1)]
    for gate in gates:
        np.testing.assert_allclose(gate @ gate.T, np.eye(24), atol=1e-12)
    assert len({gate.tobytes() for gate in gates}) == len(gates)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_default_is_kerass_but_for_the_recurrent_weights_and_the_padding(cell: CellName) -> None:
    """Glorot uniform over all gates side by side; uniform ± 0.05 for the embedding; the last bias is 0."""
    drawn = initial_parameters(_config(cell), 0, np.float64)
    (layer,) = drawn.layers[0]
    G, H = CELLS[cell].gate_count, 24
    for array, limit in ((layer.W_x, math.sqrt(6 / (32 + G * H))), (drawn.W_y, math.sqrt(6 / (H + 1)))):
        assert 0.9 * limit < np.abs(array).max() <= limit
    assert drawn.embedding is not None
    assert 0.049 < np.abs(drawn.embedding).max() <= 0.05
    assert not drawn.b_y.any()
    # Keras: one orthogonal [H, G·H], whose rows have the length 1. Here every gate's rows have it.
    assert np.square(layer.W_h).sum(axis=1) == pytest.approx(np.full(H, G))
    assert not drawn.embedding[0].any(), "Keras draws the padding row too"


def test_a_gate_keeps_the_length_of_a_state() -> None:
    (layer,) = initial_parameters(_config("gru"), 0, np.float64).layers[0]
    h = np.random.default_rng(0).normal(size=24)
    for product in np.split(h @ layer.W_h, 3):
        assert np.linalg.norm(product) == pytest.approx(np.linalg.norm(h))


def test_only_the_forget_gate_has_a_bias() -> None:
    (layer,) = initial_parameters(_config(), 0).layers[0]
    assert layer.b is not None
    assert layer.b.tolist() == [0.0] * 24 + [1.0] * 24 + [0.0] * 48
    (layer,) = initial_parameters(_config(), 0, initialization=Initialization(forget_bias=0.0)).layers[0]
    assert layer.b is not None
    assert not layer.b.any()
    for cell in ("simple_rnn", "gru"):
        (other,) = initial_parameters(_config(cell), 0).layers[0]
        assert other.b is not None
        assert not other.b.any()
        assert other.b_hn is None or not other.b_hn.any()


def test_padding_has_no_vector() -> None:
    embedding = initial_parameters(_config(), 0).embedding
    assert embedding is not None
    assert not embedding[0].any()
    assert embedding[1:].any(axis=1).all()


@pytest.mark.parametrize("recurrent", get_args(RecurrentName))
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_recurrent_start_is_as_named(cell: CellName, recurrent: Any) -> None:
    drawn = initial_parameters(_config(cell), 0, np.float64, Initialization(recurrent=recurrent, spread=_SPREAD))
    for gate in np.split(drawn.layers[0][0].W_h, CELLS[cell].gate_count, axis=1):
        if recurrent == "identity":
            np.testing.assert_array_equal(gate, np.eye(24))
        elif recurrent == "orthogonal":
            np.testing.assert_allclose(gate @ gate.T, np.eye(24), atol=1e-12)
        elif recurrent == "zeros":
            assert not gate.any()
        else:
            spread = _SPREAD / math.sqrt(3) if recurrent == "uniform" else _SPREAD
            # A gate is 24 × 24: both formulas are taken of that, not of all gates side by side.
            spread = {"xavier": math.sqrt(2 / 48), "he": math.sqrt(2 / 24)}.get(recurrent.split("_")[0], spread)
            assert gate.std() == pytest.approx(spread, rel=0.1)


@pytest.mark.parametrize("name", get_args(WeightsName))
def test_every_input_start_reaches_all_that_is_fed_forward(name: Any) -> None:
    config = _config("gru", pooling="attention")
    drawn = dict(initial_parameters(config, 0, np.float64, Initialization(input=name, spread=_SPREAD)).named())
    for array in ("layers.0.forward.W_x", "attention.W_a", "attention.v_a", "output.W_y"):
        if name == "zeros":
            assert not drawn[array].any()
            continue
        # v_a [F] is the one column of an [F, 1] product.
        rows, columns = (*drawn[array].shape, 1)[:2]
        spread = {
            "uniform": _SPREAD / math.sqrt(3),
            "normal": _SPREAD,
            "xavier": math.sqrt(2 / (rows + columns)),
            "he": math.sqrt(2 / rows),
        }[name.split("_")[0]]
        assert drawn[array].std() == pytest.approx(spread, rel=2 / math.sqrt(drawn[array].size)), array


@pytest.mark.parametrize(("embedding", "deviation"), [("uniform", 0.3 / math.sqrt(3)), ("normal", 0.3)])
def test_the_embedding_is_spread_as_asked(embedding: Any, deviation: float) -> None:
    how = Initialization(embedding=embedding, spread=0.3)
    drawn = initial_parameters(_config(vocabulary_size=2000), 0, initialization=how).embedding
    assert drawn is not None
    assert drawn[1:].std() == pytest.approx(deviation, rel=0.02)


@examples(60)
@given(configs(), st.integers(0, 2**32 - 1), st.sampled_from([np.float32, np.float64]))
def test_the_same_seed_gives_the_same_bits(config: ModelConfig, seed: int, dtype: Any) -> None:
    first, again = initial_parameters(config, seed, dtype), initial_parameters(config, seed, dtype)
    assert {name: array.shape for name, array in first.named()} == expected_shapes(config)
    for (name, array), (_, same) in zip(first.named(), again.named(), strict=True):
        assert array.tobytes() == same.tobytes(), name
        assert array.dtype == dtype
        assert array.flags.c_contiguous
        assert np.isfinite(array).all()


def test_another_seed_gives_other_weights() -> None:
    first, other = (dict(initial_parameters(_config(), seed).named()) for seed in (0, 1))
    for name in ("embedding", "layers.0.forward.W_x", "layers.0.forward.W_h", "output.W_y"):
        assert (first[name][1:] != other[name][1:]).any(), name


def test_float32_is_float64_rounded() -> None:
    low, high = (initial_parameters(_config(), 5, dtype) for dtype in (np.float32, np.float64))
    for (name, array), (_, exact) in zip(low.named(), high.named(), strict=True):
        np.testing.assert_array_equal(array, exact.astype(np.float32), err_msg=name)


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        *(("spread", value, "a number greater than 0 and less than 1000.") for value in (0.0, -1.0, math.nan, 1e3)),
        *(("spread", value, "a number greater than 0") for value in (math.inf, True, "0.1")),
        *(("forget_bias", value, "a number greater than -1000 and less than 1000.") for value in (math.nan, 1e3, None)),
        ("input", "glorot", "one of zeros, uniform, normal, xavier_uniform, xavier_normal, he_uniform, he_normal."),
        ("input", "orthogonal", "one of zeros, uniform"),
        ("recurrent", "eye", "one of zeros, uniform, normal, xavier_uniform"),
        ("embedding", "nonsense", "one of uniform, normal."),
        ("embedding", None, "one of uniform, normal."),
    ],
)
def test_an_impossible_start_is_refused_with_what_may_be(field: str, value: Any, allowed: str) -> None:
    with pytest.raises(Problem, match=rf"^{field} is “?{value}”?; choose {allowed}"):
        Initialization(**{field: value})


def test_weights_of_no_known_name_are_refused() -> None:
    for name in ("glorot", "xavier", "he", ""):
        with pytest.raises(ValueError, match=f"no weights “{name}”; choose one of zeros, .*, orthogonal, identity"):
            weights(name, np.random.default_rng(0), 3, 3)  # type: ignore[arg-type]
