"""Configurations that cannot be are refused where they are made, with the field and its range."""

import json
import math
import re
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import ModelConfig, TrainingConfig, check_training, model_config_from_json, to_json
from rnn_desktop.problem import Problem

_NUMBERS = {"vocabulary_size": 0, "input": "numeric", "value_size": 2}
_GENERATES = {"alignment": "one_to_many", "head": "softmax", "output_size": 10}

_WHOLE_NUMBERS: list[tuple[dict[str, Any], str]] = [
    ({"vocabulary_size": 1}, "vocabulary_size is 1; choose a whole number from 2 to"),
    ({"vocabulary_size": 10.0}, "vocabulary_size is 10.0; choose a whole number from 2 to"),
    ({"vocabulary_size": 20_001, "input": "one_hot"}, "is 20001; choose a whole number from 2 to 20000"),
    ({"embedding_size": 0}, "embedding_size is 0; choose a whole number from 1 to 2048"),
    ({"embedding_size": -1}, "embedding_size is -1; choose a whole number from 1 to 2048"),
    ({"hidden_sizes": (0,)}, "hidden_sizes is (0,); layer 1 needs a whole number from 1 to 2048"),
    ({"hidden_sizes": (4, 2049)}, "hidden_sizes is (4, 2049); layer 2 needs a whole number from 1 to 2048"),
    ({"hidden_sizes": (4, True)}, "hidden_sizes is (4, True); layer 2 needs a whole number from 1 to 2048"),
    ({"hidden_sizes": ()}, "hidden_sizes is (); give 1 to 16 whole numbers"),
    ({"hidden_sizes": (4,) * 17}, "give 1 to 16 whole numbers, one for each layer"),
    ({"hidden_sizes": [4]}, "hidden_sizes is [4]; give 1 to 16 whole numbers"),
    ({"hidden_sizes": 4}, "hidden_sizes is 4; give 1 to 16 whole numbers"),
    ({"max_length": 0}, "max_length is 0; choose a whole number from 1 to 10000"),
    ({"max_length": True}, "max_length is True; choose a whole number from 1 to 10000"),
    ({"max_length": math.nan}, "max_length is nan; choose a whole number from 1 to 10000"),
    ({"output_size": 0}, "output_size is 0; choose a whole number from 1 to"),
    ({"output_size": 1, "head": "softmax"}, "output_size is 1; choose a whole number from 2 to"),
    ({"value_size": 3}, "value_size is 3; choose a whole number from 0 to 0"),
    (_NUMBERS | {"value_size": 0}, "value_size is 0; choose a whole number from 1 to 2048"),
    (_NUMBERS | {"vocabulary_size": 10}, "vocabulary_size is 10; choose a whole number from 0 to 0"),
    ({"pooling": "concatenate"}, "fixed_length is None; choose a whole number from 1 to 140"),
    ({"pooling": "concatenate", "fixed_length": 0}, "fixed_length is 0; choose a whole number from 1 to 140"),
    ({"pooling": "concatenate", "fixed_length": 9, "max_length": 8}, "fixed_length is 9; choose a whole number from 1"),
    ({"fixed_length": 5}, "fixed_length is 5; only concatenation has one"),
    (_GENERATES | {"output_size": 9}, "output_size is 9; choose a whole number from 10 to 10"),
    (_NUMBERS | {"alignment": "one_to_many", "head": "linear"}, "output_size is 1; choose a whole number from 2 to 2"),
]  # fmt: skip

