"""Data and weights that do not fit are refused with their name, what they are and what they may be."""

import math
import re
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.data_parallel import Team, share_count
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import Packer, Sequences
from rnn_desktop.engine.parameters import check_parameters, parameters_from_arrays
from rnn_desktop.engine.scoring import batch_logits, evaluate, score
from rnn_desktop.engine.trace import trace
from rnn_desktop.engine.training import Evaluated, Snapshot, StepDone, TrainingEvent, train
from rnn_desktop.problem import Problem
from tests.order_task import order_task, small_network

_NUMBERS = {"vocabulary_size": 0, "input": "numeric", "value_size": 2}
_GENERATES = {"alignment": "one_to_many", "head": "softmax", "output_size": 10}


def _read(config: ModelConfig, inputs: Any, lengths: list[int], targets: Any) -> None:
    Packer(Sequences(np.asarray(inputs), np.array(lengths, np.int32), np.asarray(targets)), config)


@pytest.mark.parametrize("ids", [[3, 12], [-1, 3]])
def test_a_token_outside_the_vocabulary_is_refused_with_both_ranges(ids: list[int]) -> None:
    config = small_network()
    sentence = f"Token ids run from {min(ids)} to {max(ids)}; the vocabulary has 0 to 11"
    data = Sequences(np.array(ids, np.int32), np.array([2], np.int32), np.ones(1, np.float32))
    parameters = initial_parameters(config, 0)
    with pytest.raises(Problem, match=sentence):
        trace(Network(config, parameters), ids)
    with pytest.raises(Problem, match=sentence):
        score(config, parameters, data)
    with pytest.raises(Problem, match=sentence):
        list(train(parameters, config, data, data, TrainingConfig()))


def test_lengths_have_to_be_what_they_say() -> None:
    config = small_network()
    with pytest.raises(ValueError, match="lengths has a sequence of 0 time steps; each needs 1 or more"):
        _read(config, [1, 2], [2, 0], [1.0, 0.0])
    with pytest.raises(ValueError, match="lengths has a sequence of -1 time steps"):
        _read(config, [1, 2], [3, -1], [1.0, 0.0])
    with pytest.raises(ValueError, match="inputs has 2 time steps, lengths ask for 3"):
        _read(config, [1, 2], [2, 1], [1.0, 0.0])
    with pytest.raises(ValueError, match=r"targets has 1 answers; expected 2 \(one for each sequence\) or 5"):
        _read(config, [1, 2, 3, 4, 5], [2, 3], [1.0])
    endless = np.array([2**62] * 3 + [2**62 + 2])  # int64 would make 2 of their sum
    with pytest.raises(ValueError, match="inputs has 2 time steps, lengths ask for 18446744073709551618"):
        Sequences(np.array([1, 2]), endless, np.zeros(4))


@pytest.mark.parametrize("dtype", ["uint8", "uint32", "uint64", "int64"])
def test_lengths_may_be_any_integers(dtype: str) -> None:
    config, data = small_network(), order_task(6, 1)
    others = Sequences(data.inputs, data.lengths.astype(dtype), data.targets)
    parameters, chosen = initial_parameters(config, 0), np.array([4, 1])
    np.testing.assert_array_equal(score(config, parameters, others), score(config, parameters, data))
    np.testing.assert_array_equal(others.select(chosen).inputs, data.select(chosen).inputs)


@pytest.mark.parametrize(
    ("inputs", "lengths", "targets", "sentence"),
    [
        ([1, 2], [2.0], [1.0], "lengths is float64 [1]; expected integers [sequences]"),
        ([1, 2], [[2]], [1.0], "lengths is int64 [1, 1]; expected integers [sequences]"),
        ([1, 2], 2, [1.0], "lengths is int64 []; expected integers [sequences]"),
        ([1, 2], [True, True], [1.0], "lengths is bool [2]; expected integers [sequences]"),
        (1, [1], [1.0], "inputs is int64 []; expected [time steps] or [time steps, in]"),
        ([1, 2], [2], 1.0, "targets is float64 []; expected one for each sequence or time step"),
    ],
)
def test_sequences_of_another_kind_are_refused_with_both(
    inputs: Any, lengths: Any, targets: Any, sentence: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        Sequences(np.asarray(inputs), np.asarray(lengths), np.asarray(targets))


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ([[1.0], [2.0]], "inputs is float64 [2, 1]; the configuration asks for float [time steps, 2]"),
        ([1.0, 2.0], "inputs is float64 [2]; the configuration asks for float [time steps, 2]"),
        ([[1, 2], [3, 4]], "inputs is int64 [2, 2]; the configuration asks for float [time steps, 2]"),
        ([[1.0, 2.0], [math.nan, 4.0]], "inputs holds numbers that are not finite"),
        ([[1.0, 2.0], [math.inf, 4.0]], "inputs holds numbers that are not finite"),
        ([[1.0, 2.0], [1e39, 4.0]], "inputs holds numbers that are not finite"),
    ],
)
def test_vectors_that_do_not_fit_are_refused_with_both_shapes(inputs: Any, sentence: str) -> None:
    config = ModelConfig(**_NUMBERS)
    with pytest.raises(ValueError, match=re.escape(sentence)):
        _read(config, inputs, [2], [1.0])


