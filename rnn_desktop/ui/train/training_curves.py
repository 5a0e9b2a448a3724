"""The curves of a training: loss, the task's own measure and gradient norm over its steps."""

import math
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.lens.measures import Measures, measures_of_confusion
from rnn_desktop.lens.numbers import count_number, loss_number, plain_number
from rnn_desktop.runs.training_history import TrainingHistory, peaks, sampled
from rnn_desktop.runs.training_run import ModelSnapshot, Prepared
from rnn_desktop.runs.untrained import Untrained
from rnn_desktop.tasks import TWO_CLASSES, Task, speaks
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.epoch_labels import EpochLabels, drawn_value
from rnn_desktop.ui.train.progress_words import untrained_words
from rnn_desktop.ui.train.task_measure import Scales, TaskMeasure
from rnn_desktop.ui.widgets.curve_legend import LegendEntry, Mark
from rnn_desktop.ui.widgets.curve_plot import CurvePlot
from rnn_desktop.ui.widgets.labels import sentence

LOSS_SCALES = (
    (0.0, 0.2, 0.4, 0.6, 0.8),
    (0.0, 0.5, 1.0, 1.5),
    (0.0, 1.0, 2.0, 3.0),
    (0.0, 2.0, 4.0, 6.0),
    (0.0, 5.0, 10.0, 15.0, 20.0),
)
NORM_SCALES = tuple((0.0, top / 2, top) for top in (2.0, 5.0, 10.0, 50.0, 500.0, 10_000.0))
_PALE = 0.35
_ROOM = 1.5
"""How much of what costs nothing a measure that is to fall has room for: it begins far above that."""
# While a network trains, painting waits for Python's lock again and again; long curves are painted less often, so
# that the window stays free.
_STEPS_AT_FULL_RATE = 2_000
_LONG_CURVE_PAUSE = 0.1
_COLUMN = 1.5
_Points = tuple[NDArray[Any], NDArray[Any]]


