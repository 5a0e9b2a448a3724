"""Options that commands share, and how a network is trained."""

import math
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import Any, get_args

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.running_text import PARTS_NAMES
from rnn_desktop.engine.cell_kinds import CELL_NAMES
from rnn_desktop.engine.config import ActivationName, KeepName, OptimizerName, ScheduleName, StateName
from rnn_desktop.engine.initializers import EmbeddingName, Initialization, RecurrentName, WeightsName
from rnn_desktop.engine.training import LEAST_EPOCHS
from rnn_desktop.runs.split import DUPLICATES_NAMES
from rnn_desktop.runs.suited_settings import FEW_REVIEWS, settings_for_reviews
from rnn_desktop.runs.training_run import POOLING_NAMES
from rnn_desktop.tasks import MOST_CLASSES
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

Command = Callable[..., None]

_FEW, _MANY = settings_for_reviews(0), settings_for_reviews(FEW_REVIEWS)
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
force_option = click.option("--force", is_flag=True, help=translate("CommandLine", "Replace what exists."))


def table_options(command: Command) -> Command:
    """How a table is to be read; the command gets them as one TableOptions, `table`."""

    @wraps(command)
    def with_table(**options: Any) -> None:
        taken = {field.name: options.pop(field.name) for field in fields(TableOptions)}
        command(table=TableOptions(**taken), **options)

    return _with_options(with_table, *_column_options(), *_file_options(), *_other_file_options())


def _column_options() -> tuple[Callable[[Command], Command], ...]:
    """Where the reviews and their labels are, and what the labels mean."""
    return (
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
            "--threshold",
            type=float,
            callback=_finite,
            default=None,
            help=translate("CommandLine", "Ratings from here on are positive."),
        ),
        click.option(
            "--labels",
            callback=_classes,
            default=None,
            metavar=translate("CommandLine", "CLASS:CLASS…"),
            help=translate(
                "CommandLine",
                "The values of each class, several after commas, negative first: 1,2:4,5 or bad:so-so:good. All others "
                "are left out.",
            ),
        ),
        click.option(
            "--each-value",
            "apart",
            is_flag=True,
            help=translate("CommandLine", "Each value of the label is a class of its own, ratings too."),
        ),
        click.option(
            "--drop",
            "dropped",
            multiple=True,
            metavar=translate("CommandLine", "VALUE"),
            help=translate("CommandLine", "Leave out the reviews of this label; can be given several times."),
        ),
    )


def _other_file_options() -> tuple[Callable[[Command], Command], ...]:
    """How files that are no table of reviews are taken."""
    return (
        click.option(
            "--parts",
            type=click.Choice(PARTS_NAMES),
            default=None,
            help=translate("CommandLine", "Of a plain text: lines, each for itself, or windows over the whole text."),
        ),
        click.option(
            "--series",
            multiple=True,
            metavar=translate("CommandLine", "COLUMN"),
            help=translate("CommandLine", "A column of numbers to go on with; can be given several times."),
        ),
        click.option(
            "--window",
            type=click.IntRange(1, 10_000),
            default=None,
            help=translate("CommandLine", "How many values are read before the next one is said."),
        ),
    )


def _file_options() -> tuple[Callable[[Command], Command], ...]:
    """How the file is read."""
    return (
        click.option(
            "--delimiter",
            callback=_delimiter,
            default=None,
            help=translate("CommandLine", "The character between cells, or “tab”."),
        ),
        click.option(
            "--quote",
            callback=_quote,
            default=None,
            help=translate("CommandLine", "The character around cells, or “none”."),
        ),
        click.option(
            "--header/--no-header",
            default=None,
            help=translate("CommandLine", "Whether the first row names the columns."),
        ),
        click.option(
            "--encoding",
            type=click.Choice(ENCODINGS),
            default=None,
            help=translate("CommandLine", "The encoding of the file."),
        ),
    )


