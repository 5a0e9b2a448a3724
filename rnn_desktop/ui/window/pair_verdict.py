"""The verdict on two labels: the second's probability in large, the word, the logit, and the place on the scale."""

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import TWO_CLASSES, Task
from rnn_desktop.ui.scene.answer_words import label_words, logit_word
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import plain_tip, uncolored

_NOTHING = "–"
_WIDEST_NAME, _WIDEST_WORD = 104, 96
"""Pixels; words of the data that are longer end in …, and are whole in the tooltip."""


def exploded_words() -> str:
    """Why a network that exploded has no verdict."""
    return translate(
        "Verdict",
        "No verdict: the states grew with every token until a 32-bit number could not hold them (NaN: not a number).",
    )


class PairVerdict(QWidget):
    """Keeps its width whatever it says, so that nothing beside it moves while a review is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._reading: Reading | None = None
        self._stale = False
        self._symbol, self._number, self._word, self._logit = (uncolored() for _ in range(4))
        self._bar = _ProbabilityBar()
        _scale_font(self._number, 1.75, bold=True)
        _scale_font(self._word, 1.0, bold=True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(px(8))
        layout.setVerticalSpacing(2)
        for column, label in enumerate((self._symbol, self._number, self._word, self._logit)):
            layout.addWidget(label, 0, column, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._bar, 1, 0, 1, 4)
        self._logit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_reading(self, reading: Reading | None, stale: bool) -> None:
        """A dash for None and for a review of no tokens; pale where it is stale."""
        before, self._reading, self._stale = self._reading, reading, stale
        if _task(before) != _task(reading):
            self._fix_widths()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._bar.set_theme(theme)
        self._show()

    def fit(self) -> None:
        """Everything has another size."""
        self._fix_widths()
        self._show()

    def needed(self, narrow: bool) -> int:
        """Pixels; narrow: with no more than the verdict itself."""
        shown = (self._number, self._word) if narrow else (self._symbol, self._number, self._word, self._logit)
        words = sum(label.sizeHint().expandedTo(label.minimumSize()).width() for label in shown) + px(8) * len(shown)
        # What the styles of a hidden bar are not measured with yet.
        return max(words, self._bar.sizeHint().width()) + px(32)

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is no room for more than the verdict itself."""
        for label in (self._symbol, self._logit):
            if label.isHidden() != narrow:
                label.setVisible(not narrow)

    def retranslate(self) -> None:
        self._fix_widths()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fix_widths(self) -> None:
        task = _task(self._reading)
        words = [label_words(task, label) for label in task.labels]
        name = f"P({words[1]})"
        self._symbol.setText(self._symbol.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, px(_WIDEST_NAME)))
        for label, samples in (
            (self._number, [percent(1.0)]),
            (self._word, words),
            (self._logit, [f"{logit_word()} −8.88e+88"]),
        ):
            metrics = QFontMetrics(label.font())
            widest = max(metrics.horizontalAdvance(sample) for sample in samples)
            label.setFixedWidth((min(widest, px(_WIDEST_WORD)) if label is self._word else widest) + px(4))

    def _show(self) -> None:
        reading = self._reading
        probability = None if reading is None else reading.probability
        logit = None if reading is None else reading.logit
        if probability is None or logit is None:
            number, word, score = _NOTHING, "", ""
        else:
            number, word = percent(probability), _word(_task(reading), probability)
            score = f"{logit_word()} {signed_number(float(logit), 3)}"
        self._number.setText(number)
        room = max(self._word.width(), 1)
        self._word.setText(self._word.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room))
        self._logit.setText(score)
        self._bar.set_probability(probability)
        self._color(probability)
        exploded = probability is not None and math.isnan(probability)
        self.setToolTip(exploded_words() if exploded else self._labels())
        self._logit.setToolTip(plain_tip(meaning("logit")))
        self.setAccessibleName(translate("Verdict", "Verdict"))
        self.setAccessibleDescription(f"{self._symbol.text()} {number} {word} {score}")

    def _labels(self) -> str:
        """Both, whole; good and bad say what they are."""
        task = _task(self._reading)
        return "" if tells_good_from_bad(task) else plain_tip("\n".join(reversed(task.labels)))

    def _color(self, probability: float | None) -> None:
        theme = self._theme
        if probability is None or math.isnan(probability) or self._stale:
            strong = theme.faint
        else:
            strong = theme.positive_text if probability >= 0.5 else theme.negative_text
        for label, color in (
            (self._number, strong),
            (self._word, strong),
            (self._symbol, theme.muted),
            (self._logit, theme.muted),
        ):
            _set_color(label, color)


class _ProbabilityBar(QWidget):
    """The signed scale from 0 to 1 with a marker at the probability of the second label."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._probability: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_probability(self, probability: float | None) -> None:
        self._probability = probability
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(2, px(4), self.width() - 4, px(8))
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color in ((0.0, self._theme.negative), (0.5, self._theme.zero), (1.0, self._theme.positive)):
            gradient.setColorAt(place, QColor(color))
        painter.setPen(QPen(QColor(self._theme.line)))
        painter.setBrush(gradient)
        painter.drawRoundedRect(bar, 4, 4)
        if self._probability is not None and not math.isnan(self._probability):
            x = bar.left() + self._probability * bar.width()
            # A rim of the background keeps the marker visible on either end of the scale.
            painter.setPen(QPen(QColor(self._theme.window), 1))
            painter.setBrush(QColor(self._theme.text))
            painter.drawRect(QRectF(x - 2, 0.5, 4, px(15)))
        painter.end()


def _task(reading: Reading | None) -> Task:
    return TWO_CLASSES if reading is None else reading.model.task


def _word(task: Task, probability: float) -> str:
    """ "" where the network exploded: that is no verdict."""
    return "" if math.isnan(probability) else label_words(task, task.labels[int(probability >= 0.5)])


def _scale_font(label: QLabel, scale: float, bold: bool) -> None:
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    label.setFont(font)


def _set_color(label: QLabel, color: str) -> None:
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor(color))
    label.setPalette(palette)
