"""Answers the window's own modal dialogs, as a person would."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QPushButton

Dialog = TypeVar("Dialog", bound=QDialog)


@contextmanager
def answering(kind: type[Dialog], act: Callable[[Dialog], None]) -> Iterator[None]:
    """While the block runs, does `act` to the first modal dialog of this kind. Fails when none appeared."""
    seen: list[Dialog] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not seen and isinstance(dialog, kind):
            seen.append(dialog)
            try:
                act(dialog)
            except BaseException:
                dialog.reject()  # or the block would never end
                raise

    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert seen, f"no {kind.__name__} appeared"


def button(box: QMessageBox, text: str) -> QPushButton:
    """The box's button with these words."""
    found = {one.text(): one for one in box.findChildren(QPushButton)}
    assert text in found, f"{text} is not among {sorted(found)}"
    return found[text]


def type_name(chooser: QFileDialog, path: object) -> None:
    """Choose a file by its whole name; `selectFile` alone leaves the field as it is once the focus is in it."""
    chooser.selectFile(str(path))
    field = chooser.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
