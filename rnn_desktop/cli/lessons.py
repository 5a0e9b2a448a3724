"""The command that lists the lessons, and holds the documents' numbers against what their stages compute."""

from typing import Any

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.lesson import Checked, Lesson
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem


def list_lessons(*, check: bool, as_json: bool) -> None:
    """Print them; check: run every stage and hold its numbers against the documents'. Raises Problem where one does
    not hold."""
    checked = [one.run() for lesson in LESSONS for one in lesson.checks] if check else []
    if as_json:
        listed = [_lesson_json(lesson) for lesson in LESSONS]
        print_json({"lessons": listed} | ({"checks": [_check_json(one) for one in checked]} if check else {}))
    elif check:
        for one in checked:
            print_line(_check_line(one))
    else:
        for number, lesson in enumerate(LESSONS, 1):
            print_line(_lesson_line(number, lesson))
    if failed := [one for one in checked if not one.holds]:
        sentence = QT_TRANSLATE_NOOP("Problem", "{count} of {total} checks do not hold.")
        raise Problem(sentence, count=len(failed), total=len(checked))


def _lesson_json(lesson: Lesson) -> dict[str, Any]:
    return {
        "id": lesson.id,
        "title": lesson.title,
        "minutes": lesson.minutes,
        "steps": [step.title for step in lesson.steps],
        "rows": list(lesson.rows),
    }


def _check_json(one: Checked) -> dict[str, Any]:
    check = one.check
    found = {"row": check.row, "what": check.what, "expected": check.expected, "found": one.found, "holds": one.holds}
    return found | ({} if check.document is None else {"document": check.document})


def _lesson_line(number: int, lesson: Lesson) -> str:
    words = translate("CommandLine", "{number}. {title} ({id}): {steps} steps, {minutes} minutes, rows {rows}")
    return words.format(
        number=number,
        title=translate(lesson.context, lesson.title),
        id=lesson.id,
        steps=len(lesson.steps),
        minutes=lesson.minutes,
        rows=", ".join(lesson.rows),
    )


def _check_line(one: Checked) -> str:
    check = one.check
    mark = "✓" if one.holds else "✗"
    line = f"{mark} {check.row}  {check.what}: {_shown(one.found, check.digits)}"
    if not one.holds:
        line += "  " + translate("CommandLine", "expected {value}").format(value=_shown(check.expected, check.digits))
    if check.document is not None:
        printed = _shown(check.document, None)
        line += "  " + translate("CommandLine", "(the document prints {value})").format(value=printed)
    return line


def _shown(value: Any, digits: int | None) -> str:
    if isinstance(value, list | tuple):
        return " ".join(_shown(one, digits) for one in value)
    return f"{value:.{digits}f}" if digits is not None and not isinstance(value, str) else str(value)
