"""The strip under the Read view: which state is shown, what is selected in words, and the signed scale."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rnn_desktop.ui.network.picture_example import example_words
from rnn_desktop.ui.scene.quantity_words import quantity_title
from rnn_desktop.ui.scene.reading_scene import EXAMPLE
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import ElidedLabel, scaled
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_PAGES = ("neurons", EXAMPLE)


class StateBar(QWidget):
    """Keeps its height whatever it says.

    Signals:
        quantity_chosen(str): the person wants to see h, c or a gate.
        page_chosen(str): the neurons of the model ("neurons") or of the documents' network (EXAMPLE).
    """

    quantity_chosen = Signal(str)
    page_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._switch: SegmentedSwitch | None = None
        self._picture = ""
        self._words = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._scale = _Scale()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 2, 20, 2)
        self._row.setSpacing(16)
        self.pages = SegmentedSwitch(_PAGES, "choices")
        self.pages.chosen.connect(self.page_chosen)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.pages)
        self._row.addWidget(self._scale)
        self.setFixedHeight(36)
        self.show_page("")
        self.retranslate()

    @property
    def switch(self) -> SegmentedSwitch | None:
        """The choice of the quantity; None where there is only one."""
        return self._switch

    @property
    def words(self) -> str:
        """What the readout says."""
        return self._words.text()

    def set_quantities(self, names: tuple[str, ...], chosen: str) -> None:
        """Offer these; a single one needs no choice."""
        if names != self._names:
            self._names = names
            self._make_switch()
        if self._switch is not None:
            self._switch.choose(chosen)

    def show_page(self, picture: str) -> None:
        """Offer the pages of the neurons where they are the picture, and the gates where it is the model's."""
        self._picture = picture
        self.pages.setVisible(picture in _PAGES)
        if picture in _PAGES:
            self.pages.choose(picture)
        if self._switch is not None:
            self._switch.setVisible(picture != EXAMPLE)

    def set_words(self, words: str) -> None:
        self._words.set_text(words, tooltip="")

    def set_theme(self, theme: Theme) -> None:
        self._scale.set_theme(theme)

    def retranslate(self) -> None:
        self.pages.set_labels({"neurons": translate("ReadTools", "This model"), EXAMPLE: "4-2-2"})
        self.pages.setAccessibleName(translate("ReadTools", "Whose neurons"))
        self.pages.button(EXAMPLE).setToolTip(f"<p>{example_words()}</p>")
        self._scale.setToolTip(translate("ReadView", "One scale everywhere: negative, zero, positive"))
        for name in self._names if self._switch is not None else ():
            assert self._switch is not None
            self._switch.button(name).setToolTip(quantity_title(name))
            self._switch.button(name).setAccessibleName(quantity_title(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make_switch(self) -> None:
        if self._switch is not None:
            self._row.removeWidget(self._switch)
            self._switch.hide()
            self._switch.deleteLater()
            self._switch = None
        if len(self._names) > 1:
            self._switch = SegmentedSwitch(self._names, "choices")
            self._switch.set_labels({name: name for name in self._names})
            self._switch.chosen.connect(self.quantity_chosen)
            self._row.insertWidget(0, self._switch)
            self._switch.setVisible(self._picture != EXAMPLE)
        self.retranslate()


class _Scale(QWidget):
    """−1 … 0 … +1 in their colours."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setFixedWidth(190)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(190, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(scaled(self.font(), 0.85))
        painter.setPen(QColor(self._theme.muted))
        side = painter.fontMetrics().horizontalAdvance("+1") + 6
        bar = QRectF(side, self.height() / 2 - 5, self.width() - 2 * side, 10)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "−1")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "+1")
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color in ((0.0, self._theme.negative), (0.5, self._theme.zero), (1.0, self._theme.positive)):
            gradient.setColorAt(place, QColor(color))
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(gradient)
        painter.drawRect(bar)
        painter.end()
