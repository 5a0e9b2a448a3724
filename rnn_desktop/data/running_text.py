"""A plain text to learn from token by token: its lines, each for itself or as one text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

import numpy as np

from rnn_desktop.data.plain_file import PlainFile
from rnn_desktop.engine.packing import NOT_COUNTED, Sequences
from rnn_desktop.paths import written_name
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import FIRST_SPOKEN_ID, NextToken
from rnn_desktop.text.vocabulary import Vocabulary

PartsName = Literal["lines", "windows"]
PARTS_NAMES: tuple[PartsName, ...] = get_args(PartsName)
_LONGEST_LINE = 200
"""Characters of the middle line beyond which a text is read as a whole: its lines are paragraphs then."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """What a network learns the next token of.

    texts: its lines in their order, those that say something; parts: whether each line stands for itself, or all are
    one text that is cut into windows, where a line break is a token. encoding, bad_bytes: of the file; source, sha256:
    the file and its hash; characters: of all lines, counted once, as a long text has many.
    """

    texts: tuple[str, ...]
    parts: PartsName
    source: Path
    sha256: str
    encoding: str = "utf-8"
    bad_bytes: int = 0
    characters: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "characters", sum(map(len, self.texts)))

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def name(self) -> str:
        """The file's name as text that can be written anywhere: on Linux a name may be any bytes."""
        return written_name(self.source)

    @property
    def task(self) -> NextToken:
        """What a network learns from it."""
        return NextToken()


def running_text(file: PlainFile, parts: PartsName | None = None) -> RunningText:
    """parts: None to find out. Raises Problem for fewer than two characters."""
    lines = tuple(stripped for line in file.lines if (stripped := line.strip()))
    if sum(map(len, lines)) < 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{path} has fewer than two characters: there is no next one to learn. Choose a longer text."
            ),
            path=file.path,
        )
    return RunningText(lines, parts or _suitable(lines), file.path, file.sha256, file.encoding, file.bad_bytes)


def _suitable(lines: Sequence[str]) -> PartsName:
    """Short lines are sayings or sentences; long ones are paragraphs of one text."""
    return "lines" if sorted(map(len, lines))[len(lines) // 2] <= _LONGEST_LINE else "windows"


def token_windows(token_lists: Sequence[Sequence[str]], parts: PartsName, length: int) -> list[Sequence[str]]:
    """Runs of at most length + 1 tokens, each beginning with the last of the one before: all but the first are learnt.

    Of lines that stand for themselves none goes on from another; one of a single token teaches nothing.
    """
    if parts == "windows":
        token_lists = [[token for tokens in token_lists for token in (*tokens, "\n")][:-1]]
    return [tokens[start : start + length + 1] for tokens in token_lists for start in range(0, len(tokens) - 1, length)]


def encode_windows(windows: Sequence[Sequence[str]], vocabulary: Vocabulary) -> Sequences:
    """At each time step a token, and the next one as the answer; a token that the vocabulary has not is no answer."""
    ids = [vocabulary.encode(window) for window in windows]
    lengths = np.fromiter((len(one) - 1 for one in ids), np.int32, len(ids))
    total = int(lengths.sum())
    inputs = np.fromiter((token for one in ids for token in one[:-1]), np.int32, total)
    following = np.fromiter((token for one in ids for token in one[1:]), np.int32, total)
    answers = np.where(following < FIRST_SPOKEN_ID, NOT_COUNTED, following - FIRST_SPOKEN_ID).astype(np.int32)
    return Sequences(inputs, lengths, answers)
