"""The command with which a language model goes on with a text."""

import math
from itertools import chain
from pathlib import Path
from typing import Any

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import json_option, label_option
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.writing import go_on, joined, start_of, write
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import END_MARK, Numbers
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
@label_option
@json_option
def generate_command(
    start: str, model_path: Path, length: int, temperature: float, seed: int, label: str | None, as_json: bool
) -> None:
    expect_single_reviews()
    model = load_model(model_path)
    name = model.tokenizer.name
    tokens = [token.text for token in tokenizers()(name).tokenize(start)]
    if isinstance(model.task, Numbers) and label is None:
        _print_values(list(go_on(model, tokens, length)), start, as_json=as_json)
        return
    read = start_of(model, tokens, label)
    written = list(write(model, read, length, temperature, seed))
    shown = [*(read if label is None else tokens), *(one.text for one in written if one.text != END_MARK)]
    text = joined(name, shown)
    if as_json:
        found = {"task": model.task.name, "start": start, "text": text}
        found |= {} if label is None else {"label": label}
        print_json({**found, "tokens": [one.to_json() for one in written]})
    else:
        print_line(text)


def _print_values(values: list[list[float]], start: str, *, as_json: bool) -> None:
    """Of one series a number each, of several a list. Raises Problem for what is no number any more."""
    if not all(map(math.isfinite, chain(*values))):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The network says no number: its states grew until a 32-bit number could not hold them (NaN). Train "
                "one with a lower learning rate.",
            )
        )
    plain: list[Any] = [one[0] if len(one) == 1 else one for one in values]
    if as_json:
        print_json({"task": Numbers.name, "start": start, "values": plain})
    else:
        for one in values:
            print_line("; ".join(f"{value:.6g}" for value in one))
