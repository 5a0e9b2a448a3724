"""Plain files as tests write them."""

from pathlib import Path

from rnn_desktop.data.plain_file import PlainFile, read_plain_file


def plain_file(folder: Path, text: str | bytes, name: str = "file.txt") -> PlainFile:
    """The file of this text, in UTF-8 unless it is bytes, as it is read."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_plain_file(path)
