"""The commands with labels of every kind: three classes and more, on a person's own table."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.cli.conftest import Done, Run
from tests.small_model import small_config, small_model

_QUICK = ("--tokenizer", "word", "--embedding-size", 8, "--hidden-size", 8, "--batch-size", 8, "--epochs", 8,
          "--learning-rate", 0.03, "--validation", 0.25)  # fmt: skip
_WORDS = {"배송": "늦게 왔어요", "환불": "돈을 돌려주세요", "칭찬": "정말 친절하네요"}


def _object(done: Done) -> dict[str, Any]:
    assert done.code == 0, done.err
    made = json.loads(done.out, parse_constant=pytest.fail)
    assert isinstance(made, dict)
    return made


def _refused(done: Done) -> tuple[str, list[str]]:
    """The sentence and the options that it names, of a command with --json."""
    assert done.code == 1, done.out
    assert "Traceback" not in done.err
    error = json.loads(done.out)["error"]
    return error["message"], error["options"]


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    """Ninety reviews of three kinds that their words tell apart."""
    rows = [f"{i}번 주문 {text},{kind}\n" for i in range(30) for kind, text in _WORDS.items()]
    (tmp_path / "kinds.csv").write_text("내용,유형\n" + "".join(rows), "utf-8")
    return tmp_path / "kinds.csv"


@pytest.fixture
def stars(tmp_path: Path) -> Path:
    """A hundred reviews of one to five stars."""
    rows = [
        f"{word} film {i},{star}\n"
        for i in range(20)
        for star, word in enumerate(["awful", "bad", "so", "good", "great"], 1)
    ]
    (tmp_path / "stars.csv").write_text("review,stars\n" + "".join(rows), "utf-8")
    return tmp_path / "stars.csv"


def test_three_kinds_are_trained_measured_read_and_explained(run: Run, kinds: Path, tmp_path: Path) -> None:
    done = run("train", kinds, "--output", "kinds.safetensors", *_QUICK, "--json")
    made = _object(done)
    assert (made["task"], made["labels"], made["data"]["task"]) == ("classes", list(_WORDS), "classes")
    assert made["data"]["classes"] == dict.fromkeys(_WORDS, 30)
    assert "labels in “유형”; “배송” 30, “환불” 30, “칭찬” 30, left out 0" in done.err
    assert "macro F1 " in done.err
    assert max(epoch["validation_accuracy"] for epoch in made["epochs"]) > 0.9
    assert {round(epoch["validation_largest_class"], 2) for epoch in made["epochs"]} <= {0.33, 0.36}

    measured = _object(run("evaluate", kinds, "--model", "kinds.safetensors", "--json"))
    assert (measured["task"], measured["labels"], measured["reviews"]) == ("classes", list(_WORDS), 90)
    counts = np.array(measured["confusion"])
    assert counts.shape == (3, 3)
    assert counts.sum(axis=1).tolist() == [30, 30, 30], "rows are the true classes"
    assert measured["accuracy"] == pytest.approx(np.trace(counts) / 90)
    assert measured["accuracy"] > 0.9
    assert measured["baseline"] == measured["largest_class"] == pytest.approx(1 / 3)
    assert measured["macro_f1"] > 0.9

    text = "1번 주문 돈을 돌려주세요"
    read = _object(run("trace", text, "--model", "kinds.safetensors", "--json"))
    assert (read["label"], read["labels"]) == ("환불", list(_WORDS))
    assert [len(token["probabilities"]) for token in read["tokens"]] == [3] * 4
    assert [token["probabilities"][1] for token in read["tokens"]] == read["probabilities"]
    words = run("trace", text, "--model", "kinds.safetensors").out.splitlines()[-1]
    assert words == f"환불: P(환불) = {read['probability']:.4f}"

    for label, output in (("환불", 1), ("칭찬", 2)):
        found = _object(run("explain", text, "--model", "kinds.safetensors", "--class", label, "--json"))
        assert (found["class"], found["label"]) == (label, "환불")
        assert found["probability"] == read["tokens"][-1]["probabilities"][output]
        assert found["methods"]["receipt"]["logit"] == found["logit"]
        assert abs(found["methods"]["receipt"]["residual"]) < 1e-5
        assert found["fragility"]["probability"] == pytest.approx(found["probability"], abs=1e-6)
    assert (
        f"P(칭찬) = {found['probability']:.4f}"
        in run("explain", text, "--model", "kinds.safetensors", "--class", "칭찬", "--no-fragility").out.splitlines()
    )
    assert load_model(tmp_path / "kinds.safetensors").task.labels == tuple(_WORDS)


def test_the_confusion_has_the_true_class_in_its_rows(run: Run, tmp_path: Path) -> None:
    model = small_model(seed=5, config=small_config("gru", head="softmax", output_size=3))
    save_model(model, tmp_path / "m.safetensors")
    texts = [f"{word} {other}" for word in ("great", "정말", "boring", "영화") for other in ("영화", "!", "지루하다")]
    true = [i % 3 if i else 2 for i in range(len(texts))]
    rows = "".join(f"{text},반 {k}\n" for text, k in zip(texts, true, strict=True))
    (tmp_path / "t.csv").write_text("text,label\n" + rows, "utf-8")
    made = _object(run("evaluate", "t.csv", "--model", "m.safetensors", "--labels", "반 0:반 1:반 2", "--json"))
    reader, counts = Reader(model, create_tokenizer("word")), np.zeros((3, 3), int)
    for text, k in zip(texts, true, strict=True):
        counts[k, int(reader.read(text).trace.probabilities[-1].argmax())] += 1
    assert counts.tolist() != counts.T.tolist(), "else rows could be columns"
    assert made["confusion"] == counts.tolist()


def test_a_class_that_the_model_has_not_is_refused_with_those_it_has(run: Run, model_file: Path) -> None:
    message, options = _refused(run("explain", "정말", "--model", model_file, "--class", "중립", "--json"))
    assert message == "The model has no answer “중립”. Its answers are “부정”, “긍정”."
    assert options == ["--class"]
    found = [_object(run("explain", "정말", "--model", model_file, "--class", c, "--json")) for c in ("부정", "긍정")]
    assert {one["class"] for one in found} == {"긍정"}, "one logit tells both"


def test_models_and_tables_of_other_classes_are_refused_in_a_sentence(
    run: Run, kinds: Path, reviews_file: Path, model_file: Path
) -> None:
    assert run("train", kinds, "--output", "kinds.safetensors", *_QUICK, "--epochs", 1).code == 0
    message, options = _refused(run("evaluate", reviews_file, "--model", "kinds.safetensors", "--json"))
    assert message.startswith("The model tells “배송”, “환불”, “칭찬” apart, the reviews of reviews.csv are “0”, “1”.")
    assert options == ["--labels"]
    message, options = _refused(run("evaluate", kinds, "--model", model_file, "--json"))
    assert "tells “부정”, “긍정” apart, the reviews of kinds.csv are “배송”, “환불”, “칭찬”" in message
    assert options == ["--labels"]
    grouped = ("--labels", "배송,환불:칭찬")
    made = _object(run("evaluate", kinds, "--model", model_file, *grouped, "--json"))
    assert made["data"]["classes"] == {"배송 · 환불": 60, "칭찬": 30}


def test_a_model_of_three_classes_is_measured_where_only_two_of_them_occur(run: Run, kinds: Path) -> None:
    assert run("train", kinds, "--output", "kinds.safetensors", *_QUICK, "--epochs", 1).code == 0
    rows = [line for line in kinds.read_text("utf-8").splitlines() if not line.endswith("환불")]
    kinds.with_name("two.csv").write_text("\n".join(rows), "utf-8")
    made = _object(run("evaluate", "two.csv", "--model", "kinds.safetensors", "--json"))
    assert made["own_rule"] is True
    assert made["data"]["classes"] == {"배송": 30, "환불": 0, "칭찬": 30}
    assert [sum(row) for row in made["confusion"]] == [30, 0, 30]


@pytest.mark.parametrize(
    ("options", "classes", "left_out"),
    [
        ((), {"≤ 2": 40, "≥ 4": 40}, {"neither": 20}),
        (("--each-value",), {str(star): 20 for star in range(1, 6)}, {}),
        (("--each-value", "--drop", 3), {"1": 20, "2": 20, "4": 20, "5": 20}, {"neither": 20}),
        (("--labels", "1,2:3:4,5"), {"1 · 2": 40, "3": 20, "4 · 5": 40}, {}),
        (("--labels", "1:3:5"), {"1": 20, "3": 20, "5": 20}, {"no_label": 40}),
        (("--threshold", 3), {"< 3": 40, "≥ 3": 60}, {}),
    ],
)
def test_ratings_become_the_classes_that_are_asked_for(
    run: Run, stars: Path, options: tuple[object, ...], classes: dict[str, int], left_out: dict[str, int]
) -> None:
    made = _object(run("inspect", stars, "--tokenizer", "word", *options, "--json"))
    assert (made["task"], made["classes"], made["left_out"]) == ("classes", classes, left_out)
    trained = _object(run("train", stars, "--output", "m.safetensors", *_QUICK, "--epochs", 1, *options, "--json"))
    assert trained["labels"] == list(classes)


@pytest.mark.parametrize("value", ["1", "1:", ":2", "1:1", "1,2:2", ":".join(map(str, range(101)))])
def test_classes_that_cannot_be_are_a_wrong_use(run: Run, stars: Path, value: str) -> None:
    done = run("inspect", stars, "--labels", value, "--json")
    assert done.code == 2
    assert json.loads(done.out)["error"]["options"] == ["--labels"]
    assert "give the values of each class once, with colons between" in done.err


def test_the_middle_of_three_is_a_class_that_can_be_dropped(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"{word} film {i},{word}\n" for i in range(12) for word in ("negative", "neutral", "positive"))
    (tmp_path / "moods.csv").write_text("review,label\n" + rows, "utf-8")
    made = _object(run("inspect", "moods.csv", "--tokenizer", "word", "--json"))
    assert made["classes"] == {"negative": 12, "neutral": 12, "positive": 12}
    assert made["questions"] == ["The label “neutral” in the middle is a class of its own; it can be left out."]
    made = _object(run("inspect", "moods.csv", "--tokenizer", "word", "--drop", "neutral", "--json"))
    assert (made["classes"], made["left_out"]) == ({"negative": 12, "positive": 12}, {"neither": 12})
    assert made["questions"] == []


def test_a_class_of_one_row_is_trained_with_and_said(run: Run, kinds: Path) -> None:
    with kinds.open("a", encoding="utf-8") as file:
        file.write("사장님께 드리는 말씀,제안\n")
    made = _object(run("train", kinds, "--output", "m.safetensors", *_QUICK, "--epochs", 1, "--json"))
    assert made["labels"] == [*_WORDS, "제안"]
    assert made["data"]["classes"]["제안"] == 1
    assert made["data"]["questions"][0].startswith("Reviews labelled “제안”: only 1 of 91.")
    measured = _object(run("evaluate", kinds, "--model", "m.safetensors", "--json"))
    assert [sum(row) for row in measured["confusion"]] == [30, 30, 30, 1]


@pytest.mark.parametrize("kinds_of", [1, 100, 101])
def test_one_value_and_a_hundred_and_one_are_refused_and_a_hundred_are_trained(
    run: Run, tmp_path: Path, kinds_of: int
) -> None:
    rows = "".join(f"주문 {i},{i % kinds_of}번 창고\n" for i in range(404))
    (tmp_path / "many.csv").write_text("내용,label\n" + rows, "utf-8")
    done = run("train", "many.csv", "--output", "m.safetensors", *_QUICK, "--epochs", 1, "--json")
    if kinds_of == 100:
        assert len(_object(done)["labels"]) == 100
        return
    message, options = _refused(done)
    wanted = "Every label in the column “label” of many.csv is" if kinds_of == 1 else "at most 100 different ones"
    assert wanted in message
    assert "--label-column" in options


def test_long_and_hostile_labels_are_shown_cut_and_as_they_are(run: Run, tmp_path: Path) -> None:
    labels = ["<b>굵게</b>\x1b[31m", "가" * 300, "a\u202eb"]
    rows = [{"text": f"{'great' if k else 'boring'} {i}", "label": labels[k]} for i in range(12) for k in range(3)]
    (tmp_path / "odd.json").write_text(json.dumps(rows), "utf-8")
    done = run("train", "odd.json", "--output", "m.safetensors", *_QUICK, "--epochs", 1, "--json")
    assert sorted(_object(done)["labels"]) == sorted(labels)
    assert "가" * 39 + "…” 12" in done.err
    assert "가" * 41 not in done.err
    message, _ = _refused(run("explain", "great", "--model", "m.safetensors", "--class", "x", "--json"))
    assert "가" * 41 not in message
    shown = run("trace", "great", "--model", "m.safetensors").out
    assert not {"\x1b", "\u202e"} & set(shown + done.err)


def _two_kinds(folder: Path, name: str, deliveries: int, refunds: int) -> None:
    """The more frequent kind is named first where the labels are found out."""
    rows = [f"{i}번 {_WORDS['배송']},배송\n" for i in range(deliveries)]
    rows += [f"{i}번 {_WORDS['환불']},환불\n" for i in range(refunds)]
    (folder / name).write_text("내용,유형\n" + "".join(rows), "utf-8")


def test_labels_are_compared_by_their_names_whatever_order_a_file_has_them_in(run: Run, tmp_path: Path) -> None:
    _two_kinds(tmp_path, "one.csv", 30, 20)
    _two_kinds(tmp_path, "other.csv", 20, 30)
    assert _object(run("train", "one.csv", "--output", "m.safetensors", *_QUICK, "--json"))["labels"] == [
        "배송",
        "환불",
    ]
    found = _object(run("evaluate", "other.csv", "--model", "m.safetensors", "--each-value", "--json"))
    assert not found["own_rule"]
    assert found["accuracy"] > 0.9
    assert [sum(row) for row in found["confusion"]] == [20, 30], "in the order of the model's labels"
    assert found["labels"] == ["배송", "환불"]


def test_three_classes_are_compared_by_name_where_two_of_them_occur(run: Run, kinds: Path, tmp_path: Path) -> None:
    _object(run("train", kinds, "--output", "m.safetensors", *_QUICK, "--json"))
    _two_kinds(tmp_path, "two.csv", 20, 30)
    found = _object(run("evaluate", "two.csv", "--model", "m.safetensors", "--each-value", "--json"))
    assert [sum(row) for row in found["confusion"]] == [20, 30, 0]
    assert found["accuracy"] > 0.9


def test_two_pairs_that_share_one_name_are_not_taken_for_each_other(run: Run, tmp_path: Path) -> None:
    _two_kinds(tmp_path, "one.csv", 30, 20)
    _object(run("train", "one.csv", "--output", "m.safetensors", *_QUICK, "--epochs", 1, "--json"))
    text = (tmp_path / "one.csv").read_text("utf-8").replace(",배송", ",칭찬")
    (tmp_path / "other.csv").write_text(text, "utf-8")
    message, _ = _refused(run("evaluate", "other.csv", "--model", "m.safetensors", "--each-value", "--json"))
    assert message.startswith("The model tells “배송”, “환불” apart, the reviews of other.csv are “칭찬”, “환불”.")


def test_a_model_of_sequences_keeps_its_labels_and_finds_them_again(run: Run, tmp_path: Path) -> None:
    _two_kinds(tmp_path, "one.csv", 30, 20)
    _two_kinds(tmp_path, "other.csv", 20, 30)
    made = _object(run("train", "one.csv", "--task", "sequence", "--output", "m.safetensors", "--epochs", 1, "--json"))
    assert made["data"]["task"] == "sequence"
    rule = load_model(tmp_path / "m.safetensors").label_rule
    assert rule is not None
    assert rule.labels == ("배송", "환불")
    plain, apart = (
        _object(run("evaluate", "other.csv", "--model", "m.safetensors", *options, "--json"))
        for options in ((), ("--each-value",))
    )
    assert plain["data"]["task"] == "sequence"
    assert plain["perplexity"] == apart["perplexity"], "the mark is that of the label, not of its place"
