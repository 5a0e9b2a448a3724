"""Make the small networks that lessons show trained: `uv run python resources/models/lessons.py`.

Each learns within seconds; the same program gives the same numbers each time.
"""

from pathlib import Path

from rnn_desktop.data.examples import Wanted, understand_file, usable
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.paths import SAMPLE_HELLO, resource_path
from rnn_desktop.runs.suited_settings import settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, run_training
from rnn_desktop.text.tokenizer import create_tokenizer

FOLDER = Path(__file__).parent / "lessons"


def hello() -> Model:
    """Trained on the sample with the settings that the window offers for it."""
    examples = usable(understand_file(resource_path(SAMPLE_HELLO), Wanted()), None)
    settings = settings_for(examples)
    events = run_training(examples, settings, create_tokenizer(settings.tokenizer))
    return [event for event in events if isinstance(event, ModelSnapshot)][-1].model


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    save_model(hello(), FOLDER / "hello.safetensors")
