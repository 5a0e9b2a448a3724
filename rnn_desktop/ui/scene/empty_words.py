"""Why there is nothing to see, in words."""

from typing import TypeVar

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.tasks import Numbers, Task
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import problem_text, translate

_Words = TypeVar("_Words")


def fitting(task: Task | None, review: _Words, text: _Words, numbers: _Words) -> _Words:
    """Those words that fit what a network of this task reads; a review while there is none."""
    if task is None or tells_good_from_bad(task):
        return review
    return numbers if isinstance(task, Numbers) else text


def unread_words(scene: Scene, no_model: str) -> str:
    """Why there is no reading, "" where there is one. no_model: what the caller says while no model is loaded."""
    if scene.reading is not None:
        return ""
    if scene.problem is not None:
        return problem_text(scene.problem)
    return translate("ReadView", "Being read …") if scene.loaded else no_model


def empty_words(scene: Scene, no_model: str, no_text: str) -> str:
    """Why there is no token, "" where there are some. no_text: what the caller says while nothing is typed."""
    if scene.reading is None:
        return unread_words(scene, no_model)
    if scene.reading.tokens:
        return ""
    if scene.reading.has_token_edits:
        return translate("ReadView", "Every token was removed. Undo that, or insert another one.")
    return no_text


def task_of(scene: Scene) -> Task | None:
    """Of the network that reads; None while nothing is read."""
    return None if scene.reading is None else scene.reading.model.task
