"""The command that prints what a network computed at every token."""

from pathlib import Path

import click

from rnn_desktop.cli.answers import answer_name, said_words
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import json_option, model_option
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.numbers import probability_number
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.reading_json import reading_json
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
@json_option
def trace_command(text: str, model_path: Path | None, as_json: bool) -> None:
    expect_single_reviews()
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    reading = Reader(model, tokenizers()(model.tokenizer.name)).read(text)
    if as_json:
        print_json(reading_json(reading))
    else:
        _print_reading(reading)


def _print_reading(reading: Reading) -> None:
    rows = zip(reading.tokens, reading.known, reading.probabilities, reading.logits, strict=True)
    for token, known, probability, logit in rows:
        word = f"{token.text}/{token.tag}" if token.tag else token.text
        unknown = "" if known else translate("CommandLine", "  (unknown)")
        print_line(f"{probability:7.2%}  {logit:+8.3f}  {word}{unknown}")
    if reading.probability is None:
        print_line(translate("CommandLine", "There is nothing to read."))
    else:
        print_line(f"{said_words(reading)}: {answer_name(reading)} = {probability_number(reading.probability)}")
    if reading.unread_from is not None:
        words = counted(
            len(reading.tokens),
            translate("CommandLine", "Only the first token was read: the model's maximum length."),
            translate("CommandLine", "Only the first {count} tokens were read: the model's maximum length."),
        )
        print_line(words.format(count=len(reading.tokens)))
