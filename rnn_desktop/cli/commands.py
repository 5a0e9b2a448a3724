"""The command line: the same layers as the window, without its widgets. No command opens the window."""

import io
import os
import sys
from pathlib import Path

import click

from rnn_desktop import __version__
from rnn_desktop.cli.code import code_command
from rnn_desktop.cli.destination import is_picture, refuse_destination
from rnn_desktop.cli.errors import CommandLine, fail
from rnn_desktop.cli.evaluate import evaluate_command
from rnn_desktop.cli.explain import explain_command
from rnn_desktop.cli.generate import generate_command
from rnn_desktop.cli.inspect import inspect_command
from rnn_desktop.cli.language import choose_language, in_own_language, translate
from rnn_desktop.cli.lessons import list_lessons
from rnn_desktop.cli.options import force_option, json_option, model_option
from rnn_desktop.cli.output import print_line, say
from rnn_desktop.cli.trace import trace_command
from rnn_desktop.cli.train import train_command
from rnn_desktop.languages import LANGUAGES
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason


def _known_view(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Asked only where a view is to be painted: all else here knows no window."""
    from rnn_desktop.ui.window.views import VIEWS

    return str(click.Choice(list(VIEWS)).convert(value, parameter, context))


@click.group(
    cls=CommandLine,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=translate(
        "CommandLine", "Watch a recurrent network read a Korean review. Without a command the window opens."
    ),
    epilog=translate(
        "CommandLine",
        "Exit codes: 0 done; 1 a problem, said in one sentence; 2 the command was not understood; 130 Ctrl-C, 143 "
        "SIGTERM and 129 the end of the terminal, or the signal itself where there was nothing to keep.",
    ),
)
@click.version_option(__version__, prog_name="RNN Desktop")
@click.option(
    "--model",
    "model_path",
    type=click.Path(path_type=Path),
    help=translate("CommandLine", "Open the window with this model file."),
)
@click.option("--text", default=None, help=translate("CommandLine", "Open the window with this review."))
@click.pass_context
def cli(context: click.Context, model_path: Path | None, text: str | None) -> None:
    if context.invoked_subcommand is None:
        _open_window(model_path, text)


for _command in (
    inspect_command,
    train_command,
    evaluate_command,
    trace_command,
    explain_command,
    generate_command,
    code_command,
):
    cli.add_command(_command)


@cli.command(
    "demo",
    help=translate(
        "CommandLine",
        "Do the whole main job with nobody at the mouse; leave the model, the trace and pictures in FOLDER.",
    ),
)
@click.argument("folder", type=click.Path(path_type=Path), default=Path("rnn-desktop-demo"))
@force_option
def demo_command(folder: Path, force: bool) -> None:
    from rnn_desktop.cli.demo import run_demo

    run_demo(folder, say, force=force)


@cli.command(
    "lessons",
    help=translate("CommandLine", "List the lessons, or run what they show and compare it with the documents."),
)
@click.option(
    "--check",
    is_flag=True,
    help=translate("CommandLine", "Run every stage and print its numbers beside the documents'."),
)
@click.option(
    "--handout",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FOLDER",
    help=translate("CommandLine", "Write every lesson for paper into FOLDER, as PDF in each language."),
)
@force_option
@json_option
def lessons_command(check: bool, folder: Path | None, force: bool, as_json: bool) -> None:
    if folder is None:
        list_lessons(check=check, as_json=as_json)
        return
    from rnn_desktop.cli.handouts import write_handouts

    write_handouts(folder, print_line, force=force)


@cli.command("screenshot", help=translate("CommandLine", "Paint the real window offscreen into OUTPUT (PNG)."))
@click.argument("output", type=click.Path(path_type=Path))
@click.option(
    "--view",
    callback=_known_view,
    default="read",
    show_default=True,
    help=translate("CommandLine", "The view to paint: read, train or learn."),
)
@click.option(
    "--text", default=None, help=translate("CommandLine", "The review to read; the documents' own if left out.")
)
@model_option
@click.option(
    "--language",
    type=click.Choice(list(LANGUAGES)),
    default="ko",
    show_default=True,
    help=translate("CommandLine", "The window's language."),
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark"]),
    default="light",
    show_default=True,
    help=translate("CommandLine", "The window's colours."),
)
@click.option(
    "--size",
    default="1440x900",
    show_default=True,
    metavar="WxH",
    help=translate("CommandLine", "Its width and height in pixels."),
)
@force_option
def screenshot_command(
    output: Path,
    view: str,
    text: str | None,
    model_path: Path | None,
    language: str,
    theme: str,
    size: str,
    force: bool,
) -> None:
    from rnn_desktop.cli.offscreen import OffscreenWindow

    width, height = _size(size)
    model = model_path or resource_path(BUNDLED_MODEL)
    refuse_destination(output, [model], force=force or is_picture(output))
    with OffscreenWindow(language, theme, (width, height), model) as window:
        window.read(text)
        window.show_view(view)
        window.save_picture(output)
    print_line(f"{output}: {width} × {height}")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 10_000 and 200 <= int(height) <= 10_000:
        return int(width), int(height)
    raise click.BadParameter(
        translate("CommandLine", "give width and height in pixels, such as 1440x900 (200 to 10000 each)")
    )


def _open_window(model_path: Path | None, text: str | None) -> None:
    from rnn_desktop.cli.display import missing_display

    missing = missing_display()
    if missing is not None:
        say(in_own_language(missing))
        from rnn_desktop.cli.demo import run_demo

        run_demo(Path("rnn-desktop-demo"), say, force=True)  # a folder of its own, which bears its name
        return
    from rnn_desktop.app import run_window

    sys.exit(run_window(model_path, text))


def run() -> None:
    """Run the command line. A Problem becomes its sentence on stderr and exit code 1."""
    choose_language()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console may lack a character of the review
    try:
        cli(prog_name="main.py")
    except Problem as problem:
        fail(problem)
    except OSError as error:  # what is printed may go to a full disk
        sentence = QT_TRANSLATE_NOOP("Problem", "What was made could not be written: {reason}. Free some space.")
        # Python would try to write the rest once more at its end, and say so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        fail(Problem(sentence, reason=system_reason(error)))
