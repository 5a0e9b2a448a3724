"""Options that commands share."""

import math
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.running_text import PARTS_NAMES
from rnn_desktop.tasks import MOST_CLASSES

Command = Callable[..., None]

model_option = click.option(
    "--model",
    "model_path",
    type=click.Path(path_type=Path),
    default=None,
    help=translate("CommandLine", "A model file; the bundled model if left out."),
)
json_option = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help=translate("CommandLine", "Print one JSON object on stdout and nothing else."),
)
force_option = click.option("--force", is_flag=True, help=translate("CommandLine", "Replace what exists."))


def table_options(command: Command) -> Command:
    """How a table is to be read; the command gets them as one TableOptions, `table`."""

    @wraps(command)
    def with_table(**options: Any) -> None:
        taken = {field.name: options.pop(field.name) for field in fields(TableOptions)}
        command(table=TableOptions(**taken), **options)

    return with_options(with_table, *_column_options(), *_file_options(), *_other_file_options())


def _column_options() -> tuple[Callable[[Command], Command], ...]:
    """Where the reviews and their labels are, and what the labels mean."""
    return (
        click.option(
            "--text-column",
            default=None,
            help=translate("CommandLine", "Name or number (from 1) of the column with the review."),
        ),
        click.option(
            "--label-column",
            default=None,
            help=translate("CommandLine", "Name or number (from 1) of the column with the label."),
        ),
        click.option(
            "--threshold",
            type=float,
            callback=_finite,
            default=None,
            help=translate("CommandLine", "Ratings from here on are positive."),
        ),
        click.option(
            "--labels",
            callback=_classes,
            default=None,
            metavar=translate("CommandLine", "CLASS:CLASS…"),
            help=translate(
                "CommandLine",
                "The values of each class, several after commas, negative first: 1,2:4,5 or bad:so-so:good. All others "
                "are left out.",
            ),
        ),
        click.option(
            "--each-value",
            "apart",
            is_flag=True,
            help=translate("CommandLine", "Each value of the label is a class of its own, ratings too."),
        ),
        click.option(
            "--drop",
            "dropped",
            multiple=True,
            metavar=translate("CommandLine", "VALUE"),
            help=translate("CommandLine", "Leave out the reviews of this label; can be given several times."),
        ),
    )


def _other_file_options() -> tuple[Callable[[Command], Command], ...]:
    """How files that are no table of reviews are taken."""
    return (
        click.option(
            "--parts",
            type=click.Choice(PARTS_NAMES),
            default=None,
            help=translate("CommandLine", "Of a plain text: lines, each for itself, or windows over the whole text."),
        ),
        click.option(
            "--series",
            multiple=True,
            metavar=translate("CommandLine", "COLUMN"),
            help=translate("CommandLine", "A column of numbers to go on with; can be given several times."),
        ),
        click.option(
            "--window",
            type=click.IntRange(1, 10_000),
            default=None,
            help=translate("CommandLine", "How many values are read before the next one is said."),
        ),
    )


def _file_options() -> tuple[Callable[[Command], Command], ...]:
    """How the file is read."""
    return (
        click.option(
            "--delimiter",
            callback=_delimiter,
            default=None,
            help=translate("CommandLine", "The character between cells, or “tab”."),
        ),
        click.option(
            "--quote",
            callback=_quote,
            default=None,
            help=translate("CommandLine", "The character around cells, or “none”."),
        ),
        click.option(
            "--header/--no-header",
            default=None,
            help=translate("CommandLine", "Whether the first row names the columns."),
        ),
        click.option(
            "--encoding",
            type=click.Choice(ENCODINGS),
            default=None,
            help=translate("CommandLine", "The encoding of the file."),
        ),
    )


def _finite(context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    del context, option
    if value is not None and not math.isfinite(value):
        raise click.BadParameter(translate("CommandLine", "give a number"))
    return value


def _classes(context: click.Context, option: click.Parameter, value: str | None) -> tuple[tuple[str, ...], ...] | None:
    del context, option
    if value is None:
        return None
    classes = tuple(tuple(part.strip() for part in one.split(",") if part.strip()) for one in value.split(":"))
    values = [value for alike in classes for value in alike]
    if not 2 <= len(classes) <= MOST_CLASSES or not all(classes) or len(set(values)) != len(values):
        raise click.BadParameter(
            translate("CommandLine", "give the values of each class once, with colons between, such as 1,2:4,5")
        )
    return classes


def _delimiter(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    del context, option
    value = {"tab": "\t", "\\t": "\t"}.get(value or "", value)
    if value is not None and len(value) != 1:
        raise click.BadParameter(translate("CommandLine", "give one character, or “tab”"))
    return value


def _quote(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    del context, option
    value = "" if value == "none" else value
    if value is not None and len(value) > 1:
        raise click.BadParameter(translate("CommandLine", "give one character, or “none”"))
    return value


def with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with these options, in this order in its help."""
    for option in reversed(options):
        command = option(command)
    return command
