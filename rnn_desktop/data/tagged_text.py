"""Sentences whose words have tags: a word and its tag in a line with a blank line between sentences, or word/TAG."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

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
_CONLLU = re.compile(r"\d+(?P<part>[-.]\d+)?\t(?P<word>[^\t]+)\t[^\t]*\t(?P<tag>\S+)\t(?P<own>\S+)(?:\t[^\t]*){5}")
"""Ten columns: the number of the word or of a part of one, the word, its lemma, its tag and the language's own tag."""


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
    said = [line for line in _in_two_columns(lines) if line.strip()]
    tagged = [pairs for line in said if (pairs := _pairs(line))]
    if not said or len(tagged) <= _MOST * len(said):
        return False
    # Two words in a line are a word and its tag only where the second ones are codes.
    tags = {tag for pairs in tagged for _, tag in pairs}
    return not _only_spaced(said) or (len(tags) <= MOST_CLASSES and all(map(_is_code, tags)))


def tagged_sentences(file: PlainFile) -> TaggedSentences:
    """The sentences of a plain file. Raises Problem where there are none, or fewer than two tags or too many."""
    lines = _in_two_columns(file.lines)
    sentences, left_out = _sentences(lines)
    said = [line for line in lines if line.strip()]
    if not sentences or (_only_spaced(said) and left_out > (1 - _MOST) * len(said)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} has no words with tags. Write a word and its tag in a line, with a blank line between "
                "sentences, or word/TAG with spaces between.",
            ),
            path=file.path,
        )
    spelled, assumed = _spellings(tag for sentence in sentences for _, tag in sentence)
    if left_out:
        told = counted(
            left_out,
            QT_TRANSLATE_NOOP("Problem", "1 line holds no word with a tag and is left out."),
            QT_TRANSLATE_NOOP("Problem", "{count} lines hold no word with a tag and are left out."),
        )
        assumed = (*assumed, Problem(told, count=left_out))
    labels = tuple(sorted(set(spelled.values())))
    if len(labels) == 1:
        sentence = QT_TRANSLATE_NOOP("Problem", "All words of {path} have the tag “{tag}”: there is nothing to learn.")
        raise Problem(sentence, path=file.path, tag=labels[0])
    if len(labels) > MOST_CLASSES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has {count} different tags; at most {most} can be learnt."),
            path=file.path,
            count=len(labels),
            most=MOST_CLASSES,
        )
    places = {label: place for place, label in enumerate(labels)}
    words = tuple(tuple(word for word, _ in sentence) for sentence in sentences)
    tags = tuple(tuple(places[spelled[tag]] for _, tag in sentence) for sentence in sentences)
    texts = tuple(" ".join(one) for one in words)
    return TaggedSentences(
        texts, words, tags, labels, file.path, file.sha256, left_out, assumed, encoding=file.encoding
    )


def _sentences(lines: Sequence[str]) -> tuple[list[list[Pair]], int]:
    """The sentences, and how many lines hold no word with a tag."""
    slashed = [_pairs(line) for line in lines if line.strip()]
    one_each = sum(len(pairs) == 1 for pairs in slashed) > 0.5 * len(slashed)
    if not one_each:
        return [pairs for pairs in slashed if pairs], sum(not pairs for pairs in slashed)
    sentences: list[list[Pair]] = [[]]
    left_out = 0
    for line in lines:
        pairs = _pairs(line)
        if pairs:
            sentences[-1] += pairs
        elif line.strip():
            left_out += 1
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence], left_out


def _in_two_columns(lines: Sequence[str]) -> Sequence[str]:
    """Of a file in CoNLL-U its words and their tags, without its comments; any other as it is."""
    found = [_CONLLU.fullmatch(line) for line in lines]
    if sum(one is not None for one in found) <= 0.5 * sum(bool(line.strip()) for line in lines):
        return lines
    kept = [
        (line, one)
        for line, one in zip(lines, found, strict=True)
        if not line.startswith("#") and (one is None or one["part"] is None)
    ]
    return [line if one is None else f"{one['word']}\t{_tag_of(one)}" for line, one in kept]


def _tag_of(line: re.Match[str]) -> str:
    """Universal, or the language's own where there is no other."""
    return line["own"] if line["tag"] == "_" else line["tag"]


def _is_code(tag: str) -> bool:
    """As corpora write their tags: NNG, VV+EC, PRP$, a comma."""
    return tag.isascii() and tag == tag.upper() and not tag.isdecimal()


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
    cells = line.split()
    return [(cells[0], cells[1])] if len(cells) == 2 else []


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
