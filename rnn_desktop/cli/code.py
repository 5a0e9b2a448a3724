"""The command that prints a network as a script of Keras or of PyTorch."""

from pathlib import Path

import click

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.options import model_option
from rnn_desktop.cli.output import print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.network_code import FRAMEWORKS, FrameworkName, whole_code
from rnn_desktop.lens.reading import EXAMPLE_REVIEW, Reader
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.tasks import Numbers
from rnn_desktop.text.jvm import expect_single_reviews


@click.command(
    "code",
    help=translate(
        "CommandLine",
        "Print a script of Keras or of PyTorch that makes the network, fills it from the model file, reads a text and "
        "prints the same hidden states and answer.",
    ),
)
@click.option(
    "--text",
    default=None,
    help=translate(
        "CommandLine", "The text to read; the documents' own review if left out, and of a model of numbers nothing."
    ),
)
@model_option
@click.option(
    "--framework",
    type=click.Choice(list(FRAMEWORKS)),
    default="keras",
    show_default=True,
    help=translate("CommandLine", "What the script is written in."),
)
def code_command(text: str | None, model_path: Path | None, framework: FrameworkName) -> None:
    expect_single_reviews()
    path = model_path or resource_path(BUNDLED_MODEL)
    model = load_model(path)
    if text is None:
        text = "" if isinstance(model.task, Numbers) else EXAMPLE_REVIEW
    reading = Reader(model, tokenizers()(model.tokenizer.name)).read(text) if text else None
    script = whole_code(framework, model, reading, str(path), lambda comment: translate("Code", comment))
    for line in script.splitlines():
        print_line(line)
