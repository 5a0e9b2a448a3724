"""Asking for a file to open, and for a place to write one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from rnn_desktop.problem import QT_TRANSLATE_NOOP

_QT_SENTENCES = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""Sentences of Qt's own dialog that Qt's Korean lacks: Qt finds them in ours."""


def file_to_open(parent: QWidget, title: str, folder: Path, kind: str, suffixes: Sequence[str]) -> Path | None:
    """An existing file with one of the suffixes (".csv"); None when the person cancels. kind: what such files are."""
    dialog = _dialog(parent, title, folder, kind, suffixes)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def files_to_open(parent: QWidget, title: str, folder: Path, kind: str, suffixes: Sequence[str]) -> list[Path]:
    """Any number of existing files; none when the person cancels."""
    dialog = _dialog(parent, title, folder, kind, suffixes)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    dialog.deleteLater()
    return [Path(file) for file in dialog.selectedFiles()] if accepted else []


def file_to_write(
    parent: QWidget, title: str, folder: Path, kind: str, suffix: str, suggestion: str = ""
) -> Path | None:
    """A place for a file, whose suffix the dialog adds; it asks before one is overwritten. None when cancelled."""
    dialog = _dialog(parent, title, folder, kind, (suffix,))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(suggestion)
    return _chosen(dialog)


def _dialog(parent: QWidget, title: str, folder: Path, kind: str, suffixes: Sequence[str]) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setNameFilter(f"{kind} ({' '.join(f'*{suffix}' for suffix in suffixes)})")
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if accepted and files else None
