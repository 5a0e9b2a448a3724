"""The forward pass against ONNX Runtime, which nobody here wrote: every time step of a graph built in the test."""

from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from rnn_desktop.engine.config import CELL_NAMES, ActivationName, CellName, ModelConfig
from rnn_desktop.engine.initializers import Initialization, initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import Packer, Sequences
from rnn_desktop.engine.parameters import Array, LayerParameters, Parameters
from rnn_desktop.engine.trace import trace

_V, _E, _K = 40, 24, 3
_LENGTHS = [5, 1, 23, 12, 23, 2, 17]
_SIZES = {1: (16,), 2: (16, 9), 3: (16, 9, 20)}
_OPERATORS = {"simple_rnn": "RNN", "lstm": "LSTM", "gru": "GRU"}
_GATE_ORDERS: dict[str, list[int]] = {
    # ONNX: LSTM i o f c from our i f g o; GRU z r h from our r z n.
    "simple_rnn": [0],
    "lstm": [0, 3, 1, 2],
    "gru": [1, 0, 2],
}
_ONLY_NOISE = Initialization(recurrent="zeros")
_ACTIVATIONS = {"tanh": "Tanh", "sigmoid": "Sigmoid", "relu": "Relu", "identity": "Affine"}


class _Graph:
    """An ONNX graph of a network; its inputs are ids [T, B] padded with 0, lengths [B] and a mask [T, B, 1] that is 0
    where a sequence runs and hugely negative where it has ended.
    """

    def __init__(self, config: ModelConfig, parameters: Parameters) -> None:
        self._config, self._nodes, self._constants = config, [], []
        self._outputs = ["logits"]
        self._add("Gather", [self._constant(parameters.embedding), "ids"], ["x0"])
        x = "x0"
        for number, layer in enumerate(parameters.layers):
            x = self._recurrent(number, layer, x)
        pooled = self._pooled(parameters, x)
        self._add("Gemm", [pooled, self._constant(parameters.W_y), self._constant(parameters.b_y)], ["logits"])

    def run(self, ids: list[Array]) -> dict[str, Array]:
        """Every output by its name."""
        lengths = np.array([len(one) for one in ids], np.int32)
        padded = np.zeros((lengths.max(), len(ids)), np.int64)
        for column, one in enumerate(ids):
            padded[: len(one), column] = one
        mask = np.where(np.arange(lengths.max())[:, None] < lengths, 0.0, -1e9).astype(np.float32)[:, :, None]
        inputs = [
            helper.make_tensor_value_info("ids", TensorProto.INT64, padded.shape),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, lengths.shape),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, mask.shape),
        ]
        outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in self._outputs]
        graph = helper.make_graph(self._nodes, "network", inputs, outputs, self._start(len(ids)) + self._constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"])
        got = session.run(self._outputs, {"ids": padded, "lengths": lengths, "mask": mask})
        return dict(zip(self._outputs, got, strict=True))

    def _recurrent(self, number: int, layer: tuple[LayerParameters, ...], x: str) -> str:
        config, H, D = self._config, self._config.hidden_sizes[number], len(layer)
        W, R, B = (np.stack(arrays) for arrays in zip(*(self._onnx_weights(one) for one in layer), strict=True))
        inputs = [x, self._constant(W), self._constant(R), self._constant(B) if config.bias else "", "lengths"]
        inputs += [f"start{number}"] + [f"start{number}"] * (config.cell == "lstm")
        outputs = [f"h{number}", f"last_h{number}"] + [f"last_c{number}"] * (config.cell == "lstm")
        options: dict[str, Any] = {"hidden_size": H, "direction": "bidirectional" if D == 2 else "forward"}
        if config.cell == "gru":
            options["linear_before_reset"] = 1
        if config.cell == "simple_rnn":
            options["activations"] = [_ACTIVATIONS[config.activation]] * D
            if config.activation == "identity":
                options |= {"activation_alpha": [1.0] * D, "activation_beta": [0.0] * D}
        self._add(_OPERATORS[config.cell], inputs, outputs, **options)
        self._outputs += outputs
        # h is [T, D, B, H]; the next layer reads [T, B, D·H].
        self._add("Transpose", [f"h{number}"], [f"turned{number}"], perm=[0, 2, 1, 3])
        shape = self._constant(np.array([0, 0, D * H]))
        self._add("Reshape", [f"turned{number}", shape], [f"x{number + 1}"])
        return f"x{number + 1}"

    def _onnx_weights(self, one: LayerParameters) -> tuple[Array, Array, Array]:
        """W [G·H, in], R [G·H, H], B [2·G·H]: both biases, of which ours is the first."""
        order = _GATE_ORDERS[self._config.cell]

        def gates(array: Array) -> Array:
            parts = np.split(array, len(order), axis=-1)
            return np.concatenate([parts[gate] for gate in order], axis=-1)

        b = np.zeros(one.W_x.shape[1], np.float32) if one.b is None else one.b
        recurrent = np.zeros_like(b)
        if one.b_hn is not None:
            recurrent[-len(one.b_hn) :] = one.b_hn
        return gates(one.W_x).T, gates(one.W_h).T, np.concatenate([gates(b), recurrent])

    def _start(self, B: int) -> list[TensorProto]:
        value = np.float32(self._config.initial_state == "ones")
        sizes = enumerate(self._config.hidden_sizes)
        return [
            numpy_helper.from_array(np.full((self._config.directions, B, H), value), f"start{number}")
            for number, H in sizes
        ]

    def _pooled(self, parameters: Parameters, x: str) -> str:
        """[B, F] from x [T, B, F], in which ended sequences are zeros."""
        config, F = self._config, self._config.directions * self._config.hidden_size
        if config.pooling == "last":
            last = f"last_h{len(config.hidden_sizes) - 1}"
            self._add("Transpose", [last], ["turned"], perm=[1, 0, 2])
        elif config.pooling == "mean":
            self._add("ReduceSum", [x, self._constant(np.array([0]))], ["sum"], keepdims=0)
            self._add("Cast", ["lengths"], ["counts"], to=TensorProto.FLOAT)
            self._add("Unsqueeze", ["counts", self._constant(np.array([1]))], ["column"])
            self._add("Div", ["sum", "column"], ["turned"])
        elif config.pooling == "max":
            self._add("Add", [x, "mask"], ["masked"])
            self._add("ReduceMax", ["masked"], ["turned"], axes=[0], keepdims=0)
        elif config.pooling == "concatenate":
            self._add("Slice", [x, *(self._constant(np.array([n])) for n in (0, config.fixed_length, 0))], ["first"])
            self._add("Transpose", ["first"], ["turned"], perm=[1, 0, 2])
            F *= config.fixed_length or 1
        else:
            W_a, b_a, v_a = (self._constant(parameters.attention[name]) for name in ("W_a", "b_a", "v_a"))
            self._add("MatMul", [x, W_a], ["products"])
            self._add("Add", ["products", b_a], ["sums"])
            self._add("Tanh", ["sums"], ["keys"])
            self._add("MatMul", ["keys", v_a], ["scores"])
            self._add("Unsqueeze", ["scores", self._constant(np.array([2]))], ["columns"])
            self._add("Add", ["columns", "mask"], ["masked"])
            self._add("Softmax", ["masked"], ["shares"], axis=0)
            self._add("Mul", ["shares", x], ["parts"])
            self._add("ReduceSum", ["parts", self._constant(np.array([0]))], ["turned"], keepdims=0)
        self._add("Reshape", ["turned", self._constant(np.array([0, F]))], ["pooled"])
        return "pooled"

    def _constant(self, array: Array | None) -> str:
        name = f"constant{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _add(self, operator: str, inputs: list[str], outputs: list[str], **options: Any) -> None:
        self._nodes.append(helper.make_node(operator, inputs, outputs, **options))


def _network(config: ModelConfig) -> Network:
    """Weights far enough from zero that every gate opens and closes, not so far that a plain recurrence turns chaotic
    and makes float32's last digit a first one.
    """
    parameters, rng = initial_parameters(config, 3, initialization=_ONLY_NOISE), np.random.default_rng(8)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.15, array.shape).astype(np.float32)
    return Network(config, parameters)


