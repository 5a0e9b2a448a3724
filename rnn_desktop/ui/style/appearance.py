"""The person's theme, language and size, applied to the window and everything in it at once."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.ui.style import scale
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.style_sheet import SHAPES, palette, sized_rules, style_sheet
from rnn_desktop.ui.style.theme import DARK, LIGHT, THEMES, Theme


class Appearance(QObject):
    """Follows the system's light and dark while the person has chosen neither.

    Signals:
        theme_changed(Theme): another theme is in use.
        language_changed(str): another language is spoken; Qt has told every widget already.
        size_changed(): everything is larger or smaller, and laid out anew.
    """

    theme_changed = Signal(object)
    language_changed = Signal(str)
    size_changed = Signal()

    def __init__(self, window: QWidget, settings: Settings) -> None:
        """window: everything that is shown is in it, or a dialog or menu of it."""
        super().__init__(window)
        self._window, self._settings = window, settings
        self._parts: list[QWidget] = []
        self._waiting: set[QWidget] = set()
        """Parts that are styled for another size."""
        self.theme = _theme_of(settings.theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyleSheet(SHAPES)
        scale.use(settings.size, window)
        self._apply_theme()
        set_language(settings.language)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme_choice(self) -> str:
        return self._settings.theme

    @property
    def language(self) -> str:
        return self._settings.language

    @Slot(str)
    def choose_theme(self, choice: str) -> None:
        """choice: "system", "light" or "dark"."""
        self._settings.theme = choice
        self._use(_theme_of(choice))

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """language: the code of one of LANGUAGES."""
        self._settings.language = language
        set_language(language)
        self.language_changed.emit(language)

    def choose_size(self, percent: int) -> None:
        """percent: one of SIZES."""
        self._settings.size = percent
        if percent == scale.size():
            return
        self._window.setUpdatesEnabled(False)
        try:
            scale.use(percent, self._window)
            self._size_parts()
            # Icons and plots, too, are made with the theme.
            self.theme_changed.emit(self.theme)
            self.size_changed.emit()
        finally:
            self._window.setUpdatesEnabled(True)

    def add_part(self, part: QWidget) -> None:
        """A part of the window whose shapes have sizes. What is not in sight is styled when it comes: Qt takes long
        over it."""
        part.installEventFilter(self)
        self._parts.append(part)
        part.setStyleSheet(sized_rules())

    def _size_parts(self) -> None:
        self._waiting = {part for part in self._parts if not part.isVisible() and part.objectName() != "topBar"}
        for part in self._parts:
            if part not in self._waiting:
                part.setStyleSheet(sized_rules())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched in self._waiting and isinstance(watched, QWidget):
            self._waiting.remove(watched)
            watched.setStyleSheet(sized_rules())
        return False

    @Slot()
    def larger(self) -> None:
        """One size up; the largest stays."""
        self.choose_size(min((size for size in scale.SIZES if size > scale.size()), default=scale.SIZES[-1]))

    @Slot()
    def smaller(self) -> None:
        """One size down; the usual one stays."""
        self.choose_size(max((size for size in scale.SIZES if size < scale.size()), default=scale.SIZES[0]))

    @Slot()
    def usual_size(self) -> None:
        self.choose_size(scale.SIZES[0])

    @Slot()
    def _follow_system(self) -> None:
        self._use(_theme_of(self._settings.theme))

    def _use(self, theme: Theme) -> None:
        changed = theme is not self.theme
        self.theme = theme
        if changed:
            self._apply_theme()
        self.theme_changed.emit(theme)

    def _apply_theme(self) -> None:
        QApplication.setPalette(palette(self.theme))
        # On the window: when the application's style sheet changes, Qt styles each widget once for every widget that
        # it is in, nine times on average.
        self._window.setStyleSheet(style_sheet(self.theme))


def _theme_of(choice: str) -> Theme:
    if choice in THEMES:
        return THEMES[choice]
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT
