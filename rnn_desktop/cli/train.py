"""The command that trains a network on a table and saves it."""

import math
import threading
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from rnn_desktop.cli.destination import refuse_destination, save_somewhere
from rnn_desktop.cli.examples import examples_json, read_examples, say_examples, task_option
from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import force_option, json_option, table_options
from rnn_desktop.cli.output import print_json, print_line, say
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.cli.training_options import training_options
from rnn_desktop.cli.training_words import tell
from rnn_desktop.data.examples import Examples, usable
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.lens.measures import epoch_figures
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.suited_settings import NETWORK_INPUT, refuse_unsuited, settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, RunEvent, TrainingSettings, run_training
from rnn_desktop.tasks import Task, TaskName
from rnn_desktop.text.tokenizer import Tokenizer

_BEST = QT_TRANSLATE_NOOP("Problem", "{reason} The weights of epoch {epoch}, the best, are in {path}.")
_NEWEST = QT_TRANSLATE_NOOP("Problem", "{reason} The last good weights, of step {step}, are in {path}.")


@click.command(
    "train",
    help=translate(
        "CommandLine",
        "Train a network on the reviews of DATA and save its epoch of least validation loss. Ctrl-C ends the training "
        "and keeps that, too.",
    ),
)
@click.argument("data", type=click.Path(path_type=Path))
@click.option(
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help=translate("CommandLine", "Where the model file goes."),
)
@force_option
@task_option
@training_options
@table_options
@json_option
@click.pass_context
def train_command(
    context: click.Context,
    /,
    data: Path,
    output: Path,
    force: bool,
    task: TaskName | None,
    table: TableOptions,
    as_json: bool,
    **options: Any,
) -> None:
    if output.name and not output.suffix and not output.exists():  # a device or a folder is refused by its own name
        output = output.with_suffix(SUFFIX)
    refuse_destination(output, [data], force=force)
    result = _Result(output)
    with interrupted_by(result.save_at_interrupt):
        understood = read_examples(data, table, task)
        examples = usable(understood, task)
        given = _given(context, options)
        refuse_unsuited(examples.task, given)
        settings = _settings(examples, given)
        settings.model_config(examples.task)
        say_examples(understood)
        tokenizer = tokenizers()(settings.tokenizer)
        _train(examples, settings, tokenizer, result)
    if as_json:
        found: dict[str, Any] = {"task": examples.task.name}
        found |= {"labels": list(examples.task.labels)} if examples.task.labels else {}
        data_found = examples_json(understood, task, settings.max_length, tokenizer.token_lists)
        found |= {**result.to_json(), "data": data_found}
        print_json(found)
    else:
        told = translate("CommandLine", "{path}: {size:,} bytes")
        print_line(told.format(path=output, size=output.stat().st_size))


def _given(context: click.Context, options: dict[str, Any]) -> dict[str, Any]:
    """The options that the person has typed: the others depend on the data."""
    return {
        name: value
        for name, value in options.items()
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT
    }


def _settings(examples: Examples, given: dict[str, Any]) -> TrainingSettings:
    """What suits these examples, with what was given in its place."""
    suited, own = settings_for(examples), dict(given)
    training, initialization = _taken(own, TrainingConfig), _taken(own, Initialization)
    if NETWORK_INPUT in own:  # `input` without more is what W_x starts from
        own["input"] = own.pop(NETWORK_INPUT)
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
        """Whether what is kept is an epoch's, and none before it was better; a better one after it would be kept.

        The newest epoch may be told already and its weights not yet taken.
        """
        if self._kept is None:
            return False
        until = [event for event in self._epochs if event.step <= self._kept.step]
        best = min(until, key=lambda event: event.validation_loss, default=None)
        return best is not None and best.step == self._kept.step

    def in_words(self, epochs: int) -> str:
        """Which of the epochs that were wanted is kept."""
        assert self._kept is not None
        done, kept = len(self._epochs), self._kept.epoch
        early = translate("CommandLine", "stopped early after epoch {done} of {epochs}: ") if done < epochs else ""
        best = translate("CommandLine", "epoch {kept} was the best and is kept")
        newest = translate("CommandLine", "epoch {kept} is kept")
        return (early + (best if self._is_best() else newest)).format(done=done, epochs=epochs, kept=kept)

    def to_json(self) -> dict[str, Any]:
        """The figures of each epoch, which of them is kept (from 1), and where."""
        assert self._kept is not None
        epochs = [_epoch_json(event, self._kept.model.task) for event in self._epochs]
        return {"epochs": epochs, "kept_epoch": self._kept.epoch, "model": str(self._output)}


def _train(examples: Examples, settings: TrainingSettings, tokenizer: Tokenizer, result: _Result) -> None:
    """Train and save. Raises Problem where it fails; what is worth keeping is saved all the same."""
    try:
        for event in run_training(examples, settings, tokenizer):
            result.take(event)
            tell(event, examples.task)
    except Problem as problem:
        result.save(problem)
    else:
        say(result.in_words(settings.training.epochs))
        result.save()


def _epoch_json(event: Evaluated, task: Task) -> dict[str, Any]:
    figures = epoch_figures(event, task) | {"reviews_per_second": event.reviews_per_second}
    return {name: None if math.isnan(value) else value for name, value in figures.items()}
