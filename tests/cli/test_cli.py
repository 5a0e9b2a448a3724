"""The command line as another program reads it: one JSON object on stdout and nothing else there."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.cli.conftest import Done, Run
from tests.small_model import small_config, small_model

_SMALL = ("--tokenizer", "word", "--embedding-size", 8, "--hidden-size", 8, "--batch-size", 8)
_QUICK = (*_SMALL, "--epochs", 3, "--learning-rate", 0.02, "--validation", 0.25)


def _object(done: Done) -> dict[str, Any]:
    """The one JSON object on stdout."""
    assert done.code == 0, done.err
    assert done.out.count("\n") == 1
    assert done.out.endswith("}\n")
    made = json.loads(done.out, parse_constant=_no_json)
    assert isinstance(made, dict)
    return made


def _no_json(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


# --- train ---------------------------------------------------------------------------------------------------------


def test_train_saves_a_model_and_counts_every_epoch(start: Run, reviews_file: Path, tmp_path: Path) -> None:
    done = start("train", reviews_file, "--output", "made.safetensors", *_QUICK, "--json")
    made = _object(done)
    assert list(made) == ["task", "labels", "epochs", "kept_epoch", "model", "data"]
    assert (made["task"], made["labels"]) == ("classes", ["0", "1"])
    assert (made["data"]["classes"], made["data"]["questions"]) == ({"0": 40, "1": 40}, [])
    assert made["model"] == "made.safetensors"
    names = {"loss", "accuracy", "validation_loss", "validation_accuracy", "reviews_per_second"}
    names |= {"validation_macro_f1", "validation_largest_class"}
    assert [set(epoch) for epoch in made["epochs"]] == [names] * 3
    assert all(math.isfinite(value) for epoch in made["epochs"] for value in epoch.values())
    assert made["epochs"][-1]["validation_accuracy"] >= 0.9
    assert made["epochs"][-1]["loss"] < made["epochs"][0]["loss"]
    model = load_model(tmp_path / "made.safetensors")
    losses = [epoch["validation_loss"] for epoch in made["epochs"]]
    assert made["kept_epoch"] == losses.index(min(losses)) + 1
    assert model.provenance["metrics"]["validation_loss"] == min(losses)
    assert (model.config.cell, model.config.hidden_size, model.tokenizer.name) == ("gru", 8, "word")
    assert "80 rows, reviews in “review”, labels in “label”; “0” 40, “1” 40" in done.err
    assert "epoch 3: loss" in done.err


def test_train_says_in_words_what_it_made(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    done = run("train", reviews_file, "--output", "made", "--cell", "gru", *_QUICK, "--epochs", 1)
    path = tmp_path / "made.safetensors"
    assert done.out == f"made.safetensors: {path.stat().st_size:,} bytes\n"
    assert load_model(path).config.cell == "gru"


def test_train_takes_the_shape_of_the_network_and_how_it_is_trained(
    run: Run, reviews_file: Path, tmp_path: Path
) -> None:
    shape = ("--cell", "gru", "--hidden-size", 6, "--hidden-size", 4, "--bidirectional", "--pooling", "attention")
    how = {
        "optimizer": "adamw",
        "schedule": "one_cycle",
        "warm_up": 0.2,
        "weight_decay": 0.01,
        "dropout_words": 0.1,
        "dropout_layers": 0.2,
        "dropout_output": 0.3,
        "label_smoothing": 0.05,
        "averaging": 0.9,
        "patience": 1,
    }
    words = [word for name, value in how.items() for word in (f"--{name.replace('_', '-')}", value)]
    common = ("--tokenizer", "word", "--embedding-size", 8, "--batch-size", 8, "--epochs", 2)
    _object(run("train", reviews_file, "--output", "deep.safetensors", *common, *shape, *words, "--json"))
    model = load_model(tmp_path / "deep.safetensors")
    assert (model.config.cell, model.config.hidden_sizes) == ("gru", (6, 4))
    assert (model.config.bidirectional, model.config.pooling) == (True, "attention")
    assert {name: model.provenance["training"][name] for name in how} == how
    made = _object(run("trace", "great film", "--model", "deep.safetensors", "--json"))
    assert [list(layer) for layer in made["layers"]] == [["forward", "backward"]] * 2
    assert np.shape(made["layers"][1]["backward"]["gates"]["z"]) == (2, 4)
    assert _object(run("evaluate", reviews_file, "--model", "deep.safetensors", "--json"))["reviews"] == 80


def test_train_takes_what_the_weights_start_from(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    start = {"input": "he_normal", "recurrent": "identity", "embedding": "normal", "spread": 0.2, "forget_bias": 2.0}
    words = ("--input-weights", "he_normal", "--recurrent-weights", "identity", "--embedding-weights", "normal",
             "--spread", 0.2, "--forget-bias", 2, "--no-bias", "--initial-state", "ones")  # fmt: skip
    _object(run("train", reviews_file, "--output", "m.safetensors", *_QUICK, "--epochs", 1, *words, "--json"))
    model = load_model(tmp_path / "m.safetensors")
    assert (model.config.bias, model.config.initial_state) == (False, "ones")
    assert model.provenance["initialization"] == start
    made = _object(run("trace", "great film", "--model", "m.safetensors", "--json"))
    assert 0.0 < made["probability"] < 1.0


def test_train_that_stops_early_saves_the_best_epoch(run: Run, tmp_path: Path) -> None:
    """Labels that follow from nothing: validation soon gets worse."""
    labels = np.random.default_rng(3).integers(0, 2, 80).tolist()
    rows = [f"{'great' if i % 2 else 'boring'} film {i},{label}" for i, label in enumerate(labels)]
    (tmp_path / "noise.csv").write_text("review,label\n" + "\n".join(rows) + "\n", "utf-8")
    options = (*_SMALL, "--epochs", 50, "--patience", 2, "--learning-rate", 0.02, "--validation", 0.25)
    done = run("train", "noise.csv", "--output", "m.safetensors", *options, "--json")
    losses = [epoch["validation_loss"] for epoch in _object(done)["epochs"]]
    best = losses.index(min(losses)) + 1
    assert best == len(losses) - 2 < 48
    assert f"epoch {best} was the best and is kept" in done.err
    metrics = load_model(tmp_path / "m.safetensors").provenance["metrics"]
    assert (metrics["epoch"], metrics["validation_loss"]) == (best, min(losses))


def test_the_same_seed_gives_the_same_model_and_another_seed_another(
    run: Run, reviews_file: Path, tmp_path: Path
) -> None:
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        run("train", reviews_file, "--output", f"{name}.safetensors", *_QUICK, "--epochs", 1, "--seed", seed)
    a, b, c = (load_model(tmp_path / f"{name}.safetensors") for name in "abc")
    assert (a.config, a.vocabulary, a.provenance) == (b.config, b.vocabulary, b.provenance)
    for (name, ours), (_, theirs) in zip(a.parameters.named(), b.parameters.named(), strict=True):
        assert ours.tobytes() == theirs.tobytes(), name
    assert a.parameters.embedding.tobytes() != c.parameters.embedding.tobytes()


def test_train_reads_with_okt_where_nothing_else_is_said(run: Run, tmp_path: Path) -> None:
    rows = [f"{'정말 재미있었습니다' if i % 2 else '너무 지루했어요'},{i % 2}" for i in range(20)]
    (tmp_path / "korean.csv").write_text("리뷰,라벨\n" + "\n".join(rows), "utf-8")
    _object(run("train", "korean.csv", "--output", "okt.safetensors", "--epochs", 1, "--hidden-size", 4, "--json"))
    model = load_model(tmp_path / "okt.safetensors")
    assert model.tokenizer.name == "okt"
    assert {"재미있다", "지루하다"} <= set(model.vocabulary.words), "stems, not the words as typed"


@pytest.mark.parametrize(
    "columns", [("--text-column", "말", "--label-column", "별점"), ("--text-column", 3, "--label-column", 2)]
)
def test_columns_can_be_named_or_numbered_and_ratings_cut(
    run: Run, tmp_path: Path, columns: tuple[object, ...]
) -> None:
    rows = [f"{i},{i % 5 + 1},{'great' if i % 5 > 2 else 'bad'} film" for i in range(40)]
    (tmp_path / "stars.csv").write_text("번호,별점,말\n" + "\n".join(rows), "utf-8")
    done = run("train", "stars.csv", "--output", "m.safetensors", *columns, "--threshold", 4, *_QUICK, "--json")
    _object(done)
    assert "“< 4” 24, “≥ 4” 16, left out 0" in done.err


# --- evaluate ------------------------------------------------------------------------------------------------------


def test_evaluate_prints_its_numbers(run: Run, model_file: Path, reviews_file: Path) -> None:
    made = _object(run("evaluate", reviews_file, "--model", model_file, "--json"))
    names = ["task", "reviews", "accuracy", "macro_f1", "largest_class", "loss", "labels", "confusion", "baseline"]
    assert list(made) == [*names, "own_rule", "data"]
    assert (made["largest_class"], made["baseline"], made["data"]["rows"]) == (0.5, 0.5, 80)
    assert (made["task"], made["labels"]) == ("classes", ["부정", "긍정"])
    reader = Reader(load_model(model_file), create_tokenizer("word"))
    rows = [line.rsplit(",", 1) for line in reviews_file.read_text("utf-8").splitlines()[1:]]
    verdicts = [(reader.read(text).probability or 0.0, label == "1") for text, label in rows]
    assert made["reviews"] == 80
    counts = [[sum((p > 0.5, label) == (said, true) for p, label in verdicts) for said in (0, 1)] for true in (0, 1)]
    assert made["confusion"] == counts
    assert made["accuracy"] == sum((p > 0.5) == label for p, label in verdicts) / 80
    assert made["loss"] == pytest.approx(-sum(math.log(p if label else 1 - p) for p, label in verdicts) / 80, rel=1e-4)


def test_evaluate_says_the_same_in_words(run: Run, model_file: Path, reviews_file: Path) -> None:
    made = _object(run("evaluate", reviews_file, "--model", model_file, "--json"))
    done = run("evaluate", reviews_file, "--model", model_file)
    assert done.out == (
        f"80 reviews: accuracy {made['accuracy']:.2%}, macro F1 {made['macro_f1']:.2%}, largest class 50.00%, "
        f"loss {made['loss']:.4f}\n"
    )


def test_evaluate_can_keep_its_result_in_the_model(start: Run, model_file: Path, reviews_file: Path) -> None:
    made = _object(start("evaluate", reviews_file, "--model", model_file, "--record", "--json"))
    metrics = load_model(model_file).provenance["metrics"]
    assert metrics["test_accuracy"] == made["accuracy"]
    assert metrics["test_data"]["name"] == "reviews.csv"
    assert metrics["validation_accuracy"] == 0.75, "what was known stays"


# --- trace ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_trace_prints_every_number_the_network_computed(run: Run, tmp_path: Path, cell: CellName) -> None:
    path, text = tmp_path / "model.safetensors", "정말 재미있다 xyz!"
    save_model(small_model(cell), path)
    made = _object(run("trace", text, "--model", path, "--json"))
    expected = Reader(load_model(path), create_tokenizer("word")).read(text)
    names = ["text", "task", "labels", "tokens", "layers", "logits", "probabilities", "probability", "label"]
    assert list(made) == names
    assert (made["text"], made["task"], made["labels"]) == (text, "classes", ["부정", "긍정"])
    over_labels = [token.pop("probabilities") for token in made["tokens"]]
    np.testing.assert_allclose(over_labels, [[1 - p, p] for p in made["probabilities"]], atol=1e-7)
    assert made["tokens"][1] == {"text": "재미있다", "tag": "", "start": 3, "end": 7, "id": 4, "known": True}
    assert [token["known"] for token in made["tokens"]] == [True, True, False, True]
    (layer,), T, H = made["layers"], 4, 3
    gates = {"simple_rnn": "", "lstm": "ifgo", "gru": "rzn"}[cell]
    assert set(layer) == {"h"} | ({"c"} if cell == "lstm" else set()) | ({"gates"} if gates else set())
    assert list(layer.get("gates", {})) == list(gates)
    for rows in (layer["h"], *([layer["c"]] if cell == "lstm" else []), *layer.get("gates", {}).values()):
        assert [len(row) for row in rows] == [H] * T
    for name, kept in (("logits", expected.logits), ("probabilities", expected.probabilities)):
        assert np.array(made[name], np.float32).tobytes() == kept.tobytes(), "to the last bit"
    assert made["probability"] == made["probabilities"][-1]


def test_trace_prints_every_layer(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_model(small_model(config=small_config("lstm", hidden_sizes=(5, 3), pooling="mean")), path)
    made = _object(run("trace", "정말 재미있다", "--model", path, "--json"))
    assert [np.shape(layer["h"]) for layer in made["layers"]] == [(2, 5), (2, 3)]
    assert [list(layer) for layer in made["layers"]] == [["h", "c", "gates"]] * 2


def test_trace_says_a_line_for_every_token(run: Run, model_file: Path) -> None:
    lines = run("trace", "정말 xyz", "--model", model_file).out.splitlines()
    reading = Reader(load_model(model_file), create_tokenizer("word")).read("정말 xyz")
    first, second = zip(reading.probabilities, reading.logits, strict=True)
    assert lines[0] == f"{first[0]:7.2%}  {first[1]:+8.3f}  정말"
    assert lines[1] == f"{second[0]:7.2%}  {second[1]:+8.3f}  xyz  (unknown)"
    label = "positive" if second[0] > 0.5 else "negative"
    assert lines[2:] == [f"{label}: P(positive) = {second[0]:.4f}"]


def test_trace_of_nothing_is_empty(run: Run, model_file: Path) -> None:
    made = _object(run("trace", "", "--model", model_file, "--json"))
    assert (made["tokens"], made["probabilities"], made["probability"]) == ([], [], None)
    assert run("trace", " ", "--model", model_file).out == "There is nothing to read.\n"


def test_trace_says_when_the_review_was_cut(run: Run, model_file: Path) -> None:
    done = run("trace", "영화 " * 100, "--model", model_file)
    assert done.out.splitlines()[-1] == "Only the first 12 tokens were read: the model's maximum length."


@pytest.mark.parametrize(
    "text", ["😀 정말", "e\u0301 \u1112\u1161\u11ab", "\u202eabc", "가" * 2000, "\u200b", "-- -x", "a\udcff"]
)
def test_trace_reads_whatever_can_be_typed(run: Run, model_file: Path, text: str) -> None:
    made = _object(run("trace", "--model", model_file, "--json", "--", text))
    assert made["text"] == text
    for token in made["tokens"]:
        assert 0 <= token["start"] < token["end"] <= len(text)


@pytest.mark.parametrize("text", ["😀 정말", "a\udcff"])
def test_what_is_typed_reaches_the_process_as_it_was(start: Run, model_file: Path, text: str) -> None:
    assert _object(start("trace", "--model", model_file, "--json", "--", text))["text"] == text


def test_json_is_printed_whole_where_the_console_has_no_hangul(start: Run, model_file: Path) -> None:
    made = _object(start("trace", "정말 😀", "--model", model_file, "--json", PYTHONIOENCODING="latin-1"))
    assert made["text"] == "정말 😀"
    done = start("trace", "정말 😀", "--model", model_file, PYTHONIOENCODING="latin-1")
    assert done.code == 0
    assert "??" in done.out


def test_the_bundled_model_reads_and_judges_the_sample(run: Run, start: Run) -> None:
    made = _object(start("trace", "정말 재미있고 감동적인 최고의 영화", "--json"))
    assert made["probability"] > 0.8
    assert all(token["tag"] for token in made["tokens"])
    assert _object(run("trace", "돈과 시간이 아까운 최악의 영화", "--json"))["probability"] < 0.2
    assert _object(run("evaluate", resource_path(SAMPLE_DATA), "--json"))["accuracy"] > 0.75


def test_evaluate_reads_labels_as_the_model_was_trained(run: Run, tmp_path: Path) -> None:
    """A model of ratings from 3 on; in the test file nothing tells where its ratings become positive."""
    texts = [("good", 5), ("fine", 3), ("bad", 1)]
    rows = [f"{text} film number {i},{rating}" for i in range(20) for text, rating in texts]
    for name in ("train.csv", "test.csv"):
        tmp_path.joinpath(name).write_text(
            "\n".join(["review,rating", *rows, *(["meh,2"] if name == "train.csv" else [])])
        )
    trained = ("train", "train.csv", "--output", "m.safetensors", *_QUICK, "--threshold", 3)
    assert run(*trained).code == 0
    rule = load_model(tmp_path / "m.safetensors").label_rule
    assert rule is not None
    assert [rule.read(cell) for cell in ("1", "2", "3", "3.5", "5")] == [0, 0, 1, 1, 1]
    own = run("evaluate", "test.csv", "--model", "m.safetensors", "--json")
    made = _object(own)
    assert (made["own_rule"], made["reviews"], made["data"]["classes"]) == (True, 60, {"< 3": 20, "≥ 3": 40})
    assert made["largest_class"] == pytest.approx(2 / 3)
    assert "Labels are taken as they were when the model was trained." in own.err
    told = _object(run("evaluate", "test.csv", "--model", "m.safetensors", "--labels", "1,3:5", "--json"))
    assert (told["own_rule"], list(told["data"]["classes"].values())) == (False, [40, 20])


def test_what_a_model_was_trained_on_is_not_its_test(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    assert run("train", reviews_file, "--output", "m.safetensors", *_QUICK, "--epochs", 1).code == 0
    before = (tmp_path / "m.safetensors").read_bytes()
    done = run("evaluate", reviews_file, "--model", "m.safetensors", "--record")
    assert done.code == 1
    assert "is the file the model was trained on, so it cannot be its test" in done.err
    assert (tmp_path / "m.safetensors").read_bytes() == before
    assert run("evaluate", reviews_file, "--model", "m.safetensors").code == 0


def test_inspect_says_how_a_table_is_understood(run: Run, tmp_path: Path) -> None:
    rows = [
        f"the film number {i} is {word},{rating}"
        for i in range(9)
        for word, rating in (("bad", 1), ("so", 3), ("good", 5))
    ]
    tmp_path.joinpath("stars.csv").write_text("\n".join(["text,stars", *rows, "NaN,5", rows[0]]))
    made = _object(run("inspect", "stars.csv", "--tokenizer", "word", "--max-length", 5, "--json"))
    assert (made["rows"], made["encoding"], made["delimiter"], made["header"]) == (29, "utf-8", ",", True)
    assert (made["columns"], made["text_column"], made["label_column"]) == (["text", "stars"], "text", "stars")
    assert (made["classes"], made["left_out"]) == ({"≤ 1": 10, "≥ 5": 9}, {"neither": 9, "empty_text": 1})
    assert (made["duplicates"], made["cut"], len(made["samples"]), len(made["questions"])) == (1, 19, 3, 1)
    told = run("inspect", "stars.csv", "--drop", 3, "--tokenizer", "word", "--json")
    assert _object(told)["questions"] == []
    words = run("inspect", "stars.csv", "--tokenizer", "word")
    assert "left out: a label of no class 9, no review 1" in words.out
    assert "assumed: 9 reviews are labelled “3”" in words.out


def test_inspect_of_a_table_that_cannot_be_used_asks(run: Run, tmp_path: Path) -> None:
    tmp_path.joinpath("kinds.csv").write_text("text,kind\n" + "".join(f"a good film,kind {i}\n" for i in range(18)))
    made = _object(run("inspect", "kinds.csv", "--label-column", "kind", "--json"))
    assert (made["classes"], made["rows"]) == ({}, 18)
    assert "holds “kind 0”, “kind 1”" in made["questions"][0]
    assert made["questions"] == [made["problem"]]
    words = run("inspect", "kinds.csv", "--label-column", "kind").out
    assert "problem: The column “kind”" in words
    assert "assumed:" not in words
    done = run("train", "kinds.csv", "--label-column", "kind", "--output", "m.safetensors")
    assert done.code == 1
    assert "--label-column" in done.err
    grouped = ("--labels", "kind 1,kind 2:kind 3,kind 4,kind 5")
    told = _object(run("inspect", "kinds.csv", "--label-column", "kind", *grouped, "--json"))
    assert list(told["classes"].values()) == [2, 3]
