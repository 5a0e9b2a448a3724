"""What is explained at a time step stays at its token: through edits, in files, in comparisons and in tables."""

from dataclasses import replace
from pathlib import Path

import pytest

from rnn_desktop.formats.reading_file import load_reading, save_reading
from rnn_desktop.lens.comparison import compare
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reader, Reading, explaining
from rnn_desktop.lens.reading_table import reading_table
from rnn_desktop.lens.saved_reading import chosen, from_saved, to_saved
from rnn_desktop.lens.what_if import DeleteToken, Edit, InsertToken, MoveToken, at_same_token, token_places
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Task
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.ui.task_window import PAIR_OF_SERIES, SPOKEN, TAGS, TEXT, task_model


def read(task: Task, text: str = TEXT) -> Reading:
    model = task_model(task)
    return Reader(model, create_tokenizer(model.tokenizer.name)).read(text)


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        ((), (0, 1, 2)),
        ((DeleteToken(0),), (1, 2)),
        ((InsertToken(1, "a"),), (0, None, 1, 2)),
        ((MoveToken(0, 2),), (1, 2, 0)),
        ((InsertToken(0, "a"), DeleteToken(1)), (None, 1, 2)),
    ],
)
def test_where_the_tokens_that_are_read_stand_in_the_text(edits: tuple[Edit, ...], places: tuple[int, ...]) -> None:
    assert token_places(3, edits) == places


def test_a_step_follows_its_token_and_ends_where_that_is_gone() -> None:
    at = Explained(4, 1)
    assert at_same_token(at, 3, (), (DeleteToken(0),)) == Explained(4, 0)
    assert at_same_token(Explained(4, 0), 3, (DeleteToken(0),), ()) == at
    assert at_same_token(at, 3, (), (DeleteToken(1),)) == Explained(4)
    assert at_same_token(at, 3, (), (MoveToken(1, 2),)) == Explained(4, 2)
    assert at_same_token(Explained(4), 3, (), (DeleteToken(1),)) == Explained(4)


def test_a_file_keeps_the_time_step(tmp_path: Path) -> None:
    reading, path = explaining(read(SPOKEN), Explained(3, 1)), tmp_path / "a.rnnreading"
    save_reading(to_saved(reading, None, reading.explained), path)
    saved = load_reading(path)
    assert chosen(saved) == Explained(3, 1)
    assert from_saved(saved).explained == Explained(3, 1)


def test_a_file_with_a_time_step_that_cannot_be_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.rnnreading"
    reading = read(SPOKEN)
    save_reading(replace(to_saved(reading, None, Explained(3)), explained_step=11), path)
    assert from_saved(load_reading(path)).explained == Explained(3)
    with pytest.raises(Problem, match="damaged"):
        save_reading(replace(to_saved(reading, None, Explained(3)), explained_step=12), path)


def test_two_readings_are_compared_at_the_same_token() -> None:
    one = explaining(read(SPOKEN), Explained(3, 1))
    other = read(SPOKEN, f"영화 {TEXT}")
    found = compare(one, other)
    assert found.other.explained == Explained(3, 2)
    assert found.probability == pytest.approx(
        float(found.other.trace.probabilities[2, 3] - one.trace.probabilities[1, 3])
    )


def test_the_table_of_a_language_model_has_the_tokens_that_came_and_come() -> None:
    reading = read(SPOKEN)
    header, rows = reading_table(reading, ())
    first, last = (dict(zip(header, row, strict=True)) for row in (rows[0], rows[-1]))
    assert first["token_probability"] is None
    assert last["token_probability"] == pytest.approx(float(reading.trace.probabilities[2, reading.ids[3] - 2]))
    assert last["next"] == reading.said
    assert last["next_probability"] == pytest.approx(float(reading.trace.probabilities[-1].max()))


def test_the_table_of_tags_has_a_column_for_each_and_the_one_that_is_said() -> None:
    header, rows = reading_table(read(TAGS), ())
    row = dict(zip(header, rows[1], strict=True))
    shares = {label: row[f"P[{label}]"] for label in TAGS.labels}
    assert row["tag_said"] == max(shares, key=shares.__getitem__)


def test_the_table_of_numbers_is_in_the_unit_of_the_data_and_has_no_probability() -> None:
    reading = read(PAIR_OF_SERIES, "4000;21 3300;18")
    header, rows = reading_table(reading, ())
    assert "probability" not in header
    assert "logit" not in header
    row = dict(zip(header, rows[-1], strict=True))
    wanted = PAIR_OF_SERIES.unscaled(reading.trace.probabilities)[-1]
    assert [row["predicted[visitors]"], row["predicted[sales]"]] == pytest.approx(wanted.tolist())
    assert row["y"] == pytest.approx(float(reading.logits[-1]))
