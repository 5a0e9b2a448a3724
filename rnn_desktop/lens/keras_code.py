"""A network in Keras 3."""

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import DIRECTIONS
from rnn_desktop.lens.code_parts import (
    Say,
    answer_input,
    cell_arrays,
    cell_names,
    cell_weights,
    comment,
    has_one_cell,
    input_size,
    layer_input,
    numbered,
    wrapped,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_LAYERS = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}
_GRU_ORDER = QT_TRANSLATE_NOOP(
    "Code", "Keras has the update gate z first, and b and b_hn as the two rows of one array."
)


class Keras:
    """Functions of the script where several cells need them; else each line stands for itself."""

    title = "Keras"
    packages = "keras tensorflow safetensors"

    def __init__(self, config: ModelConfig, say: Say) -> None:
        self._config, self._say = config, say

    def imports(self, *, from_file: bool) -> list[str]:
        file = ["from safetensors.numpy import load_file"] if from_file else []
        return ["import numpy as np", "from keras import layers, ops", *file]

    def array(self, numbers: str) -> str:
        return f'np.array({numbers}, "float32")'

    def functions(self) -> list[str]:
        config, lines = self._config, ["np.set_printoptions(precision=4, suppress=True)"]
        if config.cell == "gru":
            says = _GRU_ORDER if config.bias else QT_TRANSLATE_NOOP("Code", "Keras has the update gate z first.")
            lines += ["", *comment(self._say(says)), "def z_r_n(gates):"]
            lines += ["    r, z, n = np.split(gates, 3, axis=-1)", "    return np.concatenate([z, r, n], axis=-1)"]
        if not has_one_cell(config):
            lines += ["", 'def cell_weights(layer, direction="forward"):']
            lines += [f"    {cell_arrays(config, '{layer}', '{direction}')}", f"    return {self._arranged()}"]
        return lines

    def _arranged(self) -> str:
        """The arrays of a cell as set_weights takes them."""
        if self._config.cell != "gru":
            return f"[{', '.join(cell_names(self._config))}]"
        bias = ", np.stack([z_r_n(b), np.append(np.zeros(len(b) - len(b_hn)), b_hn)])" if self._config.bias else ""
        return f"[z_r_n(W_x), z_r_n(W_h){bias}]"

    def input_layer(self) -> list[str]:
        config = self._config
        if config.input != "embedding":
            return []
        return [
            f"embedding = layers.Embedding({config.vocabulary_size}, {config.embedding_size})",
            "embedding.build((None, None))",
            'embedding.set_weights([weights["embedding"]])',
        ]

    def cell(self, layer: int) -> list[str]:
        config, name = self._config, numbered("rnn", self._config, layer)
        made = self._cell_call(layer, "return_sequences=True")
        made = f"layers.Bidirectional({made})" if config.bidirectional else made
        built = f"{name}.build((None, None, {input_size(config, layer)}))"
        if has_one_cell(config):
            taken = cell_arrays(config, str(layer), DIRECTIONS[0])
            return [f"{name} = {made}", built, taken, f"{name}.set_weights({self._arranged()})"]
        filled = " + ".join(cell_weights(layer, direction) for direction in range(config.directions))
        return [f"{name} = {made}", built, f"{name}.set_weights({filled})"]

    def _cell_call(self, layer: int, returns: str) -> str:
        config = self._config
        options = [str(config.hidden_sizes[layer])]
        if config.activation != "tanh":
            options.append(f'activation="{_keras_name(config.activation)}"')
        if not config.bias:
            options.append("use_bias=False")
        return f"layers.{_LAYERS[config.cell]}({', '.join([*options, returns])})"

    def pooling_layers(self) -> list[str]:
        config = self._config
        if config.pooling != "attention":
            return []
        size = answer_input(config)
        return [
            f'keys = layers.Dense({size}, activation="tanh")',
            f"keys.build((None, {size}))",
            'keys.set_weights([weights["attention.W_a"], weights["attention.b_a"]])',
            "scores = layers.Dense(1, use_bias=False)",
            f"scores.build((None, {size}))",
            'scores.set_weights([weights["attention.v_a"][:, None]])',
        ]

    def output_layer(self) -> list[str]:
        config = self._config
        activation = "" if config.head == "linear" else f', activation="{config.head}"'
        return [
            f"output = layers.Dense({config.output_size}{activation})",
            f"output.build((None, {answer_input(config)}))",
            'output.set_weights([weights["output.W_y"], weights["output.b_y"]])',
        ]

    def given(self, numbers: str) -> list[str]:
        if self._config.input == "numeric":
            return [*wrapped(f"values = np.array([{numbers}])"), 'x = ((values - offsets) / scales).astype("float32")']
        made = f"ops.one_hot(ids, {self._config.vocabulary_size})"
        made = "embedding(ids)" if self._config.input == "embedding" else made
        return [*wrapped(f"ids = np.array([{numbers}])"), f"x = {made}"]

    def states(self, layer: int, x: str) -> list[str]:
        name = numbered("rnn", self._config, layer)
        start = self._start_argument(layer, self._config.directions)
        return [f"{numbered('h', self._config, layer)} = {name}({x}{start})"]

    def _start_argument(self, layer: int, directions: int) -> str:
        config = self._config
        if config.initial_state == "zeros":
            return ""
        states = directions * (2 if config.cell_kind.keeps_memory else 1)
        times = f" * {states}" if states > 1 else ""
        return f", initial_state=[ops.ones((1, {config.hidden_sizes[layer]}))]{times}"

    def answer(self, h: str) -> list[str]:
        config, H = self._config, self._config.hidden_size
        if config.per_step:
            return [f"y = output({h})"]
        match config.pooling:
            case "last" if not config.bidirectional:
                return [f"y = output({h}[:, -1])"]
            case "last":
                pooled = [f"pooled = ops.concatenate([{h}[:, -1, :{H}], {h}[:, 0, {H}:]], axis=-1)"]
            case "concatenate":
                steps = config.fixed_length
                pooled = [
                    f"pooled = ops.pad({h}[:, :{steps}], [(0, 0), (0, max(0, {steps} - {h}.shape[1])), (0, 0)])",
                    "pooled = ops.reshape(pooled, (1, -1))",
                ]
            case "attention":
                shares = f"shares = ops.softmax(scores(keys({h})), axis=1)"
                pooled = [shares, f"pooled = ops.sum(shares * {h}, axis=1)"]
            case _:
                pooled = [f"pooled = ops.{config.pooling}({h}, axis=1)"]
        return [*pooled, "y = output(pooled)"]

    def plain(self, tensor: str) -> str:
        return f"ops.convert_to_numpy({tensor})"

    def memory(self, layer: int, direction: int, step: int) -> tuple[list[str], str]:
        config, x = self._config, layer_input(self._config, layer)
        read = f"ops.flip({x}[:, {step}:], axis=1)" if direction else f"{x}[:, :{step + 1}]"
        filled = self._arranged() if has_one_cell(config) else cell_weights(layer, direction)
        lines = [
            f"last = {self._cell_call(layer, 'return_state=True')}",
            f"last.build((None, None, {input_size(config, layer)}))",
            f"last.set_weights({filled})",
            f"_, _, c = last({read}{self._start_argument(layer, 1)})",
        ]
        return lines, "c[0"

    def split(self, z: str, gates: int) -> str:
        return f"np.split({z}, {gates}, axis=-1)"

    def sigmoid(self, z: str) -> str:
        return f"1 / (1 + np.exp(-{f'({z})' if ' ' in z else z}))"

    def tanh(self, z: str) -> str:
        return f"np.tanh({z})"

    def start(self, H: int) -> str:
        return f"np.{self._config.initial_state}({H})"


def _keras_name(activation: str) -> str:
    return "linear" if activation == "identity" else activation
