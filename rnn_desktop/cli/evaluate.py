"""The command that measures a model on a table."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import column_options, json_option, model_option
from rnn_desktop.cli.output import count_progress, print_json, print_line
from rnn_desktop.cli.tables import reviews_of
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.evaluation import evaluate_model
from rnn_desktop.paths import BUNDLED_MODEL, resource_path


@click.command("evaluate", help=translate("CommandLine", "Measure a model's accuracy and loss on the reviews of DATA."))
@click.argument("data", type=click.Path(path_type=Path))
@model_option
@column_options
@click.option(
    "--record",
    is_flag=True,
    help=translate("CommandLine", "Keep the result in the model file, as its test accuracy."),
)
@json_option
def evaluate_command(
    data: Path,
    model_path: Path | None,
    text_column: str | None,
    label_column: str | None,
    threshold: float | None,
    record: bool,
    as_json: bool,
) -> None:
    path = model_path or resource_path(BUNDLED_MODEL)
    model = load_model(path)
    reviews, _ = reviews_of(data, text_column, label_column, threshold)
    tokenizer = tokenizers()(model.tokenizer.name)
    result = evaluate_model(model, reviews, tokenizer, count_progress)
    if record:
        save_model(_with_test_result(model, reviews, result.accuracy, result.loss), path)
    if as_json:
        print_json({"reviews": result.reviews, "accuracy": result.accuracy, "loss": result.loss})
    else:
        told = translate("CommandLine", "{count:,} reviews: accuracy {accuracy:.2%}, loss {loss:.4f}")
        print_line(told.format(count=result.reviews, accuracy=result.accuracy, loss=result.loss))


def _with_test_result(model: Model, reviews: LabelledReviews, accuracy: float, loss: float) -> Model:
    metrics: Mapping[str, Any] = model.provenance.get("metrics", {})
    test = {"name": reviews.name, "sha256": reviews.sha256, "reviews": len(reviews.texts)}
    metrics = {**metrics, "test_accuracy": accuracy, "test_loss": loss, "test_data": test}
    return replace(model, provenance={**model.provenance, "metrics": metrics})
