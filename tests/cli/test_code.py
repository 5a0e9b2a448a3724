"""What `main.py code` prints: a script, and nothing else."""

import ast
from pathlib import Path

from rnn_desktop.formats.model_file import save_model
from tests.cli.conftest import Run
from tests.task_models import task_model


def loaded(script: str) -> list[str]:
    """The files that it reads."""
    calls = (node for node in ast.walk(ast.parse(script)) if isinstance(node, ast.Call))
    return [ast.literal_eval(one.args[0]) for one in calls if ast.unparse(one.func) == "load_file"]


def test_the_script_reads_the_model_and_says_what_trace_says(run: Run, model_file: Path) -> None:
    probability = run("trace", "great film", "--model", model_file).out.split()[-1]
    for framework, imported in (("keras", "from keras import layers"), ("pytorch", "from torch import nn")):
        done = run("code", "--text", "great film", "--model", model_file, "--framework", framework)
        assert (done.code, done.err) == (0, "")
        assert loaded(done.out) == [str(model_file)]
        assert imported in done.out
        assert "“great film”" in done.out.splitlines()[0]
        assert done.out.splitlines()[-1].endswith(f"# P(긍정) {probability}")


def test_keras_and_the_documents_review_unless_told_otherwise(run: Run, model_file: Path) -> None:
    printed = run("code", "--model", model_file).out
    assert "in Keras." in printed
    assert "기대 안하고 보면 의외로" in printed


def test_a_model_of_numbers_is_made_and_reads_what_is_given(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "numbers.safetensors"
    save_model(task_model("numbers"), path)
    alone, read = run("code", "--model", path), run("code", "--model", path, "--text", "48 52.5 61")
    assert (alone.code, read.code) == (0, 0)
    assert "print(" not in alone.out
    assert "values = np.array([[[48.], [52.5], [61.]]])" in read.out
    refused = run("code", "--model", path, "--text", "great")
    assert (refused.code, refused.out) == (1, "")
    assert "“great” is not a number" in refused.err
