"""The command that says how a table is understood, before anything is trained on it."""

from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.options import json_option, table_options
from rnn_desktop.cli.output import count_progress, in_own_language, print_json, progress
from rnn_desktop.cli.tables import TableOptions, read_data
from rnn_desktop.data.inspection import TokenLists, count_cut, inspection
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES, create_tokenizer

_SETTINGS = TrainingSettings()
_LONGEST_SAMPLE = 200


@click.command("inspect")
@click.argument("data", type=click.Path(path_type=Path))
@table_options
@click.option("--tokenizer", type=click.Choice(TOKENIZER_NAMES), default=_SETTINGS.tokenizer, show_default=True)
@click.option(
    "--max-length",
    type=click.IntRange(1),
    default=_SETTINGS.max_length,
    show_default=True,
    help="Tokens of a review that are read; longer ones are counted.",
)
@json_option
def inspect_command(data: Path, table: TableOptions, tokenizer: str, max_length: int, as_json: bool) -> None:
    """Say how DATA is understood: its kind, columns, labels, and what is left out."""
    understood = read_data(data, table)
    cut = count_cut(understood, max_length, _token_lists(tokenizer))
    found = inspection(understood, cut, in_own_language)
    if as_json:
        print_json(found)
    else:
        _print(found, max_length)


def _token_lists(name: str) -> TokenLists:
    """With its progress said."""

    def token_lists(texts: Any) -> Any:
        for done, tokens in enumerate(create_tokenizer(name, open_default_cache()).token_lists(texts), 1):
            count_progress(done, len(texts))
            yield tokens
        progress("")

    return token_lists


def _print(found: dict[str, Any], max_length: int) -> None:
    """The same for a person: one line for each thing."""
    rows = {
        "file": found["file"],
        "rows": f"{found['rows']:,}",
        "encoding": found["encoding"],
        "delimiter": {"\t": "tab"}.get(found["delimiter"], found["delimiter"]),
        "quote": found["quote"],
        "header": "yes" if found["header"] else "no",
        "columns": ", ".join(found["columns"]),
        "reviews in": found["text_column"],
        "labels in": found["label_column"],
        "classes": _counts(found["classes"]),
        "left out": _counts(found["left_out"]),
        "rejected lines": _lines(found["rejected_lines"]),
        "bytes replaced": _lines(found["replaced"]["lines"], found["replaced"]["bytes"]),
        "duplicates": f"{found['duplicates']:,}",
        f"longer than {max_length} tokens": f"{found['cut']:,}",
    }
    for name, value in rows.items():
        if value:
            click.echo(f"{name + ':':<16} {value}")
    for sample in found["samples"]:
        shown = " ".join(sample.split())
        click.echo(f"{'review:':<16} {shown[:_LONGEST_SAMPLE]}{'…' if len(shown) > _LONGEST_SAMPLE else ''}")
    for question in found["questions"]:
        click.echo(f"{'assumed:':<16} {question}")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _lines(lines: list[int], count: int | None = None) -> str:
    if not lines:
        return ""
    shown = ", ".join(map(str, lines[:12])) + (", …" if len(lines) > 12 else "")
    return shown if count is None else f"{count:,} (lines {shown})"
