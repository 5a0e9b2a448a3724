"""Windows of their own process that are killed or ended from outside, and what the next one has."""

import signal
from pathlib import Path

import pytest

from tests.soak.kills import Kills


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_the_next_window_has_what_the_one_before_had(number: signal.Signals, tmp_path: Path) -> None:
    """A busy machine may write late, so that here the time is two seconds; kills.py measures half a second."""
    outcome = Kills(tmp_path, most_lost=2.0).run(3, number)
    assert outcome.kills == 3
    assert outcome.bad == []
    if number is not signal.SIGKILL:
        assert (outcome.model_seconds, outcome.text_seconds) == (0.0, 0.0), "it is written at the end"
