"""The strip under the Read view: which state is shown, what is selected in words, whose neurons, the scale."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rnn_desktop.ui.scene.glossary import quantity_meaning
from rnn_desktop.ui.scene.quantity_words import quantity_title
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.sign_marks import hatch
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import ElidedLabel, plain_tip, scaled
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch


class StateBar(QWidget):
    """Keeps its height whatever it says.

    Signals:
        quantity_chosen(str): the person wants to see h, c or a gate.
        network_chosen(str): the person wants to see the neurons of this one of the ShownNetworks.
        whole_chosen(bool): whether all of a long review is to be seen at once.
    """

    quantity_chosen = Signal(str)
    network_chosen = Signal(str)
    whole_chosen = Signal(bool)

    def __init__(self, networks: ShownNetworks) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._switch: SegmentedSwitch | None = None
        self._shown = networks
        self._tab_after: QWidget | None = None
        self._words = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._scale = _Scale()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(20), 2, px(20), 2)
        self._row.setSpacing(px(16))
        self.networks = SegmentedSwitch(tuple(networks.scenes), "choices")
        self.networks.chosen.connect(self.network_chosen)
        self.whole = QToolButton()
        self.whole.setProperty("role", "tool")
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self.whole_chosen)
        self.panel = QToolButton()
        """Opens and closes the side panel where it stands over the columns."""
        self.panel.setProperty("role", "tool")
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.networks)
        self._row.addWidget(self.whole)
        self._row.addWidget(self._scale)
        self._row.addWidget(self.panel)
        self.setFixedHeight(px(36))
        self.show_networks(networks)
        self.retranslate()

    @property
    def switch(self) -> SegmentedSwitch | None:
        """The choice of the quantity; None where there is only one."""
        return self._switch

    @property
    def words(self) -> str:
        """What the readout says."""
        return self._words.text()

    def tab_after(self, widget: QWidget) -> None:
        """Tab comes to the first choice after this widget."""
        self._tab_after = widget

    def set_quantities(self, names: tuple[str, ...], chosen: str) -> None:
        """Offer these; a single one needs no choice."""
        if names != self._names:
            self._names = names
            self._make_switch()
        if self._switch is not None:
            self._switch.choose(chosen)

    def show_networks(self, networks: ShownNetworks) -> None:
        """Offer the networks where neurons are the picture, and the gates where they are of the one in the columns."""
        known, self._shown = self._shown.scenes.keys(), networks
        if networks.scenes.keys() != known:
            self.networks.offer(networks.scenes)
            self.retranslate()
        self.networks.setVisible(networks.columns.picture == "neurons")
        self.networks.choose(networks.chosen)
        if self._switch is not None:
            self._switch.setVisible(self._has_gates())

    def set_words(self, words: str) -> None:
        self._words.set_text(words, tooltip="")

    def set_theme(self, theme: Theme) -> None:
        self._scale.set_theme(theme)

    def retranslate(self) -> None:
        for name, scene in self._shown.scenes.items():
            own, about = translate("ReadTools", "This model"), scene.about
            self.networks.set_labels({name: own if about is None else about.name})
            self.networks.button(name).setToolTip("" if about is None else plain_tip(about.sentence))
        self.networks.setAccessibleName(translate("ReadTools", "Whose neurons"))
        self.whole.setText(translate("ReadView", "Fit all"))
        self.whole.setToolTip(translate("ReadView", "All time steps at once, however many") + " (F)")
        self.panel.setText(translate("ReadView", "Panel"))
        self.panel.setToolTip(translate("ReadView", "The side panel, over the columns"))
        self._scale.setToolTip(
            translate("ReadView", "One scale everywhere: negative (hatched, or with a minus), zero, positive")
        )
        for name in self._names if self._switch is not None else ():
            assert self._switch is not None
            self._switch.button(name).setToolTip(plain_tip(f"{quantity_title(name)}\n{quantity_meaning(name)}"))
            self._switch.button(name).setAccessibleName(quantity_title(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _has_gates(self) -> bool:
        """Whether the choice of the quantity is about what is drawn."""
        return self._shown.chosen == self._shown.in_columns

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
            # Made anew for another cell, it would be the last that Tab comes to.
            before = self._tab_after
            for name in self._names:
                if before is not None:
                    self.setTabOrder(before, self._switch.button(name))
                before = self._switch.button(name)
            self._switch.setVisible(self._has_gates())
        self.retranslate()


class _Scale(QWidget):
    """−1 … 0 … +1 in their colours, the negative ones hatched as everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setFixedWidth(px(190))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(190), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(scaled(self.font(), 0.85))
        painter.setPen(QColor(self._theme.muted))
        side = painter.fontMetrics().horizontalAdvance("+1") + px(6)
        bar = QRectF(side, self.height() / 2 - px(5), self.width() - 2 * side, px(10))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "−1")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "+1")
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color in ((0.0, self._theme.negative), (0.5, self._theme.zero), (1.0, self._theme.positive)):
            gradient.setColorAt(place, QColor(color))
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(gradient)
        painter.drawRect(bar)
        hatch(painter, bar.adjusted(1, 1, -bar.width() / 2, 0), self._theme)
        painter.end()