_CHOICES: list[tuple[dict[str, Any], str]] = [
    ({"cell": "transformer"}, "cell is “transformer”; choose one of simple_rnn, lstm, gru"),
    ({"activation": "gelu"}, "activation is “gelu”; choose one of tanh, sigmoid, relu, identity"),
    ({"cell": "gru", "activation": "relu"}, "activation is “relu”; gru has tanh, and only simple_rnn"),
    ({"initial_state": "random"}, "initial_state is “random”; choose one of zeros, ones"),
    ({"input": "picture"}, "input is “picture”; choose one of embedding, one_hot, numeric"),
    ({"alignment": "none"}, "alignment is “none”; choose one of many_to_one, many_to_many, one_to_many"),
    ({"pooling": "first"}, "pooling is “first”; choose one of last, mean, max, concatenate, attention"),
    ({"alignment": "many_to_many", "pooling": "mean"}, "pooling is “mean”; choose one of last"),
    ({"head": "relu"}, "head is “relu”; choose one of sigmoid, softmax, linear"),
    (_GENERATES | {"head": "sigmoid"}, "head is “sigmoid”; choose one of softmax"),
    (_NUMBERS | {"alignment": "one_to_many", "head": "softmax", "output_size": 2}, "choose one of linear"),
    (_GENERATES | {"bidirectional": True}, "bidirectional is True; a network that generates cannot read"),
    ({"bidirectional": 1}, "bidirectional is “1”; choose one of true, false"),
    ({"bias": "yes"}, "bias is “yes”; choose one of true, false"),
    ({"cell": None}, "cell is “None”; choose one of"),
    ({"cell": ["lstm"]}, "cell is “['lstm']”; choose one of"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "sentence"), _WHOLE_NUMBERS + _CHOICES, ids=lambda value: str(value)[:60])
def test_an_impossible_network_is_refused_with_the_field_and_its_range(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Problem, match=re.escape(sentence)):
        ModelConfig(**({"vocabulary_size": 10} | fields))


_SHARES = (
    "momentum",
    "warm_up",
    "averaging",
    "dropout_words",
    "dropout_input",
    "dropout_layers",
    "dropout_output",
    "label_smoothing",
)
_WHOLE = {"epochs": (1, 1000), "batch_size": (1, 65_536), "seed": (0, 2**32 - 1), "snapshot_every": (1, 1_000_000),
          "patience": (0, 1000)}  # fmt: skip
_BETWEEN = {"learning_rate": (0, 10), "clip_norm": (0, 1_000_000), "validation": (0, 1)}


@pytest.mark.parametrize("value", [-0.1, 1.0, 1, 2.0, math.nan, math.inf, False, None, "0.1"])
@pytest.mark.parametrize("field", _SHARES)
def test_a_share_lies_from_0_to_below_1(field: str, value: float) -> None:
    sentence = f"{field} is {value}; choose a number from 0 up to, but not including, 1."
    with pytest.raises(Problem, match=re.escape(sentence)):
        TrainingConfig(**{field: value})


@pytest.mark.parametrize("field", _WHOLE)
def test_counts_of_training_are_whole_numbers_in_a_range(field: str) -> None:
    low, high = _WHOLE[field]
    for value in (low - 1, high + 1, 2.5, True, None):
        with pytest.raises(Problem, match=re.escape(f"{field} is {value}; choose a whole number from {low} to {high}")):
            TrainingConfig(**{field: value})
    for value in (low, high):
        assert getattr(TrainingConfig(**{field: value}), field) == value


@pytest.mark.parametrize("field", _BETWEEN)
def test_numbers_of_training_lie_between_two_others(field: str) -> None:
    low, high = _BETWEEN[field]
    for value in (low, high, -1.0, math.nan, math.inf, True, None, "0.5"):
        sentence = f"{field} is {value}; choose a number greater than {low} and less than {high}."
        with pytest.raises(Problem, match=re.escape(sentence)):
            TrainingConfig(**{field: value})


@pytest.mark.parametrize("value", [-0.1, 10, 10.0, math.nan, math.inf, True, "1"])
def test_weight_decay_is_no_share(value: Any) -> None:
    assert TrainingConfig(weight_decay=9.5).weight_decay == 9.5
    with pytest.raises(
        Problem, match=re.escape(f"weight_decay is {value}; choose a number from 0 up to, but not incl")
    ):
        TrainingConfig(weight_decay=value)


