"""A person's answers to the quiz as a small file, and what a class has answered together.

JSON: `kind` "rnn-quiz", `schema`, `round` ("before" or "after"), `name`, `date`, and `answers` by the question's id.
"""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lessons.quiz import QUESTIONS, ROUNDS, score
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

SUFFIX = ".rnnquiz"
SCHEMA = 1
_KIND = "rnn-quiz"
_LARGEST, _LONGEST_NAME = 64 * 1024, 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one person answered in one round. answers: by question, None where none was picked."""

    name: str
    round: str
    day: date
    answers: dict[str, int | None]

    @property
    def score(self) -> int:
        return score(self.answers)


def save_sheet(sheet: Sheet, path: Path) -> None:
    """Raises Problem where it cannot be written; what was there then stays."""
    values = {
        "kind": _KIND,
        "schema": SCHEMA,
        "round": sheet.round,
        "name": sheet.name,
        "date": sheet.day.isoformat(),
        "answers": sheet.answers,
    }
    with replacing(path) as written:
        # ASCII: half a surrogate pair can be typed, but not encoded.
        written.write_text(json.dumps(values, indent=1), encoding="utf-8")


def load_sheet(path: Path) -> Sheet:
    """Raises Problem, naming the file, for what is none of this quiz's answers."""
    try:
        if path.stat().st_size > _LARGEST:
            raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it is too large"))
        values = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _refused(path, system_reason(error)) from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it is damaged, or another kind of file")) from error
    if not isinstance(values, dict) or values.get("kind") != _KIND:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it holds no answers to a quiz"))
    if values.get("schema") != SCHEMA:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "a newer program made it"))
    try:
        return _sheet(values)
    except (ValueError, KeyError, TypeError) as error:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "its answers are not those of this quiz")) from error


def _sheet(values: dict[str, Any]) -> Sheet:
    """Raises what a foreign value raises."""
    name, turn, answers = values["name"], values["round"], values["answers"]
    if not isinstance(name, str) or turn not in ROUNDS or set(answers) != {question.id for question in QUESTIONS}:
        raise ValueError("not of this quiz")
    for question in QUESTIONS:
        option = answers[question.id]
        known = isinstance(option, int) and not isinstance(option, bool) and 0 <= option < len(question.options)
        if option is not None and not known:
            raise ValueError(question.id)
    # A file of another program may hold what cannot be written anywhere.
    name = name.encode("utf-8", "replace").decode()
    return Sheet(name[:_LONGEST_NAME], turn, date.fromisoformat(values["date"]), dict(answers))


def _refused(path: Path, reason: str | Problem) -> Problem:
    clause = Problem(reason) if isinstance(reason, str) else reason
    sentence = QT_TRANSLATE_NOOP("Problem", "{path} was left out: {reason}.")
    return Problem(sentence, path=path, reason=clause)


def shares_right(sheets: Sequence[Sheet], turn: str) -> list[float | None]:
    """Per question the share of this round's sheets that have it right; None where there is no sheet."""
    here = [sheet for sheet in sheets if sheet.round == turn]
    return [
        sum(sheet.answers[question.id] == question.right for sheet in here) / len(here) if here else None
        for question in QUESTIONS
    ]


def class_csv(sheets: Sequence[Sheet]) -> str:
    """A line for each sheet: name, round, date, score, and 1 or 0 for each question; names cannot become formulas."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["name", "round", "date", "score", *(question.id for question in QUESTIONS)])
    for sheet in sheets:
        right = [int(sheet.answers[question.id] == question.right) for question in QUESTIONS]
        name = f"'{sheet.name}" if sheet.name[:1] in "=+-@\t\r" and sheet.name else sheet.name
        writer.writerow([name, sheet.round, sheet.day.isoformat(), sheet.score, *right])
    return text.getvalue()
