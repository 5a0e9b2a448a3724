"""Files that are no tables of reviews, opened, understood otherwise and trained on by a person at the desk."""

import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.data.running_text import RunningText
from rnn_desktop.engine.training import StepDone
from rnn_desktop.lens.writing import write
from rnn_desktop.paths import SAMPLE_CAPTIONS, SAMPLE_HELLO, SAMPLE_TAGGED, SAMPLE_VISITORS, resource_path
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import FromLabel, NextToken, Numbers, Tags
from rnn_desktop.text.korean import bills
from rnn_desktop.ui.train.samples import samples
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk
from tests.task_models import task_model
from tests.ui.train.desk import opened

STARTS = ("가는 말이", "오는 말이", "고운 말이")
SAYINGS = [f"{start} {how} 곱다" for start in STARTS for how in ("더", "참", "꼭")] * 4


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def run(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    qtbot.mouseClick(desk.progress.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.training_state is JobState.COMPLETED, timeout=30_000)
    qtbot.waitUntil(lambda: not session.exploration.busy)


def choose_task(desk: TrainingDesk, name: str) -> None:
    place = desk.data.task.findData(name)
    assert place >= 0, f"{name} is not offered"
    desk.data.task.setCurrentIndex(place)
    desk.data.task.activated.emit(place)


def first_cells(desk: TrainingDesk) -> list[str]:
    table = desk.other_preview.table
    return [table.item(row, 0).text() for row in range(min(3, table.rowCount()))]


def legend(desk: TrainingDesk) -> list[str]:
    return [entry.words for entry in desk.curves.measured.legend.entries]


# --- a text ----------------------------------------------------------------------------------------------------------


def test_a_text_is_opened_seen_and_trained_on(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    session.exploration.set_text("가는 말이")
    desk = opened(qtbot, view, session, written(tmp_path, "sayings.txt", "\n".join(SAYINGS)))
    assert desk.data.task.currentData() == "next_token"
    assert desk.data.task.currentText() == "Next token"
    assert desk.data.other.summary.text() == "360 characters · 36 lines"
    assert not desk.data.text.isVisible(), "columns are a table's"
    assert desk.pages.button("reviews").text() == "Lines"
    assert first_cells(desk) == SAYINGS[:3]
    settings = desk.settings
    assert not settings.more.network.direction.isEnabled()
    assert settings.more.network.direction.toolTip() == "What comes next may not be read backwards."
    run(qtbot, desk, session)
    assert isinstance(session.model.task, NextToken)
    assert desk.curves.measured.title.text() == "Perplexity"
    assert legend(desk) == ["counts alone", "epoch kept"]
    baseline = desk.curves.baseline.value()
    _, y = desk.curves.measured_validation.getData()
    assert y[-1] < y[0] < 1000
    assert y[-1] < baseline, "it has learnt more than how often each letter comes"
    kept = desk.curves.history.kept
    assert desk.progress.detail.text().startswith(
        f"sayings.txt · epoch {kept.epoch} was the best and is kept: perplexity {math.exp(kept.validation_loss):.2f} · "
    )
    assert desk.progress.measures.text() == f"perplexity of the tokens' counts alone {baseline:.2f}"
    assert {name for name, _ in desk.watched.shares.shown[:3]} == {"더", "참", "꼭"}
    assert not desk.watched.plot.isVisible()


@pytest.mark.parametrize(("typed", "suggested"), [("정말 영화", ["hello"]), ("hot", []), ("", ["hello"])])
def test_a_line_of_the_file_is_read_where_nothing_typed_could_be(
    qtbot: QtBot, view: TrainView, session: Session, typed: str, suggested: list[str]
) -> None:
    found: list[str] = []
    view.text_suggested.connect(found.append)
    session.exploration.set_text(typed)
    desk = opened(qtbot, view, session, resource_path(SAMPLE_HELLO))
    run(qtbot, desk, session)
    assert found == suggested


def test_a_text_is_read_as_one_and_in_another_encoding(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "sayings.txt"
    path.write_bytes("\n".join(SAYINGS).encode("cp949"))
    desk = opened(qtbot, view, session, path)
    assert desk.data.other.encoding.currentText() == "CP949"
    with qtbot.waitSignal(session.data_changed):
        desk.data.other.parts.setCurrentIndex(desk.data.other.parts.findData("windows"))
    assert session.data.parts == "windows"
    with qtbot.waitSignal(session.data_changed):
        desk.data.other.encoding.setCurrentIndex(desk.data.other.encoding.findData("cp1252"))
    assert session.data.texts[0] != SAYINGS[0]
    assert session.data.parts == "windows", "what was said before still holds"
    assert desk.data.other.encoding.currentText() == "CP1252"


def test_double_clicking_a_line_reads_it(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    desk = opened(qtbot, view, session, written(tmp_path, "sayings.txt", "\n".join(SAYINGS)))
    with qtbot.waitSignal(view.review_chosen) as chosen:
        desk.other_preview.table.cellDoubleClicked.emit(2, 0)
    assert chosen.args == [SAYINGS[2]]


def test_hello_is_trained_by_clicks_within_two_hundred_steps_and_is_then_said(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    """SimpleRNN of three units on one-hot letters; three seeds of five say it at the least."""
    desk = opened(qtbot, view, session, resource_path(SAMPLE_HELLO))
    assert desk.settings.table.total[1].text() == "53", "3 · (7 + 3 + 1) + 5 · (3 + 1): of five letters at most"
    said, steps = [], []
    for seed in range(5):
        desk.settings.seed.setValue(seed)
        done: list[StepDone] = []
        taking = session.training_events.connect(
            lambda events, done=done: done.extend(event for event in events if isinstance(event, StepDone))
        )
        run(qtbot, desk, session)
        session.training_events.disconnect(taking)
        steps.append(done[-1].step)
        config = session.model.config
        assert (config.cell, config.input, config.activation, config.hidden_sizes) == (
            "simple_rnn",
            "one_hot",
            "tanh",
            (3,),
        )
        said.append("".join(token.text for token in write(session.model, ["h"], 4)))
    assert said.count("ello") >= 3, said
    assert max(steps) == 200
    assert desk.curves.note.isVisible(), "nothing validates, and that is said"
    assert desk.curves.loss.legend.entries[-1].words == "training, smoothed"
    assert legend(desk) == []
    x, _ = desk.curves.measured_validation.getData()
    assert x is None or not len(x)
    assert desk.progress.detail.text().startswith(
        "hello.txt · epoch 200, on the training data (none to validate): perplexity 1.0"
    )


def test_a_text_of_unknown_letters_is_in_the_composer_while_it_trains(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    session.exploration.set_text("기대 안하고 보면")
    failed: list[object] = []
    session.exploration.reading_failed.connect(failed.append)
    desk = opened(qtbot, view, session, resource_path(SAMPLE_HELLO))
    run(qtbot, desk, session)
    assert not failed
    assert session.exploration.reading.text == "기대 안하고 보면"
    assert {name for name, _ in desk.watched.shares.shown} <= set("helo")


# --- tags ------------------------------------------------------------------------------------------------------------


def test_tags_are_learnt_and_drawn_beside_the_most_frequent(qtbot: QtBot, view: TrainView, session: Session) -> None:
    session.exploration.set_text("you play at noon")
    desk = opened(qtbot, view, session, resource_path(SAMPLE_TAGGED))
    assert desk.data.task.currentData() == "tags"
    assert desk.data.other.balance.isVisible()
    assert "NOUN 208" in desk.data.other.balance.accessibleName()
    assert desk.pages.button("reviews").text() == "Sentences"
    assert not desk.settings.tokenizer.isEnabled()
    assert desk.settings.tokenizer.currentData() == "space"
    desk.settings.epochs.setValue(12)
    run(qtbot, desk, session)
    assert isinstance(session.model.task, Tags)
    assert session.model.config.bidirectional
    assert legend(desk) == ["macro F1", "most frequent tag", "epoch kept"]
    assert desk.curves.baseline.value() < 0.4
    assert desk.curves.measured_validation.getData()[1][-1] > 0.9
    assert "most frequent tag" in desk.progress.measures.text()
    lines = [line.split("  ")[:2] for line in desk.watched.lines.text().splitlines()]
    assert lines == [["you", "PRON"], ["play", "VERB"], ["at", "ADP"], ["noon", "NOUN"]]


# --- numbers ---------------------------------------------------------------------------------------------------------


def test_numbers_are_learnt_in_their_own_unit_beside_repeating_the_last(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    suggested: list[str] = []
    view.text_suggested.connect(lambda text: (suggested.append(text), session.exploration.set_text(text)))
    session.exploration.set_text("기대 안하고")
    desk = opened(qtbot, view, session, resource_path(SAMPLE_VISITORS))
    assert desk.data.task.currentData() == "numbers"
    assert desk.data.other.summary.text() == "144 rows · 132 windows"
    assert desk.data.other.plot.isVisible()
    assert desk.pages.button("reviews").text() == "Values"
    assert first_cells(desk) == ["4,071", "3,316", "2,677"]
    run(qtbot, desk, session)
    assert isinstance(session.model.task, Numbers)
    assert suggested, "a review is nothing that such a network reads"
    assert len(suggested[0].split()) == 12
    assert desk.curves.measured.title.text() == "Root mean square error"
    assert legend(desk) == ["repeating the last value", "epoch kept"]
    kept = desk.curves.history.kept
    wanted = math.sqrt(kept.validation_loss) * session.model.task.scales[0]
    assert desk.curves.measure.of_epoch(kept) == pytest.approx(wanted)
    values = session.data.values[:, 0]
    last = values[-14:-1] if len(session.data.starts) // 10 == 13 else None
    assert last is not None
    naive = math.sqrt(float(np.square(values[-13:] - last).mean()))
    assert desk.curves.baseline.value() == pytest.approx(naive)
    assert wanted < naive
    assert "accuracy" not in desk.progress.detail.text()
    assert 1_000 < float(desk.watched.value.text().replace(",", "")) < 10_000


def test_another_window_and_another_column_of_numbers(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = [f"{i},{i * i},{100 - i}" for i in range(1, 41)]
    path = written(tmp_path, "series.csv", "day,square,rest\n" + "\n".join(rows))
    desk = opened(qtbot, view, session, path)
    other = desk.data.other
    assert other.checked() == ("rest",)
    with qtbot.waitSignal(session.data_changed):
        other.window_length.setValue(5)
    assert session.data.window == 5
    with qtbot.waitSignal(session.data_changed):
        other.series.item(1).setCheckState(Qt.CheckState.Checked)
    assert (session.data.columns, session.data.window) == (("square", "rest"), 5)
    before = session.data
    with qtbot.waitSignal(session.problem) as said:
        other.window_length.setValue(500)
    assert "a window of 500" in str(said.args[0])
    assert session.data is before
    assert other.window_length.value() == 5, "what is open stays open, and the field says so"
    assert desk.progress.main.isEnabled()


def test_four_five_six_is_followed_by_seven_with_the_offered_settings(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    session.exploration.set_text("4 5 6")
    desk = opened(qtbot, view, session, written(tmp_path, "count.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"))
    assert not desk.data.other.series.isVisible(), "a list has one column"
    with qtbot.waitSignal(session.data_changed):
        desk.data.other.window_length.setValue(3)
    assert desk.settings.more.network.activation.currentData() == "identity"
    run(qtbot, desk, session)
    assert session.model.config.activation == "identity"
    assert float(desk.watched.value.text()) == pytest.approx(7.0, abs=0.15)
    assert desk.curves.note.isVisible()
    assert session.exploration.text == "4 5 6", "what can be read stays"


def test_two_series_are_learnt_side_by_side(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    failed: list[object] = []
    view.text_suggested.connect(session.exploration.set_text)
    rows = "".join(f"{i % 7},{i % 5}\n" for i in range(60))
    desk = opened(qtbot, view, session, written(tmp_path, "two.csv", "warm,wet\n" + rows))
    with qtbot.waitSignal(session.data_changed):
        desk.data.other.series.item(0).setCheckState(Qt.CheckState.Checked)
    desk.settings.epochs.setValue(5)
    session.exploration.reading_failed.connect(failed.append)
    run(qtbot, desk, session)
    assert not failed
    assert session.model.task.columns == ("warm", "wet")
    assert [line.split("  ")[0] for line in desk.watched.lines.text().splitlines()] == ["warm", "wet"]


# --- a sequence from a label -----------------------------------------------------------------------------------------


def test_a_table_is_learnt_as_sequences_and_back_as_classes(qtbot: QtBot, view: TrainView, session: Session) -> None:
    captions = next(n for n, one in enumerate(view.empty._samples) if one.path() == resource_path(SAMPLE_CAPTIONS))
    with qtbot.waitSignal(session.data_changed):
        qtbot.mouseClick(view.empty.samples[captions], Qt.MouseButton.LeftButton)
    desk = view.desk
    assert desk.data.task.currentData() == "sequence"
    assert desk.data.text.currentText() == "설명"
    choose_task(desk, "classes")
    assert session.learnt == "classes"
    choose_task(desk, "sequence")
    desk.settings.epochs.setValue(6)
    session.exploration.set_text("기대 안하고")
    with qtbot.waitSignal(view.text_suggested) as suggested:
        run(qtbot, desk, session)
    assert suggested.args == ["⟨맑음⟩"], "such a network begins with a label"
    assert isinstance(session.model.task, FromLabel)
    assert desk.curves.measured.title.text() == "Perplexity"
    assert desk.curves.measured_validation.getData()[1][-1] < desk.curves.baseline.value()


def test_the_network_of_another_task_is_not_given_what_it_cannot_read(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    """Until the new one has learned something, the old one reads."""
    refused: list[object] = []
    session.exploration.reading_failed.connect(refused.append)
    view.text_suggested.connect(session.exploration.set_text)
    session.exploration.set_model(task_model("numbers"))
    session.exploration.set_text("48 52.5")
    captions = next(one for one in samples() if one.place == resource_path(SAMPLE_CAPTIONS))
    with qtbot.waitSignal(session.data_changed):
        view.sample_requested.emit(captions.path(), captions.wanted)
    view.desk.settings.epochs.setValue(2)
    run(qtbot, view.desk, session)
    assert session.exploration.text == "⟨맑음⟩"
    assert not refused


# --- what a file may not be ------------------------------------------------------------------------------------------


def test_a_wrong_task_says_why_and_the_text_is_still_there(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, written(tmp_path, "sayings.txt", "\n".join(SAYINGS)))
    for task, words in (("numbers", "holds no numbers"), ("tags", "no words with tags")):
        with qtbot.waitSignal(session.problem) as said:
            choose_task(desk, task)
        assert words in str(said.args[0])
        assert isinstance(session.data, RunningText)
        assert desk.data.task.currentData() == "next_token"
        assert desk.progress.main.isEnabled()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("one.txt", b"a", "fewer than two characters"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "picture"),
        ("one_tag.conll", b"\n\n".join([b"you\tX\nplay\tX"] * 9), "there is nothing to learn"),
        ("short.txt", b"4\n", ""),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence_and_nothing_is_lost(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    desk = opened(qtbot, view, session, resource_path(SAMPLE_TAGGED))
    before = session.data
    bad = tmp_path / name
    bad.write_bytes(content)
    with qtbot.waitSignal(session.problem) as said:
        session.open_data(bad)
    assert words in str(said.args[0])
    assert session.data is before
    assert desk.data.file.text() == "tagged.txt"
    assert desk.progress.main.isEnabled()


def test_there_is_a_sample_for_each_task_one_click_away(qtbot: QtBot, view: TrainView, session: Session) -> None:
    learnt = set()
    for button in view.empty.samples:
        with qtbot.waitSignal(session.data_changed):
            button.click()
        learnt.add(session.learnt)
        assert view.desk.progress.main.isEnabled(), button.text()
    assert learnt == {"classes", "next_token", "tags", "numbers", "sequence"}


def test_the_bills_are_one_text_and_the_next_sample_is_in_a_menu(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    with qtbot.waitSignal(session.data_changed):
        view.empty.samples[0].click()
    menu = view.desk.data.samples.choices
    actions = {action.text(): action for action in menu.actions()}
    assert [button.text() for button in view.empty.samples] == list(actions)
    with qtbot.waitSignal(session.data_changed):
        actions["Bills"].trigger()
    assert isinstance(session.data, RunningText)

    assert len(bills()) == 10
    for path in bills():
        assert path.read_text(encoding="utf-8").split("\n")[0].strip() in session.data.texts


def test_a_table_after_a_text_has_all_of_its_fields_again(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, reviews_file: Path
) -> None:
    desk = opened(qtbot, view, session, written(tmp_path, "sayings.txt", "\n".join(SAYINGS)))
    desk = opened(qtbot, view, session, reviews_file)
    assert desk.data.task.currentText() == "Classes of texts"
    assert desk.data.text.isVisible()
    assert desk.data.balance.isVisible()
    assert not desk.data.other.isVisible()
    assert desk.preview.isVisible()
    assert desk.settings.tokenizer.isEnabled()
    assert desk.settings.tokenizer.currentData() == "okt"
