"""Sentences whose words have tags: a word and its tag in a line with a blank line between sentences, or word/TAG.

Other columns than these two are left aside (conll.py).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rnn_desktop.data.conll import TagColumns, find_columns, is_code
from rnn_desktop.data.plain_file import PlainFile
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.paths import written_name
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import MOST_CLASSES, Tags
from rnn_desktop.text.vocabulary import Vocabulary

Pair = tuple[str, str]
_SLASHED = re.compile(r"(?P<word>\S+)[/_](?P<tag>[^\s/_]+)")
_MOST = 0.9
"""Share of the lines that are tagged in a file of tags, where nothing else tells it from a text."""


@dataclass(frozen=True, slots=True)
class TaggedSentences:
    """What a network learns to tag.

    texts: each sentence's words with spaces between; words, tags: of each sentence; labels: the tags that occur, in the
    order of their spelling; left_out: lines that hold no word with a tag; assumed: what was taken for granted;
    encoding: of the file.
    """

    texts: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    tags: tuple[tuple[int, ...], ...]
    labels: tuple[str, ...]
    source: Path
    sha256: str
    left_out: int = 0
    assumed: tuple[Problem, ...] = ()
    encoding: str = "utf-8"

    def __len__(self) -> int:
        return len(self.words)

    @property
    def name(self) -> str:
        """The file's name as text that can be written anywhere."""
        return written_name(self.source)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many words have each tag."""
        found = Counter(tag for sentence in self.tags for tag in sentence)
        return tuple(found[place] for place in range(len(self.labels)))

    @property
    def task(self) -> Tags:
        """What a network learns from them."""
        return Tags(self.labels)


def is_tagged(lines: Sequence[str]) -> bool:
    """Whether most lines are a word with its tag, or words with theirs."""
    if find_columns(lines) is not None:
        return True
    said = [line for line in lines if line.strip() and not _is_comment(line)]
    tagged = [pairs for line in said if (pairs := _pairs(line))]
    if not said or len(tagged) <= _MOST * len(said):
        return False
    # Two words in a line are a word and its tag only where the second ones are codes.
    tags = {tag for pairs in tagged for _, tag in pairs}
    return not _only_spaced(said) or (len(tags) <= MOST_CLASSES and all(map(is_code, tags)))


def tagged_sentences(file: PlainFile, word: str | None = None, tag: str | None = None) -> TaggedSentences:
    """The sentences of a plain file.

    word, tag: numbers of columns, from 1, where lines have several; None to find them out. Raises Problem where there
    are no sentences, or fewer than two tags or too many.
    """
    columns = find_columns(file.lines, _place(word, file.path), _place(tag, file.path))
    if columns is None and not word is tag is None:
        raise _no_column(file.path, word or tag)
    sentences, left_out = _sentences(file.lines, columns)
    said = [line for line in file.lines if line.strip()]
    is_text = columns is None and _only_spaced(said) and left_out > (1 - _MOST) * len(said)
    if not sentences or is_text:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} has no words with tags. Write a word and its tag in a line, with a blank line between "
                "sentences, or word/TAG with spaces between.",
            ),
            path=file.path,
        )
    spelled, assumed = _spellings(tag for sentence in sentences for _, tag in sentence)
    labels = tuple(sorted(set(spelled.values())))
    _check_labels(labels, file.path)
    places = {label: place for place, label in enumerate(labels)}
    words = tuple(tuple(word for word, _ in sentence) for sentence in sentences)
    tags = tuple(tuple(places[spelled[tag]] for _, tag in sentence) for sentence in sentences)
    texts = tuple(" ".join(one) for one in words)
    assumed = (*_taken_from(columns), *assumed, *_left_out(left_out))
    return TaggedSentences(
        texts, words, tags, labels, file.path, file.sha256, left_out, assumed, encoding=file.encoding
    )


def _place(column: str | None, path: Path) -> int | None:
    """From 0. Raises Problem for what is no number of a column."""
    if column is None:
        return None
    if not column.isdecimal() or not int(column):
        raise _no_column(path, column)
    return int(column) - 1


def _no_column(path: Path, column: str | None) -> Problem:
    sentence = QT_TRANSLATE_NOOP(
        "Problem", "{path} has no column “{name}” of words or tags; they are numbered from 1. Choose another column."
    )
    return Problem(sentence, path=path, name=column)


def _check_labels(labels: Sequence[str], path: Path) -> None:
    if len(labels) == 1:
        sentence = QT_TRANSLATE_NOOP("Problem", "All words of {path} have the tag “{tag}”: there is nothing to learn.")
        raise Problem(sentence, path=path, tag=labels[0])
    if len(labels) > MOST_CLASSES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has {count} different tags; at most {most} can be learnt."),
            path=path,
            count=len(labels),
            most=MOST_CLASSES,
        )


def _taken_from(columns: TagColumns | None) -> tuple[Problem, ...]:
    if columns is None:
        return ()
    sentence = QT_TRANSLATE_NOOP("Problem", "The words are taken from column {word} of {count}, their tags from {tag}.")
    return (Problem(sentence, word=columns.word + 1, tag=columns.tag + 1, count=columns.width),)


def _left_out(lines: int) -> tuple[Problem, ...]:
    if not lines:
        return ()
    told = counted(
        lines,
        QT_TRANSLATE_NOOP("Problem", "1 line holds no word with a tag and is left out."),
        QT_TRANSLATE_NOOP("Problem", "{count} lines hold no word with a tag and are left out."),
    )
    return (Problem(told, count=lines),)


def _sentences(lines: Sequence[str], columns: TagColumns | None) -> tuple[list[list[Pair]], int]:
    """The sentences, and how many lines hold no word with a tag."""
    if columns is not None:
        words = (line for line in lines if not columns.is_no_word(line))
        return _blocks((line, [pair] if (pair := columns.pair(line)) else []) for line in words)
    lines = [line for line in lines if not _is_comment(line)]
    slashed = [_pairs(line) for line in lines if line.strip()]
    one_each = sum(len(pairs) == 1 for pairs in slashed) > 0.5 * len(slashed)
    if not one_each:
        return [pairs for pairs in slashed if pairs], sum(not pairs for pairs in slashed)
    return _blocks((line, _pairs(line)) for line in lines)


def _blocks(lines: Iterable[tuple[str, list[Pair]]]) -> tuple[list[list[Pair]], int]:
    """The same of lines and what they hold, with blank lines between the sentences."""
    sentences: list[list[Pair]] = [[]]
    left_out = 0
    for line, pairs in lines:
        if pairs:
            sentences[-1] += pairs
        elif line.strip():
            left_out += 1
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence], left_out


def _is_comment(line: str) -> bool:
    return line.startswith("#") and not _pairs(line)


def _only_spaced(said: Sequence[str]) -> bool:
    """Whether most lines would be a word and its tag for the space between them alone, as two words of any text are."""
    return sum("\t" not in line and not _is_slashed(line) for line in said) > len(said) // 2


def _is_slashed(line: str) -> bool:
    return all(_SLASHED.fullmatch(part) for part in line.split())


def _pairs(line: str) -> list[Pair]:
    """The words of a line with their tags; none where one of them has none."""
    found = [_SLASHED.fullmatch(part) for part in line.split()]
    if found and all(found):
        return [(one["word"], one["tag"]) for one in found if one is not None]
    parts = line.split()
    return [(parts[0], parts[1])] if len(parts) == 2 else []


def _spellings(tags: Iterable[str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Of each tag how it is spelled most often: “NOUN” and “Noun” are one."""
    counts = Counter(tags)
    first: dict[str, str] = {}
    for tag, _ in counts.most_common():
        first.setdefault(tag.casefold(), tag)
    changed = sorted(tag for tag in counts if first[tag.casefold()] != tag)
    assumed: tuple[Problem, ...] = ()
    if changed:
        sentence = QT_TRANSLATE_NOOP("Problem", "Tags that differ in capitals alone are taken for one: {tags}.")
        assumed = (Problem(sentence, tags=", ".join(changed[:5])),)
    return {tag: first[tag.casefold()] for tag in counts}, assumed


def encode_tagged(
    words: Sequence[Sequence[str]], tags: Sequence[Sequence[int]], vocabulary: Vocabulary, max_length: int
) -> Sequences:
    """The first `max_length` words of each sentence, and at each its tag as the answer."""
    ids = [vocabulary.encode(sentence[:max_length]) for sentence in words]
    lengths = np.fromiter(map(len, ids), np.int32, len(ids))
    total = int(lengths.sum())
    inputs = np.fromiter((word for sentence in ids for word in sentence), np.int32, total)
    answers = np.fromiter((tag for sentence in tags for tag in sentence[:max_length]), np.int32, total)
    return Sequences(inputs, lengths, answers)
