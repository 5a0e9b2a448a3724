"""The card at the left of the views: the list of lessons, a step of one, or its end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.answers import Answers, is_finished
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.ui.learn.astray import AstrayNote
from rnn_desktop.ui.learn.card_page import CardPage
from rnn_desktop.ui.learn.fold_strip import WIDTH, FoldStrip
from rnn_desktop.ui.learn.lesson_words import minutes_words, place_words, title_of
from rnn_desktop.ui.learn.step_dots import StepDots
from rnn_desktop.ui.learn.step_page import StepPage
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px, size
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, muted, plain, scaled

WIDTHS = {1280: 272, 1440: 292, 1920: 340}
"""Of the card, by the width of the window from which it has so much."""


class LessonCard(QFrame):
    """Signals:
    committed(object), reason_picked(int): as of the step's page.
    next_requested(), back_requested(): the step after this one, or before.
    list_requested(): all lessons.
    return_requested(): back to what the step is about.
    leave_requested(): back to what the person had open.
    folded(): it was made a strip, or unfolded.
    """

    committed = Signal(object)
    reason_picked = Signal(int)
    next_requested = Signal()
    back_requested = Signal()
    list_requested = Signal()
    return_requested = Signal()
    leave_requested = Signal()
    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lessonCard")
        self.theme = LIGHT
        self._width = WIDTHS[1440]
        self.inside = CardPage()
        """What stands on it."""
        self.astray = AstrayNote()
        self._minutes, self._count = muted(), muted()
        self._title, self.dots = plain(), StepDots()
        self._title.setFont(bold(scaled(self._title.font(), 1.26)))
        self._title.setWordWrap(True)
        self.lessons, self.leave, self.free, self.back, self.next = (QPushButton() for _ in range(5))
        for link in (self.lessons, self.leave, self.free):
            link.setProperty("role", "link")
        for small in (self.lessons, self._minutes):
            small.setFont(scaled(small.font(), 0.86))
        self.back.setFixedWidth(px(30))
        self.unfold = FoldStrip()
        self._area = QScrollArea()
        self._lay_out()
        self.lessons.clicked.connect(self.list_requested)
        self.astray.return_requested.connect(self.return_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.free.clicked.connect(self._fold)
        self.unfold.clicked.connect(self._unfold)
        self.next.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        self.retranslate()
        self.unfold.hide()
        self.setFixedWidth(self._width)

    @property
    def page(self) -> StepPage | None:
        """The step; None while something else stands on the card."""
        return self.inside if isinstance(self.inside, StepPage) else None

    # --- showing -----------------------------------------------------------------------------------------------

    def show_page(self, page: CardPage, place: str, title: str) -> None:
        """Another page than a step's; its own buttons say how to go on."""
        self._set_page(page)
        self.lessons.setText(place)
        self._minutes.clear()
        self._title.setText(title)
        self._steps_shown(False)

    def offer_next(self, words: str) -> None:
        """Let the button below the page lead on; the page stands there already."""
        self.next.setText(words)
        self.next.setVisible(True)
        self._allow_next(True)

    def show_step(
        self,
        lesson: Lesson,
        number: int,
        count: int,
        at: int,
        answers: Sequence[Answers],
        numbers: Mapping[str, str],
        reading: Reading,
    ) -> None:
        """number: of the lesson, from 1, among `count`; at: the step, from 0; answers: of every step. What is guessed
        at the same step, and not committed to, stays."""
        step, before = lesson.steps[at], self.page
        page = StepPage(lesson, step, numbers, reading)
        page.committed.connect(self.committed)
        page.reason_picked.connect(self.reason_picked)
        if before is not None and before.step is step and before.guess.draft is not None:
            page.guess.show_draft(before.guess.draft)
        self._set_page(page)
        self.lessons.setText(place_words(number, count, step.stage.view))
        self._minutes.setText(minutes_words(lesson, at))
        self._title.setText(title_of(lesson))
        self._count.setText(f"{at + 1} / {len(lesson.steps)}")
        self._steps_shown(True)
        self.next.setText(translate("Learn", "Next"))
        self.back.setEnabled(at > 0)
        self.show_answers(lesson, at, answers)

    def show_answers(self, lesson: Lesson, at: int, answers: Sequence[Answers]) -> None:
        """The same step, with other answers."""
        step = lesson.steps[at]
        if self.page is not None:
            self.page.show_answers(answers[at])
        done = tuple(is_finished(one, lesson.steps[number]) for number, one in enumerate(answers))
        self.dots.show_steps(done, at)
        self._allow_next(is_finished(answers[at], step))
        # Once the layout knows how high everything is.
        QTimer.singleShot(0, self, self._show_turn)

    @Slot()
    def _show_turn(self) -> None:
        """Scroll to what it is the turn of."""
        if self.page is not None:
            self._area.ensureWidgetVisible(self.page.last_shown, 0, 6)

    def set_width_for(self, window: int) -> None:
        """As wide as a window of this width has room for."""
        window = max(round(window * 100 / size()), min(WIDTHS))
        self._width = px(max(width for least, width in WIDTHS.items() if least <= window))
        self.setFixedWidth(self._strip_width() if self.is_folded else self._width)

    @property
    def field(self) -> QWidget:
        """What the keys go to: what it is the turn of."""
        if self.is_folded:
            return self.unfold
        if self.page is None:
            return self.leave
        return self.next if self.next.isEnabled() else self.page.field

    @property
    def is_folded(self) -> bool:
        """Whether it is a strip, so that all of the window is free."""
        return self._body.isHidden()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.dots.set_theme(theme)
        self.inside.set_theme(theme)

    def retranslate(self) -> None:
        self.lessons.setToolTip(translate("Learn", "All lessons"))
        self.leave.setText(translate("Learn", "Leave"))
        self.free.setText(translate("Learn", "Try freely"))
        self.back.setText("‹")
        self.back.setToolTip(translate("Learn", "The step before"))
        self.back.setAccessibleName(translate("Learn", "The step before"))
        self.next.setText(translate("Learn", "Next"))
        self.unfold.setText(translate("Learn", "Back to the lesson"))
        self.setAccessibleName(translate("Learn", "Lesson"))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            # A text that grows takes room from the card.
            QTimer.singleShot(0, self, self._show_turn)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if self.page is not None and 0 <= number <= 8:
            self.page.pick(number)
        elif self.page is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page.confirm()
        else:
            super().keyPressEvent(event)

    # --- inside ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(px(15), px(12), px(10), px(12))
        column.setSpacing(px(8))
        head, steps = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.lessons)
        head.addStretch(1)
        head.addWidget(self._minutes)
        steps.addWidget(self.dots, 1)
        steps.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addLayout(steps)
        column.addWidget(self.astray)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot())
        outer.addWidget(self._body, 1)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(self.leave)
        foot.addWidget(self.free)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        return foot

    def _set_page(self, page: CardPage) -> None:
        # Not deleted at once, as the area would: it may be a button of that page that asks for another one.
        if (before := self._area.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self.inside = page
        self._area.setWidget(page)
        page.show()
        page.set_theme(self.theme)
        # Tab comes to what is made late last of all, unless it is told otherwise.
        last = _last_inside(page)
        foot = (self.leave, self.free, self.back, self.next)
        for before, after in zip((last, *foot), foot, strict=False):
            self.setTabOrder(before, after)

    def _allow_next(self, allowed: bool) -> None:
        self.next.setEnabled(allowed)
        self.next.setProperty("primary", "true" if allowed else "false")
        self.next.style().polish(self.next)

    def _steps_shown(self, shown: bool) -> None:
        self.lessons.setEnabled(shown)
        for widget in (self.dots, self._count, self.back, self.next, self.free):
            widget.setVisible(shown)

    def _strip_width(self) -> int:
        """With the room that the style sheet leaves around it."""
        return px(WIDTH) + self.width() - self.contentsRect().width()

    @Slot()
    def _fold(self) -> None:
        self._body.hide()
        self.unfold.show()
        self.setFixedWidth(self._strip_width())
        self.unfold.setFocus()
        self.folded.emit()

    @Slot()
    def _unfold(self) -> None:
        self._body.show()
        self.unfold.hide()
        self.setFixedWidth(self._width)
        self.field.setFocus()
        self.folded.emit()


def _last_inside(page: QWidget) -> QWidget:
    """Where Tab leaves it; only what takes the keys has a place in that order."""
    last: QWidget = page
    each = page.nextInFocusChain()
    while each is not None and page.isAncestorOf(each):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            last = each
        each = each.nextInFocusChain()
    return last
