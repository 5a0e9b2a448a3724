"""The page of bugs: mistakes that people make, each with a switch, and what it does to the states and the accuracy."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from rnn_desktop.lens.bugs import NO_BUGS, Bugs
from rnn_desktop.runs.review_sample import Counted
from rnn_desktop.ui.panels.bug_accuracy_section import BugAccuracySection
from rnn_desktop.ui.panels.bug_effects import BugEffects
from rnn_desktop.ui.panels.bug_row import bug_rows
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.style_sheet import SCROLL_BAR_WIDTH
from rnn_desktop.ui.widgets.labels import heading, sentence

_LEAST_HEIGHT = 80
"""Pixels of the list: one bug with its sentence."""


class BugsPanel(ScenePanel):
    """Opened by a menu. What is switched on stays so while another page is looked at.

    Signals:
        bugs_chosen(Bugs): read with these, too.
        left(): show the page of before.
    """

    scrolls_itself = True
    bugs_chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bugs = NO_BUGS
        self.back, self._title, self._intro = QToolButton(), heading(), sentence("muted")
        self.back.setProperty("role", "section")
        self.back.clicked.connect(self.left)
        self.rows, self.effects, self.accuracy = bug_rows(), BugEffects(), BugAccuracySection()
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(0, 0, SCROLL_BAR_WIDTH, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._list(), 1)
        column.addWidget(self.effects)
        column.addWidget(self.accuracy)
        self.retranslate()

    def _list(self) -> QScrollArea:
        """The bugs, which scroll, so that what they do stays in sight."""
        inside, area = QWidget(), QScrollArea()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SCROLL_BAR_WIDTH, 0)
        column.setSpacing(8)
        column.addWidget(self._intro)
        for row in self.rows:
            column.addWidget(row)
            row.changed.connect(self._choose)
        column.addStretch(1)
        area.setMinimumHeight(px(_LEAST_HEIGHT))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def page_name(self) -> str:
        return translate("SidePanel", "Bugs")

    def page_tip(self) -> str:
        return translate("SidePanel", "Mistakes that people make, switched on in this network")

    def retranslate(self) -> None:
        self.back.setText(translate("Bugs", "← Back"))
        self._title.setText(translate("Bugs", "Bugs to switch on"))
        self._intro.setText(
            translate(
                "Bugs",
                "Switch one on: a row above the tokens shows the text as it is then read. The model stays as it is.",
            )
        )
        self._show_model()
        self.effects.retranslate()
        self.accuracy.retranslate()

    def restyle(self) -> None:
        self.effects.set_theme(self.theme)
        self.accuracy.set_theme(self.theme)

    @Slot(object)
    def set_bugs(self, bugs: Bugs) -> None:
        """These are switched on."""
        self._bugs = bugs
        for row in self.rows:
            row.show_bugs(bugs)
        if self.scene is not None:
            self.effects.show_comparison(self.scene, bugs)

    @Slot(object)
    def show_counted(self, counted: Counted | None) -> None:
        """How often the network is right; None where nothing is counted."""
        self.accuracy.show_counted(counted)

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        ours, theirs = (None if one is None else one.reading for one in (before, scene))
        if before is None or ours is None or theirs is None or ours.base_model is not theirs.base_model:
            self._show_model()
        self.effects.show_comparison(scene, self._bugs)
        self.accuracy.set_edited(theirs is not None and bool(theirs.edits))

    def _show_model(self) -> None:
        reading = None if self.scene is None else self.scene.reading
        for row in self.rows:
            row.show_model(None if reading is None else reading.base_model)

    @Slot()
    def _choose(self) -> None:
        fields: dict[str, object] = {}
        for row in self.rows:
            if row.switch.isChecked():
                row.put_into(fields)
        self.bugs_chosen.emit(Bugs(**fields))  # type: ignore[arg-type]
