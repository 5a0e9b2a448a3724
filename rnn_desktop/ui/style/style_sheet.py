"""A theme as Qt takes it: the palette of every standard widget, and the shapes that a palette cannot say.

No widget has a style sheet of its own: each that is set styles all that is in the widget once more.
"""

import re
from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QPalette

from rnn_desktop.ui.style.scale import is_larger, px
from rnn_desktop.ui.style.theme import Theme

SCROLL_BAR_WIDTH = 8
"""Pixels of a scroll bar of the side panel."""

SHAPES = """
QStatusBar::item { border: none; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton::menu-indicator { image: none; width: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""
"""What is the same in every theme, for the application: set once, before there are widgets. A widget that is not in the
window yet is measured with a style sheet, too: with one Qt makes a field lower than without."""

_PIXELS = re.compile(r"\b(\d+)px")
_COMMENT, _RULE = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIZED = re.compile(r"(?<![\w-])(?:padding|margin|border-radius|width|height|min-height): [^;]*;")
_LARGER = "QCheckBox::indicator, QRadioButton::indicator { width: 13px; height: 13px; }"
"""What the style draws as large as it is without this, whatever the size in use."""

_SHEET = Template("""
QLabel[role="heading"], QLabel[role="plain"] { color: $text; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="note"] { background: $panel; color: $text; border-left: 3px solid $accent; padding: 4px 8px; }
QLabel[role="error"] { color: $error; }
QLabel[role="positive"] { color: $positive_text; }
QLabel[role="negative"] { color: $negative_text; }
QFrame[role="line"] { background: $line; border: none; }

QWidget#topBar { background: $window; border-bottom: 1px solid $line; }
QFrame#messageStrip { background: $panel; border-top: 1px solid $faint; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QMenuBar { background: $window; }
/* A hundred classes side by side would fill the screen; so they are in one column, which scrolls. */
ClassMenu { menu-scrollable: 1; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $line; color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }

QPushButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px; padding: 5px 12px;
}
QPushButton:hover { border-color: $faint; }
QPushButton:pressed, QPushButton:checked { background: $panel; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; background: $window; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; padding: 4px 2px;
    color: $accent; text-decoration: underline;
}
QPushButton[role="link"]:focus { border-color: $accent; }
QFrame#lessonCard { background: $raised; border: 1px solid $line; border-radius: 8px; margin: 12px 0 12px 12px; }
QFrame#lessonCard QScrollArea, QFrame#lessonCard QScrollArea > QWidget > QWidget { background: $raised; }
QPushButton[role="choice"] { text-align: left; padding: 4px 8px; }
QPushButton:default, QPushButton[primary="true"] {
    background: $accent; color: $accent_text; border-color: $accent;
}
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[primary="true"]:disabled { background: $panel; color: $faint; border-color: $line; }

QToolButton[role="section"], QToolButton[role="tool"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 2px;
}
QToolButton[role="tool"] { color: $text; }
QToolButton[role="tool"]:hover { border-color: $line; }
QToolButton[role="tool"]:checked { background: $line; }
QToolButton[role="section"]:focus, QToolButton[role="tool"]:focus { border-color: $accent; }
QToolButton[role="tool"]:disabled { color: $faint; }