def _compare(network: Network, tolerance: float = 1e-6) -> None:
    config, rng = network.config, np.random.default_rng(1)
    ids = [rng.integers(0, _V, length).astype(np.int32) for length in _LENGTHS]
    want = _Graph(config, network.parameters).run(ids)
    targets = np.zeros(len(ids), np.int32)
    batch = Packer(Sequences(np.concatenate(ids), np.array(_LENGTHS, np.int32), targets), config).pack(np.arange(7))
    activations = network.forward(batch)
    np.testing.assert_allclose(activations.logits, want["logits"][batch.order], atol=tolerance, rtol=tolerance)
    _compare_batch(activations.layers, batch, want, tolerance)
    for column, one in enumerate(ids):
        got = trace(network, one)
        np.testing.assert_allclose(got.logits[-1], want["logits"][column], atol=tolerance, rtol=tolerance)
        for number, layer in enumerate(got.layers):
            for d, direction in enumerate(layer):
                h = want[f"h{number}"][: len(one), d, column]
                np.testing.assert_allclose(direction.h, h, atol=tolerance, rtol=tolerance)
                last = 0 if d else -1
                np.testing.assert_allclose(direction.h[last], want[f"last_h{number}"][d, column], atol=tolerance)
                if direction.c is not None:
                    np.testing.assert_allclose(
                        direction.c[last], want[f"last_c{number}"][d, column], atol=tolerance, rtol=tolerance
                    )


