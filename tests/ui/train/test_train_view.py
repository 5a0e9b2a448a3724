"""The Train view before a training: a table is opened, understood, and understood otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from rnn_desktop.paths import resource_path
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.theme import DARK, LIGHT
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk
from tests.ui.train.desk import cells, choose_meaning, meanings, opened


def written(tmp_path: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding=encoding)
    return path


def headers(desk: TrainingDesk) -> list[str]:
    table = desk.preview.table
    items = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def drop(view: TrainView, path: Path) -> bool:
    """Drag the file over the middle and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = view.empty.rect().center()
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(place), action, data, button, key)
    enter.setAccepted(False)
    QApplication.sendEvent(view.empty, enter)
    if enter.isAccepted():
        QApplication.sendEvent(view.empty, QDropEvent(QPointF(place), action, data, button, key))
    return enter.isAccepted()


def test_without_data_it_invites_and_the_sample_is_one_click_away(
    qtbot: QtBot, view: TrainView, session: Session
) -> None:
    assert view.empty.isVisible()
    with qtbot.waitSignal(session.data_changed):
        qtbot.mouseClick(view.empty.samples[0], Qt.MouseButton.LeftButton)
    assert session.data is not None
    assert session.data.table.path == resource_path("samples/movie_reviews.csv")
    assert view.desk is not None
    assert view.desk.isVisible()
    assert not view.empty.isVisible()
    assert view.desk.progress.main.isEnabled()


def test_a_sample_of_three_classes_is_one_click_away(qtbot: QtBot, view: TrainView, session: Session) -> None:
    with qtbot.waitSignal(session.data_changed):
        qtbot.mouseClick(view.empty.samples[1], Qt.MouseButton.LeftButton)
    assert session.data is not None
    assert session.data.usable().task.labels == ("불만", "칭찬", "문의")
    assert session.data.usable().counts == (100, 100, 100)
    assert session.data.assumed == ()
    assert view.desk is not None
    assert view.desk.progress.main.isEnabled()


def test_a_dropped_table_is_opened(qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path) -> None:
    with qtbot.waitSignal(session.data_changed):
        assert drop(view, reviews_file)
    assert view.desk is not None
    assert view.desk.data.file.text() == "reviews.csv"


def test_what_is_no_table_is_left_to_the_window(view: TrainView, model_file: Path) -> None:
    assert not drop(view, model_file)


