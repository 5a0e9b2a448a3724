"""Train the small networks of the lessons into lessons/ beside this file, from the program's own samples.

    uv run python resources/models/lessons.py [NAME ...]

Each takes a few seconds, and the same bits come again on the same machine. Which network shows what stands with
RECIPES; the lessons' tests hold what is said of them.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from rnn_desktop.data.examples import Examples, Wanted, understand_file, usable
from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import ActivationName
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SUFFIX, save_model
from rnn_desktop.lessons.friends.trained import SEEDS, signs_settings
from rnn_desktop.lessons.shapes.series import COUNTING, counting_settings
from rnn_desktop.lessons.shapes.tags import TAGS_SETTINGS
from rnn_desktop.lessons.shapes.writing import CAPTIONS, CAPTIONS_SETTINGS
from rnn_desktop.paths import SAMPLE_CAPTIONS, SAMPLE_COUNTING, SAMPLE_SIGNS, SAMPLE_TAGGED, resource_path
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.text.tokenizer import create_tokenizer

FOLDER = Path(__file__).with_name("lessons")


def signs(cell: CellName) -> Model:
    """A cell that is to remember the sign at the beginning of a route; with the accuracies that other seeds reach."""
    models = [_trained(_examples(SAMPLE_SIGNS), signs_settings(cell, seed)) for seed in range(SEEDS)]
    reached = [model.provenance["metrics"]["validation_accuracy"] for model in models]
    return replace(models[0], provenance={**models[0].provenance, "seeds": reached})


def counting(activation: ActivationName) -> Model:
    """What comes after three numbers, from the documents' three examples."""
    return _trained(_examples(SAMPLE_COUNTING, COUNTING), counting_settings(activation))


def tags() -> Model:
    """A SimpleRNN that tags each word from what it has read so far."""
    return _trained(_examples(SAMPLE_TAGGED), TAGS_SETTINGS)


def captions() -> Model:
    """A sentence about the weather from a label."""
    return _trained(_examples(SAMPLE_CAPTIONS, CAPTIONS), CAPTIONS_SETTINGS)


RECIPES: dict[str, Callable[[], Model]] = {
    "signs_simple_rnn": partial(signs, "simple_rnn"),
    "signs_lstm": partial(signs, "lstm"),
    "signs_gru": partial(signs, "gru"),
    "counting": partial(counting, "identity"),
    "counting_tanh": partial(counting, "tanh"),
    "tags": tags,
    "captions": captions,
}


def _examples(sample: str, wanted: Wanted = Wanted()) -> Examples:  # noqa: B008 - it is frozen
    return usable(understand_file(resource_path(sample), wanted), wanted.task)


def _trained(examples: Examples, settings: TrainingSettings) -> Model:
    """What the training ends with."""
    events = run_training(examples, settings, create_tokenizer(settings.tokenizer))
    model = [event for event in events if isinstance(event, ModelSnapshot)][-1].model
    made = {name: value for name, value in model.provenance.items() if name != "date"}
    return replace(model, provenance=made)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or RECIPES:
        path = FOLDER / f"{name}{SUFFIX}"
        save_model(RECIPES[name](), path)
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
