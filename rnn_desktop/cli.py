"""The command line: the same layers as the window, without its widgets. No command opens the window."""

import io
import os
import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from rnn_desktop import __version__
from rnn_desktop.cli_explain import explain_command
from rnn_desktop.cli_options import column_options, json_option, model_option, training_options
from rnn_desktop.cli_output import count_progress, fail, in_own_language, print_json, progress, say
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.formats.model_file import SUFFIX, Model, load_model, save_model
from rnn_desktop.lens.evaluation import evaluate_model
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason
from rnn_desktop.session.training_run import (
    ModelSnapshot,
    Prepared,
    Preparing,
    RunEvent,
    TrainingSettings,
    run_training,
)
from rnn_desktop.text.corpus import LabelledReviews, labelled_reviews
from rnn_desktop.text.table_reader import ColumnChoice, LabelRule, Table, guess_columns, guess_label_rule, read_table
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer

_Config = TypeVar("_Config", TrainingConfig, Initialization)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="RNN Desktop")
@click.option("--model", "model_path", type=click.Path(path_type=Path), help="Open the window with this model file.")
@click.option("--text", default=None, help="Open the window with this review.")
@click.pass_context
def cli(context: click.Context, model_path: Path | None, text: str | None) -> None:
    """Watch a recurrent network read a Korean review. Without a command the window opens."""
    if context.invoked_subcommand is None:
        _open_window(model_path, text)


@cli.command("train")
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where the model file goes.")
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
    """Train a network on the reviews of DATA (CSV or TSV) and save it."""
    output = output if output.suffix or not output.name else output.with_suffix(SUFFIX)
    _refuse_unwritable(output)
    training, initialization = _taken(options, TrainingConfig), _taken(options, Initialization)
    settings = TrainingSettings(training=training, initialization=initialization, **options)
    settings.model_config()
    reviews, rule = _reviews(data, text_column, label_column, threshold)
    say(f"{data.name}: {len(reviews.texts):,} reviews, {reviews.positive:,} positive, {reviews.negative:,} negative")
    tokenizer = create_tokenizer(settings.tokenizer, open_default_cache())
    newest, epochs, problem = _run_training(reviews, rule, settings, tokenizer)
    save_model(newest.model, output)
    if problem is not None:
        sentence = QT_TRANSLATE_NOOP("Problem", "{reason} The last good weights, of step {step}, are in {path}.")
        raise Problem(sentence, reason=problem, step=newest.step, path=output)
    if as_json:
        print_json({"epochs": epochs, "model": str(output)})
    else:
        click.echo(f"{output}: {output.stat().st_size:,} bytes")


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
            _tell(event)
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
        say(f"epoch {newest.epoch} was the best and is kept")
    return newest, epochs, None


def _tell(event: RunEvent) -> None:
    """Where the training is."""
    match event:
        case Preparing(stage, done, total):
            progress(f"{stage} {done:,} / {total:,}")
        case Prepared(config, training, validation, coverage):
            say(
                f"{training:,} for training, {validation:,} for validation; "
                f"{config.vocabulary_size:,} words = {coverage:.1%} of the tokens"
            )
        case StepDone() if event.step % 20 == 0:
            left = event.seconds / event.step * (event.total_steps - event.step)
            speed = event.reviews / event.seconds
            progress(f"step {event.step:,} / {event.total_steps:,} · {speed:,.0f} reviews/s · {left:.0f} s left")
        case Evaluated():
            say(
                f"epoch {event.epoch}: loss {event.loss:.4f}, accuracy {event.accuracy:.2%}, "
                f"validation loss {event.validation_loss:.4f}, accuracy {event.validation_accuracy:.2%}, "
                f"{event.reviews_per_second:,.0f} reviews/s"
            )


def _epoch_json(event: Evaluated) -> dict[str, Any]:
    names = ("loss", "accuracy", "validation_loss", "validation_accuracy", "reviews_per_second")
    return {name: getattr(event, name) for name in names}


@cli.command("evaluate")
@click.argument("data", type=click.Path(path_type=Path))
@model_option
@column_options
@click.option("--record", is_flag=True, help="Keep the result in the model file, as its test accuracy.")
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
    """Measure a model's accuracy and loss on the reviews of DATA."""
    path = model_path or resource_path(BUNDLED_MODEL)
    model = load_model(path)
    reviews, _ = _reviews(data, text_column, label_column, threshold)
    tokenizer = create_tokenizer(model.tokenizer.name, open_default_cache())
    result = evaluate_model(model, reviews, tokenizer, count_progress)
    if record:
        save_model(_with_test_result(model, reviews, result.accuracy, result.loss), path)
    if as_json:
        print_json({"reviews": result.reviews, "accuracy": result.accuracy, "loss": result.loss})
    else:
        click.echo(f"{result.reviews:,} reviews: accuracy {result.accuracy:.2%}, loss {result.loss:.4f}")


