"""What the commands print: results on stdout, everything for the person on stderr."""

import json
import math
import sys
import time
from collections.abc import Mapping
from typing import Any

import click

from rnn_desktop.cli.language import translate

TERMINAL_SECONDS = 0.1
PIPED_SECONDS = 5.0
"""Between two lines of progress, in a terminal and in a file or a pipe."""


def print_json(value: Mapping[str, Any]) -> None:
    """A result, as one JSON object on stdout; a number that is not finite is null there."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError:
        value = _finite(value)
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        text.encode(sys.stdout.encoding)
    except UnicodeEncodeError:  # half a character in what was typed, or an encoding without Hangul: escape them
        text = json.dumps(value, allow_nan=False)
    print_line(text)


def _finite(value: Any) -> Any:
    """JSON has no NaN and no infinity."""
    if isinstance(value, Mapping):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return list(map(_finite, value))
    return None if isinstance(value, float) and not math.isfinite(value) else value


def print_line(line: str) -> None:
    """A line of a result, on stdout."""
    _progress.clear()
    click.echo(line)


def say(line: str) -> None:
    """A line for the person, on stderr: stdout is for results."""
    _progress.clear()
    click.echo(line, err=True)


def progress(line: str, *, at_once: bool = False) -> None:
    """How far the work is, on stderr: in a terminal a line that the next one overwrites, elsewhere one now and then.

    at_once: whether it comes however short ago the last one was.
    """
    _progress.tell(line, at_once)


def count_progress(done: int, total: int) -> None:
    """How many reviews are tokenized."""
    progress(translate("CommandLine", "tokenizing reviews: {done:,} / {total:,}").format(done=done, total=total))


class _Progress:
    def __init__(self) -> None:
        self._told_at = time.monotonic()
        self._stands = False
        """Whether a line is there that the next one is to overwrite."""

    def tell(self, line: str, at_once: bool) -> None:
        watched, now = sys.stderr.isatty(), time.monotonic()
        if at_once or now - self._told_at >= (TERMINAL_SECONDS if watched else PIPED_SECONDS):
            self._told_at, self._stands = now, watched
            click.echo(f"\r\x1b[K{line}" if watched else line, nl=not watched, err=True)

    def clear(self) -> None:
        if self._stands:
            click.echo("\r\x1b[K", nl=False, err=True)
            self._stands = False


_progress = _Progress()
