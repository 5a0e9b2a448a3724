"""The Train view before there is data: where to drop a file, how to open one, and samples of each task to try."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.data.examples import may_be_data
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.samples import samples
from rnn_desktop.ui.widgets.labels import bold, menu_text, muted, plain, scaled

_AREA_WIDTH, _AREA_HEIGHT = 720, 520
_RADIUS = 12.0
_AROUND = 20


class EmptyData(QWidget):
    """A large calm area.

    Signals:
        dropped(Path): a file was dropped on it.
        open_requested(): the button.
        sample_requested(Sample): that of a sample.
    """

    dropped = Signal(object)
    open_requested = Signal()
    sample_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._inviting = False
        self._loading = False
        self.setAcceptDrops(True)
        self._invitation, self._needs, self.state = plain(), muted(), muted()
        self._invitation.setFont(scaled(bold(self.font()), 1.35))
        self._or_try = muted()
        self.open = QPushButton()
        self.open.setProperty("primary", True)
        self.open.clicked.connect(self.open_requested)
        self._samples = samples()
        self.samples = [QPushButton() for _ in self._samples]
        self._shows = [muted() for _ in self._samples]
        for button, sample in zip(self.samples, self._samples, strict=True):
            button.clicked.connect(lambda _=False, sample=sample: self.sample_requested.emit(sample))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(5))
        for row, (button, shows) in enumerate(zip(self.samples, self._shows, strict=True)):
            grid.addWidget(button, row, 0)
            grid.addWidget(shows, row, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(px(10))
        # The frame is drawn around all of it.
        layout.setContentsMargins(*(px(_AROUND) + px(12) for _ in range(4)))
        layout.addStretch(1)
        for widget in (self._invitation, self._needs, self.open, self._or_try):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QWidget()
        middle.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.state, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_loading(self, loading: bool) -> None:
        """Whether a file is being read."""
        self._loading = loading
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _invite(self, inviting: bool) -> None:
        self._inviting = inviting
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be learnt from only; the window knows what to do with anything else."""
        if dropped_data(event) is None:
            event.ignore()
            return
        self._invite(True)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._invite(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._invite(False)
        path = dropped_data(event)
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
        area = QRectF(
            0,
            0,
            min(px(_AREA_WIDTH), self.width() - 2 * px(_AROUND)),
            min(px(_AREA_HEIGHT), self.height() - 2 * px(_AROUND)),
        )
        area.moveCenter(self.rect().toRectF().center())
        painter.drawRoundedRect(area, px(_RADIUS), px(_RADIUS))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._invitation.setText(translate("EmptyData", "Drop a file to learn from here"))
        self._needs.setText(
            translate("EmptyData", "A table of texts with labels, a plain text, words with tags, or series of numbers")
        )
        self.open.setText(translate("EmptyData", "Open…"))
        self._or_try.setText(translate("EmptyData", "Or try a sample:"))
        for button, shows, sample in zip(self.samples, self._shows, self._samples, strict=True):
            button.setText(menu_text(translate("Samples", sample.name)))
            shows.setText(translate("Samples", sample.shows))
            button.setAccessibleDescription(shows.text())
        # A space keeps its place.
        self.state.setText(translate("EmptyData", "Reading the file…") if self._loading else " ")


def dropped_data(event: QDropEvent) -> Path | None:
    """The one local file to learn from that is dragged, if it is that."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and may_be_data(path) else None
