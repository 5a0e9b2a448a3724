"""A few of the moments that `interrupts.py` tries by the hundred."""

import sys

import pytest

from tests.soak.interrupts import COMMANDS, interrupted


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_ends_by_ctrl_c_at_once_and_without_a_trace(command: str) -> None:
    # Qt is imported from about 0.3 to 1 s on.
    delays = (0.05, 0.12, 0.2, 0.35, 0.45, 0.6, 0.8, 1.0, 1.7, 3.0)
    outcomes = [interrupted(command, delay, everywhere=place % 2 == 0) for place, delay in enumerate(delays)]
    for outcome in outcomes:
        # None where it was done by then.
        assert outcome is None or outcome.verdict in ("ended", "Python's start-up"), outcome
    assert outcomes[0] is not None
