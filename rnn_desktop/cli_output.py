"""What the command line says, and in which language: results on stdout, everything for the person on stderr."""

import json
import locale
import math
import os
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

import click

from rnn_desktop.problem import Problem


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
    click.echo(text)


def _finite(value: Any) -> Any:
    """JSON has no NaN and no infinity."""
    if isinstance(value, Mapping):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return list(map(_finite, value))
    return None if isinstance(value, float) and not math.isfinite(value) else value


def say(line: str) -> None:
    """A line for the person, on stderr: stdout is for results."""
    progress("")
    click.echo(line, err=True)


def count_progress(done: int, total: int) -> None:
    """How many reviews are tokenized."""
    if done % 500 == 0 or done == total:
        progress(f"tokenizing {done:,} / {total:,}")


def progress(line: str) -> None:
    """A line that the next one overwrites; nothing where nobody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{line}", nl=False, err=True)


def in_own_language(problem: Problem) -> str:
    """The problem in Korean where the locale is Korean; Qt's catalogue is loaded only then."""
    if not _is_korean_spoken():
        return str(problem)
    try:
        from PySide6.QtCore import QCoreApplication

        from rnn_desktop.ui.i18n import problem_text, set_language
    except ImportError:  # a system library that Qt needs is missing, which may be the problem itself
        return str(problem)
    made = None if QCoreApplication.instance() else QCoreApplication([])
    set_language("ko")
    text = problem_text(problem)
    if made is not None:  # there can be but one, and the demo makes the window's own
        set_language("en")
        made.shutdown()
    return text


def _is_korean_spoken() -> bool:
    """What the person chose counts, also where that locale is not installed."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, chosen), locale.getlocale()[0] or "").lower().startswith("ko")


def fail(problem: Problem) -> NoReturn:
    """End with the problem's sentence and exit code 1."""
    say(in_own_language(problem))
    sys.exit(1)
