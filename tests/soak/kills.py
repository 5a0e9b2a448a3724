"""kill -9 at random moments of a training: `uv run python tests/soak/kills.py [--kills 300] [--most-lost 0.5]`.

Each window recovers what the one before had, says what that is, and trains anew; what that one had `most_lost` seconds
before it was killed has to be there. Prints one line per kill that lost more, and the greatest loss at the end.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_WINDOW = Path(__file__).with_name("training_window.py")
_START_SECONDS = 120.0


@dataclass(slots=True)
class Outcome:
    """kills: windows killed; bad: what was lost or did not come back, in words; greatest losses in seconds."""

    kills: int = 0
    bad: list[str] = field(default_factory=list)
    model_seconds: float = 0.0
    text_seconds: float = 0.0

    def words(self, most_lost: float) -> str:
        return (
            f"{self.kills} kills, {len(self.bad)} lost more than {most_lost} s or said nothing; greatest loss: "
            f"model {self.model_seconds:.2f} s, text {self.text_seconds:.2f} s"
        )


class Kills:
    """The windows of one folder, one after another."""

    def __init__(self, folder: Path, most_lost: float, seed: int = 0) -> None:
        self.most_lost = most_lost
        self._log = folder / "log"
        self._random = random.Random(seed)
        names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        self._environment = os.environ | {name: str(folder / name.lower()) for name in names}
        self._environment |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}

    def run(self, kills: int, number: signal.Signals = signal.SIGKILL) -> Outcome:
        """End so many windows by this signal, and look at what the one after each has."""
        outcome, killed = Outcome(), None
        for run in range(1, kills + 2):
            window = self._start(run)
            try:
                started = self._wait(window, run, "started")
                if killed is not None:
                    self._compare(started, run - 1, killed, outcome)
                if run <= kills:
                    # Mostly in its full run, else before or in the first evaluation of all.
                    self._wait(window, run, "model", least_step=self._random.choice((0, 30, 30, 30, 30)))
                    # Long enough that the file has been written several times, or not yet once.
                    time.sleep(self._random.uniform(0.0, 3 * self.most_lost))
            finally:
                killed = time.monotonic()
                window.send_signal(number if run <= kills else signal.SIGKILL)
                window.wait()
            outcome.kills += run <= kills
            if run % 10 == 0:
                print(outcome.words(self.most_lost), file=sys.stderr, flush=True)
        return outcome

    def _start(self, run: int) -> subprocess.Popen[bytes]:
        command = [sys.executable, str(_WINDOW), str(self._log), str(run), str(self.most_lost)]
        with self._log.with_name("stderr").open("ab") as errors:
            return subprocess.Popen(command, env=self._environment, stderr=errors)

    def _wait(self, window: subprocess.Popen[bytes], run: int, event: str, least_step: int = 0) -> dict[str, Any]:
        """The first line of this kind, of a step no earlier than that, which the window writes."""
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and window.poll() is None:
            for line in self._lines(run):
                if line["event"] == event and line["step"] >= least_step:
                    return line
            time.sleep(0.02)
        raise RuntimeError(f"run {run} did not come to “{event}”; it ended with {window.poll()}")

    def _lines(self, run: int) -> list[dict[str, Any]]:
        if not self._log.exists():
            return []
        whole = self._log.read_bytes().rpartition(b"\n")[0].splitlines()
        return [line for line in map(json.loads, whole[-2000:]) if line["run"] == run]

    def _compare(self, started: dict[str, Any], run: int, killed: float, outcome: Outcome) -> None:
        lines = self._lines(run)
        models = [line for line in lines if line["event"] in ("started", "model")]
        texts = [line for line in lines if line["event"] in ("started", "text")]
        model_lost = _lost(models, lambda line: _key(line) <= _key(started), killed)
        text_lost = _lost(texts, lambda line: _typed(line["text"], run) <= _typed(started["text"], run), killed)
        outcome.model_seconds = max(outcome.model_seconds, model_lost)
        outcome.text_seconds = max(outcome.text_seconds, text_lost)
        # A window that was killed before it had written for the first time leaves nothing that could be said.
        came_back = started["seed"] > 0 or _typed(started["text"], run) > 0
        if max(model_lost, text_lost) > self.most_lost or (came_back and not started["said"]):
            outcome.bad.append(
                f"kill {run}: model {model_lost:.2f} s lost, text {text_lost:.2f} s lost, said: {started['said']}"
            )


def _lost(lines: list[dict[str, Any]], came_back: Any, killed: float) -> float:
    """Seconds from the first thing that did not come back to the kill."""
    return max([killed - line["second"] for line in lines if not came_back(line)], default=0.0)


def _key(line: dict[str, Any]) -> tuple[int, int]:
    return line["seed"], line["step"]


def _typed(text: str, run: int) -> int:
    """How often this run had typed; 0 for the text that was there before."""
    words = text.split()
    return int(words[1]) if len(words) == 2 and words[0] == str(run) else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--most-lost", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = Kills(Path(folder), options.most_lost, options.seed).run(options.kills)
    print("\n".join([*outcome.bad, outcome.words(options.most_lost)]))
    sys.exit(bool(outcome.bad))


if __name__ == "__main__":
    main()
