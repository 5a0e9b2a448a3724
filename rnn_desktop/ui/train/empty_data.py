"""The Train view before there is data: where to drop a table, how to open one, and a sample to try."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.data.table_file import TABLE_SUFFIXES
from rnn_desktop.paths import SAMPLE_DATA, SAMPLE_MESSAGES
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, muted, plain, scaled

_AREA_WIDTH, _AREA_HEIGHT = 640, 300
_RADIUS = 12.0


class EmptyData(QWidget):
    """A large calm area.

    Signals:
        dropped(Path): a table was dropped on it.
        open_requested(): the button.
        sample_requested(str): that of a sample, a name of resource_path.
    """

    dropped = Signal(object)
    open_requested = Signal()
    sample_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._inviting = False
        self._loading = False
        self.setAcceptDrops(True)
        self._invitation, self._needs, self.state = plain(), muted(), muted()
        self._invitation.setFont(scaled(bold(self.font()), 1.35))
        self.open, self.sample, self.messages = QPushButton(), QPushButton(), QPushButton()
        self.sample.setProperty("primary", True)
        self.open.clicked.connect(self.open_requested)
        self.sample.clicked.connect(lambda: self.sample_requested.emit(SAMPLE_DATA))
        self.messages.clicked.connect(lambda: self.sample_requested.emit(SAMPLE_MESSAGES))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self.sample, self.messages, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(1)
        for label in (self._invitation, self._needs):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addWidget(self.state, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_loading(self, loading: bool) -> None:
        """Whether a table is being read."""
        self._loading = loading
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _invite(self, inviting: bool) -> None:
        self._inviting = inviting
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tables only; the window knows what to do with anything else."""
        if dropped_table(event) is None:
            event.ignore()
            return
        self._invite(True)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._invite(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._invite(False)
        path = dropped_table(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        pen = QPen(QColor(theme.accent if self._inviting else theme.faint), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.raised if self._inviting else theme.panel))
        area = QRectF(0, 0, min(_AREA_WIDTH, self.width() - 40), min(_AREA_HEIGHT, self.height() - 40))
        area.moveCenter(self.rect().toRectF().center())
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._invitation.setText(
            translate("EmptyData", "Drop a table of reviews here: CSV, TSV, Excel, JSON or Parquet")
        )
        self._needs.setText(
            translate("EmptyData", "A column of texts and a column of labels: 2 to 100 kinds of anything, or a rating")
        )
        self.open.setText(translate("EmptyData", "Open…"))
        self.sample.setText(translate("EmptyData", "Try the sample data"))
        self.messages.setText(translate("EmptyData", "Try three classes"))
        self.sample.setToolTip(translate("EmptyData", "400 movie reviews, good or bad"))
        self.messages.setToolTip(translate("EmptyData", "300 messages of customers: praise, complaints and questions"))
        # A space keeps its place.
        self.state.setText(translate("EmptyData", "Reading the table…") if self._loading else " ")


def dropped_table(event: QDropEvent) -> Path | None:
    """The one local table that is dragged, if it is that."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in TABLE_SUFFIXES else None
