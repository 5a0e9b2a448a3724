"""The tokens: what the network is given, one pill per time step."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import DeleteToken, MoveToken
from rnn_desktop.tasks import Numbers
from rnn_desktop.text.token import Token
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.token_editing import TokenField, TokenMenu
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import token_lines
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.scene.tag_words import tag_words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED, centered, draw_arrow, draw_in_pill, legibly
from rnn_desktop.ui.style.scale import px

_PADDING = 8
_UNREAD = 0.35
"""Opacity of the tokens that are not read yet; their words are quieter, and can be read."""
_LONGEST_UPRIGHT = 72
"""Pixels of a token whose text runs downwards."""
_UPRIGHT_ARROW, _BESIDE_ARROW = 6, 6


class TokenRow(ColumnRow):
    """A pill with the token, its tag, and the arrow by which x_t, an embedding row, enters the cell.

    Double-click types another word over a token, drawing moves it, and the other button opens its menu.

    Signals:
        edit_requested(Edit): the person wants to see what follows from that.
    """

    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TokenField(self)
        self.field.edit_requested.connect(self.edit_requested)
        self._pressed: tuple[int, float] | None = None
        self._drop: int | None = None
        self._measured: tuple[tuple[Token, ...], QFont, int] = ((), self.font(), 0)
        """Tokens, the font, and the width of the widest: it is asked for by every column that is painted."""

    def show_scene(self, scene: Scene) -> None:
        if self.scene is None or scene.reading is not self.scene.reading:
            self.field.give_up()
            self._pressed = self._drop = None
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        if self._is_upright():
            return QSize(0, int(self._tag_top() + px(_UPRIGHT_ARROW)))
        return QSize(0, int(self._tag_top() + self._line() + self._arrow_length()))

    def text_width(self, reading: Reading) -> int:
        """The width of a column that holds the widest token, in the smaller of its fonts."""
        tokens, font, width = self._measured
        if reading.tokens is not tokens or font != self.font():
            # Longer ones end in … anyway.
            words = {short(token.text, 16) for token in reading.tokens}
            width = max(map(self.small.horizontalAdvance, words), default=0)
            self._measured = (reading.tokens, self.font(), width)
        return width + 2 * px(_PADDING) + 8

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        return translate("ReadView", "Tokens"), "" if reading is None else _tokenizer_words(reading)

    def heading_tooltip(self) -> str:
        return meaning("token")

    def tip_at(self, position: QPointF) -> str:
        """Of the labels beside the arrow, “x1 | #300”, what they are."""
        token, reading = self.place_at(position).token, None if self.scene is None else self.scene.reading
        if reading is None or token is None or self._is_upright() or position.y() < self._tag_top() + self._line():
            return super().tip_at(position)
        lines = [f"x{token + 1}: {meaning('input vector')}"]
        if not isinstance(reading.model.task, Numbers):
            lines.append(f"#{reading.ids[token]}: {meaning('word number')}")
        return "\n".join(lines)

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.token is None:
            return ""
        hint = translate("ReadView", "Double-click: another word. Drag: move it. Right-click: more.")
        return f"{token_lines(self.scene.reading, place.token)}\n{hint}"

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        assert scene.reading is not None
        for part, opacity in ((scene.columns_read(columns), 1.0), (scene.columns_unread(columns), _UNREAD)):
            painter.setOpacity(opacity)
            for index in part:
                self._paint_pill(painter, scene, index)
            painter.setFont(self.small_font)
            for index in part:
                self._paint_input(painter, scene, index)
        if self._drop is not None and self._pressed is not None:
            self._paint_drop(painter, scene, self._pressed[0], self._drop)

    def _paint_drop(self, painter: QPainter, scene: Scene, token: int, drop: int) -> None:
        """Where the token that is drawn would stand: a line between two pills."""
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(scene.theme.selection), 3.0))
        x = scene.axis.start(drop + (drop > token))
        painter.drawLine(QPointF(x, 6), QPointF(x, self._tag_top()))

    def _paint_pill(self, painter: QPainter, scene: Scene, index: int) -> None:
        assert scene.reading is not None
        theme, known = scene.theme, scene.reading.knows(index)
        pill = self._pill(scene, index)
        selected = scene.selection.token == index
        outline = QPen(QColor(theme.selection if selected else theme.line if known else theme.muted))
        outline.setWidthF(2.0 if selected else 1.2)
        if not known:
            outline.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(outline)
        painter.setBrush(QColor(theme.raised))
        radius = min(pill.width(), pill.height()) / 2
        painter.drawRoundedRect(pill, radius, radius)
        painter.setPen(QColor(theme.text if index < scene.steps_read else theme.muted))
        text = short(scene.reading.tokens[index].text)
        fits = self.large.horizontalAdvance(text) < pill.width() - px(_PADDING)
        painter.setFont(self.large_font if fits and not scene.axis.upright else self.small_font)
        with legibly(painter):
            draw_in_pill(painter, pill, text)

    def _paint_input(self, painter: QPainter, scene: Scene, index: int) -> None:
        assert scene.reading is not None
        reading, theme, axis = scene.reading, scene.theme, scene.axis
        x, top = axis.center(index), self._tag_top()
        if axis.upright:
            painter.setPen(QColor(theme.muted))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, self.height() - 1))
            return
        known, is_number = reading.knows(index), isinstance(reading.model.task, Numbers)
        words = tag_words(reading.tokens[index].tag) if known else translate("ReadView", "unknown")
        painter.setPen(QColor(theme.muted))
        tag = self.small.elidedText(words, Qt.TextElideMode.ElideRight, axis.width - 4)
        with legibly(painter):
            painter.drawText(centered(x, top + self._line() / 2, axis.width, self._line()), CENTERED, tag)
        arrow_top = top + self._line() + 1
        middle, room = Qt.AlignmentFlag.AlignVCenter, axis.width / 2 - px(_BESIDE_ARROW)
        left = QRectF(x - axis.width / 2, arrow_top - 1, room, self._line())
        right = left.translated(axis.width / 2 + px(_BESIDE_ARROW), 0)
        for place, words, side in (
            (left, f"x{index + 1}", Qt.AlignmentFlag.AlignRight),
            (right, "" if is_number else f"#{reading.ids[index]}", Qt.AlignmentFlag.AlignLeft),
        ):
            # A number is never cut; the tooltip has it.
            if self.small.horizontalAdvance(words) <= room:
                with legibly(painter):
                    painter.drawText(place, side | middle, words)
        draw_arrow(painter, QPointF(x, arrow_top), QPointF(x, self.height() - 1), QColor(theme.muted))

    # --- changing a token --------------------------------------------------------------------------------------

    def edit_word(self, token: int, place: str) -> None:
        """Let a word be typed there. place: "replace", "before" or "after"."""
        if self.scene is not None and self.scene.reading is not None:
            pill = self._pill(self.scene, token).toAlignedRect()
            self.field.open_over(pill, self.scene.reading, token, place)

    def delete(self, token: int) -> None:
        """Ask for the review without this token, as the menu does."""
        self.edit_requested.emit(DeleteToken(token))

    def open_menu(self, token: int, at: QPoint) -> None:
        """at: on the screen."""
        if self.scene is not None and self.scene.reading is not None:
            has_words = self.scene.reading.model.config.input != "numeric"
            menu = TokenMenu(token, self.scene.axis.count, self, has_words=has_words)
            menu.edit_requested.connect(self.edit_requested)
            menu.word_wanted.connect(self.edit_word)
            menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        token = self.place_at(QPointF(event.pos())).token
        if token is not None:
            self.open_menu(token, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        token = self.place_at(event.position()).token
        if token is not None and event.button() == Qt.MouseButton.LeftButton:
            self.edit_word(token, "replace")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        token = self.place_at(event.position()).token
        by_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (token, event.position().x()) if token is not None and by_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed is None or self.scene is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        x, axis = event.position().x(), self.scene.axis
        if self._drop is not None or abs(x - self._pressed[1]) >= QApplication.startDragDistance():
            self._drop = axis.column_at(min(max(x, axis.left), axis.end - 1))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, drop = self._pressed, self._drop
        self._pressed = self._drop = None
        if pressed is not None and drop is not None:
            self.update()
            if drop != pressed[0]:
                self.edit_requested.emit(MoveToken(pressed[0], drop))

    # --- places ------------------------------------------------------------------------------------------------

    def _pill(self, scene: Scene, index: int) -> QRectF:
        height = self._pill_height()
        width = scene.axis.width - (2 if scene.axis.upright else 12)
        return centered(scene.axis.center(index), 12 + height / 2, width, height)

    def _is_upright(self) -> bool:
        return self.scene is not None and self.scene.axis.upright

    def _pill_height(self) -> int:
        reading = None if self.scene is None else self.scene.reading
        if reading is None or not self._is_upright():
            return self.large.height() + 10
        return min(self.text_width(reading) - 2 * px(_PADDING) + 4, px(_LONGEST_UPRIGHT))

    def _line(self) -> int:
        return self.small.height()

    def _tag_top(self) -> float:
        return 12 + self._pill_height() + 3

    def _arrow_length(self) -> int:
        return self._line() + 8


def _tokenizer_words(reading: Reading) -> str:
    """“Okt · stems”: who cut the review, and into what."""
    name = reading.model.tokenizer.name
    if name == "okt":
        return "Okt · " + translate("ReadView", "stems")
    if name == "word":
        return translate("ReadView", "words")
    if name == "character":
        return translate("ReadView", "characters")
    if name == "spelling":
        return translate("ReadView", "letters and spaces")
    if name == "space":
        is_number = isinstance(reading.model.task, Numbers)
        return translate("ReadView", "values") if is_number else translate("ReadView", "split at spaces")
    return name.capitalize()
