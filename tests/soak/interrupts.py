"""Ctrl-C at random moments of the commands, from their first millisecond on.

    uv run python -m tests.soak.interrupts [COUNT] [SEED] [COMMAND …]

Those without a window where no others are named.

Each run is interrupted once, at a moment between its start and the time that it takes undisturbed; every second one as
a terminal does it, in all its processes. It has to end within two seconds, by the signal or with exit code 130, without
a traceback, and to leave no process. What Python itself makes of a signal that comes before it has run a line of the
program (a fatal error of its own with exit code 1, or a traceback that begins and ends in main.py) is counted apart.
"""

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_SAMPLE = _ROOT / "resources" / "samples" / "movie_reviews.csv"
_REVIEW = "처음 보는 낱말 찐빵같은 영화였습니다 정말루"
# Large enough for a second process, and long enough to be interrupted in each stage.
_NETWORK = ("--cell", "lstm", "--hidden-size", 128, "--embedding-size", 128, "--batch-size", 64, "--epochs", 12)
WITHOUT_WINDOW: dict[str, tuple[object, ...]] = {
    "train": ("train", _SAMPLE, "--output", "m.safetensors", "--patience", 0, *_NETWORK),
    "evaluate": ("evaluate", _SAMPLE),
    "trace": ("trace", _REVIEW),
    "explain": ("explain", _REVIEW),
    "inspect": ("inspect", _SAMPLE),
}
WITH_WINDOW: dict[str, tuple[object, ...]] = {
    "window": (),
    "screenshot": ("screenshot", "p.png"),
    "demo": ("demo", "d"),
}
COMMANDS = WITHOUT_WINDOW | WITH_WINDOW
_HAD_ENDED_SECONDS = 0.02
_ALLOWED_SECONDS = 2.0
_LATEST = 12.0
"""Seconds after which a command does more of the same."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run took the signal. seconds: from the signal to its end; left: its processes two seconds later."""

    command: str
    delay: float
    code: int
    seconds: float
    stderr: str
    left: tuple[int, ...]

    @property
    def verdict(self) -> str:
        """ "ended" is what is wanted; "late" and "Python's start-up" are not the program's."""
        if self.left:
            return "orphan"
        if self.code == -signal.SIGABRT:
            return "aborted"
        if self._came_before_the_program:
            return "Python's start-up"
        if self.code == 0 and self.seconds < _HAD_ENDED_SECONDS:
            # It had done its work when the signal came.
            return "ended"
        if self.code not in (130, -signal.SIGINT):
            return "swallowed"
        if "Traceback" in self.stderr:
            return "traceback"
        return "ended" if self.seconds <= _ALLOWED_SECONDS else "slow"

    @property
    def _came_before_the_program(self) -> bool:
        if self.code == 1:
            return self.stderr.startswith("Fatal Python error: init_")
        files = re.findall(r'File "([^"]+)"', self.stderr)
        return self.stderr.startswith("Traceback") and set(files) == {str(_ROOT / "main.py")}


def start(command: str, folder: Path) -> subprocess.Popen[str]:
    """One run in a folder of its own, where no word is known yet."""
    homes = {"QT_QPA_PLATFORM": "offscreen"} | {
        f"XDG_{name}_HOME": str(folder / name) for name in ("CACHE", "STATE", "CONFIG")
    }
    arguments: list[Any] = [sys.executable, _ROOT / "main.py", *map(str, COMMANDS[command])]
    return subprocess.Popen(
        arguments,
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | homes,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell's job in the background ignores it, and hands that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def undisturbed_seconds(command: str) -> float:
    """How long it takes; the window stays until it is closed."""
    if command == "window":
        return _LATEST
    with tempfile.TemporaryDirectory() as name, start(command, Path(name)) as process:
        began = time.perf_counter()
        _, said = process.communicate()
    assert process.returncode == 0, said
    return time.perf_counter() - began


def interrupted(command: str, delay: float, *, everywhere: bool) -> Outcome | None:
    """One run and one signal `delay` seconds after its start; None where it had ended by then."""
    with tempfile.TemporaryDirectory() as name, start(command, Path(name)) as process:
        time.sleep(delay)
        if process.poll() is not None:
            process.communicate()
            return None
        began = time.perf_counter()
        (os.killpg if everywhere else os.kill)(process.pid, signal.SIGINT)
        _, said = process.communicate()
        seconds = time.perf_counter() - began
        return Outcome(command, delay, process.returncode, seconds, said, _left(process.pid))


def _left(session: int) -> tuple[int, ...]:
    """Processes of the session that still run after two seconds; what is dead and not collected yet does not."""
    until = time.monotonic() + 2.0
    while (left := _running(session)) and time.monotonic() < until:
        time.sleep(0.05)
    return left


def _running(session: int) -> tuple[int, ...]:
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return tuple(found)


def main() -> None:
    """Print each run that is not as it should be, and the counts."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    chance = random.Random(seed)
    commands = sys.argv[3:] or list(WITHOUT_WINDOW)
    lasts = {command: undisturbed_seconds(command) for command in commands}
    print("undisturbed:", ", ".join(f"{command} {seconds:.1f} s" for command, seconds in lasts.items()))
    verdicts: Counter[tuple[str, str]] = Counter()
    slowest = 0.0
    while verdicts.total() < count:
        command = commands[verdicts.total() % len(commands)]
        outcome = interrupted(
            command, chance.uniform(0.0, min(lasts[command], _LATEST)), everywhere=chance.random() < 0.5
        )
        if outcome is None:
            continue
        verdicts[command, outcome.verdict] += 1
        slowest = max(slowest, outcome.seconds)
        if outcome.verdict not in ("ended", "Python's start-up"):
            print(outcome, flush=True)
    for (command, verdict), times in sorted(verdicts.items()):
        print(f"{command:10} {verdict:20} {times}")
    print(f"{verdicts.total()} in all, the slowest to end {slowest:.2f} s")


if __name__ == "__main__":
    main()
