"""How far a learner is in every lesson: one small file, which any number of windows read and write.

JSON, written whole or not at all; a file that is damaged or of a newer program is put beside, never overwritten.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lessons.answers import Answers
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

SCHEMA = 1
RECALL_DAYS = (0, 7)
"""A lesson's question comes back at the next start, and after a week."""
_LARGEST = 2**20


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """at: the step that is worked on, from 0; answers: of the steps so far, by step; finished: the day on which the
    last step was; recalled: the days on which its question was answered rightly; rounds: how often it was begun anew.
    """

    at: int = 0
    answers: Mapping[int, Answers] = field(default_factory=dict)
    finished: date | None = None
    recalled: tuple[date, ...] = ()
    rounds: int = 0

    def answers_at(self, step: int) -> Answers:
        return self.answers.get(step, Answers())

    def with_answers(self, step: int, answers: Answers) -> "LessonProgress":
        return replace(self, answers={**self.answers, step: answers})

    def recall_due(self, today: date) -> bool:
        """Whether the lesson's question is to be asked again."""
        if self.finished is None or len(self.recalled) >= len(RECALL_DAYS):
            return False
        last = self.recalled[-1] if self.recalled else self.finished
        return today >= last + timedelta(RECALL_DAYS[len(self.recalled)])


Progress = Mapping[str, LessonProgress]
"""By the id of the lesson."""


def merged(one: Progress, other: Progress) -> Progress:
    """What two windows know together; where both are at a lesson, the place is that of `one`."""
    return {
        key: _together(one.get(key, LessonProgress()), other.get(key, LessonProgress())) for key in {**one, **other}
    }


def _together(one: LessonProgress, other: LessonProgress) -> LessonProgress:
    if one.rounds != other.rounds:
        return max(one, other, key=lambda progress: progress.rounds)
    steps = {**one.answers, **other.answers}
    answers = {step: max(one.answers_at(step), other.answers_at(step), key=_made) for step in steps}
    days = sorted({*one.recalled, *other.recalled})
    return replace(one, answers=answers, finished=one.finished or other.finished, recalled=tuple(days))


def _made(answers: Answers) -> tuple[bool, bool, bool]:
    return answers.done, answers.guess is not None, answers.reason is not None


def load_progress(path: Path) -> Progress:
    """What the file says; nothing where there is none. Raises Problem for a file that cannot be used."""
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        values = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(values, dict) or values.get("schema") != SCHEMA:
            raise ValueError(f"its schema is {values.get('schema') if isinstance(values, dict) else None!r}")
        return {str(key): _from_json(value) for key, value in values["lessons"].items()}
    except OSError as error:
        raise _refused(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _refused(path, error) from error


def save_progress(progress: Progress, path: Path) -> None:
    """Raises Problem where it cannot be written; the file that was there then stays."""
    values = {"schema": SCHEMA, "lessons": {key: _to_json(one) for key, one in progress.items()}}
    with replacing(path) as written:
        written.write_text(json.dumps(values, indent=1, allow_nan=False), encoding="utf-8")


def _refused(path: Path, error: Exception) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "What was learned so far cannot be read from {path}: {reason}. The lessons begin anew, and the file is "
            "kept beside.",
        ),
        path=path,
        reason=str(error),
    )


def _to_json(one: LessonProgress) -> dict[str, Any]:
    return {
        "at": one.at,
        "answers": {
            str(step): {"guess": answers.guess, "reason": answers.reason, "done": answers.done}
            for step, answers in one.answers.items()
        },
        "finished": None if one.finished is None else one.finished.isoformat(),
        "recalled": [day.isoformat() for day in one.recalled],
        "rounds": one.rounds,
    }


def _from_json(values: Mapping[str, Any]) -> LessonProgress:
    """Raises what a foreign value raises."""
    return LessonProgress(
        _integer(values["at"]),
        {_integer(int(step)): _answers(one) for step, one in values["answers"].items()},
        None if values["finished"] is None else date.fromisoformat(values["finished"]),
        tuple(map(date.fromisoformat, values["recalled"])),
        _integer(values["rounds"]),
    )


def _answers(values: Mapping[str, Any]) -> Answers:
    guess, reason = values["guess"], values["reason"]
    if isinstance(guess, list):
        guess = tuple(map(float, guess))
    elif guess is not None and not isinstance(guess, int | float):
        raise ValueError(f"a guess is {guess!r}")
    return Answers(guess, None if reason is None else _integer(reason), bool(values["done"]))


def _integer(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1000:
        raise ValueError(f"{value!r} is no number of a step")
    return value


def fitting(progress: LessonProgress, options: Sequence[int]) -> LessonProgress:
    """Without what the lesson does not have (any more). options: the number of reasons at each step."""
    answers = {
        step: one
        for step, one in progress.answers.items()
        if step < len(options) and (one.reason is None or one.reason < options[step])
    }
    return replace(progress, at=min(progress.at, max(len(options) - 1, 0)), answers=answers)
