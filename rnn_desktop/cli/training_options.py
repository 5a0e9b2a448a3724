"""How a network is trained, as options: what is left out is as `settings_for` has it."""

from collections.abc import Callable
from typing import Any, get_args

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import Command, with_options
from rnn_desktop.engine.cell_kinds import CELL_NAMES
from rnn_desktop.engine.config import ActivationName, KeepName, OptimizerName, ScheduleName, StateName
from rnn_desktop.engine.initializers import EmbeddingName, Initialization, RecurrentName, WeightsName
from rnn_desktop.engine.training import LEAST_EPOCHS
from rnn_desktop.runs.split import DUPLICATES_NAMES
from rnn_desktop.runs.suited_settings import FEW_REVIEWS, NETWORK_INPUT, settings_for_reviews
from rnn_desktop.runs.training_run import POOLING_NAMES, WORD_INPUTS
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

_FEW, _MANY = settings_for_reviews(0), settings_for_reviews(FEW_REVIEWS)
_INITIALIZATION = Initialization()


def training_options(command: Command) -> Command:
    """The fields of TrainingSettings, then those of Initialization and of TrainingConfig, each under its own name."""
    return with_options(command, *_network_options(), *_initialization_options(), *_training_options())


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
            "--fixed-length",
            type=int,
            default=None,
            help=translate("CommandLine", "States joined by --pooling concatenate, which needs it."),
        ),
        click.option(
            "--input",
            NETWORK_INPUT,
            type=click.Choice(WORD_INPUTS),
            default=_MANY.input,
            show_default=True,
            help=translate("CommandLine", "What the network reads of a word: a learnt vector, or its one-hot row."),
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
