"""The real window, typed into and training by itself until it is killed; for kills.py.

`python tests/soak/training_window.py LOG RUN MOST_LOST` writes a line of JSON to LOG for what was recovered, and for
each text and each model that the window then has, with the second on the system's own clock. RUN becomes the seed of
the training, so that a model tells which run it is of.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from rnn_desktop.app import run_window
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.ui.window.main_window import MainWindow

TYPED_EVERY_MILLISECONDS = 100


class SelfDriven:
    """Opens the sample where no table was recovered, trains on it, and types a longer and longer number."""

    def __init__(self, window: MainWindow, log: Path, run: int) -> None:
        self._window, self._session, self._run = window, window.session, run
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._typed = 0
        self._typing = QTimer(window)
        self._typing.timeout.connect(self._type)
        self.say("started", text=window.composer.text(), **self._model(), said=window.strip.isVisibleTo(window))
        if self._session.data is None and not self._session.loading:
            window.open_data(resource_path(SAMPLE_DATA))
        self._session.data_changed.connect(self._begin)

    def say(self, event: str, **values: object) -> None:
        line = {"event": event, "second": time.monotonic(), "run": self._run, **values}
        os.write(self._log, (json.dumps(line) + "\n").encode())

    def _model(self) -> dict[str, int]:
        """Which training it is of, and which step; 0 for the bundled one."""
        assert self._session.model is not None
        made = self._session.model.provenance
        if "weights" not in made:
            return {"seed": 0, "step": 0}
        return {"seed": made["training"]["seed"], "step": made["weights"]["step"]}

    def _begin(self) -> None:
        desk = self._window.train_view.desk
        assert desk is not None
        if self._session.training_active:
            return
        # No training ends and returns to an older epoch, its best.
        training = TrainingConfig(epochs=1000, batch_size=1, seed=self._run, snapshot_every=5, keep="newest")
        desk.settings.choose(TrainingSettings("word", "gru", 8, (8,), 500, 20, training=training))
        self._session.exploration.model_changed.connect(lambda: self.say("model", **self._model()))
        self._typing.start(TYPED_EVERY_MILLISECONDS)
        desk.progress.main.click()

    def _type(self) -> None:
        self._typed += 1
        text = f"{self._run} {self._typed}"
        self._window.set_text(text)
        self.say("text", text=text)


def main() -> None:
    log, run, most_lost = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    driven: list[SelfDriven] = []
    sys.exit(run_window(most_lost=most_lost, started=lambda window: driven.append(SelfDriven(window, log, run))))


if __name__ == "__main__":
    main()
