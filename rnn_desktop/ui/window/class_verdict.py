"""The verdict on three labels and more, tags and next tokens: what the network says, and bars of the likeliest."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.explained import Explained, likeliest
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import likeliest_outputs
from rnn_desktop.tasks import Classes, Tags
from rnn_desktop.ui.scene.answer_words import LONGEST_LABEL, logit_word, perplexity_words, said_words
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.window.class_menu import MOST_LISTED, ClassMenu
from rnn_desktop.ui.window.class_painting import ClassPainting, Rows
from rnn_desktop.ui.window.pair_verdict import exploded_words

_LONGEST_IN_TIP, _LONGEST_SAID, _LONGEST_TOKEN = 600, 60, 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClassVerdict(QWidget):
    """As large as its place whatever it says. A click on a bar explains that class, and one on the class that was
    chosen so goes back to what the network says; what stands at the left opens the list of all classes.

    Up and Down explain the class above and below, Home and End the first and the last, Escape what the network says;
    Space opens the list.

    Signals:
        explain_requested(Explained | None): the person wants this answer explained; None: what the network says.
    """

    explain_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._reading: Reading | None = None
        self._chosen: Explained | None = None
        self._step: int | None = None
        self._order: tuple[Reading | None, int, int, tuple[int, ...]] = (None, -1, 0, ())
        """Of which reading, row and room; thousands are not put in order with each painting."""
        self._stale = False
        self._menu = ClassMenu(self)
        self._menu.chosen.connect(self.explain_requested)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_reading(self, reading: Reading, stale: bool) -> None:
        """reading: of a network of more than two labels; pale where it is stale."""
        self._reading, self._stale = reading, stale
        self._say()

    def show_explained(self, explained: Explained | None) -> None:
        """The answer that the person wants explained; None for what the network says."""
        self._chosen = explained
        self._say()

    def show_step(self, step: int | None) -> None:
        """The time step whose answers are shown, of a network that has some for each; None for the last."""
        if step != self._step:
            self._step = step
            self._say()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    # --- which classes -----------------------------------------------------------------------------------------

    @property
    def step(self) -> int | None:
        """The time step whose answers are shown, None for the end."""
        reading = self._reading
        if reading is None or not reading.model.config.per_step or self._step is None:
            return None
        # What is selected may be of the next reading, which is still awaited.
        return self._step if self._step < len(reading.tokens) else None

    @property
    def _row(self) -> int:
        """Of the answers; -1 for the last."""
        return Explained(step=self.step).row

    @property
    def explained(self) -> int:
        """The output that is explained, or is going to be; at another time step what the network says there."""
        reading = self._reading
        assert reading is not None
        # What was chosen may be of the next model, whose reading is still awaited.
        chosen = self._chosen or reading.explained
        if chosen.output >= reading.model.config.output_size:
            chosen = reading.explained
        last = len(reading.tokens) - 1
        is_here = (last if chosen.step is None else chosen.step) == (last if self.step is None else self.step)
        return chosen.output if is_here or not reading.model.config.per_step else self._said

    @property
    def _said(self) -> int:
        """The output that the network says at the time step shown."""
        assert self._reading is not None
        return likeliest(self._reading.model.task, self._reading.trace, self.step).output

    @property
    def order(self) -> tuple[int, ...]:
        """All classes as their bars follow each other: as the data has them where all have one, else the likeliest
        first."""
        reading, row, room = self._reading, self._row, self._painting().room
        if reading is None:
            return ()
        if self._order[0] is not reading or self._order[1:3] != (row, room):
            count, most = reading.model.config.output_size, max(MOST_LISTED, len(reading.model.task.labels))
            order = tuple(range(min(count, most)))
            if count > room and reading.tokens:
                order = likeliest_outputs(reading.trace.probabilities[row], most)
            self._order = (reading, row, room, order)
        order = self._order[-1]
        return order if self.explained in order else (*order, self.explained)

    @property
    def shown(self) -> tuple[int, ...]:
        """Those that have a bar; the explained one always has."""
        order, room = self.order, self._painting().room
        first = order[:room]
        if self._reading is None or self.explained in first:
            return first
        return (*first[:-1], self.explained)

    def bar_of(self, output: int) -> QRectF:
        """Where the bar of a class is, with its label and number. Raises ValueError for one that has none."""
        return self._painting().row(self.shown.index(output))

    def _painting(self) -> ClassPainting:
        return ClassPainting(self._theme, QRectF(self.rect()), self.font())

    # --- what it says ------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self.setAccessibleName(translate("Verdict", "Verdict"))
        if self._reading is not None:
            answer = self._numbers(self.explained)
            explained = translate("Verdict", "explained: {answer}").format(answer=answer)
            self.setAccessibleDescription(" · ".join(filter(None, [self._said_words(), explained])))
        self.update()

    def _said_words(self, length: int = LONGEST_LABEL) -> str:
        """What the network says of the text, which tag it gives the token that is shown, or what comes next."""
        reading = self._reading
        if reading is None or reading.said is None:
            return ""
        if not reading.model.config.per_step:
            return said_words(reading, length)
        said = short(reading.answer_text(self._said), length)
        if isinstance(reading.model.task, Tags):
            return f"{said} {quoted(reading.tokens[self._row].text, _LONGEST_TOKEN)}"
        return translate("Verdict", "next: {token}").format(token=said)

    def _numbers(self, output: int) -> str:
        """“중립 32.1 % · logit +0.412”."""
        assert self._reading is not None
        label = short(self._reading.answer_text(output))
        if not self._reading.tokens:
            return label
        trace = self._reading.trace
        share, logit = (
            percent(float(trace.probabilities[self._row, output])),
            signed_number(float(trace.logits[self._row, output]), 3),
        )
        return f"{label} {share} · {logit_word()} {logit}"

    def _tip(self, position: QPointF) -> str:
        reading = self._reading
        if reading is None:
            return ""
        output = self._output_at(position)
        if output is not None:
            label = reading.answer_text(output)
            is_class = isinstance(reading.model.task, Classes)
            hint = translate("Verdict", "Click to explain this class.")
            if not is_class:
                hint = translate("Verdict", "Click to explain this answer.")
            if Explained(output, self.step) == self._chosen:
                hint = translate("Verdict", "This class is explained. Click to explain what the network says again.")
                if not is_class:
                    hint = translate(
                        "Verdict", "This answer is explained. Click to explain what the network says again."
                    )
            whole = label[:_LONGEST_IN_TIP] if short(label) != label else ""
            about = f"{logit_word()}: {meaning('logit')}"
            return "\n".join(filter(None, [self._numbers(output), whole, hint, about]))
        if reading.tokens and reading.said is None:
            return exploded_words()
        count = reading.model.config.output_size
        if not isinstance(reading.model.task, Classes):
            words = translate("Verdict", "Click for the list of the likeliest answers.")
            return "\n".join(filter(None, [self._said_words(_LONGEST_IN_TIP), perplexity_words(reading), words]))
        said = "" if reading.said is None else reading.said[:_LONGEST_IN_TIP]
        words = translate("Verdict", "Click for the list of all {count} classes.").format(count=count)
        return "\n".join(filter(None, [said, words]))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if (reading := self._reading) is None:
            return
        shares: Array = np.full(reading.model.config.output_size, np.nan)
        if reading.tokens:
            shares = reading.trace.probabilities[self._row]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self._chosen == Explained(self.explained, self.step)
        rows = Rows(reading, self._said_words(_LONGEST_SAID), self.shown, shares, self.explained, is_chosen)
        self._painting().paint(painter, rows, stale=self._stale, focused=self.hasFocus())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        output = self._output_at(event.position())
        if output is None:
            self._open_list()
        else:
            wanted = Explained(output, self.step)
            self.explain_requested.emit(None if wanted == self._chosen else wanted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        del event
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        del event
        self._open_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, order = Qt.Key(event.key()), self.order
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not order:
            super().keyPressEvent(event)
        elif key in _STEPS:
            at = order.index(self.explained) + _STEPS[key]
            self.explain_requested.emit(Explained(order[min(max(at, 0), len(order) - 1)], self.step))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.explain_requested.emit(Explained(order[0 if key == Qt.Key.Key_Home else -1], self.step))
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.explain_requested.emit(None)
        elif key in _OPENING:
            self._open_list()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _output_at(self, position: QPointF) -> int | None:
        painting = self._painting()
        rows = enumerate(self.shown)
        return next((output for row, output in rows if painting.row(row).contains(position)), None)

    @Slot()
    def _open_list(self) -> None:
        if self._reading is not None:
            self._menu.fill(self._reading, self._chosen, self.step)
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
