"""The whole main job with nobody at the mouse: read, train, save, reload, read again, and pictures of it all."""

import json
from collections.abc import Callable
from pathlib import Path

from rnn_desktop.cli.destination import create_folder, refuse_destination
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.cli.training_words import epoch_words
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.training import Evaluated
from rnn_desktop.formats.atomic import replacing
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import EXAMPLE_REVIEW, Reader, Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.paths import BUNDLED_MODEL, SAMPLE_DATA, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.suited_settings import settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, run_training

_FILES = ("model.safetensors", "trace.json", "read.png", "train.png")


def run_demo(folder: Path, say: Callable[[str], None], *, force: bool = False) -> None:
    """Leave model.safetensors, trace.json, read.png and train.png in `folder`; say what is done and measured.

    Raises Problem when the folder cannot be written, when it has one of these files and not `force`, or when what was
    saved reads differently.
    """
    create_folder(folder)
    for name in _FILES:
        refuse_destination(folder / name, (), force=force)
    say(translate("CommandLine", "1/5  Reading “{text}” with the bundled model").format(text=EXAMPLE_REVIEW))
    _say_reading(_read(load_model(resource_path(BUNDLED_MODEL))), say)
    say(translate("CommandLine", "2/5  Training on the sample reviews"))
    model = _train(say)
    path = folder / "model.safetensors"
    say(translate("CommandLine", "3/5  Saving {path} and loading it again").format(path=path))
    save_model(model, path)
    before, after = _read(model), _read(load_model(path))
    if before.probabilities.tobytes() != after.probabilities.tobytes():
        raise Problem(QT_TRANSLATE_NOOP("Problem", "{path} reads differently after loading."), path=path)
    _say_reading(after, say)
    trace = folder / "trace.json"
    say(translate("CommandLine", "4/5  Writing {path}").format(path=trace))
    with replacing(trace) as written:
        written.write_text(json.dumps(reading_json(after), ensure_ascii=False, indent=1), encoding="utf-8")
    say(translate("CommandLine", "5/5  Painting the window: read.png, train.png"))
    _paint(folder, path)
    say(translate("CommandLine", "Done: {path}").format(path=folder.absolute()))


def _read(model: Model) -> Reading:
    return Reader(model, tokenizers()(model.tokenizer.name)).read(EXAMPLE_REVIEW)


def _say_reading(reading: Reading, say: Callable[[str], None]) -> None:
    steps = zip(reading.tokens, reading.probabilities, strict=True)
    say("     " + "  ".join(f"{token.text} {probability:.0%}" for token, probability in steps))


def _train(say: Callable[[str], None]) -> Model:
    reviews = reviews_of(resource_path(SAMPLE_DATA))
    settings = settings_for(reviews)
    model: Model | None = None
    for event in run_training(reviews, settings, tokenizers()(settings.tokenizer)):
        if isinstance(event, Evaluated):
            say("     " + epoch_words(event))
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
