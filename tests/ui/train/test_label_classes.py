"""Labels of any kind become classes: each value has its place, and the person can say otherwise."""

import csv
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.theme import DARK, LIGHT, class_tones
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk
from tests.ui.train.desk import cells, choose_meaning, meaning_of, meanings, opened

LONG = "<b>기타 & " + "아주 긴 이름의 문의 " * 30 + "\n\t끝</b>"


def table(folder: Path, labels: Sequence[str], rows: int = 120) -> Path:
    """A review for each, the labels in turn."""
    path = folder / "labels.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("text", "label"))
        writer.writerows((f"글 {i}", labels[i % len(labels)]) for i in range(rows))
    return path


THREE = ("부정", "긍정", "중립")


def test_three_labels_are_three_classes_by_their_own_names(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, THREE))
    assert meanings(desk) == {label: label for label in THREE}
    assert cells(desk, 1)[:3] == ["부정 → 부정", "긍정 → 긍정", "중립 → 중립"]
    assert desk.data.balance.accessibleName() == "부정 40 · 중립 40 · 긍정 40"
    assert desk.progress.main.isEnabled()


def test_what_is_asked_of_the_middle_is_answered_by_one_click(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, THREE))
    assert "“중립” in the middle is a class of its own; it can be left out." in desk.data.questions.text()
    assert desk.data.leave_out.text() == "Leave “중립” out"
    with qtbot.waitSignal(session.data_changed):
        qtbot.mouseClick(desk.data.leave_out, Qt.MouseButton.LeftButton)
    assert meanings(desk) == {"부정": "negative", "긍정": "positive", "중립": "left out"}
    assert session.data is not None
    assert session.data.usable().task.labels == ("부정", "긍정")
    assert desk.data.rows.text() == "80 texts · 40 left out"
    assert desk.data.rows.toolTip() == "a label that is left out: 40"
    assert not desk.data.questions.isVisible()
    assert not desk.data.leave_out.isVisible()
    # And back again.
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "중립", "a class of its own")
    assert session.data.usable().task.labels == ("부정", "중립", "긍정")
    assert meanings(desk) == {label: label for label in THREE}


def test_two_labels_of_anything_are_not_called_good_and_bad(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, ("광고", "아님")))
    assert meanings(desk) == {"광고": "광고", "아님": "아님"}
    assert cells(desk, 1)[0] == "광고 → 광고"
    assert desk.data.balance.accessibleName() == "광고 60 · 아님 60"


def test_a_class_is_named_by_a_value_that_it_holds(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, ("사과", "배", "귤", "감")))
    for value, into in (("귤", "사과"), ("사과", "left out")):
        with qtbot.waitSignal(session.data_changed):
            choose_meaning(desk, value, into)
    assert meanings(desk) == {"사과": "left out", "배": "배", "귤": "귤", "감": "감"}
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "감", "배")
    assert session.data is not None
    assert sorted(zip(session.data.usable().task.labels, session.data.usable().counts, strict=True)) == [
        ("귤", 30),
        ("배", 60),
    ]


def test_a_file_of_one_class_left_says_so_and_goes_on(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, ("사과", "배", "귤")))
    for value in ("사과", "배", "귤"):
        with qtbot.waitSignal(session.data_changed):
            choose_meaning(desk, value, "left out")
    assert meanings(desk) == dict.fromkeys(("사과", "배", "귤"), "left out")
    assert desk.data.message.isVisible()
    assert not desk.progress.main.isEnabled()
    for value in ("사과", "귤"):
        with qtbot.waitSignal(session.data_changed):
            choose_meaning(desk, value, "a class of its own")
    assert session.data is not None
    assert set(session.data.usable().task.labels) == {"사과", "귤"}
    assert not desk.data.message.isVisible()


# --- many, and strange ones ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [40, 100])
def test_many_values_are_reached_in_a_place_that_stays_small(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, count: int
) -> None:
    labels = [f"종류 {i:03}" for i in range(count)]
    desk = opened(qtbot, view, session, table(tmp_path, labels, count * 3))
    fields = desk.data.meanings.fields
    assert meanings(desk) == {label: label for label in labels}
    assert desk.data.meanings.height() < 9 * fields[0].height()
    assert fields[-1].visibleRegion().isEmpty()
    fields[-2].setFocus()
    qtbot.keyClick(fields[-2], Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert not fields[-1].visibleRegion().isEmpty()
    place, model = desk.data.meanings.verticalScrollBar().value(), desk.settings.model_heading.pos()
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, labels[-1], labels[0])
    QApplication.processEvents()
    assert desk.data.meanings.verticalScrollBar().value() == place, "the person is still there"
    assert desk.settings.model_heading.pos() == model
    assert session.data is not None
    assert len(session.data.usable().task.labels) == count - 1


def test_a_label_is_shown_as_it_is_and_widens_nothing(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, (LONG, "배송", "환불")))
    QApplication.processEvents()
    field = meaning_of(desk, LONG)
    assert field.currentText().startswith("<b>기타 & 아주 긴")
    assert len(field.currentText()) <= 40
    assert "&lt;b&gt;기타 &amp; 아주" in field.toolTip()
    assert "<b>" not in desk.data.balance.toolTip()
    assert len(cells(desk, 1)[0]) < 90
    area = desk.data.parentWidget().parentWidget()
    for widget in (*desk.data.meanings.fields, desk.data.balance):
        assert widget.mapTo(area, QPoint(widget.width(), 0)).x() <= area.width()


