"""What the garbage collector is spared, and that it gets everything back."""

import gc

import pytest

from rnn_desktop.session.collector import unhurried


def test_what_exists_is_not_walked_through_until_the_end() -> None:
    table = [[str(number)] for number in range(1000)]
    assert gc.get_freeze_count() == 0
    with unhurried() as spare:
        before = gc.get_freeze_count()
        assert before > len(table)
        more = [[str(number)] for number in range(1000)]
        spare()
        assert gc.get_freeze_count() >= before + len(more)
    assert gc.get_freeze_count() == 0


def test_the_collector_gets_everything_back_after_an_error() -> None:
    with pytest.raises(OSError, match="gone"), unhurried():
        raise OSError("gone")
    assert gc.get_freeze_count() == 0
