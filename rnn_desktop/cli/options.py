"""Options that commands share, and how a network is trained."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.engine.cell_kinds import CELL_NAMES
from rnn_desktop.engine.config import ActivationName, OptimizerName, ScheduleName, StateName, TrainingConfig
from rnn_desktop.engine.initializers import EmbeddingName, Initialization, RecurrentName, WeightsName
from rnn_desktop.runs.training_run import POOLING_NAMES, TrainingSettings
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

Command = Callable[..., None]

_SETTINGS = TrainingSettings()
_TRAINING = TrainingConfig()
_INITIALIZATION = Initialization()

model_option = click.option(
    "--model",
    "model_path",
    type=click.Path(path_type=Path),
    default=None,
    help=translate("CommandLine", "A model file; the bundled model if left out."),
)
json_option = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help=translate("CommandLine", "Print one JSON object on stdout and nothing else."),
)


def column_options(command: Command) -> Command:
    """Where in a table the reviews and their labels are."""
    return _with_options(
        command,
        click.option(
            "--text-column",
            default=None,
            help=translate("CommandLine", "Name or number (from 1) of the column with the review."),
        ),
        click.option(
            "--label-column",
            default=None,
            help=translate("CommandLine", "Name or number (from 1) of the column with the label."),
        ),
        click.option(
            "--threshold", type=float, default=None, help=translate("CommandLine", "Ratings from here on are positive.")
        ),
    )


def training_options(command: Command) -> Command:
    """The fields of TrainingSettings, then those of Initialization and of TrainingConfig, each under its own name."""
    return _with_options(command, *_network_options(), *_initialization_options(), *_training_options())


def _network_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        click.option(
            "--tokenizer",
            type=click.Choice(TOKENIZER_NAMES),
            default=_SETTINGS.tokenizer,
            show_default=True,
            help=translate("CommandLine", "What cuts a review into tokens."),
        ),
        click.option(
            "--vocabulary-size",
            type=int,
            default=_SETTINGS.vocabulary_size,
            show_default=True,
            help=translate("CommandLine", "Words at most, the commonest ones."),
        ),
        click.option(
            "--max-length",
            type=int,
            default=_SETTINGS.max_length,
            show_default=True,
            help=translate("CommandLine", "Tokens read of a review at most."),
        ),
        click.option(
            "--embedding-size",
            type=int,
            default=_SETTINGS.embedding_size,
            show_default=True,
            help=translate("CommandLine", "Numbers in a word's vector."),
        ),
        click.option(
            "--cell",
            type=click.Choice(CELL_NAMES),
            default=_SETTINGS.cell,
            show_default=True,
            help=translate("CommandLine", "Kind of the recurrent cells."),
        ),
        click.option(
            "--hidden-size",
            "hidden_sizes",
            type=int,
            multiple=True,
            default=_SETTINGS.hidden_sizes,
            show_default=True,
            help=translate(
                "CommandLine",
                "Units, once for each recurrent layer, the first one first: --hidden-size 64 --hidden-size 32.",
            ),
        ),
        click.option(
            "--bidirectional", is_flag=True, help=translate("CommandLine", "Every layer reads forward and backward.")
        ),
        click.option(
            "--activation",
            type=click.Choice(get_args(ActivationName)),
            default=_SETTINGS.activation,
            show_default=True,
            help=translate("CommandLine", "Of simple_rnn; the other cells have tanh."),
        ),
        click.option(
            "--pooling",
            type=click.Choice(POOLING_NAMES),
            default=_SETTINGS.pooling,
            show_default=True,
            help=translate("CommandLine", "How the states of all tokens become the one that is judged."),
        ),
        click.option(
            "--bias/--no-bias",
            default=_SETTINGS.bias,
            show_default=True,
            help=translate("CommandLine", "Of the recurrent layers; the output's stays."),
        ),
        click.option(
            "--initial-state",
            type=click.Choice(get_args(StateName)),
            default=_SETTINGS.initial_state,
            show_default=True,
            help=translate("CommandLine", "What a layer remembers before the first token."),
        ),
    )


def _initialization_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _start(
            "--input-weights",
            "input",
            click.Choice(get_args(WeightsName)),
            translate("CommandLine", "What W_x and W_y start from."),
        ),
        _start(
            "--recurrent-weights",
            "recurrent",
            click.Choice(get_args(RecurrentName)),
            translate("CommandLine", "What each gate's W_h starts from."),
        ),
        _start(
            "--embedding-weights",
            "embedding",
            click.Choice(get_args(EmbeddingName)),
            translate("CommandLine", "What the words' vectors start from."),
        ),
        _start(
            "--spread",
            "spread",
            float,
            translate("CommandLine", "Of initial weights: the limit of uniform, the standard deviation of normal."),
        ),
        _start(
            "--forget-bias",
            "forget_bias",
            float,
            translate("CommandLine", "Of the LSTM's forget gate at the start; the other biases start at 0."),
        ),
    )


def _training_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _option(
            "epochs", int, translate("CommandLine", "Passes over the training reviews at most; fewer with --patience.")
        ),
        _option("batch_size", int, translate("CommandLine", "Reviews of one step.")),
        _option(
            "optimizer",
            click.Choice(get_args(OptimizerName)),
            translate("CommandLine", "What turns gradients into steps."),
        ),
        _option("learning_rate", float, translate("CommandLine", "Size of the steps.")),
        _option(
            "schedule",
            click.Choice(get_args(ScheduleName)),
            translate("CommandLine", "How the learning rate changes from step to step."),
        ),
        _option("warm_up", float, translate("CommandLine", "Share of the steps in which the learning rate rises.")),
        _option("momentum", float, translate("CommandLine", "Of the optimizer “momentum”.")),
        _option("weight_decay", float, translate("CommandLine", "How much the weights shrink at every step.")),
        _option("clip_norm", float, translate("CommandLine", "A longer gradient is cut to this length.")),
        _option("dropout_words", float, translate("CommandLine", "Share of the words that a step does not see.")),
        _option(
            "dropout_input",
            float,
            translate("CommandLine", "Share of the numbers dropped before the first recurrent layer."),
        ),
        _option(
            "dropout_layers",
            float,
            translate("CommandLine", "Share of the numbers dropped between the recurrent layers."),
        ),
        _option("dropout_output", float, translate("CommandLine", "Share of the numbers dropped before the output.")),
        _option("label_smoothing", float, translate("CommandLine", "Share of certainty taken from every label.")),
        _option(
            "averaging",
            float,
            translate("CommandLine", "Decay of an averaged copy of the weights, which is then kept; 0 for none."),
        ),
        _option(
            "patience",
            int,
            translate("CommandLine", "Stop after so many epochs without a better validation loss; 0 never stops."),
        ),
        _option("validation", float, translate("CommandLine", "Share of the reviews kept out of training.")),
        _option("seed", int, translate("CommandLine", "The same seed gives the same model.")),
    )


def _option(name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of TrainingConfig."""
    default = getattr(_TRAINING, name)
    return click.option(f"--{name.replace('_', '-')}", type=kind, default=default, show_default=True, help=words)


def _start(option: str, name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of Initialization."""
    return click.option(option, name, type=kind, default=getattr(_INITIALIZATION, name), show_default=True, help=words)


def _with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with these options, in this order in its help."""
    for option in reversed(options):
        command = option(command)
    return command
