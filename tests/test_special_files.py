"""What is no file at all: refused with a sentence, without being opened."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from rnn_desktop.formats.model_file import load_model
from rnn_desktop.formats.reading_file import load_reading
from rnn_desktop.problem import Problem


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _link_to_device(folder: Path) -> Path:
    (folder / "link").symlink_to("/dev/zero")
    return folder / "link"


def _socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(folder)  # a socket's path may have 107 bytes
        try:
            server.bind("socket")
        finally:
            os.chdir(here)
    return folder / "socket"


@pytest.mark.parametrize("load", [load_model, load_reading])
@pytest.mark.parametrize(
    ("special", "kind"),
    [
        (lambda _: Path("/dev/zero"), "a device"),
        (_link_to_device, "a device"),
        (_pipe, "a pipe"),
        (_socket, "a socket"),
    ],
    ids=["device", "link to a device", "pipe", "socket"],
)
def test_what_never_ends_is_refused_before_it_is_opened(
    load: Callable[[Path], object], special: Callable[[Path], Path], kind: str, tmp_path: Path
) -> None:
    path = special(tmp_path)

    with pytest.raises(Problem) as caught:
        load(path)

    assert str(caught.value).startswith(f"{path} is {kind}, not a file.")
