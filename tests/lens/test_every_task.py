"""Whatever a network is asked: its receipt adds up, its reading can be told, and its answers are those of its task."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reader, Reading, explaining
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.tasks import Numbers
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.examples import examples
from tests.task_models import TASKS, task_model, text_for


def _read(name: str, **how: object) -> Reading:
    model = task_model(name, **how)  # type: ignore[arg-type]
    return Reader(model, create_tokenizer(model.tokenizer.name)).read(text_for(name))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Of a random network in float64, of any task."""
    name = draw(st.sampled_from(sorted(TASKS)))
    cell = draw(st.sampled_from(CELL_NAMES))
    fields = {
        "cell": cell,
        "hidden_sizes": tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3))),
        "bidirectional": draw(st.booleans()),
        "initial_state": draw(st.sampled_from(["zeros", "ones"])),
        "activation": draw(st.sampled_from(["tanh", "relu", "identity"])) if cell == "simple_rnn" else "tanh",
        "pooling": draw(st.sampled_from(["last", "mean", "max", "attention"])),
        "input": draw(st.sampled_from(["embedding", "one_hot"])),
    }
    return _read(name, seed=draw(st.integers(0, 2**16)), dtype=np.float64, **fields)


def _answers(reading: Reading) -> list[Explained]:
    """Every output at every time step that has one of its own, and at the end."""
    steps = [None, *(range(len(reading.tokens)) if reading.model.config.per_step else ())]
    return [Explained(output, step) for output in range(reading.model.config.output_size) for step in steps]


@examples(200)
@given(readings())
def test_the_receipt_of_every_answer_at_every_step_adds_up_to_its_logit(reading: Reading) -> None:
    for answer in _answers(reading):
        found = explaining(reading, answer)
        terms = found.receipt
        assert terms is not None
        logit = float(reading.trace.logits[answer.row, answer.output])
        assert found.logit == terms.logit == logit
        total = float(terms.contributions.sum()) + terms.start + terms.bias
        assert abs(total - logit) < 1e-12 * max(1.0, abs(logit))


@examples(50)
@given(readings())
def test_what_comes_after_a_step_gives_nothing_to_its_answer(reading: Reading) -> None:
    config = reading.model.config
    if not config.per_step or config.bidirectional:
        return
    for step in range(len(reading.tokens)):
        terms = explaining(reading, Explained(0, step)).receipt
        assert terms is not None
        assert not terms.contributions[step + 1 :].any()


@pytest.mark.parametrize("name", TASKS)
def test_a_reading_is_told_whole_as_json(name: str) -> None:
    reading = _read(name)
    told = json.loads(json.dumps(reading_json(reading), allow_nan=False))
    assert told["task"] == TASKS[name].name
    assert len(told["tokens"]) == len(reading.tokens) > 1
    for token in told["tokens"]:
        over = token.get("probabilities")
        assert over is None or (sum(over) == pytest.approx(1) and len(over) == len(told["labels"]))
        assert "next" in token or "prediction" in token or over


@pytest.mark.parametrize("name", [name for name in TASKS if TASKS[name].name == "numbers"])
def test_predictions_are_in_the_unit_of_the_data(name: str) -> None:
    reading, task = _read(name), TASKS[name]
    assert isinstance(task, Numbers)
    said = reading.trace.probabilities.astype(np.float64)
    want = said * np.array(task.scales) + np.array(task.offsets)
    got = [np.atleast_1d(token["prediction"]) for token in reading_json(reading)["tokens"]]
    np.testing.assert_array_equal(np.array(got), want)
    values = np.random.default_rng(0).normal(0, 1e6, (1000, len(task.columns)))
    np.testing.assert_allclose(task.unscaled(task.scaled(values)), values, rtol=1e-14, atol=1e-12)
