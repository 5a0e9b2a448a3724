"""What the answers of a network are called."""

from rnn_desktop.data.label_values import polarity
from rnn_desktop.tasks import Task


def tells_good_from_bad(task: Task) -> bool:
    """Whether its two labels are a word for bad and one for good, or numbers.

    Then they are called negative and positive everywhere.
    Two labels of anything else, and more than two, are called what the person's data calls them.
    """
    if not task.is_pair:
        return False
    return [*map(polarity, task.labels)] == [0, 1] or all(any(map(str.isdigit, label)) for label in task.labels)
