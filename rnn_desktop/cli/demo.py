"""The whole main job with nobody at the mouse: read, train, save, reload, read again, and pictures of it all."""

import json
from collections.abc import Callable
from pathlib import Path

from rnn_desktop.cli.destination import refuse_destination
from rnn_desktop.data.corpus import labelled_reviews
from rnn_desktop.data.table_reader import guess_columns, guess_label_rule, read_table
from rnn_desktop.engine.training import Evaluated
from rnn_desktop.formats.atomic import replacing
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import EXAMPLE_REVIEW, Reader, Reading
from rnn_desktop.paths import BUNDLED_MODEL, SAMPLE_DATA, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason
from rnn_desktop.runs.training_run import ModelSnapshot, run_training, settings_for
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer

_FILES = ("model.safetensors", "trace.json", "read.png", "train.png")


def run_demo(folder: Path, say: Callable[[str], None], *, force: bool = False) -> None:
    """Leave model.safetensors, trace.json, read.png and train.png in `folder`; say what is done and measured.

    Raises Problem when the folder cannot be written, when it has one of these files and not `force`, or when what was
    saved reads differently.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The folder {path} cannot be created: {reason}. Name another one."),
            path=folder,
            reason=system_reason(error),
        ) from error
    for name in _FILES:
        refuse_destination(folder / name, (), force=force)
    say(f"1/5  Reading “{EXAMPLE_REVIEW}” with the bundled model")
    _say_reading(_read(load_model(resource_path(BUNDLED_MODEL))), say)
    say("2/5  Training on the sample reviews")
    model = _train(say)
    path = folder / "model.safetensors"
    say(f"3/5  Saving {path} and loading it again")
    save_model(model, path)
    before, after = _read(model), _read(load_model(path))
    if before.probabilities.tobytes() != after.probabilities.tobytes():
        raise Problem(QT_TRANSLATE_NOOP("Problem", "{path} reads differently after loading."), path=path)
    _say_reading(after, say)
    trace = folder / "trace.json"
    say(f"4/5  Writing {trace}")
    with replacing(trace) as written:
        written.write_text(json.dumps(after.to_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    say("5/5  Painting the window: read.png, train.png")
    _paint(folder, path)
    say(f"Done: {folder.absolute()}")


def _read(model: Model) -> Reading:
    return Reader(model, create_tokenizer(model.tokenizer.name, open_default_cache())).read(EXAMPLE_REVIEW)


def _say_reading(reading: Reading, say: Callable[[str], None]) -> None:
    steps = zip(reading.tokens, reading.probabilities, strict=True)
    say("     " + "  ".join(f"{token.text} {probability:.0%}" for token, probability in steps))


def _train(say: Callable[[str], None]) -> Model:
    table = read_table(resource_path(SAMPLE_DATA))
    choice = guess_columns(table)
    reviews = labelled_reviews(table, choice, guess_label_rule(table, choice.label))
    settings = settings_for(len(reviews))
    model: Model | None = None
    for event in run_training(reviews, settings, create_tokenizer(settings.tokenizer, open_default_cache())):
        if isinstance(event, Evaluated):
            accuracies = f"accuracy {event.accuracy:.1%}, validation {event.validation_accuracy:.1%}"
            say(f"     epoch {event.epoch}: loss {event.loss:.3f}, {accuracies}")
        elif isinstance(event, ModelSnapshot) and event.kept:
            model = event.model
    assert model is not None
    return model


def _paint(folder: Path, model: Path) -> None:
    """The real window does the same once more: it reads with the saved model, then trains."""
    from rnn_desktop.cli.display import missing_libraries

    missing = missing_libraries("offscreen")
    if missing is not None:
        raise missing
    from rnn_desktop.cli.offscreen import OffscreenWindow

    with OffscreenWindow("ko", "light", (1440, 900), model) as window:
        window.read(EXAMPLE_REVIEW)
        window.save_picture(folder / "read.png")
        window.train(resource_path(SAMPLE_DATA))
        window.save_picture(folder / "train.png")
