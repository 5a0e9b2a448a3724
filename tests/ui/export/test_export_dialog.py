"""The dialog that takes a picture away: its size, its caption, its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.export.export_dialog import ExportDialog, file_name
from rnn_desktop.ui.export.picture_export import (
    ExportPicture,
    natural_size,
)
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import DARK, LIGHT
from tests.ui.dialogs import answering, type_name
from tests.ui.squares import BLUE, CAPTION, PICTURE, RED


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> ExportDialog:
    """Two pictures, the caption's words."""
    tall = ExportPicture("tall", QSize(400, 800), lambda painter, _: painter.fillRect(QRectF(0, 0, 400, 800), BLUE))
    dialog = ExportDialog([PICTURE, tall], CAPTION, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _save_as(dialog: ExportDialog, path: Path) -> None:
    """Press Save…, choose this file."""

    def choose(chooser: QFileDialog) -> None:
        type_name(chooser, path)
        chooser.accept()

    with answering(QFileDialog, choose):
        dialog.save.click()


def test_the_size_keeps_the_ratio(dialog: ExportDialog) -> None:
    assert dialog.sheet.size == natural_size(PICTURE, CAPTION)
    dialog.with_caption.setChecked(False)
    dialog.width_field.setValue(1000)
    assert dialog.sheet.size == QSize(1000, 500)
    dialog.height_field.setValue(300)
    assert dialog.sheet.size == QSize(600, 300)
    dialog.picture.setCurrentIndex(1)
    assert dialog.sheet.size == QSize(400, 800)
    assert dialog.sheet.caption == ""


def test_the_caption_can_be_rewritten(dialog: ExportDialog) -> None:
    height = dialog.sheet.size.height()
    dialog.caption.setPlainText("다른 말\n\n둘째\n셋째\n넷째")
    assert dialog.sheet.caption == "다른 말\n\n둘째\n셋째\n넷째"
    assert dialog.sheet.size.height() > height


def test_only_an_image_has_a_scale(dialog: ExportDialog) -> None:
    assert not dialog.scale.isVisible()
    dialog.formats.button("png").click()
    assert dialog.scale.isVisible()


def test_a_picture_is_saved_and_its_folder_remembered(dialog: ExportDialog, settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "그림"
    folder.mkdir()
    dialog.formats.button("png").click()
    _save_as(dialog, folder / "reading")
    assert dialog.saved == folder / "reading.png"
    assert QImage(str(dialog.saved)).size() == dialog.sheet.size * 2
    assert not dialog.isVisible()
    assert settings.last_folder == folder


def test_a_picture_that_cannot_be_saved_is_told_and_can_go_elsewhere(dialog: ExportDialog, tmp_path: Path) -> None:
    _save_as(dialog, tmp_path / "a.jpg")
    assert "names no kind of picture" in dialog.message.text()
    assert dialog.isVisible()
    assert dialog.saved is None
    _save_as(dialog, tmp_path / "a.svg")
    assert dialog.saved == tmp_path / "a.svg"


def test_the_background_is_light_until_dark_is_chosen(dialog: ExportDialog) -> None:
    assert dialog.sheet.theme == LIGHT
    dialog.themes.button("dark").click()
    assert dialog.sheet.theme == DARK


def test_a_picture_is_copied(dialog: ExportDialog) -> None:
    QGuiApplication.clipboard().clear()
    dialog.copy.click()
    assert dialog.message.text() == "The picture is on the clipboard."
    assert not QGuiApplication.clipboard().image().isNull()
    assert dialog.isVisible()


def test_the_preview_shows_what_is_chosen(dialog: ExportDialog) -> None:
    def shows(color: QColor) -> bool:
        image = dialog.preview.grab().toImage()
        return image.pixelColor(image.width() // 2 - 20, image.height() // 3) == color

    assert shows(RED)
    dialog.picture.setCurrentIndex(1)
    assert shows(BLUE)


def test_the_dialog_changes_its_language(dialog: ExportDialog, qapp: QApplication) -> None:
    assert dialog.windowTitle() == "Take a picture away"
    set_language("ko")
    qapp.processEvents()
    try:
        assert dialog.windowTitle() == "그림 내보내기"
        assert dialog.save.text() == "저장(&S)…"
    finally:
        set_language("en")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (CAPTION, "기대-안하고-보면-의외로-긴장감있고-괜찮음"),
        ("../../etc/passwd\x00", "etc-passwd"),
        ("1.5배 재밌다!!!", "1-5배-재밌다"),
        ("😀 ?", "picture"),
        ("", "picture"),
        ("가" * 500, "가" * 40),
    ],
)
def test_a_file_is_named_after_its_sentence(words: str, name: str) -> None:
    assert file_name(words) == name
