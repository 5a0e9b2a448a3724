"""The languages that the program speaks. Knows no Qt, so that the command line can name them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """English is what the sources are written in: it has no catalogue."""

    code: str
    """As in ISO 639-1: the settings and the command line call the language by it."""
    name: str
    """In the language itself."""
    catalogue: str = ""
    """Of the program's own sentences: a .ts and a .qm in resources/i18n."""
    qt_catalogue: str = ""
    """Of the sentences of Qt's own dialogs: a .qm that comes with Qt."""


SOURCE_LANGUAGE = "en"
LANGUAGES = {
    language.code: language
    for language in (
        Language("ko", "한국어", "rnn_desktop_ko", "qtbase_ko"),
        Language(SOURCE_LANGUAGE, "English"),
    )
}
"""By code, in the order in which they are offered."""
