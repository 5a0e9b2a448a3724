"""Lesson 8: gates and weights that do a deed, those that do not, and what three cells learn with several seeds."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.examples import Wanted, understand_file, usable
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.formats.model_file import same_model
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.what_if import DeleteToken, SetWeight
from rnn_desktop.lessons.friends.forgetting import FORGETS, SWITCHES
from rnn_desktop.lessons.friends.gates import FORGET_GATE, LSTM, TWO
from rnn_desktop.lessons.friends.gru import GRU
from rnn_desktop.lessons.friends.networks import LEFT_AT, ONE_SIGN, ROAD, cell_state, gate, one_unit, read_road, right
from rnn_desktop.lessons.friends.trained import A_ROUTE, TRAINED, accuracy, lucky_seeds, signs_settings
from rnn_desktop.lessons.shipped import cut, opened, shipped_model
from rnn_desktop.paths import SAMPLE_SIGNS, resource_path
from rnn_desktop.runs.training_run import ModelSnapshot, run_training
from rnn_desktop.text.plain import space_tokenizer
from tests.lessons.edited import is_done_by as is_done

RECIPES = Path(__file__).parents[2] / "resources/models/lessons.py"
W_H = "layers.0.forward.W_h"


def test_the_road_has_to_be_shortened() -> None:
    model = one_unit("simple_rnn")
    assert is_done(FORGETS, saved=cut(model, "right -"))
    assert is_done(FORGETS, *[DeleteToken(1)] * ROAD)
    assert not is_done(FORGETS, saved=cut(model, "right - - -"))
    assert not is_done(FORGETS, saved=cut(model, "- - right")), "the sign stands at the beginning"


def test_a_larger_weight_holds_the_sign() -> None:
    assert is_done(SWITCHES, SetWeight(W_H, (0, 0), 1.5))
    assert not is_done(SWITCHES, SetWeight(W_H, (0, 0), 0.9))
    assert not is_done(SWITCHES, SetWeight("output.b_y", (0,), 9.0))
    assert not is_done(SWITCHES, saved=cut(one_unit("simple_rnn"), "right"))


def test_the_cell_has_to_be_opened_on_the_road() -> None:
    assert is_done(LSTM, picture="cell", selection=Place(4))
    assert not is_done(LSTM, picture="cell", selection=Place(0)), "there the sign is written"
    assert not is_done(LSTM, picture="neurons", selection=Place(4))
    assert not is_done(LSTM, quantity="f")


@pytest.mark.parametrize("step", [None, 1, ROAD])
def test_a_shut_forget_gate_forgets(step: int | None) -> None:
    assert is_done(FORGET_GATE, GateScaling(0, 0, "f", 0.0, None, step), quantity="c")


def test_other_gates_are_not_the_forget_gate() -> None:
    assert not is_done(FORGET_GATE, GateScaling(0, 0, "f", 0.0, None, 0)), "nothing is there to be kept at the sign"
    assert not is_done(FORGET_GATE, GateScaling(0, 0, "f", 0.95))
    assert not is_done(FORGET_GATE, GateScaling(0, 0, "i", 0.0))
    assert not is_done(FORGET_GATE, Clamp(0, 0, 0, 0.0))
    assert not is_done(FORGET_GATE, DeleteToken(0), GateScaling(0, 0, "f", 0.0))


def test_the_input_gate_has_to_be_shut_at_the_second_sign() -> None:
    assert is_done(TWO, GateScaling(0, 0, "i", 0.0, None, LEFT_AT))
    assert is_done(TWO, GateScaling(0, 0, "i", 0.0, 0, LEFT_AT))
    assert not is_done(TWO, GateScaling(0, 0, "i", 0.0))
    assert not is_done(TWO, GateScaling(0, 0, "i", 0.0, None, 0))
    assert not is_done(TWO, GateScaling(0, 0, "f", 0.0))


def test_the_update_gate_has_to_be_shut() -> None:
    assert is_done(GRU, GateScaling(0, 0, "z", 0.0))
    assert not is_done(GRU, GateScaling(0, 0, "r", 0.0))


def test_one_unit_of_each_cell_computes_what_is_said() -> None:
    lstm = read_road("lstm")
    f = gate(lstm, "f", 1)
    assert cell_state(lstm, ROAD) == pytest.approx(cell_state(lstm, 0) * f**ROAD, rel=1e-5)
    assert [right(read_road(cell)) > 0.9 for cell in ("simple_rnn", "lstm", "gru")] == [False, True, True]
    far = cut(one_unit("lstm"), " ".join(["left", *["-"] * 50]))
    assert right(read_road("lstm", far.text)) < 0.2, "five times the road"


def test_a_cell_with_gates_has_to_be_trained_to_the_end() -> None:
    lstm = opened("signs_lstm", A_ROUTE)
    assert is_done(TRAINED, saved=lstm, steps=200, trained=True)
    assert is_done(TRAINED, saved=opened("signs_gru", A_ROUTE), steps=200, trained=True)
    assert not is_done(TRAINED, saved=lstm, steps=150)
    assert not is_done(TRAINED, saved=opened("signs_simple_rnn", A_ROUTE), steps=200, trained=True)
    assert not is_done(TRAINED, saved=cut(one_unit("lstm"), ONE_SIGN), steps=200, trained=True)


def test_the_shipped_networks_are_those_that_the_lesson_speaks_of() -> None:
    assert accuracy("simple_rnn") < 65
    assert min(accuracy("lstm"), accuracy("gru")) == 100


def test_most_seeds_agree() -> None:
    assert [lucky_seeds(cell) for cell in ("simple_rnn", "lstm", "gru")] == [1, 6, 5]


@pytest.mark.slow
def test_a_simple_rnn_learns_short_routes() -> None:
    routes = usable(understand_file(resource_path(SAMPLE_SIGNS), Wanted()), None)
    assert isinstance(routes, LabelledReviews)
    short = replace(routes, texts=tuple(" ".join(text.split()[:3]) for text in routes.texts))
    *_, last = (
        event for event in run_training(short, signs_settings(), space_tokenizer()) if isinstance(event, ModelSnapshot)
    )
    assert last.model.provenance["metrics"]["validation_accuracy"] == 1, "it is the distance, not the word"


@pytest.mark.slow
@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_the_script_trains_the_same_networks_again(cell: str) -> None:
    recipes = runpy.run_path(str(RECIPES))["RECIPES"]
    assert same_model(recipes[f"signs_{cell}"](), shipped_model(f"signs_{cell}"))
