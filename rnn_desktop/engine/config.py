"""What a network is and how it is trained: frozen, and refused where it is made if it cannot be."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

CellName = Literal["simple_rnn", "lstm", "gru"]
CELL_NAMES: tuple[CellName, ...] = get_args(CellName)


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The shape of a network: embedding → one recurrent layer → a sigmoid on the last hidden state.

    vocabulary_size: V, the special ids 0 (padding) and 1 (unknown) included.
    max_length: time steps read of one review; what follows is cut.
    """

    vocabulary_size: int
    cell: CellName = "lstm"
    embedding_size: int = 64
    hidden_size: int = 64
    max_length: int = 140

    def __post_init__(self) -> None:
        if self.cell not in CELL_NAMES:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "cell is “{value}”; choose one of {allowed}."),
                value=self.cell,
                allowed=", ".join(CELL_NAMES),
            )
        _check_integer("vocabulary_size", self.vocabulary_size, 3, 10_000_000)
        # Beyond this the orthogonal start alone takes minutes.
        _check_integer("embedding_size", self.embedding_size, 1, 2048)
        _check_integer("hidden_size", self.hidden_size, 1, 2048)
        _check_integer("max_length", self.max_length, 1, 10_000)


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How a network is trained: Adam over batches of similar lengths, clipped by the norm of the whole gradient.

    validation: share of the reviews kept out of training, 0 < share < 1.
    snapshot_every: optimizer steps between two copies of the weights for whoever watches.
    """

    epochs: int = 4
    batch_size: int = 64
    learning_rate: float = 1e-3
    clip_norm: float = 5.0
    validation: float = 0.1
    seed: int = 0
    snapshot_every: int = 50

    def __post_init__(self) -> None:
        _check_integer("epochs", self.epochs, 1, 1000)
        _check_integer("batch_size", self.batch_size, 1, 65_536)
        _check_integer("seed", self.seed, 0, 2**32 - 1)
        _check_integer("snapshot_every", self.snapshot_every, 1, 1_000_000)
        _check_between("learning_rate", self.learning_rate, 0.0, 10.0)
        _check_between("clip_norm", self.clip_norm, 0.0, 1e6)
        _check_between("validation", self.validation, 0.0, 1.0)


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
    return ModelConfig(**values)


def _check_integer(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a whole number from {low} to {high}."),
            name=name,
            value=value,
            low=low,
            high=high,
        )


def _check_between(name: str, value: float, low: float, high: float) -> None:
    # Written so that NaN fails too.
    if not low < value < high:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a number between {low} and {high}."),
            name=name,
            value=value,
            low=low,
            high=high,
        )
