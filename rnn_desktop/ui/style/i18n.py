"""Which language is spoken, and the sentences of problems in it."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from rnn_desktop.languages import LANGUAGES, SOURCE_LANGUAGE
from rnn_desktop.paths import resource_path
from rnn_desktop.problem import Problem

_installed: list[QTranslator] = []


def system_language() -> str:
    """The code of the system's language where the program speaks it, English elsewhere."""
    code = QLocale.languageToCode(QLocale.system().language())
    return code if code in LANGUAGES else SOURCE_LANGUAGE


def set_language(code: str) -> None:
    """Speak one of LANGUAGES from now on. Every widget gets a LanguageChange event from Qt."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    language = LANGUAGES[code]
    if language.catalogue:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(language.qt_catalogue, qt_folder)
        _install(language.catalogue, str(resource_path("i18n")))


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
