"""Options that contradict each other, and those that mean nothing for a file: a sentence, never a silent winner."""

import json
from pathlib import Path

import pytest

from rnn_desktop.formats.model_file import save_model
from tests.cli.conftest import Run
from tests.task_models import task_model


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    stars = "".join(f"{word} film {i},{star}\n" for i in range(9) for star, word in enumerate(("bad", "so", "good"), 1))
    (tmp_path / "stars.csv").write_text("review,stars\n" + stars, "utf-8")
    words = "".join(f"{word} film {i},{word}\n" for i in range(9) for word in ("bad", "good"))
    (tmp_path / "words.csv").write_text("review,label\n" + words, "utf-8")


@pytest.mark.parametrize(
    ("options", "first", "second"),
    [
        (("--labels", "1:3", "--drop", "2"), "--labels", "--drop"),
        (("--labels", "1:3", "--threshold", "2"), "--labels", "--threshold"),
        (("--each-value", "--labels", "1:3"), "--labels", "--each-value"),
        (("--each-value", "--threshold", "0"), "--threshold", "--each-value"),
    ],
)
@pytest.mark.parametrize("command", [("inspect",), ("train", "--output", "m"), ("evaluate",)])
def test_two_options_of_what_a_label_means_are_a_wrong_use(
    run: Run, tmp_path: Path, options: tuple[str, ...], first: str, second: str, command: tuple[str, ...]
) -> None:
    done = run(*command, "stars.csv", *options, "--json")
    assert done.code == 2
    error = json.loads(done.out)["error"]
    assert error["name"] == "usage"
    assert error["message"] == f"{first} says already what each label means; leave {second} out"
    assert not list(tmp_path.glob("m*"))


@pytest.mark.parametrize("options", [("--threshold", 2, "--drop", 3), ("--each-value", "--drop", 3)])
def test_what_is_dropped_can_be_said_beside_either(run: Run, options: tuple[object, ...]) -> None:
    done = run("inspect", "stars.csv", *options, "--json")
    assert done.code == 0
    assert json.loads(done.out)["left_out"] == {"neither": 9}


@pytest.mark.parametrize(
    ("file", "options", "sentence"),
    [
        ("words.csv", ("--drop", "godo"), "No review is labelled “godo”, so none is left out for that."),
        ("words.csv", ("--threshold", 3), "The labels are no numbers, so the threshold 3 has no meaning."),
        ("stars.csv", ("--each-value", "--drop", 7), "No review is labelled “7”, so none is left out for that."),
    ],
)
def test_what_a_file_has_not_is_said(run: Run, file: str, options: tuple[object, ...], sentence: str) -> None:
    done = run("inspect", file, *options, "--json")
    assert done.code == 0
    assert sentence in json.loads(done.out)["questions"]


@pytest.mark.parametrize("command", ["trace", "explain"])
def test_a_text_is_read_after_the_label_that_it_follows_from(run: Run, tmp_path: Path, command: str) -> None:
    save_model(task_model("sequence"), tmp_path / "m.safetensors")
    found = {}
    for text, *options in (("great", "--label", "good"), ("⟨good⟩ great",), ("great", "--label", "bad"), ("great",)):
        done = run(command, text, "--model", "m.safetensors", *options, "--json")
        assert done.code == 0
        told = json.loads(done.out)
        found[(text, *options)] = [token["text"] for token in told["tokens"]], told["probability"]
    said, typed, other, without = found.values()
    assert said == typed
    assert said[0] == ["⟨good⟩", "great"]
    assert said[1] not in (other[1], without[1])
    assert run(command, "", "--model", "m.safetensors", "--label", "good").code == 0
    refused = run(command, "great", "--model", "m.safetensors", "--label", "no")
    assert refused.code == 1
    assert "has no label “no”. It has “bad”, “good”" in refused.err
    save_model(task_model("classes"), tmp_path / "c.safetensors")
    assert (
        "follow from no label. Leave --label out"
        in run(command, "great", "--model", "c.safetensors", "--label", "x").err
    )


def test_numbers_have_a_prediction_in_their_own_unit_and_no_probability(run: Run, tmp_path: Path) -> None:
    save_model(task_model("numbers"), tmp_path / "m.safetensors")
    (trace, _), (explained, words) = (
        (json.loads(run(command, "4800 52.5 61", "--model", "m.safetensors", "--json").out),
         run(command, "4800 52.5 61", "--model", "m.safetensors").out.splitlines())
        for command in ("trace", "explain")
    )  # fmt: skip
    assert not {"probability", "probabilities"} & (set(trace) | set(explained))
    assert trace["prediction"] == explained["prediction"] == trace["tokens"][-1]["prediction"]
    assert f"value = {trace['prediction']:.6g}" in words


def test_a_training_on_numbers_says_nothing_of_right_answers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text(" ".join(str(i % 5) for i in range(60)), "utf-8")
    done = run("train", "n.txt", "--output", "m.safetensors", "--epochs", 1, "--json")
    assert done.code == 0
    (epoch,) = json.loads(done.out)["epochs"]
    assert not [name for name in epoch if "accuracy" in name]
    assert epoch["validation_error"] > 0


def test_tags_of_a_network_that_exploded_are_none(run: Run, tmp_path: Path) -> None:
    model = task_model("tags", cell="simple_rnn", activation="identity")
    for _, array in model.parameters.named():
        array *= 1e12
    save_model(model, tmp_path / "wild.safetensors")
    told = json.loads(run("trace", "great boring film", "--model", "wild.safetensors", "--json").out)
    assert [token["tag_said"] for token in told["tokens"]][-1] is None
    assert run("trace", "great boring film", "--model", "wild.safetensors").out.splitlines()[-1].endswith("film → –")
