"""Korean and English: which one is spoken, and the sentences of problems in it."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from rnn_desktop.paths import resource_path
from rnn_desktop.problem import Problem

LANGUAGES = ("ko", "en")

_installed: list[QTranslator] = []


def system_language() -> str:
    """Korean where the system speaks it, English elsewhere."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


def set_language(language: str) -> None:
    """Speak `language` ("ko" or "en") from now on. Every widget gets a LanguageChange event from Qt."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    if language == "ko":
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install("qtbase_ko", qt_folder)
        _install("rnn_desktop_ko", str(resource_path("i18n")))


def translate(context: str, text: str) -> str:
    """The text in the current language. lupdate finds the calls by this name: `translate("ReadView", "Token")`."""
    return QCoreApplication.translate(context, text)


def problem_text(problem: Problem) -> str:
    """The problem's sentence in the current language, clauses included."""
    return problem.worded(lambda message: translate("Problem", message))


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
