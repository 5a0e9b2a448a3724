"""Reading the safetensors format: eight bytes with the length of the header, the header as JSON, the numbers.

Not by its library, which maps a file of its own: here the header is judged before a number is read, and a file may be
a part of another one.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from rnn_desktop.engine.checks import is_integer
from rnn_desktop.engine.parameters import Array

_LARGEST_HEADER = 64 * 2**20
_FLOAT32 = "F32"
_NAMES = {_FLOAT32: "float32", "F64": "float64", "F16": "float16", "I64": "int64", "I32": "int32", "U8": "uint8"}


class CutShort(ValueError):
    """The file ends before its header does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One tensor as the header has it. start, end: bytes, counted from the header's end."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


def unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object. Raises ValueError where a name occurs twice: Python would keep the last and say nothing."""
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("a name occurs twice")
    return value


def read_header(file: IO[bytes], size: int) -> tuple[dict[str, str], dict[str, Entry]]:
    """The metadata and the tensors' entries, in the order of their numbers. size: of the file, bytes.

    Raises CutShort, and ValueError for what is no header of this file.
    """
    start = file.read(8)
    length = int.from_bytes(start, "little")
    # A header larger than the file, or than any model needs, is not worth an allocation.
    if len(start) < 8 or length > min(size - 8, _LARGEST_HEADER):
        raise CutShort("the header")
    try:
        header = json.loads(file.read(length), object_pairs_hook=unique_names)
    except RecursionError as error:
        raise ValueError("the header is too deep") from error
    if not isinstance(header, dict):
        raise ValueError("the header is no object")
    metadata = header.pop("__metadata__", {})
    if not (isinstance(metadata, dict) and all(isinstance(text, str) for text in metadata.values())):
        raise ValueError("the metadata are no texts")
    entries = sorted(((name, _entry(value)) for name, value in header.items()), key=lambda pair: pair[1].start)
    edges = [0, *(entry.end for _, entry in entries)]
    gapless = all(entry.start == edge for (_, entry), edge in zip(entries, edges, strict=False))
    if not gapless or edges[-1] != size - 8 - length:
        raise ValueError("the header does not fit the file")
    return metadata, dict(entries)


def read_tensors(file: IO[bytes], entries: Mapping[str, Entry]) -> dict[str, Array]:
    """The numbers of `read_header`'s entries, float32 and read-only, from where it left off.

    Raises ValueError where there are fewer.
    """
    arrays: dict[str, Array] = {}
    for name, entry in entries.items():
        numbers = file.read(entry.end - entry.start)
        arrays[name] = np.frombuffer(numbers, "<f4").reshape(entry.shape)
    return arrays


def dtype_name(entry: Entry) -> str:
    """As NumPy calls it."""
    return _NAMES.get(entry.dtype, entry.dtype)


def _entry(value: Any) -> Entry:
    try:
        dtype, shape, (start, end) = value["dtype"], value["shape"], value["data_offsets"]
    except (TypeError, KeyError) as error:
        raise ValueError("a tensor is not described") from error
    sizes = isinstance(shape, list) and all(is_integer(count, 0, 2**40) for count in shape)
    if not (isinstance(dtype, str) and sizes and is_integer(start, 0, 2**40) and is_integer(end, start, 2**40)):
        raise ValueError("a tensor is described wrongly")
    if dtype == _FLOAT32 and end - start != 4 * math.prod(shape):
        raise ValueError("a shape does not fit its bytes")
    return Entry(dtype, tuple(shape), start, end)
