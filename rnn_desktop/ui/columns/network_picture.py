"""The row of the Read view that draws the network: folded, unrolled, every neuron, or one cell from inside."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPixmap

from rnn_desktop.lens.network_names import cell_name
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.pooling_shares import is_pooled
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.network.picture_folded import FoldedPicture
from rnn_desktop.ui.network.picture_morph import PictureMorph
from rnn_desktop.ui.network.picture_neurons import NeuronsPicture
from rnn_desktop.ui.network.picture_open_cell import OpenCellPicture
from rnn_desktop.ui.network.picture_parts import CellKey, Picture, Spots, Stage
from rnn_desktop.ui.network.picture_pooling import pooling_words
from rnn_desktop.ui.network.picture_textbook import TextbookPicture
from rnn_desktop.ui.network.picture_unrolled import UnrolledPicture
from rnn_desktop.ui.network.unrolled_layout import UnrolledLayout
from rnn_desktop.ui.scene.answer_words import LONGEST_LABEL, said_there
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import input_line, output_line, unit_line
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.style.i18n import translate

# Of the visible height, so that the other rows are seen too.
_MOST_SHARE = 0.45


class NetworkPicture(ColumnRow):
    """One network in several pictures; from one to the other its cells fly.

    It may be another network than the one whose columns the row stands in: then it is drawn in the same place.

    Signals:
        cell_opened(Place): the person double-clicked a cell of the network in the columns.
    """

    cell_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._unrolled, self._open_cell = UnrolledPicture(), OpenCellPicture()
        self._pictures: dict[str, Picture] = {
            "unrolled": self._unrolled,
            "folded": FoldedPicture(),
            "neurons": NeuronsPicture(),
            "textbook": TextbookPicture(),
            "cell": self._open_cell,
        }
        self._networks: ShownNetworks | None = None
        self._view_left, self._view_width = 0, 0
        self._left: tuple[dict[CellKey, Spots] | None, QPixmap] | None = None
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

    def show_networks(self, networks: ShownNetworks) -> None:
        self._networks = networks
        self.show_scene(networks.drawn)

    def show_scene(self, scene: Scene) -> None:
        before = self.scene
        if before is None or not _same_ground(before, scene):
            self._morph.finish()
        elif (before.about is not scene.about or before.picture != scene.picture) and self.isVisible():
            self._leave(before, scene)
        super().show_scene(scene)

    def arrive(self) -> None:
        """The row has the size that its new picture needs: fly to it."""
        left, self._left = self._left, None
        if left is None or self.scene is None:
            return
        spots, before = left
        after = self._rest_of(self.scene, units=spots is None)
        then = {} if spots is None else self._spots(self.scene)
        self._morph.start(spots or {}, then, before, after, self._view().topLeft())

    # --- what a row says -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The height of the network in the columns, unrolled: what stands below stays there whatever is drawn."""
        return QSize(0, 0 if self._networks is None else self._unrolled_layout(self._networks.columns).height)

    def heading(self) -> tuple[str, str]:
        if self.scene is None:
            return translate("ReadView", "Cell"), ""
        about = self.scene.about
        name = translate("ReadView", "Cell") if about is None else about.name
        return name, "\n".join(_quiet_lines(self.scene))

    def heading_samples(self) -> list[str]:
        """The columns stay where they are when another network is drawn."""
        scenes = () if self._networks is None else self._networks.scenes.values()
        return [line for scene in scenes for line in _quiet_lines(scene)]

    def heading_tooltip(self) -> str:
        return meaning("cell") if self.scene is None or self.scene.about is None else self.scene.about.sentence

    def heading_top(self) -> float:
        if self._networks is None:
            return 4
        layout = self._unrolled_layout(self._networks.columns)
        return max(layout.tops[0, 0] + layout.side / 2 - 16, 4)

    def ticks(self) -> list[tuple[float, str]]:
        scene = self.scene
        if scene is None or scene.reading is None or not scene.axis.count:
            return []
        return self._picture(scene).ticks(scene, self._stage(scene))

    def unit_at(self, position: QPointF) -> int | None:
        return self.place_at(position).unit

    def place_at(self, position: QPointF) -> Place:
        scene = self.scene
        if scene is None or scene.reading is None or not scene.axis.count:
            return NOWHERE
        return self._picture(scene).place_at(scene, self._stage(scene), position)

    def tooltip(self, place: Place) -> str:
        reading = None if self.scene is None else self.scene.reading
        if reading is None or place.token is None:
            return ""
        if place.unit is None or place.quantity == "y":
            return "\n".join(filter(None, [output_line(reading, place), *_label_lines(reading, place)]))
        if place.quantity == "x":
            return input_line(reading, place)
        return unit_line(reading, place, "h")

    def tip_at(self, position: QPointF) -> str:
        scene = self.scene
        if scene is not None and scene.picture == "cell" and scene.reading is not None and scene.axis.count:
            return self._open_cell.words_at(scene, self._stage(scene), position)
        return super().tip_at(position)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place, scene = self.place_at(event.position()), self.scene
        is_cell = place.token is not None and place.in_states
        if scene is not None and is_cell and scene.about is None and event.button() == Qt.MouseButton.LeftButton:
            self.cell_opened.emit(place)
        event.ignore()

    # --- painting --------------------------------------------------------------------------------------------------

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        if self._morph.running:
            self._morph.paint(painter, scene, self._unrolled.images)
        else:
            self._picture(scene).paint(painter, scene, self._stage(scene, columns))

    def _leave(self, scene: Scene, to: Scene) -> None:
        """Remember where everything is, before the scene with another picture. Another network is not the same units
        elsewhere: to it nothing flies, the pictures fade."""
        spots = None
        if scene.about is to.about:
            spots = self._morph.spots() if self._morph.running else self._spots(scene)
        self._left = spots, self._rest_of(scene, units=spots is None)
        self._morph.finish()

    def _spots(self, scene: Scene) -> dict[CellKey, Spots]:
        return self._picture(scene).spots(scene, self._stage(scene))

    def _rest_of(self, scene: Scene, *, units: bool) -> QPixmap:
        """What of the picture is in view, with the units' values or without."""
        view, ratio = self._view(), self.devicePixelRatioF()
        pixmap = QPixmap((view.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-view.topLeft())
        self._picture(scene).paint(painter, scene, self._stage(scene), units=units)
        painter.end()
        return pixmap

    def _unrolled_layout(self, scene: Scene) -> UnrolledLayout:
        return self._unrolled.layout(scene, self._stage(scene))

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


def _same_ground(before: Scene, scene: Scene) -> bool:
    """Whether one can become the other before the eyes: neither another reading of one network, nor empty columns,
    nor elsewhere, nor in other colours."""
    if before.about is scene.about and before.reading is not scene.reading:
        return False
    counts = before.axis.count and scene.axis.count
    same_axis = replace(before.axis, count=scene.axis.count) == scene.axis
    return bool(counts) and same_axis and before.theme == scene.theme


def _label_lines(reading: Reading, place: Place) -> list[str]:
    """Beside an answer of several its whole label, where it is long, and what the network says instead."""
    if reading.model.task.is_pair or place.token is None:
        return []
    label = reading.answer_text(reading.output_at(place.token) if place.unit is None else place.unit)
    whole = label if len(label) > LONGEST_LABEL or label.strip() != label else ""
    return [whole, said_there(reading, place.token)]


def _quiet_lines(scene: Scene) -> list[str]:
    """What stands under the name of the network: what it is."""
    if scene.about is not None:
        return scene.about.kind.split("\n")
    if scene.reading is None:
        return []
    pooled = [pooling_words(scene.reading)] if is_pooled(scene.reading) else []
    return [cell_name(scene.reading.model.config), *pooled]
