"""Training settings as JSON, for the file that a window is recovered from."""

from dataclasses import asdict, fields
from typing import Any

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.training_run import TrainingSettings


def settings_to_json(settings: TrainingSettings) -> dict[str, Any]:
    """The fields by name, ready for `json.dumps`."""
    return asdict(settings)


def settings_from_json(values: dict[str, Any]) -> TrainingSettings:
    """The settings that `settings_to_json` wrote; a field that is missing has its default.

    Raises Problem for a foreign field, or one that cannot be.
    """
    try:
        known = {field.name for field in fields(TrainingSettings)}
        if not set(values) <= known:
            raise ValueError(f"unknown: {', '.join(sorted(set(values) - known))}")
        settings = TrainingSettings(
            **values
            | {
                "hidden_sizes": tuple(values.get("hidden_sizes", TrainingSettings().hidden_sizes)),
                "initialization": Initialization(**values.get("initialization", {})),
                "training": TrainingConfig(**values.get("training", {})),
            }
        )
        settings.model_config()
    except (TypeError, ValueError, AttributeError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The training settings cannot be read ({error})."), error=error
        ) from error
    return settings
