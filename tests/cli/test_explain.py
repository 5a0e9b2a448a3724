"""`main.py explain`: the numbers of every lens, as another program and as a person reads them."""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.network import Network
from rnn_desktop.engine.trace import trace
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.text.tokenizer import REVIEW_TOKENIZERS
from tests.cli.conftest import Done, Run
from tests.small_model import WORDS, small_config, small_model

_TEXT = "정말 재미있다 boring 영화!"
_METHODS = ["receipt", "gradient_input", "integrated_gradients", "occlusion"]


def _object(done: Done) -> dict[str, Any]:
    assert done.code == 0, done.err
    assert done.out.count("\n") == 1
    made = json.loads(done.out, parse_constant=pytest.fail)
    assert isinstance(made, dict)
    return made


def test_the_json_has_every_method_the_next_words_and_the_fragility(run: Run, model_file: Path) -> None:
    made = _object(run("explain", _TEXT, "--model", model_file, "--json"))
    asked = ["text", "task", "labels", "label", "tokens", "probability", "class", "logit"]
    assert list(made) == [*asked, "methods", "next_words", "fragility", "not_offered"]
    assert (made["task"], made["labels"], made["class"]) == ("classes", ["부정", "긍정"], "긍정")
    assert [token["text"] for token in made["tokens"]] == ["정말", "재미있다", "boring", "영화", "!"]
    assert made["probability"] == pytest.approx(1 / (1 + np.exp(-made["logit"])))
    assert list(made["methods"]) == _METHODS
    for method in made["methods"].values():
        terms = [method.get(name, 0.0) for name in ("start", "bias", "baseline")]
        assert len(method["contributions"]) == 5
        assert method["sum"] == pytest.approx(sum(method["contributions"]) + sum(terms))
        assert method["logit"] == made["logit"]
        assert method["residual"] == pytest.approx(made["logit"] - method["sum"], abs=1e-12)
    assert abs(made["methods"]["receipt"]["residual"]) < 1e-5
    assert made["next_words"]["prefix"] == 5
    fragility = made["fragility"]
    assert fragility["low"] <= made["probability"] <= fragility["high"]
    assert len(fragility["variants"]) > 10
    assert {one["tokenizer"] for one in fragility["variants"]} == {"word"}, "no other analyser starts by itself"
    assert made["not_offered"] == {}


def test_the_other_tokenizers_read_it_when_asked(run: Run, model_file: Path) -> None:
    made = _object(run("explain", _TEXT, "--model", model_file, "--tokenizers", "--json"))
    others = [one["tokenizer"] for one in made["fragility"]["variants"] if one["kind"] == "tokenizer"]
    assert sorted(others) == sorted({*REVIEW_TOKENIZERS} - {"word"})
    assert made["fragility"]["unavailable"] == []


def test_the_start_of_an_analyser_is_said_and_of_no_other(start: Run, tmp_path: Path) -> None:
    save_model(small_model(tokenizer="okt"), tmp_path / "okt.safetensors")
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = ("explain", "꽤나 볼만했던 작품이었네요", "--model", "okt.safetensors", "--json")
    done = start(*command, **cache)
    assert _object(done)["fragility"]["variants"]
    assert done.err == "starting Okt …\n"
    assert start(*command, **cache).err == "", "what it read is remembered"


@pytest.mark.parametrize("position", [0, 2, 5])
def test_the_next_words_follow_the_tokens_before_the_position(run: Run, model_file: Path, position: int) -> None:
    arguments = ("explain", _TEXT, "--model", model_file, "--position", position, "--no-fragility", "--json")
    made = _object(run(*arguments))
    model = load_model(model_file)
    network, ids = Network(model.config, model.parameters), [token["id"] for token in made["tokens"]]
    assert made["next_words"]["prefix"] == position
    answers = {word: trace(network, [*ids[:position], word]).logits[-1, 0] for word in range(2, len(WORDS))}
    own = trace(network, ids[:position]).logits[-1, 0] if position else None
    for name, sign in (("lifting", -1), ("sinking", 1)):
        wanted = [word for word, logit in answers.items() if own is None or sign * logit < sign * own]
        wanted.sort(key=lambda word: sign * answers[word])
        assert [entry["id"] for entry in made["next_words"][name]] == wanted
        for entry in made["next_words"][name]:
            assert entry["word"] == WORDS[entry["id"]]
            assert entry["logit"] == pytest.approx(answers[entry["id"]], abs=1e-5)
            assert entry["probability"] == pytest.approx(1 / (1 + np.exp(-answers[entry["id"]])), abs=1e-6)
    assert "fragility" not in made


@pytest.mark.parametrize("position", [-1, 6])
def test_a_position_outside_of_the_review_is_refused_with_the_range(run: Run, model_file: Path, position: int) -> None:
    done = run("explain", _TEXT, "--model", model_file, "--position", position, "--json")
    assert done.code == 1
    assert json.loads(done.out)["error"]["options"] == ["--position"]
    assert done.err == f"position is {position}; choose a whole number from 0 to 5. Option: --position.\n"


