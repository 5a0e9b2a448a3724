"""What a training says on the way, in the words of its task."""

import math

from rnn_desktop.engine.training import Evaluated
from rnn_desktop.lens.numbers import clock_text, count_number, loss_number, percent_number
from rnn_desktop.problem import counted
from rnn_desktop.runs.training_run import Prepared, Preparing
from rnn_desktop.runs.untrained import Untrained
from rnn_desktop.tasks import Numbers, Task
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.task_measure import TaskMeasure


def preparing_words(stage: Preparing, task: Task) -> str:
    """How far the texts are numbers."""
    if isinstance(task, Numbers):
        return translate("ProgressPanel", "scaling the numbers")
    tokenizing = translate("ProgressPanel", "tokenizing {done} / {total} texts")
    encoding = counted(
        stage.total,
        translate("ProgressPanel", "encoding 1 text"),
        translate("ProgressPanel", "encoding {total} texts"),
    )
    words = tokenizing if stage.stage == "tokenizing" else encoding
    return words.format(done=count_number(stage.done), total=count_number(stage.total))


def speed_words(speed: float, seconds_left: float) -> str:
    words = translate("ProgressPanel", "{speed} sequences/s · time left {time}")
    return words.format(speed=count_number(speed), time=clock_text(seconds_left))


def prepared_words(prepared: Prepared) -> str:
    """What is trained on, until there are results."""
    words = translate("ProgressPanel", "{training} examples to train on, {validation} to validate")
    words = words.format(
        training=count_number(prepared.training_reviews), validation=count_number(prepared.validation_reviews)
    )
    if not prepared.duplicates:
        return words
    copies = translate("ProgressPanel", "{count} duplicates in the table, none in both parts")
    return f"{words} · {copies.format(count=count_number(prepared.duplicates))}"


def result_words(shown: Evaluated, kept: Evaluated, measure: TaskMeasure, *, ended: bool, is_best: bool) -> str:
    """The figures of an epoch; kept: whose weights are kept so far; is_best: whether none before had less loss."""
    if math.isnan(shown.validation_loss):
        words = translate("ProgressPanel", "epoch {epoch}, on the training data (none to validate): {result}")
        result = _figures(measure, measure.of_training(shown), shown.accuracy, shown.loss)
        return words.format(epoch=shown.epoch, result=result)
    words = translate("ProgressPanel", "validation after epoch {epoch}: {result}")
    if ended:
        best = translate("ProgressPanel", "epoch {epoch} was the best and is kept: {result}")
        words = best if is_best else translate("ProgressPanel", "epoch {epoch} is kept: {result}")
    elif kept is not shown:
        words = translate("ProgressPanel", "validation after epoch {epoch}: {result} · best: epoch {best}")
    result = _figures(measure, measure.of_epoch(shown), shown.validation_accuracy, shown.validation_loss)
    return words.format(epoch=shown.epoch, result=result, best=kept.epoch)


def untrained_words(untrained: Untrained, measure: TaskMeasure) -> str:
    """How the network answers before its first step, and on how much of what that was measured."""
    words = translate("ProgressPanel", "step 0, untrained, on {count} of {all} validation examples: {result}")
    if untrained.of_training:
        words = translate("ProgressPanel", "step 0, untrained, on {count} of {all} training examples: {result}")
    elif untrained.examples == untrained.all_examples:
        words = translate("ProgressPanel", "step 0, untrained, on the validation data: {result}")
    result = _figures(measure, measure.of_untrained(untrained), untrained.accuracy, untrained.loss)
    counts = {"count": count_number(untrained.examples), "all": count_number(untrained.all_examples)}
    return words.format(result=result, **counts)


def _figures(measure: TaskMeasure, value: float, accuracy: float, loss: float) -> str:
    """The task's own measure first; numbers have no accuracy."""
    if measure.is_share:
        words = translate("ProgressPanel", "accuracy {accuracy} % · loss {loss}")
    elif isinstance(measure.task, Numbers):
        words = "{measure} · " + translate("ProgressPanel", "loss {loss}")
    else:
        words = "{measure} · " + translate("ProgressPanel", "accuracy {accuracy} % · loss {loss}")
    figures = {"accuracy": percent_number(accuracy), "loss": loss_number(loss)}
    return words.format(measure=measure.words(value), **figures)
