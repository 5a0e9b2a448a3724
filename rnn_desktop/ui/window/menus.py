"""The window's actions, their shortcuts and the menus they stand in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.paths import BUNDLED_MODEL, BUNDLED_SIMPLE_RNN, resource_path
from rnn_desktop.ui.learn.handout_menu import HandoutMenu
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import SIZES
from rnn_desktop.ui.style.settings import THEME_CHOICES
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip
from rnn_desktop.ui.window.help_dialogs import show_about, show_shortcuts
from rnn_desktop.ui.window.views import VIEWS

_SHORTCUTS = {
    "open_model": "Ctrl+O",
    "open_data": "Ctrl+Shift+O",
    "save_model": "Ctrl+S",
    "save_model_as": "Ctrl+Shift+S",
    "save_state": "",
    "bundled_model": "",
    "bundled_simple_rnn": "",
    "quit": "Ctrl+Q",
    "type_review": "Ctrl+L",
    **{view.name: view.shortcut for view in VIEWS.values()},
    "larger": "Ctrl++",
    "smaller": "Ctrl+-",
    "usual_size": "Ctrl+0",
    "shortcuts": "F1",
    "about": "",
}


_BUNDLED = {"bundled_model": BUNDLED_MODEL, "bundled_simple_rnn": BUNDLED_SIMPLE_RNN}


class Menus(QObject):
    """Makes the menu bar of a window and the menu of the model card, and answers Help itself.

    Signals:
        model_chosen(Path), data_chosen(Path): a recent file, or a model that came with the program.
        handout_chosen(str): the id of a lesson that is wanted on paper.
        view_chosen(str), theme_chosen(str), language_chosen(str)
    """

    model_chosen = Signal(object)
    data_chosen = Signal(object)
    handout_chosen = Signal(str)
    view_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = {name: self._action(shortcut) for name, shortcut in _SHORTCUTS.items()}
        # On most keyboards + stands above =.
        self.actions["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self.actions["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self._view_choices = self._exclusive({name: self.actions[name] for name in VIEWS}, self._view_triggered)
        self.recent_models, self.recent_data = QMenu(window), QMenu(window)
        self.handouts = HandoutMenu(window)
        self._file, self._view, self._help = QMenu(window), QMenu(window), QMenu(window)
        self.languages, self.themes = QMenu(window), QMenu(window)
        languages = {code: self.languages.addAction(language.name) for code, language in LANGUAGES.items()}
        self._language_choices = self._exclusive(languages, self._language_triggered)
        themes = {theme: self.themes.addAction("") for theme in THEME_CHOICES}
        self._theme_choices = self._exclusive(themes, self._theme_triggered)
        self.recent_models.triggered.connect(self._recent_model_triggered)
        self.recent_data.triggered.connect(self._recent_data_triggered)
        self.handouts.chosen.connect(self.handout_chosen)
        self.actions["shortcuts"].triggered.connect(self._show_shortcuts)
        self.actions["about"].triggered.connect(self._show_about)
        self.card = QMenu(window)
        self._fill()
        self.retranslate()

    def set_recent(self, models: Sequence[Path], data: Sequence[Path]) -> None:
        """Fill the two menus of recent files."""
        for menu, paths in ((self.recent_models, models), (self.recent_data, data)):
            menu.clear()
            menu.setEnabled(bool(paths))
            for path in paths:
                action = menu.addAction(f"{menu_text(path.name)}   {menu_text(str(path.parent))}")
                action.setToolTip(plain_tip(str(path)))
                action.setData(str(path))

    def show_choices(self, language: str, theme: str) -> None:
        """Mark the language and the theme in use."""
        self._language_choices[language].setChecked(True)
        self._theme_choices[theme].setChecked(True)

    def show_size(self, percent: int) -> None:
        """Offer what would change the size that is in use."""
        self.actions["larger"].setEnabled(percent < SIZES[-1])
        for name in ("smaller", "usual_size"):
            self.actions[name].setEnabled(percent > SIZES[0])

    def show_view(self, name: str) -> None:
        """Mark the view that is visible."""
        self._view_choices[name].setChecked(True)

    def retranslate(self) -> None:
        for name, text in _action_texts().items():
            self.actions[name].setText(text)
        self._file.setTitle(translate("Menus", "&File"))
        self._view.setTitle(translate("Menus", "&View"))
        self._help.setTitle(translate("Menus", "&Help"))
        self.handouts.retranslate()
        self.recent_models.setTitle(translate("Menus", "Recent models"))
        self.recent_data.setTitle(translate("Menus", "Recent data"))
        self.languages.setTitle(translate("Menus", "Language"))
        self.themes.setTitle(translate("Menus", "Theme"))
        self._theme_choices["system"].setText(translate("Menus", "As the system"))
        self._theme_choices["light"].setText(translate("Menus", "Light"))
        self._theme_choices["dark"].setText(translate("Menus", "Dark"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watches the window: Qt tells widgets of another language, not objects like this one."""
        if event.type() == QEvent.Type.LanguageChange and watched is self._window:
            self.retranslate()
        return False

    def _action(self, shortcut: str) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(shortcut))
        # Also while the menu bar is hidden or belongs to the system.
        self._window.addAction(action)
        return action

    def _exclusive(self, actions: dict[str, QAction], receiver: object) -> dict[str, QAction]:
        """Let one of these be marked at a time; each carries its key."""
        group = QActionGroup(self)
        for key, action in actions.items():
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(receiver)
        return actions

    def _fill(self) -> None:
        names = self.actions
        bundled = [names[name] for name in _BUNDLED]
        for action, path in zip(bundled, _BUNDLED.values(), strict=True):
            action.setData(str(resource_path(path)))
            action.triggered.connect(self._bundled_triggered)
        models = [names["open_model"], self.recent_models.menuAction()]
        saving = [names["save_model"], names["save_model_as"]]
        self._file.addActions([names["open_model"], names["open_data"]])
        self._file.addActions([self.recent_models.menuAction(), self.recent_data.menuAction()])
        self._file.addSeparator()
        self._file.addActions(bundled)
        self._file.addSeparator()
        self._file.addActions([*saving, names["save_state"], self.handouts.menuAction()])
        self._file.addSeparator()
        self._file.addAction(names["quit"])
        self._view.addActions([*self._view_choices.values(), names["type_review"]])
        self._view.addSeparator()
        self._view.addActions([names["larger"], names["smaller"], names["usual_size"]])
        self._view.addSeparator()
        self._view.addActions([self.languages.menuAction(), self.themes.menuAction()])
        self._help.addActions([names["shortcuts"], names["about"]])
        self.card.addActions(models)
        self.card.addSeparator()
        self.card.addActions(bundled)
        self.card.addSeparator()
        self.card.addActions(saving)
        for menu in (self._file, self._view, self._help):
            self._window.menuBar().addMenu(menu)
        self._window.installEventFilter(self)

    @Slot(QAction)
    def _recent_model_triggered(self, action: QAction) -> None:
        self.model_chosen.emit(Path(action.data()))

    @Slot()
    def _bundled_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._recent_model_triggered(action)

    @Slot()
    def _show_shortcuts(self) -> None:
        show_shortcuts(self._window, self.actions.values())

    @Slot()
    def _show_about(self) -> None:
        show_about(self._window)

    @Slot(QAction)
    def _recent_data_triggered(self, action: QAction) -> None:
        self.data_chosen.emit(Path(action.data()))

    @Slot(QAction)
    def _view_triggered(self, action: QAction) -> None:
        self.view_chosen.emit(action.data())

    @Slot(QAction)
    def _language_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    @Slot(QAction)
    def _theme_triggered(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())


def _action_texts() -> dict[str, str]:
    return {
        "open_model": translate("Menus", "&Open model…"),
        "open_data": translate("Menus", "Open &data…"),
        "save_model": translate("Menus", "&Save model"),
        "save_model_as": translate("Menus", "Save model &as…"),
        "save_state": translate("Menus", "Save all of the &window…"),
        "bundled_model": translate("Menus", "LSTM 64 · Naver film reviews"),
        "bundled_simple_rnn": translate("Menus", "SimpleRNN 64 · Naver film reviews"),
        "quit": translate("Menus", "&Quit"),
        "type_review": translate("Menus", "Go to the input &line"),
        **{view.name: translate("Menus", view.menu_text) for view in VIEWS.values()},
        "larger": translate("Menus", "Lar&ger"),
        "smaller": translate("Menus", "S&maller"),
        "usual_size": translate("Menus", "&Usual size"),
        "shortcuts": translate("Menus", "&Keyboard shortcuts"),
        "about": translate("Menus", "&About RNN Desktop"),
    }
