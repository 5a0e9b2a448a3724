"""From what was typed to what the network reads: text → token → id → vector, as the documents draw it."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rnn_desktop.lens.inspection import Stages
from rnn_desktop.lens.numbers import count_number, signed_number
from rnn_desktop.problem import counted
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.scene.tag_words import tag_line, tag_words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED, draw_arrow
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color
from rnn_desktop.ui.widgets.labels import plain_tip, scaled

_RIGHT = Qt.TextElideMode.ElideRight
_ARROW = 18
_BOX, _STRIP = 26, 18
_GAP = 6
_SHOWN = 5
"""Numbers of a vector that are written."""


class StagesView(QWidget):
    """Three boxes with an arrow between them, and under them the vector as a strip with its first numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: Stages | None = None
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._take_font()

    def set_stages(self, stages: Stages) -> None:
        """Show these."""
        self._stages = stages
        self.setAccessibleName(self.words(stages))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @staticmethod
    def words(stages: Stages) -> str:
        """All of it in a line."""
        return " → ".join(filter(None, (short(stages.typed), _token(stages), _id(stages), _vector(stages))))

    def sizeHint(self) -> QSize:
        return QSize(px(200), 2 * self._small.height() + px(_BOX) + px(_STRIP) + px(_GAP) + px(_ARROW))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._stages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self._paint_boxes(painter, self._stages)
        self._paint_vector(painter, self._stages, bottom)
        painter.end()

    def _paint_boxes(self, painter: QPainter, stages: Stages) -> float:
        """The names and boxes; returns where they end."""
        theme, width = self._theme, (self.width() - 2 * px(_ARROW)) / 3
        names = (
            translate("Inspector", "Text"),
            translate("Inspector", "Token") + (f" · {tag_words(stages.tag)}" if stages.tag else ""),
            translate("Inspector", "Scaled") if stages.id is None else translate("Inspector", "Number"),
        )
        top, texts = self._small.height() + 2, (short(stages.typed), short(stages.token), _number(stages))
        for place, (name, text) in enumerate(zip(names, texts, strict=True)):
            left = place * (width + px(_ARROW))
            painter.setFont(self._small_font)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(left, 0, width, top), CENTERED, self._small.elidedText(name, _RIGHT, int(width)))
            box = QRectF(left + 0.5, top + 0.5, width - 1, px(_BOX) - 1)
            painter.setPen(QPen(QColor(theme.line)))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(box, 6, 6)
            painter.setFont(self.font())
            painter.setPen(QColor(theme.text))
            shown = painter.fontMetrics().elidedText(text, _RIGHT, int(width) - 8)
            painter.drawText(box, CENTERED, shown)
            if place:
                middle = box.center().y()
                draw_arrow(
                    painter, QPointF(left - px(_ARROW) + 2, middle), QPointF(left - 2, middle), QColor(theme.muted)
                )
        below = QPointF(self.width() - width / 2, top + px(_BOX))
        draw_arrow(painter, below + QPointF(0, 2), below + QPointF(0, px(_ARROW)), QColor(theme.muted))
        return top + px(_BOX) + px(_ARROW) + 2

    def _paint_vector(self, painter: QPainter, stages: Stages, top: float) -> None:
        strip = QRectF(0.5, top + 0.5, self.width() - 1, px(_STRIP))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if stages.vector is None:
            share = ((stages.id or 0) + 0.5) / max(stages.size, 1)
            one = QRectF(strip.left() + share * strip.width() - 1.5, strip.top(), 3, strip.height())
            painter.fillRect(strip, QColor(self._theme.zero))
            painter.fillRect(one, QColor(self._theme.positive))
        else:
            width = strip.width() / max(len(stages.vector), 1)
            for k, value in enumerate(np.nan_to_num(stages.vector).tolist()):
                left, right = round(strip.left() + k * width), round(strip.left() + (k + 1) * width)
                # Above the middle or below it: so the sign is seen without its hue.
                top = strip.top() if value >= 0 else strip.center().y()
                place = QRectF(left, top, right - left, strip.height() / 2)
                painter.fillRect(place, signed_color(self._theme, value))
        painter.setPen(QPen(QColor(self._theme.line)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.muted))
        line = QRectF(0, strip.bottom() + 3, self.width(), self._small.height())
        words = self._small.elidedText(_vector(stages), _RIGHT, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._stages is not None:
            QToolTip.showText(event.globalPos(), _tooltip(self._stages), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_font()

    def _take_font(self) -> None:
        self._small_font = scaled(self.font(), 0.85)
        self._small = QFontMetrics(self._small_font)
        self.updateGeometry()


def _tooltip(stages: Stages) -> str:
    lines = [StagesView.words(stages), tag_line(stages.tag) if stages.tag else ""]
    return plain_tip("\n".join(filter(None, lines)))


def _token(stages: Stages) -> str:
    return f"{short(stages.token)} · {tag_words(stages.tag)}" if stages.tag else short(stages.token)


def _id(stages: Stages) -> str:
    return "" if stages.id is None else f"#{stages.id}"


def _number(stages: Stages) -> str:
    """In the last box: the number of the word or, of numbers, the first of what the network reads for them."""
    if stages.id is None:
        assert stages.vector is not None
        return signed_number(float(stages.vector[0]), 3) + (" …" if stages.size > 1 else "")
    return str(stages.id) if stages.known else f"{stages.id} · " + translate("ReadView", "unknown")


def _vector(stages: Stages) -> str:
    """The first numbers of the vector, or where the 1 of a one-hot one is."""
    if stages.vector is None:
        words = translate("Inspector", "One-hot: {size} numbers, a 1 at place {id}, 0 everywhere else")
        return words.format(size=count_number(stages.size), id=stages.id)
    numbers = "  ".join(signed_number(value, 3) for value in stages.vector[:_SHOWN].tolist())
    rest = "  …" if stages.size > _SHOWN else ""
    words = counted(stages.size, translate("Inspector", "x: 1 number"), translate("Inspector", "x: {size} numbers"))
    return words.format(size=stages.size) + f"  [ {numbers}{rest} ]"
