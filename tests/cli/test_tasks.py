"""Every task from the command line: a person's file in, a model, its measure and what it says out."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.tasks import TASK_NAMES
from tests.cli.conftest import Done, Run
from tests.task_models import TASKS, task_model, text_for

_FILES: dict[str, str] = {
    "hello.txt": "hello\n",
    "poem.txt": "동해물과 백두산이 마르고 닳도록\n하느님이 보우하사 우리나라 만세\n" * 15,
    "numbers.txt": "1 2 3 4 5 6\n",
    "wave.csv": "day,value\n" + "".join(f"2024-01-{i % 28 + 1:02d},{math.sin(i / 3):.4f}\n" for i in range(60)),
    "tags.txt": "나는/NP 학교에/NNG 간다/VV\n너는/NP 온다/VV\n" * 15,
    "tags.conll": "나는\tNP\n간다\tVV\n\n" * 30,
    "reviews.csv": "text,label\n" + "great film,good\nboring film,bad\nso so film,middling\n" * 20,
}
_TASK_OF = {
    "hello.txt": "next_token",
    "poem.txt": "next_token",
    "numbers.txt": "numbers",
    "wave.csv": "numbers",
    "tags.txt": "tags",
    "tags.conll": "tags",
    "reviews.csv": "classes",
}


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    for name, text in _FILES.items():
        (tmp_path / name).write_text(text, "utf-8")


def _json(done: Done) -> dict[str, Any]:
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert isinstance(found, dict)
    return found


def _refusal(done: Done) -> str:
    """The sentence with which a command ended; never a traceback."""
    assert done.code in (1, 2)
    assert "Traceback" not in done.err
    sentence = done.err.strip().splitlines()[-1]
    assert sentence
    return sentence


def _saved(folder: Path, name: str) -> Path:
    """The untrained model of TASKS[name]."""
    path = folder / f"{name}.safetensors"
    save_model(task_model(name), path)
    return path


def _train(run: Run, *options: object) -> dict[str, Any]:
    return _json(run("train", *options, "--output", "m.safetensors", "--epochs", 2, "--force", "--json"))


@pytest.mark.parametrize("name", [name for name in _FILES if name != "reviews.csv"])
def test_a_file_is_trained_on_as_what_it_is_and_measured(run: Run, tmp_path: Path, name: str) -> None:
    made = _train(run, name)
    assert made["task"] == made["data"]["task"] == _TASK_OF[name]
    assert load_model(tmp_path / "m.safetensors").task.name == _TASK_OF[name]
    measured = _json(run("evaluate", name, "--model", "m.safetensors", "--json"))
    assert measured["task"] == _TASK_OF[name]
    count, measure = {
        "next_token": ("tokens", "perplexity"),
        "tags": ("words", "accuracy"),
        "numbers": ("windows", "mean_absolute_error"),
    }[_TASK_OF[name]]
    assert measured[count] > 0
    assert measured[measure] > 0
    assert measured["baseline"] > 0
    words = run("evaluate", name, "--model", "m.safetensors")
    assert words.code == 0
    assert "nan" not in words.out.lower()


def test_tags_are_measured_in_the_order_of_their_labels(run: Run, tmp_path: Path) -> None:
    _saved(tmp_path, "tags")
    (tmp_path / "own.txt").write_text("great/ADV film/NOUN\nboring/VERB film/NOUN\n" * 3, "utf-8")
    found = _json(run("evaluate", "own.txt", "--model", "tags.safetensors", "--json"))
    assert found["labels"] == ["NOUN", "VERB", "ADV"]
    assert [sum(row) for row in found["confusion"]] == [6, 3, 3]
    assert sum(found["confusion"][i][i] for i in range(3)) == pytest.approx(found["accuracy"] * 12)
    assert {"macro_f1", "loss", "unknown_tags"} <= set(found)
    assert found["baseline"] == 0.5


def test_a_series_is_measured_in_its_own_unit(run: Run, tmp_path: Path) -> None:
    """A thousand times the values, a thousand times the error."""
    errors = []
    for factor in (1, 1000):
        rows = "".join(f"{i},{factor * math.sin(i / 3):.6f}\n" for i in range(80))
        (tmp_path / "w.csv").write_text("t,v\n" + rows, "utf-8")
        _train(run, "w.csv", "--task", "numbers")
        errors.append(_json(run("evaluate", "w.csv", "--model", "m.safetensors", "--json"))["mean_absolute_error"])
    assert errors[1] == pytest.approx(1000 * errors[0], rel=1e-2)


def test_a_model_of_two_series_finds_them_again(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"{i},{math.sin(i)},{i * 2},{math.cos(i)}\n" for i in range(60))
    (tmp_path / "two.csv").write_text("t,a,c,b\n" + rows, "utf-8")
    assert _train(run, "two.csv", "--series", "b", "--series", "a")["data"]["series"] == ["b", "a"]
    found = _json(run("evaluate", "two.csv", "--model", "m.safetensors", "--json"))
    assert found["data"]["series"] == ["b", "a"]
    told = _json(run("generate", "0;1 0.5;0.5", "--model", "m.safetensors", "--length", 3, "--json"))
    assert [len(values) for values in told["values"]] == [2, 2, 2]


def test_labels_of_reviews_become_sequences_when_they_are_asked_for(run: Run) -> None:
    made = _train(run, "reviews.csv", "--task", "sequence")
    assert (made["task"], made["labels"]) == ("sequence", ["bad", "middling", "good"])
    measured = _json(run("evaluate", "reviews.csv", "--model", "m.safetensors", "--json"))
    assert (measured["task"], measured["tokens"]) == ("sequence", 20 * (3 + 3 + 4))
    assert measured["perplexity"] > 0
    told = _json(run("generate", "--label", "good", "--model", "m.safetensors", "--length", 9, "--json"))
    assert told["label"] == "good"
    assert 1 <= len(told["tokens"]) <= 9
    assert "⟨" not in told["text"]


@pytest.mark.parametrize("name", TASKS)
def test_a_trace_says_what_the_task_asks_at_every_token(run: Run, tmp_path: Path, name: str) -> None:
    path, text = _saved(tmp_path, name), text_for(name)
    told = _json(run("trace", text, "--model", path, "--json"))
    assert told["task"] == TASKS[name].name
    for token in told["tokens"]:
        match TASKS[name].name:
            case "numbers":
                assert isinstance(token["prediction"], list if name == "two series" else float)
            case "tags":
                assert token["tag_said"] == told["labels"][token["probabilities"].index(max(token["probabilities"]))]
            case "next_token" | "sequence":
                assert token["next"][0]["probability"] >= token["next"][-1]["probability"] > 0
            case _:
                assert sum(token["probabilities"]) == pytest.approx(1)
    lines = run("trace", text, "--model", path)
    assert lines.code == 0
    assert len(lines.out.splitlines()) >= len(told["tokens"])


@pytest.mark.parametrize("name", TASKS)
def test_every_answer_can_be_explained_at_every_step(run: Run, tmp_path: Path, name: str) -> None:
    path, text, model = _saved(tmp_path, name), text_for(name), task_model(name)
    step = ("--step", 2) if model.config.per_step else ()
    told = _json(run("explain", text, "--model", path, "--json", *step))
    receipt = told["methods"]["receipt"]
    assert abs(receipt["residual"]) < 1e-5
    assert receipt["logit"] == pytest.approx(told["logit"])
    assert run("explain", text, "--model", path, *step).code == 0
    assert run("explain", "", "--model", path, *step).code == 0
    if model.config.per_step:
        assert not any(receipt["contributions"][2:]) or model.config.bidirectional
        for wrong in (0, -1, 99):
            assert "step is" in _refusal(run("explain", text, "--model", path, "--step", wrong))
    else:
        assert "Leave --step out" in _refusal(run("explain", text, "--model", path, "--step", 1))
    assert "has no answer “no such”" in _refusal(run("explain", text, "--model", path, "--class", "no such"))


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("file", _FILES)
def test_a_file_that_another_task_is_made_of_is_measured_or_refused(
    run: Run, tmp_path: Path, name: str, file: str
) -> None:
    path = _saved(tmp_path, name)
    before = path.read_bytes()
    done = run("evaluate", file, "--model", path, "--json")
    if done.code:
        _refusal(done)
        assert set(json.loads(done.out)["error"]) >= {"name", "message"}
    else:
        assert json.loads(done.out)["task"] == TASKS[name].name
    assert path.read_bytes() == before


@pytest.mark.parametrize("task", TASK_NAMES)
@pytest.mark.parametrize("file", _FILES)
def test_any_file_is_trained_on_as_told_or_refused(run: Run, tmp_path: Path, task: str, file: str) -> None:
    done = run("train", file, "--task", task, "--output", "x.safetensors", "--epochs", 1, *_WORDS[task])
    if done.code:
        _refusal(done)
        assert not (tmp_path / "x.safetensors").exists()
    else:
        assert load_model(tmp_path / "x.safetensors").task.name == task
    if _TASK_OF[file] == task:
        assert done.code == 0


_WORDS: dict[str, tuple[str, ...]] = dict.fromkeys(TASK_NAMES, ()) | {"classes": ("--tokenizer", "word")}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("hello.txt", "--bidirectional"), "cannot be read backwards. Leave it out. Option: --bidirectional."),
        (("hello.txt", "--pooling", "mean"), "nothing is pooled. Leave it out. Option: --pooling."),
        (("tags.txt", "--pooling", "max"), "nothing is pooled. Leave it out. Option: --pooling."),
        (("tags.txt", "--tokenizer", "okt"), "words are cut already. Leave it out. Option: --tokenizer."),
        (("numbers.txt", "--tokenizer", "word"), "has no words. Leave it out. Option: --tokenizer."),
        (("numbers.txt", "--window", 9), "Choose a shorter window. Option: --window."),
        (("wave.csv", "--series", "nothing"), "Choose a series among them. Option: --series."),
        (("wave.csv", "--series", "day"), "holds dates, not numbers. Choose another series. Option: --series."),
        (("reviews.csv", "--series", "text"), "holds no numbers. Choose another series. Option: --series."),
        (("hello.txt", "--vocabulary-size", 3), "Choose at least 4. Option: --vocabulary-size."),
        (("reviews.csv", "--task", "sequence", "--vocabulary-size", 3), "at least 7. Option: --vocabulary-size."),
        (("reviews.csv", "--task", "tags"), "has no words with tags"),
        (("poem.txt", "--task", "numbers"), "holds no numbers"),
    ],
)
def test_what_a_task_cannot_use_is_refused_and_the_option_named(
    run: Run, tmp_path: Path, options: tuple[object, ...], sentence: str
) -> None:
    assert sentence in _refusal(run("train", *options, "--output", "x.safetensors"))
    assert not (tmp_path / "x.safetensors").exists()


def test_the_options_of_a_task_say_which_it_is(run: Run) -> None:
    assert _json(run("inspect", "reviews.csv", "--parts", "lines", "--json"))["task"] == "next_token"
    assert _json(run("inspect", "wave.csv", "--window", 5, "--json"))["window"] == 5
    assert _json(run("inspect", "wave.csv", "--series", "value", "--json"))["series"] == ["value"]


@pytest.mark.parametrize("name", _FILES)
def test_inspect_guesses_as_train_does_and_says_it_in_words(run: Run, name: str) -> None:
    found = _json(run("inspect", name, "--json"))
    assert (found["file"], found["task"], found["problem"]) == (name, _TASK_OF[name], None)
    words = run("inspect", name)
    assert words.code == 0
    assert f"task: {_TASK_OF[name]}" in words.out.splitlines()
    lines = dict(line.split(": ", 1) for line in words.out.splitlines())
    told = {"next_token": "characters", "tags": "tags", "numbers": "windows", "classes": "classes"}
    assert lines[told[_TASK_OF[name]]]


def test_inspect_tells_gaps_and_samples(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gaps.csv").write_text(
        "t,v\n" + "".join(f"{i},{'' if i == 1 else i * i}\n" for i in range(40)), "utf-8"
    )
    found = _json(run("inspect", "gaps.csv", "--json"))
    assert found["left_out"] == {"no_number": 1}
    assert found["samples"][:3] == [[0.0], [None], [4.0]]
    assert found["questions"] == ["1 row of the column “v” has no number; no window crosses it."]
    assert "rows without a number: 1" in run("inspect", "gaps.csv").out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--temperature", -1), "temperature is -1; choose a number from 0 to 100. Option: --temperature."),
        (("--temperature", "1e9"), "temperature is 1e+09"),
        (("--temperature", "nan"), "temperature is nan"),
        (("--length", 0), "length is 0; choose a whole number from 1"),
        (("--length", 10**9), "length is 1000000000"),
        (("--label", "good"), "follow from no label. Leave --label out."),
    ],
)
def test_generate_refuses_what_cannot_be(run: Run, tmp_path: Path, options: tuple[object, ...], sentence: str) -> None:
    path = _saved(tmp_path, "next_token")
    assert sentence in _refusal(run("generate", "h", "--model", path, *options))


def test_generate_writes_the_same_text_for_the_same_seed(run: Run, tmp_path: Path) -> None:
    path = _saved(tmp_path, "next_token")
    same = [run("generate", "h", "--model", path, "--seed", 4).out for _ in range(2)]
    assert same[0] == same[1] != run("generate", "h", "--model", path, "--seed", 5).out
    assert same[0].startswith("h")
    told = _json(run("generate", "h", "--model", path, "--seed", 4, "--json"))
    assert told["text"] + "\n" == same[0]
    assert [one["text"] for one in told["tokens"]] == list(told["text"][1:])
    for one in told["tokens"]:
        assert 0 < one["probability"] <= one["alternatives"][0]["probability"]


@pytest.mark.parametrize(
    ("name", "start", "sentence"),
    [
        ("classes", "great", "only one that says what comes next writes"),
        ("three classes", "great", "only one that says what comes next writes"),
        ("tags", "great", "only one that says what comes next writes"),
        ("sequence", "great", "Name one: “bad”, “good”"),
        ("next_token", "xyz", "knows nothing of “x y z”"),
        ("numbers", "four", "“four” is not a number"),
        ("numbers", "", "There are no values to go on from"),
        ("two series", "4 5", "is not 2 numbers"),
    ],
)
def test_generate_refuses_a_model_or_a_start_that_does_not_fit(
    run: Run, tmp_path: Path, name: str, start: str, sentence: str
) -> None:
    assert sentence in _refusal(run("generate", start, "--model", _saved(tmp_path, name)))


def test_values_that_explode_are_no_result(run: Run, tmp_path: Path) -> None:
    model = task_model("numbers", cell="simple_rnn", activation="identity")
    for _, array in model.parameters.named():
        array *= 1e12
    save_model(model, tmp_path / "wild.safetensors")
    done = run("generate", "48 49", "--model", "wild.safetensors", "--json")
    assert "32-bit number" in _refusal(done)
    assert "error" in json.loads(done.out)


def test_generate_knows_the_labels_of_sequences_alone(run: Run, tmp_path: Path) -> None:
    path = _saved(tmp_path, "sequence")
    assert "has no label “no”. It has “bad”, “good”" in _refusal(run("generate", "--model", path, "--label", "no"))
    assert run("generate", "--model", path, "--label", "good", "--length", 3).code == 0


def test_a_text_longer_than_the_model_reads_is_cut_and_that_is_said(run: Run, tmp_path: Path) -> None:
    for name, text in (("next_token", "hello" * 9), ("tags", "film " * 30), ("numbers", "48 " * 30)):
        done = run("trace", text, "--model", _saved(tmp_path, name))
        assert done.code == 0
        assert "Only the first 12 tokens were read" in done.out


def test_a_test_is_recorded_of_classes_alone(run: Run, tmp_path: Path) -> None:
    path = _saved(tmp_path, "next_token")
    assert "Only of a model that tells classes apart" in _refusal(
        run("evaluate", "hello.txt", "--model", path, "--record")
    )
