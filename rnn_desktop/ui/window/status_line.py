"""The last line of the window: what was read in numbers, what is awaited, and the two switches."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStatusBar

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.languages import LANGUAGES
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import counted
from rnn_desktop.tasks import Task
from rnn_desktop.text.tokenizer import PLAIN_TOKENIZERS
from rnn_desktop.ui.scene.answer_words import perplexity_words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.settings import THEME_CHOICES
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import uncolored
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

# A reading of known words takes a few milliseconds; what takes longer is an analyser starting its Java runtime.
_WAITS_AFTER_MILLISECONDS = 400
_NOTICE_MILLISECONDS = 6_000


class StatusLine(QStatusBar):
    """Facts of the reading at the left, language and theme at the right.

    Signals:
        waiting_changed(bool): a reading has been awaited long enough to say so, or has come.
    """

    waiting_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._waits = False
        self.facts, self._wait = uncolored(), uncolored()
        self.languages = SegmentedSwitch(tuple(LANGUAGES), "choices")
        self.themes = SegmentedSwitch(THEME_CHOICES, "choices")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(px(16), 0, px(10), 0)
        self._wait.setIndent(16)
        for label in (self.facts, self._wait):
            self.addWidget(label)
        self.addPermanentWidget(self.themes)
        self.addPermanentWidget(self.languages)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAITS_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._wait_is_long)
        self.retranslate()

    def set_reading(self, reading: Reading | None) -> None:
        self._reading = reading
        self._show_facts()

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:
        """A reading is awaited, or not; only a long wait is worth a word."""
        if busy:
            self._timer.start()
        else:
            self._timer.stop()
            self._set_waiting(False)

    def notice(self, sentence: str) -> None:
        """Say something good, such as that a file was saved; it goes by itself."""
        self.showMessage(sentence, _NOTICE_MILLISECONDS)

    def set_theme(self, theme: Theme) -> None:
        for label in (self.facts, self._wait):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(theme.muted))
            label.setPalette(palette)

    def retranslate(self) -> None:
        self.languages.set_labels({code: language.name for code, language in LANGUAGES.items()})
        self.languages.setAccessibleName(translate("StatusLine", "Language"))
        self.themes.set_labels(
            {
                "system": translate("StatusLine", "System"),
                "light": translate("StatusLine", "Light"),
                "dark": translate("StatusLine", "Dark"),
            }
        )
        self.themes.setAccessibleName(translate("StatusLine", "Theme"))
        self._show_facts()
        self._show_wait()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_facts(self) -> None:
        self.facts.setText("" if self._reading is None else " · ".join(_facts(self._reading)))

    @Slot()
    def _wait_is_long(self) -> None:
        self._set_waiting(True)

    def _set_waiting(self, waiting: bool) -> None:
        self._waits = waiting
        self._show_wait()
        self.waiting_changed.emit(waiting)

    def _show_wait(self) -> None:
        sentence = translate("StatusLine", "Reading… an analyser takes a few seconds to start; the last reading stays")
        if self._reading is not None and self._reading.model.tokenizer.name in PLAIN_TOKENIZERS:
            sentence = translate("StatusLine", "Reading… the last reading stays meanwhile")
        self._wait.setText(sentence if self._waits else "")


def _count(count: int, one: str, several: str) -> str:
    return counted(count, one, several).format(count=count)


def _network_facts(config: ModelConfig, task: Task) -> list[str]:
    layers = len(config.hidden_sizes)
    sizes = " + ".join(map(str, config.hidden_sizes if len(set(config.hidden_sizes)) > 1 else config.hidden_sizes[:1]))
    units = translate("StatusLine", "{count} units")
    facts = [
        _count(layers, translate("StatusLine", "1 layer"), translate("StatusLine", "{count} layers")),
        translate("StatusLine", "1 unit") if sizes == "1" else units.format(count=sizes),
    ]
    facts += _task_facts(config, task)
    if config.bidirectional:
        facts.append(translate("StatusLine", "both directions"))
    pooled = {
        "mean": translate("StatusLine", "mean of all states"),
        "max": translate("StatusLine", "maximum of all states"),
        "concatenate": translate("StatusLine", "all states side by side"),
        "attention": translate("StatusLine", "attention over all states"),
    }
    return facts + ([pooled[config.pooling]] if config.pooling in pooled else [])


def _task_facts(config: ModelConfig, task: Task) -> list[str]:
    """Among how many answers the network chooses, where that is not one of two."""
    if config.output_size == 1:
        return []
    words = {
        "classes": translate("StatusLine", "{count} classes"),
        "tags": translate("StatusLine", "{count} tags"),
        "numbers": translate("StatusLine", "{count} series"),
        "next_token": translate("StatusLine", "{count} possible next tokens"),
        "sequence": translate("StatusLine", "{count} possible next tokens"),
    }
    return [words[task.name].format(count=count_number(config.output_size))]


def _facts(reading: Reading) -> list[str]:
    """What was read, in numbers."""
    tokens, unknown = len(reading.tokens), reading.known.count(False)
    facts = [
        _count(tokens, translate("StatusLine", "1 token"), translate("StatusLine", "{count} tokens")),
        *_network_facts(reading.model.config, reading.model.task),
    ]
    if found := perplexity_words(reading):
        facts.append(found)
    if unknown:
        one, several = translate("StatusLine", "1 unknown word"), translate("StatusLine", "{count} unknown words")
        facts.append(_count(unknown, one, several))
    if reading.unread_from is not None:
        facts.append(translate("StatusLine", "the rest was not read"))
    if reading.edits:
        facts.append(translate("StatusLine", "changes: {count}").format(count=len(reading.edits)))
    return facts
