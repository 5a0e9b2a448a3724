"""Networks of three classes and of forty: every lens is about one of their answers, and right about it."""

import math
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.trace import trace
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.comparison import comparable, compare
from rnn_desktop.lens.evaluation import evaluate_model
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.inspection import inspect
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reader, Reading, explaining
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.reading_table import reading_table
from rnn_desktop.lens.receipt import receipt
from rnn_desktop.lens.unit_order import strongest_units, unit_order
from rnn_desktop.lens.what_if import ReplaceToken
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.random_networks import case
from tests.small_model import WORDS, small_config, small_model

_TEXT = "정말 재미있다 boring 영화!"
_POOLINGS: tuple[Any, ...] = ("last", "mean", "max", "concatenate", "attention")


def _model(classes: int = 3, cell: CellName = "gru", seed: int = 0, **changes: Any) -> Model:
    return small_model(seed=seed, config=small_config(cell, head="softmax", output_size=classes), **changes)


def _read(model: Model, text: str = _TEXT, explained: Explained | None = None) -> Reading:
    return Reader(model, create_tokenizer("word")).read(text, explained=explained)


def _probabilities(reading: Reading, text: str) -> Any:
    """[K] of the text, read whole."""
    return _read(reading.model, text).trace.probabilities[-1].astype(np.float64)


# --- the file and the reading --------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("classes", [3, 40, 100])
def test_a_model_of_many_classes_comes_back_and_reads_alike(classes: int, cell: CellName, tmp_path: Path) -> None:
    model, path = _model(classes, cell), tmp_path / "classes.safetensors"
    save_model(model, path)
    again = load_model(path)
    assert (again.task, again.config) == (model.task, model.config)
    ours, theirs = _read(model), _read(again)
    assert ours.trace.probabilities.tobytes() == theirs.trace.probabilities.tobytes()
    assert ours.trace.probabilities.shape == (5, classes)
    np.testing.assert_allclose(ours.trace.probabilities.sum(axis=1), 1.0, rtol=1e-6)


def test_what_the_network_says_is_explained_unless_another_answer_is_asked_for() -> None:
    reading = _read(_model())
    said = int(reading.trace.probabilities[-1].argmax())
    assert reading.explained == Explained(said)
    assert reading.label == reading.said == f"반 {said}"
    for output in range(3):
        other = explaining(reading, Explained(output))
        assert (other.label, other.said) == (f"반 {output}", reading.said)
        assert other.probability == reading.trace.probabilities[-1, output]
        assert other.logit == reading.trace.logits[-1, output]
        assert other.receipt is not None
        assert other.receipt.logit == other.logit
        assert abs(other.receipt.residual) < 1e-5
    assert explaining(explaining(reading, Explained((said + 1) % 3)), None).explained == reading.explained


def test_an_edited_reading_is_about_the_answer_of_the_one_that_is_not() -> None:
    reader = Reader(_model(), create_tokenizer("word"))
    untouched = reader.read(_TEXT)
    for output in range(3):
        edited = reader.read(_TEXT, (ReplaceToken(0, "boring"),), explained=Explained(output))
        assert edited.untouched is not None
        assert edited.explained == edited.untouched.explained == Explained(output)
    assert reader.read(_TEXT).explained == untouched.explained


def test_the_json_has_every_label_of_each_token() -> None:
    reading = _read(_model(40))
    made = reading_json(reading)
    assert (made["task"], made["labels"], made["label"]) == ("classes", list(reading.model.task.labels), reading.said)
    over_labels = [token["probabilities"] for token in made["tokens"]]
    assert over_labels == reading.trace.probabilities.tolist()
    assert made["probabilities"] == [row[reading.explained.output] for row in over_labels]


def test_nothing_read_says_nothing() -> None:
    reading = _read(_model(), " ")
    assert (reading.said, reading.probability, reading_json(reading)["label"]) == (None, None, None)


def test_the_table_has_a_column_for_each_class() -> None:
    reading = _read(_model())
    header, rows = reading_table(reading)
    for k in range(3):
        column = header.index(f"P[반 {k}]")
        assert [row[column] for row in rows] == reading.trace.probabilities[:, k].tolist()
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("부정", "긍정"), True),
        (("0", "1"), True),
        (("≤ 2", "≥ 4"), True),
        (("< 3.5", "≥ 3.5"), True),
        (("1 · 2", "4 · 5"), True),
        (("1점", "★★★★☆"), True),
        (("환불", "배송"), False),
        (("1반", "2반"), False),
        (("불만", "기쁨"), False),
        (("부정", "중립", "긍정"), False),
    ],
)
def test_two_labels_are_called_negative_and_positive_only_where_they_are(labels: tuple[str, ...], told: bool) -> None:
    assert tells_good_from_bad(Classes(labels)) == told


# --- the receipt ---------------------------------------------------------------------------------------------------


