"""Which options a problem names, and what it is called."""

from pathlib import Path

import click
import pytest

from rnn_desktop.cli.commands import cli
from rnn_desktop.cli.errors import ERROR_NAMES, error_name, mending_options
from rnn_desktop.problem import Problem

_COLUMNS = ["--text-column", "--label-column"]
_PACKAGE = Path(__file__).parents[2] / "rnn_desktop"


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


@pytest.mark.parametrize(
    ("problem", "options"),
    [
        (Problem("It is not clear which columns of {path} hold the review. Choose them yourself.", path="a"), _COLUMNS),
        (Problem("The column “{column}” holds {values}. Choose another column.", column="a", values="b"), _COLUMNS),
        (Problem("Every label is “1”: add the other kind, or choose another column or threshold."),
         [*_COLUMNS, "--threshold"]),
        (Problem("{name} is {value}; choose a number.", name="learning_rate", value=0), ["--learning-rate"]),
        (Problem("hidden_sizes is {value}; give whole numbers.", value=0), ["--hidden-size"]),
        (Problem("{reason} The last weights are in {path}.", path="m",
                 reason=Problem("The loss is no number. Train again with a lower learning rate or clip norm.")),
         ["--learning-rate", "--clip-norm"]),
        (Problem("Java does not start: {reason}. Choose the tokenizer “word”.", reason="threshold"), ["--tokenizer"]),
        (Problem("{path} is empty: it has no rows to read.", path="threshold"), []),
    ],
)  # fmt: skip
def test_a_problem_names_the_options_that_would_mend_it(problem: Problem, options: list[str]) -> None:
    assert mending_options(problem, _command("train")) == options


def test_only_options_that_the_command_has_are_named() -> None:
    problem = Problem("The label column holds one value: choose another column, threshold or tokenizer.")
    assert mending_options(problem, _command("evaluate")) == [*_COLUMNS, "--threshold"]
    assert mending_options(problem, _command("trace")) == []
    assert mending_options(problem, None) == []


def test_every_room_that_a_command_uses_has_a_name_for_what_fails_in_it() -> None:
    rooms = {f"rnn_desktop.{path.name}" for path in _PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert rooms <= ERROR_NAMES.keys()
    assert error_name(Problem("Nobody raised it.")) == "problem"


def test_a_problem_is_called_by_the_room_that_raised_it(tmp_path: Path) -> None:
    from rnn_desktop.formats.model_file import load_model

    with pytest.raises(Problem) as raised:
        load_model(tmp_path / "none.safetensors")
    assert error_name(raised.value) == "model"
