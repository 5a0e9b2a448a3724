"""The row of the Read view that draws the network: folded, unrolled, or every neuron."""

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPixmap

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.column_row import ColumnRow
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.network_words import cell_name
from rnn_desktop.ui.picture_folded import FoldedPicture
from rnn_desktop.ui.picture_morph import PictureMorph
from rnn_desktop.ui.picture_neurons import NeuronsPicture
from rnn_desktop.ui.picture_parts import CellKey, Picture, Spots, Stage
from rnn_desktop.ui.picture_pooling import pooled, pooling_words
from rnn_desktop.ui.picture_unrolled import UnrolledPicture
from rnn_desktop.ui.reading_scene import Scene
from rnn_desktop.ui.readout import input_line, probability_line, unit_line
from rnn_desktop.ui.unrolled_layout import UnrolledLayout

# Of the visible height, so that the other rows are seen too.
_MOST_SHARE = 0.45


class NetworkPicture(ColumnRow):
    """One network in three pictures; from one to the other its cells fly."""

    def __init__(self) -> None:
        super().__init__()
        self._unrolled = UnrolledPicture()
        self._pictures: dict[str, Picture] = {
            "unrolled": self._unrolled,
            "folded": FoldedPicture(),
            "neurons": NeuronsPicture(),
        }
        self._view_left, self._view_width = 0, 0
        self._left: tuple[dict[CellKey, Spots], QPixmap] | None = None
        self._morph = PictureMorph(self)
        self._morph.moved.connect(self._repaint)

    @property
    def takes_room(self) -> bool:
        """Whether the picture needs the room of the rows of units, whose numbers it shows itself."""
        return self.scene is not None and self.scene.picture != "unrolled"

    @property
    def flying(self) -> bool:
        """Whether one picture is just becoming another."""
        return self._morph.running

    def finish_flight(self) -> None:
        """Show the picture that was chosen at once."""
        self._morph.finish()

    def look_at(self, left: int, size: QSize) -> None:
        """What of the row is in view: pictures without columns stay there."""
        moved = (left, size.width()) != (self._view_left, self._view_width)
        self._view_left, self._view_width = left, size.width()
        self._unrolled.most = int(_MOST_SHARE * size.height())
        if moved:
            self._morph.finish()
            self.update()

    def leave_room(self, wanted: int, least: int) -> None:
        """What the other rows leave of the view's height, as they want to be and at their least."""
        self._unrolled.left_over = wanted, least

    def show_scene(self, scene: Scene) -> None:
        before = self.scene
        same = before is not None and before.reading is scene.reading and before.axis == scene.axis
        if not same or (before is not None and before.theme != scene.theme):
            self._morph.finish()
        elif before is not None and before.picture != scene.picture and self.isVisible() and scene.axis.count:
            self._leave(before)
        super().show_scene(scene)

    def arrive(self) -> None:
        """The row has the size that its new picture needs: fly to it."""
        left, self._left = self._left, None
        if left is None or self.scene is None:
            return
        stage = self._stage(self.scene)
        spots = self._picture(self.scene).spots(self.scene, stage)
        self._morph.start(left[0], spots, left[1], self._rest_of(self.scene), self._view().topLeft())

    # --- what a row says -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The height of the unrolled network."""
        return QSize(0, 0 if self.scene is None else self._unrolled_layout(self.scene).height)

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        if reading is None:
            return translate("ReadView", "Cell"), ""
        lines = [cell_name(reading.model.config)]
        if pooled(reading):
            lines.append(pooling_words(reading))
        return translate("ReadView", "Cell"), "\n".join(lines)

    def heading_top(self) -> float:
        if self.scene is None:
            return 4
        layout = self._unrolled_layout(self.scene)
        return max(layout.tops[0, 0] + layout.side / 2 - 16, 4)

    def ticks(self) -> list[tuple[float, str]]:
        if self.scene is None or self.scene.reading is None or not self.scene.axis.count:
            return []
        return self._picture(self.scene).ticks(self.scene, self._stage(self.scene))

    def unit_at(self, position: QPointF) -> int | None:
        return self.place_at(position).unit

    def place_at(self, position: QPointF) -> Place:
        scene = self.scene
        if scene is None or scene.reading is None or not scene.axis.count:
            return NOWHERE
        return self._picture(scene).place_at(scene, self._stage(scene), position)

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.token is None:
            return ""
        if place.unit is None or place.quantity == "y":
            return probability_line(self.scene.reading, place.token)
        if place.quantity == "x":
            return input_line(self.scene.reading, place)
        return unit_line(self.scene.reading, place, "h")

    # --- painting --------------------------------------------------------------------------------------------------

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        if self._morph.running:
            self._morph.paint(painter, scene, self._unrolled.images)
        else:
            self._picture(scene).paint(painter, scene, self._stage(scene, columns))

    def _leave(self, scene: Scene) -> None:
        """Remember where everything is, before the scene with another picture."""
        if self._morph.running:
            self._left = self._morph.spots(), self._rest_of(scene)
            self._morph.finish()
        else:
            self._left = self._picture(scene).spots(scene, self._stage(scene)), self._rest_of(scene)

    def _rest_of(self, scene: Scene) -> QPixmap:
        """What of the picture is in view, without the units' values."""
        view, ratio = self._view(), self.devicePixelRatioF()
        pixmap = QPixmap((view.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-view.topLeft())
        self._picture(scene).paint(painter, scene, self._stage(scene), units=False)
        painter.end()
        return pixmap

    def _unrolled_layout(self, scene: Scene) -> UnrolledLayout:
        return self._unrolled.layout(scene, self._stage(scene).pill_height)

    def _picture(self, scene: Scene) -> Picture:
        return self._pictures[scene.picture]

    def _view(self) -> QRectF:
        return QRectF(self._view_left, 0, max(self._view_width, 1), max(self.height(), 1))

    def _stage(self, scene: Scene, columns: range | None = None) -> Stage:
        view = self._view()
        if columns is None:
            columns = scene.axis.columns_between(view.left(), view.right())
        return Stage(view.adjusted(scene.axis.left, 0, 0, 0), columns, self.font(), self.small_font)

    @Slot()
    def _repaint(self) -> None:
        self.update()
