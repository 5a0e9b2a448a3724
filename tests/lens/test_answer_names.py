"""Only a word for bad with one for good, or two numbers, are called negative and positive."""

import pytest

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.tasks import Classes


@pytest.mark.parametrize(
    ("labels", "named"),
    [
        (("부정", "긍정"), True),
        (("0", "1"), True),
        (("≤ 2", "≥ 4"), True),
        (("부정", "중립"), False),
        (("중립", "긍정"), False),
        (("positive", "negative"), False),
        (("광고", "아님"), False),
        (("부정", "중립", "긍정"), False),
    ],
)
def test_what_is_called_negative_and_positive(labels: tuple[str, ...], named: bool) -> None:
    assert tells_good_from_bad(Classes(labels)) is named