def test_the_receipt_of_every_output_of_two_hundred_networks_leaves_nothing_over() -> None:
    """In float64, over every cell, depth, direction and pooling, three to nine classes each."""
    kinds = list(product(CELL_NAMES, ((4,), (3, 5), (2, 3, 4)), (False, True), _POOLINGS))
    worst, count = 0.0, 0
    for seed in range(204):
        cell, sizes, both, pooling = kinds[seed % len(kinds)]
        K = 3 + seed % 7
        fixed = 6 if pooling == "concatenate" else None
        config = ModelConfig(
            7, cell, 3, sizes, 20, both, pooling=pooling, fixed_length=fixed, head="softmax", output_size=K
        )
        made = case(config, [1 + seed % 6], seed)
        read = trace(made.network, made.sequences.inputs)
        for output in range(K):
            got = receipt(made.network, read, output)
            assert got.logit == read.logits[-1, output]
            assert np.abs(got.contributions).max() > 0.0
            worst, count = max(worst, abs(got.residual) / max(1.0, abs(got.logit))), count + 1
    assert count == sum(3 + seed % 7 for seed in range(204))
    assert worst < 1e-12


# --- what else is found out ----------------------------------------------------------------------------------------


def _findings(reading: Reading, position: int) -> Findings:
    found = Findings()
    for piece in Explainer(create_tokenizer).explain(reading, position):
        found = found.with_piece(piece)
    return found


@pytest.mark.parametrize("output", [0, 1, 2])
def test_next_words_and_variants_are_what_reading_the_whole_text_gives(output: int) -> None:
    reading = _read(_model(seed=2), "great 정말", Explained(output))
    found = _findings(reading, 2)
    assert found.next_words is not None
    own = _probabilities(reading, "great 정말")[output]
    assert found.next_words.logit == pytest.approx(math.log(own / (1 - own)), abs=1e-5)
    both = (*found.next_words.lifting(20), *found.next_words.sinking(20))
    assert sorted(word.id for word in both) == list(range(2, len(WORDS)))
    for word in both:
        p = _probabilities(reading, f"great 정말 {word.word}")[output]
        assert word.probability == pytest.approx(p, abs=1e-6)
        assert word.logit == pytest.approx(math.log(p / (1 - p)), abs=1e-4)
    assert all(word.probability > own for word in found.next_words.lifting(20))
    assert all(word.probability < own for word in found.next_words.sinking(20))


@pytest.mark.parametrize("seed", range(6))
def test_a_variant_turns_the_verdict_where_another_class_is_the_likeliest(seed: int) -> None:
    reading = _read(_model(5, seed=seed), "Great 정말 boring!")
    found = _findings(reading, 0).fragility
    assert found is not None
    said = int(_probabilities(reading, reading.text).argmax())
    moved = []
    for variant in found.variants:
        shares = _probabilities(reading, variant.text)
        p = shares[reading.explained.output]
        assert variant.flips == (int(shares.argmax()) != said)
        assert variant.probability == pytest.approx(p, abs=1e-6)
        assert variant.logit == pytest.approx(math.log(p / (1 - p)), abs=1e-4)
        moved.append(abs(variant.logit - found.logit))
    assert moved == sorted(moved, reverse=True)


def test_some_variant_of_some_network_turns_the_verdict() -> None:
    """The test above says something of both outcomes."""
    found = [_findings(_read(_model(5, seed=seed), "Great 정말 boring!"), 0).fragility for seed in range(6)]
    flips = [variant.flips for one in found if one is not None for variant in one.variants]
    assert {True, False} == set(flips)


@pytest.mark.parametrize("output", [0, 1, 2])
def test_every_method_is_about_the_answer_that_is_explained(output: int) -> None:
    reading = _read(_model(), explained=Explained(output))
    found = _findings(reading, 0)
    for method in ("gradient_input", "integrated_gradients", "occlusion"):
        assert found.by_method[method].logit == reading.trace.logits[-1, output]
    without = _read(reading.model, "정말 재미있다 boring 영화").trace.logits[-1, output]
    assert found.by_method["occlusion"].contributions[-1] == pytest.approx(reading.logits[-1] - without, abs=1e-5)


@pytest.mark.parametrize("output", [0, 1, 2])
def test_units_are_ordered_by_what_they_give_to_the_explained_logit(output: int) -> None:
    reading = _read(_model(), explained=Explained(output))
    products = reading.trace.layers[0][0].h[-1] * reading.model.parameters.W_y[:, output]
    assert unit_order(reading, "h", kind="share").tolist() == np.argsort(-products, kind="stable").tolist()
    assert list(strongest_units(reading)) == np.argsort(-np.abs(products), kind="stable").tolist()[:3]


@pytest.mark.parametrize("output", [0, 1, 2])
def test_the_answers_equations_are_those_of_the_explained_one(output: int) -> None:
    reading = _read(_model(), explained=Explained(output))
    found = inspect(reading, Place(quantity="y"))
    assert found.total == pytest.approx(float(reading.trace.logits[-1, output]), abs=1e-5)
    other = inspect(reading, Place(unit=(output + 1) % 3, quantity="y"))
    assert other.total == pytest.approx(float(reading.trace.logits[-1, (output + 1) % 3]), abs=1e-5)