def test_the_data_panel_says_what_was_read(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    rows = ["좋다 재미있다\t긍정", "나쁘다\t부정"] * 5 + ["너무 짧은 줄", "\t긍정", "모르겠다\t글쎄"]
    path = written(tmp_path, "리뷰\t라벨\n" + "\n".join(rows) + "\n", "reviews.tsv", "cp949")
    desk = opened(qtbot, view, session, path)
    panel = desk.data
    assert panel.file.text() == "reviews.tsv"
    assert panel.file.toolTip() == f"<p>{path}</p>"
    assert panel.shape.text() == "CP949 · tab-separated · header"
    assert panel.rows.text() == "10 texts · 3 left out · 8 duplicates"
    reasons = panel.rows.toolTip().splitlines()
    assert set(reasons[:-1]) == {"no text: 1", "a label that is left out: 1", "too few cells: 1"}
    assert reasons[-1] == "lines of the file: 12"
    assert (panel.text.currentText(), panel.label.currentText()) == ("리뷰", "라벨")
    assert panel.balance.accessibleName() == "negative 5 · positive 5"
    assert not panel.ways.isVisible()


def test_the_preview_shows_what_the_labels_become(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = "".join(f"리뷰 <b>{i}</b>,{i % 2}\n" for i in range(30))
    desk = opened(qtbot, view, session, written(tmp_path, "document,label\n" + rows + "물음표,?\n"))
    assert desk.preview.isVisible()
    assert headers(desk) == ["document (the text)", "label (the label)"]
    assert cells(desk, 1)[:3] == ["0 → negative", "1 → positive", "0 → negative"]
    assert len(cells(desk, 0)) == 20
    item = desk.preview.table.item(0, 0)
    assert item is not None
    assert item.text() == "리뷰 <b>0</b>"
    assert item.toolTip() == "<p>리뷰 &lt;b&gt;0&lt;/b&gt;</p><p>Double-click to read it.</p>"


def test_the_class_balance_is_drawn_in_proportion(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = "".join(f"리뷰 {i},{int(i >= 30)}\n" for i in range(40))
    balance = opened(qtbot, view, session, written(tmp_path, "document,label\n" + rows)).data.balance
    image = balance.grab().toImage()
    scale = image.width() / balance.width()
    colors = [image.pixelColor(round(balance.width() * share * scale), round(5 * scale)) for share in (0.7, 0.8)]
    assert colors == [QColor(LIGHT.negative), QColor(LIGHT.positive)]


def test_another_column_can_be_chosen(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    rows = "".join(f"리뷰 {i},{i % 2},{int(i < 6)}\n" for i in range(20))
    desk = opened(qtbot, view, session, written(tmp_path, "document,label,other\n" + rows))
    assert desk.data.balance.accessibleName() == "negative 10 · positive 10"
    with qtbot.waitSignal(session.data_changed):
        choose(desk, "other")
    assert desk.data.balance.accessibleName() == "negative 14 · positive 6"
    assert headers(desk) == ["document (the text)", "label", "other (the label)"]


def choose(desk: TrainingDesk, label: str) -> None:
    """Pick a label column as a person does: the popup's choice activates the index."""
    field = desk.data.label
    field.setCurrentIndex(field.findText(label))
    field.activated.emit(field.currentIndex())


def test_a_scale_of_many_values_has_a_threshold(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = "".join(f"리뷰 {i},{i % 20 + 1}\n" for i in range(40))
    desk = opened(qtbot, view, session, written(tmp_path, "review,rating\n" + rows))
    threshold = desk.data.ways.threshold
    assert threshold.isVisible()
    assert threshold.value() == 10.5
    assert len(meanings(desk)) == 20, "and each value can be chosen, too"
    assert desk.data.balance.accessibleName() == "negative 20 · positive 20"
    with qtbot.waitSignal(session.data_changed):
        threshold.setValue(17.0)
    assert desk.data.balance.accessibleName() == "negative 32 · positive 8"
    assert cells(desk, 1)[15:17] == ["16 → negative", "17 → positive"]


# --- what each label means ---------------------------------------------------------------------------------------

NEUTRAL = "".join(f"리뷰 {i},{('good', 'bad', 'neutral')[i % 3]}\n" for i in range(36))


def test_a_middle_is_a_class_and_asked_about_in_both_languages(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    desk = opened(qtbot, view, session, written(tmp_path, "review,label\n" + NEUTRAL))
    assert desk.data.questions.isVisible()
    assert desk.data.questions.text() == (
        "The label “neutral” in the middle is a class of its own; it can be left out."
    )
    assert meanings(desk) == {"good": "good", "bad": "bad", "neutral": "neutral"}
    assert desk.data.rows.text() == "36 texts · 0 left out"
    set_language("ko")
    QApplication.sendPostedEvents()
    assert "neutral" in desk.data.questions.text()
    assert "class" not in desk.data.questions.text()
    assert meanings(desk) == {"good": "good", "bad": "bad", "neutral": "neutral"}


def test_what_a_label_means_can_be_chosen(qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path) -> None:
    desk = opened(qtbot, view, session, written(tmp_path, "review,label\n" + NEUTRAL))
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "neutral", "good")
    assert meanings(desk) == {"good": "positive", "bad": "negative", "neutral": "positive"}
    assert desk.data.balance.accessibleName() == "negative 12 · positive 24"
    assert cells(desk, 1)[2] == "neutral → positive"
    assert not desk.data.questions.isVisible(), "it was answered"
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "good", "left out")
    assert meanings(desk) == {"good": "left out", "bad": "bad", "neutral": "neutral"}
    assert desk.data.balance.accessibleName() == "bad 12 · neutral 12"


def test_labels_of_one_side_are_not_trained_on(
    qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path
) -> None:
    """On the way from 0 and 1 to 1 and 0 there is a moment in which both are the same."""
    desk = opened(qtbot, view, session, reviews_file)
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "0", "positive")
    assert meanings(desk) == {"0": "positive", "1": "positive"}
    assert desk.data.message.isVisible()
    assert not desk.progress.main.isEnabled()
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "1", "negative")
    assert not desk.data.message.isVisible()
    assert desk.progress.main.isEnabled()
    assert cells(desk, 1)[:2] == ["0 → positive", "1 → negative"]


def test_fewer_labels_leave_no_line_of_the_table_before(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, reviews_file: Path
) -> None:
    rows = "".join(f"리뷰 {i},{i % 10 + 1}\n" for i in range(40))
    desk = opened(qtbot, view, session, written(tmp_path, "review,rating\n" + rows))
    assert list(meanings(desk)) == [str(rating) for rating in range(1, 11)]
    opened(qtbot, view, session, reviews_file)
    assert meanings(desk) == {"0": "negative", "1": "positive"}
    assert sum(field.isVisible() for field in desk.data.meanings.findChildren(QComboBox)) == 2


def test_the_wheel_scrolls_the_panel_and_changes_no_meaning(
    qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path
) -> None:
    desk = opened(qtbot, view, session, reviews_file)
    for field in (desk.data.text, desk.data.label, *desk.data.meanings.fields):
        before, place = field.currentIndex(), QPointF(field.rect().center())
        where, turn, none = field.mapToGlobal(place), QPoint(0, -120), Qt.MouseButton.NoButton
        key, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(field, QWheelEvent(place, where, QPoint(), turn, none, key, phase, False))
        assert field.currentIndex() == before


# --- how the file is read ------------------------------------------------------------------------------------------


def pick(desk: TrainingDesk, menu: str, choice: str) -> None:
    """Choose in the menu of how the file was read."""
    submenus = {action.text(): action.menu() for action in desk.data.shape.choices.actions()}
    next(action for action in submenus[menu].actions() if action.text() == choice).trigger()


NAMED = ["review;x (the text)", "label (the label)"]


@pytest.mark.parametrize(
    ("menu", "choice", "back", "shape", "columns"),
    [
        ("Encoding", "CP1252", "UTF-8", "CP1252 · comma-separated · header", NAMED),
        (
            "Delimiter",
            "semicolon-separated",
            "comma-separated",
            "UTF-8 · semicolon-separated · header",
            ["review (the text)", "x,label (the label)"],
        ),
        (
            "Header",
            "The first row is a text",
            "The first row names the columns",
            "UTF-8 · comma-separated · no header",
            ["Column 1 (the text)", "Column 2 (the label)"],
        ),
    ],
)
def test_how_the_file_is_read_can_be_chosen(
    qtbot: QtBot,
    view: TrainView,
    session: Session,
    tmp_path: Path,
    menu: str,
    choice: str,
    back: str,
    shape: str,
    columns: list[str],
) -> None:
    rows = "".join(f"좋은 리뷰 {i};y,{i % 2}\n" for i in range(20))
    desk = opened(qtbot, view, session, written(tmp_path, "review;x,label\n" + rows))
    assert desk.data.shape.text() == "UTF-8 · comma-separated · header"
    with qtbot.waitSignal(session.data_changed):
        pick(desk, menu, choice)
        assert desk.data.shape.text() == "Reading the table…"
    assert desk.data.shape.text() == shape
    assert headers(desk) == columns
    if menu == "Encoding":
        assert cells(desk, 0)[0].startswith("ì¢‹")
    # And back, although another table is understood by now.
    with qtbot.waitSignal(session.data_changed):
        pick(desk, menu, back)
    assert desk.data.shape.text() == "UTF-8 · comma-separated · header"
    assert cells(desk, 0)[0] == "좋은 리뷰 0;y"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_how_the_file_is_read_fits_its_place(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path, language: str
) -> None:
    """However long the words are, the panel is no wider than what shows it."""
    set_language(language)
    rows = "".join(f"좋은 리뷰 {i};{i % 2}\n" for i in range(20))
    panel = opened(qtbot, view, session, written(tmp_path, rows, encoding="utf-16-le")).data
    QApplication.processEvents()
    assert panel.shape.text().startswith("UTF-16")
    over = panel.parentWidget().parentWidget()
    right = panel.mapTo(over, QPoint(panel.width(), 0)).x()
    assert right <= over.width() - 16
    assert panel.shape.width() <= panel.width()


# --- the reviews -----------------------------------------------------------------------------------------------------


def test_a_double_click_asks_to_read_the_review(
    qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path
) -> None:
    table = opened(qtbot, view, session, reviews_file).preview.table
    for row, column in ((0, 0), (3, 1)):
        item = table.item(row, column)
        assert item is not None
        place = table.visualItemRect(item).center()
        with qtbot.waitSignal(view.review_chosen) as chosen:
            # As a mouse does it: a double-click is a click before.
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
            qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert session.data is not None
        assert chosen.args == [session.data.table.rows[row][0]]


def test_columns_that_are_not_clear_are_asked_for(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = "".join(f"리뷰 {i},예 {i % 7},아니오 {i}\n" for i in range(20))
    desk = opened(qtbot, view, session, written(tmp_path, "a,b,c\n" + rows))
    assert desk.data.message.text().startswith("It is not clear which columns of")
    assert desk.data.label.currentIndex() == -1
    assert not desk.progress.main.isEnabled()
    assert desk.progress.main.toolTip() == "Choose the columns first"


def test_labels_of_one_class_are_refused_until_another_column_is_chosen(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    rows = "".join(f"리뷰 {i},1,{i % 2}\n" for i in range(20))
    desk = opened(qtbot, view, session, written(tmp_path, "document,label,other\n" + rows))
    assert desk.data.message.text().startswith("Every label in the column “label”")
    assert not desk.progress.main.isEnabled()
    # The columns are known: what is missing is something else.
    assert desk.progress.main.toolTip() == "Choose what the labels mean, or another column"
    with qtbot.waitSignal(session.data_changed):
        choose(desk, "other")
    assert not desk.data.message.isVisible()
    assert desk.progress.main.isEnabled()


def test_a_table_that_cannot_be_read_leaves_the_invitation(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.problem):
        view.data_requested.emit(tmp_path / "missing.csv")
    assert view.empty.isVisible()
    assert view.empty.state.text().strip() == ""
    assert view.desk is None


def test_small_data_begins_with_a_small_network(
    qtbot: QtBot, view: TrainView, session: Session, tmp_path: Path
) -> None:
    small = written(tmp_path, "document,label\n" + "".join(f"리뷰 {i},{i % 2}\n" for i in range(100)), "small.csv")
    large = written(tmp_path, "document,label\n" + "".join(f"리뷰 {i},{i % 2}\n" for i in range(2000)), "large.csv")
    desk = opened(qtbot, view, session, small)
    assert (desk.settings.hidden_sizes.sizes(), desk.settings.batch_size.value()) == ((32,), 16)
    opened(qtbot, view, session, large)
    assert (desk.settings.hidden_sizes.sizes(), desk.settings.batch_size.value()) == ((64,), 64)
    desk.settings.hidden_sizes.setText("48")
    opened(qtbot, view, session, small)
    assert desk.settings.hidden_sizes.sizes() == (48,)


def test_it_speaks_korean_and_goes_dark_while_it_is_open(
    qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path
) -> None:
    desk = opened(qtbot, view, session, reviews_file)
    assert desk.progress.main.text() == "Start"
    set_language("ko")
    QApplication.sendPostedEvents()
    assert desk.progress.main.text() == "시작"
    assert desk.curves.loss.title.text() == "손실"
    assert cells(desk, 1)[0] == "0 → 부정"
    view.set_theme(DARK)
    desk.pages.button("curves").click()
    image = desk.curves.loss.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(DARK.window)


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_words_are_cut(qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path, width: int) -> None:
    """Every label has the room that its text asks for, in both languages."""
    view.resize(width, 670)
    desk = opened(qtbot, view, session, reviews_file)
    desk.settings.more.toggle.setChecked(True)
    for language in ("en", "ko"):
        set_language(language)
        QApplication.processEvents()
        labels = [name for grid in (*desk.settings._grids, *desk.settings.more.grids) for name in grid.names]
        labels += [desk.settings.model_heading, *desk.settings.table._header]
        labels += [
            desk.data.rows,
            desk.data.shape,
            *desk.data.meanings.fields,
            desk.curves.loss.title,
            desk.progress.stage,
        ]
        for label in labels:
            assert label.width() >= label.sizeHint().width(), label.text()
            assert label.height() >= label.fontMetrics().height(), label.text()
