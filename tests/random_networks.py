"""Networks and data of every kind that the engine offers, drawn by Hypothesis."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import PackedBatch, Packer, Sequences

V = 7


@dataclass(frozen=True)
class Case:
    """A float64 network with weights large enough for every gate to matter, and one batch for it."""

    config: ModelConfig
    network: Network
    sequences: Sequences
    seed: int

    @property
    def batch(self) -> PackedBatch:
        return Packer(self.sequences, self.config).pack(np.arange(len(self.sequences)))


@st.composite
def configs(draw: st.DrawFn, **fixed: Any) -> ModelConfig:
    """Any configuration that can be, with at most three layers of at most five units."""

    def choose(name: str, *choices: Any) -> Any:
        return fixed[name] if name in fixed else draw(st.sampled_from(choices), label=name)

    cell = choose("cell", *CELL_NAMES)
    kind = choose("input", "embedding", "one_hot", "numeric")
    alignment = choose("alignment", "many_to_one", "many_to_many", "one_to_many")
    pooling = (
        choose("pooling", "last", "mean", "max", "concatenate", "attention") if alignment == "many_to_one" else "last"
    )
    value_size = draw(st.integers(1, 3)) if kind == "numeric" else 0
    head = choose("head", "sigmoid", "softmax", "linear")
    output_size = draw(st.integers(2 if head == "softmax" else 1, 4))
    if alignment == "one_to_many":
        head, output_size = ("linear", value_size) if kind == "numeric" else ("softmax", V)
    return ModelConfig(
        vocabulary_size=0 if kind == "numeric" else V,
        cell=cell,
        embedding_size=draw(st.integers(1, 4)),
        hidden_sizes=tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3))),
        max_length=20,
        bidirectional=alignment != "one_to_many" and choose("bidirectional", False, True),
        activation=choose("activation", "tanh", "sigmoid", "relu", "identity") if cell == "simple_rnn" else "tanh",
        bias=choose("bias", True, False),
        initial_state=choose("initial_state", "zeros", "ones"),
        input=kind,
        value_size=value_size,
        alignment=alignment,
        pooling=pooling,
        fixed_length=draw(st.integers(1, 6)) if pooling == "concatenate" else None,
        head=head,
        output_size=output_size,
    )


@st.composite
def cases(draw: st.DrawFn, **fixed: Any) -> Case:
    """A network of any configuration with ragged sequences, some of whose answers do not count."""
    config = draw(configs(**fixed))
    lengths = draw(st.lists(st.integers(1, 6), min_size=1, max_size=5))
    return case(config, lengths, draw(st.integers(0, 2**16)))


def case(config: ModelConfig, lengths: list[int], seed: int) -> Case:
    """The case of these choices; the rest comes from the seed."""
    rng = np.random.default_rng(seed)
    parameters = initial_parameters(config, seed, np.float64)
    # Recurrences that neither tanh nor σ holds back must not explode over six steps.
    spread = 0.5 if config.activation in ("tanh", "sigmoid") else 0.2
    for _, array in parameters.named():
        array += rng.normal(0.0, spread, array.shape)
    steps = sum(lengths)
    if config.input == "numeric":
        inputs: Any = rng.normal(0.0, 1.0, (steps, config.value_size))
    else:
        inputs = rng.integers(0, V, steps).astype(np.int32)
    count = steps if config.per_step else len(lengths)
    sequences = Sequences(inputs, np.array(lengths, np.int32), _targets(config, count, rng))
    return Case(config, Network(config, parameters), sequences, seed)


def _targets(config: ModelConfig, count: int, rng: np.random.Generator) -> Any:
    masked = rng.random(count) < 0.2
    masked[0] = False
    if config.head == "softmax":
        classes = rng.integers(0, config.output_size, count)
        return np.where(masked, -1, classes) if config.per_step else classes
    targets = rng.random((count, config.output_size))
    if config.per_step:
        targets[masked] = np.nan
    return targets
