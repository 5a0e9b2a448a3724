"""The code is still what Keras and PyTorch have run: where they are absent, nothing else would notice a change.

After a change run test_code_runs.py with both, then `python -m tests.lens.test_code_as_it_ran`.
"""

import hashlib
import json
import re
from pathlib import Path

import pytest

from rnn_desktop.lens.network_code import FrameworkName, network_code
from tests.lens.coded_networks import NAMES, coded_reading, file_of, places

_FRAMEWORKS: tuple[FrameworkName, ...] = ("keras", "pytorch")
_RAN = Path(__file__).with_name("code_as_it_ran.json")


@pytest.mark.parametrize("framework", _FRAMEWORKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_code_is_what_was_run(framework: FrameworkName, name: str) -> None:
    assert _digest(framework, name) == json.loads(_RAN.read_text("utf-8"))[framework][name], __doc__


def _digest(framework: FrameworkName, name: str) -> str:
    """Of the whole script and all its short pieces, without comments and what the weights are."""
    reading = coded_reading(name)
    written = [network_code(framework, reading, place, file_of(name)) for place in places(reading)]
    codes = [written[0].whole, *(code.short for code in written)]
    return hashlib.sha256("\n".join(map(_bare, codes)).encode()).hexdigest()


def _bare(code: str) -> str:
    lines = [re.sub(r"\s*#.*", "", line) for line in code.splitlines()]
    return re.sub(r"\d*\.\d+(e[+-]?\d+)?", "0.0", "\n".join(filter(None, lines)))


def main() -> None:
    """Keep what the code is now."""
    found = {framework: {name: _digest(framework, name) for name in NAMES} for framework in _FRAMEWORKS}
    _RAN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
