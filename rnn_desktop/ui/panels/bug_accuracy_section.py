"""How often the network is right with the bugs that are switched on, and without."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.lens.bugs import LEAK
from rnn_desktop.problem import counted as of_count
from rnn_desktop.runs.review_sample import Counted, ReviewSample
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import heading, sentence
from rnn_desktop.ui.widgets.share_lines import ShareLines


class BugAccuracySection(QWidget):
    """On which texts, how many of them are judged as labelled, and what that is worth."""

    def __init__(self) -> None:
        super().__init__()
        self._counted: Counted | None = None
        self._edited = False
        self._title, self.sample, self.lines, self.note = heading(), sentence("muted"), ShareLines(), sentence("note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 8, 0)
        column.setSpacing(3)
        for widget in (self._title, self.sample, self.lines, self.note):
            column.addWidget(widget)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.lines.set_theme(theme)

    def show_counted(self, counted: Counted | None) -> None:
        """None where nothing is counted: then nothing is seen of it."""
        self._counted = counted
        self.retranslate()

    def set_edited(self, edited: bool) -> None:
        """Whether the text is read with changes, which the accuracy knows nothing of."""
        if edited != self._edited:
            self._edited = edited
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        counted = self._counted
        self.setVisible(counted is not None)
        if counted is None:
            return
        self._title.setText(translate("Bugs", "What it does to the accuracy"))
        self.sample.setText(_sample_words(counted))
        total = 0 if counted.sample is None else len(counted.sample.texts)
        self.lines.setVisible(total > 0 and counted.tokenized == total)
        shares = (
            (translate("Bugs", "as it is"), counted.right),
            (translate("Bugs", "with the bug"), counted.right_with_bugs),
        )
        self.lines.set_lines([(name, *_share(right, total)) for name, right in shares])
        notes = self._notes(counted)
        self.note.setVisible(bool(notes))
        self.note.setText("\n".join(notes))

    def _notes(self, counted: Counted) -> list[str]:
        leak = translate("Bugs", "Each text had a word for its own label in it: accuracy that says nothing.")
        edited = translate("Bugs", "Accuracy is that of the model without your changes.")
        is_leaking = LEAK in counted.bugs.names and counted.problem is None
        return [words for words, said in ((leak, is_leaking), (edited, self._edited)) if said]


def _sample_words(counted: Counted) -> str:
    """On which texts, and how many of them are ready."""
    sample = counted.sample
    if counted.problem is not None:
        return problem_text(counted.problem)
    if sample is None:
        return translate("Bugs", "Looking for labelled texts …")
    total = len(sample.texts)
    if counted.tokenized < total:
        words = translate("Bugs", "Tokenizing labelled texts: {done} of {total} …")
        return words.format(done=f"{counted.tokenized:,}", total=f"{total:,}")
    return _on_which(sample, total)


def _on_which(sample: ReviewSample, total: int) -> str:
    templates = {
        "validation": of_count(
            total,
            translate("Bugs", "On 1 text of {name} that the model was not trained on (its validation part)."),
            translate("Bugs", "On {count} texts of {name} that the model was not trained on (its validation part)."),
        ),
        "file": of_count(
            total, translate("Bugs", "On 1 text of {name}."), translate("Bugs", "On {count} texts of {name}.")
        ),
        "bundled": of_count(
            total,
            translate("Bugs", "On 1 text of {name}, which came with the program."),
            translate("Bugs", "On {count} texts of {name}, which came with the program."),
        ),
    }
    return templates[sample.part].format(count=f"{total:,}", name=short(sample.name, 60))


def _share(right: int | None, total: int) -> tuple[str, float | None]:
    """In words, and as a number."""
    if right is None or not total:
        return "…", None
    words = translate("Bugs", "{percent} ({right} of {total})")
    return words.format(percent=percent(right / total), right=f"{right:,}", total=f"{total:,}"), right / total
