"""A network goes on with what it read: each token with its probability, the same ones every time; so do numbers."""

import math
from dataclasses import replace

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES
from rnn_desktop.lens.reading import Reader
from rnn_desktop.lens.writing import HOTTEST, MOST_WRITTEN, Written, go_on, joined, start_of, write
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import FIRST_SPOKEN_ID, FromLabel, Numbers
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.task_models import TASKS, task_model


def _texts(written: list[Written]) -> list[str]:
    return [one.text for one in written]


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_what_was_written_has_the_same_probabilities_when_it_is_read(cell: str, temperature: float) -> None:
    model = task_model("next_token", dtype=np.float64, max_length=30, cell=cell, hidden_sizes=(5, 4))
    start = list("hel")
    written = list(write(model, start, 20, temperature, seed=3))
    reading = Reader(model, create_tokenizer("spelling")).read("".join(start + _texts(written)))
    assert len(reading.tokens) == 23
    for step, one in enumerate(written, len(start) - 1):
        row = reading.trace.probabilities[step]
        assert one.probability == pytest.approx(row[one.id - FIRST_SPOKEN_ID], abs=1e-12)
        assert one.alternatives[0].probability == pytest.approx(row.max(), abs=1e-12)


def test_temperature_0_writes_the_likeliest_token_each_time() -> None:
    written = list(write(task_model("next_token"), ["h"], 30, 0.0))
    assert all(one.text == one.alternatives[0].text for one in written)


def test_the_same_seed_writes_the_same_text_and_another_one_another() -> None:
    model = task_model("next_token")
    first, again, other = (_texts(list(write(model, ["h"], 60, 1.0, seed))) for seed in (5, 5, 6))
    assert first == again != other


def test_the_hotter_the_more_alike_are_the_tokens() -> None:
    model = task_model("next_token", seed=2)
    for _, array in model.parameters.named():
        array *= 4
    counts = []
    for temperature in (0.1, 1.0, HOTTEST):
        written = _texts(list(write(model, ["h"], 400, temperature)))
        counts.append(max(written.count(letter) for letter in set(written)))
    assert counts[0] > counts[1] > counts[2]
    assert counts[2] < 150


@pytest.mark.parametrize(
    ("length", "temperature", "named"),
    [
        (0, 0.0, "length is 0"),
        (MOST_WRITTEN + 1, 0.0, "length is"),
        (10**9, 0.0, "length is"),
        (5, -1.0, "temperature is -1"),
        (5, 1e9, "temperature is 1e+09"),
        (5, math.nan, "temperature is nan"),
        (5, math.inf, "temperature is inf"),
    ],
)
def test_numbers_that_cannot_be_are_refused_before_anything_is_written(
    length: int, temperature: float, named: str
) -> None:
    with pytest.raises(Problem, match=named.replace("+", r"\+")):
        write(task_model("next_token"), ["h"], length, temperature)


def test_a_start_of_unknown_tokens_alone_is_refused_and_one_known_among_them_is_enough() -> None:
    model = task_model("next_token")
    with pytest.raises(Problem, match="knows nothing of “x y”"):
        write(model, list("xy"), 5)
    assert len(list(write(model, list("xh"), 5))) == 5


@pytest.mark.parametrize("name", ["classes", "three classes", "tags", "numbers"])
def test_a_model_that_says_no_tokens_does_not_write(name: str) -> None:
    with pytest.raises(Problem, match="only one that says what comes next writes"):
        write(task_model(name), ["great"], 5)


def test_a_sequence_ends_with_its_mark() -> None:
    model = task_model("sequence", seed=1)
    task = TASKS["sequence"]
    assert isinstance(task, FromLabel)
    ends = [list(write(model, [task.marks[1]], 200, 1.0, seed)) for seed in range(5)]
    for written in ends:
        assert _texts(written).count(task.marks[-1]) == 1
        assert written[-1].text == task.marks[-1]
    assert len({len(written) for written in ends}) > 1


@pytest.mark.parametrize("name", ["numbers", "two series"])
def test_the_next_values_are_read_with_those_before_them(name: str) -> None:
    model, task = task_model(name), TASKS[name]
    assert isinstance(task, Numbers)
    columns = len(task.columns)
    start = [";".join(str(48.0 + row + column) for column in range(columns)) for row in range(task.window)]
    values = list(go_on(model, start, 3))
    assert np.array(values).shape == (3, columns)
    # The second value is what follows once the first one has been typed.
    typed = [*start[1:], ";".join(repr(value) for value in values[0])]
    np.testing.assert_allclose(list(go_on(model, typed, 2)), values[1:], rtol=1e-5)


def test_only_the_window_is_read() -> None:
    model = task_model("numbers")
    longer = list(go_on(model, ["1", "2", "999", "48", "49", "50", "51"], 1))
    assert longer == list(go_on(model, ["48", "49", "50", "51"], 1))


@pytest.mark.parametrize(
    ("name", "start", "sentence"),
    [
        ("numbers", [], "There are no values to go on from"),
        ("numbers", ["4", "five"], "“five” is not a number"),
        ("numbers", ["4", "nan"], "“nan” is not a number"),
        ("numbers", ["4", "1e999"], "“1e999” is not a number"),
        ("numbers", ["2024-01-05"], "is not a number"),
        ("two series", ["4"], "“4” is not 2 numbers with ; between, one for each of a, b"),
        ("two series", ["4;5;6"], "is not 2 numbers"),
    ],
)
def test_what_is_no_value_is_named(name: str, start: list[str], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        go_on(task_model(name), start, 2)


def test_values_are_read_as_people_write_them() -> None:
    model = task_model("numbers")
    for plain, written in (("1500", "1,500"), ("-3", "−3"), ("0.5", "0,5"), ("0.5", ".5"), ("50", "50%")):
        assert list(go_on(model, ["48", plain], 1)) == list(go_on(model, ["48", written], 1)), written


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_a_network_that_explodes_stops_with_a_sentence(temperature: float) -> None:
    model = task_model("next_token", cell="simple_rnn", activation="identity")
    for _, array in model.parameters.named():
        array *= 1e12
    written = write(model, ["h"], 60, temperature)
    with pytest.raises(Problem, match="grew until a 32-bit number could not hold them"):
        list(written)


@pytest.mark.parametrize(
    ("tokenizer", "tokens", "text"),
    [
        ("spelling", ["a", " ", "b", "\n", "c"], "a b\nc"),
        ("character", ["가", "나"], "가나"),
        ("word", ["hello", ",", "world", "!?", "\n", "next"], "hello, world!?\nnext"),
        ("okt", ["영화", "가", "좋다"], "영화 가 좋다"),
        ("word", [], ""),
    ],
)
def test_tokens_are_joined_as_their_tokenizer_cut_them(tokenizer: str, tokens: list[str], text: str) -> None:
    assert joined(tokenizer, tokens) == text


def test_a_sentence_names_a_few_of_many_long_labels() -> None:
    model = replace(task_model("sequence"), task=FromLabel(tuple(f"{n}{'x' * 300}" for n in range(100))))
    for label in (None, "y" * 300):
        with pytest.raises(Problem) as refused:
            start_of(model, [], label)
        assert "“0xxx" in str(refused.value)
        assert len(str(refused.value)) < 700
