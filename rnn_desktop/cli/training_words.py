"""What a training says on the way, for the person at the terminal."""

import math

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import count_progress, progress, say
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.lens.measures import task_measures
from rnn_desktop.runs.training_run import Prepared, Preparing, RunEvent
from rnn_desktop.tasks import TWO_CLASSES, Classes, FromLabel, Numbers, Tags, Task


def tell(event: RunEvent, task: Task = TWO_CLASSES) -> None:
    """Where the training is."""
    match event:
        case Preparing("tokenizing", done, total):
            count_progress(done, total)
        case Preparing(_, _, total):
            words = translate("CommandLine", "encoding {total:,} sequences")
            if isinstance(task, Classes):
                words = translate("CommandLine", "encoding {total:,} reviews")
            progress(words.format(total=total))
        case Prepared():
            say(_prepared_words(event, task))
        case StepDone():
            progress(_step_words(event, task))
        case Evaluated():
            say(epoch_words(event, task))


def epoch_words(event: Evaluated, task: Task = TWO_CLASSES) -> str:
    """What an epoch came to, in the task's own measure."""
    words = translate("CommandLine", "epoch {epoch}: loss {loss:.4f}, accuracy {accuracy:.2%}, {validation}{speed}")
    if isinstance(task, Numbers):
        words = translate("CommandLine", "epoch {epoch}: loss {loss:.4f}, {validation}{speed}")
    speed = translate("CommandLine", "{count:,.0f} sequences/s")
    if isinstance(task, Classes):
        speed = translate("CommandLine", "{count:,.0f} reviews/s")
    return words.format(
        epoch=event.epoch,
        loss=event.loss,
        accuracy=event.accuracy,
        validation="" if math.isnan(event.validation_loss) else f"{_validation_words(event, task)}, ",
        speed=speed.format(count=event.reviews_per_second),
    )


def _validation_words(event: Evaluated, task: Task) -> str:
    found = {"validation_loss": event.validation_loss, "validation_accuracy": event.validation_accuracy}
    return _measure_words(task).format(**found, **task_measures(event, task))


def _measure_words(task: Task) -> str:
    match task:
        case Classes():
            return translate(
                "CommandLine",
                "validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, macro F1 "
                "{validation_macro_f1:.2%} (largest class {validation_largest_class:.2%})",
            )
        case Tags():
            return translate(
                "CommandLine",
                "validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, macro F1 "
                "{validation_macro_f1:.2%} (most frequent tag {validation_largest_class:.2%})",
            )
        case Numbers():
            return translate(
                "CommandLine", "validation loss {validation_loss:.4f}, root mean square error {validation_error:.4g}"
            )
        case _:
            return translate(
                "CommandLine",
                "validation loss {validation_loss:.4f}, accuracy {validation_accuracy:.2%}, perplexity "
                "{validation_perplexity:.2f}",
            )


def _prepared_words(event: Prepared, task: Task) -> str:
    """A series has no words, and without validation nothing tells how many of its tokens are known."""
    told = translate("CommandLine", "{training:,} for training, {validation:,} for validation")
    if isinstance(task, Classes | FromLabel):
        told += translate("CommandLine", ", {duplicates:,} duplicates")
    if not isinstance(task, Numbers):
        known = translate("CommandLine", "; {words:,} words = {coverage:.1%} of the validation's tokens")
        told += translate("CommandLine", "; {words:,} words") if math.isnan(event.coverage) else known
    return told.format(
        training=event.training_reviews,
        validation=event.validation_reviews,
        words=event.config.vocabulary_size,
        coverage=event.coverage,
        duplicates=event.duplicates,
    )


def _step_words(event: StepDone, task: Task) -> str:
    words = translate("CommandLine", "step {step:,} / {steps:,} · {speed:,.0f} sequences/s · {seconds_left:.0f} s left")
    if isinstance(task, Classes):
        words = translate(
            "CommandLine", "step {step:,} / {steps:,} · {speed:,.0f} reviews/s · {seconds_left:.0f} s left"
        )
    return words.format(
        step=event.step,
        steps=event.total_steps,
        speed=event.reviews / event.seconds,
        seconds_left=event.seconds / event.step * (event.total_steps - event.step),
    )
