"""What went wrong, over the foot of the window, until the person has read it or it is mended."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.theme import LIGHT, Theme


class MessageStrip(QFrame):
    """One sentence and a button that puts it away. Hidden while there is nothing to say; it lies over the window and
    moves nothing in it.

    Signals:
        shown(str): the sentence, when a new one appears.
    """

    shown = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._theme = LIGHT
        self.problem: Problem | None = None
        self._source: _Source | None = None
        self.setObjectName("messageStrip")
        self._sentence, self._dismiss = QLabel(), QPushButton()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 2, 18, 2)
        layout.setSpacing(12)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._dismiss)
        self._dismiss.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    def listen(self, said: SignalInstance, *settled: SignalInstance) -> None:
        """Say the problems of a signal; when one of the others is emitted, what it said last has no cause any more."""
        _Source(self, said, settled)

    @Slot(object)
    def show_problem(self, problem: Problem, source: "_Source | None" = None) -> None:
        """Say it, instead of what was said before."""
        self.problem, self._source = problem, source
        self.retranslate()
        self._place()
        self.show()
        self.raise_()
        self.shown.emit(self._sentence.text())

    @Slot()
    def dismiss(self) -> None:
        self.problem = self._source = None
        self.hide()

    def settle(self, source: "_Source") -> None:
        """Put away what this source said, if it is what is shown."""
        if self._source is source:
            self.dismiss()

    def _place(self) -> None:
        """Over the foot of the window, as high as the sentence needs."""
        width, foot = self._window.width(), self._window.height()
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(0, foot - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        self._dismiss.setText(translate("MessageStrip", "Dismiss"))
        if self.problem is not None:
            self._sentence.setText(problem_text(self.problem))
            self._place()
        self.setAccessibleName(translate("MessageStrip", "Message"))
        self.setAccessibleDescription(self._sentence.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, 6, self.height(), QColor(self._theme.error))
        painter.end()


class _Source(QObject):
    """Where problems come from, and what says that they are over."""

    def __init__(self, strip: MessageStrip, said: SignalInstance, settled: tuple[SignalInstance, ...]) -> None:
        super().__init__(strip)
        said.connect(self._say)
        for signal in settled:
            signal.connect(self._settle)

    @Slot(object)
    def _say(self, problem: Problem) -> None:
        strip = self.parent()
        assert isinstance(strip, MessageStrip)
        strip.show_problem(problem, self)

    @Slot()
    def _settle(self) -> None:
        strip = self.parent()
        assert isinstance(strip, MessageStrip)
        strip.settle(self)
