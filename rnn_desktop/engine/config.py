"""What a network is and how it is trained: frozen, and refused where it is made if it cannot be."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .cell_kinds import CELL_NAMES, CELLS, CellKind, CellName
from .checks import check_between, check_choice, check_field, check_flag, check_from, check_integer, is_integer

ActivationName = Literal["tanh", "sigmoid", "relu", "identity"]
StateName = Literal["zeros", "ones"]
InputName = Literal["embedding", "one_hot", "numeric"]
AlignmentName = Literal["many_to_one", "many_to_many", "one_to_many"]
PoolingName = Literal["last", "mean", "max", "concatenate", "attention"]
HeadName = Literal["sigmoid", "softmax", "linear"]
OptimizerName = Literal["sgd", "momentum", "rmsprop", "adam", "adamw"]
ScheduleName = Literal["constant", "cosine", "one_cycle"]
KeepName = Literal["best", "newest"]

_LARGEST_LAYER = 2048
"""Beyond this the orthogonal start alone takes minutes."""


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The shape of a network: input → recurrent layers → pooling → head.

    vocabulary_size: V, the special ids included; 0 with numeric input.
    cell, activation: the recurrence; only simple_rnn has another activation than tanh.
    embedding_size: E, of embedding input; value_size: numbers in each step's vector, of numeric input.
    hidden_sizes: H of each recurrent layer, first to last; bidirectional: every layer reads both ways.
    max_length: time steps of the longest sequence. Whoever prepares the data cuts it there (data/corpus.py does); the
    engine reads all it is given.
    bias: whether the recurrent layers have one; initial_state: h (and c) before the first step.
    alignment: many_to_one (one answer after the last step), many_to_many (one for each step) or one_to_many (trained
    like many_to_many on the next element; generates by feeding its answers back).
    pooling, fixed_length: how many_to_one makes one vector out of all steps; concatenate does it over fixed_length of
    them.
    head, output_size: K, the numbers of one answer; the head also decides the loss (binary or categorical
    cross-entropy, mean squared error).
    """

    vocabulary_size: int
    cell: CellName = "lstm"
    embedding_size: int = 64
    hidden_sizes: tuple[int, ...] = (64,)
    max_length: int = 140
    bidirectional: bool = False
    activation: ActivationName = "tanh"
    bias: bool = True
    initial_state: StateName = "zeros"
    input: InputName = "embedding"
    value_size: int = 0
    alignment: AlignmentName = "many_to_one"
    pooling: PoolingName = "last"
    fixed_length: int | None = None
    head: HeadName = "sigmoid"
    output_size: int = 1

    def __post_init__(self) -> None:
        for name, choices in _MODEL_CHOICES.items():
            check_choice(name, getattr(self, name), choices)
        check_flag("bidirectional", self.bidirectional)
        check_flag("bias", self.bias)
        check_field(self, "max_length", check_integer, 1, 10_000)
        self._check_input()
        self._check_layers()
        self._check_pooling()
        self._check_head()

    @property
    def cell_kind(self) -> CellKind:
        """What the cell is."""
        return CELLS[self.cell]

    @property
    def input_size(self) -> int:
        """Numbers that the first recurrent layer gets in each time step."""
        return {"embedding": self.embedding_size, "one_hot": self.vocabulary_size, "numeric": self.value_size}[
            self.input
        ]

    @property
    def hidden_size(self) -> int:
        """H of the last recurrent layer."""
        return self.hidden_sizes[-1]

    def layer_number(self, layer: int | None) -> int:
        """From 0, of a recurrent layer; None means the last one. Raises IndexError for one that is not there."""
        return range(len(self.hidden_sizes))[-1 if layer is None else layer]

    @property
    def directions(self) -> int:
        """D: 1, or 2 where the layers read both ways."""
        return 2 if self.bidirectional else 1

    @property
    def per_step(self) -> bool:
        """Whether there is an answer for each time step, not one for the sequence."""
        return self.alignment != "many_to_one"

    def _check_input(self) -> None:
        words, values = (0, 0), (0, 0)
        if self.input == "numeric":
            values = (1, _LARGEST_LAYER)
        else:
            words = (2, 10_000_000 if self.input == "embedding" else 20_000)
        check_field(self, "vocabulary_size", check_integer, *words)
        check_field(self, "value_size", check_integer, *values)
        check_field(self, "embedding_size", check_integer, 1, _LARGEST_LAYER)

    def _check_layers(self) -> None:
        if not isinstance(self.hidden_sizes, tuple) or not 1 <= len(self.hidden_sizes) <= 16:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "hidden_sizes is {value}; give 1 to 16 whole numbers, one for each layer."
                ),
                value=self.hidden_sizes,
            )
        for number, size in enumerate(self.hidden_sizes, 1):
            if not is_integer(size, 1, _LARGEST_LAYER):
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem", "hidden_sizes is {value}; layer {number} needs a whole number from {low} to {high}."
                    ),
                    value=self.hidden_sizes,
                    number=number,
                    low=1,
                    high=_LARGEST_LAYER,
                )
        object.__setattr__(self, "hidden_sizes", tuple(map(int, self.hidden_sizes)))
        if self.activation != "tanh" and not self.cell_kind.any_activation:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "activation is “{value}”; {cell} has tanh, and only simple_rnn has a choice of others."
                ),
                value=self.activation,
                cell=self.cell,
            )

    def _check_pooling(self) -> None:
        if self.per_step:
            check_choice("pooling", self.pooling, ("last",))
        if self.pooling == "concatenate":
            check_field(self, "fixed_length", check_integer, 1, self.max_length)
        elif self.fixed_length is not None:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "fixed_length is {value}; only concatenation has one."),
                value=self.fixed_length,
            )

    def _check_head(self) -> None:
        check_field(self, "output_size", check_integer, 2 if self.head == "softmax" else 1, 10_000_000)
        if self.alignment != "one_to_many":
            return
        if self.bidirectional:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "bidirectional is {value}; a network that generates cannot read what it has not said."
                ),
                value=self.bidirectional,
            )
        # What it says is what it reads next.
        head, size = ("linear", self.value_size) if self.input == "numeric" else ("softmax", self.vocabulary_size)
        check_choice("head", self.head, (head,))
        check_integer("output_size", self.output_size, size, size)


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How a network is trained, over batches of similar lengths.

    validation: share of the reviews kept out of training, 0 < share < 1.
    snapshot_every: optimizer steps between two copies of the weights for whoever watches.
    clip_norm: the length to which a longer gradient is cut, over all parameters together.
    momentum: of the optimizer of that name. weight_decay: AdamW's is decoupled, the others add it to the gradient;
    biases and words outside the batch do not decay.
    schedule, warm_up: the learning rate over all steps; warm_up is the share of them in which it rises from near 0
    (for one_cycle, where it turns).
    averaging: decay of the averaged copy of the weights, which is then what is evaluated and kept; 0 keeps none.
    patience: epochs without a better validation loss after which training stops, though not before the fifth; 0 never
    stops. keep: what training ends with, the epoch of the least validation loss or the newest weights.
    dropout_words: share of a batch's words that are not seen; dropout_input, dropout_layers, dropout_output: shares of
    the numbers zeroed before the first recurrent layer, between the layers (one layer has nothing between), before the
    head.
    label_smoothing: share of each answer's certainty given to all answers alike.
    """

    epochs: int = 4
    batch_size: int = 64
    learning_rate: float = 1e-3
    clip_norm: float = 5.0
    validation: float = 0.1
    seed: int = 0
    snapshot_every: int = 50
    optimizer: OptimizerName = "adam"
    momentum: float = 0.9
    weight_decay: float = 0.0
    schedule: ScheduleName = "constant"
    warm_up: float = 0.0
    averaging: float = 0.0
    patience: int = 0
    keep: KeepName = "best"
    dropout_words: float = 0.0
    dropout_input: float = 0.0
    dropout_layers: float = 0.0
    dropout_output: float = 0.0
    label_smoothing: float = 0.0

    def __post_init__(self) -> None:
        check_choice("optimizer", self.optimizer, get_args(OptimizerName))
        check_choice("schedule", self.schedule, get_args(ScheduleName))
        check_choice("keep", self.keep, get_args(KeepName))
        for name, counts in _COUNTS.items():
            check_field(self, name, check_integer, *counts)
        for name, ends in _BETWEEN.items():
            check_field(self, name, check_between, *ends)
        for name in _SHARES:
            check_field(self, name, check_from, 0, 1)
        # More would turn weights round at each step, and twice as much would make them grow without end.
        check_field(self, "weight_decay", check_from, 0, min(10, float(f"{1.0 / self.learning_rate:.3g}")))


_MODEL_CHOICES: dict[str, tuple[str, ...]] = {
    "cell": CELL_NAMES,
    "activation": get_args(ActivationName),
    "initial_state": get_args(StateName),
    "input": get_args(InputName),
    "alignment": get_args(AlignmentName),
    "pooling": get_args(PoolingName),
    "head": get_args(HeadName),
}
_COUNTS = {
    "epochs": (1, 1000),
    "batch_size": (1, 65_536),
    "seed": (0, 2**32 - 1),
    "snapshot_every": (1, 1_000_000),
    "patience": (0, 1000),
}
_BETWEEN = {"learning_rate": (0, 10), "clip_norm": (0, 1_000_000), "validation": (0, 1)}
_SHARES = (
    "momentum",
    "warm_up",
    "averaging",
    "dropout_words",
    "dropout_input",
    "dropout_layers",
    "dropout_output",
    "label_smoothing",
)


def check_training(model: ModelConfig, training: TrainingConfig) -> None:
    """Raises Problem for what would do nothing: dropout of what the network's input has not, smoothing of numbers."""
    if training.dropout_words and model.input == "numeric":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "dropout_words is {value}, but numeric input has no words. Use dropout_input instead."
            ),
            value=training.dropout_words,
        )
    if training.dropout_input and model.input == "one_hot":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "dropout_input is {value}, but one-hot input is one number for each word. Use dropout_words instead.",
            ),
            value=training.dropout_input,
        )
    if training.label_smoothing and model.head == "linear":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "label_smoothing is {value}, but a linear head learns numbers, not labels. Use 0."
            ),
            value=training.label_smoothing,
        )


def to_json(config: ModelConfig | TrainingConfig) -> dict[str, Any]:
    """The fields by name, ready for `json.dumps`."""
    return asdict(config)


def model_config_from_json(values: Mapping[str, Any]) -> ModelConfig:
    """The config that `to_json` wrote. Raises Problem for a missing, foreign or impossible field."""
    names = {field.name for field in fields(ModelConfig)}
    if set(values) != names:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The configuration has the fields {got}; expected {wanted}."),
            got=", ".join(sorted(map(str, values))) or "–",
            wanted=", ".join(sorted(names)),
        )
    sizes = values["hidden_sizes"]
    return ModelConfig(**dict(values) | {"hidden_sizes": tuple(sizes) if isinstance(sizes, list) else sizes})
