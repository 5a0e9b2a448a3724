"""The page on which a network writes: on from the text, from a label, or the next values of a series."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.lens.draft import Beginning, is_of_this_kind
from rnn_desktop.problem import Problem
from rnn_desktop.ui.panels.forecast_section import ForecastSection
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.panels.writing_settings import WritingSettings
from rnn_desktop.ui.panels.written_section import WrittenSection
from rnn_desktop.ui.scene.writing_scene import WritingScene, note_words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import heading, sentence, set_role

_NOTE_LINES = 2


class WritingPanel(ScenePanel):
    """What is written comes with `show_writing`; everything that the person wants is a signal.

    Signals:
        write_requested(Beginning, int): write so many tokens.
        step_requested(Beginning): write one.
        forecast_requested(int): find so many next values.
        hurry_requested(), stop_requested(), undo_requested()
        replace_requested(int, Continuation): put that token in this place.
        read_requested(str): read this text.
        corrected(): what could not be is no longer asked for.
    """

    write_requested = Signal(object, int)
    step_requested = Signal(object)
    forecast_requested = Signal(int)
    hurry_requested, stop_requested, undo_requested = Signal(), Signal(), Signal()
    replace_requested = Signal(int, object)
    read_requested = Signal(str)
    corrected = Signal()
    scrolls_itself = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writing = WritingScene()
        self._refused: Problem | None = None
        self._title, self.note = heading(), sentence("muted")
        self.settings = WritingSettings()
        self.start, self.step, self.stop = QPushButton(), QPushButton(), QPushButton()
        self.written, self.forecast = WrittenSection(), ForecastSection()
        self.read, self.copy, self.undo = QPushButton(), QPushButton(), QPushButton()
        self.start.setProperty("primary", True)
        for button in (self.start, self.step, self.stop, self.read, self.copy, self.undo):
            # Enter presses it, too.
            button.setAutoDefault(True)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        self._parts = QStackedWidget()
        for section in (self.written, self.forecast):
            self._parts.addWidget(section)
        self.note.setMinimumHeight(_NOTE_LINES * self.note.fontMetrics().height())
        self._run, self._end = _row(self.start, self.step, self.stop), _row(self.read, self.copy, self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(10), 0)
        column.setSpacing(px(7))
        for widget in (self._title, self.settings, self._run, self.note):
            column.addWidget(widget)
        column.addWidget(self._parts, 1)
        column.addWidget(self._end)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def _connect(self) -> None:
        self.start.clicked.connect(self._start)
        self.step.clicked.connect(self._step)
        self.stop.clicked.connect(self.stop_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.read.clicked.connect(self._read)
        self.copy.clicked.connect(self._copy)
        self.settings.refused.connect(self._refuse)
        self.written.replaced.connect(self.replace_requested)
        self.written.undo_requested.connect(self.undo_requested)

    def page_name(self) -> str:
        return translate("SidePanel", "Write")

    def page_tip(self) -> str:
        return translate("SidePanel", "What the network writes after this text, token by token")

    def retranslate(self) -> None:
        self.step.setText(translate("Writing", "One token"))
        self.stop.setText(translate("Writing", "Stop"))
        self.read.setText(translate("Writing", "Read it"))
        self.read.setToolTip(translate("Writing", "Put all of it into the line above, and read it"))
        self.copy.setText(translate("Writing", "Copy"))
        self.undo.setText(translate("Writing", "Undo"))
        self.undo.setToolTip(translate("Writing", "Back to what stood here before"))
        self.settings.retranslate()
        self.written.retranslate()
        self.forecast.retranslate()
        self._show()

    def restyle(self) -> None:
        for section in (self.settings, self.written, self.forecast):
            section.set_theme(self.theme)

    # --- what it shows -----------------------------------------------------------------------------------------

    def show_writing(self, writing: WritingScene) -> None:
        """Show this from now on."""
        self.writing = writing
        if self.isVisible():
            self._show()

    def choose(self, label: str | None, temperature: float, seed: int, length: int) -> None:
        """As a person would."""
        self.settings.offer(self.writing.labels, chance=True)
        self.settings.choose(label, temperature, seed, length)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        writing, kind = self.writing, self.writing.kind
        writes, tokens = kind != "nothing", kind == "tokens"
        self._title.setText(self._title_words())
        for widget in (self._title, self.settings, self._run, self._parts, self._end):
            widget.setVisible(writes)
        self._rest.setVisible(not writes)
        self._say()
        if not writes:
            return
        self.settings.offer(writing.labels, chance=tokens)
        self._parts.setCurrentWidget(self.written if tokens else self.forecast)
        if tokens:
            beginning = self._beginning()
            self.written.show_scene(writing, "" if beginning is None else beginning.shown)
        else:
            self.forecast.show_scene(writing)
        self._show_buttons(tokens)

    def _title_words(self) -> str:
        if self.writing.kind == "numbers":
            return translate("Writing", "How the series goes on")
        if self.writing.labels:
            return translate("Writing", "Writing from a label")
        return translate("Writing", "Writing on from the text")

    def _say(self) -> None:
        """What is to be said, and whether it is a problem."""
        writing = self.writing
        if self._refused is not None and writing.kind == "tokens":
            writing = replace(writing, problem=self._refused)
        set_role(self.note, "error" if writing.problem is not None and writing.kind != "nothing" else "muted")
        self.note.setText(note_words(writing))

    def _show_buttons(self, tokens: bool) -> None:
        writing = self.writing
        go_on = translate("Writing", "Faster") if writing.active else translate("Writing", "Write")
        self.start.setText(go_on if tokens else translate("Writing", "Next values"))
        self.step.setVisible(tokens)
        self.undo.setVisible(tokens)
        if not writing.active and self.stop.hasFocus():
            self.start.setFocus()
        self.stop.setEnabled(writing.active)
        there = (writing.draft if tokens else writing.forecast) is not None
        for button in (self.read, self.copy):
            button.setEnabled(there)
        self.undo.setEnabled(writing.can_undo)

    # --- what the person does ----------------------------------------------------------------------------------

    def _beginning(self) -> Beginning | None:
        """As it is typed and chosen now; None while the temperature is no number."""
        model, temperature = self.writing.model, self.settings.chosen_temperature
        if model is None or temperature is None:
            return None
        label = self.settings.label if self.writing.labels else None
        text = "" if label is not None else self.writing.text
        return Beginning(model, text, label, temperature, self.settings.seed.value())

    @Slot()
    def _start(self) -> None:
        if self.writing.kind == "numbers":
            self.forecast_requested.emit(self.settings.length.value())
        elif self.writing.active:
            self.hurry_requested.emit()
        elif (beginning := self._beginning()) is not None:
            self.write_requested.emit(beginning, self.settings.length.value())

    @Slot()
    def _step(self) -> None:
        beginning, draft = self._beginning(), self.writing.draft
        if beginning is None:
            return
        if draft is not None and draft.beginning == beginning:
            # While it learns, it goes on with the weights that it began with.
            kept = is_of_this_kind(draft.beginning.model, beginning.model)
            beginning = draft.beginning if kept else beginning
        self.step_requested.emit(beginning)

    @Slot(object)
    def _refuse(self, problem: Problem | None) -> None:
        self._refused = problem
        self._say()
        if problem is None:
            self.corrected.emit()

    @Slot()
    def _read(self) -> None:
        self.read_requested.emit(self.writing.written)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.writing.copied)


def _row(*buttons: QPushButton) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(6))
    for button in buttons:
        line.addWidget(button, 1)
    return row