def _with_test_result(model: Model, reviews: LabelledReviews, accuracy: float, loss: float) -> Model:
    metrics: Mapping[str, Any] = model.provenance.get("metrics", {})
    test = {"name": reviews.name, "sha256": reviews.sha256, "reviews": len(reviews.texts)}
    metrics = {**metrics, "test_accuracy": accuracy, "test_loss": loss, "test_data": test}
    return replace(model, provenance={**model.provenance, "metrics": metrics})


@cli.command("trace")
@click.argument("text")
@model_option
@json_option
def trace_command(text: str, model_path: Path | None, as_json: bool) -> None:
    """Read one review and print every token's probability; with --json every number the network computed."""
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    reading = Reader(model, create_tokenizer(model.tokenizer.name, open_default_cache())).read(text)
    if as_json:
        print_json(reading.to_json())
    else:
        _print_reading(reading)


def _print_reading(reading: Reading) -> None:
    rows = zip(reading.tokens, reading.known, reading.probabilities, reading.logits, strict=True)
    for token, known, probability, logit in rows:
        word = f"{token.text}/{token.tag}" if token.tag else token.text
        click.echo(f"{probability:7.2%}  {logit:+8.3f}  {word}{'' if known else '  (unknown)'}")
    if reading.probability is None:
        click.echo("There is nothing to read.")
    else:
        verdict = "positive" if reading.probability > 0.5 else "negative"
        click.echo(f"{verdict}: P(positive) = {reading.probability:.4f}")
    if reading.unread_from is not None:
        click.echo(f"Only the first {len(reading.tokens)} tokens were read: the model's maximum length.")


cli.add_command(explain_command)


def _reviews(
    data: Path, text_column: str | None, label_column: str | None, threshold: float | None
) -> tuple[LabelledReviews, LabelRule]:
    """The reviews of a table; columns that are not named are guessed."""
    table = read_table(data)
    if text_column is not None and label_column is not None:
        choice = ColumnChoice(_column(table, text_column), _column(table, label_column))
    else:
        choice = guess_columns(table)
        if text_column is not None:
            choice = replace(choice, text=_column(table, text_column))
        if label_column is not None:
            choice = replace(choice, label=_column(table, label_column))
    rule = guess_label_rule(table, choice.label, threshold)
    return labelled_reviews(table, choice, rule), rule


def _column(table: Table, wanted: str) -> int:
    if wanted in table.columns:
        return table.columns.index(wanted)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(table.columns):
        return int(wanted) - 1
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} has no column “{name}”. Its columns are {columns}."),
        path=table.path,
        name=wanted,
        columns=", ".join(table.columns),
    )


def _refuse_unwritable(output: Path) -> None:
    """Say it before hours of training, not after."""
    if not output.parent.is_dir() or output.is_dir() or not os.access(output.parent, os.W_OK):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Nothing can be written to {path}. Choose a folder that exists and is yours."),
            path=output,
        )


@cli.command("demo")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("rnn-desktop-demo"))
def demo_command(folder: Path) -> None:
    """The whole main job with nobody at the mouse; leaves the model, the trace and pictures in FOLDER."""
    from rnn_desktop.demo import run_demo

    run_demo(folder, say)


@cli.command("screenshot")
@click.argument("output", type=click.Path(path_type=Path))
@click.option("--view", type=click.Choice(["read", "train"]), default="read", show_default=True)
@click.option("--text", default=None, help="The review to read; the documents' own if left out.")
@model_option
@click.option("--language", type=click.Choice(["ko", "en"]), default="ko", show_default=True)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--size", default="1440x900", show_default=True, metavar="WxH")
def screenshot_command(
    output: Path, view: str, text: str | None, model_path: Path | None, language: str, theme: str, size: str
) -> None:
    """Paint the real window offscreen into OUTPUT (PNG)."""
    from rnn_desktop.offscreen import OffscreenWindow

    width, height = _size(size)
    _refuse_unwritable(output)
    with OffscreenWindow(language, theme, (width, height), model_path or resource_path(BUNDLED_MODEL)) as window:
        window.read(text)
        window.show_view(view)
        window.save_picture(output)
    click.echo(f"{output}: {width} × {height}")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 10_000 and 200 <= int(height) <= 10_000:
        return int(width), int(height)
    raise click.BadParameter("give width and height in pixels, such as 1440x900 (200 to 10000 each)")


def _open_window(model_path: Path | None, text: str | None) -> None:
    from rnn_desktop.ui.display import missing_display

    missing = missing_display()
    if missing is not None:
        say(in_own_language(missing))
        from rnn_desktop.demo import run_demo

        run_demo(Path("rnn-desktop-demo"), say)
        return
    from rnn_desktop.app import run_window

    sys.exit(run_window(model_path, text))


def run() -> None:
    """Run the command line. A Problem becomes its sentence on stderr and exit code 1."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console may lack a character of the review
    try:
        cli(prog_name="main.py")
    except Problem as problem:
        fail(problem)
    except OSError as error:  # what is printed may go to a full disk
        sentence = QT_TRANSLATE_NOOP("Problem", "What was made could not be written: {reason}. Free some space.")
        # Python would try to write the rest once more at its end, and say so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        fail(Problem(sentence, reason=system_reason(error)))