QFrame[segments="views"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[segments="views"] QPushButton {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px; padding: 7px 14px;
}
QFrame[segments="views"] QPushButton:checked { background: $raised; color: $text; border-color: $line; }
QFrame[segments="choices"] { border: none; }
QFrame[segments="choices"] QPushButton {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 4px; padding: 1px 7px;
}
QFrame[segments="choices"] QPushButton:checked { background: $line; color: $text; }
QFrame[segments] QPushButton:hover { color: $text; }
QFrame[segments] QPushButton:focus { border-color: $accent; }
QFrame#pages QPushButton { padding: 1px 2px; }
/* The columns are as wide as their numbers: the buttons over them have no room for the usual padding. */
QFrame#methods QPushButton { padding: 1px 0px; }

Composer { background: $raised; color: $text; border: 2px solid $line; border-radius: 8px; }
Composer[focused="true"] { border-color: $accent; }

/* The frame is always there, so that nothing moves when it shows. */
TokenArea { border: 2px solid $window; background: $window; }
TokenArea[keyboard="true"] { border-color: $accent; }
FittedText, WrittenText { background: $raised; color: $text; border: 1px solid $line; border-radius: 6px; }
FittedText:focus, WrittenText:focus { border-color: $accent; }

/* It may stand over the columns. */
#sidePanel { background: $window; border: none; border-left: 1px solid $line; }
#sidePanel NumberField, #sidePanel WordField, #sidePanel FlatChoice, #sidePanel QSpinBox {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 3px 8px; selection-background-color: $accent; selection-color: $accent_text;
}
#sidePanel NumberField:focus, #sidePanel WordField:focus, #sidePanel FlatChoice:focus, #sidePanel QSpinBox:focus {
    border-color: $accent;
}
#sidePanel NumberField:disabled, #sidePanel WordField:disabled, #sidePanel FlatChoice:disabled,
#sidePanel QSpinBox:disabled { color: $faint; background: $window; }
#sidePanel FlatChoice::drop-down { border: none; width: 22px; }
#sidePanel QSpinBox::up-button, #sidePanel QSpinBox::down-button { width: 0; border: none; }
/* A switch: its knob is half of the gradient. */
#sidePanel QCheckBox { spacing: 8px; }
#sidePanel QCheckBox::indicator {
    width: 26px; height: 12px; border: 1px solid $faint; border-radius: 7px;
    background: qlineargradient(x1: 0, y1: 0, x2: 1, y2: 0,
        stop: 0 $muted, stop: 0.46 $muted, stop: 0.47 $panel, stop: 1 $panel);
}
#sidePanel QCheckBox::indicator:checked {
    border-color: $accent;
    background: qlineargradient(x1: 0, y1: 0, x2: 1, y2: 0,
        stop: 0 $accent, stop: 0.53 $accent, stop: 0.54 $raised, stop: 1 $raised);
}
#sidePanel QCheckBox::indicator:disabled { background: $window; }
#sidePanel QCheckBox::indicator:focus { border: 2px solid $accent; width: 24px; height: 10px; }
#sidePanel QCheckBox:disabled { color: $faint; }
/* Scroll bars that leave the numbers their room. */
#sidePanel QScrollBar:vertical, #lessonCard QScrollBar:vertical {
    background: transparent; width: ${scroll_bar}px; margin: 0;
}
#sidePanel QScrollBar::handle:vertical, #lessonCard QScrollBar::handle:vertical {
    background: $line; border-radius: 4px; min-height: 24px;
}
#sidePanel QScrollBar::handle:vertical:disabled { background: transparent; }
#sidePanel QScrollBar::handle:vertical:hover, #lessonCard QScrollBar::handle:vertical:hover { background: $faint; }
#sidePanel QScrollBar::add-line, #sidePanel QScrollBar::sub-line { height: 0; }
#lessonCard QScrollBar::add-line, #lessonCard QScrollBar::sub-line { height: 0; }

ReviewPreview QTableWidget { border: 1px solid $line; background: $raised; }
ReviewPreview QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 8px;
}
QProgressBar { background: $line; border: none; border-radius: 5px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
""")


def style_sheet(theme: Theme) -> str:
    """The window's style sheet in this theme's colours; SHAPES hold beside it."""
    return _SHEET.substitute(asdict(theme), scroll_bar=SCROLL_BAR_WIDTH)


def sized_rules() -> str:
    """What of the style sheet is another in the size in use; "" in the usual one. For parts of the window: Qt takes a
    widget's own rules before those of what it is in."""
    if not is_larger():
        return ""
    sheet = _COMMENT.sub("", _SHEET.template).replace("${scroll_bar}", str(SCROLL_BAR_WIDTH)) + _LARGER
    rules = ((selector.strip(), _SIZED.findall(inside)) for selector, inside in _RULE.findall(sheet))
    kept = "\n".join(f"{selector} {{ {' '.join(found)} }}" for selector, found in rules if found)
    return _PIXELS.sub(lambda found: f"{px(int(found[1]))}px", kept)


def palette(theme: Theme) -> QPalette:
    """Every role in this theme's colours: the platform's own palette follows the system, not the person's choice."""
    made = QPalette()
    for role, color in _roles(theme).items():
        made.setColor(role, QColor(color))
    grey = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
    for role in grey:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.raised,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.raised,
        role.Midlight: theme.panel,
        role.Mid: theme.line,
        role.Dark: theme.faint,
        role.Shadow: theme.line,
    }
