"""Another reading over the tokens of this one: its tokens in the same columns, its running verdict, the difference."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.comparison import Column, Comparison, comparable
from rnn_desktop.lens.numbers import amount_number, signed_number
from rnn_desktop.lens.place import Place
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.answer_words import answer_number, explained_number, output_name
from rnn_desktop.ui.scene.method_words import differs_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import probability_line
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.painting import CENTERED, centered, draw_in_pill, draw_words, faded, legibly
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import signed_color, text_on
from rnn_desktop.ui.widgets.labels import bold, plain_tip

_TOP, _GAP, _BELOW = 8, 4, 6
_BETWEEN = 28
"""Of two pills, so that what only the other reading has finds room there."""
_IN_PILL = 8
"""Of a pill, for its round ends."""
_UPRIGHT_BETWEEN, _LONGEST_UPRIGHT = 2, 64
"""Of columns in which words run downwards."""
_MARK_WIDTH = 22
_BAR = 4
_UNREAD = 0.35
_TITLE_WIDTH = 100
_MOST_LISTED = 12


class ComparisonRow(ColumnRow):
    """Only there while there is something to compare with; all differences are the other less this one."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: dict[int, Column] = {}
        self._gaps: dict[int, list[int]] = {}
        self._models: tuple[Model, Model] | None = None
        self._note: Problem | None = None

    def show_scene(self, scene: Scene) -> None:
        before = None if self.scene is None else self.scene.comparison
        super().show_scene(scene)
        if before is not scene.comparison:
            self._take(scene.comparison)

    def _take(self, comparison: Comparison | None) -> None:
        """Which column each token of the other stands in, or before which one."""
        self._columns, self._gaps = {}, {}
        for column in () if comparison is None else comparison.columns:
            if column.one is not None:
                self._columns[column.one] = column
            elif column.other is not None:
                self._gaps.setdefault(len(self._columns), []).append(column.other)
        if comparison is not None:
            self._take_models(comparison)

    def _take_models(self, comparison: Comparison) -> None:
        """Vocabularies are long, and they stay the same while a review is typed."""
        one, other = comparison.one.model, comparison.other.model
        if self._models is None or one is not self._models[0] or other is not self._models[1]:
            self._models, self._note = (one, other), comparable(comparison.one, comparison.other)

    # --- what it says ------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        if self.scene is None or self.scene.comparison is None:
            return QSize(0, 0)
        return QSize(0, int(self._note_top() + (self.small.height() if self._note is not None else 0) + px(_BELOW)))

    def heading(self) -> tuple[str, str]:
        scene = self.scene
        if scene is None or scene.comparison is None:
            return "", ""
        title = QFontMetrics(bold(self.font())).elidedText(
            _title(scene), Qt.TextElideMode.ElideMiddle, px(_TITLE_WIDTH)
        )
        comparison, lines = scene.comparison, []
        if _is_alike(comparison) and comparison.other.probability is not None:
            lines.append(explained_number(comparison.other))
        if comparison.probability is not None:
            lines.append(_difference(comparison, comparison.probability, comparison.one.explained.output))
        return title, "\n".join(lines)

    def heading_samples(self) -> list[str]:
        return [_points(-1.0)]

    def heading_tooltip(self) -> str:
        scene = self.scene
        if scene is None or scene.comparison is None:
            return ""
        lines = [
            translate("ReadView", "What the current reading is compared with."),
            translate("ReadView", "Differences are this row minus the current reading, in percentage points."),
            self._note_words(),
            f"{_title(scene)}: {short(scene.comparison.other.text, 200)}",
        ]
        return "\n".join(filter(None, lines))

    def tooltip(self, place: Place) -> str:
        scene = self.scene
        if scene is None or scene.comparison is None or place.token is None:
            return ""
        column = self._columns[place.token]
        if column.other is None:
            return translate("ReadView", "not in the reading that is compared with")
        lines = [self._token_line(scene.comparison, column.other)]
        if column.probability is not None:
            words = translate("ReadView", "{answer} differs by {points}")
            output = scene.comparison.one.output_at(place.token)
            answer = output_name(scene.comparison.one, output)
            points = _difference(scene.comparison, column.probability, output)
            lines.append(words.format(answer=answer, points=points))
        if column.contribution is not None:
            words = differs_words(scene.comparison.one.model.task)
            lines.append(words.format(value=signed_number(column.contribution)))
        return "\n".join(lines)

    def _token_line(self, comparison: Comparison, token: int) -> str:
        step = translate("ReadView", "time step {step}").format(step=token + 1)
        word = quoted(comparison.other.tokens[token].text, 16)
        if comparison.probability is None:
            return f"{step} · {word}"
        return f"{step} · {word} · {probability_line(comparison.other, token)}"

    def _note_words(self) -> str:
        """What to know before the two are compared; "" where nothing stands between them."""
        return "" if self._note is None else problem_text(self._note)

    # --- what lies between the columns -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            scene = self.scene
            missing = None if scene is None else self._missing_at(scene, QPointF(event.pos()))
            if scene is not None and scene.comparison is not None and missing is not None:
                title = translate("ReadView", "only in the reading that is compared with")
                lines = [self._token_line(scene.comparison, token) for token in missing[:_MOST_LISTED]]
                more = ["…"] if len(missing) > _MOST_LISTED else []
                QToolTip.showText(event.globalPos(), plain_tip("\n".join([title, *lines, *more])), self)
                return True
        return super().event(event)

    def _missing_at(self, scene: Scene, position: QPointF) -> list[int] | None:
        """The tokens of the other that stand between two columns there."""
        places = ((before, self._mark(scene, before)) for before in self._gaps)
        return next((self._gaps[before] for before, mark in places if mark.contains(position)), None)

    # --- painting ----------------------------------------------------------------------------------------------

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        if (comparison := scene.comparison) is None:
            return
        painter.setFont(self.small_font)
        for part, opacity in ((scene.columns_read(columns), 1.0), (scene.columns_unread(columns), _UNREAD)):
            painter.setOpacity(opacity)
            for index in part:
                self._paint_token(painter, scene, comparison, self._columns[index])
                if self._columns[index].probability is not None:
                    self._paint_difference(painter, scene, comparison, self._columns[index])
        painter.setOpacity(1.0)
        for before in range(columns.start, columns.stop + 1):
            if before in self._gaps:
                self._paint_mark(painter, scene, comparison, before)
        if note := self._note_words():
            painter.setPen(QColor(scene.theme.muted))
            painter.drawText(QPointF(scene.axis.left + 4, self._note_top() + self.small.ascent()), note)

    def _paint_token(self, painter: QPainter, scene: Scene, comparison: Comparison, column: Column) -> None:
        """A token that is the same in both readings stands back; a gap is an empty pill."""
        assert column.one is not None
        theme, pill = scene.theme, self._pill(scene, column.one)
        radius = min(pill.width(), pill.height()) / 2
        if column.other is None:
            painter.setPen(QPen(QColor(theme.faint), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, radius, radius)
            return
        text = comparison.other.tokens[column.other].text
        same = text == comparison.one.tokens[column.one].text
        painter.setPen(QPen(QColor(theme.line if same else theme.text), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush if same else QColor(theme.raised))
        painter.drawRoundedRect(pill, radius, radius)
        painter.setPen(QColor(theme.muted if same or column.one >= scene.steps_read else theme.text))
        # Not in the small font: there the dot of a ! is gone, and 임 is nearly 입.
        painter.setFont(self.font())
        with legibly(painter):
            draw_in_pill(painter, pill, short(text))
        painter.setFont(self.small_font)

    def _paint_difference(self, painter: QPainter, scene: Scene, comparison: Comparison, column: Column) -> None:
        """The other's probability had it ended there, and how far it is from this one's."""
        assert column.one is not None
        assert column.other is not None
        assert column.probability is not None
        if column.one in comparison.one.trace.unanswered or column.other in comparison.other.trace.unanswered:
            return
        x, line = scene.axis.center(column.one), self._points_height()
        other, output = comparison.other, comparison.one.output_at(column.one)
        found, is_number = float(other.trace.probabilities[column.other, output]), other.model.config.head == "linear"
        color = signed_color(scene.theme, found if is_number else 2 * found - 1)
        answer = centered(
            x, self._answer_top() + self._answer_height() / 2, self._answer_width(), self._answer_height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(answer, 4, 4)
        middle = self._answer_top() + self._answer_height() + px(_GAP) / 2 + line / 2
        words = _difference(comparison, column.probability, output)
        with legibly(painter) as left:
            painter.setPen(text_on(faded(color, QColor(scene.theme.window), left)))
            draw_in_pill(painter, answer, answer_number(other, column.other, output))
            painter.setPen(QColor(scene.theme.muted))
            draw_words(painter, centered(x, middle, scene.axis.width, line), words)
        reach = min(max(column.probability, -1.0), 1.0) * max(scene.axis.width - 16, 0.6 * scene.axis.width) / 2
        bar = QRectF(x, self._bar_top(), reach, px(_BAR)).normalized()
        painter.fillRect(bar, QColor(scene.theme.positive if reach >= 0 else scene.theme.negative))
        painter.fillRect(QRectF(x - 0.5, self._bar_top() - 1, 1, px(_BAR) + 2), QColor(scene.theme.muted))

    def _paint_mark(self, painter: QPainter, scene: Scene, comparison: Comparison, before: int) -> None:
        """What only the other reading has: its one short token, or how many."""
        missing, theme, mark = self._gaps[before], scene.theme, self._mark(scene, before)
        text = short(comparison.other.tokens[missing[0]].text)
        if len(missing) > 1 or self.small.horizontalAdvance(text) > px(_MARK_WIDTH) - 4:
            text = f"+{len(missing)}"
        painter.setPen(QPen(QColor(theme.text), 1.0))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(mark, 5, 5)
        if self.small.horizontalAdvance(text) <= mark.width():
            painter.drawText(mark, CENTERED, text)

    # --- places ------------------------------------------------------------------------------------------------

    def _pill(self, scene: Scene, index: int) -> QRectF:
        middle, width = px(_TOP) + self._pill_height() / 2, scene.axis.width
        between = px(_UPRIGHT_BETWEEN) if scene.axis.upright else px(_BETWEEN)
        if not self._gaps and width - between - px(_IN_PILL) < self._pill_height():
            # Nothing needs the room between them, and in so narrow a pill words would run downwards.
            between = px(_UPRIGHT_BETWEEN)
        return centered(scene.axis.center(index), middle, width - between, self._pill_height())

    def _mark(self, scene: Scene, before: int) -> QRectF:
        """Between the column and the one before it; those at both ends stand inside what is always in view."""
        x = min(scene.axis.start(before), scene.axis.end + px(_MARK_WIDTH) / 2)
        width = min(px(_MARK_WIDTH), scene.axis.width)
        return centered(x, px(_TOP) + self._pill_height() / 2, width, self._pill_height())

    def _is_upright(self) -> bool:
        return self.scene is not None and self.scene.axis.upright

    def _pill_height(self) -> int:
        return px(_LONGEST_UPRIGHT) if self._is_upright() else QFontMetrics(self.font()).height() + 6

    def _points_height(self) -> int:
        return self.small.horizontalAdvance(_points(-1.0)) if self._is_upright() else self.small.height()

    def _answer_top(self) -> float:
        return px(_TOP) + self._pill_height() + px(_GAP)

    def _answer_height(self) -> int:
        return self._answer_length() if self._is_upright() else self.small.height() + 5

    def _answer_width(self) -> int:
        scene = self.scene
        return scene.axis.width - 1 if scene is not None and scene.axis.upright else self._answer_length()

    def _answer_length(self) -> int:
        return self.small.horizontalAdvance(percent(1.0)) + 10

    def _bar_top(self) -> float:
        return self._answer_top() + self._answer_height() + px(_GAP) / 2 + self._points_height() + 1

    def _note_top(self) -> float:
        """Below the differences, where there are any."""
        comparison = None if self.scene is None else self.scene.comparison
        alike = comparison is None or _is_alike(comparison)
        return self._bar_top() + px(_BAR) + 2 if alike else self._answer_top()


def beside_probabilities(scene: Scene) -> dict[int, float]:
    """By column the probability of the reading that is compared with; none where it answers another question."""
    if scene.comparison is None:
        return {}
    values = scene.comparison.other.probabilities.tolist()
    return {column: values[token] for column, token in scene.comparison.tokens.items()}


def beside_contributions(scene: Scene) -> dict[int, float]:
    """By column what the other's token gives to its logit."""
    comparison = scene.comparison
    if comparison is None or comparison.other.receipt is None:
        return {}
    values = comparison.other.receipt.contributions.tolist()
    return {
        column.one: values[column.other]
        for column in comparison.columns
        if column.one is not None and column.other is not None and column.contribution is not None
    }


def _is_alike(comparison: Comparison) -> bool:
    """Whether both answer the same question; so it seems while one of them has nothing to read."""
    nothing = not (comparison.one.tokens and comparison.other.tokens)
    return nothing or comparison.probability is not None


def _title(scene: Scene) -> str:
    return scene.beside_name or translate("ReadView", "Pinned")


def _difference(comparison: Comparison, difference: float, output: int) -> str:
    """In percentage points; of numbers in the data's own unit."""
    task = comparison.one.model.task
    if not isinstance(task, Numbers):
        return _points(difference)
    return ("+" if difference > 0 else "") + amount_number(difference * task.scales[output])


def _points(difference: float) -> str:
    """+3.2 pp: percentage points."""
    return translate("ReadView", "{number} pp").format(number=signed_number(100 * difference, 1))
