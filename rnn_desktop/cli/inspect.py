"""The command that says how a table is understood, before anything is trained on it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import json_option, table_options
from rnn_desktop.cli.output import count_progress, print_json, print_line
from rnn_desktop.cli.tables import TableOptions, read_data
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.inspection import TokenLists, count_cut, inspection
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES

_SETTINGS = TrainingSettings()
_LONGEST_SAMPLE = 200
_LINES_NAMED = 12


@click.command(
    "inspect",
    help=translate("CommandLine", "Say how DATA is understood: its kind, columns, labels, and what is left out."),
)
@click.argument("data", type=click.Path(path_type=Path))
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
def inspect_command(data: Path, table: TableOptions, tokenizer: str, max_length: int, as_json: bool) -> None:
    understood = read_data(data, table)
    cut = count_cut(understood, max_length, _token_lists(tokenizer))
    found = inspection(understood, cut, str if as_json else in_own_language)
    if as_json:
        print_json(found)
    else:
        _print(found, max_length)


def _token_lists(name: str) -> TokenLists:
    """With its progress said."""

    def token_lists(texts: Sequence[str]) -> Iterator[list[str]]:
        for done, tokens in enumerate(tokenizers()(name).token_lists(texts), 1):
            count_progress(done, len(texts))
            yield tokens

    return token_lists


def _print(found: dict[str, Any], max_length: int) -> None:
    """The same for a person: a line for each thing."""
    yes, no = translate("CommandLine", "yes"), translate("CommandLine", "no")
    tab = translate("CommandLine", "tab")
    lines = {
        translate("CommandLine", "file"): found["file"],
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
    for name, value in lines.items():
        if value:
            print_line(f"{name}: {value}")
    for sample in found["samples"]:
        shown = " ".join(sample.split())
        end = "…" if len(shown) > _LONGEST_SAMPLE else ""
        print_line(translate("CommandLine", "review: {text}").format(text=shown[:_LONGEST_SAMPLE] + end))
    problem = found["problem"]
    for assumed in found["questions"]:
        if assumed != problem:
            print_line(translate("CommandLine", "assumed: {sentence}").format(sentence=assumed))
    if problem:
        print_line(translate("CommandLine", "problem: {sentence}").format(sentence=problem))


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
