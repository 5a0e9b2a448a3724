"""How far a learner is in every lesson: one small file, which any number of windows read and write.

JSON, written whole or not at all; a file that is damaged or of a newer program is put beside, never overwritten.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lessons.answers import Answers, GuessValue, fits
from rnn_desktop.lessons.lesson import Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

SCHEMA = 1
RECALL_DAYS = (0, 7)
"""A lesson's question comes back at the next start, and after a week."""
_LARGEST = 2**20


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """at: the step that is worked on, from 0; answers: of the steps so far, by the English title: a newer program may
    have put a step in between; finished: the day on which the last step was; recalled: the days on which its question
    was answered rightly; rounds: how often it was begun anew.
    """

    at: int = 0
    answers: Mapping[str, Answers] = field(default_factory=dict)
    finished: date | None = None
    recalled: tuple[date, ...] = ()
    rounds: int = 0

    def answers_to(self, step: Step) -> Answers:
        return self.answers.get(step.title, Answers())

    def with_answers(self, step: Step, answers: Answers) -> "LessonProgress":
        return replace(self, answers={**self.answers, step.title: answers})

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
    answers = {
        title: max(one.answers.get(title, Answers()), other.answers.get(title, Answers()), key=_made)
        for title in {**one.answers, **other.answers}
    }
    days = sorted({*one.recalled, *other.recalled})
    return replace(one, answers=answers, finished=one.finished or other.finished, recalled=tuple(days))


def _made(answers: Answers) -> tuple[bool, bool, bool]:
    return answers.done, answers.guess is not None, answers.reason is not None


class Damaged(Problem):
    """The file is there and can be read, but what it says is of no use."""


def load_progress(path: Path) -> Progress:
    """What the file says; nothing where there is none. Raises Problem where it cannot be read, and Damaged for what
    this program did not write."""
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _LARGEST:
            raise _damaged(path, QT_TRANSLATE_NOOP("Problem", "it is too large"))
        values = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(values, dict) and values.get("schema") != SCHEMA:
            raise _damaged(path, QT_TRANSLATE_NOOP("Problem", "a newer program made it"))
        return {str(key): _from_json(value) for key, value in values["lessons"].items()}
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "What was learned so far cannot be read from {path}: {reason}. Until it can be, nothing is kept there.",
            ),
            path=path,
            reason=system_reason(error),
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(path, QT_TRANSLATE_NOOP("Problem", "it is damaged, or another kind of file")) from error


def save_progress(progress: Progress, path: Path) -> None:
    """Raises Problem where it cannot be written; the file that was there then stays."""
    values = {"schema": SCHEMA, "lessons": {key: _to_json(one) for key, one in progress.items()}}
    with replacing(path) as written:
        written.write_text(json.dumps(values, indent=1, allow_nan=False), encoding="utf-8")


def _damaged(path: Path, reason: str) -> Damaged:
    return Damaged(
        QT_TRANSLATE_NOOP(
            "Problem",
            "What was learned so far cannot be read from {path}: {reason}. The lessons begin anew, and the file is "
            "kept beside.",
        ),
        path=path,
        reason=Problem(reason),
    )


def _to_json(one: LessonProgress) -> dict[str, Any]:
    return {
        "at": one.at,
        "answers": {
            title: {"guess": answers.guess, "reason": answers.reason, "done": answers.done}
            for title, answers in one.answers.items()
        },
        "finished": None if one.finished is None else one.finished.isoformat(),
        "recalled": [day.isoformat() for day in one.recalled],
        "rounds": one.rounds,
    }


def _from_json(values: Mapping[str, Any]) -> LessonProgress:
    """Raises what a foreign value raises."""
    return LessonProgress(
        _integer(values["at"]),
        {title: _answers(one) for title, one in values["answers"].items()},
        None if values["finished"] is None else date.fromisoformat(values["finished"]),
        tuple(map(date.fromisoformat, values["recalled"])),
        _integer(values["rounds"]),
    )


def _answers(values: Mapping[str, Any]) -> Answers:
    guess, reason = values["guess"], values["reason"]
    return Answers(
        None if guess is None else _guess(guess), None if reason is None else _integer(reason), bool(values["done"])
    )


def _guess(value: Any) -> GuessValue:
    numbers = value if isinstance(value, list) else [value]
    if any(isinstance(one, bool) or not isinstance(one, int | float) or not math.isfinite(one) for one in numbers):
        raise ValueError(f"a guess is {value!r}")
    return tuple(map(float, numbers)) if isinstance(value, list) else value


def _integer(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1000:
        raise ValueError(f"{value!r} is no number of a step")
    return value


def fitting(progress: LessonProgress, steps: Sequence[Step]) -> LessonProgress:
    """Without what the lesson does not have (any more). steps: those that it has."""
    there = [step for step in steps if step.title in progress.answers]
    answers = {step.title: progress.answers_to(step) for step in there if fits(progress.answers_to(step), step)}
    return replace(progress, at=min(progress.at, len(steps) - 1), answers=answers)
