"""main.py at a terminal, to be interrupted there."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

MAIN = Path(__file__).parents[2] / "main.py"


def _hear_interrupts() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Started:
    """main.py at a terminal of its own, whose signals reach all of its processes."""

    def __init__(self, folder: Path, *arguments: object) -> None:
        command: list[Any] = [sys.executable, MAIN, *map(str, arguments)]
        self._terminal, inside = os.openpty()
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            stderr=inside,
            start_new_session=True,
            # A shell's job in the background, as the tests may be, ignores it and hands that on.
            preexec_fn=_hear_interrupts,
        )
        os.close(inside)
        self.said = ""

    def wait_for(self, words: str) -> None:
        """Until it has said that."""
        while words not in self.said:
            assert self._hear(), f"it never said “{words}” but: {self.said}"

    def wait_for_step(self, least: int) -> None:
        """Until its progress has said that step or one after it: not each is said."""
        while (
            max((int(step.replace(",", "")) for step in re.findall(r"step ([\d,]+) / ", self.said)), default=0) < least
        ):
            assert self._hear(), f"it never came to step {least} but: {self.said}"

    def interrupt(self, number: signal.Signals) -> tuple[int, str]:
        """Its exit code, and the last line, after a signal as the terminal sends it."""
        os.killpg(self.process.pid, number)
        while self._hear():
            pass
        code = self.process.wait(60)
        assert "Traceback" not in self.said
        return code, re.split(r"[\r\n]+(?:\x1b\[K)?", self.said.strip())[-1]

    def _hear(self) -> bool:
        with suppress(OSError):  # the other end is closed
            if heard := os.read(self._terminal, 4096):
                self.said += heard.decode(errors="ignore")
                return True
        return False

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._terminal)


Start = Callable[..., Started]
