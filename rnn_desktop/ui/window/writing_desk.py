"""Connects the writing page with what the session writes."""

from PySide6.QtCore import QObject, Slot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedDraft
from rnn_desktop.lens.draft import Beginning, is_of_this_kind
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.panels.writing_panel import WritingPanel
from rnn_desktop.ui.scene.writing_scene import WritingScene
from rnn_desktop.ui.window.composer import Composer


class WritingDesk(QObject):
    """A text that is typed and a model that is opened end what is being written; a network that learns does not: what
    it has begun it writes to the end with the weights it had."""

    def __init__(self, session: Session, panel: WritingPanel, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._writing, self._panel = session, session.writing, panel
        self._model: Model | None = None
        self._text = ""
        self._problem: Problem | None = None
        self._writing.changed.connect(self._show)
        self._writing.failed.connect(self._take_problem)
        session.exploration.model_changed.connect(self._take_model)
        session.exploration.edits_changed.connect(self._show)
        composer.text_changed.connect(self._take_text)
        panel.write_requested.connect(self._write)
        panel.step_requested.connect(self._step)
        panel.forecast_requested.connect(self._forecast)
        panel.hurry_requested.connect(self._writing.hurry)
        panel.stop_requested.connect(self._writing.stop)
        panel.undo_requested.connect(self._writing.undo)
        panel.replace_requested.connect(self._writing.replace)
        panel.read_requested.connect(composer.set_text)
        panel.corrected.connect(self._forgive)

    def recover(self, saved: SavedDraft) -> None:
        """Show again what the current model had written before the window died, and how."""
        assert self._model is not None
        self._panel.choose(saved.label, saved.temperature, saved.seed, saved.length)
        self._writing.recover(saved, self._model)

    @Slot(object)
    def _take_model(self, model: Model) -> None:
        before, self._model = self._model, model
        learns = before is not None and self._session.training_active and is_of_this_kind(before, model)
        self._text = self._session.exploration.text
        if learns:
            self._show()
        else:
            self._begin_again()

    @Slot(str)
    def _take_text(self, text: str) -> None:
        self._text = text
        self._begin_again()

    def _begin_again(self) -> None:
        """Something else is to be written on from now."""
        self._problem = None
        if self._writing.active:
            self._writing.stop()
        else:
            self._show()

    @Slot(object, int)
    def _write(self, beginning: Beginning, length: int) -> None:
        self._problem = None
        self._writing.write(beginning, length)

    @Slot(object)
    def _step(self, beginning: Beginning) -> None:
        self._problem = None
        self._writing.step(beginning)

    @Slot(int)
    def _forecast(self, length: int) -> None:
        self._problem = None
        assert self._model is not None
        self._writing.forecast_from(self._model, self._text, length)

    @Slot(object)
    def _take_problem(self, problem: Problem) -> None:
        self._problem = problem

    @Slot()
    def _forgive(self) -> None:
        self._problem = None
        self._show()

    @Slot()
    def _show(self) -> None:
        writing = self._writing
        self._panel.show_writing(
            WritingScene(
                self._model,
                self._text,
                writing.draft,
                writing.forecast,
                writing.active,
                writing.can_undo,
                bool(self._session.exploration.history.edits),
                self._problem,
            )
        )