def test_weight_decay_takes_less_than_the_weight() -> None:
    assert TrainingConfig(learning_rate=0.25, weight_decay=3.99).weight_decay == 3.99
    with pytest.raises(Problem, match=r"weight_decay is 4; choose a number from 0 up to, but not including, 4"):
        TrainingConfig(learning_rate=0.25, weight_decay=4)


def test_numbers_are_not_smoothed() -> None:
    config = ModelConfig(10, head="linear")
    check_training(config, TrainingConfig())
    check_training(ModelConfig(10), TrainingConfig(label_smoothing=0.1))
    with pytest.raises(
        Problem, match=r"label_smoothing is 0\.1, but a linear head learns numbers, not labels\. Use 0\."
    ):
        check_training(config, TrainingConfig(label_smoothing=0.1))


def test_numbers_of_numpy_become_pythons_own() -> None:
    config = ModelConfig(np.int64(10), "gru", np.int32(4), (np.int16(3), np.uint8(2)), pooling="concatenate",
                         fixed_length=np.int64(7), output_size=np.int8(1))  # fmt: skip
    assert config == ModelConfig(10, "gru", 4, (3, 2), pooling="concatenate", fixed_length=7)
    assert model_config_from_json(json.loads(json.dumps(to_json(config)))) == config
    settings = TrainingConfig(epochs=np.int64(2), learning_rate=np.float32(0.5), dropout_input=np.float64(0.25),
                              weight_decay=np.int64(1), clip_norm=3)  # fmt: skip
    assert json.loads(json.dumps(to_json(settings))) == to_json(settings)
    assert (type(settings.epochs), type(settings.learning_rate), type(settings.clip_norm)) == (int, float, float)
    for fields in ({"epochs": np.bool_(True)}, {"epochs": np.float64(2.0)}, {"learning_rate": np.bool_(True)}):
        with pytest.raises(Problem, match="choose a "):
            TrainingConfig(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("network", "dropout", "sentence"),
    [
        (_NUMBERS, "dropout_words", "dropout_words is 0.5, but numeric input has no words. Use dropout_input"),
        ({"vocabulary_size": 10, "input": "one_hot"}, "dropout_input", "dropout_input is 0.5, but one-hot input"),
    ],
)
def test_dropout_that_would_drop_nothing_is_refused(network: dict[str, Any], dropout: str, sentence: str) -> None:
    config = ModelConfig(**network)
    for place in ("words", "input", "layers", "output"):
        training = TrainingConfig(**{f"dropout_{place}": 0.5})
        check_training(ModelConfig(10), training)
        if f"dropout_{place}" == dropout:
            with pytest.raises(Problem, match=sentence):
                check_training(config, training)
        else:
            check_training(config, training)


@pytest.mark.parametrize(("field", "choices"), [("optimizer", "adamw"), ("schedule", "one_cycle"), ("keep", "newest")])
def test_an_unknown_way_of_training_is_refused_with_the_choices(field: str, choices: str) -> None:
    with pytest.raises(Problem, match=f"{field} is “magic”; choose one of .*{choices}"):
        TrainingConfig(**{field: "magic"})


def test_a_stored_configuration_comes_back_or_says_which_fields_are_wrong() -> None:
    config = ModelConfig(10, "gru", 4, (3, 2), bidirectional=True, pooling="concatenate", fixed_length=7)
    stored = json.loads(json.dumps(to_json(config)))
    assert model_config_from_json(stored) == config
    with pytest.raises(Problem, match=r"has the fields .*dropout.*; expected .*"):
        model_config_from_json(stored | {"dropout": 0.5})
    with pytest.raises(Problem, match=r"expected .*cell"):
        model_config_from_json({name: value for name, value in stored.items() if name != "cell"})
    with pytest.raises(Problem, match="has the fields –"):
        model_config_from_json({})
    with pytest.raises(Problem, match="hidden_sizes is 3"):
        model_config_from_json(stored | {"hidden_sizes": 3})
