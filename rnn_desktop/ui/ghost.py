"""Where the tokens of the untouched reading stand among the columns of the edited one."""

from rnn_desktop.lens.comparison import align
from rnn_desktop.lens.reading import Reading


def untouched_tokens(reading: Reading | None) -> dict[int, int]:
    """By column the index of the untouched reading's token; empty where nothing was edited."""
    if reading is None or reading.untouched is None:
        return {}
    texts = ([token.text for token in each.tokens] for each in (reading, reading.untouched))
    return {column: token for column, token in align(*texts) if column is not None and token is not None}