@pytest.mark.parametrize("text", ["", "  ", "\u200b"])
def test_nothing_to_read_is_said_calmly(run: Run, model_file: Path, text: str) -> None:
    made = _object(run("explain", text, "--model", model_file, "--json"))
    assert made["tokens"] == made["fragility"]["variants"] == []
    assert made["probability"] is made["logit"] is None
    assert [made["methods"][name]["contributions"] for name in _METHODS] == [[]] * 4
    assert made["next_words"]["prefix"] == 0
    done = run("explain", text, "--model", model_file)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("There is nothing to read.\n")


def test_the_table_has_a_row_for_each_token_and_the_sums(run: Run, start: Run, model_file: Path) -> None:
    done = start("explain", _TEXT, "--model", model_file, "--no-fragility")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].split() == _METHODS
    assert [line.split()[-1] for line in lines[1:6]] == ["정말", "재미있다", "boring", "영화", "!"]
    assert all(len(line.split()) == 5 for line in lines[1:6])
    labels = [line.split()[-1] for line in lines[6:12]]
    assert labels == ["(start)", "(bias)", "(baseline)", "(sum)", "(logit)", "(residual)"]
    made = _object(run("explain", _TEXT, "--model", model_file, "--no-fragility", "--json"))
    assert f"P(positive) = {made['probability']:.4f}" in lines
    first = float(lines[1].split()[0].replace("−", "-"))
    assert first == pytest.approx(made["methods"]["receipt"]["contributions"][0], abs=1e-4)
    assert any(line.startswith("receipt: Every gate is frozen") for line in lines)
    best = made["next_words"]["lifting"][0]
    assert any(f"lift it: {best['word']} {best['probability']:.1%}" in line for line in lines)


def test_the_table_tells_the_variants_that_move_it_most(run: Run, model_file: Path) -> None:
    done = run("explain", "Good boring", "--model", model_file)
    assert done.code == 0
    told = re.search(
        r"^(\d+) variants: P\(positive\) from ([\d.]+)% to ([\d.]+)%, (\d+) turn the verdict$", done.out, re.M
    )
    assert told is not None
    assert len(done.out[told.end() :].splitlines()) - 1 == int(told[1]) == 8
    lines = done.out[told.end() :].splitlines()[1:]
    probabilities = [float(line.split("%")[0]) for line in lines]
    assert float(told[2]) <= min(probabilities) <= max(probabilities) <= float(told[3])
    assert all(line.endswith(")") for line in lines)


def test_a_network_that_reads_both_ways_is_explained(run: Run, tmp_path: Path) -> None:
    config = small_config("gru", hidden_sizes=(4, 3), bidirectional=True, pooling="attention")
    save_model(small_model(config=config), tmp_path / "deep.safetensors")
    made = _object(run("explain", _TEXT, "--model", "deep.safetensors", "--no-fragility", "--json"))
    assert list(made["methods"]) == _METHODS
    assert abs(made["methods"]["receipt"]["residual"]) < 1e-5


def test_a_review_as_long_as_the_model_reads_has_no_next_word(run: Run, tmp_path: Path) -> None:
    save_model(small_model(max_length=3), tmp_path / "short.safetensors")
    made = _object(run("explain", "영화 정말 great boring", "--model", "short.safetensors", "--no-fragility", "--json"))
    assert made["next_words"] is None
    assert "3 tokens at most" in made["not_offered"]["next_words"]


def test_a_network_that_explodes_has_nulls_for_its_numbers(run: Run, tmp_path: Path) -> None:
    model = small_model(config=small_config("simple_rnn", activation="relu"))
    for name, array in model.parameters.named():
        array[:] = 1e30 if name == "layers.0.forward.W_h" else np.abs(array)
    save_model(model, tmp_path / "exploding.safetensors")
    made = _object(run("explain", _TEXT, "--model", "exploding.safetensors", "--no-fragility", "--json"))
    assert made["logit"] is None
    assert len(made["methods"]["receipt"]["contributions"]) == 5
    assert run("explain", _TEXT, "--model", "exploding.safetensors", "--no-fragility").code == 0


def test_a_network_that_explodes_gives_no_number_and_no_warning(run: Run, tmp_path: Path) -> None:
    model = small_model(config=small_config("simple_rnn", 200, activation="relu"))
    for name, array in model.parameters.named():
        array[:] = 3.0 if name.endswith("W_h") else np.abs(array)
    model.parameters.W_y[0] *= -1.0
    path = tmp_path / "exploding.safetensors"
    save_model(model, path)
    arguments = ("explain", "영화 " * 150, "--model", path, "--no-fragility")
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "P(positive) = NaN (the states grew" in done.out
    assert "receipt: Not exact here" in done.out
    made = _object(run(*arguments, "--json"))
    assert made["probability"] is None
    assert made["methods"]["receipt"]["residual"] is None
