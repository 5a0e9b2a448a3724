"""What the answers of a network are called."""

from rnn_desktop.data.label_values import polarity, rating
from rnn_desktop.tasks import Task


def tells_good_from_bad(task: Task) -> bool:
    """Whether its two labels are a word for bad and one for good, or numbers.

    Then they are called negative and positive everywhere.
    Two labels of anything else, and more than two, are called what the person's data calls them.
    """
    if not task.is_pair:
        return False
    return [*map(polarity, task.labels)] == [0, 1] or all(map(_is_of_numbers, task.labels))


def _is_of_numbers(label: str) -> bool:
    """A number, a side of a scale (“≥ 4”), or several of them (“1 · 2”)."""
    return all(rating(part.lstrip("<≤≥ ")) is not None for part in label.split(" · "))
