"""The command that prints what a network computed at every token."""

from pathlib import Path

import click

from rnn_desktop.cli.options import json_option, model_option
from rnn_desktop.cli.output import print_json
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.numbers import probability_number
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import counted
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer


@click.command("trace")
@click.argument("text")
@model_option
@json_option
def trace_command(text: str, model_path: Path | None, as_json: bool) -> None:
    """Read one review and print every token's probability; with --json every number the network computed."""
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    reading = Reader(model, create_tokenizer(model.tokenizer.name, open_default_cache())).read(text)
    if as_json:
        print_json(reading.to_json())
    else:
        _print_reading(reading)


def _print_reading(reading: Reading) -> None:
    rows = zip(reading.tokens, reading.known, reading.probabilities, reading.logits, strict=True)
    for token, known, probability, logit in rows:
        word = f"{token.text}/{token.tag}" if token.tag else token.text
        click.echo(f"{probability:7.2%}  {logit:+8.3f}  {word}{'' if known else '  (unknown)'}")
    if reading.probability is None:
        click.echo("There is nothing to read.")
    else:
        verdict = "positive" if reading.probability > 0.5 else "negative"
        click.echo(f"{verdict}: P(positive) = {probability_number(reading.probability)}")
    if reading.unread_from is not None:
        read = counted(len(reading.tokens), "token was", f"{len(reading.tokens)} tokens were")
        click.echo(f"Only the first {read} read: the model's maximum length.")
