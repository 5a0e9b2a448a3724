"""What `evaluate` says in words: the same figures as its JSON, and which classes are taken for which."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.tasks import Classes, Tags
from tests.cli.conftest import Run
from tests.small_model import small_config, small_model
from tests.task_models import task_model

_HEAD = "A row for each true class, a column for what the network said:"


def _both(run: Run, *arguments: object) -> tuple[dict[str, Any], list[str]]:
    """The object, and the lines in words."""
    made, words = run("evaluate", *arguments, "--json"), run("evaluate", *arguments)
    assert (made.code, words.code) == (0, 0), made.err
    found = json.loads(made.out)
    assert isinstance(found, dict)
    return found, words.out.splitlines()


def _counts(line: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", line)]


@pytest.mark.parametrize("classes", [3, 12])
def test_the_matrix_of_a_few_classes_is_shown_with_their_names(run: Run, tmp_path: Path, classes: int) -> None:
    model = small_model(seed=5, config=small_config("gru", head="softmax", output_size=classes))
    save_model(model, tmp_path / "m.safetensors")
    labels = [f"반 {k}" for k in range(classes)]
    rows = "".join(f"{word} {i},{label}\n" for i, word in enumerate(("great", "정말", "영화", "!")) for label in labels)
    (tmp_path / "t.csv").write_text("text,label\n" + rows, "utf-8")
    found, lines = _both(run, "t.csv", "--model", "m.safetensors", "--labels", ":".join(labels))
    place = lines.index(_HEAD)
    assert _counts(lines[place + 1]) == list(range(1, classes + 1))
    shown = lines[place + 2 :]
    assert len(shown) == classes
    for number, (line, counts) in enumerate(zip(shown, found["confusion"], strict=True), 1):
        assert _counts(line)[: classes + 1] == [*counts, number]
        assert line.endswith(model.task.labels[number - 1])


def test_two_classes_have_their_accuracy_alone(run: Run, model_file: Path, reviews_file: Path) -> None:
    assert len(_both(run, reviews_file, "--model", model_file)[1]) == 1


def test_of_many_classes_the_most_confused_pairs_are_named(run: Run, tmp_path: Path) -> None:
    model = small_model(seed=5, config=small_config("gru", head="softmax", output_size=20))
    assert isinstance(model.task, Classes)
    save_model(model, tmp_path / "m.safetensors")
    labels = [f"반 {k}" for k in range(20)]
    rows = "".join(f"{word},{label}\n" for word in ("great", "정말 영화", "!") for label in labels)
    (tmp_path / "t.csv").write_text("text,label\n" + rows, "utf-8")
    found, lines = _both(run, "t.csv", "--model", "m.safetensors", "--labels", ":".join(labels))
    shown = lines[lines.index("What was confused most:") + 1 :]
    assert 1 <= len(shown) <= 12
    ours = list(model.task.labels)
    for line in shown:
        told = re.fullmatch(r" *(\d+)  “(.+)” taken for “(.+)”", line)
        assert told is not None
        assert int(told[1]) == found["confusion"][ours.index(told[2])][ours.index(told[3])] > 0
        assert told[2] != told[3]
    counts = [_counts(line)[0] for line in shown]
    assert counts == sorted(counts, reverse=True)
    wrong = [n for i, row in enumerate(found["confusion"]) for j, n in enumerate(row) if i != j]
    assert counts[0] == max(wrong)


def test_tags_that_the_model_has_not_are_counted_in_words_too(run: Run, tmp_path: Path) -> None:
    model = task_model("tags")
    assert isinstance(model.task, Tags)
    save_model(model, tmp_path / "m.safetensors")
    (tmp_path / "t.txt").write_text("great/ADV film/NOUN and/CCONJ\nboring/VERB film/NOUN\n" * 3, "utf-8")
    found, lines = _both(run, "t.txt", "--model", "m.safetensors")
    assert (found["words"], found["unknown_tags"]) == (12, 3)
    assert lines[0].startswith("12 words: ")
    assert lines[0].endswith("unknown tags 3")
    assert _HEAD in lines


def test_a_text_is_parted_as_the_model_was_trained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("가는 말이 고와야\n오는 말이 곱다\n" * 20, "utf-8")
    for parts in ("windows", "lines"):
        trained = run("train", "t.txt", "--parts", parts, "--epochs", 1, "--output", "m.safetensors", "--force")
        assert trained.code == 0
        assert _both(run, "t.txt", "--model", "m.safetensors")[0]["data"]["parts"] == parts
        other = {"windows": "lines", "lines": "windows"}[parts]
        assert _both(run, "t.txt", "--model", "m.safetensors", "--parts", other)[0]["data"]["parts"] == other
