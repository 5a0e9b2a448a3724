"""Train the small networks of the lessons into lessons/ beside this file, from the program's own samples.

    uv run python resources/models/lessons.py [NAME ...]

Each takes a few seconds, and the same bits come again on the same machine. Which network shows what stands with
RECIPES; the lessons' tests hold what is said of them.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rnn_desktop.data.examples import Examples, Wanted, understand_file, usable
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SUFFIX, save_model
from rnn_desktop.paths import SAMPLE_HELLO, resource_path
from rnn_desktop.runs.suited_settings import settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings, run_training
from rnn_desktop.text.tokenizer import create_tokenizer

FOLDER = Path(__file__).with_name("lessons")


def hello() -> Model:
    """A SimpleRNN of 3 units that spells one word, as the window trains it with the settings that it offers."""
    examples = _examples(SAMPLE_HELLO)
    return _trained(examples, settings_for(examples))


RECIPES: dict[str, Callable[[], Model]] = {"hello": hello}


def _examples(sample: str) -> Examples:
    return usable(understand_file(resource_path(sample), Wanted()), None)


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
