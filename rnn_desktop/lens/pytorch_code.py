"""A network in PyTorch."""

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

_LAYERS = {"simple_rnn": "RNN", "lstm": "LSTM", "gru": "GRU"}
_LOOP = QT_TRANSLATE_NOOP("Code", "PyTorch’s nn.RNN has tanh and relu only, so its loop is written out.")
_TRANSPOSED = QT_TRANSLATE_NOOP("Code", "PyTorch keeps W transposed.")
_TWO_BIASES = QT_TRANSLATE_NOOP("Code", "PyTorch keeps W transposed and has a second bias, which is 0 here.")
_GRU_BIASES = QT_TRANSLATE_NOOP("Code", "PyTorch keeps W transposed; of its second bias only b_hn is not 0.")


class Pytorch:
    """Functions of the script where several cells need them; else each line stands for itself."""

    title = "PyTorch"
    packages = "torch safetensors"

    def __init__(self, config: ModelConfig, say: Say) -> None:
        self._config, self._say = config, say

    @property
    def _loops(self) -> bool:
        """Whether the cell is no layer of PyTorch."""
        return self._config.activation not in ("tanh", "relu")

    def imports(self, *, from_file: bool) -> list[str]:
        numpy = ["import numpy as np"] if self._config.input == "numeric" else []
        file = ["from safetensors.torch import load_file"] if from_file else []
        return [*numpy, "import torch", *file, "from torch import nn"]

    def array(self, numbers: str) -> str:
        return f"torch.tensor({numbers})"

    def functions(self) -> list[str]:
        config, lines = self._config, ["torch.set_grad_enabled(False)", "torch.set_printoptions(sci_mode=False)"]
        if self._loops:
            names = cell_names(config)
            z = " + ".join(["x_t @ W_x", "h @ W_h", *names[2:]])
            lines += ["", *comment(self._say(_LOOP)), f"def read(x, {', '.join(names)}):"]
            lines += [f"    h, states = torch.{config.initial_state}(1, len(W_h)), []", "    for x_t in x.unbind(1):"]
            lines += [f"        h = {self.sigmoid(z) if config.activation == 'sigmoid' else z}"]
            lines += ["        states.append(h)", "    return torch.stack(states, dim=1)"]
        if not has_one_cell(config):
            lines += ["", *self._said_of_weights(), *self._cell_weights()]
        return lines

    def _cell_weights(self) -> list[str]:
        """The function that takes those of one direction from the file."""
        config = self._config
        taken = f"    {cell_arrays(config, '{layer}', '{direction}')}"
        if self._loops:
            return [
                'def cell_weights(layer, direction="forward"):',
                taken,
                f"    return {', '.join(cell_names(config))}",
            ]
        head = 'def cell_weights(layer, direction="forward", end="_l0"):'
        return [head, taken, "    return {", *(f"        f{entry}" for entry in self._entries("{end}")), "    }"]

    def _said_of_weights(self) -> list[str]:
        if self._loops:
            return []
        biased = _TWO_BIASES if self._config.cell_kind.reset is None else _GRU_BIASES
        return comment(self._say(biased if self._config.bias else _TRANSPOSED))

    def _entries(self, end: str) -> list[str]:
        """What load_state_dict takes of one direction, whose names have that end."""
        config = self._config
        pairs = [("weight_ih", "W_x.T"), ("weight_hh", "W_h.T")]
        if config.bias:
            second = (
                "torch.cat([torch.zeros(len(b) - len(b_hn)), b_hn])" if config.cell == "gru" else "torch.zeros_like(b)"
            )
            pairs += [("bias_ih", "b"), ("bias_hh", second)]
        return [f'"{name}{end}": {array},' for name, array in pairs]

    def input_layer(self) -> list[str]:
        config = self._config
        if config.input != "embedding":
            return []
        return [
            f"embedding = nn.Embedding({config.vocabulary_size}, {config.embedding_size})",
            'embedding.load_state_dict({"weight": weights["embedding"]})',
        ]

    def cell(self, layer: int) -> list[str]:
        config, name = self._config, numbered("rnn", self._config, layer)
        taken = [cell_arrays(config, str(layer), DIRECTIONS[0])] if has_one_cell(config) else []
        if self._loops:
            return taken
        options = [str(input_size(config, layer)), str(config.hidden_sizes[layer])]
        if config.activation == "relu":
            options.append('nonlinearity="relu"')
        if not config.bias:
            options.append("bias=False")
        options.append("batch_first=True")
        if config.bidirectional:
            options.append("bidirectional=True")
        made = f"{name} = nn.{_LAYERS[config.cell]}({', '.join(options)})"
        if taken:
            filled = [f"    {entry}" for entry in self._entries("_l0")]
            return [made, *taken, *self._said_of_weights(), f"{name}.load_state_dict({{", *filled, "})"]
        both = " | " + cell_weights(layer, 1, '"_l0_reverse"') if config.bidirectional else ""
        return [made, f"{name}.load_state_dict({cell_weights(layer, 0)}{both})"]

    def pooling_layers(self) -> list[str]:
        config = self._config
        if config.pooling != "attention":
            return []
        size = answer_input(config)
        return [
            f"keys = nn.Linear({size}, {size})",
            'keys.load_state_dict({"weight": weights["attention.W_a"].T, "bias": weights["attention.b_a"]})',
            f"scores = nn.Linear({size}, 1, bias=False)",
            'scores.load_state_dict({"weight": weights["attention.v_a"][None]})',
        ]

    def output_layer(self) -> list[str]:
        config = self._config
        return [
            f"output = nn.Linear({answer_input(config)}, {config.output_size})",
            'output.load_state_dict({"weight": weights["output.W_y"].T, "bias": weights["output.b_y"]})',
        ]

    def given(self, numbers: str) -> list[str]:
        if self._config.input == "numeric":
            scaled = 'x = torch.from_numpy(((values - offsets) / scales).astype("float32"))'
            return [*wrapped(f"values = np.array([{numbers}])"), scaled]
        made = f"nn.functional.one_hot(ids, {self._config.vocabulary_size}).float()"
        made = "embedding(ids)" if self._config.input == "embedding" else made
        return [*wrapped(f"ids = torch.tensor([{numbers}])"), f"x = {made}"]

    def states(self, layer: int, x: str) -> list[str]:
        config, h = self._config, numbered("h", self._config, layer)
        if not self._loops:
            return [f"{h}, _ = {numbered('rnn', config, layer)}({x}{self._start_argument(layer)})"]
        if has_one_cell(config):
            return [f"{h} = read({x}, {', '.join(cell_names(config))})"]
        forward = f"read({x}, *{cell_weights(layer, 0)})"
        if not config.bidirectional:
            return [f"{h} = {forward}"]
        backward = f"read({x}.flip(1), *{cell_weights(layer, 1)}).flip(1)"
        return [f"forward = {forward}", f"backward = {backward}", f"{h} = torch.cat([forward, backward], dim=-1)"]

    def _start_argument(self, layer: int) -> str:
        config = self._config
        if config.initial_state == "zeros":
            return ""
        ones = f"torch.ones({config.directions}, 1, {config.hidden_sizes[layer]})"
        return f", ({ones}, {ones})" if config.cell_kind.keeps_memory else f", {ones}"

    def answer(self, h: str) -> list[str]:
        config, H = self._config, self._config.hidden_size
        if config.per_step:
            return [self._headed(h)]
        match config.pooling:
            case "last" if not config.bidirectional:
                return [self._headed(f"{h}[:, -1]")]
            case "last":
                pooled = [f"pooled = torch.cat([{h}[:, -1, :{H}], {h}[:, 0, {H}:]], dim=-1)"]
            case "concatenate":
                steps = config.fixed_length
                missing = f"(0, 0, 0, max(0, {steps} - {h}.shape[1]))"
                pooled = [f"pooled = nn.functional.pad({h}[:, :{steps}], {missing}).flatten(1)"]
            case "attention":
                shares = f"shares = torch.softmax(scores(torch.tanh(keys({h}))), dim=1)"
                pooled = [shares, f"pooled = (shares * {h}).sum(dim=1)"]
            case _:
                function = {"mean": "mean", "max": "amax"}[config.pooling]
                pooled = [f"pooled = {h}.{function}(dim=1)"]
        return [*pooled, self._headed("pooled")]

    def _headed(self, pooled: str) -> str:
        logits = f"output({pooled})"
        heads = {"sigmoid": f"torch.sigmoid({logits})", "softmax": f"torch.softmax({logits}, dim=-1)"}
        return f"y = {heads.get(self._config.head, logits)}"

    def plain(self, tensor: str) -> str:
        return tensor

    def memory(self, layer: int, direction: int, step: int) -> tuple[list[str], str]:
        x, name = layer_input(self._config, layer), numbered("rnn", self._config, layer)
        read = f"{x}[:, {step}:]" if direction else f"{x}[:, :{step + 1}]"
        return [*self.cell(layer), f"_, (_, c) = {name}({read}{self._start_argument(layer)})"], f"c[{direction}, 0"

    def split(self, z: str, gates: int) -> str:
        return f"({z}).chunk({gates}, dim=-1)"

    def sigmoid(self, z: str) -> str:
        return f"torch.sigmoid({z})"

    def tanh(self, z: str) -> str:
        return f"torch.tanh({z})"

    def start(self, H: int) -> str:
        return f"torch.{self._config.initial_state}({H})"
