"""What went wrong, or what else is to be known, over the foot of the window until it is read or mended."""

from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import uncolored


class MessageStrip(QFrame):
    """One sentence and a button that puts it away. Hidden while there is nothing to say; it lies over the window and
    moves nothing in it.

    Signals:
        shown(str): the sentence, when a new one appears.
        discard_requested(): the button that goes with what was recovered.
    """

    shown = Signal(str)
    discard_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._theme = LIGHT
        self.problem: Problem | None = None
        """The sentence, of what went wrong or, as a notice, of what did not."""
        self._is_notice = False
        self._source: _Source | None = None
        self.setObjectName("messageStrip")
        self._sentence, self._dismiss, self.discard = uncolored(), QPushButton(), QPushButton()
        self._sentence.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(24), 2, px(18), 2)
        layout.setSpacing(px(12))
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self._dismiss)
        self.discard.clicked.connect(self.discard_requested)
        self._dismiss.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    def listen(self, said: SignalInstance, *settled: SignalInstance) -> None:
        """Say the problems of a signal; when one of the others is emitted, what it said last has no cause any more."""
        _Source(self, said, settled)

    @Slot(object)
    def show_problem(self, problem: Problem, source: "_Source | None" = None) -> None:
        """Say it, instead of what was said before."""
        self._source = source
        self._say(problem, notice=False)

    def show_recovered(self, sentence: Problem) -> None:
        """Say what was recovered, and offer to discard it."""
        self._source = None
        self._say(sentence, notice=True)

    def _say(self, problem: Problem, notice: bool) -> None:
        self.problem, self._is_notice = problem, notice
        self.discard.setVisible(notice)
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
        self.discard.setText(translate("MessageStrip", "Discard"))
        self.discard.setToolTip(
            translate(
                "MessageStrip",
                "Back to the example and the bundled model; a trained model stays in the model card's list, "
                "the table stays open",
            )
        )
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
        painter.fillRect(0, 0, 6, self.height(), QColor(self._theme.accent if self._is_notice else self._theme.error))
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
