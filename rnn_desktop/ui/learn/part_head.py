"""The first line of a part of a step: its flag, what is asked, and a tick when it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from rnn_desktop.ui.learn.badge import Badge
from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.learn.term_label import LessonTerms, TermLabel
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme


class PartHead(QWidget):
    """The words are the lesson's own: rich text for their subscripts and terms alone."""

    def __init__(self, number: int, verb: str, question: str, terms: LessonTerms) -> None:
        super().__init__()
        self.badge = Badge(number)
        self._words = TermLabel(f"<b>{with_subscripts(verb)}</b>&nbsp; {terms.marked(question)}")
        self._tick = QLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self.question = question

    def show_state(self, *, now: bool, done: bool) -> None:
        """Whether it is its turn, and whether it is done."""
        self.badge.set_now(now)
        self._tick.setText("✓" if done else "")
        self._tick.setAccessibleName(translate("Learn", "done") if done else "")
        self._words.setEnabled(now or done)

    def set_theme(self, theme: Theme) -> None:
        self.badge.set_theme(theme)
        palette = self._tick.palette()
        palette.setColor(self._tick.foregroundRole(), theme.selection)
        self._tick.setPalette(palette)
