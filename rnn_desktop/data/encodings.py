"""Which encoding a file of text is in, decided over the whole file, and the file streamed to UTF-8."""

import codecs
import math
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

ENCODINGS = ("utf-8", "cp949", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "koi8-r", "shift_jis", "gb18030")
"""What a person can choose in place of what was found."""
BAD_LINES_KEPT = 1000
"""Lines with bad bytes that are named; all are counted."""

_BLOCK = 1 << 18
_SAMPLE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_BAD = 0.01
"""Of the bytes beyond ASCII: more, and the encoding is another one."""
_ASCII = bytes(range(128))
_RUN = re.compile(rb"[\x80-\xff]+")
_LATIN_LETTER = re.compile(rb"[A-Za-z]")
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as UTF-8. bad_lines: the first lines, from 1, in which `bad_bytes` could not be read and became U+FFFD."""

    encoding: str
    bad_bytes: int
    bad_lines: tuple[int, ...]


def find_encoding(source: Path) -> str:
    """By its mark; else UTF-8 or cp949, whichever leaves fewer bytes unread; else a Western or a guessed one.

    source: its bytes.
    """
    with source.open("rb") as file:
        sample = file.read(_SAMPLE)
    if told := _told_encoding(sample):
        return told
    limit = max(2, int(_count_beyond_ascii(source) * _MOST_BAD))
    bad = _count_bad(source, "utf-8", limit)
    if bad and _stands_singly(source):
        return "cp1252"
    if bad and _count_bad(source, "cp949", limit) < min(bad, limit + 1):
        return "cp949"
    if bad <= limit:
        return "utf-8"
    return _guess(sample) or "cp1252"


def head_text(sample: bytes) -> str:
    """The beginning of a file, to guess from what it is: by its mark, else as UTF-8 or as cp949."""
    encoding = _told_encoding(sample) or ("utf-8" if _decodes(sample, "utf-8") else "cp949")
    return sample.decode(encoding, "replace")


def _told_encoding(sample: bytes) -> str | None:
    marked = next((name for mark, name in _BOMS if sample.startswith(mark)), None)
    return marked or _wide_encoding(sample)


def to_utf8(path: Path, source: Path, encoding: str | None, target: Path, progress: Callable[[float], None]) -> Decoded:
    """Make `target` of `source`, in UTF-8 and without its mark; `source` is gone then. `progress` hears 0 to 1.

    encoding: None to find it out.

    Raises Problem where more than a few of its bytes cannot be read so.
    """
    if encoding in (None, "utf-8") and _is_clean_utf8(source):
        source.replace(target)
        return Decoded("utf-8", 0, ())
    chosen, encoding = encoding is not None, encoding or find_encoding(source)
    size = max(source.stat().st_size, 1)
    handler = _Replacing()
    characters = 0
    try:
        with source.open("rb") as file, target.open("wb") as out:
            for text in _decoded_blocks(file, encoding, handler):
                if not characters:
                    text = text.removeprefix(_MARK)
                characters += len(text)
                out.write(text.encode("utf-8", "replace"))
                progress(file.tell() / size)
    except UnicodeError as error:  # a chosen UTF-16 or UTF-32 wants a mark
        raise _unread(path, encoding, chosen) from error
    source.unlink()
    if handler.count > max(1, characters * _MOST_BAD) and encoding.startswith("utf-"):
        raise _unread(path, encoding, chosen)
    return Decoded(encoding, handler.count, tuple(handler.lines))


def _unread(path: Path, encoding: str, chosen: bool) -> Problem:
    if chosen:
        sentence = QT_TRANSLATE_NOOP("Problem", "{path} cannot be read as {encoding}. Choose another encoding.")
        return Problem(sentence, path=path, encoding=encoding.upper())
    sentence = QT_TRANSLATE_NOOP("Problem", "The encoding of {path} is not known. Save it as UTF-8 and open it again.")
    return Problem(sentence, path=path)


class _TooManyBad(Exception):
    """More bytes cannot be read than the encoding could be right with."""


class _Replacing:
    """An error handler of codecs that counts what it replaces and remembers on which lines.

    limit: of bytes, beyond which it raises _TooManyBad.
    """

    def __init__(self, limit: float = math.inf) -> None:
        self.count = 0
        self.lines: list[int] = []
        self.lines_before = 1
        self._limit = limit

    def __call__(self, error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        self.count += error.end - error.start
        if self.count > self._limit:
            raise _TooManyBad
        if len(self.lines) < BAD_LINES_KEPT:
            line = self.lines_before + error.object.count(b"\n", 0, error.start)
            if line not in self.lines[-1:]:
                self.lines.append(line)
        return _REPLACEMENT, error.end


# Codecs keep what is registered for ever, so it is one, which asks the handler of its thread.
_HANDLER = "rnn-desktop-replace"
_of_this_thread = threading.local()
codecs.register_error(_HANDLER, lambda error: cast(_Replacing, _of_this_thread.handler)(error))


def _decoded_blocks(file: BinaryIO, encoding: str, handler: _Replacing) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(_HANDLER)
    while True:
        block = file.read(_BLOCK)
        _of_this_thread.handler = handler
        text = decoder.decode(block, final=not block)
        handler.lines_before += text.count("\n")
        yield text
        if not block:
            return


def _is_clean_utf8(source: Path) -> bool:
    """Whether nothing is to be done: no mark, and every byte can be read."""
    with source.open("rb") as file:
        sample = file.read(_SAMPLE)
    marked = any(sample.startswith(mark) for mark, _ in _BOMS)
    return not marked and _wide_encoding(sample) is None and _count_bad(source, "utf-8", 0) == 0


def _count_beyond_ascii(source: Path) -> int:
    with source.open("rb") as file:
        return sum(len(block.translate(None, _ASCII)) for block in iter(lambda: file.read(_BLOCK), b""))


def _count_bad(source: Path, encoding: str, limit: int) -> int:
    """Bytes that the encoding cannot read; more than `limit` where counting ended."""
    handler = _Replacing(limit)
    with source.open("rb") as file:
        try:
            for _ in _decoded_blocks(file, encoding, handler):
                pass
        except _TooManyBad:
            pass
    return handler.count


def _stands_singly(source: Path) -> bool:
    """Whether most bytes beyond ASCII stand alone between Latin letters, as “é” does; those of Hangul come in pairs."""
    single = several = 0
    with source.open("rb") as file:
        for block in iter(lambda: file.read(_BLOCK), b""):
            for run in _RUN.finditer(block):
                alone = run.end() - run.start() == 1
                single += alone
                several += not alone
    return single > several and _mostly_latin(source)


def _mostly_latin(source: Path) -> bool:
    with source.open("rb") as file:
        sample = file.read(_BLOCK)
    return len(_LATIN_LETTER.findall(sample)) > 2 * len(sample.translate(None, _ASCII))


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: a file of rows has line ends, and each is a line feed beside a NUL, on even places."""
    even = sample[: len(sample) // 2 * 2]
    for encoding, newline in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if any(even[i : i + 2] == newline for i in range(0, len(even), 2)) and _decodes(even[:-2], encoding):
            text = even[:-2].decode(encoding)
            if sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text):
                return encoding
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeError:
        return False
    return True


def _guess(sample: bytes) -> str | None:
    """For what is neither Korean nor Western: by its letters, where they are most of the text."""
    if len(sample.translate(None, _ASCII)) < len(sample) // 4:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None and _decodes(sample, best.encoding) else None
