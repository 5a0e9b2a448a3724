"""The lessons in their order."""

from rnn_desktop.lessons.hello import HELLO
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.one_cell import ONE_CELL
from rnn_desktop.lessons.one_review import ONE_REVIEW

LESSONS: tuple[Lesson, ...] = (ONE_REVIEW, ONE_CELL, HELLO)


def lesson_by_id(name: str) -> Lesson:
    """Raises KeyError for one that there is not."""
    return {lesson.id: lesson for lesson in LESSONS}[name]
