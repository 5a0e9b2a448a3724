"""What is loaded: opened, read, trained, saved; and still there when something fails."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.session.said import Said


def _open_data(qtbot: QtBot, session: Session, path: Path) -> Data:
    with qtbot.waitSignal(session.data_changed):
        session.open_data(path)
    qtbot.waitUntil(lambda: not session.loading)
    assert session.data is not None
    return session.data


# --- reading and models --------------------------------------------------------------------------------------------


def test_opening_a_model_reads_the_text_with_it(qtbot: QtBot, session: Session, said: Said, model_file: Path) -> None:
    session.exploration.set_text("정말 재미있다")
    assert said.all == [], "without a model there is nothing to read with"
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(model_file)
    expected = Reader(load_model(model_file), create_tokenizer("word")).read("정말 재미있다")
    assert session.exploration.reading is not None
    assert session.exploration.reading.probabilities.tobytes() == expected.probabilities.tobytes()
    assert (session.path, session.unsaved) == (model_file, False)
    assert said.of("model_changed") == [session.model]
    assert said.of("busy_changed") == [True, False]


def test_every_text_is_read_with_the_current_model(qtbot: QtBot, session: Session, model_file: Path) -> None:
    session.open_model(model_file)
    for text in ("great", "great boring", ""):
        session.exploration.set_text(text)
        qtbot.waitUntil(lambda: not session.exploration.busy)
        assert session.exploration.reading is not None
        assert session.exploration.reading.text == text
        assert session.exploration.reading.model is session.model


@pytest.mark.parametrize("content", [None, b"", b"\x80\x04}q\x00.", b"rubbish" * 1000])
def test_a_model_that_cannot_be_opened_leaves_the_one_that_is(
    qtbot: QtBot, session: Session, said: Said, model_file: Path, content: bytes | None
) -> None:
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(model_file)
    before = (session.model, session.path, session.unsaved, session.exploration.reading, len(said.all))
    bad = model_file.with_name("bad.safetensors")
    if content is not None:
        bad.write_bytes(content)
    with pytest.raises(Problem, match=r"bad\.safetensors"):
        session.open_model(bad)
    assert (session.model, session.path, session.unsaved, session.exploration.reading, len(said.all)) == before
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.exploration.set_text("still reading")


# --- data ----------------------------------------------------------------------------------------------------------


def test_opening_data_understands_it(qtbot: QtBot, session: Session, said: Said, reviews_file: Path) -> None:
    data = _open_data(qtbot, session, reviews_file)
    assert data.problem is None
    assert data.reviews is not None
    assert (len(data.reviews), data.reviews.counts) == (80, (40, 40))
    assert data.choice == ColumnChoice(text=0, label=1)
    shares = said.of("data_loading")
    assert shares
    assert shares == sorted(share for share in shares if 0 <= share <= 1)
    assert said.of("data_changed") == [data]
    assert said.of("problem") == []


def test_the_sample_that_ships_is_understood(qtbot: QtBot, session: Session) -> None:
    data = _open_data(qtbot, session, resource_path(SAMPLE_DATA))
    assert data.reviews is not None
    assert len(data.reviews) == 400
    assert data.reviews.counts == (200, 200)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "gone.csv"), (b"", "empty"), (b"review,label\n", "no row"), (bytes(range(256)) * 20, "gone.csv")],
)
def test_data_that_cannot_be_read_leaves_the_data_that_is(
    qtbot: QtBot, session: Session, said: Said, reviews_file: Path, content: bytes | None, sentence: str
) -> None:
    before = _open_data(qtbot, session, reviews_file)
    bad = reviews_file.with_name("gone.csv")
    if content is not None:
        bad.write_bytes(content)
    with qtbot.waitSignal(session.problem):
        session.open_data(bad)
    (problem,) = said.of("problem")
    assert sentence in str(problem)
    assert "gone.csv" in str(problem)
    assert session.data is before
    assert not session.loading
    assert said.of("data_changed") == [before]


def test_a_table_that_is_not_understood_is_shown_with_the_reason(
    qtbot: QtBot, session: Session, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "ratings.csv"
    rows = [f"아주 긴 리뷰 문장입니다 {i},{i % 7},perhaps {i}" for i in range(30)]
    path.write_text("comment,stars,liked\n" + "\n".join(rows), encoding="utf-8")
    data = _open_data(qtbot, session, path)
    assert said.of("problem") == []
    session.choose_columns(ColumnChoice(text=0, label=2))
    session.choose_columns(ColumnChoice(text=0, label=1), LabelChoice(threshold=3))
    _, refused, understood = said.of("data_changed")
    assert refused.table is data.table
    assert understood.table is data.table
    assert refused.reviews is None
    assert "perhaps" in str(refused.problem)
    assert understood.problem is None
    assert understood.reviews.counts[1] == sum(i % 7 >= 3 for i in range(30))
    assert session.data is understood


def test_the_table_opened_last_wins(qtbot: QtBot, session: Session, said: Said, reviews_file: Path) -> None:
    sample = resource_path(SAMPLE_DATA)
    for path in (sample, reviews_file, sample, reviews_file):
        session.open_data(path)
    qtbot.waitUntil(lambda: not session.loading)
    assert session.data is not None
    assert session.data.table.path == reviews_file
    assert said.of("data_changed")[-1] is session.data
    assert said.of("problem") == []
