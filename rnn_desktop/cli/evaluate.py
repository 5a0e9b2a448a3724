"""The command that measures a model on a table."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.confusion import print_confusion
from rnn_desktop.cli.evaluate_other import evaluate_other
from rnn_desktop.cli.examples import examples_json, read_examples
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import json_option, model_option, table_options
from rnn_desktop.cli.output import count_progress, print_json, print_line, say
from rnn_desktop.cli.tables import TableOptions, say_data
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.understanding import Data
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.evaluation import Evaluation, evaluate_model
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Classes


@click.command(
    "evaluate",
    help=translate(
        "CommandLine", "Measure a model on the reviews of DATA, reading labels as the model was trained to."
    ),
)
@click.argument("data", type=click.Path(path_type=Path))
@model_option
@table_options
@click.option(
    "--record",
    is_flag=True,
    help=translate("CommandLine", "Keep the result in the model file, as its test accuracy."),
)
@json_option
def evaluate_command(data: Path, model_path: Path | None, table: TableOptions, record: bool, as_json: bool) -> None:
    path = model_path or resource_path(BUNDLED_MODEL)
    model = load_model(path)
    if isinstance(model.task, Classes):
        _evaluate_classes(data, model, table, path if record else None, as_json=as_json)
    elif record:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "Only of a model that tells classes apart a test is recorded."))
    else:
        evaluate_other(data, model, table, as_json=as_json)


def _evaluate_classes(data: Path, model: Model, table: TableOptions, record: Path | None, *, as_json: bool) -> None:
    """record: the model's file, where the result is to be kept in it."""
    understood = read_examples(data, table, "classes", model.label_rule)
    assert isinstance(understood, Data)
    reviews = understood.usable()
    if record is not None:
        _refuse_own_training_data(model, reviews)
    say_data(understood)
    own_rule = _say_rule(model, understood, table)
    tokenizer = tokenizers()(model.tokenizer.name)
    result = evaluate_model(model, reviews, tokenizer, count_progress)
    if record is not None:
        save_model(_with_test_result(model, reviews, result), record)
    if as_json:
        found: dict[str, Any] = {"task": model.task.name, **_result_json(result), "labels": list(model.task.labels)}
        found |= {"confusion": result.confusion, "baseline": result.measures.largest_class, "own_rule": own_rule}
        data_found = examples_json(understood, model.task.name, model.config.max_length, tokenizer.token_lists)
        print_json(found | {"data": data_found})
        return
    told = translate(
        "CommandLine",
        "{reviews:,} reviews: accuracy {accuracy:.2%}, macro F1 {macro_f1:.2%}, largest class {largest_class:.2%}, "
        "loss {loss:.4f}",
    )
    print_line(told.format(**_result_json(result)))
    print_confusion(result.confusion, model.task.labels)


def _say_rule(model: Model, understood: Data, table: TableOptions) -> bool:
    """Whether the labels were read by the model's own rule; it is said whenever a model has one."""
    own = model.label_rule is not None and understood.rule is model.label_rule
    if own:
        say(translate("CommandLine", "Labels are taken as they were when the model was trained."))
    elif model.label_rule is not None and not table.says_labels:
        say(
            translate(
                "CommandLine", "The model was trained on other labels; these are taken as the file alone suggests."
            )
        )
    return own


def _refuse_own_training_data(model: Model, reviews: LabelledReviews) -> None:
    """What a network was trained on says nothing of how it does on other reviews."""
    trained_on = model.provenance.get("data")
    if isinstance(trained_on, Mapping) and trained_on.get("sha256") == reviews.sha256:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} is the file the model was trained on, so it cannot be its test. Record another file's result.",
            ),
            path=reviews.source,
        )


def _result_json(result: Evaluation) -> dict[str, Any]:
    return {
        "reviews": result.reviews,
        "accuracy": result.accuracy,
        "macro_f1": result.measures.macro_f1,
        "largest_class": result.measures.largest_class,
        "loss": result.loss,
    }


def _with_test_result(model: Model, reviews: LabelledReviews, result: Evaluation) -> Model:
    kept = model.provenance.get("metrics")
    metrics = kept if isinstance(kept, Mapping) else {}
    test = {"name": reviews.name, "sha256": reviews.sha256, "reviews": len(reviews.texts)}
    found = {f"test_{name}": value for name, value in _result_json(result).items() if name != "reviews"}
    return replace(model, provenance={**model.provenance, "metrics": {**metrics, **found, "test_data": test}})
