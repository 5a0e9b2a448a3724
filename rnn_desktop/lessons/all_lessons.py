"""The lessons in their order."""

from rnn_desktop.lessons.friends import FRIENDS
from rnn_desktop.lessons.hello import HELLO
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.one_cell import ONE_CELL
from rnn_desktop.lessons.one_review import ONE_REVIEW
from rnn_desktop.lessons.order.order import ORDER
from rnn_desktop.lessons.shapes import SHAPES
from rnn_desktop.lessons.squash.squash import SQUASH
from rnn_desktop.lessons.states_layers import STATES_LAYERS
from rnn_desktop.lessons.vectors.vectors import VECTORS

LESSONS: tuple[Lesson, ...] = (ONE_REVIEW, ONE_CELL, HELLO, SQUASH, ORDER, VECTORS, STATES_LAYERS, FRIENDS, SHAPES)


def lesson_by_id(name: str) -> Lesson:
    """Raises KeyError for one that there is not."""
    return {lesson.id: lesson for lesson in LESSONS}[name]
