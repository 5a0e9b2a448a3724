"""Pieces of which a network's code is made in every framework: names, numbers and comments in Python."""

import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from numpy.typing import NDArray

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import DIRECTIONS

Say = Callable[[str], str]
"""Gives a comment, marked for the catalogue's context “Code”, in the person's language."""

_WIDTH = 100
_SHOWN = 3
_LONGEST = 60


class Framework(Protocol):
    """What a framework writes for the network of one configuration, in lines.

    Shapes are those of the script, whose batch is one review: ids [1, T], x [1, T, in], h [1, T, D·H], y [1, K] or
    [1, T, K].
    """

    title: str
    packages: str

    def __init__(self, config: ModelConfig, say: Say) -> None:
        """config: of the network; say: the comments' language."""

    def imports(self, *, from_file: bool) -> list[str]:
        """from_file: whether the weights come from a model file."""

    def array(self, numbers: str) -> str:
        """An array of float32 from its nested lists."""

    def functions(self) -> list[str]:
        """What the lines below call, and what is set once."""

    def input_layer(self) -> list[str]:
        """Defines and fills the embedding, if there is one."""

    def cell(self, layer: int) -> list[str]:
        """Defines and fills one recurrent layer."""

    def pooling_layers(self) -> list[str]:
        """Defines and fills what attention learns."""

    def output_layer(self) -> list[str]:
        """Defines and fills the head."""

    def given(self, numbers: str) -> list[str]:
        """The ids, or the scaled values, as x."""

    def states(self, layer: int, x: str) -> list[str]:
        """Makes the layer's h of its input x."""

    def answer(self, h: str) -> list[str]:
        """Makes y of the last layer's h."""

    def plain(self, tensor: str) -> str:
        """The tensor for print and for arithmetic by hand."""

    def memory(self, layer: int, direction: int, step: int) -> tuple[list[str], str]:
        """Makes an LSTM's c after the step; its [H] as an expression without a closing bracket."""

    def split(self, z: str, gates: int) -> str:
        """[·, G·H] → a tuple of G."""

    def sigmoid(self, z: str) -> str: ...

    def tanh(self, z: str) -> str: ...

    def start(self, H: int) -> str:
        """The state before the first step, [H]."""


def numbered(name: str, config: ModelConfig, layer: int) -> str:
    """rnn and h of the only layer; rnn1, h1 … of several."""
    return name if len(config.hidden_sizes) == 1 else f"{name}{layer + 1}"


def layer_input(config: ModelConfig, layer: int) -> str:
    """The name of what the layer reads."""
    return "x" if layer == 0 else numbered("h", config, layer - 1)


def input_size(config: ModelConfig, layer: int) -> int:
    """Numbers that the layer reads at each step."""
    return config.input_size if layer == 0 else config.hidden_sizes[layer - 1] * config.directions


def has_one_cell(config: ModelConfig) -> bool:
    """Whether there is one layer in one direction, whose weights need no function to be taken from the file."""
    return len(config.hidden_sizes) == config.directions == 1


def cell_names(config: ModelConfig) -> tuple[str, ...]:
    """The arrays of one direction of a layer."""
    biases = () if not config.bias else ("b",) if config.cell_kind.reset is None else ("b", "b_hn")
    return ("W_x", "W_h", *biases)


def cell_arrays(config: ModelConfig, layer: str, direction: str) -> str:
    """`W_x, W_h, b = …` from the file, where they are; layer, direction: as they stand in an f-string."""
    names = cell_names(config)
    listed = ", ".join(f'"{name}"' for name in names)
    return f'{", ".join(names)} = (weights[f"layers.{layer}.{direction}.{{name}}"] for name in ({listed}))'


def cell_weights(layer: int, direction: int, *more: str) -> str:
    """A call of the script's function of that name."""
    arguments = [str(layer), *([f'"{DIRECTIONS[direction]}"'] if direction or more else []), *more]
    return f"cell_weights({', '.join(arguments)})"


def answer_input(config: ModelConfig) -> int:
    """Numbers that the head reads."""
    return config.hidden_size * config.directions * (config.fixed_length or 1)


def literal(values: NDArray[Any]) -> str:
    """Nested lists of numbers, each as short as it can be read back."""
    if values.ndim:
        return "[" + ", ".join(map(literal, values)) + "]"
    # In the array's own type: in float64 a float32 has digits that say nothing.
    number = str(values[()])
    return number[:-1] if number.endswith(".0") else number


def wrapped(line: str) -> list[str]:
    """A line of code that is broken at the commas of its lists."""
    return textwrap.wrap(line, _WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def comment(text: str) -> list[str]:
    """The text, which holds no line break, as comments of its own lines."""
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH - 2, break_long_words=False)]


def one_line(text: str) -> str:
    """What a person or a file says, as a comment can hold it: no line break, nothing that hides, not too long."""
    bare = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return bare if len(bare) <= _LONGEST else bare[: _LONGEST - 1] + "…"


def first_numbers(values: Iterable[float]) -> str:
    """“0.7163 0.0997 …”, as a framework prints them."""
    numbers = [f"{value:.4f}" if abs(value) < 1000 else f"{value:.3e}" for value in values]
    return " ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")


def remarked(code: str, remark: str) -> str:
    """The line with a comment behind it, if there is one."""
    return f"{code}  # {remark}" if remark else code


def blocks(*parts: Sequence[str]) -> str:
    """Lines with an empty one between the parts that say something."""
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"
