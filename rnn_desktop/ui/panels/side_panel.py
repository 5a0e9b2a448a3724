"""The panel at the right of the columns: what is selected and why, in pages."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.ui.panels.bugs_panel import BugsPanel
from rnn_desktop.ui.panels.fragility_panel import FragilityPanel
from rnn_desktop.ui.panels.inspector_panel import InspectorPanel
from rnn_desktop.ui.panels.methods_panel import MethodsPanel
from rnn_desktop.ui.panels.next_words_panel import NextWordsPanel
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.panels.writing_panel import WritingPanel
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.style_sheet import SCROLL_BAR_WIDTH
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.widgets.scrolling import scrolling
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

BEHIND_MENU = ("bugs",)
"""Pages whose names the switch has no room for: a menu opens them, and they say how to go back."""
_WIDTH = 360


class SidePanel(QFrame):
    """One page at a time; only the visible one is brought up to date with every key.

    Signals:
        page_shown(): another page is visible.
    """

    page_shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.inspector, self.next_words, self.fragility = InspectorPanel(), NextWordsPanel(), FragilityPanel()
        self.methods, self.what_if, self.writing = MethodsPanel(), WhatIfPanel(), WritingPanel()
        self.bugs = BugsPanel()
        self.panels: dict[str, ScenePanel] = {
            "inspect": self.inspector,
            "next_words": self.next_words,
            "fragility": self.fragility,
            "methods": self.methods,
            "what_if": self.what_if,
            "writing": self.writing,
            "bugs": self.bugs,
        }
        self._left = "inspect"
        self._networks: ShownNetworks | None = None
        self.pages = SegmentedSwitch(tuple(name for name in self.panels if name not in BEHIND_MENU), "choices")
        self.pages.setObjectName("pages")
        # Six names side by side, each of them whole.
        self.pages.set_spacing(0)
        self.pages.chosen.connect(self.show_page)
        self.bugs.left.connect(self._go_back)
        self._stack = QStackedWidget()
        self._scrolled = [
            scrolling(_filling(panel)) if panel.scrolls_itself else _scrolling(panel) for panel in self.panels.values()
        ]
        for each in self._scrolled:
            self._stack.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, px(6), 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._stack, 1)
        self.setFixedWidth(px(_WIDTH))
        self.show_page("inspect")
        self.retranslate()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Of which it is made, as they come into sight."""
        return (self.pages, *self._scrolled)

    @property
    def page(self) -> str:
        """The one that is visible."""
        return tuple(self.panels)[self._stack.currentIndex()]

    @Slot(str)
    def show_page(self, name: str) -> None:
        """name: a key of `panels`."""
        if name not in BEHIND_MENU:
            self._left = name
            self.pages.choose(name)
        else:
            self.pages.choose_none()
        self._stack.setCurrentIndex(tuple(self.panels).index(name))
        if self._networks is not None:
            self.show_networks(self._networks)
        self.page_shown.emit()

    @Slot()
    def _go_back(self) -> None:
        self.show_page(self._left)

    def show_networks(self, networks: ShownNetworks) -> None:
        """Show this from now on."""
        self._networks = networks
        self.panels[self.page].show_networks(networks)

    def retranslate(self) -> None:
        named = {page: panel for page, panel in self.panels.items() if page not in BEHIND_MENU}
        self.pages.set_labels({page: panel.page_name() for page, panel in named.items()})
        for page, panel in named.items():
            self.pages.button(page).setToolTip(plain_tip(panel.page_tip()))
        self.pages.setAccessibleName(translate("SidePanel", "Page"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _filling(panel: ScenePanel, right: int = 2) -> QWidget:
    """right: pixels beside it."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(px(16), px(8), right, px(12))
    column.addWidget(panel)
    return inside


def _scrolling(panel: ScenePanel) -> QScrollArea:
    inside = _filling(panel, 6)
    # Beside the scroll bar whether it is there or not: nothing moves when a page grows longer than its place.
    inside.setFixedWidth(px(_WIDTH) - 1 - px(SCROLL_BAR_WIDTH))
    layout = inside.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addStretch(1)
    return scrolling(inside)
