"""What a window held is there again when the next one starts, unless the person closed it."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.examples import Wanted, source_of
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.model_file import same_model, save_model
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.paths import SAMPLE_CAPTIONS, resource_path
from rnn_desktop.runs.training_run import TrainingSettings
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering
from tests.ui.task_window import SPOKEN, TEXT, task_model
from tests.ui.window.programs import Program, Start, programs, start, written

__all__ = ["programs", "start"]

_TRAINING = TrainingConfig(epochs=1000, batch_size=1, snapshot_every=5)
_SETTINGS = TrainingSettings("word", "gru", 8, (8,), 100, 20, duplicates="drop", training=_TRAINING)


def train(qtbot: QtBot, program: Program, table: Path) -> None:
    """Train on the table, as a person does it, until there is something learned; it goes on."""
    with qtbot.waitSignal(program.session.data_changed):
        program.window.open_data(table)
    desk = program.window.train_view.desk
    assert desk is not None
    desk.settings.choose(_SETTINGS)
    desk.progress.main.click()
    qtbot.waitUntil(lambda: program.session.has_learned)


def test_after_a_death_the_next_start_has_all_of_it(
    qtbot: QtBot, start: Start, model_file: Path, reviews_file: Path
) -> None:
    first = start()
    assert not first.recovered
    first.window.files.open(model_file)
    first.window.set_text(REVIEW)
    qtbot.waitUntil(lambda: first.window.read_view.reading is not None and not first.session.exploration.busy)
    train(qtbot, first, reviews_file)
    # Before anything else: it must not have ended by then.
    first.session.pause_training()
    qtbot.waitUntil(lambda: not first.session.exploration.busy)
    first.window.read_view.select_token(2)
    first.window.show_view("train")
    written(qtbot, first)
    learned, step = first.session.model, first.session.model.provenance["weights"]["step"]
    first.die()

    second = start()
    assert second.recovered
    qtbot.waitUntil(lambda: second.session.data is not None)
    assert second.window.composer.text() == REVIEW
    assert second.window.read_view.reading.text == REVIEW
    assert second.window.read_view.scene.selection.token == 2
    assert second.session.model.provenance["weights"]["step"] == step > 0
    assert same_model(second.session.model, learned)
    assert second.session.unsaved
    assert second.window.isWindowModified()
    assert second.session.data.table.path == reviews_file
    assert second.window.train_view.settings == _SETTINGS
    assert second.window.shows("train")
    assert second.said() == (
        "The last time, RNN Desktop ended without being closed. Recovered: the text, the model that was not saved, "
        "the training settings, the file reviews.csv. A training was running: what it had learned is in the model, "
        "and it can be started anew."
    )
    # And it is in the list, too.
    (entry,) = second.session.kept.entries()
    assert entry.is_of(second.session.model)


def test_the_columns_come_back_as_they_were_chosen(
    qtbot: QtBot, start: Start, model_file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "two.csv"
    rows = [f"제목 {i},리뷰 본문 {i},{i % 2},{i % 5 + 1}" for i in range(40)]
    table.write_text("title,review,label,stars\n" + "\n".join(rows), encoding="utf-8")
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(table)
    choice = ColumnChoice(0, 3)
    first.session.choose_columns(choice, LabelChoice(threshold=4.0))
    written(qtbot, first)
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None and second.session.data.choice == choice)
    assert second.session.data.rule.threshold == 4.0
    assert second.window.own.state.saved().window.table == first.window.own.state.saved().window.table


def test_what_was_decided_about_a_table_comes_back(
    qtbot: QtBot, start: Start, model_file: Path, tmp_path: Path
) -> None:
    """What each label means, and how the file is read: the encoding here is one that nobody would guess."""
    table = tmp_path / "shops.csv"
    rows = [f"отзыв {i},{('плохо', 'хорошо', 'так себе')[i % 3]}" for i in range(30)]
    table.write_text("review,label\n" + "\n".join(rows), encoding="koi8-r")
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(table)
    desk = first.window.train_view.desk
    with qtbot.waitSignal(first.session.data_changed):
        desk.data.file_chosen.emit(Chosen(encoding="koi8-r"))
    labels = LabelChoice(classes=(("плохо", "так себе"), ("хорошо",)))
    desk.data.columns_chosen.emit(ColumnChoice(0, 1), labels)
    assert first.session.data.reviews.counts == (20, 10)
    written(qtbot, first)
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None and second.session.data.reviews is not None)
    data = second.session.data
    assert (data.table.chosen.encoding, data.table.encoding) == ("koi8-r", "koi8-r")
    assert data.label_choice == labels
    assert data.rule == first.session.data.rule
    assert data.reviews.texts == first.session.data.reviews.texts
    assert second.window.own.state.saved().window.table == first.window.own.state.saved().window.table


@pytest.mark.parametrize(
    "decided",
    [
        LabelChoice(apart=True),
        LabelChoice(classes=(("1", "2"), ("3",), ("4", "5")), names=("나쁨", "보통", "좋음")),
        LabelChoice(classes=(("1",), ("5",)), names=("1", "5"), dropped=("2", "3", "4")),
    ],
)
def test_classes_that_were_chosen_and_a_model_of_them_come_back_after_a_death(
    qtbot: QtBot, start: Start, model_file: Path, tmp_path: Path, decided: LabelChoice
) -> None:
    words = ("최악이다", "별로다", "그저 그렇다", "괜찮다", "최고다")
    rows = [f"{words[i % 5]} {i},{i % 5 + 1}" for i in range(100)]
    table = tmp_path / "stars.csv"
    table.write_text("review,rating\n" + "\n".join(rows), encoding="utf-8")
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(table)
    first.session.choose_columns(first.session.data.choice, decided)
    labels = first.session.data.usable().task.labels
    desk = first.window.train_view.desk
    desk.settings.choose(_SETTINGS)
    desk.progress.main.click()
    qtbot.waitUntil(lambda: first.session.has_learned)
    first.session.pause_training()
    qtbot.waitUntil(lambda: not first.session.exploration.busy)
    written(qtbot, first)
    learned = first.session.model
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None and second.session.data.label_choice == decided)
    assert second.session.data.usable().task.labels == labels == second.session.model.task.labels
    assert second.session.data.rule == first.session.data.rule
    assert same_model(second.session.model, learned)
    assert second.window.train_view.settings == _SETTINGS
    fields = second.window.train_view.desk.data.meanings.fields
    assert [field.currentText() for field in fields] == [field.currentText() for field in desk.data.meanings.fields]


def test_what_was_explained_at_a_time_step_comes_back(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    path, chosen = tmp_path / "spoken.safetensors", Explained(3, 1)
    save_model(task_model(SPOKEN), path)
    first = start()
    first.window.files.open(path)
    first.window.set_text(TEXT)
    qtbot.waitUntil(lambda: first.window.read_view.reading is not None and not first.session.exploration.busy)
    first.session.exploration.explain(chosen)
    written(qtbot, first)
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.window.read_view.reading is not None and not second.session.exploration.busy)
    assert second.session.exploration.explained == chosen
    assert second.window.read_view.reading.explained == chosen


def test_words_are_on_disk_soon_after_they_were_typed(qtbot: QtBot, start: Start, model_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    first.window.set_text(REVIEW)
    first.recovery._regular.stop()
    first.window.set_text(REVIEW + " 또")

    def text_on_disk() -> str:
        if not first.recovery.path.exists():
            return ""
        with zipfile.ZipFile(first.recovery.path) as file:
            return json.loads(file.read("reading.json"))["window"]["text"]

    qtbot.waitUntil(lambda: text_on_disk() == REVIEW + " 또")


def test_a_window_that_was_closed_is_not_recovered(qtbot: QtBot, start: Start, model_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    written(qtbot, first)
    first.recovery.forget_and_end()
    assert not start().recovered


def test_a_window_that_is_ended_from_outside_is(qtbot: QtBot, start: Start, model_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    first.window.set_text("written at once")
    assert first.recovery.write_and_end()
    second = start()
    assert second.recovered
    qtbot.waitUntil(lambda: not second.session.exploration.busy)
    assert second.window.composer.text() == "written at once"
    assert second.session.path == model_file
    assert not second.session.unsaved


def test_a_running_window_is_left_alone(qtbot: QtBot, start: Start, model_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    written(qtbot, first)
    second = start()
    assert not second.recovered
    assert second.recovery.path != first.recovery.path


def test_what_was_recovered_can_be_discarded(qtbot: QtBot, start: Start, model_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    first.window.set_text(REVIEW)
    written(qtbot, first)
    first.die()
    second = start()
    second.window.strip.discard.click()
    qtbot.waitUntil(lambda: not second.session.exploration.busy)
    assert second.window.composer.text() == EXAMPLE_REVIEW
    assert second.session.path != model_file
    assert second.said() == ""


def test_discarding_can_be_cancelled_and_is_offered_still(
    qtbot: QtBot, start: Start, model_file: Path, reviews_file: Path
) -> None:
    first = start()
    first.window.files.open(model_file)
    first.window.set_text(REVIEW)
    train(qtbot, first, reviews_file)
    first.session.pause_training()
    written(qtbot, first)
    first.die()
    second = start()
    assert second.session.unsaved
    with answering(QMessageBox, lambda box: box.reject()):
        second.window.strip.discard.click()
    assert second.session.unsaved
    assert second.window.strip.discard.isVisible()
    assert second.said().startswith("The last time, ")


@pytest.mark.parametrize("harm", ["cut short", "settings", "window"])
def test_a_damaged_file_is_put_aside_and_said(qtbot: QtBot, start: Start, model_file: Path, harm: str) -> None:
    first = start()
    first.window.files.open(model_file)
    written(qtbot, first)
    first.die()
    path = first.recovery.path
    if harm == "cut short":
        path.write_bytes(path.read_bytes()[:1000])
    else:
        with zipfile.ZipFile(path) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        value = json.loads(parts["reading.json"])
        value["window"][harm if harm == "settings" else "token"] = "nonsense"
        with zipfile.ZipFile(path, "w") as file:
            for name, content in (parts | {"reading.json": json.dumps(value).encode()}).items():
                file.writestr(name, content)
    second = start()
    assert not second.recovered
    assert "is not a reading this program can open" in second.said()
    assert path.with_suffix(".damaged").exists()


def test_a_table_that_is_gone_is_said(qtbot: QtBot, start: Start, model_file: Path, reviews_file: Path) -> None:
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(reviews_file)
    written(qtbot, first)
    first.die()
    reviews_file.unlink()
    second = start()
    assert second.recovered
    assert second.session.data is None
    assert "Recovered: the text, the model" in second.said()


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("sayings.txt", "가는 말이 곱다\n오는 말이 곱다\n", Wanted(task="next_token", parts="windows")),
        ("tagged.txt", "you/P play/V\nthey/P read/V\n" * 9, Wanted()),
        ("series.csv", "a,b\n" + "1,2\n3,5\n4,1\n" * 12, Wanted("numbers", series=("a",), window=5)),
        (
            "captions.csv",
            resource_path(SAMPLE_CAPTIONS).read_text("utf-8"),
            Wanted("sequence", Chosen(), "설명", "날씨"),
        ),
    ],
)
def test_what_was_wanted_of_any_file_comes_back_after_a_death(
    qtbot: QtBot, start: Start, model_file: Path, tmp_path: Path, name: str, content: str, wanted: Wanted
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(path, wanted)
    learnt = first.session.learnt
    first.window.train_view.desk.settings.epochs.setValue(7)
    written(qtbot, first)
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None and second.session.learnt == learnt)
    assert f"the file {name}" in second.said()
    assert source_of(second.session.data) == path
    assert second.window.train_view.desk.data.task.currentData() == learnt
    assert second.window.train_view.settings == first.window.train_view.settings
    assert second.window.own.state.saved().window.table == first.window.own.state.saved().window.table
    again, before = second.session.wanted, first.session.wanted
    assert (again.task, again.parts, again.series, again.window) == (
        before.task,
        before.parts,
        before.series,
        before.window,
    )


def test_a_model_of_tags_that_was_being_trained_comes_back_after_a_death(
    qtbot: QtBot, start: Start, model_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "tagged.txt"
    path.write_text("you/P play/V\nthey/P read/V\n" * 20, encoding="utf-8")
    first = start()
    first.window.files.open(model_file)
    first.window.set_text("they play")
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(path)
    desk = first.window.train_view.desk
    for field, value in ((desk.settings.epochs, 1000), (desk.settings.batch_size, 1)):
        field.setValue(value)
    desk.settings.hidden_sizes.setText("8")
    desk.settings.more.learning.patience.setValue(0)
    desk.progress.main.click()
    qtbot.waitUntil(lambda: first.session.has_learned)
    first.session.pause_training()
    qtbot.waitUntil(lambda: not first.session.exploration.busy)
    written(qtbot, first)
    learned = first.session.model
    first.die()
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None)
    assert same_model(second.session.model, learned)
    assert second.session.model.task.labels == ("P", "V")
    assert second.session.learnt == "tags"
    assert second.window.composer.text() == "they play"
    assert second.window.train_view.settings.hidden_sizes == (8,)
    (entry,) = second.session.kept.entries()
    assert entry.is_of(second.session.model)


def test_a_file_of_an_older_window_is_recovered_as_a_table(
    qtbot: QtBot, start: Start, model_file: Path, reviews_file: Path
) -> None:
    """What was decided had neither task nor window then."""
    first = start()
    first.window.files.open(model_file)
    with qtbot.waitSignal(first.session.data_changed):
        first.window.open_data(reviews_file)
    written(qtbot, first)
    first.die()
    with zipfile.ZipFile(first.recovery.path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    value = json.loads(parts["reading.json"])
    for newer in ("task", "parts", "series", "window"):
        del value["window"]["table"]["decided"][newer]
    with zipfile.ZipFile(first.recovery.path, "w") as file:
        for name, content in (parts | {"reading.json": json.dumps(value).encode()}).items():
            file.writestr(name, content)
    second = start()
    qtbot.waitUntil(lambda: second.session.data is not None)
    assert second.session.learnt == "classes"
    assert second.session.data.reviews is not None