# --- two models ----------------------------------------------------------------------------------------------------


def test_two_models_of_the_same_classes_are_compared_about_one_answer() -> None:
    one, other = _read(_model()), _read(_model(seed=5))
    found = compare(one, other)
    k = one.explained.output
    assert found.other.explained == one.explained
    assert found.probability == pytest.approx(
        float(other.trace.probabilities[-1, k]) - float(one.trace.probabilities[-1, k])
    )
    assert found.logit is not None
    assert found.rest is not None
    total = sum(column.contribution or 0.0 for column in found.columns) + found.rest
    assert total == pytest.approx(found.logit, abs=1e-4)
    assert comparable(one, other) is None


@pytest.mark.parametrize("changes", [{}, {"task": Classes(("a", "b", "c"))}])
def test_models_of_other_classes_have_only_their_tokens_side_by_side(changes: dict[str, Any]) -> None:
    one = _read(_model())
    other = _read(_model(**changes) if changes else small_model())
    for found in (compare(one, other), compare(other, one)):
        assert (found.probability, found.logit, found.rest) == (None, None, None)
        assert {column.probability for column in found.columns} == {None}
        assert len(found.columns) == 5
    assert "answer different questions" in str(comparable(one, other))


# --- evaluation ----------------------------------------------------------------------------------------------------


def _reviews(labels: tuple[str, ...], classes: list[int]) -> LabelledReviews:
    texts = tuple(f"{word} {WORDS[2 + i % 5]}" for i, word in enumerate(["great", "정말", "boring"] * 6))[
        : len(classes)
    ]
    rule = LabelRule(labels, {label: place for place, label in enumerate(labels)})
    return LabelledReviews(texts, np.array(classes, np.int32), {}, Path("reviews.csv"), "0" * 64, rule)


def test_an_evaluation_of_three_classes_is_what_a_hand_count_gives() -> None:
    model, reader = _model(seed=5), Reader(_model(seed=5), create_tokenizer("word"))
    reviews = _reviews(model.task.labels, [0, 1, 2, 2, 2, 1, 0, 0, 2, 1, 1, 1])
    counts, loss = np.zeros((3, 3), int), 0.0
    for text, true in zip(reviews.texts, reviews.labels.tolist(), strict=True):
        shares = reader.read(text).trace.probabilities[-1]
        counts[true, int(shares.argmax())] += 1
        loss -= math.log(shares[true])
    result = evaluate_model(model, reviews, create_tokenizer("word"))
    assert len(np.unique(np.nonzero(counts)[1])) > 1, "a network that always says the same tests nothing"
    assert result.confusion == tuple(map(tuple, counts.tolist()))
    assert result.accuracy == pytest.approx(np.trace(counts) / 12)
    assert result.loss == pytest.approx(loss / 12, rel=1e-5)
    assert result.measures.largest_class == pytest.approx(5 / 12)
    f1 = [2 * counts[k, k] / (counts[k].sum() + counts[:, k].sum()) for k in range(3)]
    assert result.measures.macro_f1 == pytest.approx(np.mean(f1))


def test_reviews_of_other_classes_are_refused_with_both_named() -> None:
    tokenizer = create_tokenizer("word")
    pair = _reviews(("bad", "good"), [0, 1, 0, 1])
    with pytest.raises(Problem, match=r"tells “반 0”, “반 1”, “반 2” apart, the reviews of .* are “bad”, “good”"):
        evaluate_model(_model(), pair, tokenizer)
    with pytest.raises(Problem, match=r"tells “부정”, “긍정” apart, the reviews of .* are “a”, “b”, “c”"):
        evaluate_model(small_model(), _reviews(("a", "b", "c"), [0, 1, 2, 0]), tokenizer)
    with pytest.raises(Problem, match="Group their labels"):
        evaluate_model(_model(), _reviews(("반 1", "반 0", "반 3"), [0, 1, 2, 0]), tokenizer)
    assert evaluate_model(small_model(), pair, tokenizer).reviews == 4


def test_labels_in_another_order_are_those_of_the_same_names() -> None:
    tokenizer = create_tokenizer("word")
    own, turned = _reviews(("반 0", "반 1", "반 2"), [0, 1, 2, 0]), _reviews(("반 1", "반 0", "반 2"), [1, 0, 2, 1])
    assert evaluate_model(_model(), turned, tokenizer) == evaluate_model(_model(), own, tokenizer)


def test_a_network_of_classes_computes_in_float64_what_softmax_says() -> None:
    made = case(ModelConfig(7, "lstm", 3, (4,), 20, head="softmax", output_size=5), [4], 3)
    read = trace(Network(made.config, made.network.parameters), made.sequences.inputs)
    shares = np.exp(read.logits) / np.exp(read.logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(read.probabilities, shares, rtol=1e-12)
