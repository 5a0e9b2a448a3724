"""The command that trains a network on a table and saves it."""

import threading
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from rnn_desktop.cli.destination import refuse_destination, save_somewhere
from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.options import column_options, force_option, json_option, training_options
from rnn_desktop.cli.output import in_own_language, print_json, progress, say
from rnn_desktop.cli.tables import reviews_of
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.table_reader import LabelRule
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.training_run import (
    ModelSnapshot,
    Prepared,
    Preparing,
    RunEvent,
    TrainingSettings,
    run_training,
    settings_for,
)
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer

_BEST = QT_TRANSLATE_NOOP("Problem", "{reason} The weights of epoch {epoch}, the best, are in {path}.")
_NEWEST = QT_TRANSLATE_NOOP("Problem", "{reason} The last good weights, of step {step}, are in {path}.")


@click.command("train")
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where the model file goes.")
@force_option
@training_options
@column_options
@json_option
@click.pass_context
def train_command(
    context: click.Context,
    /,
    data: Path,
    output: Path,
    force: bool,
    text_column: str | None,
    label_column: str | None,
    threshold: float | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Train a network on the reviews of DATA and save it.

    What is kept is the epoch with the least validation loss. Ctrl-C ends the training and keeps that too, or the newest
    weights before an epoch has ended.
    """
    output = output if output.suffix or not output.name else output.with_suffix(SUFFIX)
    refuse_destination(output, [data], force=force)
    result = _Result(output)
    with interrupted_by(result.save_at_interrupt):
        reviews, rule = reviews_of(data, text_column, label_column, threshold)
        count = len(reviews.texts)
        settings = _settings(count, _given(context, options))
        settings.model_config()
        say(f"{data.name}: {count:,} reviews, {reviews.positive:,} positive, {reviews.negative:,} negative")
        _train(reviews, rule, settings, result)
    if as_json:
        print_json(result.to_json())
    else:
        click.echo(f"{output}: {output.stat().st_size:,} bytes")


def _given(context: click.Context, options: dict[str, Any]) -> dict[str, Any]:
    """The options that the person has typed: the others depend on the data."""
    return {
        name: value
        for name, value in options.items()
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT
    }


def _settings(reviews: int, given: dict[str, Any]) -> TrainingSettings:
    """What suits so many reviews, with what was given in its place."""
    suited, own = settings_for(reviews), dict(given)
    training, initialization = _taken(own, TrainingConfig), _taken(own, Initialization)
    return replace(
        suited,
        **own,
        training=replace(suited.training, **training),
        initialization=replace(suited.initialization, **initialization),
    )


def _taken(options: dict[str, Any], kind: type[TrainingConfig] | type[Initialization]) -> dict[str, Any]:
    """The fields of `kind`, out of the options."""
    return {field.name: options.pop(field.name) for field in fields(kind) if field.name in options}


class _Result:
    """What a training has come to, and its file; the thread that answers Ctrl-C saves it too."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._epochs: list[Evaluated] = []
        self._kept: ModelSnapshot | None = None
        self._saved_as: Path | None = None
        # Held while it is saved, and to the end once Ctrl-C is answered: no event is taken any more then.
        self._turn = threading.RLock()

    def take(self, event: RunEvent) -> None:
        """Remember what it brings; weights that no step has moved are nothing to keep."""
        with self._turn:
            if isinstance(event, Evaluated):
                self._epochs.append(event)
            elif isinstance(event, ModelSnapshot) and event.kept and event.step:
                self._kept = event

    def save(self, ended: Problem | None = None) -> None:
        """Save what is kept. Raises Problem where that is not all: where it is then, or that there was nothing.

        ended: why the training ended before its time.
        """
        with self._turn:
            if self._kept is None:
                assert ended is not None
                raise ended
            failure = None
            if self._saved_as is None:
                self._saved_as, failure = save_somewhere(self._kept.model, self._output)
            reason = ended or failure
            if ended is not None and failure is not None:
                reason = Problem("{ended} {failure}", ended=ended, failure=failure)
            if reason is not None:
                where = {"epoch": self._kept.epoch, "step": self._kept.step, "path": self._saved_as}
                raise Problem(_BEST if self._is_best() else _NEWEST, reason=reason, **where)

    def save_at_interrupt(self) -> None:
        """Save what is kept, and say in one sentence what that is and where. The process ends after it."""
        self._turn.acquire()
        stopped = Problem(QT_TRANSLATE_NOOP("Problem", "The training was stopped."))
        too_soon = QT_TRANSLATE_NOOP(
            "Problem", "The training was stopped before there were weights to keep. Nothing was written to {path}."
        )
        try:
            self.save(Problem(too_soon, path=self._output) if self._kept is None else stopped)
        except Problem as problem:
            say(in_own_language(problem))

    def _is_best(self) -> bool:
        """Whether what is kept is an epoch's, and no other epoch was better."""
        best = min(self._epochs, key=lambda event: event.validation_loss, default=None)
        return best is not None and self._kept is not None and best.step == self._kept.step

    def in_words(self, epochs: int) -> str:
        """Which of the epochs that were wanted is kept."""
        assert self._kept is not None
        done, kept = len(self._epochs), self._kept.epoch
        early = f"stopped early after epoch {done} of {epochs}: " if done < epochs else ""
        return early + (f"epoch {kept} was the best and is kept" if self._is_best() else f"epoch {kept} is kept")

    def to_json(self) -> dict[str, Any]:
        """The figures of each epoch, which of them is kept (from 1), and where."""
        assert self._kept is not None
        epochs = [_epoch_json(event) for event in self._epochs]
        return {"epochs": epochs, "kept_epoch": self._kept.epoch, "model": str(self._output)}


def _train(reviews: LabelledReviews, rule: LabelRule, settings: TrainingSettings, result: _Result) -> None:
    """Train and save. Raises Problem where it fails; what is worth keeping is saved all the same."""
    tokenizer = create_tokenizer(settings.tokenizer, open_default_cache())
    try:
        for event in run_training(reviews, settings, tokenizer, (rule.negative, rule.positive)):
            result.take(event)
            _tell(event)
    except Problem as problem:
        result.save(problem)
    else:
        say(result.in_words(settings.training.epochs))
        result.save()


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
