"""The parts of the Train view by themselves: what they say and draw of given events."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.lens.numbers import clock_text
from rnn_desktop.runs.time_left import SpeedMeter
from rnn_desktop.runs.training_history import TrainingHistory, peaks, sampled
from rnn_desktop.runs.training_run import ModelSnapshot, Prepared, Preparing
from rnn_desktop.session.job import JobState
from rnn_desktop.tasks import NextToken
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.train.progress_panel import ProgressPanel
from rnn_desktop.ui.train.settings_panel import SettingsPanel
from rnn_desktop.ui.train.training_curves import TrainingCurves
from rnn_desktop.ui.widgets.curve_plot import step_ticks
from rnn_desktop.ui.widgets.labels import ElidedLabel, scaled
from tests.ui.reading_samples import sample_model

TOTAL = 400


def steps(values: Sequence[float], total: int = TOTAL, first: int = 1, norm: float = 1.0) -> list[StepDone]:
    """One step per loss; the accuracy falls as the loss grows."""
    return [
        StepDone(1, first + i, total, loss, 1.0 - loss / 2, norm, 16 * (first + i), 0.01 * (first + i))
        for i, loss in enumerate(values)
    ]


@pytest.fixture
def curves(qtbot: QtBot) -> TrainingCurves:
    curves = TrainingCurves()
    qtbot.addWidget(curves)
    curves.resize(700, 520)
    curves.show()
    return curves


@pytest.fixture
def progress(qtbot: QtBot) -> ProgressPanel:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.resize(640, panel.sizeHint().height())
    panel.show()
    panel.begin(4)
    panel.set_state(JobState.RUNNING)
    return panel


# --- curves ------------------------------------------------------------------------------------------------------


def test_the_axes_keep_still_while_the_curves_grow(curves: TrainingCurves) -> None:
    curves.take(steps([0.7, 0.65]))
    before = [plot.item.getViewBox().viewRange() for plot in curves._plots()]
    curves.take([*steps([0.6, 0.3] * 90, first=3), Evaluated(1, 182, 0.4, 0.8, 0.5, 0.75, 900.0)])
    assert [plot.item.getViewBox().viewRange() for plot in curves._plots()] == before
    assert before[0][0][1] == pytest.approx(TOTAL, rel=0.05)


def test_an_axis_that_is_left_becomes_larger_once_and_stays(curves: TrainingCurves) -> None:
    curves.take(steps([2.5] * 10))
    larger = curves.loss.y_ticks
    assert larger[-1] >= 2.5
    curves.take(steps([0.1] * 380, first=11))
    assert curves.loss.y_ticks == larger
    curves.clear()
    assert curves.loss.y_ticks[-1] == 0.8


def test_validation_accuracies_stand_at_their_points(curves: TrainingCurves) -> None:
    events = [Evaluated(epoch, epoch * 100, 0.5, 0.8, 0.4, 0.8 + epoch / 100, 900.0) for epoch in (1, 2, 3)]
    curves.take([*steps([0.5] * 300), *events])
    shown = {words: step for step, words in curves.labels.shown.items()}
    assert shown == {"81.0": 100.0, "82.0": 200.0, "83.0": 300.0}


def test_the_kept_epoch_has_a_ring_and_its_number(curves: TrainingCurves) -> None:
    def ring(points: Any) -> list[tuple[float, float]]:
        return list(zip(*points.getData(), strict=True))

    curves.take(steps([0.5] * 50))
    model = sample_model(9)
    curves.take([ModelSnapshot(1, 50, model)])
    assert ring(curves.loss_kept) == [], "no epoch has ended"
    for epoch in range(1, 41):
        loss, accuracy = (0.4, 0.8) if epoch == 7 else (0.5, epoch / 100)
        evaluated = Evaluated(epoch, epoch * 10, 0.5, 0.8, loss, accuracy, 900.0)
        curves.take([evaluated, ModelSnapshot(epoch, epoch * 10, model, kept=epoch <= 7)])
    assert ring(curves.loss_kept) == [(70.0, 0.4)]
    assert ring(curves.measured_kept) == [(70.0, 0.8)]
    shown = curves.labels.shown
    assert shown[70.0] == "80.0"
    assert shown[400.0] == "40.0"
    assert curves.measured.legend.entries[-1].words == "epoch kept"
    image = curves.measured.widget.grab().toImage()
    at = curves.measured.widget.mapFromScene(curves.measured.item.getViewBox().mapViewToScene(QPointF(70, 0.8)))
    rim = [image.pixelColor(at.x() + 8, at.y() + shift) for shift in (-1, 0, 1)]
    assert min(color.lightness() for color in rim) < 60
    curves.clear()
    assert ring(curves.loss_kept) == []


def test_macro_f1_and_what_costs_nothing_stand_beside_the_accuracy(curves: TrainingCurves) -> None:
    """Of three classes: the last is never said, its F1 is 0, and 80 of 100 are of the largest."""
    confusion = ((76, 4, 0), (4, 6, 0), (5, 5, 0))
    curves.take([*steps([0.5] * 200), Evaluated(1, 200, 0.5, 0.8, 0.4, 0.82, 900.0, confusion)])
    assert [list(values) for values in curves.macro_f1.getData()] == [[200], [pytest.approx(0.4671, abs=1e-4)]]
    assert curves.baseline.isVisible()
    assert curves.baseline.value() == pytest.approx(0.8)
    words = [entry.words for entry in curves.measured.legend.entries]
    assert words == ["macro F1", "largest class", "epoch kept"]
    curves.clear()
    assert not curves.baseline.isVisible()
    assert curves.macro_f1.getData()[0] is None


def test_a_high_first_perplexity_does_not_stretch_the_axis_and_is_still_told(curves: TrainingCurves) -> None:
    curves.clear(NextToken())
    curves.take([Prepared(sample_model().config, 90, 10, 0.9, baseline=50.0)])
    perplexities = (400.0, 90.0, 60.0, *[40.0] * 17)
    curves.take(steps([math.log(value) for value in perplexities for _ in range(10)]))
    curves.take(
        [
            Evaluated(epoch, epoch * 10, 0.5, 0.8, math.log(value), 0.3, 900.0)
            for epoch, value in enumerate(perplexities, start=1)
        ]
    )
    assert curves.measured.y_ticks[-1] == 100.0
    _, drawn = curves.measured_validation.getData()
    assert list(drawn[:2]) == [100.0, pytest.approx(90.0)]
    assert curves.labels.shown[10.0] == "↑ 400"


@pytest.mark.parametrize("size", [(330, 380), (470, 420), (700, 520)])
def test_no_number_of_the_curves_is_cut_in_a_small_window(curves: TrainingCurves, size: tuple[int, int]) -> None:
    curves.resize(*size)
    events = [Evaluated(epoch, epoch * TOTAL // 4, 0.5, 0.8, 0.4, 0.9 + epoch / 100, 900.0) for epoch in (1, 2, 3, 4)]
    curves.take([*steps([0.5] * TOTAL), *events])
    QApplication.processEvents()
    curves.grab()
    shown = [label for label in curves.labels.items if label.isVisible()]
    assert shown
    room = curves.measured.item.getViewBox().sceneBoundingRect().adjusted(-1, -1, 1, 1)
    for label in shown:
        place = label.mapRectToScene(label.boundingRect())
        assert room.left() <= place.left() <= place.right() <= room.right(), label.toPlainText()


def test_many_epochs_are_labelled_where_there_is_room_the_newest_always(curves: TrainingCurves) -> None:
    events = [Evaluated(epoch, epoch * 4, 0.5, 0.8, 0.4, epoch / 1000, 900.0) for epoch in range(1, 100)]
    curves.take([*steps([0.5] * 396), *events])
    places = sorted(curves.labels.shown)
    assert places[-1] == 396.0
    pixels = np.diff(places) * curves.measured.item.getViewBox().width() / TOTAL
    assert pixels.min() > 40


def test_the_numbers_under_the_cursor_are_told(qtbot: QtBot, curves: TrainingCurves) -> None:
    curves.take(steps([0.5] * 200, norm=1.25))
    told: list[str] = []
    curves.pointed.connect(told.append)
    box = curves.measured.item.getViewBox()
    place = curves.measured.widget.mapFromScene(box.mapViewToScene(QPointF(100, 0.8)))
    qtbot.mouseMove(curves.measured.widget.viewport(), place)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] in {f"step {step} · loss 0.500 · accuracy 75.0 % · gradient norm 1.25" for step in (99, 100, 101)}
    assert all(plot._cursor.isVisible() for plot in curves._plots())


def test_the_smoothed_curve_is_drawn_where_its_values_are(curves: TrainingCurves) -> None:
    curves.take(steps([0.4] * TOTAL))
    QApplication.processEvents()
    view = curves.loss.widget
    image = view.grab().toImage()
    box = curves.loss.item.getViewBox()
    on, off = (view.mapFromScene(box.mapViewToScene(QPointF(200, value))) for value in (0.4, 0.5))
    column = [image.pixelColor(on.x(), on.y() + shift) for shift in (-2, -1, 0, 1, 2)]
    assert QColor(LIGHT.accent) in column
    assert image.pixelColor(off) == QColor(LIGHT.window)


def test_a_hundred_thousand_steps_are_drawn_with_few_points(curves: TrainingCurves) -> None:
    rng = np.random.default_rng(0)
    total = 100_000
    curves.take(steps(list(rng.random(total)), total))
    raw, smooth = curves.loss_raw.getData(), curves.loss_smooth.getData()
    assert len(raw[0]) < 2_500
    assert len(smooth[0]) < 1_500
    assert raw[0][-1] == smooth[0][-1] == total
    assert raw[1].max() == curves.history.loss.max()
    assert raw[1].min() == curves.history.loss.min()


def test_history_grows_and_smooths() -> None:
    history = TrainingHistory()
    for done in steps([1.0] * 1500 + [0.0] * 1500, 3000):
        history.append(done)
    assert len(history) == 3000
    assert history.smooth_loss[0] == pytest.approx(1.0)
    assert history.smooth_loss[1499] == pytest.approx(1.0)
    assert 0.3 < history.smooth_loss[1560] < 0.5  # e^-1 after the sixty steps of a fiftieth
    assert history.smooth_loss[-1] < 0.01


def test_peaks_keep_every_extreme_and_do_not_move_as_the_curve_grows() -> None:
    values = np.random.default_rng(1).random(1003)
    x, y = peaks(values, 10)
    assert (x[0], x[-1]) == (1.0, 1003.0)
    assert (y.min(), y.max()) == (values.min(), values.max())
    assert np.array_equal(peaks(values[:500], 10)[1], y[:100])
    assert np.array_equal(peaks(values, 1)[1], values)
    assert peaks(values[:0], 10)[1].size == 0


def test_a_sample_of_a_smooth_curve_ends_at_its_end() -> None:
    values = np.arange(25.0)
    x, y = sampled(values, 10)
    assert list(x) == [1.0, 11.0, 21.0, 25.0]
    assert list(y) == [0.0, 10.0, 20.0, 24.0]
    assert sampled(values[:0], 10)[1].size == 0


@pytest.mark.parametrize(("last", "ticks"), [(0, []), (4, [0, 1, 2, 3, 4]), (2110, [0, 500, 1000, 1500, 2000])])
def test_steps_are_marked_at_round_numbers(last: int, ticks: list[int]) -> None:
    assert step_ticks(last) == ticks


# --- progress ----------------------------------------------------------------------------------------------------


def test_tokenizing_tells_how_far_and_what_is_remembered(progress: ProgressPanel) -> None:
    progress.take([Preparing("tokenizing", 0, 150_000), Preparing("tokenizing", 12_000, 150_000)])
    assert progress.stage.text() == "tokenizing 12,000 / 150,000 texts"
    assert progress.bar.value() == pytest.approx(progress.bar.maximum() * 0.08)
    assert progress.detail.text() == "Analysed words are remembered: the next time is fast."
    assert " sequences/s · time left " in progress.speed.text()
    progress.take([Preparing("encoding", 0, 150_000)])
    assert progress.stage.text() == "encoding 150,000 texts"
    assert progress.speed.text() == ""


def test_a_step_tells_epoch_speed_and_time_left(progress: ProgressPanel) -> None:
    progress.take([Prepared(ModelConfig(50), 360, 40, 0.97), *steps([0.5] * 100)])
    assert progress.stage.text() == "epoch 1 / 4 · step 100 / 400"
    assert progress.bar.value() == progress.bar.maximum() // 4
    # 16 reviews in every hundredth of a second; 300 steps are left.
    assert progress.speed.text() == "1,600 sequences/s · time left 0:03"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (JobState.PAUSED, "Paused"),
        (JobState.CANCELLING, "Stopping"),
        (JobState.CANCELLED, "Stopped"),
        (JobState.COMPLETED, "Stopped early"),
        (JobState.FAILED, "Failed"),
    ],
)
def test_every_state_has_a_word(progress: ProgressPanel, state: JobState, words: str) -> None:
    progress.take(steps([0.5] * 100))
    progress.set_state(state)
    assert progress.stage.text() == f"{words} · epoch 1 / 4 · step 100 / 400"
    assert progress.speed.text() == ""


def test_nothing_moves_while_the_words_change(progress: ProgressPanel) -> None:
    def places() -> list[tuple[QPoint, int]]:
        QApplication.processEvents()
        fixed = (progress.main, progress.stop, progress.save, progress.bar, progress.detail)
        return [(widget.pos(), widget.width()) for widget in fixed]

    running = places()
    progress.take([*steps([0.5] * 100), Evaluated(1, 100, 0.4, 0.8, 0.5, 0.75, 900.0)])
    assert places() == running
    for state in (JobState.PAUSED, JobState.CANCELLING, JobState.CANCELLED):
        progress.set_state(state)
        assert places() == running


def test_what_cannot_be_pressed_says_why(progress: ProgressPanel) -> None:
    progress.set_state(JobState.COMPLETED)
    progress.set_obstacle("Open a table of reviews first")
    assert not progress.main.isEnabled()
    assert progress.main.toolTip() == "Open a table of reviews first"
    assert not progress.stop.isEnabled()
    assert progress.stop.toolTip() == "No network is being trained"
    assert progress.save.toolTip() == "A trained model can be saved when its training has ended"


def test_pace_forgets_what_was_long_ago() -> None:
    pace = SpeedMeter()
    assert pace.speed is None
    for second in range(11):
        pace.mark(second, 100 * min(second, 5) + 10 * max(second - 5, 0))
    assert pace.speed == pytest.approx(10)
    assert pace.seconds_left(50) == pytest.approx(5)
    pace.forget()
    assert pace.seconds_left(50) is None


@pytest.mark.parametrize(("seconds", "text"), [(0.2, "0:00"), (49, "0:49"), (725, "12:05"), (3723, "1:02:03")])
def test_time_left_is_written_as_a_clock(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


# --- settings and labels -----------------------------------------------------------------------------------------


def test_the_parameters_follow_the_settings(qtbot: QtBot) -> None:
    panel = SettingsPanel()
    qtbot.addWidget(panel)
    panel.cell.setCurrentIndex(panel.cell.findData("lstm"))
    panel.vocabulary_size.setValue(20_000)
    panel.embedding_size.setValue(128)
    panel.hidden_sizes.setText("64")
    rows = [[label.text() for label in row] for row in panel.table.rows if not row[0].isHidden()]
    assert rows == [["Embedding", "T × 128", "2,560,000"], ["LSTM", "64", "49,408"], ["Dense", "1", "65"]]
    assert panel.table.total[1].text() == "2,609,473"


def test_large_letters_are_not_cut_off_where_there_is_little_room(qtbot: QtBot, qapp: QApplication) -> None:
    usual = qapp.font()
    qapp.setFont(scaled(usual, 2))
    try:
        panel = SettingsPanel()
        qtbot.addWidget(panel)
        panel.resize(panel.minimumSizeHint())
        panel.show()
        assert all(field.height() >= field.sizeHint().height() for grid in panel.more.grids for field in grid.fields())
        assert panel.learning_rate.height() >= panel.learning_rate.sizeHint().height() > 24
    finally:
        qapp.setFont(usual)


def test_the_wheel_scrolls_and_turns_no_number(qtbot: QtBot) -> None:
    panel = SettingsPanel()
    qtbot.addWidget(panel)
    panel.show()
    before = panel.epochs.value()
    middle = QPointF(panel.epochs.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(panel.epochs.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    panel.seed.setFocus()
    QApplication.sendEvent(panel.epochs, wheel)
    assert panel.epochs.value() == before


def test_a_long_line_is_cut_with_an_ellipsis_and_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel(Qt.TextElideMode.ElideRight)
    qtbot.addWidget(label)
    label.resize(80, label.sizeHint().height())
    label.set_text("가" * 100)
    label.show()
    wide = label.grab().toImage()
    assert label.toolTip() == f"<p>{'가' * 100}</p>"
    assert label.minimumSizeHint().width() == 0
    label.set_text("가")
    assert label.grab().toImage() != wide
    label.set_text("<b>" + "가" * 100_000)
    assert label.toolTip().startswith("<p>&lt;b&gt;가")
    assert len(label.toolTip()) < 1100
