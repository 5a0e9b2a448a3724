"""A file as a command was told to understand it: what can be learnt from it, and what is said of that."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import Command
from rnn_desktop.cli.output import say
from rnn_desktop.cli.tables import TableOptions, say_data
from rnn_desktop.data.examples import Understood, learnt_task, understand_file
from rnn_desktop.data.inspection import TokenLists, count_cut, inspection, other_inspection
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.data.understanding import Data
from rnn_desktop.data.work_folder import remove_work_folders
from rnn_desktop.problem import Problem, counted
from rnn_desktop.tasks import TASK_NAMES, TaskName


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
    """As `understand_file` does; task: None to find it out; rule, usual: a model's own rule and series."""
    with interrupted_by(remove_work_folders):
        return understand_file(path, options.wanted(task, rule, usual))


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
                characters=understood.characters,
                lines=len(understood),
                how=lines if understood.parts == "lines" else windows,
            )
        case TaggedSentences():
            told = counted(
                len(understood),
                translate("CommandLine", "{name}: 1 sentence, {words:,} words with {tags} tags"),
                translate("CommandLine", "{name}: {sentences:,} sentences, {words:,} words with {tags} tags"),
            )
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
    understood: Understood,
    task: TaskName | None,
    max_length: int,
    token_lists: TokenLists,
    worded: Callable[[Problem], str] = str,
) -> dict[str, Any]:
    """All that is known of them before anything is trained.

    task: what was wanted of them, None where nothing was; worded: a sentence in the person's language.
    """
    if isinstance(understood, Data):
        cut = count_cut(understood, max_length, token_lists)
        return inspection(understood, learnt_task(understood, task), cut, worded)
    return other_inspection(understood, worded)
