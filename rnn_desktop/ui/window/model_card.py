"""Which network reads: its cell and size, the data it learned from, how good it was. A click opens its menu."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout

from rnn_desktop.engine.training import StepDone
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.network_names import network_name
from rnn_desktop.runs.training_run import RunEvent
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import plain_tip, uncolored
from rnn_desktop.ui.window.model_words import (
    data_name,
    measures_text,
    result_text,
    task_sentence,
    task_text,
    vocabulary_text,
)

_MARGIN, _CHEVRON = 10, 16


class ModelCard(QPushButton):
    """Two lines about the session's model and training, and a chevron; give it its menu with `setMenu`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._theme = LIGHT
        self._model: Model | None = None
        self._path: Path | None = None
        self._training: tuple[int, int] | None = None
        self._name, self._details = uncolored(), uncolored()
        font = self._details.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        self._details.setFont(font)
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(px(_MARGIN), px(6), px(_MARGIN) + px(_CHEVRON), px(6))
        layout.setSpacing(1)
        for label in (self._name, self._details):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show()
        session.saved_changed.connect(self._take_model)
        # The card and the columns name one model: both change when its first reading is there, or cannot be.
        session.exploration.reading_changed.connect(self._take_model)
        session.exploration.reading_failed.connect(self._take_model)
        session.training_state_changed.connect(self._take_training_state)
        session.training_events.connect(self._take_training_events)

    def set_model(self, model: Model, path: Path | None) -> None:
        """path: its file; None for a network that was trained here and not saved."""
        self._model, self._path = model, path
        self._show()

    def set_training(self, training: tuple[int, int] | None) -> None:
        """(epoch, epochs) of the training that is running, 0 for a number not known yet; None when none is."""
        self._training = training
        self._show()

    @Slot()
    def _take_model(self) -> None:
        model, path = self._session.model, self._session.path
        if model is None or self._session.exploration.awaits_model:
            return
        if model is not self._model or path != self._path:
            self.set_model(model, path)

    @Slot(object)
    def _take_training_state(self, state: JobState) -> None:
        if state.ended:
            self.set_training(None)
        elif state is JobState.RUNNING:
            self.set_training((0, 0))

    @Slot(object)
    def _take_training_events(self, events: list[RunEvent]) -> None:
        steps = [event for event in events if isinstance(event, StepDone)]
        if steps and self._session.training_active:
            self.set_training((steps[-1].epoch, self._epochs()))

    def _epochs(self) -> int:
        """How many epochs the running training will take, as its newest snapshot says; 0 before the first one."""
        model = self._session.model
        if model is None or not self._session.unsaved:
            return 0
        return int(model.provenance.get("training", {}).get("epochs", 0))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self._details.palette()
        palette.setColor(self._details.foregroundRole(), QColor(theme.muted))
        self._details.setPalette(palette)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
            self.updateGeometry()

    def set_room(self, width: int) -> None:
        """Take no more than so many pixels; what is too long ends in …."""
        self.setFixedWidth(min(self.sizeHint().width(), width))
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(self._usual_width() + _around(), self._lines.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.muted), 1.5))
        x, y = self.width() - px(_MARGIN) - 9, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x, y - 2), QPointF(x + px(4), y + 2), QPointF(x + px(8), y - 2)]))
        painter.end()

    def _usual_width(self) -> int:
        """That of an ordinary second line, so that the card is as wide for every model."""
        accuracy = translate("ModelCard", "test {percent} %").format(percent="88.8")
        words = translate("ModelCard", "{count} words").format(count="20,000")
        return QFontMetrics(self._details.font()).horizontalAdvance(f"{accuracy} · F1 88.8 · Hannanum · {words} ")

    def _show(self) -> None:
        name, details = self._sentences()
        self._set(self._name, name)
        self._set(self._details, details)
        measures = "" if self._model is None or self._training else measures_text(self._model.provenance)
        path = str(self._path) if self._path else ""
        task = "" if self._model is None else task_sentence(self._model.task)
        self.setToolTip(plain_tip("\n".join(part for part in (name, details, task, measures, path) if part)))
        self.setAccessibleName(": ".join([translate("ModelCard", "Model"), name]))
        self.setAccessibleDescription(details)

    def _set(self, label: QLabel, text: str) -> None:
        """Elided, so that a long data name never pushes the composer about; the tool tip has all of it."""
        room = min(self._usual_width(), self.maximumWidth() - _around())
        label.setText(QFontMetrics(label.font()).elidedText(text, Qt.TextElideMode.ElideRight, room))

    def _sentences(self) -> tuple[str, str]:
        model = self._model
        if model is None:
            return translate("ModelCard", "No model"), translate("ModelCard", "click to open one")
        network = network_name(model.config)
        words = vocabulary_text(model)
        analyser = "" if isinstance(model.task, Numbers) else _analyser_name(model.tokenizer.name)
        if self._training is not None:
            name = " · ".join([network, translate("ModelCard", "training")])
            return name, " · ".join(filter(None, [_epoch_text(*self._training), analyser, words]))
        parts = [part for part in (task_text(model.task), result_text(model.provenance), analyser, words) if part]
        return " · ".join([network, data_name(model.provenance, self._path)]), " · ".join(parts)


def _epoch_text(epoch: int, epochs: int) -> str:
    if epoch == 0:
        return translate("ModelCard", "preparing")
    if epochs == 0:
        return translate("ModelCard", "epoch {epoch}").format(epoch=epoch)
    return translate("ModelCard", "epoch {epoch} / {epochs}").format(epoch=epoch, epochs=epochs)


def _around() -> int:
    """Pixels of the card beside its words."""
    return 2 * px(_MARGIN) + px(_CHEVRON)


def _analyser_name(name: str) -> str:
    if name == "word":
        return translate("ModelCard", "by word")
    if name == "character":
        return translate("ModelCard", "by character")
    if name == "spelling":
        return translate("ModelCard", "by letter")
    if name == "space":
        return translate("ModelCard", "split at spaces")
    return name.capitalize()
