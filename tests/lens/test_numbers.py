"""How the window writes numbers."""

import pytest

from rnn_desktop.lens.numbers import whole_number


@pytest.mark.parametrize(("value", "written"), [(13780.61, "+13,781"), (-1000.2, "−1,000"), (float("inf"), "+inf")])
def test_a_large_number_without_room_is_written_whole(value: float, written: str) -> None:
    assert whole_number(value) == written
