"""What Click says by itself, marked for the catalogue: it asks gettext for each of these (see `language.py`).

With the words of Click 8.1 where it worded them otherwise. What only a programmer gets to read is left out.
"""

from rnn_desktop.problem import QT_TRANSLATE_NOOP

CLICK_WORDS = (
    QT_TRANSLATE_NOOP("Click", "Usage:"),
    QT_TRANSLATE_NOOP("Click", "Options"),
    QT_TRANSLATE_NOOP("Click", "Commands"),
    QT_TRANSLATE_NOOP("Click", "Positional arguments"),
    QT_TRANSLATE_NOOP("Click", "default: {default}"),
    QT_TRANSLATE_NOOP("Click", "required"),
    QT_TRANSLATE_NOOP("Click", "Show this message and exit."),
    QT_TRANSLATE_NOOP("Click", "Show the version and exit."),
    QT_TRANSLATE_NOOP("Click", "%(prog)s, version %(version)s"),
    QT_TRANSLATE_NOOP("Click", "Try '{command} {option}' for help."),
    QT_TRANSLATE_NOOP("Click", "Error: {message}"),
    QT_TRANSLATE_NOOP("Click", "Aborted!"),
    QT_TRANSLATE_NOOP("Click", "Missing command."),
    QT_TRANSLATE_NOOP("Click", "Missing argument"),
    QT_TRANSLATE_NOOP("Click", "Missing option"),
    QT_TRANSLATE_NOOP("Click", "Missing parameter"),
    QT_TRANSLATE_NOOP("Click", "Choose from:\n\t{choices}"),
    QT_TRANSLATE_NOOP("Click", "Invalid value: {message}"),
    QT_TRANSLATE_NOOP("Click", "Invalid value for {param_hint}: {message}"),
    QT_TRANSLATE_NOOP("Click", "{value!r} is not a valid {number_type}."),
    QT_TRANSLATE_NOOP("Click", "{value!r} is not a valid boolean. Recognized values: {states}"),
    QT_TRANSLATE_NOOP("Click", "No such command {name!r}."),
    QT_TRANSLATE_NOOP("Click", "No such option {name!r}."),
    QT_TRANSLATE_NOOP("Click", "No such option: {name}"),
    QT_TRANSLATE_NOOP("Click", "Option {name!r} does not take a value."),
)
PLURALS = {
    "Got unexpected extra argument ({args})": QT_TRANSLATE_NOOP("Click", "Got unexpected extra arguments ({args})"),
    "Option {name!r} requires an argument.": QT_TRANSLATE_NOOP("Click", "Option {name!r} requires {nargs} arguments."),
    "{value!r} is not {choice}.": QT_TRANSLATE_NOOP("Click", "{value!r} is not one of {choices}."),
    "Did you mean {possibility}?": QT_TRANSLATE_NOOP("Click", "(Did you mean one of: {possibilities}?)"),
}
"""What Click says of one, and of several: Korean has one form for both, that of several."""
