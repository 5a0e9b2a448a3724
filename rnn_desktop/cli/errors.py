"""How a command ends that could not do its work: a sentence on stderr, with --json an object on stdout, too."""

import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import click

from rnn_desktop.cli.language import in_own_language, translate, wants_json
from rnn_desktop.cli.output import print_json, printable_lines, say
from rnn_desktop.problem import Problem, counted

ERROR_NAMES = {
    "rnn_desktop.cli.output": "output",
    "rnn_desktop.cli.destination": "output",
    "rnn_desktop.formats.atomic": "output",
    "rnn_desktop.formats": "model",
    "rnn_desktop.data": "data",
    "rnn_desktop.cli.tables": "data",
    "rnn_desktop.text": "tokenizer",
    "rnn_desktop.engine.checks": "setting",
    "rnn_desktop.engine.config": "setting",
    "rnn_desktop.engine": "training",
    "rnn_desktop.runs": "training",
    "rnn_desktop.lessons": "lesson",
    "rnn_desktop.cli.train": "training",
    "rnn_desktop.cli.explain": "setting",
    "rnn_desktop.cli.generate": "reading",
    "rnn_desktop.cli.evaluate": "model",
    "rnn_desktop.lens": "reading",
    "rnn_desktop.session": "window",
    "rnn_desktop.app": "window",
    "rnn_desktop.ui": "window",
    "rnn_desktop.cli": "window",
}
"""What a problem is called in JSON, by the room or module that raised it; the first that fits."""

_CHOICES = (
    (r"Choose them yourself|another column|Its columns", ("text_column", "label_column")),
    (r"a name of its own|Group their labels", ("labels",)),
    (r"Its answers are", ("answer",)),
    (r"\bseries\b", ("series",)),
    (r"\bwindow\b", ("window",)),
    (r"\banother encoding\b", ("encoding",)),
    (r"\bdelimiter or quote\b", ("delimiter", "quote")),
    (r"\bthreshold\b", ("threshold",)),
    (r"\btokenizer\b", ("tokenizer",)),
    (r"\bfolder\b", ("output",)),
    (r"\blearning rate\b", ("learning_rate",)),
    (r"\bclip norm\b", ("clip_norm",)),
    (r"\binitial weights\b", ("spread",)),
    (r"\bshorter reviews\b", ("max_length",)),
    (r"\bfewer words\b", ("vocabulary_size",)),
    (r"\bsmaller layers\b", ("hidden_sizes",)),
)
"""What a sentence asks the person to choose, and the parameters of commands by which that is chosen."""


def fail(problem: Problem, command: click.Command | None = None) -> NoReturn:
    """End with the problem's sentence, the options that would mend it, and exit code 1."""
    options = mending_options(problem, command)
    say(_with_options(in_own_language(problem), options))
    if wants_json():
        print_error(error_name(problem), str(problem), options=options)
    sys.exit(1)


def print_error(name: str, message: str, **more: Any) -> None:
    """The error as JSON. name: of ERROR_NAMES, or "usage"; message: in English."""
    print_json({"error": {"name": name, "message": message, **more}})


def error_name(problem: Problem) -> str:
    """The name of what could not go on, the same in every language."""
    modules = [f"{frame.f_globals['__name__']}." for frame, _ in traceback.walk_tb(problem.__traceback__)]
    named = (name for at in reversed(modules) for room, name in ERROR_NAMES.items() if at.startswith(f"{room}."))
    return next(named, "problem")


def mending_options(problem: Problem, command: click.Command | None) -> list[str]:
    """The command's options for what the sentence names first or, in the end, asks to choose."""
    parameters = () if command is None else command.params
    options = {one.name: max(one.opts, key=len) for one in parameters if isinstance(one, click.Option)}
    wanted = [name for message, values in _clauses(problem) for name in _named(message, values)]
    if error_name(problem) == "model":
        wanted.append("model_path")
    return [options[name] for name in dict.fromkeys(wanted) if name in options]


def _clauses(problem: Problem) -> Iterator[tuple[str, dict[str, object]]]:
    yield problem.message, problem.values
    for value in problem.values.values():
        if isinstance(value, Problem):
            yield from _clauses(value)


def _named(message: str, values: dict[str, object]) -> Iterator[str]:
    """Names of parameters. message: English, as it stands in the source."""
    subject = message.split()[0]
    yield str(values.get("name")) if subject == "{name}" else subject
    request = re.split(r"[.;:] ", message)[-1]
    for words, names in _CHOICES:
        if re.search(words, request):
            yield from names


def _with_options(sentence: str, options: list[str]) -> str:
    if not options:
        return sentence
    words = counted(
        len(options), translate("CommandLine", "Option: {options}."), translate("CommandLine", "Options: {options}.")
    )
    return f"{sentence} {words.format(options=', '.join(options))}"


class CommandLine(click.Group):
    """Commands whose problems and wrong arguments end as this module says."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        with _told_as_json():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with _told_as_json():
                return super().invoke(ctx)
        except Problem as problem:
            fail(problem, self.get_command(ctx, ctx.invoked_subcommand or ""))


@contextmanager
def _told_as_json() -> Iterator[None]:
    """Click itself tells wrong arguments on stderr and ends with exit code 2."""
    try:
        yield
    except click.UsageError as error:
        if wants_json():
            print_error("usage", error.format_message(), options=_options_of(error))
        raise click.UsageError(printable_lines(error.format_message()), error.ctx) from error


def _options_of(error: click.UsageError) -> list[str]:
    """The option that was given wrongly or is missing; none where it is an argument or a command."""
    parameter = error.param if isinstance(error, click.BadParameter) else None
    return [max(parameter.opts, key=len)] if isinstance(parameter, click.Option) else []
