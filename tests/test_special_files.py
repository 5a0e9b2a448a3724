"""What is no file at all, or mostly holes: refused with a sentence, without being opened or unpacked."""

import json
import math
import os
import socket
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rnn_desktop.engine.config import to_json
from rnn_desktop.engine.parameters import expected_shapes
from rnn_desktop.formats.model_file import SCHEMA, load_model, save_model
from rnn_desktop.formats.reading_file import load_reading
from rnn_desktop.problem import Problem
from tests.small_model import WORDS, small_config, small_model


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


def _sparse_model(folder: Path) -> Path:
    """A model whose header promises 2 GB of numbers, none of which was ever written."""
    config = small_config(embedding_size=2048, hidden_sizes=(2048,))
    words = (*WORDS, *(f"말{i}" for i in range(200_000)))
    path = folder / "sparse.safetensors"
    config = replace(config, vocabulary_size=len(words))
    metadata = {
        "schema": SCHEMA,
        "config": to_json(config),
        "vocabulary": words,
        "labels": ("0", "1"),
        "tokenizer": {"name": "word", "version": "1"},
        "provenance": {},
    }
    header: dict[str, object] = {"__metadata__": {name: json.dumps(value) for name, value in metadata.items()}}
    end = 0
    for name, shape in expected_shapes(config).items():
        size = 4 * math.prod(shape)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [end, end + size]}
        end += size
    assert end > 2**30
    written = json.dumps(header).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(written)) + written)
        file.truncate(8 + len(written) + end)
    return path


def _sparse_shapes(folder: Path) -> Path:
    """A small model whose header promises an embedding of 2 GB."""
    path = folder / "shapes.safetensors"
    save_model(small_model(), path)
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    end = max(value["data_offsets"][1] for name, value in header.items() if name != "__metadata__")
    header["more"] = {"dtype": "F32", "shape": [2**29], "data_offsets": [end, end + 2**31]}
    written = json.dumps(header).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(written)) + written + data[8 + length :])
        file.truncate(8 + len(written) + end + 2**31)
    return path


def _sparse_reading(folder: Path) -> Path:
    """A reading whose directory says that its model has 2 GB."""
    path = folder / "sparse.rnnreading"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("reading.json", "{}")
        file.writestr("model.safetensors", b"")
        place = file.getinfo("model.safetensors")
        file.fp.seek(2**31, os.SEEK_CUR)  # type: ignore[union-attr]
        file.start_dir += 2**31
        place.file_size = place.compress_size = 2**31
    return path


_LOAD = """
import resource, sys
from pathlib import Path
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.formats.reading_file import load_reading
from rnn_desktop.problem import Problem
path = Path(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    (load_reading if path.suffix == ".rnnreading" else load_model)(path)
except Problem as problem:
    print(problem)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(not hasattr(os, "SEEK_HOLE"), reason="no file system here tells of holes")
@pytest.mark.parametrize("sparse", [_sparse_model, _sparse_shapes, _sparse_reading])
def test_a_file_that_only_claims_2_GB_takes_no_memory(sparse: Callable[[Path], Path], tmp_path: Path) -> None:
    path = sparse(tmp_path)
    assert path.stat().st_size > 2**30
    run = subprocess.run([sys.executable, "-c", _LOAD, str(path)], capture_output=True, text=True, timeout=120)
    sentence, megabytes = run.stdout.splitlines()
    assert str(path) in sentence
    assert int(megabytes) < 200
