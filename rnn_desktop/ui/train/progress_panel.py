"""The buttons of a training, its bar, and in words where it is, how fast, and how long it still takes."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.lens.measures import Measures, measures_of_confusion
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.runs.time_left import SpeedMeter
from rnn_desktop.runs.training_run import ModelSnapshot, Prepared, Preparing
from rnn_desktop.runs.untrained import Untrained
from rnn_desktop.session.job import JobState
from rnn_desktop.tasks import TWO_CLASSES, Tags, Task
from rnn_desktop.ui.style.button_icons import pause_icon, play_icon, stop_icon
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.progress_words import (
    prepared_words,
    preparing_words,
    result_words,
    speed_words,
    untrained_words,
)
from rnn_desktop.ui.train.task_measure import TaskMeasure
from rnn_desktop.ui.widgets.labels import ElidedLabel, plain
from rnn_desktop.ui.widgets.measure_words import beside_accuracy

_BAR_PARTS = 10_000


class ProgressPanel(QWidget):
    """Start turns into Pause, Pause into Resume; every word has a place of its own, so that nothing jumps.

    Signals:
        start_requested(), pause_requested(), resume_requested(), stop_requested(), save_requested()
    """

    start_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._state: JobState | None = None
        self._obstacle = ""
        self._unsaved = False
        self._stage: Preparing | Prepared | StepDone | None = None
        self._prepared: Prepared | None = None
        self._untrained: Untrained | None = None
        self._measure = TaskMeasure()
        self._data_name = ""
        self._evaluated: list[Evaluated] = []
        self._measures: list[Measures | None] = []
        self._kept_epoch = 0
        self._epochs = 0
        self._pace = SpeedMeter()
        self.main, self.stop, self.save = QPushButton(), QPushButton(), QPushButton()
        self.main.setProperty("primary", True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _BAR_PARTS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(px(10))
        self.stage, self.speed = plain(), plain()
        # A file's name may be long, and must not widen the window.
        self.detail = ElidedLabel(Qt.TextElideMode.ElideRight, "muted")
        self.measures = ElidedLabel(Qt.TextElideMode.ElideRight, "muted")
        self.main.clicked.connect(self._main_clicked)
        self.stop.clicked.connect(self.stop_requested)
        self.save.clicked.connect(self.save_requested)
        self._lay_out()
        self.set_theme(self._theme)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.main, self.stop, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words = QGridLayout()
        words.setColumnStretch(0, 1)
        words.addWidget(self.stage, 0, 0)
        words.addWidget(self.speed, 0, 1, Qt.AlignmentFlag.AlignRight)
        words.addWidget(self.detail, 1, 0, 1, 2)
        words.addWidget(self.measures, 2, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(buttons)
        layout.addWidget(self.bar)
        layout.addLayout(words)

    def set_obstacle(self, obstacle: str) -> None:
        """Why Start cannot be pressed, in a sentence; empty when it can."""
        self._obstacle = obstacle
        self.retranslate()

    def set_unsaved(self, unsaved: bool) -> None:
        """Whether there is a trained model that no file holds."""
        self._unsaved = unsaved
        self._word_buttons()

    def begin(self, epochs: int, data_name: str = "", task: Task = TWO_CLASSES) -> None:
        """A new training of so many epochs starts, on the file of that name, which is said beside its results."""
        self._measure = TaskMeasure(task)
        self._data_name, self._prepared, self._untrained = data_name, None, None
        self._epochs, self._stage, self._kept_epoch = epochs, None, 0
        self._evaluated, self._measures = [], []
        self._pace = SpeedMeter()
        self.retranslate()

    def forget(self) -> None:
        """As before the first training."""
        self._state = None
        self.begin(0)

    def set_state(self, state: JobState) -> None:
        """Show where the training is."""
        if state is not JobState.RUNNING:
            self._pace.forget()
        self._state = state
        self.retranslate()

    def take(self, events: Sequence[object]) -> None:
        """Show the newest of what has happened."""
        shares = self._measure.is_share
        for event in events:
            if isinstance(event, Preparing):
                self._pace.mark(time.monotonic(), event.done)
                self._stage = event
            elif isinstance(event, Prepared):
                self._pace = SpeedMeter()
                self._stage = self._prepared = event
            elif isinstance(event, Untrained):
                self._untrained = event
            elif isinstance(event, StepDone):
                self._pace.mark(event.seconds, event.reviews)
                self._stage = event
            elif isinstance(event, Evaluated):
                self._evaluated.append(event)
                # scikit-learn is imported by now: the training's thread has measured the same for the model.
                self._measures.append(measures_of_confusion(event.confusion) if shares and event.confusion else None)
            elif isinstance(event, ModelSnapshot) and event.kept:
                self._kept_epoch = event.epoch
        self._word_progress()

    def _main_clicked(self) -> None:
        if self._state is JobState.RUNNING:
            self.pause_requested.emit()
        elif self._state is JobState.PAUSED:
            self.resume_requested.emit()
        else:
            self.start_requested.emit()

    def _active(self) -> bool:
        return self._state is not None and not self._state.ended

    # --- words -------------------------------------------------------------------------------------------------

    def _word_buttons(self) -> None:
        running, paused = self._state is JobState.RUNNING, self._state is JobState.PAUSED
        words = {
            "start": translate("ProgressPanel", "Start"),
            "pause": translate("ProgressPanel", "Pause"),
            "resume": translate("ProgressPanel", "Resume"),
        }
        shown = "pause" if running else "resume" if paused else "start"
        self.main.setText(words[shown])
        self.main.setIcon((pause_icon if running else play_icon)(self._theme.accent_text, self._theme.faint))
        self.stop.setText(translate("ProgressPanel", "Stop"))
        self.stop.setIcon(stop_icon(self._theme.text, self._theme.faint))
        self.save.setText(translate("ProgressPanel", "Save model…"))
        # setText forgets the shortcut.
        self.main.setShortcut("Ctrl+Return")
        self.stop.setShortcut("Ctrl+.")
        self.main.setEnabled(running or paused or (not self._active() and not self._obstacle))
        self.stop.setEnabled(running or paused)
        self.save.setEnabled(self._unsaved and not self._active())
        self._word_tooltips()

    def _word_tooltips(self) -> None:
        keys = translate("ProgressPanel", "Ctrl+Return")
        self.main.setToolTip(keys if self._active() or not self._obstacle else self._obstacle)
        nothing = translate("ProgressPanel", "No network is being trained")
        self.stop.setToolTip(
            translate("ProgressPanel", "Ctrl+. · keeps the best epoch, or the newest weights before one has ended")
            if self.stop.isEnabled()
            else nothing
        )
        unready = translate("ProgressPanel", "A trained model can be saved when its training has ended")
        self.save.setToolTip("" if self.save.isEnabled() else unready)

    def _word_progress(self) -> None:
        share, amount = self._share()
        # A bar without an end moves by itself: what is under way cannot be counted.
        self.bar.setRange(0, 0 if self._uncounted() else _BAR_PARTS)
        self.bar.setValue(round(share * _BAR_PARTS))
        self.stage.setText(" · ".join(part for part in (self._state_words(), amount) if part))
        self.speed.setText(self._speed_words())
        self.detail.set_text(self._detail_words())
        self.measures.set_text(self._measures_words())

    def _uncounted(self) -> bool:
        """Whether an analyser starts, or numbers are made of words."""
        return self._state is JobState.RUNNING and isinstance(self._stage, Preparing) and not self._stage.done

    def _share(self) -> tuple[float, str]:
        """How much of the stage is done, as a share and in words."""
        stage = self._stage
        if isinstance(stage, StepDone):
            words = translate("ProgressPanel", "epoch {epoch} / {epochs} · step {step} / {steps}").format(
                epoch=stage.epoch,
                epochs=self._epochs,
                step=count_number(stage.step),
                steps=count_number(stage.total_steps),
            )
            # Early stopping leaves steps undone.
            return 1.0 if self._state is JobState.COMPLETED else stage.step / stage.total_steps, words
        if isinstance(stage, Preparing):
            return stage.done / max(stage.total, 1), preparing_words(stage, self._measure.task)
        return 0.0, ""

    def _state_words(self) -> str:
        words = {
            JobState.PAUSED: translate("ProgressPanel", "Paused"),
            JobState.CANCELLING: translate("ProgressPanel", "Stopping"),
            JobState.CANCELLED: translate("ProgressPanel", "Stopped"),
            JobState.COMPLETED: translate("ProgressPanel", "Done"),
            JobState.FAILED: translate("ProgressPanel", "Failed"),
        }
        if self._state is None or self._state is JobState.WAITING:
            return self._obstacle or translate("ProgressPanel", "Ready to train")
        if self._state is JobState.RUNNING:
            return translate("ProgressPanel", "Starting") if self._stage is None else ""
        stage = self._stage
        if self._state is JobState.COMPLETED and not isinstance(stage, StepDone):
            return translate("ProgressPanel", "Not trained yet: these are its first weights")
        if self._state is JobState.COMPLETED and isinstance(stage, StepDone) and stage.step < stage.total_steps:
            return translate("ProgressPanel", "Stopped early")
        return words[self._state]

    def _speed_words(self) -> str:
        stage = self._stage
        if self._state is not JobState.RUNNING or self._pace.speed is None:
            return ""
        left = None
        if isinstance(stage, StepDone):
            left = self._pace.seconds_left((stage.total_steps - stage.step) * stage.reviews / stage.step)
        elif isinstance(stage, Preparing):
            left = self._pace.seconds_left(stage.total - stage.done)
        if left is None:
            return ""
        return speed_words(self._pace.speed, left)

    def _detail_words(self) -> str:
        if isinstance(self._stage, Preparing) and self._stage.stage == "tokenizing":
            return translate("ProgressPanel", "Analysed words are remembered: the next time is fast.")
        if self._evaluated:
            words = self._result_words()
        elif self._state is not None and self._state.ended and self._kept_epoch:
            words = translate("ProgressPanel", "no epoch has ended: the newest weights are kept")
        else:
            words = "" if self._prepared is None else prepared_words(self._prepared)
        return " · ".join(part for part in (self._data_name, words) if part) or " "

    def _shown_epoch(self) -> int:
        """The newest one, or that of the weights that were kept in the end; counted from 1."""
        ended = self._state is not None and self._state.ended
        return min(self._kept_epoch, len(self._evaluated)) if ended and self._kept_epoch else len(self._evaluated)

    def _result_words(self) -> str:
        shown = self._evaluated[self._shown_epoch() - 1]
        kept = self._evaluated[min(self._kept_epoch, len(self._evaluated)) - 1]
        ended = self._state is not None and self._state.ended
        # A training may be set to keep its newest weights, however they do.
        is_best = kept.validation_loss <= min(event.validation_loss for event in self._evaluated)
        return result_words(shown, kept, self._measure, ended=ended, is_best=is_best)

    def _measures_words(self) -> str:
        """Beside the accuracy of the result, or how the network began; a space keeps the place."""
        if self._untrained is not None and not self._evaluated:
            return untrained_words(self._untrained, self._measure)
        found = self._measures[self._shown_epoch() - 1] if self._measures else None
        if found is not None:
            return beside_accuracy(found, of_tags=isinstance(self._measure.task, Tags))
        known = self._prepared is not None and bool(self._evaluated)
        return self._measure.beside(self._prepared.baseline) if known and self._prepared is not None else " "

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self._word_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        # As wide as the longest word it will say.
        longest = max(
            (
                translate("ProgressPanel", "Start"),
                translate("ProgressPanel", "Pause"),
                translate("ProgressPanel", "Resume"),
            ),
            key=self.main.fontMetrics().horizontalAdvance,
        )
        self.main.setMinimumWidth(self.main.fontMetrics().horizontalAdvance(longest) + px(60))
        self._word_buttons()
        self._word_progress()
