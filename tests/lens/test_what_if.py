"""What if: every edit's effect, and the way back from it."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import Reader, make_reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.what_if import (
    DeleteToken,
    Edit,
    InsertToken,
    MaskToken,
    MoveToken,
    ReplaceToken,
    SetWeight,
    check_edit,
    edit_from_json,
    edit_to_json,
    edited_model,
    edited_tokens,
    interventions_of,
    kept_model,
    parse_number,
)
from rnn_desktop.problem import Problem
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lens.reading_bits import model_bytes, reading_bits
from tests.small_model import small_config, small_model

_REVIEW = "정말 재미있다 영화 !"
_TOKENS = tuple(create_tokenizer("word").tokenize(_REVIEW))
_EVERY_KIND: tuple[Edit, ...] = (
    ReplaceToken(0, "great"),
    DeleteToken(1),
    InsertToken(1, "boring"),
    MoveToken(0, 2),
    MaskToken(1),
    SetWeight("layers.0.forward.W_h", (1, 2), -0.5),
    Clamp(0, 0, 1, 0.25, step=2),
    GateScaling(0, 0, "f", 0.5),
)


def _reader(model: Model) -> Reader:
    return Reader(model, create_tokenizer("word"))


# --- tokens --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([ReplaceToken(0, "great")], ["great", "재미있다", "영화", "!"]),
        ([DeleteToken(3)], ["정말", "재미있다", "영화"]),
        ([InsertToken(0, "great")], ["great", "정말", "재미있다", "영화", "!"]),
        ([InsertToken(4, "great")], ["정말", "재미있다", "영화", "!", "great"]),
        ([MoveToken(0, 3)], ["재미있다", "영화", "!", "정말"]),
        ([MoveToken(3, 1)], ["정말", "!", "재미있다", "영화"]),
        ([MaskToken(1)], ["정말", "<unk>", "영화", "!"]),
        ([DeleteToken(0), DeleteToken(0), ReplaceToken(0, "great")], ["great", "!"]),
        ([Clamp(0, 0, 0, 1.0), DeleteToken(0)], ["재미있다", "영화", "!"]),
    ],
)
def test_edited_tokens_are_read_as_if_they_had_been_typed(edits: list[Edit], words: list[str]) -> None:
    model = small_model("gru")
    assert [token.text for token in edited_tokens(_TOKENS, edits)] == words
    token_edits = tuple(edit for edit in edits if not isinstance(edit, Clamp))
    reading = _reader(model).read(_REVIEW, token_edits)
    assert list(reading.ids) == model.vocabulary.encode(words)
    typed = make_reading(model, "", [Token(word, "", 0, 0) for word in words], None)
    assert reading.logits.tobytes() == typed.logits.tobytes()


def test_edited_tokens_keep_their_place_in_the_text() -> None:
    edited = edited_tokens(_TOKENS, [ReplaceToken(1, "great"), InsertToken(0, "boring"), InsertToken(5, ".")])
    assert [(token.text, _REVIEW[token.start : token.end]) for token in edited] == [
        ("boring", ""),
        ("정말", "정말"),
        ("great", "재미있다"),
        ("영화", "영화"),
        ("!", "!"),
        (".", ""),
    ]
    assert (edited[0].start, edited[-1].start) == (0, len(_REVIEW))
    assert edited_tokens((), [InsertToken(0, "great")]) == (Token("great", "", 0, 0),)


def test_a_masked_token_and_a_word_that_nobody_has_seen_are_read_as_unknown() -> None:
    reading = _reader(small_model()).read(_REVIEW, (MaskToken(0), ReplaceToken(1, "뷁"), InsertToken(4, "qwxz")))
    assert reading.ids == (1, 1, 2, 9, 1)
    assert reading.known == (False, False, True, True, False)


def test_a_review_whose_tokens_are_all_deleted_is_an_empty_one() -> None:
    reading = _reader(small_model()).read(_REVIEW, (DeleteToken(0),) * 4)
    assert (reading.tokens, reading.ids, reading.probability, reading.receipt) == ((), (), None, None)
    assert reading.untouched is not None
    assert reading.untouched.probability is not None
    json.dumps(reading_json(reading), allow_nan=False)


# --- weights -------------------------------------------------------------------------------------------------------


def test_a_weight_is_set_in_a_copy_of_its_array_alone() -> None:
    model = small_model()
    before = model_bytes(model)
    edits = [SetWeight("output.W_y", (2, 0), 0.5), SetWeight("output.W_y", (0, 0), 1e-3), Clamp(0, 0, 0, 1.0)]
    edited = edited_model(model, edits)
    assert model_bytes(model) == before
    for (name, ours), (_, theirs) in zip(model.parameters.named(), edited.parameters.named(), strict=True):
        assert theirs.dtype == np.float32
        assert (theirs is ours) == (name != "output.W_y")
    assert edited.parameters.W_y[:, 0].tolist() == pytest.approx([1e-3, model.parameters.W_y[1, 0], 0.5])
    assert not edited.parameters.W_y.flags.writeable


def test_a_model_whose_weights_nobody_touches_is_the_same_object() -> None:
    model = small_model()
    assert edited_model(model, (DeleteToken(0), Clamp(0, 0, 0, 1.0))) is model
    reading = _reader(model).read(_REVIEW, (Clamp(0, 0, 0, 1.0),))
    assert reading.model is model


def test_every_weight_of_every_shape_can_be_set_and_counts() -> None:
    model = small_model(config=small_config("gru", hidden_sizes=(3, 2), bidirectional=True, pooling="attention"))
    reader = _reader(model)
    for name, array in model.parameters.named():
        # Of the embedding only the rows of words that were read count; 정말 is number 3.
        edit = SetWeight(name, (3,) + (0,) * (array.ndim - 1) if name == "embedding" else (0,) * array.ndim, 2.5)
        check_edit(edit, model, 4)
        reading = reader.read(_REVIEW, (edit,))
        assert reading.logits.tobytes() != reader.read(_REVIEW).logits.tobytes(), name


def test_keeping_an_edited_model_reads_what_the_edits_showed() -> None:
    edits = (SetWeight("layers.0.forward.W_x", (0, 1), 2.0), SetWeight("output.b_y", (0,), -1.0))
    reading = _reader(small_model()).read(_REVIEW, edits)
    assert _reader(reading.model).read(_REVIEW).logits.tobytes() == reading.logits.tobytes()
    assert reading.base_model is not reading.model


def test_a_kept_model_says_what_was_set_and_claims_no_accuracy(tmp_path: Path) -> None:
    model, weight = small_model(), SetWeight("output.b_y", (0,), -1.0)
    kept = kept_model(model, (MaskToken(0), weight, Clamp(0, 0, 0, 1.0)))
    assert kept.provenance == {"data": {"name": "reviews.csv"}, "edited": [edit_to_json(weight)]}
    save_model(kept, path := tmp_path / "kept.safetensors")
    again = load_model(path)
    assert [edit_from_json(values) for values in again.provenance["edited"]] == [weight]
    assert model_bytes(again) == model_bytes(kept) != model_bytes(model)
    twice = kept_model(again, (SetWeight("output.b_y", (0,), 2.0),))
    assert [values["value"] for values in twice.provenance["edited"]] == [-1.0, 2.0]


# --- readings ------------------------------------------------------------------------------------------------------


def test_the_untouched_reading_stays_beside_the_edited_one() -> None:
    model = small_model()
    reader, alone = _reader(model), _reader(model).read(_REVIEW)
    for edits in ((DeleteToken(0),), (Clamp(0, 0, 0, 1.0),), (SetWeight("output.b_y", (0,), 3.0),), _EVERY_KIND):
        reading = reader.read(_REVIEW, edits)
        assert reading.edits == edits
        assert reading.untouched is not None
        assert reading_bits(reading.untouched) == reading_bits(alone)
        assert reading.untouched.edits == ()
        assert reading.base_model is model
        assert reading.logits.tobytes() != alone.logits.tobytes()
    plain = reader.read(_REVIEW)
    assert (plain.untouched, plain.base_model) == (None, model)


def test_edits_stay_while_another_text_is_typed() -> None:
    reader = _reader(small_model())
    edits = (Clamp(0, 0, 0, 1.0), SetWeight("output.b_y", (0,), 3.0))
    for text in ("정말", "정말 great", "정말 great", "", "boring"):
        reading, fresh = reader.read(text, edits), _reader(small_model()).read(text, edits)
        assert reading_bits(reading) == reading_bits(fresh)
        assert reading.text == text


def test_a_readings_own_network_computes_what_was_read() -> None:
    reading = _reader(small_model()).read(_REVIEW, _EVERY_KIND)
    network = reading.new_network()
    assert network.interventions == interventions_of(_EVERY_KIND)
    assert network.parameters is reading.model.parameters
    assert network is not reading.new_network()
    again = make_reading(reading.model, _REVIEW, reading.tokens, None, interventions_of(_EVERY_KIND))
    assert again.logits.tobytes() == reading.logits.tobytes()


def test_of_several_edits_of_one_thing_the_last_one_holds() -> None:
    scalings = (GateScaling(0, 0, "f", 0.5), Clamp(0, 0, 1, 0.25), GateScaling(0, 0, "f", 0.75))
    assert interventions_of((*scalings, Clamp(0, 0, 1, 0.5))) == (scalings[2], Clamp(0, 0, 1, 0.5))
    elsewhere = (GateScaling(0, 0, "f", 0.5, unit=1), GateScaling(0, 0, "f", 0.5, step=1), GateScaling(0, 0, "i", 0.5))
    assert interventions_of((scalings[0], *elsewhere)) == (scalings[0], *elsewhere)
    everywhere_last = (Clamp(0, 0, 1, 0.1), Clamp(0, 0, 1, 0.2, step=1), Clamp(0, 0, 1, 0.3))
    assert interventions_of(everywhere_last) == (everywhere_last[1], everywhere_last[2])


def test_the_json_has_the_edits_and_they_come_back() -> None:
    reading = _reader(small_model()).read(_REVIEW, _EVERY_KIND)
    made = json.loads(json.dumps(reading_json(reading), allow_nan=False))
    assert made["edits"][0] == {"edit": "ReplaceToken", "index": 0, "word": "great"}
    assert tuple(map(edit_from_json, made["edits"])) == _EVERY_KIND
    assert "edits" not in reading_json(_reader(small_model()).read(_REVIEW))


@pytest.mark.parametrize(
    "values", [{}, {"edit": "Sing"}, {"edit": "DeleteToken"}, {"edit": "DeleteToken", "index": 0, "to": 1}, {"edit": 3}]
)
def test_what_is_no_edit_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="no edit like this"):
        edit_from_json(values)


# --- what cannot be ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (DeleteToken(4), "There is no token at place 5; the text has 4 tokens."),
        (DeleteToken(-1), "There is no token at place 0; the text has 4 tokens."),
        (MaskToken(1.5), "There is no token at place 1.5; the text has 4 tokens."),  # type: ignore[arg-type]
        (ReplaceToken(9, "great"), "There is no token at place 10"),
        (InsertToken(5, "great"), "There is no token at place 6"),
        (MoveToken(0, 4), "There is no token at place 5"),
        (MoveToken(4, 0), "There is no token at place 5"),
        (ReplaceToken(0, ""), "There is no word to read."),
        (InsertToken(0, " \t"), "There is no word to read."),
        (ReplaceToken(0, None), "There is no word to read."),  # type: ignore[arg-type]
        (SetWeight("W_q", (0,), 1.0), "The model has no weights called “W_q”. It has embedding, layers.0.forward.W_x"),
        (SetWeight("output.W_y", (3, 0), 1.0), "output.W_y has no weight at (3, 0); its shape is (3, 1)"),
        (SetWeight("output.W_y", (-1, 0), 1.0), "output.W_y has no weight at (-1, 0)"),
        (SetWeight("output.W_y", (1,), 1.0), "output.W_y has no weight at (1,)"),
        (SetWeight("output.W_y", (1, 0), float("nan")), "value is nan"),
        (SetWeight("output.W_y", (1, 0), float("-inf")), "value is -inf"),
        (SetWeight("output.W_y", (1, 0), 1e39), "value is 1e+39"),
        (SetWeight("output.W_y", (1, 0), "0.5"), "value is 0.5"),  # type: ignore[arg-type]
        (Clamp(0, 0, 0, float("inf")), "value is inf"),
        (Clamp(0, 0, 7, 0.0), "unit is 7; choose a whole number from 0 to 2."),
        (GateScaling(0, 0, "r", 0.0), "gate is “r”; choose one of i, f, g, o."),
    ],
)
def test_what_cannot_be_is_refused_in_plain_words(edit: Edit, sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        check_edit(edit, small_model(), 4)
    assert sentence in str(caught.value)
    with pytest.raises(Problem):
        _reader(small_model()).read(_REVIEW, (edit,))


def test_no_more_tokens_are_inserted_than_the_model_reads() -> None:
    check_edit(InsertToken(3, "great"), small_model(max_length=4), 3)
    with pytest.raises(Problem, match="reads at most 4 tokens"):
        check_edit(InsertToken(3, "great"), small_model(max_length=4), 4)


def test_edits_are_judged_by_what_the_ones_before_have_left() -> None:
    reader = _reader(small_model())
    reader.read(_REVIEW, (InsertToken(4, "great"), MaskToken(4)))
    with pytest.raises(Problem, match="the text has 3 tokens"):
        reader.read(_REVIEW, (DeleteToken(0), MaskToken(3)))
    assert reader.read(_REVIEW).probability is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.5", 0.5),
        ("-0.3", -0.3),
        ("−0.3", -0.3),
        ("1e-3", 1e-3),
        (" +2 ", 2.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1E2", 100),
    ],
)
def test_a_typed_number_is_read(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text", ["", " ", "-0,5", "0.5.1", "nan", "inf", "−∞", "1_000", "0x10", "half", "1e", "- 1", "٣", "1 2", "--1"]
)
def test_text_that_is_no_number_is_refused_with_what_was_typed_and_what_is_wanted(text: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_number(text)
    assert str(caught.value) == f"“{text}” is not a number. Type one like 0.5, -0.3 or 1e-3."


def test_a_number_too_large_for_a_weight_is_refused() -> None:
    with pytest.raises(Problem, match="choose a number greater than"):
        parse_number("1e999")
