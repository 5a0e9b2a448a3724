"""The inside of a cell: every number on a wire is the network's own, and each quantity is what goes into it."""

from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import C, H, X, bias, h_product, x_product
from rnn_desktop.lens.expressions import Apply, Complement, Product, Symbol
from rnn_desktop.lens.open_cell import OpenCell, open_cell
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import rows_by_name
from rnn_desktop.lens.reading import Networks, Reading, edited_reading
from tests.ui.reading_samples import sample_model, sample_reading

ROUNDING = 1e-5
_SHAPES: dict[str, dict[str, Any]] = {
    "one layer": {},
    "two layers, both directions": {"hidden_sizes": (16, 9), "bidirectional": True},
    "one-hot, no bias, from ones": {"input": "one_hot", "bias": False, "initial_state": "ones"},
}


def opened(reading: Reading, token: int, unit: int, layer: int = 0, direction: int = 0) -> OpenCell:
    return open_cell(CellStep(reading, token, layer, direction), unit)


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_number_is_the_networks_and_each_is_what_goes_into_it(cell: CellName, shape: dict[str, Any]) -> None:
    reading = sample_reading(model=sample_model(hidden_size=9, cell=cell, **shape))
    for layer, directions in enumerate(reading.trace.layers):
        for direction, states in enumerate(directions):
            for token, unit in ((0, 0), (3, 5), (7, 8)):
                found = opened(reading, token, unit, layer, direction)
                for name, rows in rows_by_name(states).items():
                    assert found[Symbol(name)].value == rows[token, unit]
                assert abs(found.residual) < ROUNDING
                assert all(abs(node.residual) < ROUNDING for node in found.nodes.values())


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_terms_of_a_gate_are_its_products_with_the_weights(cell: CellName) -> None:
    reading = sample_reading(model=sample_model(hidden_size=9, cell=cell))
    found, unit = opened(reading, 3, 5), 5
    weights = reading.model.parameters.layers[0][0]
    x, h = np.float64(reading.trace.embedded[3]), np.float64(reading.trace.layers[0][0].h[2])
    kind = reading.model.config.cell_kind
    for gate in kind.gates or ("",):
        column = kind.columns(gate, 9).start + unit
        assert found[x_product(gate)].number == pytest.approx(x @ weights.W_x[:, column])
        assert found[h_product(gate, "t−1")].number == pytest.approx(h @ weights.W_h[:, column])
        assert found[bias(gate)].number == weights.b[column]
        total = found.inputs(found.computed(Symbol(gate or "h")).name)[0]
        assert total.kind == "sum"
        assert total.number == pytest.approx(sum(one.number for one in found.inputs(total.name)))


def test_an_lstm_keeps_and_writes_what_its_gates_let_through() -> None:
    reading = sample_reading(model=sample_model(hidden_size=9))
    found, states = opened(reading, 3, 5), reading.trace.layers[0][0]
    kept, written = found.inputs(C)
    assert kept.number == pytest.approx(states.gates["f"][3, 5] * states.c[2, 5])
    assert written.number == pytest.approx(states.gates["i"][3, 5] * states.gates["g"][3, 5])
    assert kept.number + written.number == pytest.approx(states.c[3, 5], abs=ROUNDING)
    assert found[Apply("tanh", C)].number == pytest.approx(np.tanh(states.c[3, 5]))
    assert [one.name for one in found.inputs(H)] == [Symbol("o"), Apply("tanh", C)]


def test_a_gru_resets_after_the_product_and_mixes_by_z() -> None:
    reading = sample_reading(model=sample_model(hidden_size=9, cell="gru"))
    found, states = opened(reading, 3, 5), reading.trace.layers[0][0]
    weights, r, z = reading.model.parameters.layers[0][0], states.gates["r"][3, 5], states.gates["z"][3, 5]
    total = found.inputs(Symbol("n"))[0]
    reset = next(one for one in found.inputs(total.name) if one.kind == "product")
    inside = np.float64(states.h[2]) @ weights.W_h[:, 18 + 5] + weights.b_hn[5]
    assert reset.number == pytest.approx(r * inside)
    assert found[Complement(Symbol("z"))].number == pytest.approx(1 - z)
    new, old = found.inputs(H)
    assert new.number == pytest.approx((1 - z) * states.gates["n"][3, 5])
    assert old.number == pytest.approx(z * states.h[2, 5])


def test_before_the_first_time_step_there_is_the_initial_state_and_nothing_to_open() -> None:
    reading = sample_reading(model=sample_model(hidden_size=9, initial_state="ones"))
    found = opened(reading, 0, 5)
    assert (found[found.h_before].value, found[found.c_before].value) == (1.0, 1.0)
    assert found[found.h_before].opens is None
    assert opened(reading, 1, 5)[Symbol("h", "t−1")].opens == Place(0, 5, "h", 0, 0)


def test_each_node_opens_where_it_is_explained() -> None:
    found = opened(sample_reading(model=sample_model(hidden_size=9)), 3, 5)
    assert found[x_product("f")].opens == found[Symbol("f")].opens == Place(3, 5, "f", 0, 0)
    assert found[Product((Symbol("f"), Symbol("c", "t−1")))].opens == Place(3, 5, "c", 0, 0)
    assert found[X].opens == Place(3, None, "x", 0, 0)


@pytest.mark.parametrize("gate", sorted(SIGMOID_GATES & set("ifo")))
def test_a_scaled_gate_and_a_held_state_are_seen_beside_what_the_cell_computes(gate: str) -> None:
    model = sample_model(hidden_size=9)
    untouched = sample_reading(model=model)
    edits = (GateScaling(0, 0, gate, 0.5, unit=5), Clamp(0, 0, 5, 0.25))
    reading = edited_reading(untouched, edits, Networks(model))
    found = opened(reading, 3, 5)
    assert found[Symbol(gate)].kind == "scaled"
    assert found[Symbol(gate)].number == pytest.approx(0.5 * found.computed(Symbol(gate)).number)
    assert (found[H].kind, found[H].value) == ("held", 0.25)
    assert found.computed(H).number != 0.25
    assert abs(found.residual) < ROUNDING


def test_a_cell_without_an_activation_gives_its_sum() -> None:
    reading = sample_reading(model=sample_model(hidden_size=9, cell="simple_rnn", activation="identity", scale=0.01))
    found = opened(reading, 3, 5)
    assert found[H].kind == "sum"
    assert found[H].number == pytest.approx(sum(one.number for one in found.inputs(H)), rel=1e-4, abs=1e-6)
