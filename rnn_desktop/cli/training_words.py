"""What a training says on the way, for the person at the terminal."""

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import count_progress, progress, say
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.runs.training_run import Prepared, Preparing, RunEvent


def tell(event: RunEvent) -> None:
    """Where the training is."""
    match event:
        case Preparing("tokenizing", done, total):
            count_progress(done, total)
        case Preparing(_, _, total):
            progress(translate("CommandLine", "encoding {total:,} reviews").format(total=total))
        case Prepared():
            say(_prepared_words(event))
        case StepDone():
            progress(_step_words(event))
        case Evaluated():
            say(epoch_words(event))


def epoch_words(event: Evaluated) -> str:
    """What an epoch came to."""
    words = translate(
        "CommandLine",
        "epoch {epoch}: loss {loss:.4f}, accuracy {accuracy:.2%}, validation loss {validation_loss:.4f}, "
        "accuracy {validation_accuracy:.2%}, {speed:,.0f} reviews/s",
    )
    return words.format(
        epoch=event.epoch,
        loss=event.loss,
        accuracy=event.accuracy,
        validation_loss=event.validation_loss,
        validation_accuracy=event.validation_accuracy,
        speed=event.reviews_per_second,
    )


def _prepared_words(event: Prepared) -> str:
    words = translate(
        "CommandLine",
        "{training:,} for training, {validation:,} for validation; {words:,} words = {coverage:.1%} of the tokens",
    )
    return words.format(
        training=event.training_reviews,
        validation=event.validation_reviews,
        words=event.config.vocabulary_size,
        coverage=event.coverage,
    )


def _step_words(event: StepDone) -> str:
    words = translate("CommandLine", "step {step:,} / {steps:,} · {speed:,.0f} reviews/s · {seconds_left:.0f} s left")
    return words.format(
        step=event.step,
        steps=event.total_steps,
        speed=event.reviews / event.seconds,
        seconds_left=event.seconds / event.step * (event.total_steps - event.step),
    )
