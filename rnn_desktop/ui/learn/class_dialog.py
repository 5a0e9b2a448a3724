"""What a class has answered: a table of its people, and for each question the share that has it right, twice."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop.lessons.quiz import CONTEXT, QUESTIONS, ROUNDS
from rnn_desktop.lessons.quiz_file import Sheet, shares_right
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import ElidedLabel, plain_tip, scaled

_HEIGHT, _FOOT, _LEFT = 170, 20, 40
_MOST_LEFT_OUT, _WIDEST_NAME = 110, 240
"""Pixels."""


class SharesPlot(QWidget):
    """Two bars for each question: before in outline, after filled; their heights are written in the tooltip."""

    def __init__(self, sheets: Sequence[Sheet], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares = {turn: shares_right(sheets, turn) for turn in ROUNDS}
        self.setMinimumHeight(px(_HEIGHT))
        lines = []
        for number, question in enumerate(QUESTIONS):
            told = " → ".join(
                "–" if (share := self._shares[turn][number]) is None else f"{share:.0%}" for turn in ROUNDS
            )
            lines.append(f"{number + 1}. {translate(CONTEXT, question.words)}  {told}")
        self.setToolTip(plain_tip("\n".join(lines)))
        self.setAccessibleName(translate("Quiz", "Share of right answers by question"))
        self.setAccessibleDescription("\n".join(lines))

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setFont(scaled(self.font(), 0.85))
        height = self.height() - px(_FOOT) - 8
        for share in (0.0, 0.5, 1.0):
            y = 8 + height * (1 - share)
            painter.setPen(QColor(theme.line))
            painter.drawLine(px(_LEFT), round(y), self.width(), round(y))
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(0, y - 8, px(_LEFT) - 6, 16), Qt.AlignmentFlag.AlignRight, f"{share:.0%}")
        width = (self.width() - px(_LEFT)) / len(QUESTIONS)
        for number in range(len(QUESTIONS)):
            left = px(_LEFT) + number * width
            for turn, start in (("before", 0.2), ("after", 0.52)):
                share_of = self._shares[turn][number]
                if share_of is not None:
                    bar = QRectF(left + start * width, 8 + height * (1 - share_of), 0.28 * width, height * share_of)
                    painter.setPen(QPen(QColor(theme.accent), 1.2))
                    painter.setBrush(QColor(theme.accent) if turn == "after" else Qt.BrushStyle.NoBrush)
                    painter.drawRect(bar)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(left, self.height() - px(_FOOT) + 2, width, px(_FOOT)), CENTERED, str(number + 1))
        painter.end()


class ClassDialog(QDialog):
    """Signals:
    csv_requested(): the table is to be written.
    """

    csv_requested = Signal()

    def __init__(self, parent: QWidget, sheets: Sequence[Sheet], refused: Sequence[Problem], theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Quiz", "Answers of a class"))
        column = QVBoxLayout(self)
        counts = translate("Quiz", "before: {before} people, after: {after} people. Outline before, filled after.")
        summary = QLabel(counts.format(**{turn: sum(sheet.round == turn for sheet in sheets) for turn in ROUNDS}))
        column.addWidget(summary)
        column.addWidget(SharesPlot(sheets, theme))
        self.table = _table(self, sheets)
        column.addWidget(self.table, 1)
        if refused:
            column.addWidget(_left_out(refused))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Help", "Close"))
        self.csv = QPushButton(translate("Quiz", "Save as CSV…"))
        buttons.addButton(self.csv, QDialogButtonBox.ButtonRole.ActionRole)
        self.csv.clicked.connect(self.csv_requested)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(760, 620)


def _left_out(refused: Sequence[Problem]) -> QScrollArea:
    """Which files could not be used, and why: a line for each, however many there are and whatever they are called."""
    inside, area = QWidget(), QScrollArea()
    lines = QVBoxLayout(inside)
    for problem in refused:
        line = ElidedLabel(Qt.TextElideMode.ElideMiddle, "muted")
        line.set_text(problem_text(problem))
        lines.addWidget(line)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMaximumHeight(min(inside.sizeHint().height(), _MOST_LEFT_OUT))
    area.setWidget(inside)
    return area


def _table(parent: QWidget, sheets: Sequence[Sheet]) -> QTableWidget:
    heads = [
        translate("Quiz", "Name"),
        translate("Quiz", "Round"),
        translate("Quiz", "Score"),
        *(str(number) for number in range(1, len(QUESTIONS) + 1)),
    ]
    rounds = {"before": translate("Quiz", "before"), "after": translate("Quiz", "after")}
    table = QTableWidget(len(sheets), len(heads), parent)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalHeaderLabels(heads)
    for row, sheet in enumerate(sheets):
        marks = ["○" if sheet.answers[question.id] == question.right else "×" for question in QUESTIONS]
        name = QTableWidgetItem(" ".join(sheet.name.split()))
        name.setToolTip(plain_tip(sheet.name))
        table.setItem(row, 0, name)
        for place, text in enumerate([rounds[sheet.round], f"{sheet.score} / {len(QUESTIONS)}", *marks], 1):
            table.setItem(row, place, QTableWidgetItem(text))
    table.resizeColumnsToContents()
    table.setColumnWidth(0, min(table.columnWidth(0), _WIDEST_NAME))
    return table