def test_a_class_of_very_few_rows_is_said(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    labels = ["배송", "환불", "교환"] * 20 + ["분실"] * 2
    desk = opened(qtbot, view, session, table(tmp_path, labels, len(labels)))
    assert desk.data.questions.text().startswith("Reviews labelled “분실”: only 2 of 62.")


# --- ratings -------------------------------------------------------------------------------------------------------


def way(qtbot: QtBot, desk: TrainingDesk, session: Session, words: str) -> None:
    field = desk.data.ways.way
    field.setCurrentIndex(field.findText(words))
    with qtbot.waitSignal(session.data_changed):
        field.activated.emit(field.currentIndex())


CUT, APART, EACH = "two, cut at a number", "one for each value", "chosen value by value"


def test_ratings_become_classes_in_three_ways(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, "12345"))
    ways = desk.data.ways
    assert (ways.way.currentText(), ways.threshold.value()) == (CUT, 4.0)
    found = {"1": "negative", "2": "negative", "3": "left out", "4": "positive", "5": "positive"}
    assert meanings(desk) == found

    way(qtbot, desk, session, APART)
    assert meanings(desk) == {rating: rating for rating in "12345"}
    assert not ways.threshold.isVisible()
    assert desk.settings.table.rows[2][1].text() == "5", "a logit for each"

    way(qtbot, desk, session, EACH)
    assert meanings(desk) == {rating: rating for rating in "12345"}, "from where it was"
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "2", "1")
    assert ways.way.currentText() == EACH

    way(qtbot, desk, session, CUT)
    assert meanings(desk) == found
    with qtbot.waitSignal(session.data_changed):
        ways.threshold.setValue(2.0)
    assert meanings(desk) == {"1": "negative"} | dict.fromkeys("2345", "positive")

    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "3", "a class of its own")
    assert session.data is not None
    assert session.data.usable().task.labels == ("< 2", "2 · 4 · 5", "3")
    assert ways.way.currentText() == EACH


def test_words_have_no_ways(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    assert not opened(qtbot, view, session, table(tmp_path, THREE)).data.ways.isVisible()
    assert not opened(qtbot, view, session, table(tmp_path, "01")).data.ways.isVisible()


def test_ratings_of_very_many_values_can_still_be_cut(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, [f"{i / 10}" for i in range(150)], 300))
    assert not desk.progress.main.isEnabled()
    assert [desk.data.ways.way.itemText(i) for i in range(desk.data.ways.way.count())] == [CUT]
    way(qtbot, desk, session, CUT)
    assert desk.data.ways.threshold.value() == 7.5
    assert desk.data.balance.accessibleName() == "negative 150 · positive 150"


def test_what_was_decided_stays_when_another_review_column_is_chosen(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "two.csv"
    rows = "".join(f"제목 글 {i},본문 글 {i},{i % 5 + 1}\n" for i in range(50))
    path.write_text("title,review,rating\n" + rows, encoding="utf-8")
    desk = opened(qtbot, view, session, path)
    way(qtbot, desk, session, APART)
    with qtbot.waitSignal(session.data_changed):
        desk.data.text.setCurrentIndex(0)
        desk.data.text.activated.emit(0)
    assert desk.data.ways.way.currentText() == APART


# --- the bar -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_bar_of_many_classes_tells_them_apart_without_hue_and_is_no_signed_scale(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, theme
) -> None:
    view.set_theme(theme)
    balance = opened(qtbot, view, session, table(tmp_path, THREE)).data.balance
    image = balance.grab().toImage()
    scale = image.width() / balance.width()
    shown = [image.pixelColor(round(balance.width() * share * scale), round(5 * scale)) for share in (0.15, 0.5, 0.85)]
    assert shown == class_tones(theme, 3)
    lightness = [color.lightness() for color in shown]
    assert min(abs(one - other) for one, other in pairwise(lightness)) > 25
    assert not {QColor(theme.negative).rgb(), QColor(theme.positive).rgb()} & {color.rgb() for color in shown}


def test_the_largest_of_many_classes_are_named_and_all_are_told(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    labels = [f"종류 {i}" for i in range(30) for _ in range(i + 2)]
    balance = opened(qtbot, view, session, table(tmp_path, labels, len(labels))).data.balance
    told = balance.accessibleName().split(" · ")
    assert told[:2] == ["종류 29 31", "종류 28 30"]
    assert len(told) == 30
    assert all(words in balance.toolTip() for words in told)
    named = [words for _, _, words in balance._places().values()]
    assert named[0] == "종류 29 31"
    assert named[-1].endswith(" more")
    assert len(named) - 1 + int(named[-1].split()[0]) == 30


def test_the_words_of_the_panel_are_in_korean(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    desk = opened(qtbot, view, session, table(tmp_path, ("0", "1")))
    set_language("ko")
    QApplication.sendPostedEvents()
    assert meanings(desk) == {"0": "부정", "1": "긍정"}
