"""The inspector's content: every printed number is the network's own, and the terms make the sums."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.expressions import Line, Number, calculate
from rnn_desktop.lens.inspection import Inspection, inspect
from rnn_desktop.lens.notation import render_text
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.terms import REST
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lens.readings_of_cases import reading_of
from tests.random_networks import Case, cases
from tests.small_model import small_config, small_model

_REVIEW = "정말 재미있다 그러나 boring 영화!"


def _read(cell: CellName = "lstm", text: str = _REVIEW, edits: tuple[Edit, ...] = (), **config: Any) -> Reading:
    model = small_model(config=small_config(cell, **config))
    return Reader(model, create_tokenizer("word")).read(text, edits)


def _line(inspection: Inspection, name: str) -> Line:
    (line,) = (line for line in inspection.lines if line.name.name == name)
    return line


def _result(line: Line) -> float:
    assert isinstance(line.result, Number)
    return line.result.value


def _texts(inspection: Inspection) -> list[str]:
    return [render_text(line) for line in inspection.lines]


# --- every kind of network -----------------------------------------------------------------------------------------


@given(cases(), st.data())
def test_every_equation_makes_the_number_of_the_network(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    for layer, direction in product(range(len(case.config.hidden_sizes)), range(case.config.directions)):
        states = reading.trace.layers[layer][direction]
        unit = data.draw(st.integers(0, case.config.hidden_sizes[layer] - 1))
        whole = inspect(reading, Place(token, unit, None, layer, direction))
        rows = {**states.gates, "h": states.h} | ({} if states.c is None else {"c": states.c})
        assert {line.name.name for line in whole.lines} == set(rows)
        for line in whole.lines:
            assert _result(line) == rows[line.name.name][token, unit]
            assert line.numeric is not None
            assert calculate(line.numeric) == pytest.approx(_result(line), rel=1e-12, abs=1e-13)
        assert abs(whole.residual) <= 1e-12 * max(1.0, float(np.abs(states.h[token]).max()))
        for name in {*rows} - {"h"}:
            assert inspect(reading, Place(token, unit, name, layer, direction)).lines == (_line(whole, name),)


@given(cases(), st.data())
def test_the_terms_make_the_pre_activation(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    count = data.draw(st.integers(1, 6))
    for layer, direction in product(range(len(case.config.hidden_sizes)), range(case.config.directions)):
        states = reading.trace.layers[layer][direction]
        unit = data.draw(st.integers(0, case.config.hidden_sizes[layer] - 1))
        for name in states.gates or ("h",):
            found = inspect(reading, Place(token, unit, name, layer, direction), count)
            (line,) = found.lines
            numeric: Any = line.numeric
            # Of an identity there is no function around the sum.
            total = calculate(getattr(numeric, "argument", numeric))
            assert sum(term.value for term in found.terms) == pytest.approx(total, rel=1e-11, abs=1e-12)
            assert found.total == pytest.approx(total, rel=1e-11, abs=1e-12)
            listed = [term for term in found.terms if term.label != REST]
            biases = [term for term in listed if "b" in render_text(term.label)]
            assert len(listed) - len(biases) <= count + 1
            assert all(term.count > 1 for term in found.terms if term.label == REST)
            assert [abs(term.value) for term in listed] == sorted((abs(term.value) for term in listed), reverse=True)
            assert all(term.opens is None or inspect(reading, term.opens).place for term in listed)


@given(cases(), st.data())
def test_the_answer_is_made_of_what_was_pooled(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    output = data.draw(st.integers(0, case.config.output_size - 1))
    found = inspect(reading, Place(token, output, "y"), 4)
    assert _result(_line(found, "y")) == reading.trace.logits[token, output]
    if case.config.head != "linear":
        assert _result(_line(found, "P")) == reading.trace.probabilities[token, output]
    assert abs(found.residual) < 1e-12 * max(1.0, abs(_result(_line(found, "y"))))
    assert sum(term.value for term in found.terms) == pytest.approx(_result(_line(found, "y")), rel=1e-11, abs=1e-12)


@pytest.mark.parametrize("head", ["sigmoid", "linear"])
def test_an_answer_that_the_running_curve_has_not_come_to_yet_is_made_for_its_equation(
    head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rnn_desktop.engine.trace._FEW_PRODUCTS", 0)
    model = small_model(config=small_config(bidirectional=True, head=head))
    reader = Reader(model, create_tokenizer("word"), whole_curve=False)
    reading, whole = reader.read(_REVIEW), Reader(model, create_tokenizer("word")).read(_REVIEW)
    assert 1 in reading.trace.unanswered
    found, expected = inspect(reading, Place(1, 0, "y")), inspect(whole, Place(1, 0, "y"))
    names = [line.name.name for line in expected.lines if isinstance(line.result, Number)]
    assert ("P" in names) == (head == "sigmoid")
    for name in names:
        assert _result(_line(found, name)) == pytest.approx(_result(_line(expected, name)), rel=1e-5)


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("pooling", ["last", "max", "concatenate"])
def test_an_answers_term_opens_the_unit_that_gave_it(pooling: str, bidirectional: bool) -> None:
    length = {"fixed_length": 4} if pooling == "concatenate" else {}
    reading = _read("gru", pooling=pooling, bidirectional=bidirectional, **length)
    read = "h" if pooling == "last" and not bidirectional else "s"
    weights = {f"{read}{k}": float(weight) for k, weight in enumerate(reading.model.parameters.W_y[:, 0])}
    terms = {f"{t.label.name}{t.label.subscript}": t for t in inspect(reading, Place(quantity="y"), 1000).terms}
    assert terms.pop("by").opens is None
    assert set(terms) == set(weights)
    for name, term in terms.items():
        where = term.opens
        assert where is not None
        assert where.token is not None
        h = reading.trace.layers[0][where.direction].h[where.token, where.unit]
        assert term.value == pytest.approx(float(h) * weights[name])


@pytest.mark.parametrize("pooling", ["mean", "attention"])
def test_what_is_a_mean_over_all_tokens_opens_none_of_them(pooling: str) -> None:
    for term in inspect(_read(pooling=pooling), Place(quantity="y")).terms:
        assert term.opens is None or (term.opens.token, term.opens.quantity) == (None, "h")


def test_an_earlier_answer_of_both_directions_opens_nothing_of_the_whole() -> None:
    found = inspect(_read(bidirectional=True), Place(2, None, "y"))
    assert all(term.opens is None for term in found.terms)
    assert abs(found.residual) < 1e-6


# --- what is written -----------------------------------------------------------------------------------------------


def test_a_units_equations_and_numbers_are_those_of_the_documents() -> None:
    reading = _read()
    states = reading.trace.layers[0][0]
    i, f, g, c = (float(rows[1, 2]) for rows in (states.gates["i"], states.gates["f"], states.gates["g"], states.c))
    texts = _texts(inspect(reading, Place(1, 2)))
    assert len(texts) == 6
    assert texts[0].startswith("i = σ( x·W_xi + h_{t−1}·W_hi + b_i )\n  = σ( ")
    assert texts[0].endswith(f" = {i:.4f}")
    assert texts[2].startswith("g = tanh( ")

    def signed(value: float, plus: str = "+") -> str:
        return f"{value:{plus}.4f}".replace("-", "−")

    def factor(value: float) -> str:
        return f"({signed(value)})" if value < 0 else f"{value:.4f}"

    before = factor(float(states.c[0, 2]))
    assert texts[4] == f"c = f·c_{{t−1}} + i·g\n  = {f:.4f} · {before} + {i:.4f} · {factor(g)} = {signed(c)}"
    assert texts[5].startswith(f"h = o·tanh(c)\n  = {float(states.gates['o'][1, 2]):.4f} · tanh({signed(c)}) = ")


def test_the_other_cells_have_their_own_equations() -> None:
    def symbolic(reading: Reading) -> list[str]:
        return [text.split("\n")[0] for text in _texts(inspect(reading, Place(1, 2)))]

    assert symbolic(_read("gru")) == [
        "r = σ( x·W_xr + h_{t−1}·W_hr + b_r )",
        "z = σ( x·W_xz + h_{t−1}·W_hz + b_z )",
        "n = tanh( x·W_xn + b_n + r·(h_{t−1}·W_hn + b_hn) )",
        "h = (1 − z)·n + z·h_{t−1}",
    ]
    assert symbolic(_read("simple_rnn")) == ["h = tanh( x·W_x + h_{t−1}·W_h + b )"]
    assert symbolic(_read("simple_rnn", activation="relu", bias=False)) == ["h = ReLU( x·W_x + h_{t−1}·W_h )"]
    assert symbolic(_read("simple_rnn", activation="identity")) == ["h = x·W_x + h_{t−1}·W_h + b"]


@pytest.mark.parametrize("state", ["zeros", "ones"])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_first_step_has_the_initial_state_before_it(cell: CellName, state: str) -> None:
    reading = _read(cell, bidirectional=True, initial_state=state)
    last = len(reading.tokens) - 1
    for token, direction in ((0, 0), (last, 1)):
        found = inspect(reading, Place(token, 1, None, 0, direction))
        assert "h₀" in _texts(found)[0]
        states = [term for term in found.terms if "h_{0," in render_text(term.label)]
        assert all(term.opens is None for term in states)
        assert bool(states) == (state == "ones")
    assert "h_{t+1}" in _texts(inspect(reading, Place(0, 1, None, 0, 1)))[0]
    assert "h_{t−1}" in _texts(inspect(reading, Place(last, 1)))[0]


def test_terms_open_the_step_before_the_layer_below_and_the_tokens_vector() -> None:
    reading = _read("gru", hidden_sizes=(2, 3), bidirectional=True)
    above = {render_text(term.label): term.opens for term in inspect(reading, Place(2, 0, "n", 1, 1)).terms}
    assert above["x₁"] == Place(2, 1, "h", 0, 0)
    assert above["x₂"] == Place(2, 0, "h", 0, 1)
    assert above["r·h_{t+1,2}"] == Place(3, 2, "h", 1, 1)
    assert above["b_n"] is above["r·b_hn"] is None
    below = {render_text(term.label): term.opens for term in inspect(reading, Place(2, 0, "z", 0, 0)).terms}
    assert below["x₃"] == Place(2, None, "x", 0)
    assert below["h_{t−1,1}"] == Place(1, 1, "h", 0, 0)


def test_a_whole_cell_has_shapes_and_the_units_that_moved_most() -> None:
    found = inspect(_read(hidden_sizes=(5, 3)), Place(2, None, "h"))
    assert _texts(found)[0] == "i = σ( x·W_xi + h_{t−1}·W_hi + b_i )\n  = σ( [5]·[5×3] + [3]·[3×3] + [3] ) = [3]"
    assert [abs(moved.after - moved.before) for moved in found.moved] == sorted(
        (abs(moved.after - moved.before) for moved in found.moved), reverse=True
    )
    assert found.stages is None
    one_gate = inspect(_read(), Place(2, None, "f"))
    assert len(one_gate.lines) == 1
    assert len(one_gate.moved) == 3


def test_a_column_has_the_stages_from_text_to_vector() -> None:
    reading = _read()
    stages = inspect(reading, Place(2)).stages
    assert stages is not None
    assert (stages.typed, stages.token, stages.id, stages.known) == ("그러나", "그러나", 1, False)
    assert stages.vector is not None
    embedding = reading.model.parameters.embedding
    assert embedding is not None
    assert stages.vector.tobytes() == embedding[1].tobytes()
    found = inspect(reading, Place(2, None, "x", 0))
    assert found.stages is not None
    assert _texts(found)[0].startswith("x = E₁\n  = [ ")


def test_a_one_hot_vector_is_told_by_the_place_of_its_one() -> None:
    reading = _read(input="one_hot")
    found = inspect(reading, Place(1, None, "x", 0))
    assert found.stages is not None
    assert found.stages.vector is None
    assert (found.stages.id, found.stages.size) == (4, 10)
    assert _texts(found) == ["x = e₄\n  = [10]"]


def test_a_higher_layer_reads_the_states_below() -> None:
    found = inspect(_read(hidden_sizes=(2, 3), bidirectional=True), Place(1, None, "x", 1))
    assert _texts(found)[0].startswith("x = [ h_{→}  h_{←} ]\n  = [ ")
    assert found.stages is None


@pytest.mark.parametrize(
    ("config", "first"),
    [
        ({"bidirectional": True}, "s = [ h_{→T}  h_{←1} ]"),
        ({"pooling": "mean"}, "s = mean_t h_t"),
        ({"pooling": "max"}, "s = max_t h_t"),
        ({"pooling": "concatenate", "fixed_length": 4}, "s = [ h₁  …  h₄ ]"),
        ({"pooling": "attention"}, "α_t = softmax( v_a·tanh( h_t·W_a + b_a ) )"),
    ],
)
def test_the_answer_begins_with_its_pooling(config: dict[str, Any], first: str) -> None:
    found = inspect(_read(**config), Place(quantity="y"))
    assert _texts(found)[0].split("\n")[0] == first
    assert _texts(found)[-2].startswith("y = s·W_y + b_y\n  = ")
    assert _texts(found)[-1].startswith("P = σ(y)\n  = σ(")
    assert found.place == Place(5, None, "y", 0)


def test_where_the_head_reads_the_last_state_itself_the_answer_says_h_and_no_other_letter() -> None:
    found = inspect(_read(), Place(quantity="y"))
    assert _texts(found)[0].startswith("y = h·W_y + b_y\n  = ")
    assert _texts(found)[1].startswith("P = σ(y)\n  = σ(")


def test_the_bias_has_a_line_of_its_own_and_is_not_counted_among_the_others() -> None:
    reading = _read(hidden_sizes=(9,))
    for place, counted in ((Place(quantity="y"), 9), (Place(3, 2, "i"), 9 + reading.model.config.input_size)):
        terms = inspect(reading, place, 2).terms
        named = [render_text(term.label) for term in terms]
        assert sum(name.startswith("b_") for name in named) == 1
        assert named[-1] == "…"
        assert terms[-1].count == counted - 2


def test_one_term_alone_is_not_called_the_others() -> None:
    terms = inspect(_read(hidden_sizes=(5,)), Place(quantity="y"), 4).terms
    assert len(terms) == 5 + 1
    assert all(term.label != REST for term in terms)


# --- what a person did to it ---------------------------------------------------------------------------------------


def test_a_scaled_gate_says_its_factor_and_still_adds_up() -> None:
    reading = _read(edits=(GateScaling(0, 0, "f", 0.5, step=1), GateScaling(0, 0, "f", -2.0, unit=2)))
    found = inspect(reading, Place(1, 2))
    assert " × −1\n" in render_text(_line(found, "f"))
    assert _result(_line(found, "f")) == reading.trace.layers[0][0].gates["f"][1, 2] < 0.0
    assert abs(found.residual) < 1e-6
    assert " × 0.5\n" in render_text(_line(inspect(reading, Place(1, 0)), "f"))
    assert "×" not in render_text(_line(inspect(reading, Place(0, 0)), "f"))
    assert " × 0.5\n" in render_text(_line(inspect(reading, Place(1)), "f"))


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_held_unit_says_at_what_and_is_what_the_next_step_reads(cell: CellName) -> None:
    reading = _read(cell, edits=(Clamp(0, 0, 2, 0.25, step=1),))
    found = inspect(reading, Place(1, 2))
    assert found.held == 0.25
    assert render_text(_line(found, "h")) == "h = +0.2500"
    after = inspect(reading, Place(2, 2))
    assert after.held is None
    assert abs(after.residual) < 1e-6


# --- edges ---------------------------------------------------------------------------------------------------------


def test_where_nothing_is_read_there_are_equations_without_numbers() -> None:
    reading = _read(text="")
    assert inspect(reading, Place(quantity="y")).lines == ()
    assert inspect(reading, Place(quantity="x")).stages is None
    found = inspect(reading, Place(None, 2))
    assert len(found.lines) == 6
    assert found.place.token is None
    assert (found.terms, found.moved, found.residual) == ((), (), 0.0)


def test_an_open_token_is_the_one_read_last() -> None:
    reading = _read(bidirectional=True)
    assert inspect(reading, Place(unit=1)).place == Place(5, 1, None, 0, 0)
    assert inspect(reading, Place(unit=1, direction=1)).place == Place(0, 1, None, 0, 1)


def test_a_place_that_does_not_exist_is_refused() -> None:
    reading = _read("gru")
    with pytest.raises(ValueError, match="no c"):
        inspect(reading, Place(1, 2, "c"))
    with pytest.raises(ValueError, match="no i"):
        inspect(reading, Place(1, None, "i"))
    for place in (Place(6), Place(1, 3), Place(1, 0, None, 1), Place(1, 1, "y")):
        with pytest.raises(IndexError):
            inspect(reading, place)


def test_numbers_of_an_exploded_network_are_written() -> None:
    reading = _read("simple_rnn", activation="identity")
    rows = np.full_like(reading.trace.layers[0][0].h, np.inf)
    layer = replace(reading.trace.layers[0][0], h=rows)
    exploded = replace(reading, trace=replace(reading.trace, layers=((layer,),)))
    found = inspect(exploded, Place(2, 1))
    assert "inf" in _texts(found)[0] or "nan" in _texts(found)[0]
