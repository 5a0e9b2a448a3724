"""What a person does and sees on the desk of the Train view."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from rnn_desktop.session.session import Session
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk


def opened(qtbot: QtBot, view: TrainView, session: Session, path: Path) -> TrainingDesk:
    with qtbot.waitSignal(session.data_changed):
        view.data_requested.emit(path)
    assert view.desk is not None
    return view.desk


def cells(desk: TrainingDesk, column: int) -> list[str]:
    """A column of the preview."""
    table = desk.preview.table
    items = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def choose_meaning(desk: TrainingDesk, value: str, meaning: str) -> None:
    """Pick what a value becomes, as a person does."""
    field = meaning_of(desk, value)
    place = field.findText(meaning)
    assert place >= 0, f"{meaning} is not offered"
    field.setCurrentIndex(place)
    field.activated.emit(place)


def meaning_of(desk: TrainingDesk, value: str) -> QComboBox:
    return next(field for field in desk.data.meanings.fields if field.accessibleName() == value)


def meanings(desk: TrainingDesk) -> dict[str, str]:
    """What each value becomes, in words."""
    return {field.accessibleName(): field.currentText() for field in desk.data.meanings.fields if field.isVisible()}
