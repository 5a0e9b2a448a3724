"""The lessons in their order."""

from rnn_desktop.lessons.friends import FRIENDS
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.one_review import ONE_REVIEW
from rnn_desktop.lessons.shapes import SHAPES
from rnn_desktop.lessons.states_layers import STATES_LAYERS

LESSONS: tuple[Lesson, ...] = (ONE_REVIEW, STATES_LAYERS, FRIENDS, SHAPES)


def lesson_by_id(name: str) -> Lesson:
    """Raises KeyError for one that there is not."""
    return {lesson.id: lesson for lesson in LESSONS}[name]
