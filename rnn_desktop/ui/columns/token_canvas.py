"""The rows of the Read view under each other: who stands where, and what lies behind and before them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import counted
from rnn_desktop.ui.columns.answer_rows import AnswerRows
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.comparison_row import ComparisonRow
from rnn_desktop.ui.columns.network_picture import NetworkPicture
from rnn_desktop.ui.columns.one_hot_row import OneHotRow, is_shown
from rnn_desktop.ui.columns.receipt_row import ReceiptRow
from rnn_desktop.ui.columns.row_heading import RowHeading
from rnn_desktop.ui.columns.sentiment_curve import SentimentCurve
from rnn_desktop.ui.columns.state_heatmap import StateHeatmap
from rnn_desktop.ui.columns.token_row import TokenRow
from rnn_desktop.ui.columns.unit_plots import UnitPlots
from rnn_desktop.ui.network.unrolled_layout import START_WIDTH
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.scene.token_axis import TokenAxis, fit_axis
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px

# Room after the last column for the numbers of units.
_AFTER = 44
_UNREAD_WIDTH = 170
_BOTTOM = 4
_WELCOME_MS, _WELCOME_SHADES = 400, 6
_NEWEST_OPACITY = 0.1
"""Of the accent: more, and the quiet words over it could not be read."""
# A picture of the network without columns needs this at least.
_LEAST_PICTURE = 300


class _Gutter(QWidget):
    """What scrolls beneath it does not show through."""

    color = QColor()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.color)
        painter.end()


class TokenCanvas(QWidget):
    """Fills what the scroll area shows, and grows beyond it where rows or columns need it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.comparison, self.tokens, self.cells = ComparisonRow(), TokenRow(), NetworkPicture()
        self.one_hot = OneHotRow()
        self.heatmap, self.units = StateHeatmap(), UnitPlots()
        self.answers, self.receipt = AnswerRows(), ReceiptRow()
        self.rows: tuple[ColumnRow, ...] = (
            self.comparison,
            self.tokens,
            self.one_hot,
            self.cells,
            self.heatmap,
            self.units,
            *self.answers.all,
            self.receipt,
        )
        for row in self.rows:
            row.setParent(self)
        # How rows that can grow share what the others leave; what is missing they give, the heatmap first.
        self._shares: dict[ColumnRow, int] = {
            self.heatmap: 3,
            self.units: 2,
            self.answers.curve: 2,
            self.answers.series: 2,
            self.receipt: 1,
        }
        # Their room is the network's where its picture needs it.
        self._pictured: tuple[ColumnRow, ...] = (self.cells, self.heatmap, self.units)
        self._gutter = _Gutter(self)
        self._headings = [RowHeading(row, self._gutter) for row in self.rows]
        self._networks: ShownNetworks | None = None
        self._visible = QSize()
        self._welcome = 0.0
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setDuration(_WELCOME_MS)
        self._fading.valueChanged.connect(self._fade)

    @property
    def networks(self) -> ShownNetworks | None:
        """What is painted."""
        return self._networks

    @property
    def _scene(self) -> Scene | None:
        """What is painted in the columns."""
        return None if self._networks is None else self._networks.columns

    @property
    def curve(self) -> SentimentCurve:
        """The running curve of classes."""
        return self.answers.curve

    def gutter_width(self) -> int:
        hidden = self._without()
        rows = zip(self.rows, self._headings, strict=True)
        return max(heading.wanted_width() for row, heading in rows if row not in hidden)

    def _without(self) -> tuple[ColumnRow, ...]:
        """The rows that say nothing of this network."""
        reading = None if self._scene is None else self._scene.reading
        others = self.answers.others(None if reading is None else reading.model.task)
        # Beside vectors that are written number by number the heatmap writes its numbers, too.
        return (*others, self.units if is_shown(reading) else self.one_hot)

    def fit(self, reading: Reading | None, visible: QSize, *, whole: bool = False) -> TokenAxis:
        """The axis of a reading in a viewport of this size. whole: as `fit_axis` has it."""
        self._visible = visible
        left = self.gutter_width() + px(START_WIDTH)
        self.cells.look_at(self._gutter.x(), visible)
        count = 0 if reading is None else len(reading.tokens)
        measuring = (self.tokens, self.answers.next_tokens)
        text_width = 0 if reading is None else max(row.text_width(reading) for row in measuring)
        available = visible.width() - left - px(_AFTER)
        if whole and reading is not None and reading.unread_from is not None:
            available -= px(_UNREAD_WIDTH)
        return fit_axis(count, available, text_width, left, whole=whole)

    def show_networks(self, networks: ShownNetworks) -> None:
        """Paint this from now on."""
        self._networks = networks
        for row in self.rows:
            row.show_networks(networks)
        self._gutter.color = QColor(networks.columns.theme.window)
        self._arrange(networks.columns)
        self.cells.arrive()
        self.update()
        self._gutter.update()

    def show_findings(self, networks: ShownNetworks) -> None:
        """As show_networks, where only what was found out about the reading is new: two rows show some of it."""
        self._networks = networks
        for row, heading in zip(self.rows, self._headings, strict=True):
            if row in (self.answers.curve, self.receipt):
                row.show_networks(networks)
                heading.update()

    @property
    def at_rest(self) -> bool:
        """Whether nothing fades or flies."""
        return self._fading.state() == QVariantAnimation.State.Stopped and not self.cells.flying

    def welcome_last(self) -> None:
        """Accent the last column, which has just come; the accent fades."""
        self._fading.stop()
        self._fade(1.0)
        self._fading.start()

    @Slot(bool)
    def rest(self, busy: bool) -> None:
        """While the next reading is computed nothing fades: painting would take turns with it, thousands of times."""
        if busy and self._fading.state() == QVariantAnimation.State.Running:
            self._fading.pause()
        elif not busy and self._fading.state() == QVariantAnimation.State.Paused:
            self._fading.resume()

    @Slot(object)
    def _fade(self, strength: float) -> None:
        # A few shades are enough, and each is painted.
        shade = round(strength * _WELCOME_SHADES) / _WELCOME_SHADES
        if shade != self._welcome and self._scene is not None:
            self._welcome, axis = shade, self._scene.axis
            self.update(axis.start(axis.count - 1), 0, axis.width, self.height())

    def keep_gutter_at(self, x: int) -> None:
        """Hold the gutter at the left of what is scrolled to."""
        self._gutter.move(x, 0)
        self.cells.look_at(x, self._visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scene is not None:
            self._place_rows(self._scene)

    def paintEvent(self, event: QPaintEvent) -> None:
        if (scene := self._scene) is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(scene.theme.window))
        if scene.steps_explained < scene.axis.count:
            self._paint_beyond(painter, scene)
        if scene.selection.token is not None:
            self._paint_wash(painter, scene, scene.selection.token)
        if scene.axis.count and (strength := 1.0 if scene.read is not None else self._welcome):
            self._paint_newest(painter, scene, strength)
        if scene.reading is not None and scene.reading.unread_from is not None and not self.cells.takes_room:
            self._paint_unread(painter, scene, scene.reading)
        painter.end()

    def _paint_wash(self, painter: QPainter, scene: Scene, token: int) -> None:
        outline = QColor(scene.theme.selection)
        outline.setAlphaF(0.45)
        painter.setPen(QPen(outline, 1.5))
        painter.setBrush(QColor(scene.theme.selection_wash))
        for top, height in self._column_parts():
            painter.drawRect(QRectF(scene.axis.start(token), top, scene.axis.width, height))

    def _paint_newest(self, painter: QPainter, scene: Scene, strength: float) -> None:
        """Behind the column that is being read."""
        accent = QColor(scene.theme.accent)
        accent.setAlphaF(_NEWEST_OPACITY * strength)
        for top, height in self._column_parts():
            painter.fillRect(scene.axis.start(scene.steps_read - 1), top, scene.axis.width, height, accent)

    def _paint_beyond(self, painter: QPainter, scene: Scene) -> None:
        """Behind what is read after the answer that is explained: hatched from a dashed line on."""
        left = scene.axis.start(scene.steps_explained)
        for top, height in self._column_parts():
            place = QRectF(left, top, scene.axis.end - left, height)
            painter.fillRect(place, QBrush(QColor(scene.theme.line), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(scene.theme.selection), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(place.topLeft(), place.bottomLeft())

    def _column_parts(self) -> list[tuple[int, int]]:
        """Top and height of what is in columns: everything but a picture without them."""
        if not self.cells.takes_room:
            return [(3, self.height() - 6)]
        below = self.cells.geometry().bottom() + 1
        return [(3, self.cells.y() - 3), (below, self.height() - below - 3)]

    def _paint_unread(self, painter: QPainter, scene: Scene, reading: Reading) -> None:
        """After the last column: that the review goes on, and that the network did not read it."""
        top = self.tokens.y() + 12
        place = QRectF(scene.axis.end + px(_AFTER), top, px(_UNREAD_WIDTH) - 20, self.heatmap.y() - top - 12)
        painter.setPen(QPen(QColor(scene.theme.faint), 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place, 9, 9)
        painter.setPen(QColor(scene.theme.text))
        painter.setFont(self.font())
        words = counted(
            len(reading.tokens),
            translate("ReadView", "The first token was read; the rest was not."),
            translate("ReadView", "The first {count} tokens were read; the rest was not."),
        )
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(
            place.adjusted(px(10), px(10), -px(10), -px(10)), flags, words.format(count=len(reading.tokens))
        )

    # --- places ------------------------------------------------------------------------------------------------

    def _arrange(self, scene: Scene) -> None:
        """Take the size that the columns need, never less than what is visible."""
        unread = scene.reading is not None and scene.reading.unread_from is not None
        width = scene.axis.end + px(_AFTER) + (px(_UNREAD_WIDTH) if unread else 0)
        others = sum(height for row, height in self._wanted_heights().items() if row is not self.cells)
        left_over, given = self._visible.height() - px(_BOTTOM) - others, self._can_give(self.heatmap)
        self.cells.leave_room(left_over, left_over + given)
        height = self._least_height() + px(_BOTTOM)
        wanted = QSize(max(width, self._visible.width()), max(height, self._visible.height()))
        if wanted != self.size():
            self.resize(wanted)
        else:
            self._place_rows(scene)

    def _wanted_heights(self) -> dict[ColumnRow, int]:
        """Of all rows while the network is unrolled and nothing is to be shared out."""
        hidden = self._without()
        return {row: 0 if row in hidden else row.sizeHint().height() for row in self.rows}

    def _can_give(self, row: ColumnRow) -> int:
        """How much lower than it wants to be a row can be."""
        if row not in self._shares or row in self._without():
            return 0
        return row.sizeHint().height() - row.minimumSizeHint().height()

    def _least_height(self) -> int:
        heights = {row: height - self._can_give(row) for row, height in self._wanted_heights().items()}
        if not self.cells.takes_room:
            return sum(heights.values())
        room = sum(heights.pop(row) for row in self._pictured)
        return sum(heights.values()) + min(room, px(_LEAST_PICTURE))

    def _heights(self) -> dict[ColumnRow, int]:
        """Of all rows in the height that there is; those below a picture stay where they are, if they can."""
        heights = self._wanted_heights()
        spare = self.height() - px(_BOTTOM) - sum(heights.values())
        missing = max(-spare, 0)
        hidden = self._without()
        shares = {row: share for row, share in self._shares.items() if row not in hidden}
        for row, share in shares.items():
            # Whatever they cannot give, the view scrolls.
            given = min(missing, self._can_give(row))
            heights[row] += max(spare, 0) * share // sum(shares.values()) - given
            missing -= given
        if self.cells.takes_room:
            room = sum(heights[row] for row in self._pictured)
            missing = max(sum(heights.values()) + px(_BOTTOM) - self.height(), 0)
            heights |= {self.heatmap: 0, self.units: 0, self.cells: room - missing}
        return heights

    def _place_rows(self, scene: Scene) -> None:
        top, gutter = 0, scene.axis.left - px(START_WIDTH)
        self._gutter.resize(gutter, self.height())
        for (row, height), heading in zip(self._heights().items(), self._headings, strict=True):
            row.setGeometry(QRect(0, top, self.width(), height))
            heading.setGeometry(QRect(0, top, gutter, height))
            row.setVisible(height > 0)
            top += height
