"""What stands on top of every view: the views, the model, what is typed, and the verdict on it."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from rnn_desktop.ui.style.scale import is_larger, px
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.model_card import ModelCard
from rnn_desktop.ui.window.verdict import Verdict

_LEAST_CARD = 110


class TopBar(QWidget):
    """Where there is little room the verdict and the model say less; what is typed keeps its place."""

    def __init__(self, views: SegmentedSwitch, card: ModelCard, composer: Composer, verdict: Verdict) -> None:
        super().__init__()
        self._views, self._card, self._composer, self._verdict = views, card, composer, verdict
        self._least = 0
        """Pixels with the verdict and the model as short as they get."""
        self.setObjectName("topBar")
        # A plain QWidget paints its style sheet's background and line only when told to.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        # Its widgets as they are do not hold the window open: with less room they say less.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(px(18), px(12), px(18), px(12))
        self._row.setSpacing(px(14))
        for each in (views, card, composer, verdict):
            # At the top, so that a review of several lines grows downwards and moves nothing beside it.
            self._row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Words or their size are others."""
        self._verdict.fit()
        self._make_room()
        # In the window they have its style sheet, and the height that it gives them.
        beside: tuple[QWidget, ...] = (self._views, self._card, self._verdict)
        height = max(widget.sizeHint().height() for widget in beside)
        for widget in beside:
            widget.setFixedHeight(height)
        self._composer.set_least_height(height)

    def _make_room(self) -> None:
        around = self._around()
        shortest = self._verdict.needed(narrow=True) + px(_LEAST_CARD)
        whole = self._verdict.sizeHint().width() + self._card.sizeHint().width()
        self._least = around + (shortest if is_larger() else whole)
        room = self.width() - around - self._verdict.needed(narrow=False)
        narrow = is_larger() and room < self._card.sizeHint().width()
        self._verdict.set_narrow(narrow)
        if narrow:
            room = self.width() - around - self._verdict.needed(narrow=True)
        self._card.set_room(max(room, px(_LEAST_CARD)) if narrow else self._card.sizeHint().width())
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Once everything in it says its new words.
            QTimer.singleShot(0, self, self.fit)

    def _around(self) -> int:
        """Pixels beside the model and the verdict."""
        margins, spaces = self._row.contentsMargins(), 3 * self._row.spacing()
        others = self._views.sizeHint().width() + self._composer.minimumSizeHint().width()
        return margins.left() + margins.right() + spaces + others
