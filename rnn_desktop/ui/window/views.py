"""The views of the window: their names, words and keys. Knows no Qt, so that the command line can name them."""

from dataclasses import dataclass

from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.ui.style.keys import REDO_KEYS, UNDO_KEYS

KeyRow = tuple[tuple[str, ...], str]
"""Keys, and what they do."""


@dataclass(frozen=True, slots=True)
class View:
    """Words are English, and marked for translation. MainWindow builds the view's widget."""

    name: str
    """By which the program and the command line call it."""
    title: str
    """On the switch of the top bar; context "MainWindow"."""
    menu_text: str
    """With its mnemonic; context "Menus"."""
    shortcut: str
    keys_title: str
    """Above the keys that mean something in it, in the page of all keys; context "Help", like theirs."""
    keys: tuple[KeyRow, ...]


_READ = View(
    "read",
    QT_TRANSLATE_NOOP("MainWindow", "Read"),
    QT_TRANSLATE_NOOP("Menus", "&Read"),
    "Ctrl+1",
    QT_TRANSLATE_NOOP("Help", "In the Read view"),
    (
        (("←", "→"), QT_TRANSLATE_NOOP("Help", "Select a token")),
        (("Home", "End"), QT_TRANSLATE_NOOP("Help", "Select the first or the last token")),
        (("↑", "↓"), QT_TRANSLATE_NOOP("Help", "Select a unit")),
        (("PgUp", "PgDown"), QT_TRANSLATE_NOOP("Help", "Scroll what is long, after Tab to its overview")),
        (("F",), QT_TRANSLATE_NOOP("Help", "See all time steps at once, or not")),
        (("Return",), QT_TRANSLATE_NOOP("Help", "Open the selected cell and see its gates and wires")),
        (("Esc",), QT_TRANSLATE_NOOP("Help", "Close the cell, clear the selection; in a field, cancel")),
        (("F2",), QT_TRANSLATE_NOOP("Help", "Type over a weight of what is selected; arrow keys go to another one")),
        (("Del",), QT_TRANSLATE_NOOP("Help", "Take the selected token out")),
        (("P",), QT_TRANSLATE_NOOP("Help", "Play the time steps or pause")),
        ((",", "."), QT_TRANSLATE_NOOP("Help", "One time step back or forward")),
        (("[", "]"), QT_TRANSLATE_NOOP("Help", "Play slower or faster")),
        (("Space",), QT_TRANSLATE_NOOP("Help", "Keep the line of the selected unit; without one, play")),
        (("↑", "↓"), QT_TRANSLATE_NOOP("Help", "Explain another class, after Tab to the verdict")),
        (("Return",), QT_TRANSLATE_NOOP("Help", "In a written text, see what could stand in a token’s place")),
        (UNDO_KEYS, QT_TRANSLATE_NOOP("Help", "Undo a change of What if")),
        (REDO_KEYS, QT_TRANSLATE_NOOP("Help", "Redo a change of What if")),
    ),
)
_TRAIN = View(
    "train",
    QT_TRANSLATE_NOOP("MainWindow", "Train"),
    QT_TRANSLATE_NOOP("Menus", "&Train"),
    "Ctrl+2",
    QT_TRANSLATE_NOOP("Help", "In the Train view"),
    (
        (("Ctrl+Return",), QT_TRANSLATE_NOOP("Help", "Start, pause or go on")),
        (("Ctrl+.",), QT_TRANSLATE_NOOP("Help", "Stop")),
    ),
)
_LEARN = View(
    "learn",
    QT_TRANSLATE_NOOP("MainWindow", "Learn"),
    QT_TRANSLATE_NOOP("Menus", "&Learn"),
    "Ctrl+3",
    QT_TRANSLATE_NOOP("Help", "In a lesson"),
    (
        (("F6",), QT_TRANSLATE_NOOP("Help", "From the card to the view, to the panel and back")),
        (("←", "→"), QT_TRANSLATE_NOOP("Help", "Move the guess by 0.01, with Shift by 0.1")),
        (("Return",), QT_TRANSLATE_NOOP("Help", "Commit to the guess")),
        (("1", "2", "3"), QT_TRANSLATE_NOOP("Help", "Pick a guess or a reason")),
    ),
)
VIEWS = {view.name: view for view in (_READ, _TRAIN, _LEARN)}
"""By name, in the order in which they are offered; the window begins with the first."""
