"""Connects the page of bugs with what the session reads and counts."""

from PySide6.QtCore import QObject, Slot

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.understanding import Data
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.bugs import NO_BUGS, Bugs
from rnn_desktop.runs.review_sample import Counted
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Classes
from rnn_desktop.ui.read.read_view import ReadView


class BugDesk(QObject):
    """Accuracy is counted while the page is seen, and not beside a training, which makes a new model all the time."""

    def __init__(self, session: Session, view: ReadView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view, self._panel = session, view, view.side.bugs
        self._asked: tuple[Model, Bugs, LabelledReviews | None] | None = None
        exploration = session.exploration
        view.tools.compare_menu.bugs_requested.connect(self.show_page)
        self._panel.bugs_chosen.connect(self._choose)
        self._panel.effects.opened.connect(view.select_place)
        exploration.bugs_changed.connect(self._panel.set_bugs)
        session.bug_accuracy.counted.connect(self._panel.show_counted)
        for signal in (
            exploration.bugs_changed,
            exploration.model_changed,
            session.data_changed,
            session.training_state_changed,
            view.side.page_shown,
        ):
            signal.connect(self._count)

    @Slot()
    def show_page(self) -> None:
        """Show the bugs."""
        self._view.side.show_page("bugs")
        self._panel.back.setFocus()

    @Slot(object)
    def _choose(self, bugs: Bugs) -> None:
        exploration = self._session.exploration
        exploration.set_bugs(bugs)
        # A model that is just being opened may not have them.
        self._panel.set_bugs(exploration.bugs)

    @Slot()
    def _count(self) -> None:
        session, model, bugs = self._session, self._session.model, self._session.exploration.bugs
        is_seen = self._view.side.page == "bugs" and not session.training_active
        if model is None or not is_seen or bugs == NO_BUGS or not isinstance(model.task, Classes):
            self._asked = None
            session.bug_accuracy.give_up()
            self._panel.show_counted(None)
            return
        opened = session.data.reviews if isinstance(session.data, Data) else None
        asked = (model, bugs, opened)
        if self._asked is None or any(one is not other for one, other in zip(asked, self._asked, strict=True)):
            self._asked = asked
            self._panel.show_counted(Counted(bugs))
            session.bug_accuracy.request(*asked)