class TrainingCurves(QWidget):
    """Three plots under each other with one x axis.

    Signals:
        pointed(str): the numbers under the cursor in words; empty when it has left.
    """

    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = TrainingHistory()
        self._measures: list[tuple[int, Measures]] = []
        """Of the epochs, by their last step."""
        self._validates = True
        self._baseline_value = math.nan
        """Of what costs nothing, where the confusion does not tell it."""
        self._theme = LIGHT
        self.note = sentence("muted")
        self.note.hide()
        self.loss = CurvePlot(LOSS_SCALES[0], 2, self)
        self.measure = TaskMeasure()
        self.measured = CurvePlot(self.measure.scales[0], 2, self)
        self.gradient_norm = CurvePlot(NORM_SCALES[0], 2, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.note)
        for plot, stretch in zip(self._plots(), (5, 4, 3), strict=True):
            layout.addWidget(plot, stretch)
            plot.show_steps(plot is self.gradient_norm)
            plot.pointed.connect(self._point_at)
        self.loss_raw, self.loss_smooth, self.loss_validation = self._three(self.loss)
        self.measured_raw, self.measured_smooth, self.measured_validation = self._three(self.measured)
        self.macro_f1 = self.measured.curve(antialias=True, symbol="s", symbolSize=6)
        self.macro_f1.setZValue(-1)  # where both are the same, the accuracy is seen
        # What saying the largest class each time would have, or counting alone: it costs nothing.
        self.baseline = pg.InfiniteLine(angle=0, movable=False)
        self.measured.item.addItem(self.baseline, ignoreBounds=True)
        self.norm_raw = self.gradient_norm.curve()
        self.loss_kept, self.measured_kept = (_ring(plot) for plot in (self.loss, self.measured))
        self.labels = EpochLabels(self.measured)
        self._drawn_at = 0.0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._draw)
        self.retranslate()
        self.set_theme(self._theme)

    def _plots(self) -> tuple[CurvePlot, CurvePlot, CurvePlot]:
        return self.loss, self.measured, self.gradient_norm

    @staticmethod
    def _three(plot: CurvePlot) -> tuple[Any, Any, Any]:
        """Each batch, their smoothed course, and the validation reviews."""
        return plot.curve(), plot.curve(antialias=True), plot.curve(antialias=True, symbol="o", symbolSize=8)

    def clear(self, task: Task = TWO_CLASSES) -> None:
        """Forget the last training; the next one is of this task."""
        self.history, self.measure = TrainingHistory(), TaskMeasure(task)
        self._measures, self._baseline_value = [], math.nan
        self._validates = True
        self.note.hide()
        self.loss.set_y_ticks(LOSS_SCALES[0])
        self.measured.set_y_ticks(self.measure.scales[0])
        self.gradient_norm.set_y_ticks(NORM_SCALES[0])
        self.retranslate()
        self._draw()

    def take(self, events: Sequence[object]) -> None:
        """Add what a training has done."""
        for event in events:
            if isinstance(event, StepDone):
                self.history.append(event)
            elif isinstance(event, Evaluated):
                self.history.evaluated.append(event)
                if event.confusion and self.measure.is_share:
                    # scikit-learn is imported by now: the training's thread has measured the same for the model.
                    self._measures.append((event.step, measures_of_confusion(event.confusion)))
            elif isinstance(event, Prepared):
                self._baseline_value, self._validates = event.baseline, event.validation_reviews > 0
                self.note.setVisible(not self._validates)
                self._word_legend()
            elif isinstance(event, Untrained):
                self.history.untrained = event
            elif isinstance(event, ModelSnapshot) and event.kept:
                self.history.kept_epoch = event.epoch
        wait = self._drawn_at + _LONG_CURVE_PAUSE - time.monotonic() if len(self.history) > _STEPS_AT_FULL_RATE else 0.0
        if wait <= 0.0:
            self._draw()
        elif not self._later.isActive():
            self._later.start(math.ceil(wait * 1000))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        self._drawn_at = time.monotonic()
        history = self.history
        # Two points fill a column of pixels; Qt would take a second for 100,000 of them.
        width = math.ceil(_COLUMN * history.total_steps / max(self.loss.item.getViewBox().width(), 100.0))
        measure, validated = self.measure, self._validated()
        epochs = np.array([event.step for event in validated], float)
        self._fit()
        at_start = history.untrained
        loss, measured = (math.nan, math.nan) if at_start is None else (at_start.loss, measure.of_untrained(at_start))
        # Where nothing validates, the untrained network was judged on what it trains on.
        trains = at_start is not None and at_start.of_training
        self.loss_raw.setData(*peaks(history.loss, width))
        self.loss_smooth.setData(*_with_start(sampled(history.smooth_loss, width), loss, trains))
        losses = np.array([event.validation_loss for event in validated])
        self.loss_validation.setData(*_with_start((epochs, losses), loss, not trains))
        self.measured_raw.setData(*peaks(measure.of_steps(history.loss, history.accuracy), width))
        self.measured_smooth.setData(*_with_start(sampled(self._smooth_measure(), width), measured, trains))
        self.measured_validation.setData(*_with_start((epochs, np.array(self._drawn(validated))), measured, not trains))
        self.norm_raw.setData(*peaks(history.gradient_norm, width))
        kept = [event for event in validated if event is history.kept]
        self.loss_kept.setData([event.step for event in kept], [event.validation_loss for event in kept])
        self.measured_kept.setData([event.step for event in kept], self._drawn(kept))
        self._draw_measures()
        self.labels.show(validated, history, measure, self._theme)

    def _validated(self) -> list[Evaluated]:
        """The epochs whose figures there are; none where nothing validates."""
        return [event for event in self.history.evaluated if not math.isnan(event.validation_loss)]

    def _drawn(self, validated: list[Evaluated]) -> list[float]:
        """Where the points of epochs are seen."""
        return [drawn_value(event, self.measure, self.measured) for event in validated]

    def _smooth_measure(self) -> NDArray[Any]:
        return self.measure.of_steps(self.history.smooth_loss, self.history.smooth_accuracy)

    def _draw_measures(self) -> None:
        """Beside the validation accuracy, which alone hides how a small class fares; or what costs nothing."""
        self.macro_f1.setData([step for step, _ in self._measures], [found.macro_f1 for _, found in self._measures])
        baseline = self._measures[-1][1].largest_class if self._measures else self._baseline_value
        self.baseline.setVisible(not math.isnan(baseline))
        if not math.isnan(baseline):
            self.baseline.setPos(baseline)

    def _fit(self) -> None:
        """Widen an axis in one jump when a curve would leave it; never back, so that it keeps still."""
        history = self.history
        for plot in self._plots():
            if plot.last_step != history.total_steps:
                plot.set_last_step(history.total_steps)
        untrained = history.untrained
        if not len(history) and untrained is None:
            return
        # The first means are of a few batches, and would stretch the axis for nothing.
        settled = self._smooth_measure()[history.total_steps // 20 :]
        losses = [event.validation_loss for event in self._validated()]
        losses += [float(history.smooth_loss.max(initial=0.0))]
        drawn = [self.measure.of_epoch(event) for event in self._validated()]
        drawn += [share for _, found in self._measures for share in (found.macro_f1, found.largest_class)]
        drawn += [float(value) for value in (settled.min(initial=math.inf), settled.max(initial=-math.inf))]
        if untrained is not None:
            losses.append(untrained.loss)
            # The perplexity of an untrained network is the vocabulary's size: its curve comes in from above.
            drawn += [] if speaks(self.measure.task) else [self.measure.of_untrained(untrained)]
        drawn = [value for value in (*drawn, self._baseline_value) if math.isfinite(value)]
        _widen(self.loss, LOSS_SCALES, 0.0, max((value for value in losses if math.isfinite(value)), default=0.0))
        if drawn:
            _widen(self.measured, self.measure.scales, min(drawn), self._worth_room(min(drawn), max(drawn)))
        if len(history):
            _widen(self.gradient_norm, NORM_SCALES, 0.0, float(np.quantile(history.gradient_norm, 0.95)))

    def _worth_room(self, low: float, high: float) -> float:
        """What the axis of the measure goes up to: the first epochs would stretch it for good."""
        if self.measure.is_share or math.isnan(self._baseline_value):
            return high
        return min(high, max(_ROOM * self._baseline_value, low))

    @Slot(int)
    def _point_at(self, step: int) -> None:
        history, step = self.history, min(step, len(self.history))
        untrained = history.untrained
        if step < 1 and untrained is None:
            self._point_nowhere()
            return
        for plot in self._plots():
            plot.point_at(step)
        if step < 1 and untrained is not None:
            self.pointed.emit(untrained_words(untrained, self.measure))
            return
        place = step - 1
        words = translate("TrainingCurves", "step {step} · loss {loss} · {measure} · gradient norm {norm}")
        self.pointed.emit(
            words.format(
                step=count_number(step),
                loss=loss_number(history.smooth_loss[place]),
                measure=self.measure.words(float(self._smooth_measure()[place])),
                norm=plain_number(history.gradient_norm[place], 2),
            )
        )

    def _point_nowhere(self) -> None:
        for plot in self._plots():
            plot.point_at(None)
        self.pointed.emit("")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_nowhere()

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        for plot in self._plots():
            plot.set_theme(theme)
        for raw, smooth, validation in (
            (self.loss_raw, self.loss_smooth, self.loss_validation),
            (self.measured_raw, self.measured_smooth, self.measured_validation),
        ):
            raw.setPen(pg.mkPen(self._pale()))
            smooth.setPen(pg.mkPen(theme.accent, width=2))
            validation.setPen(pg.mkPen(theme.negative, width=2))
            validation.setSymbolBrush(theme.negative)
            validation.setSymbolPen(pg.mkPen(theme.window))
        for ring in (self.loss_kept, self.measured_kept):
            ring.setPen(pg.mkPen(theme.text, width=2))
        self.macro_f1.setPen(pg.mkPen(theme.negative_text, style=Qt.PenStyle.DotLine))
        self.macro_f1.setSymbolBrush(theme.window)
        self.macro_f1.setSymbolPen(pg.mkPen(theme.negative_text))
        self.baseline.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DashLine))
        self.norm_raw.setPen(pg.mkPen(theme.muted))
        self._word_legend()
        self._draw()

    def _pale(self) -> QColor:
        """Opaque: lines that lie over each other would add up to the full colour, and take longer to paint."""
        line, ground = QColor(self._theme.accent), QColor(self._theme.window)
        return QColor.fromRgbF(
            _PALE * line.redF() + (1.0 - _PALE) * ground.redF(),
            _PALE * line.greenF() + (1.0 - _PALE) * ground.greenF(),
            _PALE * line.blueF() + (1.0 - _PALE) * ground.blueF(),
        )

    def _word_legend(self) -> None:
        accent, negative = QColor(self._theme.accent), QColor(self._theme.negative)
        entries = (
            LegendEntry(translate("TrainingCurves", "training, each batch"), self._pale(), 1),
            LegendEntry(translate("TrainingCurves", "training, smoothed"), accent, 2),
            LegendEntry(translate("TrainingCurves", "validation"), negative, 2, Mark.POINT, meaning("validation data")),
        )
        self.loss.legend.set_entries(entries if self._validates else entries[:2], self._theme)
        # Beside the other title, because so many entries in a row would make the window wider.
        kept = LegendEntry(translate("TrainingCurves", "epoch kept"), QColor(self._theme.text), 2, Mark.RING)
        words, of_classes = translate("TrainingCurves", "macro F1"), QColor(self._theme.negative_text)
        macro_f1 = LegendEntry(words, of_classes, 1, Mark.SQUARE, meaning("macro F1"))
        baseline = LegendEntry(self.measure.baseline_words, QColor(self._theme.muted), 1, Mark.DASHES)
        beside = (macro_f1, baseline, kept) if self.measure.is_share else (baseline, kept)
        self.measured.legend.set_entries(beside if self._validates else (), self._theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.loss.set_title(translate("TrainingCurves", "Loss"), meaning("loss"))
        self.measured.set_title(self.measure.title, self.measure.meaning)
        few = translate("TrainingCurves", "Too few examples to keep some out: the curves are of training alone.")
        self.note.setText(few)
        self.gradient_norm.set_title(translate("TrainingCurves", "Gradient norm"), meaning("gradient norm"))
        self._word_legend()


def _ring(plot: CurvePlot) -> Any:
    """A mark round the point of the epoch that is kept."""
    ring = pg.ScatterPlotItem(size=16, brush=None)
    plot.item.addItem(ring)
    return ring


def _with_start(points: _Points, value: float, begins: bool) -> _Points:
    """The points of a curve with that of step 0 before them, if it begins there and there is one."""
    if not begins or math.isnan(value):
        return points
    return np.concatenate([[0.0], points[0]]), np.concatenate([[value], points[1]])


def _widen(plot: CurvePlot, scales: Scales, low: float, high: float) -> None:
    current = scales.index(plot.y_ticks)
    fits = (n for n, scale in enumerate(scales) if n >= current and scale[0] <= low and high <= scale[-1])
    wanted = next(fits, len(scales) - 1)
    if wanted != current:
        plot.set_y_ticks(scales[wanted])
