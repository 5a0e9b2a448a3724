"""What a language model says comes next: the likeliest tokens under each one, and where the true one stands."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.next_tokens import Came, NextTokens
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import Continuation
from rnn_desktop.tasks import speaks
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.explained_heading import explained_lines, explained_samples
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import draw_words
from rnn_desktop.ui.style.percentages import fine_percent, percent, whole_percent
from rnn_desktop.ui.style.scale import px

_SHOWN = 3
_TOP, _BELOW, _MARGIN, _APART = 8, 6, 6, 3
_CAME = "✓"
_UPRIGHT_LENGTH = 24
"""Pixels of a token whose text runs downwards."""
_LONGEST, _MEASURED = 16, 200
"""Letters of a word that are shown; and the words, the most frequent ones, that a column has room for."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NextTokenRow(ColumnRow):
    """Lines of a token and its probability, the likeliest first; one beneath them has the rank of the token that came.

    Where that is one of the likeliest it has the same mark. A click on a line explains that token at that time step.
    """

    def __init__(self) -> None:
        super().__init__()
        self._found: NextTokens | None = None
        self._measured: tuple[Model | None, QFont, int] = (None, QFont(), 0)

    def show_scene(self, scene: Scene) -> None:
        """The tokens are looked for again for each reading."""
        reading = scene.reading
        if self.scene is None or self.scene.reading is not reading:
            is_spoken = reading is not None and speaks(reading.model.task)
            self._found = NextTokens(reading, _SHOWN) if reading is not None and is_spoken else None
        super().show_scene(scene)

    def text_width(self, reading: Reading) -> int:
        """The width of a column in which the words that may come stand beside their numbers; 0 for another task."""
        if not speaks(reading.model.task):
            return 0
        if reading.model is not self._measured[0] or self.font() != self._measured[1]:
            words = {short(label, _LONGEST) for label in reading.answer_labels[:_MEASURED]}
            width = max(map(self.small.horizontalAdvance, words), default=0)
            width += self.small.horizontalAdvance(_CAME + whole_percent(1.0)) + 2 * px(_MARGIN) + px(_APART) + 1
            self._measured = (reading.model, self.font(), width)
        return self._measured[2]

    def sizeHint(self) -> QSize:
        lines = max((_SHOWN + 1) * self._line(), _SHOWN * px(_UPRIGHT_LENGTH))
        return QSize(0, max(px(_TOP) + lines + px(_BELOW), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        return translate("ReadView", "Next token"), explained_lines(reading, self.small)

    def heading_samples(self) -> list[str]:
        return explained_samples()

    def heading_tooltip(self) -> str:
        tip = translate(
            "ReadView",
            "The likeliest tokens after each token. ✓ marks the one that came, and its rank. Click one to explain it.",
        )
        reading = None if self.scene is None else self.scene.reading
        if reading is None or not reading.tokens:
            return tip
        step = reading.explained_index
        words = translate("ReadView", "explained: {token} after {before}, time step {step}")
        token, before = quoted(reading.label, 200), quoted(reading.tokens[step].text, 200)
        return tip + "\n\n" + words.format(token=token, before=before, step=step + 1)

    def tooltip(self, place: Place) -> str:
        scene = self.scene
        if scene is None or scene.reading is None or self._found is None or place.token is None:
            return ""
        words = translate("ReadView", "after {before} comes {token} with {percent}")
        before = quoted(scene.reading.tokens[place.token].text)
        lines = [
            words.format(before=before, token=quoted(one.text, 200), percent=fine_percent(one.probability))
            for one in self._found.likeliest(place.token)
        ]
        came = self._came(scene, place.token)
        if came is not None:
            lines.append(f"{_CAME} {self._came_words(scene.reading, place.token, came)}")
        return "\n".join(lines)

    def _came_words(self, reading: Reading, step: int, came: Came) -> str:
        token = quoted(reading.tokens[step + 1].text, 200)
        if came.output is None:
            return translate("ReadView", "{token} came, which the network does not know").format(token=token)
        words = translate("ReadView", "{token} came: rank {rank}, {percent}")
        return words.format(token=token, rank=came.rank, percent=fine_percent(came.probability))

    # --- places ------------------------------------------------------------------------------------------------

    def place_at(self, position: QPointF) -> Place:
        """The continuation that stands there; beside them the token of the column."""
        scene = self.scene
        if scene is None or scene.reading is None or (step := scene.axis.column_at(position.x())) is None:
            return NOWHERE
        output = None if step >= scene.steps_read else self._output_at(scene, step, position.y())
        return scene.place(step) if output is None else Place(step, output, "y")

    def line_of(self, step: int, output: int) -> QRectF:
        """Where the line of an output is in the column of a time step. Raises ValueError for one that has none."""
        assert self.scene is not None
        assert self._found is not None
        came = self._came(self.scene, step)
        outputs = [one.output for one in self._found.likeliest(step)]
        return self._place(self.scene, step, _SHOWN if came and came.output == output else outputs.index(output))

    def _output_at(self, scene: Scene, step: int, y: float) -> int | None:
        if self._found is None:
            return None
        line, likeliest = int((y - px(_TOP)) // self._line(scene)), self._found.likeliest(step)
        if 0 <= line < len(likeliest):
            return likeliest[line].output
        came = None if scene.axis.upright else self._came(scene, step)
        return came.output if came is not None and line == _SHOWN else None

    def _came(self, scene: Scene, step: int) -> Came | None:
        """Nothing has come yet after the token that was read last."""
        return None if self._found is None or step + 1 >= scene.steps_read else self._found.came(step)

    def _line(self, scene: Scene | None = None) -> int:
        """How high one is."""
        return px(_UPRIGHT_LENGTH) if scene is not None and scene.axis.upright else self.small.height() + 1

    def _place(self, scene: Scene, step: int, line: int) -> QRectF:
        height = self._line(scene)
        return QRectF(scene.axis.start(step), px(_TOP) + line * height, scene.axis.width, height)

    # --- painting ----------------------------------------------------------------------------------------------

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        if self._found is None or scene.reading is None:
            return
        painter.setFont(self.small_font)
        for step in scene.columns_read(columns):
            came = self._came(scene, step)
            paint = self._paint_upright if scene.axis.upright else self._paint_line
            for line, one in enumerate(self._found.likeliest(step)):
                paint(painter, scene, step, line, one, came is not None and came.output == one.output)
            if came is not None and not scene.axis.upright:
                self._paint_came(painter, scene, step, came)

    def _paint_upright(
        self, painter: QPainter, scene: Scene, step: int, line: int, one: Continuation, has_come: bool
    ) -> None:
        """The token alone, downwards; there is room for neither its probability nor a rank."""
        place = self._place(scene, step, line)
        self._paint_ground(painter, scene, step, one.output, place)
        painter.setPen(QColor(scene.theme.text if line == 0 or has_come else scene.theme.muted))
        words = (_CAME if has_come else "") + short(one.text, _LONGEST)
        draw_words(painter, place, self.small.elidedText(words, Qt.TextElideMode.ElideRight, px(_UPRIGHT_LENGTH) - 2))

    def _paint_line(
        self, painter: QPainter, scene: Scene, step: int, line: int, one: Continuation, has_come: bool
    ) -> None:
        place = self._place(scene, step, line)
        self._paint_ground(painter, scene, step, one.output, place)
        inside = place.adjusted(px(_MARGIN), 0, -px(_MARGIN), 0)
        words = (_CAME if has_come else "") + short(one.text, _LONGEST)
        number = percent(one.probability)
        if self.small.horizontalAdvance(words + number) + px(_APART) > inside.width():
            # The token is what the line is for; its tooltip has the decimals.
            number = whole_percent(one.probability)
        room = int(inside.width()) - self.small.horizontalAdvance(number) - px(_APART)
        painter.setPen(QColor(scene.theme.muted))
        painter.drawText(inside, _RIGHT, number)
        painter.setPen(QColor(scene.theme.text if line == 0 or has_come else scene.theme.muted))
        painter.drawText(inside, _LEFT, self.small.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _paint_came(self, painter: QPainter, scene: Scene, step: int, came: Came) -> None:
        """The rank of the token that came, which stands in the next column, and its probability."""
        place = self._place(scene, step, _SHOWN)
        inside = place.adjusted(px(_MARGIN), 0, -px(_MARGIN), 0)
        if came.output is None:
            painter.setPen(QColor(scene.theme.muted))
            painter.drawText(inside, _LEFT, f"{_CAME} ?")
            return
        self._paint_ground(painter, scene, step, came.output, place)
        painter.setPen(QColor(scene.theme.text))
        number = percent(came.probability)
        room = int(inside.width()) - self.small.horizontalAdvance(number) - px(_APART)
        rank = translate("ReadView", "rank {rank}").format(rank=came.rank)
        words = f"{_CAME} {rank}"
        if self.small.horizontalAdvance(words) > room:
            words = f"{_CAME}{came.rank}"
        painter.drawText(inside, _LEFT, words)
        if self.small.horizontalAdvance(words) <= room:
            painter.drawText(inside, _RIGHT, number)

    def _paint_ground(self, painter: QPainter, scene: Scene, step: int, output: int, place: QRectF) -> None:
        """Behind the explained one: a frame, so that it is told by more than a colour."""
        assert scene.reading is not None
        if step == scene.reading.explained_index and output == scene.reading.explained.output:
            painter.setPen(QPen(QColor(scene.theme.selection), 1.2))
            painter.setBrush(QColor(scene.theme.selection_wash))
            painter.drawRoundedRect(place.adjusted(1, 0.5, -1, -0.5), 3, 3)
