"""A file as a command was told to understand it: a table of texts with labels, or a text to learn the next token of."""

from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import Command
from rnn_desktop.cli.output import say
from rnn_desktop.cli.tables import TableOptions, read_data, say_data
from rnn_desktop.data.inspection import TokenLists, count_cut, inspection, text_inspection
from rnn_desktop.data.running_text import PARTS_NAMES, PartsName, RunningText, read_text
from rnn_desktop.data.understanding import Data
from rnn_desktop.data.work_folder import remove_work_folders
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import TASK_NAMES, NextToken, TaskName

_TEXT_SUFFIXES = (".txt", ".text", ".md", "")
"""Of files that may be plain text; any other that is no table of reviews is told to be none."""


def task_option(command: Command) -> Command:
    """What the network learns from the file; the command gets `task`, None to find it out."""
    return click.option(
        "--task",
        type=click.Choice(TASK_NAMES),
        default=None,
        help=translate(
            "CommandLine",
            "What is learnt: classes, from a table of texts with labels; next_token, from a plain text. Found out if "
            "left out.",
        ),
    )(command)


def parts_option(command: Command) -> Command:
    """How a plain text is parted; the command gets `parts`, None to find it out."""
    return click.option(
        "--parts",
        type=click.Choice(PARTS_NAMES),
        default=None,
        help=translate(
            "CommandLine",
            "Of a plain text: lines, each for itself, or windows over the whole text. Found out if left out.",
        ),
    )(command)


def read_examples(
    path: Path, options: TableOptions, task: TaskName | None, parts: PartsName | None
) -> Data | RunningText:
    """Raises Problem for a file that cannot be read so; what makes a table useless stands in `Data.problem`."""
    if task == NextToken.name:
        return _read_text(path, options, parts)
    may_be_text = task is None and path.suffix.lower() in _TEXT_SUFFIXES
    try:
        data = read_data(path, options)
    except Problem:
        if not may_be_text:
            raise
        return _read_text(path, options, parts)
    return _read_text(path, options, parts) if data.reviews is None and may_be_text else data


def _read_text(path: Path, options: TableOptions, parts: PartsName | None) -> RunningText:
    with interrupted_by(remove_work_folders):
        return read_text(path, parts, options.encoding)


def say_examples(examples: Data | RunningText) -> None:
    """One line of what was read, and one for what was assumed."""
    if isinstance(examples, Data):
        say_data(examples)
        return
    told = translate(
        "CommandLine",
        "{name}: plain text, {characters:,} characters in {lines:,} lines; learnt is the next token. {how}",
    )
    lines = translate("CommandLine", "Each line stands for itself (--parts windows reads across them).")
    windows = translate("CommandLine", "It is read as one text (--parts lines takes each line for itself).")
    say(
        told.format(
            name=examples.name,
            characters=sum(map(len, examples.texts)),
            lines=len(examples.texts),
            how=lines if examples.parts == "lines" else windows,
        )
    )


def examples_json(examples: Data | RunningText, max_length: int, token_lists: TokenLists) -> dict[str, Any]:
    """All that is known of them before anything is trained."""
    if isinstance(examples, Data):
        return inspection(examples, count_cut(examples, max_length, token_lists), str)
    return text_inspection(examples)
