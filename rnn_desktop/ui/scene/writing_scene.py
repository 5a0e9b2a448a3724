"""What the writing page shows at one moment: what is typed, what was written after it, and by which network."""

from dataclasses import dataclass

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.draft import Draft, is_of_this_kind
from rnn_desktop.lens.forecast import Forecast
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import END_MARK, FIRST_SPOKEN_ID, FromLabel, Numbers, speaks
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.style.i18n import problem_text, translate

_LONGEST = 12


@dataclass(frozen=True, slots=True)
class WritingScene:
    """model: the current one; text: as it is typed now; draft: what was written last, whenever that was; forecast: the
    values found last; active: whether something is being written; can_undo: whether there was another draft before;
    edited: whether the text is read with changes; problem: why the last thing asked for could not be.
    """

    model: Model | None = None
    text: str = ""
    draft: Draft | None = None
    forecast: Forecast | None = None
    active: bool = False
    can_undo: bool = False
    edited: bool = False
    problem: Problem | None = None

    @property
    def kind(self) -> str:
        """ "tokens" or "numbers", as the model writes; "nothing" for one that does not, or none."""
        if self.model is None:
            return "nothing"
        if isinstance(self.model.task, Numbers):
            return "numbers"
        return "tokens" if speaks(self.model.task) else "nothing"

    @property
    def labels(self) -> tuple[str, ...]:
        """From which of them a text can follow."""
        task = None if self.model is None else self.model.task
        return task.labels if isinstance(task, FromLabel) else ()

    @property
    def written(self) -> str:
        """Beginning and end of what stands there, as one text; "" where nothing does."""
        if self.kind == "numbers":
            return "" if self.forecast is None else self.forecast.text_with_next
        return "" if self.draft is None or self.kind == "nothing" else self.draft.text

    @property
    def copied(self) -> str:
        """As `written`, for another program: it has no use for the mark of a label."""
        shown = self.draft if self.kind == "tokens" else None
        return self.written if shown is None else shown.text_without_mark


def note_words(scene: WritingScene) -> str:
    """What is to be said of what stands there, or why nothing does."""
    if scene.model is None:
        return translate("Writing", "Open a model that says what comes next, and it writes on from your text here.")
    if scene.kind == "nothing":
        return translate(
            "Writing",
            "This network answers with labels and never says what comes next, so it writes nothing. Train one on a "
            "plain text (.txt), and it writes here.",
        )
    if scene.problem is not None:
        return problem_text(scene.problem)
    if scene.kind == "numbers":
        return _stale_numbers(scene)
    if scene.edited:
        return translate(
            "Writing", "It writes with the model and the text as they are, without the changes of What if."
        )
    return _stale_words(scene) or _beginning_words(scene)


def _stale_numbers(scene: WritingScene) -> str:
    found = scene.forecast
    if found is None:
        return translate("Writing", "Type a series of values above, with spaces between; the network goes on with it.")
    if found.model is not scene.model:
        return translate("Writing", "These values were found by another network or with other weights. Find them anew.")
    return translate("Writing", "These values follow the ones typed before.") if found.text != scene.text else ""


def _stale_words(scene: WritingScene) -> str:
    assert scene.model is not None
    if scene.draft is None:
        return ""
    beginning = scene.draft.beginning
    if not is_of_this_kind(beginning.model, scene.model):
        return translate("Writing", "Another network wrote this. “Write” begins anew with this one.")
    if beginning.label is None and beginning.text != scene.text:
        return translate("Writing", "This was written after another text. “Write” begins anew after the one above.")
    if beginning.model is not scene.model:
        return translate("Writing", "The network had other weights when it wrote this. “Write” begins anew with these.")
    return ""


def _beginning_words(scene: WritingScene) -> str:
    assert scene.model is not None
    if scene.labels:
        return translate("Writing", "Writes from the label alone until it says its end mark, token by token.")
    if not scene.text.strip():
        first = quoted(shown_token(scene.model.vocabulary.words[FIRST_SPOKEN_ID]), _LONGEST)
        words = translate("Writing", "Nothing is typed: it begins with {token}, which its data has most often.")
        return words.format(token=first)
    return translate("Writing", "Writes on from the text above; it reads each token before it says the next one.")


def shown_token(text: str) -> str:
    """A token as it can be seen in a list."""
    if text == END_MARK:
        return short(text)
    if text and not text.isspace():
        return text
    return translate("Writing", "(line break)") if "\n" in text else translate("Writing", "(space)")
