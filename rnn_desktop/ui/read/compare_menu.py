"""The menu of comparisons: a pinned reading, another model, and the negations of what is said."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.paths import BUNDLED_MODEL, BUNDLED_SIMPLE_RNN
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.text.negation import negation_variants
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip

EXAMPLES = (
    ("재미있다", "재미없다", "재미있지 않다", "안 재미있다"),
    (
        QT_TRANSLATE_NOOP("CompareMenu", "It was good"),
        QT_TRANSLATE_NOOP("CompareMenu", "It was not good"),
        QT_TRANSLATE_NOOP("CompareMenu", "It was bad"),
        QT_TRANSLATE_NOOP("CompareMenu", "It was not bad"),
    ),
)
"""Four that everybody gets, and four in the language of the window."""


class CompareMenu(QMenu):
    """Filled when it opens, not with every key.

    Signals:
        pin_requested(): keep the current reading beside the ones to come.
        stop_requested(): compare with nothing any more.
        other_model_requested(): let the person choose a model to compare with.
        bundled_model_requested(str): compare with one that came with the program, by its name in `paths`.
        bugs_requested(): show the bugs, with which the network can be compared.
        text_requested(str): read this text.
    """

    pin_requested = Signal()
    stop_requested = Signal()
    other_model_requested = Signal()
    bundled_model_requested = Signal(str)
    bugs_requested = Signal()
    text_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._choose)

    def show_scene(self, scene: Scene) -> None:
        """Speak of this from now on."""
        self._scene = scene

    @Slot()
    def fill(self) -> None:
        """Say what can be done with the scene of now, in the current language."""
        self.clear()
        scene = self._scene
        reading = None if scene is None else scene.reading
        beside = None if scene is None else scene.beside
        named = scene is not None and scene.beside_name
        self._add(translate("CompareMenu", "Pin this reading"), self.pin_requested.emit, _is_read(reading))
        stop = translate("CompareMenu", "Stop comparing") if named else translate("CompareMenu", "Unpin")
        self._add(stop, self.stop_requested.emit, beside is not None)
        self.addSeparator()
        other = translate("CompareMenu", "Compare with another model…")
        self._add(other, self.other_model_requested.emit, reading is not None)
        bundled = {
            BUNDLED_MODEL: translate("CompareMenu", "Compare with the bundled LSTM"),
            BUNDLED_SIMPLE_RNN: translate("CompareMenu", "Compare with the bundled SimpleRNN"),
        }
        for name, words in bundled.items():
            self._add(words, partial(self.bundled_model_requested.emit, name), reading is not None)
        self._add(translate("CompareMenu", "Compare with a bug…"), self.bugs_requested.emit, reading is not None)
        if reading is not None:
            self._add_negations(reading)

    def _add_negations(self, reading: Reading) -> None:
        typed = reading.untouched or reading
        variants = [one for one in negation_variants(typed.text, typed.tokens) if one[1] != typed.text]
        if variants:
            self._add_title(translate("CompareMenu", "Pin this one and read it negated"))
            self._add_texts(variants)
        self._add_title(translate("CompareMenu", "Pin this one and read an example"))
        for texts in EXAMPLES:
            own = [translate("CompareMenu", text) for text in texts]
            self._add_texts(list(zip(own, own, strict=True)))

    def _add_texts(self, texts: list[tuple[str, str]]) -> None:
        """texts: (label, what is to be read)."""
        for label, text in texts:
            action = self.addAction(menu_text(label))
            action.setData(text)
            action.setToolTip(plain_tip(short(text, 200)))

    def _add_title(self, words: str) -> None:
        self.addSeparator()
        self.addAction(words).setEnabled(False)

    def _add(self, words: str, verb: object, possible: bool) -> None:
        action = self.addAction(words)
        action.triggered.connect(verb)
        action.setEnabled(possible)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        text = action.data()
        if isinstance(text, str):
            self.pin_requested.emit()
            self.text_requested.emit(text)


def _is_read(reading: Reading | None) -> bool:
    return reading is not None and bool(reading.tokens)
