"""The quiz of a class: a student's answers go into a file, and a teacher opens all of them at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lessons.quiz import ROUNDS
from rnn_desktop.lessons.quiz_file import SUFFIX, Sheet, class_csv, load_sheet, save_sheet
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.ui.learn.class_dialog import ClassDialog
from rnn_desktop.ui.learn.quiz_page import QuizPage
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.widgets.file_dialogs import file_to_write, files_to_open


class QuizDesk(QObject):
    """Signals:
    problem(Problem): nothing was written, or none of the files could be used.
    saved(Path)
    """

    problem = Signal(object)
    saved = Signal(object)

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.theme = LIGHT
        self._sheets: tuple[Sheet, ...] = ()

    def page(self, begun: Sheet | None = None, *, learned: bool = False) -> QuizPage:
        """The ten questions. begun: what was answered in another language; learned: whether there were lessons yet."""
        page = QuizPage(begun, ROUNDS[learned])
        page.save_requested.connect(self.save)
        return page

    @Slot(object)
    def save(self, sheet: Sheet) -> None:
        """Let the person choose a place for their answers."""
        title, kind = translate("Quiz", "Save the answers"), translate("Quiz", "Answers to the quiz")
        name = "".join(letter for letter in sheet.name if letter.isalnum() or letter in " -_").strip() or "quiz"
        suggested = f"{name}-{sheet.round}{SUFFIX}"
        path = file_to_write(self._window, title, self._settings.last_folder, kind, SUFFIX, suggested)
        if path is not None:
            self._write(path, lambda: save_sheet(sheet, path))

    @Slot()
    def ask_for_class(self) -> None:
        """Let the teacher choose any number of files."""
        title, kind = translate("Quiz", "Open the answers of a class"), translate("Quiz", "Answers to the quiz")
        if paths := files_to_open(self._window, title, self._settings.last_folder, kind, (SUFFIX,)):
            self._settings.remember_folder(paths[0])
            self.open_class(paths)

    def open_class(self, paths: Sequence[Path]) -> None:
        """Show what these files hold; those that cannot be used are named."""
        sheets: list[Sheet] = []
        refused: list[Problem] = []
        for path in paths:
            try:
                sheets.append(load_sheet(path))
            except Problem as problem:
                refused.append(problem)
        if not sheets:
            sentence = QT_TRANSLATE_NOOP("Problem", "None of the {count} files holds answers to this quiz.")
            self.problem.emit(refused[0] if len(refused) == 1 else Problem(sentence, count=len(paths)))
            return
        self._sheets = tuple(sorted(sheets, key=lambda sheet: (sheet.name, sheet.round == "after")))
        dialog = ClassDialog(self._window, self._sheets, refused, self.theme)
        dialog.csv_requested.connect(self._save_table)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _save_table(self) -> None:
        title, kind = translate("Quiz", "Save as CSV"), translate("Quiz", "Tables")
        path = file_to_write(self._window, title, self._settings.last_folder, kind, ".csv", "quiz.csv")
        if path is not None:
            self._write(path, lambda: _write_table(self._sheets, path))

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except Problem as problem:
            self.problem.emit(problem)
            return
        self._settings.remember_folder(path)
        self.saved.emit(path)


def _write_table(sheets: Sequence[Sheet], path: Path) -> None:
    """With a byte order mark: Excel takes a file without one for another encoding."""
    with replacing(path) as written:
        written.write_text("\ufeff" + class_csv(sheets), encoding="utf-8", newline="")