@pytest.mark.parametrize(
    "inputs", [[[1.0, 2.0, 3.0, 4.0]], [1.0, 2.0], [[math.nan, 1.0]], [["1.5", "2"]], [[1j, 0]], [[True, False]], 5]
)
def test_a_trace_does_not_take_vectors_of_another_size(inputs: Any) -> None:
    config = ModelConfig(**_NUMBERS)
    network = Network(config, initial_parameters(config, 0))
    with pytest.raises(ValueError, match=r"inputs (is|holds)"):
        trace(network, inputs)


@pytest.mark.parametrize("inputs", [[[1, 2]], [1.5, 2.0], [2**32 + 1], 5])
def test_a_trace_does_not_take_what_are_no_token_ids(inputs: Any) -> None:
    config = small_network()
    network = Network(config, initial_parameters(config, 0))
    with pytest.raises((ValueError, Problem), match=r"inputs is|Token ids run"):
        trace(network, np.array(inputs))


@pytest.mark.parametrize("inputs", [[1.0, 2.0], [[1, 2], [3, 4]]])
def test_token_ids_that_are_none_are_refused(inputs: Any) -> None:
    with pytest.raises(ValueError, match=r"inputs is \w+ \[.*; the configuration asks for integers \[time steps\]"):
        _read(small_network(), inputs, [2], [1.0])


