"""What the answers of a network are called."""

from rnn_desktop.data.label_values import polarity, rating
from rnn_desktop.tasks import Task


def tells_good_from_bad(task: Task) -> bool:
    """Whether its two labels are bad and good, or numbers: then they are called negative and positive everywhere.

    Two labels of anything else, and more than two, are called what the person's data calls them.
    """
    return task.is_pair and all(polarity(label) is not None or _is_of_numbers(label) for label in task.labels)


def _is_of_numbers(label: str) -> bool:
    """A number, a side of a scale (“≥ 4”), or several of them (“1 · 2”)."""
    return all(rating(part.lstrip("<≤≥ ")) is not None for part in label.split(" · "))
