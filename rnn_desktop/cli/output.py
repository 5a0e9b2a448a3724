"""What the command line says, and in which language: results on stdout, everything for the person on stderr."""

import json
import locale
import math
import os
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from typing import Any, NoReturn

import click

from rnn_desktop.languages import LANGUAGES, Language
from rnn_desktop.paths import resource_path
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
    """The problem in the locale's language where the program speaks it, in English elsewhere."""
    spoken = _spoken_language()
    if spoken is None or not spoken.catalogue:
        return str(problem)
    translated = _translated_problems(spoken.catalogue)
    return problem.worded(lambda message: translated.get(message, message))


def _translated_problems(catalogue: str) -> dict[str, str]:
    """By their English, out of the window's catalogue as its translators write it: Qt's own form of it needs Qt."""
    for context in ElementTree.parse(resource_path(f"i18n/{catalogue}.ts")).getroot().iter("context"):
        if context.findtext("name") == "Problem":
            pairs = ((one.findtext("source"), one.findtext("translation")) for one in context.iter("message"))
            return {english: translation for english, translation in pairs if english and translation}
    return {}


def _spoken_language() -> Language | None:
    """What the person chose counts, also where that locale is not installed."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, chosen), locale.getlocale()[0] or "").lower()
    return next((language for code, language in LANGUAGES.items() if spoken.startswith(code)), None)


def fail(problem: Problem) -> NoReturn:
    """End with the problem's sentence and exit code 1."""
    say(in_own_language(problem))
    sys.exit(1)
