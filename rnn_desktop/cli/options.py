"""Options that commands share, and how a network is trained."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from rnn_desktop.engine.cell_kinds import CELL_NAMES
from rnn_desktop.engine.config import ActivationName, KeepName, OptimizerName, ScheduleName, StateName
from rnn_desktop.engine.initializers import EmbeddingName, Initialization, RecurrentName, WeightsName
from rnn_desktop.engine.training import LEAST_EPOCHS
from rnn_desktop.runs.training_run import FEW_REVIEWS, POOLING_NAMES, settings_for
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

Command = Callable[..., None]

_FEW, _MANY = settings_for(0), settings_for(FEW_REVIEWS)
_INITIALIZATION = Initialization()

model_option = click.option(
    "--model",
    "model_path",
    type=click.Path(path_type=Path),
    default=None,
    help="A model file; the bundled model if left out.",
)
force_option = click.option("--force", is_flag=True, help="Replace what exists.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object on stdout and nothing else.")


def column_options(command: Command) -> Command:
    """Where in a table the reviews and their labels are."""
    return _with_options(
        command,
        click.option("--text-column", default=None, help="Name or number (from 1) of the column with the review."),
        click.option("--label-column", default=None, help="Name or number (from 1) of the column with the label."),
        click.option("--threshold", type=float, default=None, help="Ratings from here on are positive."),
    )


def training_options(command: Command) -> Command:
    """The fields of TrainingSettings, then those of Initialization and of TrainingConfig, each under its own name."""
    return _with_options(command, *_network_options(), *_initialization_options(), *_training_options())


def _network_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _setting("tokenizer", click.Choice(TOKENIZER_NAMES)),
        _setting("vocabulary_size", int),
        _setting("max_length", int),
        _setting("embedding_size", int),
        _setting("cell", click.Choice(CELL_NAMES)),
        click.option(
            "--hidden-size",
            "hidden_sizes",
            type=int,
            multiple=True,
            default=_MANY.hidden_sizes,
            show_default=_shown(_FEW.hidden_sizes[0], _MANY.hidden_sizes[0]),
            help="Once for each recurrent layer, the first one first: --hidden-size 64 --hidden-size 32.",
        ),
        click.option("--bidirectional", is_flag=True, help="Every layer reads forward and backward."),
        _setting("activation", click.Choice(get_args(ActivationName)), "Of simple_rnn; the other cells have tanh."),
        _setting("pooling", click.Choice(POOLING_NAMES), "How the states of all tokens become the one that is judged."),
        click.option(
            "--bias/--no-bias",
            default=_MANY.bias,
            show_default=True,
            help="Of the recurrent layers; the output's stays.",
        ),
        _setting("initial_state", click.Choice(get_args(StateName)), "What a layer remembers before the first token."),
    )


def _initialization_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _start("--input-weights", "input", click.Choice(get_args(WeightsName)), "What W_x and W_y start from."),
        _start("--recurrent-weights", "recurrent", click.Choice(get_args(RecurrentName)), "Of each gate's W_h."),
        _start("--embedding-weights", "embedding", click.Choice(get_args(EmbeddingName)), "Of the words' vectors."),
        _start("--spread", "spread", float, "Limit of uniform, standard deviation of normal."),
        _start("--forget-bias", "forget_bias", float, "Of the LSTM's forget gate; the other biases start at 0."),
    )


def _training_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _option("epochs", int, "At most; fewer with --patience."),
        _option("batch_size", int),
        _option("optimizer", click.Choice(get_args(OptimizerName))),
        _option("learning_rate", float),
        _option("schedule", click.Choice(get_args(ScheduleName)), "Of the learning rate over all steps."),
        _option("warm_up", float, "Share of the steps in which the learning rate rises."),
        _option("momentum", float, "Of the optimizer of that name."),
        _option("weight_decay", float),
        _option("clip_norm", float, "A longer gradient is cut to this length."),
        _option("dropout_words", float, "Share of the words that a step does not see."),
        _option("dropout_input", float, "Share of the numbers dropped before the first recurrent layer."),
        _option("dropout_layers", float, "Share of the numbers dropped between the recurrent layers."),
        _option("dropout_output", float, "Share of the numbers dropped before the output."),
        _option("label_smoothing", float, "Share of certainty taken from every label."),
        _option("averaging", float, "Decay of an averaged copy of the weights, which is then kept; 0 for none."),
        _option(
            "patience",
            int,
            f"Stop after so many epochs without a better one, not before epoch {LEAST_EPOCHS}; 0 never stops.",
        ),
        _option(
            "keep",
            click.Choice(get_args(KeepName)),
            "What is saved: the epoch of least validation loss, or the last.",
        ),
        _option("validation", float, "Share kept out."),
        _option("seed", int),
    )


def _setting(name: str, kind: Any, words: str | None = None) -> Callable[[Command], Command]:
    """One field of TrainingSettings."""
    return _suited(name, kind, getattr(_FEW, name), getattr(_MANY, name), words)


def _option(name: str, kind: Any, words: str | None = None) -> Callable[[Command], Command]:
    """One field of TrainingConfig."""
    return _suited(name, kind, getattr(_FEW.training, name), getattr(_MANY.training, name), words)


def _suited(name: str, kind: Any, few: Any, many: Any, words: str | None) -> Callable[[Command], Command]:
    """An option whose default is settings_for's; where that depends on the data, the help says how."""
    option = f"--{name.replace('_', '-')}"
    return click.option(option, type=kind, default=many, show_default=_shown(few, many), help=words)


def _shown(few: object, many: object) -> str | bool:
    return few == many or f"{few}; {many} from {FEW_REVIEWS:,} reviews"


def _start(option: str, name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of Initialization."""
    return click.option(option, name, type=kind, default=getattr(_INITIALIZATION, name), show_default=True, help=words)


def _with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with these options, in this order in its help."""
    for option in reversed(options):
        command = option(command)
    return command
