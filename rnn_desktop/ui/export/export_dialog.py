"""Takes a picture away: which one, as what, how large, with which words under it; to a file or the clipboard."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop.problem import Problem
from rnn_desktop.ui.export.picture_export import (
    FORMATS,
    ExportPicture,
    Sheet,
    copy_picture,
    natural_size,
    picture_image,
    save_picture,
)
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import LIGHT, THEMES
from rnn_desktop.ui.widgets.fields import choice_field, number_field
from rnn_desktop.ui.widgets.file_dialogs import file_to_write
from rnn_desktop.ui.widgets.labels import plain, sentence, set_role, uncolored
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_PREVIEW = QSize(420, 240)
_LARGEST_SIDE = 32_000
_SCALES = (1, 2, 3, 4)
_LONGEST_NAME = 40


class ExportDialog(QDialog):
    """Stays open until a picture is saved, so that one that cannot be written can go elsewhere.

    saved: the file that was written, None so far.
    """

    def __init__(
        self,
        pictures: Sequence[ExportPicture],
        caption: str,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """pictures: at least one; caption: the words to begin with, where a picture has none of its own."""
        super().__init__(parent)
        self.saved: Path | None = None
        self._pictures, self._settings = tuple(pictures), settings
        self._words = self._offered = caption
        # Paper is white, whatever the screen is.
        self._theme = LIGHT
        self._format = FORMATS[0]
        self.picture = choice_field([picture.name for picture in pictures])
        self.formats = SegmentedSwitch(FORMATS, "choices")
        self.width_field, self.height_field = (number_field(1, _LARGEST_SIDE, 10) for _ in range(2))
        self.scale = choice_field(_SCALES)
        self.themes = SegmentedSwitch(tuple(THEMES), "choices")
        self.with_caption, self.caption = QCheckBox(), QPlainTextEdit(caption)
        self.preview, self.message = uncolored(), sentence("muted")
        self._names = [plain() for _ in range(4)]
        role = QDialogButtonBox.ButtonRole
        self._buttons = QDialogButtonBox()
        self.copy = self._buttons.addButton("", role.ActionRole)
        self.cancel = self._buttons.addButton("", role.RejectRole)
        self.save = QPushButton()
        self._buttons.addButton(self.save, role.AcceptRole)
        self._prepare_fields()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._take_natural_size()

    def _prepare_fields(self) -> None:
        self.formats.choose(self._format)
        self.formats.set_labels({name: name.upper() for name in FORMATS})
        self.themes.choose(self._theme.name)
        self.scale.setMinimumContentsLength(4)
        self.scale.setCurrentIndex(_SCALES.index(2))
        self.with_caption.setChecked(bool(self.caption.toPlainText()))
        self.caption.setEnabled(self.with_caption.isChecked())
        self.caption.setTabChangesFocus(True)
        self.caption.setFixedHeight(4 * self.caption.fontMetrics().lineSpacing())
        self.preview.setFixedSize(_PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.save.setDefault(True)
        self.save.setProperty("primary", True)
        for field in (self.width_field, self.height_field):
            field.setSuffix(" px")

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        times = uncolored()
        times.setText("×")
        for part in (self.width_field, times, self.height_field, self.scale):
            size.addWidget(part)
        size.addStretch(1)
        form = QFormLayout()
        form.addRow(self._names[0], self.picture)
        form.addRow(self._names[1], self.formats)
        form.addRow(self._names[2], size)
        form.addRow(self._names[3], self.themes)
        form.addRow(self.with_caption, self.caption)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(14))
        layout.setSpacing(px(12))
        layout.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.picture.currentIndexChanged.connect(self._choose_picture)
        self.formats.chosen.connect(self._choose_format)
        self.themes.chosen.connect(self._choose_theme)
        self.width_field.valueChanged.connect(self._follow_width)
        self.height_field.valueChanged.connect(self._follow_height)
        self.scale.currentIndexChanged.connect(self._show)
        self.with_caption.toggled.connect(self.caption.setEnabled)
        self.with_caption.toggled.connect(self._follow_width)
        self.caption.textChanged.connect(self._follow_width)
        self.copy.clicked.connect(self._copy)
        self._buttons.accepted.connect(self._ask_and_save)
        self._buttons.rejected.connect(self.reject)

    @property
    def sheet(self) -> Sheet:
        """What is chosen."""
        size = QSize(self.width_field.value(), self.height_field.value())
        return Sheet(self._picture, self._caption, self._theme, size, float(self.scale.currentData()))

    @property
    def _picture(self) -> ExportPicture:
        return self._pictures[self.picture.currentIndex()]

    @property
    def _caption(self) -> str:
        return self.caption.toPlainText().strip() if self.with_caption.isChecked() else ""

    # --- what follows what -------------------------------------------------------------------------------------

    @Slot()
    def _choose_picture(self) -> None:
        """With its own words under it, unless the person has written other ones."""
        words = self._words if self._picture.caption is None else self._picture.caption
        if self.caption.toPlainText() == self._offered:
            self.caption.setPlainText(words)
        self._offered = words
        self._take_natural_size()

    @Slot()
    def _take_natural_size(self) -> None:
        self._set(natural_size(self._picture, self._caption).width(), None)

    @Slot()
    def _follow_width(self) -> None:
        self._set(self.width_field.value(), None)

    @Slot()
    def _follow_height(self) -> None:
        self._set(None, self.height_field.value())

    def _set(self, width: int | None, height: int | None) -> None:
        """One side was chosen, the other keeps the ratio."""
        natural = natural_size(self._picture, self._caption)
        if width is None:
            width = round((height or 0) * natural.width() / natural.height())
        elif height is None:
            height = round(width * natural.height() / natural.width())
        for field, side in ((self.width_field, width), (self.height_field, height or 0)):
            with QSignalBlocker(field):
                field.setValue(side)
        self._show()

    @Slot(str)
    def _choose_format(self, name: str) -> None:
        self._format = name
        self._show()

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._theme = THEMES[name]
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what would be saved, as small as the preview is."""
        self.scale.setVisible(self._format == "png")
        self.message.setText("")
        fitted = self.sheet.size.scaled(_PREVIEW, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        density = self.devicePixelRatioF()
        pixels = QPixmap.fromImage(picture_image(Sheet(self._picture, self._caption, self._theme, fitted, density)))
        pixels.setDevicePixelRatio(density)
        self.preview.setPixmap(pixels)

    # --- what is done ------------------------------------------------------------------------------------------

    @Slot()
    def _copy(self) -> None:
        try:
            copy_picture(self.sheet)
        except Problem as problem:
            self._say(problem_text(problem), "error")
        else:
            self._say(translate("ExportDialog", "The picture is on the clipboard."), "muted")

    @Slot()
    def _ask_and_save(self) -> None:
        """Let the person choose a file name."""
        title, kind, suffix = translate("ExportDialog", "Save picture"), self._format.upper(), f".{self._format}"
        name = file_name(self._caption or self._picture.name) + suffix
        if (path := file_to_write(self, title, self._settings.last_folder, kind, suffix, name)) is not None:
            self._save(path)

    def _save(self, path: Path) -> None:
        try:
            save_picture(self.sheet, path)
        except Problem as problem:
            self._say(problem_text(problem), "error")
        else:
            self._settings.remember_folder(path)
            self.saved = path
            self.accept()

    def _say(self, words: str, role: str) -> None:
        set_role(self.message, role)
        self.message.setText(words)

    # --- words -------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setWindowTitle(translate("ExportDialog", "Take a picture away"))
        names = (
            translate("ExportDialog", "Picture"),
            translate("ExportDialog", "Format"),
            translate("ExportDialog", "Size"),
            translate("ExportDialog", "Background"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.with_caption.setText(translate("ExportDialog", "Caption"))
        self.picture.setAccessibleName(names[0])
        self.formats.setAccessibleName(names[1])
        self.themes.setAccessibleName(names[3])
        self.themes.set_labels({"light": translate("Menus", "Light"), "dark": translate("Menus", "Dark")})
        self.width_field.setAccessibleName(translate("ExportDialog", "Width"))
        self.height_field.setAccessibleName(translate("ExportDialog", "Height"))
        self.scale.setAccessibleName(translate("ExportDialog", "Pixels of the image for each pixel of the size"))
        self.scale.setToolTip(self.scale.accessibleName())
        self.caption.setAccessibleName(translate("ExportDialog", "Text of the caption"))
        for index, scale in enumerate(_SCALES):
            self.scale.setItemText(index, f"× {scale}")
        self.copy.setText(translate("ExportDialog", "&Copy"))
        self.cancel.setText(translate("ExportDialog", "Cancel"))
        self.save.setText(translate("ExportDialog", "&Save…"))


def file_name(words: str) -> str:
    """The beginning of the words as every file system takes it."""
    kept = re.sub(r"[^\w]+", "-", words.partition("\n")[0])[:_LONGEST_NAME].strip("-_")
    return kept or "picture"
