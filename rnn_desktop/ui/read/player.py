"""Play, pause, step and scrub through the time steps of a reading."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QStyle, QToolButton, QWidget

from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.ui.style.button_icons import back_icon, first_icon, forward_icon, last_icon, pause_icon, play_icon
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme

SPEEDS = (0.5, 1.0, 2.0, 4.0)
_STEP_MS = 400
"""Between two time steps at speed 1."""
_ARRIVAL_MS, _ARRIVAL_STEPS = 60, 6
"""Between two tokens that were typed together, and in how many steps all of them are there at the latest."""


class Player(QWidget):
    """Knows the tokens, one per time step, and how many of them are read.

    Signals:
        moved(object): the person, or the playing, came to so many time steps; None to the whole review.
        arrived(object): so many of the tokens that were typed together have appeared; None when all of them have.
    """

    moved = Signal(object)
    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._read: int | None = None
        self._arriving, self._stride = False, 1
        self._speed = SPEEDS.index(1.0)
        self._play_icon, self._pause_icon = QIcon(), QIcon()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.first, self.back, self.play, self.forward, self.last = (QToolButton() for _ in range(5))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.speed = QToolButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._fit_speed()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for button in (self.first, self.back, self.play, self.forward, self.last):
            button.setProperty("role", "tool")
            row.addWidget(button)
        # With the layers of a network in both directions beside it, the window still fits 1280 pixels.
        self.slider.setMinimumWidth(px(24))
        self.slider.setMaximumWidth(px(220))
        row.addSpacing(px(5))
        row.addWidget(self.slider, 1)
        row.addSpacing(px(3))
        self.speed.setProperty("role", "tool")
        self.speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed.setMenu(self._speed_menu())
        row.addWidget(self.speed)
        row.addStretch()

    def _speed_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for number, speed in enumerate(SPEEDS):
            action = menu.addAction(_speed_words(speed))
            action.setCheckable(True)
            action.setData(number)
            group.addAction(action)
        group.triggered.connect(self._choose_speed)
        return menu

    def _connect(self) -> None:
        self.first.clicked.connect(self._go_first)
        self.back.clicked.connect(self.step_back)
        self.play.clicked.connect(self.toggle)
        self.forward.clicked.connect(self.step_forward)
        self.last.clicked.connect(self._go_last)
        self.slider.valueChanged.connect(self.go)

    # --- what it knows -----------------------------------------------------------------------------------------

    @property
    def read(self) -> int | None:
        """Time steps read so far; None for all of them."""
        return self._read

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself, because the person wants it to."""
        return self._timer.isActive() and not self._arriving

    def set_tokens(self, words: Sequence[str], arrived: int = 0) -> None:
        """The reading has these tokens now; without a signal, `read` says what is to be shown of them.

        arrived: so many of them were appended; several appear one after another. The place in time stays while the
        tokens are the same. Where others are, the whole review shows what follows from them, unless it is just played
        and they come after what was played so far: then they are played, too.
        """
        before, self._words = self._words, tuple(words)
        played = self._read if self.playing else None
        to_come = played is not None and played < self._count and before[:played] == self._words[:played]
        if self._arriving or not (before == self._words or to_come):
            self._rest()
        if arrived > 1 and not self.playing and self._animates():
            self._arriving, self._stride = True, math.ceil(arrived / _ARRIVAL_STEPS)
            self._read = self._count - arrived + self._stride
            self._timer.start(_ARRIVAL_MS)
        self._show()

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Play or pause; from the end it plays from the start."""
        if self.playing:
            self._timer.stop()
        elif self._count > 1:
            self._arriving, self._stride = False, 1
            self._timer.start(self._interval())
            if self._read is None:
                self._move(1, self.moved)
        self._show()

    @Slot(int)
    def go(self, read: int) -> None:
        """Pause after so many time steps; all of them is the whole review."""
        self._rest()
        if self._count:
            self._move(self._within(read), self.moved)

    @Slot()
    def step_back(self) -> None:
        self.go((self._count if self._read is None else self._read) - 1)

    @Slot()
    def step_forward(self) -> None:
        self.go((self._count if self._read is None else self._read) + 1)

    def change_speed(self, by: int) -> None:
        """To the next slower or faster one."""
        self._speed = min(max(self._speed + by, 0), len(SPEEDS) - 1)
        if self.playing:
            self._timer.start(self._interval())
        self._show()

    def take_key(self, key: Qt.Key) -> bool:
        """Do what the key means here; whether it means anything."""
        match key:
            case Qt.Key.Key_P | Qt.Key.Key_Space:
                self.toggle()
            case Qt.Key.Key_Comma:
                self.step_back()
            case Qt.Key.Key_Period:
                self.step_forward()
            case Qt.Key.Key_BracketLeft | Qt.Key.Key_BracketRight:
                self.change_speed(1 if key == Qt.Key.Key_BracketRight else -1)
            case _:
                return False
        return True

    # --- showing -----------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        colors = theme.text, theme.faint
        self.first.setIcon(first_icon(*colors))
        self.back.setIcon(back_icon(*colors))
        self.forward.setIcon(forward_icon(*colors))
        self.last.setIcon(last_icon(*colors))
        self._play_icon, self._pause_icon = play_icon(*colors), pause_icon(*colors)
        self._show()

    def retranslate(self) -> None:
        for widget, words, keys in (
            (self.first, translate("Player", "To the first time step"), ""),
            (self.back, translate("Player", "One time step back"), " (,)"),
            (self.forward, translate("Player", "One time step forward"), " (.)"),
            (self.last, translate("Player", "To the end: show all time steps"), ""),
            (self.slider, translate("Player", "Time steps read"), ""),
            (self.speed, translate("Player", "Speed"), " ([ ])"),
        ):
            widget.setToolTip(words + keys)
            widget.setAccessibleName(words)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit_speed(self) -> None:
        """Whatever else is short of room: its words are never cut. In another size the width goes along."""
        metrics = self.speed.fontMetrics()
        widest = max(metrics.horizontalAdvance(_speed_words(speed)) for speed in SPEEDS)
        self.speed.setMinimumWidth(widest + 6)

    def _show(self) -> None:
        words = translate("Player", "Pause") if self.playing else translate("Player", "Play the time steps")
        self.play.setIcon(self._pause_icon if self.playing else self._play_icon)
        self.play.setToolTip(f"{words} (P)")
        self.play.setAccessibleName(words)
        self.speed.setText(_speed_words(SPEEDS[self._speed]))
        self.speed.menu().actions()[self._speed].setChecked(True)
        self.slider.blockSignals(True)
        self.slider.setRange(min(1, self._count), self._count)
        self.slider.setValue(self._count if self._read is None or self._arriving else self._read)
        self.slider.blockSignals(False)
        for widget in (self.play, self.slider):
            widget.setEnabled(self._count > 1)
        for widget in (self.first, self.back):
            widget.setEnabled(self._count > 1 and self._read != 1)
        for widget in (self.forward, self.last):
            widget.setEnabled(self._read is not None and not self._arriving)

    # --- inside ------------------------------------------------------------------------------------------------

    @Slot()
    def _tick(self) -> None:
        read = self._within((self._read or 0) + self._stride)
        come = self.arrived if self._arriving else self.moved
        if read is None:
            self._rest()
        self._move(read, come)

    def _move(self, read: int | None, come: SignalInstance) -> None:
        """come: the signal that says how it came there."""
        self._read = read
        self._show()
        come.emit(read)

    def _rest(self) -> None:
        self._timer.stop()
        self._read, self._arriving, self._stride = None, False, 1

    def _within(self, read: int) -> int | None:
        return None if read >= self._count else max(read, 1)

    @property
    def _count(self) -> int:
        """Time steps."""
        return len(self._words)

    def _interval(self) -> int:
        return round(_STEP_MS / SPEEDS[self._speed])

    def _animates(self) -> bool:
        """Whether this person's desktop moves things at all."""
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    @Slot()
    def _go_first(self) -> None:
        self.go(1)

    @Slot()
    def _go_last(self) -> None:
        self.go(self._count)

    @Slot(QAction)
    def _choose_speed(self, action: QAction) -> None:
        self.change_speed(action.data() - self._speed)


def _speed_words(speed: float) -> str:
    return f"{factor_number(speed)}×"
