"""The command with which a language model goes on with a text."""

from pathlib import Path

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import json_option
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.writing import joined, write
from rnn_desktop.text.jvm import expect_single_reviews


@click.command(
    "generate",
    help=translate(
        "CommandLine",
        "Go on with the text START as a language model would; the same seed writes the same text everywhere.",
    ),
)
@click.argument("start", default="")
@click.option(
    "--model",
    "model_path",
    required=True,
    type=click.Path(path_type=Path),
    help=translate("CommandLine", "A model file of a language model."),
)
@click.option("--length", default=50, show_default=True, help=translate("CommandLine", "How many tokens are written."))
@click.option(
    "--temperature",
    default=1.0,
    show_default=True,
    help=translate(
        "CommandLine", "0 writes the likeliest token each time, 1 draws as the network thinks; above, more boldly."
    ),
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**32 - 1),
    default=0,
    show_default=True,
    help=translate("CommandLine", "Of the random numbers."),
)
@json_option
def generate_command(start: str, model_path: Path, length: int, temperature: float, seed: int, as_json: bool) -> None:
    expect_single_reviews()
    model = load_model(model_path)
    tokenizer = model.tokenizer.name
    read = [token.text for token in tokenizers()(tokenizer).tokenize(start)] if start.strip() else []
    written = list(write(model, read, length, temperature, seed))
    text = joined(tokenizer, [*(read or [model.vocabulary.words[2]]), *(one.text for one in written)])
    if as_json:
        tokens = [one.to_json() for one in written]
        print_json({"task": model.task.name, "start": start, "text": text, "tokens": tokens})
    else:
        print_line(text)
