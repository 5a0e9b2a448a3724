"""A running text of tokens that can each be chosen: with the mouse, or with the arrow keys."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from rnn_desktop.ui.style.keys import UNDO_KEYS
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.field_keys import asks_for
from rnn_desktop.ui.widgets.token_flow import FlowWord, TokenFlow

_MARGIN, _LINES = 6, 4
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class WrittenText(QAbstractScrollArea):
    """Painted, not a document: what stands in it is text whatever it says. Arrow keys move along the tokens, Enter or
    Space opens one.

    Signals:
        selected(int | None): the person chose this token.
        pointed(int | None): the mouse is at it.
        opened(int): what could stand in its place is wanted.
        undo_requested(): by its key.
    """

    selected = Signal(object)
    pointed = Signal(object)
    opened = Signal(int)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.selection: int | None = None
        self._pointed: int | None = None
        self._before = 0
        self._marked: Collection[int] = ()
        self._flow = TokenFlow(QFontMetrics(self.font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(px(_MARGIN), px(_MARGIN), 0, px(_MARGIN))
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)

    # --- what it shows -----------------------------------------------------------------------------------------

    @property
    def tokens(self) -> tuple[str, ...]:
        """Those that can be chosen."""
        return tuple(word.text for word in self._flow.words[self._before :])

    def set_text(self, before: Sequence[str], tokens: Sequence[str], marked: Collection[int], *, close: bool) -> None:
        """Show tokens after what stands before them, which stands back.

        marked: the places of tokens that a person put there; close: as in TokenFlow. What is selected stays if it is
        there; the end stays in sight where it was.
        """
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum()
        self._before, self._marked = len(before), marked
        words = [FlowWord(text, answers=False) for text in before] + [FlowWord(text) for text in tokens]
        self._flow.set_words(words, close=close)
        self._fit()
        if follows and self.selection is None:
            bar.setValue(bar.maximum())
        if self.selection is not None and self.selection >= len(tokens):
            self.select(len(tokens) - 1 if tokens else None)
        if self._pointed is not None and self._pointed >= len(tokens):
            self._point(None)
        self.viewport().update()

    def select(self, index: int | None) -> None:
        """Select a token and show it."""
        if index != self.selection:
            self.selection = index
            self.selected.emit(index)
            self.viewport().update()
        if index is not None:
            self._show(index)

    def box_of(self, index: int) -> QRect:
        """Where a token is seen, in the viewport."""
        return self._flow.box(index + self._before).translated(0, -self.verticalScrollBar().value())

    def shown(self, index: int) -> str:
        """What of a token there is room for."""
        return self._flow.shown(index + self._before)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if asks_for(UNDO_KEYS, event):
            # The view's shortcut would undo an edit of the reading.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.selection
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif key in _OPENING_KEYS and at is not None:
            self.opened.emit(at)
        elif key == Qt.Key.Key_Escape and at is not None:
            self.select(None)
        elif (there := self._after_key(Qt.Key(key))) is not None:
            self.select(there)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.select(self._token_at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._token_at(event))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keyboard and self.selection is None and self.tokens:
            self.select(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow.set_width(self.viewport().width() - px(_MARGIN))
        self._fit()
        if self.selection is not None:
            self._show(self.selection)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_flow"):
            words, close = self._flow.words, self._flow.close
            self._flow = TokenFlow(QFontMetrics(self.font()))
            self._flow.set_width(self.viewport().width() - px(_MARGIN))
            self._flow.set_words(words, close=close)
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(px(200), _LINES * self._flow.line_height + 2 * px(_MARGIN))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), 2 * self._flow.line_height + 2 * px(_MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scroll = QPainter(self.viewport()), self.verticalScrollBar().value()
        area, height = event.rect().translated(0, scroll), self._flow.line_height
        painter.translate(0, -scroll)
        for index in self._flow.words_of(area.top() // height, area.bottom() // height):
            self._paint_word(painter, index)
        painter.end()

    # --- inside ------------------------------------------------------------------------------------------------

    def _paint_word(self, painter: QPainter, index: int) -> None:
        box, theme, token = self._flow.box(index), self.theme, index - self._before
        color = theme.text if token >= 0 else theme.muted
        if token >= 0:
            ground = theme.line if token == self._pointed else theme.panel
            painter.fillRect(box, QColor(theme.selection_wash if token == self.selection else ground))
        if token in self._marked:
            painter.fillRect(box.left(), box.bottom() - 1, box.width(), 2, QColor(theme.accent))
        painter.setPen(QColor(color))
        painter.drawText(box, CENTERED, self._flow.shown(index))
        if token == self.selection and token >= 0:
            painter.setPen(QColor(theme.selection))
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _token_at(self, event: QMouseEvent) -> int | None:
        point = event.position().toPoint()
        point.setY(point.y() + self.verticalScrollBar().value())
        index = self._flow.at(point)
        return None if index is None or index < self._before else index - self._before

    def _after_key(self, key: Qt.Key) -> int | None:
        """The token that a key goes to."""
        last, at = len(self._flow.words) - self._before - 1, self.selection
        if last < 0:
            return None
        if at is None:
            return 0 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home) else None
        beside = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in beside:
            index = self._flow.beside(at + self._before, beside[key])
            return at if index is None else max(index - self._before, 0)
        places = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return min(max(places[key], 0), last) if key in places else None

    def _point(self, index: int | None) -> None:
        if index != self._pointed:
            self._pointed = index
            self.pointed.emit(index)
            cursor = Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(cursor)
            self.viewport().update()

    def _show(self, index: int) -> None:
        """Scroll to it."""
        box, bar = self._flow.box(index + self._before), self.verticalScrollBar()
        if box.top() < bar.value():
            bar.setValue(box.top() - 1)
        elif box.bottom() > bar.value() + self.viewport().height():
            bar.setValue(box.bottom() + 1 - self.viewport().height())

    def _fit(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._flow.height - room, 0))
        bar.setEnabled(bar.maximum() > 0)
        bar.setPageStep(room)
        bar.setSingleStep(self._flow.line_height)
