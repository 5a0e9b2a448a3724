"""A file as a command was told to understand it: what can be learnt from it, and what is said of that."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import Command
from rnn_desktop.cli.output import say
from rnn_desktop.cli.tables import TableOptions, chosen_dialect, read_data, say_data
from rnn_desktop.data.captions import Captions
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.inspection import TokenLists, count_cut, inspection, other_inspection
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.data.number_series import (
    NumberSeries,
    is_numbers,
    is_one_series,
    series_of_lines,
    series_of_table,
)
from rnn_desktop.data.plain_file import head_lines, read_plain_file
from rnn_desktop.data.running_text import RunningText, running_text
from rnn_desktop.data.table import OneColumn, read_table
from rnn_desktop.data.tagged_text import TaggedSentences, is_tagged, tagged_sentences
from rnn_desktop.data.understanding import Data
from rnn_desktop.data.work_folder import remove_work_folders
from rnn_desktop.problem import Problem, counted
from rnn_desktop.tasks import TASK_NAMES, TaskName

Understood = Data | RunningText | TaggedSentences | NumberSeries
_PLAIN_SUFFIXES = (".txt", ".text", ".md", ".conll", ".conllu", ".pos", "")
"""Of files that may be plain text; any other is a table, and told to be none where it is not."""


def task_option(command: Command) -> Command:
    """What the network learns from the file; the command gets `task`, None to find it out."""
    return click.option(
        "--task",
        type=click.Choice(TASK_NAMES),
        default=None,
        help=translate(
            "CommandLine",
            "What is learnt: the classes of texts, the next_token of a text, the tags of words, the next of a series "
            "of numbers, a sequence of words that follows from a label. Found out if left out, except the last.",
        ),
    )(command)


def read_examples(
    path: Path,
    options: TableOptions,
    task: TaskName | None = None,
    rule: LabelRule | None = None,
    usual: Sequence[str] = (),
) -> Understood:
    """task: None to find it out; rule: as in `read_data`; usual: series of a model, as in `series_of_table`.

    Raises Problem for a file that cannot be read so; what makes a table useless stands in `Data.problem`.
    """
    with interrupted_by(remove_work_folders):
        wanted = task or _meant(options) or _guessed(path)
        if wanted == "next_token":
            return running_text(read_plain_file(path, options.encoding), options.parts)
        if wanted == "tags":
            return tagged_sentences(read_plain_file(path, options.encoding))
        if wanted == "numbers":
            return _read_series(path, options, usual)
    return _read_table_or_text(path, options, rule) if wanted is None else read_data(path, options, rule)


def _meant(options: TableOptions) -> TaskName | None:
    """The task that alone has the options which the person gave."""
    if options.series or options.window is not None:
        return "numbers"
    return None if options.parts is None else "next_token"


def _guessed(path: Path) -> TaskName | None:
    """What the first lines of a plain file are; None where a table has to be read first."""
    lines = head_lines(path)
    if is_one_series(lines):
        return "numbers"
    if path.suffix.lower() not in _PLAIN_SUFFIXES:
        return None
    if is_numbers(lines):
        return "numbers"
    return "tags" if is_tagged(lines) else None


def _read_table_or_text(path: Path, options: TableOptions, rule: LabelRule | None) -> Understood:
    """A table of reviews; where it holds none, a series of its numbers; a plain file that is no table is a text."""
    may_be_text = path.suffix.lower() in _PLAIN_SUFFIXES
    try:
        data = read_data(path, options, rule)
    except Problem:
        if not may_be_text:
            raise
    else:
        if data.reviews is not None or options.says_labels:
            return data
        if data.choice is None:
            try:
                return series_of_table(data.table, options.series, options.window)
            except Problem:
                pass
        if not may_be_text:
            return data
    return running_text(read_plain_file(path, options.encoding), options.parts)


def _read_series(path: Path, options: TableOptions, usual: Sequence[str]) -> NumberSeries:
    """Columns of a table, or a list that is none."""
    lines = head_lines(path)
    if is_one_series(lines) or (path.suffix.lower() in _PLAIN_SUFFIXES and is_numbers(lines)):
        return _listed_series(path, options)
    try:
        table = read_table(path, chosen=chosen_dialect(options))
    except OneColumn:
        return _listed_series(path, options)
    return series_of_table(table, options.series, options.window, usual)


def _listed_series(path: Path, options: TableOptions) -> NumberSeries:
    return series_of_lines(read_plain_file(path, options.encoding), options.series, options.window)


def usable_examples(
    understood: Understood, task: TaskName | None
) -> LabelledReviews | RunningText | TaggedSentences | NumberSeries | Captions:
    """What a network trains on. Raises what makes a table useless."""
    if not isinstance(understood, Data):
        return understood
    reviews = understood.usable()
    return Captions(reviews) if task == "sequence" else reviews


def say_examples(understood: Understood) -> None:
    """One line of what was read, and one for what was assumed."""
    if isinstance(understood, Data):
        say_data(understood)
        return
    say(_words(understood))
    if not isinstance(understood, RunningText) and understood.assumed:
        say(" ".join(in_own_language(one) for one in understood.assumed))


def _words(understood: RunningText | TaggedSentences | NumberSeries) -> str:
    match understood:
        case RunningText():
            told = counted(
                len(understood),
                translate("CommandLine", "{name}: plain text, {characters:,} characters, 1 line. Next token. {how}"),
                translate(
                    "CommandLine", "{name}: plain text, {characters:,} characters, {lines:,} lines. Next token. {how}"
                ),
            )
            lines = translate("CommandLine", "Each line stands for itself (--parts windows reads across them).")
            windows = translate("CommandLine", "It is read as one text (--parts lines takes each line for itself).")
            return told.format(
                name=understood.name,
                characters=sum(map(len, understood.texts)),
                lines=len(understood),
                how=lines if understood.parts == "lines" else windows,
            )
        case TaggedSentences():
            told = translate("CommandLine", "{name}: {sentences:,} sentences, {words:,} words with {tags} tags")
            words = sum(map(len, understood.words))
            return told.format(
                name=understood.name, sentences=len(understood), words=words, tags=len(understood.labels)
            )
        case NumberSeries():
            told = translate(
                "CommandLine", "{name}: {rows:,} rows of numbers, series {columns}, windows of {window} (--window)"
            )
            return told.format(
                name=understood.name,
                rows=len(understood),
                columns=", ".join(understood.columns),
                window=understood.window,
            )


def examples_json(
    understood: Understood, max_length: int, token_lists: TokenLists, worded: Callable[[Problem], str] = str
) -> dict[str, Any]:
    """All that is known of them before anything is trained; worded: a sentence in the person's language."""
    if isinstance(understood, Data):
        return inspection(understood, count_cut(understood, max_length, token_lists), worded)
    return other_inspection(understood, worded)