def _finite(context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    del context, option
    if value is not None and not math.isfinite(value):
        raise click.BadParameter(translate("CommandLine", "give a number"))
    return value


def _classes(context: click.Context, option: click.Parameter, value: str | None) -> tuple[tuple[str, ...], ...] | None:
    del context, option
    if value is None:
        return None
    classes = tuple(tuple(part.strip() for part in one.split(",") if part.strip()) for one in value.split(":"))
    values = [value for alike in classes for value in alike]
    if not 2 <= len(classes) <= MOST_CLASSES or not all(classes) or len(set(values)) != len(values):
        raise click.BadParameter(
            translate("CommandLine", "give the values of each class once, with colons between, such as 1,2:4,5")
        )
    return classes


def _delimiter(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    del context, option
    value = {"tab": "\t", "\\t": "\t"}.get(value or "", value)
    if value is not None and len(value) != 1:
        raise click.BadParameter(translate("CommandLine", "give one character, or “tab”"))
    return value


def _quote(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    del context, option
    value = "" if value == "none" else value
    if value is not None and len(value) > 1:
        raise click.BadParameter(translate("CommandLine", "give one character, or “none”"))
    return value


def training_options(command: Command) -> Command:
    """The fields of TrainingSettings, then those of Initialization and of TrainingConfig, each under its own name."""
    return _with_options(command, *_network_options(), *_initialization_options(), *_training_options())


def _network_options() -> tuple[Callable[[Command], Command], ...]:
    return (
        _setting(
            "tokenizer", click.Choice(TOKENIZER_NAMES), translate("CommandLine", "What cuts a review into tokens.")
        ),
        _setting("vocabulary_size", int, translate("CommandLine", "Words at most, the commonest ones.")),
        _setting("max_length", int, translate("CommandLine", "Tokens read of a review at most.")),
        _setting("embedding_size", int, translate("CommandLine", "Numbers in a word's vector.")),
        _setting("cell", click.Choice(CELL_NAMES), translate("CommandLine", "Kind of the recurrent cells.")),
        click.option(
            "--hidden-size",
            "hidden_sizes",
            type=int,
            multiple=True,
            default=_MANY.hidden_sizes,
            show_default=_shown(_FEW.hidden_sizes[0], _MANY.hidden_sizes[0]),
            help=translate(
                "CommandLine",
                "Units, once for each recurrent layer, the first one first: --hidden-size 64 --hidden-size 32.",
            ),
        ),
        click.option(
            "--bidirectional", is_flag=True, help=translate("CommandLine", "Every layer reads forward and backward.")
        ),
        _setting(
            "activation",
            click.Choice(get_args(ActivationName)),
            translate("CommandLine", "Of simple_rnn; the other cells have tanh."),
        ),
        _setting(
            "pooling",
            click.Choice(POOLING_NAMES),
            translate("CommandLine", "How the states of all tokens become the one that is judged."),
        ),
        click.option(
            "--bias/--no-bias",
            default=_MANY.bias,
            show_default=True,
            help=translate("CommandLine", "Of the recurrent layers; the output's stays."),
        ),
        _setting(
            "initial_state",
            click.Choice(get_args(StateName)),
            translate("CommandLine", "What a layer remembers before the first token."),
        ),
        _setting(
            "duplicates",
            click.Choice(DUPLICATES_NAMES),
            translate(
                "CommandLine",
                "keep: all copies of a review are trained on, or all validate; drop: only the first is used.",
            ),
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
            translate(
                "CommandLine",
                "Stop after so many epochs without a better one, not before epoch {least}; 0 never stops.",
            ).format(least=LEAST_EPOCHS),
        ),
        _option(
            "keep",
            click.Choice(get_args(KeepName)),
            translate("CommandLine", "What is saved: the epoch of least validation loss, or the last."),
        ),
        _option("validation", float, translate("CommandLine", "Share of the reviews kept out of training.")),
        _option("seed", int, translate("CommandLine", "The same seed gives the same model.")),
    )


def _setting(name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of TrainingSettings."""
    return _suited(name, kind, getattr(_FEW, name), getattr(_MANY, name), words)


def _option(name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of TrainingConfig."""
    return _suited(name, kind, getattr(_FEW.training, name), getattr(_MANY.training, name), words)


def _suited(name: str, kind: Any, few: Any, many: Any, words: str) -> Callable[[Command], Command]:
    """An option whose default is settings_for's; where that depends on the data, the help says how."""
    option = f"--{name.replace('_', '-')}"
    return click.option(option, type=kind, default=many, show_default=_shown(few, many), help=words)


def _shown(few: object, many: object) -> str | bool:
    if few == many:
        return True
    words = translate("CommandLine", "{few}; {many} from {count:,} reviews")
    return words.format(few=few, many=many, count=FEW_REVIEWS)


def _start(option: str, name: str, kind: Any, words: str) -> Callable[[Command], Command]:
    """One field of Initialization."""
    return click.option(option, name, type=kind, default=getattr(_INITIALIZATION, name), show_default=True, help=words)


def _with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with these options, in this order in its help."""
    for option in reversed(options):
        command = option(command)
    return command
