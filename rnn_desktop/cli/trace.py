"""The command that prints what a network computed at every token."""

from pathlib import Path

import click

from rnn_desktop.cli.answers import token_lines, verdict_line
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import json_option, label_option, model_option
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.writing import text_from_label
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import counted
from rnn_desktop.text.jvm import expect_single_reviews


@click.command(
    "trace",
    help=translate(
        "CommandLine",
        "Read one review and print every token's probability; with --json every number the network computed.",
    ),
)
@click.argument("text")
@model_option
@label_option
@json_option
def trace_command(text: str, model_path: Path | None, label: str | None, as_json: bool) -> None:
    expect_single_reviews()
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    reading = Reader(model, tokenizers()(model.tokenizer.name)).read(text_from_label(model, text, label))
    if as_json:
        print_json(reading_json(reading))
    else:
        _print_reading(reading)


def _print_reading(reading: Reading) -> None:
    for line in filter(None, [*token_lines(reading), verdict_line(reading)]):
        print_line(line)
    if reading.unread_from is not None:
        words = counted(
            len(reading.tokens),
            translate("CommandLine", "Only the first token was read: the model's maximum length."),
            translate("CommandLine", "Only the first {count} tokens were read: the model's maximum length."),
        )
        print_line(words.format(count=len(reading.tokens)))