def _compare_batch(layers: Any, batch: Any, want: dict[str, Array], tolerance: float) -> None:
    """Every row of the ragged batch; the backward direction's lie in the order of the turned sequences."""
    columns, steps = batch.order[batch.sequence_of_row], batch.step_of_row
    for number, layer in enumerate(layers):
        for d, states in enumerate(layer):
            h = states.h[batch.reversed_rows] if d else states.h
            np.testing.assert_allclose(h, want[f"h{number}"][steps, d, columns], atol=tolerance, rtol=tolerance)


def _config(cell: CellName, depth: int = 1, **options: Any) -> ModelConfig:
    return ModelConfig(_V, cell, _E, _SIZES[depth], 40, head="softmax", output_size=_K, **options)


@pytest.mark.parametrize("initial_state", ["zeros", "ones"])
@pytest.mark.parametrize("bias", [True, False], ids=["bias", "no bias"])
@pytest.mark.parametrize("bidirectional", [False, True], ids=["forward", "both ways"])
@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_state_of_every_cell(
    cell: CellName, depth: int, bidirectional: bool, bias: bool, initial_state: Any
) -> None:
    config = _config(cell, depth, bidirectional=bidirectional, bias=bias, initial_state=initial_state)
    _compare(_network(config))


@pytest.mark.parametrize("bidirectional", [False, True], ids=["forward", "both ways"])
@pytest.mark.parametrize("depth", [1, 3])
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "identity"])
def test_every_activation(activation: ActivationName, depth: int, bidirectional: bool) -> None:
    config = _config("simple_rnn", depth, activation=activation, bidirectional=bidirectional, initial_state="ones")
    # Without a bound the states are larger than 1, and so are their last digits.
    _compare(_network(config), 3e-6)


@pytest.mark.parametrize("bidirectional", [False, True], ids=["forward", "both ways"])
@pytest.mark.parametrize("pooling", ["mean", "max", "concatenate", "attention"])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_pooling(cell: CellName, pooling: Any, bidirectional: bool) -> None:
    fixed = 9 if pooling == "concatenate" else None
    _compare(_network(_config(cell, 2, bidirectional=bidirectional, pooling=pooling, fixed_length=fixed)))
