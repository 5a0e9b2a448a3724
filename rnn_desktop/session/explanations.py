"""What was found out about one reading so far: the slower lenses, as they come."""

from dataclasses import dataclass

from rnn_desktop.lens.reading import Reading


@dataclass(frozen=True, slots=True)
class Explanations:
    """Of this reading; a piece that has not come yet is None or missing."""

    reading: Reading | None = None


UNEXPLAINED = Explanations()
"""Before anything was found out."""
