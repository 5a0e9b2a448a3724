"""What a session says, kept for the test to ask."""

from typing import Any

from rnn_desktop.session.session import Session


class Said:
    """Everything a session said, in order, by the name of the signal."""

    def __init__(self, session: Session) -> None:
        self.all: list[tuple[str, Any]] = []
        for name in (
            "model_changed", "reading_changed", "reading_failed", "busy_changed", "data_loading", "data_changed",
            "training_state_changed", "training_events", "problem",
        ):  # fmt: skip
            owner = session if hasattr(session, name) else session.exploration
            getattr(owner, name).connect(lambda value, name=name: self.all.append((name, value)))

    def of(self, name: str) -> list[Any]:
        return [value for said, value in self.all if said == name]

    def events(self) -> list[Any]:
        return [event for events in self.of("training_events") for event in events]
