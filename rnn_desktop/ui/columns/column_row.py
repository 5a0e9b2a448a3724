"""A row of the Read view: one picture with a column per token."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.widgets.labels import bold, plain_tip, scaled


class ColumnRow(QWidget):
    """Paints the scene it was last given; what is behind it shows through.

    Signals:
        picked(Place): the person clicked there; None in it means that this part stays as it is.
        kept(int): the person clicked a unit with Ctrl: its line is to stay.
        cleared(): the person clicked beside everything.
        pointed(Place): the mouse is there now.
    """

    picked = Signal(object)
    kept = Signal(int)
    cleared = Signal()
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.scene: Scene | None = None
        self._take_font()

    def show_networks(self, networks: ShownNetworks) -> None:
        """Paint the network in the columns from now on."""
        self.show_scene(networks.columns)

    def show_scene(self, scene: Scene) -> None:
        """Paint this from now on."""
        self.scene = scene
        self.update()

    # --- what a row may say otherwise --------------------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        """Its name and a quiet second line."""
        return "", ""

    def heading_samples(self) -> list[str]:
        """The widest that lines of the second part come to while a review is typed: the columns stay put."""
        return self.heading()[1].split("\n")

    def heading_tooltip(self) -> str:
        """What the words of the heading mean."""
        return ""

    def heading_top(self) -> float:
        """Where the heading begins."""
        return 12.0

    def heading_height(self) -> int:
        """What the heading needs, so that nothing of it is cut."""
        lines = len(list(filter(None, self.heading()[1].split("\n"))))
        return int(self.heading_top()) + self.bold.height() + 1 + lines * self.small.height()

    def tick_sample(self) -> str:
        """The widest number of the vertical axis."""
        return "−0.0"

    def ticks(self) -> list[tuple[float, str]]:
        """Numbers of the vertical axis, each with its y."""
        return []

    def unit_at(self, position: QPointF) -> int | None:
        """The unit at a place."""
        del position
        return None

    def tooltip(self, place: Place) -> str:
        """What a place holds, in words and exact numbers."""
        del place
        return ""

    def tip_at(self, position: QPointF) -> str:
        """What stands there, in words and exact numbers."""
        return self.tooltip(self.place_at(position))

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        """Paint these columns of the scene, whose reading has tokens."""

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene
        if scene is None or scene.reading is None or not scene.axis.count:
            return
        # A column wider on both sides: lines and arrows reach into the neighbours.
        area = event.rect()
        margin = scene.axis.width
        columns = scene.axis.columns_between(area.left() - margin, area.right() + margin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_columns(painter, scene, columns)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place.token is None and place.unit is None:
            self.cleared.emit()
        else:
            self.picked.emit(place)
            if place.unit is not None and place.in_states and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.kept.emit(place.unit)
        # Passed on, so that the view takes the keyboard.
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        del event
        self.pointed.emit(NOWHERE)

    def place_at(self, position: QPointF) -> Place:
        """The token and the unit at a place."""
        if self.scene is None or self.scene.reading is None:
            return NOWHERE
        token = self.scene.axis.column_at(position.x())
        return NOWHERE if token is None else self.scene.place(token, self.unit_at(position))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_font()

    def _take_font(self) -> None:
        """The fonts of a row, made once: painting asks for them hundreds of times."""
        self.small_font, self.large_font = scaled(self.font(), 0.85), scaled(self.font(), 1.15)
        self.small, self.large = QFontMetrics(self.small_font), QFontMetrics(self.large_font)
        self.bold = QFontMetrics(bold(self.font()))
