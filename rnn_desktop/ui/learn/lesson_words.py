"""The words of a lesson in the current language, with its numbers, and as rich text with subscripts."""

import re
from collections.abc import Mapping
from html import escape

from rnn_desktop.lessons.lesson import Lesson, Step
from rnn_desktop.ui.style.i18n import translate

_TOGETHER = re.compile(r"(?<!\w)(유닛|시점|units?|steps?|rows?|columns?|[−-]?ln|[A-Za-z]) (?=[−+]?[\dP])")
"""A name and its number, which no line ends between."""
_SUBSCRIPT = re.compile(r"\b([A-Za-z]{1,2})_([A-Za-z]{1,2}|\d)(?![A-Za-z0-9_])")


def words(lesson: Lesson, text: str, numbers: Mapping[str, str] | None = None) -> str:
    """A sentence of the lesson in the current language, with the numbers in their places."""
    said = translate(lesson.context, text) if text else ""
    return _TOGETHER.sub("\\1\N{NO-BREAK SPACE}", said.format_map(numbers) if numbers else said)


def with_subscripts(text: str) -> str:
    """As rich text: W_x with its x below the line; whatever else is in it stays plain."""
    return _SUBSCRIPT.sub(r"\1<sub>\2</sub>", escape(text, quote=False))


def place_words(number: int, count: int, view: str) -> str:
    """Which lesson, and which view stands beside it."""
    views = {
        "read": translate("Learn", "Read view"),
        "train": translate("Learn", "Train view"),
    }
    return translate("Learn", "Lesson {number}/{count} · {view}").format(number=number, count=count, view=views[view])


def minutes_words(lesson: Lesson, at: int) -> str:
    """What is left of the lesson from this step on."""
    left = max(round(lesson.minutes * (len(lesson.steps) - at) / len(lesson.steps)), 1)
    return translate("Learn", "{minutes} min left").format(minutes=left)


def title_of(lesson: Lesson) -> str:
    return translate(lesson.context, lesson.title)


def step_title(lesson: Lesson, step: Step) -> str:
    return translate(lesson.context, step.title)
