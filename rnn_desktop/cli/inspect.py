"""The command that says how a table is understood, before anything is trained on it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.examples import examples_json, read_examples, task_option
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import json_option, table_options
from rnn_desktop.cli.output import count_progress, print_json, print_line
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.inspection import TokenLists
from rnn_desktop.data.understanding import Data
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.tasks import Classes, FromLabel, TaskName
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

_SETTINGS = TrainingSettings()
_LONGEST_SAMPLE = 200
_LINES_NAMED = 12


@click.command(
    "inspect",
    help=translate("CommandLine", "Say how DATA is understood: its kind, columns, labels, and what is left out."),
)
@click.argument("data", type=click.Path(path_type=Path))
@task_option
@table_options
@click.option(
    "--tokenizer",
    type=click.Choice(TOKENIZER_NAMES),
    default=_SETTINGS.tokenizer,
    show_default=True,
    help=translate("CommandLine", "What cuts the reviews into tokens."),
)
@click.option(
    "--max-length",
    type=click.IntRange(1),
    default=_SETTINGS.max_length,
    show_default=True,
    help=translate("CommandLine", "Tokens of a review that are read; longer reviews are counted."),
)
@json_option
def inspect_command(
    data: Path, task: TaskName | None, table: TableOptions, tokenizer: str, max_length: int, as_json: bool
) -> None:
    understood = read_examples(data, table, task)
    worded = str if as_json else in_own_language
    found = examples_json(understood, task, max_length, _token_lists(tokenizer), worded)
    if as_json:
        print_json(found)
    else:
        _print(_table_lines(found, max_length) if isinstance(understood, Data) else _other_lines(found), found)


def _token_lists(name: str) -> TokenLists:
    """With its progress said."""

    def token_lists(texts: Sequence[str]) -> Iterator[list[str]]:
        for done, tokens in enumerate(tokenizers()(name).token_lists(texts), 1):
            count_progress(done, len(texts))
            yield tokens

    return token_lists


def _table_lines(found: dict[str, Any], max_length: int) -> dict[str, str]:
    """What is known of a table of reviews, by what it is called."""
    yes, no = translate("CommandLine", "yes"), translate("CommandLine", "no")
    tab = translate("CommandLine", "tab")
    return {
        translate("CommandLine", "file"): found["file"],
        translate("CommandLine", "task"): found["task"],
        translate("CommandLine", "rows"): f"{found['rows']:,}",
        translate("CommandLine", "encoding"): found["encoding"],
        translate("CommandLine", "delimiter"): {"\t": tab}.get(found["delimiter"], found["delimiter"]),
        translate("CommandLine", "quote"): found["quote"],
        translate("CommandLine", "header"): yes if found["header"] else no,
        translate("CommandLine", "columns"): ", ".join(found["columns"]),
        translate("CommandLine", "reviews in"): found["text_column"],
        translate("CommandLine", "labels in"): found["label_column"],
        translate("CommandLine", "classes"): _counts(found["classes"]),
        translate("CommandLine", "left out"): _counts(_reasons(found["left_out"])),
        translate("CommandLine", "rejected lines"): _lines(found["rejected_lines"]),
        translate("CommandLine", "lines with bytes replaced"): _lines(found["replaced"]["lines"]),
        translate("CommandLine", "duplicates"): f"{found['duplicates']:,}",
        translate("CommandLine", "longer than {length} tokens").format(length=max_length): f"{found['cut']:,}",
    }


def _other_lines(found: dict[str, Any]) -> dict[str, str]:
    """The same of what is no table of reviews: only what it has."""
    left_out = found.get("left_out", {})
    lines = {
        translate("CommandLine", "file"): found["file"],
        translate("CommandLine", "task"): found["task"],
        translate("CommandLine", "encoding"): found.get("encoding"),
        translate("CommandLine", "lines"): _count(found.get("lines")),
        translate("CommandLine", "characters"): _count(found.get("characters")),
        translate("CommandLine", "parts"): found.get("parts"),
        translate("CommandLine", "sentences"): _count(found.get("sentences")),
        translate("CommandLine", "words"): _count(found.get("words")),
        translate("CommandLine", "tags"): ", ".join(found.get("tags", ())),
        translate("CommandLine", "lines without tags"): _count(left_out.get("no_tag")),
        translate("CommandLine", "rows of numbers"): _count(found.get("numbers")),
        translate("CommandLine", "series"): ", ".join(found.get("series", ())),
        translate("CommandLine", "window"): _count(found.get("window")),
        translate("CommandLine", "windows"): _count(found.get("windows")),
        translate("CommandLine", "rows without a number"): _count(left_out.get("no_number")),
        translate("CommandLine", "bytes replaced"): _count(found.get("replaced", {}).get("bytes")),
    }
    return {name: value or "" for name, value in lines.items()}


def _count(value: int | None) -> str:
    return f"{value:,}" if value else ""


def _print(lines: dict[str, str], found: dict[str, Any]) -> None:
    """For a person: a line for each thing that there is."""
    for name, value in lines.items():
        if value:
            print_line(f"{name}: {value}")
    of_reviews = found["task"] in (Classes.name, FromLabel.name)
    told = translate("CommandLine", "review: {text}") if of_reviews else translate("CommandLine", "example: {text}")
    for sample in found["samples"]:
        shown = " ".join(sample.split()) if isinstance(sample, str) else _row(sample)
        end = "…" if len(shown) > _LONGEST_SAMPLE else ""
        print_line(told.format(text=shown[:_LONGEST_SAMPLE] + end))
    problem = found["problem"]
    for assumed in found["questions"]:
        if assumed != problem:
            print_line(translate("CommandLine", "assumed: {sentence}").format(sentence=assumed))
    if problem:
        print_line(translate("CommandLine", "problem: {sentence}").format(sentence=problem))


def _row(values: Sequence[float | None]) -> str:
    return "; ".join("–" if value is None else f"{value:.6g}" for value in values)


def _reasons(left_out: dict[str, int]) -> dict[str, int]:
    words = {
        "empty_text": translate("CommandLine", "no review"),
        "no_label": translate("CommandLine", "no label that can be read"),
        "neither": translate("CommandLine", "a label of no class"),
        "too_short": translate("CommandLine", "too few cells"),
        "too_long": translate("CommandLine", "too many cells"),
        "bad_quotes": translate("CommandLine", "quotes that do not close"),
    }
    return {words[reason]: count for reason, count in left_out.items()}


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _lines(lines: list[int]) -> str:
    return ", ".join(map(str, lines[:_LINES_NAMED])) + (", …" if len(lines) > _LINES_NAMED else "")
