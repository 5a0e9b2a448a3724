"""The scroll bar under the columns: all of a long review at once, and the part of it that is in sight."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollBar, QToolTip

from rnn_desktop.ui.columns.receipt_row import LEAST_SCALE, shown_attribution
from rnn_desktop.ui.columns.row_heading import LEFT
from rnn_desktop.ui.network.unrolled_layout import START_WIDTH
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.signed_image import image_of
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import plain_tip, scaled

_HEIGHT = 18
_END = 8
_ROUND = 4.0
_UNREAD = 0.35
_LEAST_WIDTH_WITH_GAP = 4


class OverviewBar(QScrollBar):
    """Above the middle what a token adds to the logit, below it what one takes away; a frame around what is in sight.

    Click or drag moves the frame. Keyboard: arrows by a column, Page Up and Down by what is in sight, Home and End.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scene: Scene | None = None
        self._bars: QImage | None = None
        self._grip: float | None = None
        self.retranslate()

    def show_scene(self, scene: Scene) -> None:
        before, self._scene = self._scene, scene
        kept = before is not None and before.theme == scene.theme
        if not kept or before is None or shown_attribution(before) is not shown_attribution(scene):
            self._bars = None
        if before is None or before.axis != scene.axis:
            self.setSingleStep(scene.axis.width)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEIGHT))

    # --- places ------------------------------------------------------------------------------------------------

    @property
    def _gutter(self) -> int:
        """What the names of the rows cover at the left, whatever is scrolled to."""
        return 0 if self._scene is None else self._scene.axis.left - px(START_WIDTH)

    def _scale(self) -> float:
        """Pixels here for each pixel of the columns."""
        columns = self.maximum() + self.pageStep() - self._gutter
        return max(self.width() - self._gutter - px(_END), 1) / max(columns, 1)

    def x_of(self, across: float) -> float:
        """Where a place of the columns stands here."""
        return self._gutter + (across - self._gutter) * self._scale()

    def frame(self) -> QRectF:
        """Around what is in sight."""
        left = self.x_of(self.value() + self._gutter)
        return QRectF(left, 1.5, self.x_of(self.value() + self.pageStep()) - left, self.height() - 3)

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if (scene := self._scene) is None:
            return
        painter, theme = QPainter(self), scene.theme
        painter.fillRect(self.rect(), QColor(theme.window))
        painter.setPen(QColor(theme.muted))
        painter.setFont(scaled(self.font(), 0.85))
        name = QRectF(px(LEFT), 0, self._gutter, self.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, translate("Overview", "Overview"))
        self._paint_frame(painter, theme, filled=True)
        if scene.axis.count:
            self._paint_tokens(painter, scene)
        self._paint_frame(painter, theme, filled=False)
        painter.end()

    def _paint_frame(self, painter: QPainter, theme: Theme, *, filled: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.accent if self.hasFocus() or self._grip is not None else theme.muted
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(QColor(color), 2 if self.hasFocus() else 1.2))
        painter.setBrush(QColor(theme.raised) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.frame(), px(_ROUND), px(_ROUND))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_tokens(self, painter: QPainter, scene: Scene) -> None:
        axis, theme = scene.axis, scene.theme
        left, right = self.x_of(axis.left), self.x_of(axis.end)
        middle = self.height() / 2
        if (token := scene.selection.token) is not None:
            x = self.x_of(axis.start(token))
            width = max(self.x_of(axis.start(token + 1)) - x, 2.0)
            painter.fillRect(QRectF(x, 2, width, self.height() - 4), QColor(theme.selection))
        painter.fillRect(QRectF(left, middle - 0.5, right - left, 1), QColor(theme.line))
        bars = self._image(scene, round(right - left))
        read = scene.steps_read / axis.count
        for begin, end, opacity in ((0.0, read, 1.0), (read, 1.0, _UNREAD)):
            painter.setOpacity(opacity)
            part = QRectF(begin * bars.width(), 0, (end - begin) * bars.width(), bars.height())
            target = QRectF(left + begin * (right - left), 2, (end - begin) * (right - left), self.height() - 4)
            painter.drawImage(target, bars, part)
        painter.setOpacity(1.0)

    def _image(self, scene: Scene, width: int) -> QImage:
        """The tokens' bars, kept until there are others."""
        density = self.devicePixelRatioF()
        size = QSize(max(round(width * density), 1), round((self.height() - 4) * density))
        if self._bars is None or self._bars.size() != size:
            attribution = shown_attribution(scene)
            values = np.zeros(scene.axis.count) if attribution is None else attribution.contributions
            self._bars = image_of(bar_pixels(values, size.width(), size.height(), scene.theme))
        return self._bars

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's own page is as wide as the view, whose left the names of the rows cover; this one cuts no column.
        step = self.singleStep()
        page = max((self.pageStep() - self._gutter) // step - 1, 1) * step
        key = Qt.Key
        by = {key.Key_Left: -step, key.Key_Right: step, key.Key_PageUp: -page, key.Key_PageDown: page}
        if (way := by.get(Qt.Key(event.key()))) is not None:
            self.setValue(self.value() + way)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame, x = self.frame(), event.position().x()
        # Beside the frame it comes to where the mouse is.
        self._grip = x - frame.left() if frame.left() <= x <= frame.right() else frame.width() / 2
        self._move_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._move_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._grip = None
        self.update()

    def _move_to(self, x: float) -> None:
        self.setValue(round((x - (self._grip or 0.0) - self._gutter) / self._scale()))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(_words()), self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().event(event)

    def retranslate(self) -> None:
        self.setAccessibleName(translate("Overview", "Overview of all time steps"))
        self.setAccessibleDescription(_words())


def bar_pixels(values: NDArray[Any], width: int, height: int, theme: Theme) -> NDArray[np.uint32]:
    """[height, width] ARGB pixels of bars side by side, up for positive values [T]; 0 where there is none."""
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    shares = values / max(float(np.abs(values).max(initial=0.0)), LEAST_SCALE)
    token = np.arange(width) * len(values) // width
    # A pixel at least, as in the receipt.
    across = (np.sign(shares) * np.maximum(np.abs(shares), 2.0 / height))[token]
    if width >= _LEAST_WIDTH_WITH_GAP * len(values):
        across[np.flatnonzero(np.diff(token))] = 0.0
    up = (1.0 - (2.0 * np.arange(height)[:, None] + 1.0) / height) * np.ones(width)
    positive, negative = QColor(theme.positive).rgba(), QColor(theme.negative).rgba()
    inside = (np.abs(up) <= np.abs(across)) & (up * across > 0)
    return np.where(inside, np.where(across > 0, positive, negative), 0).astype(np.uint32)


def _words() -> str:
    return translate(
        "Overview",
        "All time steps: what each adds to the explained output, upwards, or takes away. The frame is the part in "
        "sight; click or drag to move it.",
    )