@pytest.mark.parametrize(
    ("fields", "targets", "sentence"),
    [
        ({}, [1, 0], "targets is int64 [2]; a sigmoid head asks for floats [2] or [2, 1]"),
        ({"output_size": 3}, [1.0, 0.0], "targets is float64 [2]; a sigmoid head asks for floats [2, 3]"),
        ({}, [1.5, 0.0], "targets of a sigmoid head lie between 0 and 1"),
        ({}, [math.inf, 0.0], "targets of a sigmoid head lie between 0 and 1"),
        ({}, [0.0] * 5, "targets is float64 [5]; a sigmoid head asks for floats [2]"),
        ({"alignment": "many_to_many"}, [0.0, 1.0], "targets is float64 [2]; a sigmoid head asks for floats [5]"),
        ({"head": "linear"}, [math.inf, 0.0], "targets holds numbers that are not finite"),
        ({"head": "linear"}, [1e39, 0.0], "targets holds numbers that are not finite"),
        ({"head": "softmax", "output_size": 3}, [1.0, 2.0], "targets is float64 [2]; a softmax head asks for integers"),
        ({"head": "softmax", "output_size": 3}, [0, 3], "targets run from 0 to 3; the classes are 0 to 2"),
        ({"head": "softmax", "output_size": 3}, [-2, 1], "targets run from -2 to 1; the classes are 0 to 2"),
        ({"head": "softmax", "output_size": 3}, np.eye(3, dtype=int)[:2], "targets is int64 [2, 3]; a softmax head"),
    ],
)
def test_targets_that_do_not_fit_the_head_are_refused(fields: dict[str, Any], targets: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        _read(small_network(**fields), [1, 2, 3, 4, 5], [2, 3], targets)


def test_weights_of_another_shape_are_refused_with_both() -> None:
    config = small_network(hidden_sizes=(16, 8))
    arrays = dict(initial_parameters(config, 0).named())
    wrong = arrays | {"layers.1.forward.W_h": np.zeros((8, 31), np.float32)}
    with pytest.raises(ValueError, match=r"layers\.1\.forward\.W_h has the shape \(8, 31\); .* asks for \(8, 32\)"):
        Network(config, parameters_from_arrays(wrong))
    missing = {name: array for name, array in arrays.items() if name != "layers.0.forward.b"}
    with pytest.raises(ValueError, match=r"layers\.0\.forward\.b has the shape None; .* asks for \(64,\)"):
        Network(config, parameters_from_arrays(missing))
    with pytest.raises(ValueError, match=r"layers\.1\..* has the shape .*; the configuration asks for None"):
        Network(small_network(hidden_sizes=(16,)), initial_parameters(small_network(hidden_sizes=(16, 16)), 0))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("name", ["embedding", "layers.1.backward.W_h", "attention.v_a", "output.b_y"])
def test_weights_that_are_not_finite_are_refused_by_name(name: str, value: float) -> None:
    config = small_network(hidden_sizes=(3, 2), bidirectional=True, pooling="attention")
    parameters = initial_parameters(config, 0)
    check_parameters(config, parameters)
    dict(parameters.named())[name].flat[-1] = value
    with pytest.raises(ValueError, match=f"^{re.escape(name)} holds numbers that are not finite$"):
        Network(config, parameters)


@pytest.mark.parametrize("name", ["embedding", "layers.0.forward.W_x", "output.W_y"])
@pytest.mark.parametrize("dtype", ["int64", ">f4", "float16", "complex64", "bool", "object"])
def test_weights_of_another_type_are_refused_by_name(name: str, dtype: str) -> None:
    config = small_network()
    arrays = dict(initial_parameters(config, 0).named())
    arrays[name] = arrays[name].astype(dtype)
    with pytest.raises(ValueError, match=rf"^{re.escape(name)} is {dtype}; all arrays .* float32, or all float64$"):
        score(config, parameters_from_arrays(arrays), order_task(4, 1))


def test_weights_of_two_types_are_refused() -> None:
    arrays = dict(initial_parameters(small_network(), 0).named())
    arrays["embedding"] = arrays["embedding"].astype(np.float64)
    with pytest.raises(ValueError, match="embedding is float64; all arrays have to be float32, or all float64"):
        Network(small_network(), parameters_from_arrays(arrays))


def test_weights_are_drawn_as_floats() -> None:
    with pytest.raises(ValueError, match="dtype is int64; expected float32 or float64"):
        initial_parameters(small_network(), 0, np.int64)


def test_arrays_by_other_names_are_refused() -> None:
    arrays = dict(initial_parameters(small_network(), 0).named())
    for name in ("layers.0.forward.W_h", "output.b_y"):
        with pytest.raises(ValueError, match=f"^{re.escape(name)} is missing$"):
            parameters_from_arrays({other: array for other, array in arrays.items() if other != name})
    for name in ("layers.0.forward.bias", "layers.2.forward.W_x"):
        sentence = f"{name} is not an array of this network; the number of its layers is 1"
        with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
            parameters_from_arrays(arrays | {name: arrays["output.b_y"]})


@pytest.mark.parametrize(
    ("sequences", "sentence"),
    [
        ([[], [1, 2]], "lengths has a sequence of 0 time steps; each needs 1 or more"),
        ([[1], [1.7, 2]], "inputs is float64 [3]; the configuration asks for integers [time steps]"),
        ([[True]], "inputs is bool [1]; the configuration asks for integers"),
        ([[2**40]], "Token ids run from 1099511627776 to 1099511627776; the vocabulary has 0 to 11"),
        ([[-1]], "Token ids run from -1 to -1"),
    ],
)
def test_a_few_sequences_that_cannot_be_read_are_refused(sequences: Any, sentence: str) -> None:
    network = Network(small_network(), initial_parameters(small_network(), 0))
    with pytest.raises((ValueError, Problem), match=re.escape(sentence)):
        batch_logits(network, sequences)
    assert batch_logits(network, []).shape == (0, 1)


def test_a_few_sequences_have_one_answer_each() -> None:
    config = small_network(alignment="many_to_many")
    with pytest.raises(ValueError, match="this network gives one at each time step"):
        batch_logits(Network(config, initial_parameters(config, 0)), [[1, 2]])


def test_training_refuses_what_does_not_fit_before_its_first_step() -> None:
    config, data, settings = small_network(), order_task(8, 1), TrainingConfig(epochs=1)
    start = initial_parameters(config, 0)
    with pytest.raises(ValueError, match="sequences has 0 sequences; training needs 1 or more"):
        next(train(start, config, data.select(np.empty(0, np.intp)), data, settings))
    with pytest.raises(ValueError, match=r"embedding has the shape \(13, 8\); the configuration asks for \(12, 8\)"):
        next(train(initial_parameters(small_network(vocabulary_size=13), 0), config, data, data, settings))
    foreign = Sequences(data.inputs + np.int32(8), data.lengths, data.targets)
    with pytest.raises(Problem, match="the vocabulary has 0 to 11"):
        next(train(start, config, data, foreign, settings))
    broken = initial_parameters(config, 0)
    broken.W_y[0] = np.nan
    with pytest.raises(ValueError, match=r"output\.W_y holds numbers that are not finite"):
        next(train(broken, config, data, data, settings))
    unanswered = Sequences(data.inputs, data.lengths, np.full_like(data.targets, np.nan))
    with pytest.raises(ValueError, match="sequences has 0 answers that count; training needs 1 or more"):
        next(train(start, config, unanswered, data, settings))
    one_hot = small_network(input="one_hot")
    with pytest.raises(Problem, match="Use dropout_words instead"):
        next(train(initial_parameters(one_hot, 0), one_hot, data, data, TrainingConfig(dropout_input=0.1)))


def _until_problem(config: ModelConfig, data: Sequences, **settings: Any) -> tuple[list[TrainingEvent], str]:
    events: list[TrainingEvent] = []
    run = train(initial_parameters(config, 0), config, data, data, TrainingConfig(snapshot_every=1, **settings))
    with pytest.raises(Problem, match="the loss stopped being a number") as caught:
        events.extend(run)
    return events, str(caught.value)


_EXPLODES = {"optimizer": "sgd", "learning_rate": 9.0, "clip_norm": 1e5, "batch_size": 16}


def test_a_loss_that_explodes_stops_with_the_step_and_advice_and_leaves_good_weights() -> None:
    config = small_network(cell="simple_rnn", activation="relu", head="linear")
    events, sentence = _until_problem(config, order_task(64, 1), epochs=50, **_EXPLODES)
    steps = [event for event in events if isinstance(event, StepDone)]
    assert re.fullmatch(r"At step \d+ the loss .*\. Train again with a lower learning rate or clip norm\.", sentence)
    assert len(steps) <= int(re.findall(r"\d+", sentence)[0]) <= len(steps) + 1
    assert all(math.isfinite(step.loss + step.gradient_norm) for step in steps)
    kept = [event for event in events if isinstance(event, Snapshot)]
    assert kept
    for snapshot in kept:
        assert all(np.isfinite(array).all() for _, array in snapshot.parameters.named())
    assert all(math.isfinite(event.validation_loss) for event in events if isinstance(event, Evaluated))


@pytest.mark.parametrize("shares", [1, 2])
def test_a_step_whose_loss_is_no_number_moves_nothing(shares: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One word is more than can be squared: the batches without it are learned from, the one with it is not."""
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 1)
    sizes = (16,) if shares == 1 else (400,)
    config = small_network(cell="simple_rnn", activation="identity", hidden_sizes=sizes, head="linear")
    settings = TrainingConfig(epochs=1, batch_size=16, optimizer="momentum", weight_decay=0.1)
    assert share_count(config, settings) == shares
    start, good = initial_parameters(config, 0), order_task(64, 1)
    assert start.embedding is not None
    start.embedding[1] = 3e38
    # The last of 65 reviews holds the word.
    lengths = np.append(good.lengths, 1).astype(np.int32)
    inputs, targets = np.append(good.inputs, 1).astype(np.int32), np.append(good.targets, 1).astype(np.float32)
    with Team(config, settings, Sequences(inputs, lengths, targets), start) as team:
        assert math.isfinite(team.step(np.arange(16), 1, 0.1).gradient_norm)
        before = team.parameters.copy()
        with np.errstate(invalid="ignore", over="ignore"):
            step = team.step(np.arange(50, 65), 2, 0.1)
        assert not math.isfinite(step.loss)
        assert math.isnan(step.gradient_norm)
        for (name, array), (_, kept) in zip(team.parameters.named(), before.named(), strict=True):
            np.testing.assert_array_equal(array, kept, err_msg=name)
        assert math.isfinite(team.step(np.arange(16, 32), 3, 0.1).loss)


def test_a_validation_loss_that_is_no_number_stops_too() -> None:
    config = ModelConfig(0, "simple_rnn", hidden_sizes=(4,), input="numeric", value_size=1, activation="identity",
                         head="linear")  # fmt: skip
    small = Sequences(np.full((8, 1), 0.5, np.float32), np.full(4, 2, np.int32), np.zeros(4, np.float32))
    huge = Sequences(np.full((8, 1), 3e38, np.float32), np.full(4, 2, np.int32), np.zeros(4, np.float32))
    run = train(initial_parameters(config, 0), config, small, huge, TrainingConfig(epochs=1))
    events: list[TrainingEvent] = []
    with pytest.raises(Problem, match="At step 1 the loss stopped being a number"):
        events.extend(run)
    assert [type(event) for event in events] == [StepDone]


def test_scoring_without_weights_that_fit_raises_before_it_computes() -> None:
    with pytest.raises(ValueError, match="embedding has the shape"):
        evaluate(small_network(vocabulary_size=13), initial_parameters(small_network(), 0), order_task(4, 1))
