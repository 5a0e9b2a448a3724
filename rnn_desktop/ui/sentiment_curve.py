"""The running sentiment: P(positive) had the review ended at each token."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.place import Place
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.plot_row import PlotRow
from rnn_desktop.ui.reading_scene import Scene
from rnn_desktop.ui.readout import probability_line
from rnn_desktop.ui.theme import signed_color

_RADIUS = 5.0


class SentimentCurve(PlotRow):
    """From 0 to 1 with the undecided middle; each point in its colour on the signed scale."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 84)

    def heading(self) -> tuple[str, str]:
        return translate("ReadView", "Sentiment so far"), translate("ReadView", "P(positive)")

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.token is None:
            return ""
        return probability_line(self.scene.reading, place.token)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        assert scene.reading is not None
        self.paint_rules(painter, scene)
        values = scene.reading.probabilities.tolist()
        points = self.points(scene, values, columns)
        self.paint_line(painter, points, QPen(QColor(scene.theme.text), 1.6))
        for index, point in zip(columns, points, strict=True):
            selected = scene.selection.token == index
            rim = QColor(scene.theme.selection if selected else scene.theme.text)
            painter.setPen(QPen(rim, 2.5 if selected else 1.0, Qt.PenStyle.SolidLine))
            painter.setBrush(signed_color(scene.theme, 2 * values[index] - 1))
            radius = _RADIUS + 1.5 if selected else _RADIUS
            painter.drawEllipse(point, radius, radius)
