"""The command that trains a network on a table and saves it."""

from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import column_options, json_option, training_options
from rnn_desktop.cli.output import print_json, print_line, refuse_unwritable, say
from rnn_desktop.cli.tables import reviews_of
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.cli.training_words import tell
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.table_reader import LabelRule
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated
from rnn_desktop.formats.model_file import SUFFIX, save_model
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.text.tokenizer import Tokenizer

_Config = TypeVar("_Config", TrainingConfig, Initialization)


@click.command(
    "train", help=translate("CommandLine", "Train a network on the reviews of DATA (CSV or TSV) and save it.")
)
@click.argument("data", type=click.Path(path_type=Path))
@click.option(
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help=translate("CommandLine", "Where the model file goes."),
)
@training_options
@column_options
@json_option
def train_command(
    data: Path,
    output: Path,
    text_column: str | None,
    label_column: str | None,
    threshold: float | None,
    as_json: bool,
    **options: Any,
) -> None:
    output = output if output.suffix or not output.name else output.with_suffix(SUFFIX)
    refuse_unwritable(output)
    training, initialization = _taken(options, TrainingConfig), _taken(options, Initialization)
    settings = TrainingSettings(training=training, initialization=initialization, **options)
    settings.model_config()
    reviews, rule = reviews_of(data, text_column, label_column, threshold)
    told = translate("CommandLine", "{name}: {count:,} reviews, {positive:,} positive, {negative:,} negative")
    say(told.format(name=data.name, count=len(reviews.texts), positive=reviews.positive, negative=reviews.negative))
    tokenizer = tokenizers()(settings.tokenizer)
    newest, epochs, problem = _run_training(reviews, rule, settings, tokenizer)
    save_model(newest.model, output)
    if problem is not None:
        sentence = QT_TRANSLATE_NOOP("Problem", "{reason} The last good weights, of step {step}, are in {path}.")
        raise Problem(sentence, reason=problem, step=newest.step, path=output)
    if as_json:
        print_json({"epochs": epochs, "model": str(output)})
    else:
        told = translate("CommandLine", "{path}: {size:,} bytes")
        print_line(told.format(path=output, size=output.stat().st_size))


def _taken(options: dict[str, Any], kind: type[_Config]) -> _Config:
    """The fields of `kind` out of the options, as one object."""
    return kind(**{field.name: options.pop(field.name) for field in fields(kind) if field.name in options})


def _run_training(
    reviews: LabelledReviews, rule: LabelRule, settings: TrainingSettings, tokenizer: Tokenizer
) -> tuple[ModelSnapshot, list[dict[str, Any]], Problem | None]:
    """The result, the figures of each epoch, and what ended the training early, if there is something to keep."""
    newest: ModelSnapshot | None = None
    epochs: list[dict[str, Any]] = []
    try:
        for event in run_training(reviews, settings, tokenizer, (rule.negative, rule.positive)):
            tell(event)
            if isinstance(event, Evaluated):
                epochs.append(_epoch_json(event))
            elif isinstance(event, ModelSnapshot):
                newest = event
    except Problem as problem:
        if newest is None or newest.step == 0:
            raise
        return newest, epochs, problem
    assert newest is not None
    if newest.epoch < len(epochs):
        say(translate("CommandLine", "epoch {epoch} was the best and is kept").format(epoch=newest.epoch))
    return newest, epochs, None


def _epoch_json(event: Evaluated) -> dict[str, Any]:
    names = ("loss", "accuracy", "validation_loss", "validation_accuracy", "reviews_per_second")
    return {name: getattr(event, name) for name in names}
