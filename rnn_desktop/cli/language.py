"""The language of the command line: the locale's where the program has a catalogue, English elsewhere.

Python's gettext reads the window's catalogue as `resources/i18n/update.py` compiles it, without Qt. Click asks gettext
for its own words, so it speaks the same language.
"""

import gettext
import locale
import os
import sys

from rnn_desktop.languages import LANGUAGES, SOURCE_LANGUAGE
from rnn_desktop.paths import resource_path
from rnn_desktop.problem import Problem

_DOMAIN = "rnn_desktop"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def translate(context: str, text: str) -> str:
    """The text in the person's language. lupdate finds the calls by this name: `translate("CommandLine", "Token")`."""
    return gettext.dpgettext(_DOMAIN, context, text)


def in_own_language(problem: Problem) -> str:
    """The problem's sentence in the person's language, clauses included."""
    return problem.worded(lambda message: translate("Problem", message))


def wants_json() -> bool:
    """Whether a program asks: what it reads is in English for everybody."""
    arguments = sys.argv[1:]
    return "--json" in (arguments[: arguments.index("--")] if "--" in arguments else arguments)


def choose_language() -> None:
    """Say before the first word in which language Click speaks."""
    if not any(map(os.environ.get, _VARIABLES)):  # as on Windows
        system = (locale.getlocale()[0] or "").lower()
        os.environ["LANGUAGE"] = next(filter(system.startswith, LANGUAGES), SOURCE_LANGUAGE)
    gettext.textdomain("messages" if wants_json() else _DOMAIN)


gettext.bindtextdomain(_DOMAIN, str(resource_path("i18n")))
choose_language()  # Click asks for some words while the commands are made
