"""Labels that the panels share: headings, quiet words, problems, and text that is too long for its place.

The style sheet gives a label's `role` its colour. Files and people say what they like, and Qt takes a text with a tag
in it for HTML, and loads what its tags name: all labels are made here, and tooltips with `plain_tip`.
"""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_MOST_CHARACTERS = 1000
"""Of a text of one line; no line and no tooltip has room for more."""
NAME_WIDTH = 128
"""Of the names before the fields of a panel: fields of panels under each other begin at one line."""


def heading() -> QLabel:
    """The bold name of a section."""
    label = _label("heading")
    label.setFont(bold(label.font()))
    return label


def plain() -> QLabel:
    return _label("plain")


def uncolored() -> QLabel:
    """A label whose owner gives it its colour."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def muted() -> QLabel:
    """Words that stand back."""
    return _label("muted")


def sentence(role: str) -> QLabel:
    """A label whose words wrap and can be selected."""
    label = _label(role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def set_role(label: QLabel, role: str) -> None:
    """Show the label in the colour of another role."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().polish(label)


def plain_tip(text: str) -> str:
    """A tooltip that says this as it is, whatever Qt would take it for; "" for none."""
    lines = escape(text[:_MOST_CHARACTERS]).replace("\n", "<br>")
    return f"<p>{lines}</p>" if text else ""


def menu_text(text: str) -> str:
    """Words for a menu or a button: a single & would become a mnemonic, and what stands behind a tab a shortcut."""
    return " ".join(text.split()).replace("&", "&&")


def bold(font: QFont) -> QFont:
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy


def scaled(font: QFont, factor: float) -> QFont:
    """The font in another size, whichever unit its size is in; never below 11 pixels."""
    other = QFont(font)
    if font.pixelSize() > 0:
        other.setPixelSize(max(round(font.pixelSize() * factor), 11))
    else:
        other.setPointSizeF(max(font.pointSizeF() * factor, 8.25))
    return other


def _label(role: str) -> QLabel:
    label = uncolored()
    label.setProperty("role", role)
    return label


class ElidedLabel(QLabel):
    """One line that ends in … where its place ends; the whole text is its tooltip."""

    def __init__(self, mode: Qt.TextElideMode, role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._around = ("", "")
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def set_text(self, text: str, tooltip: str | None = None) -> None:
        """Show `text`; point at it to see the tooltip, which is the text itself unless given."""
        self._around = ("", "")
        self.setText(text[:_MOST_CHARACTERS])
        self.setToolTip(plain_tip(text if tooltip is None else tooltip))

    def set_quote(self, template: str, text: str) -> None:
        """Show the text, or its end, where {text} stands; what stands around it is never cut."""
        before, after = template.split("{text}")
        room = _MOST_CHARACTERS - len(before + after)
        self.set_text(before + text[-room:] + after)
        self._around = (before, after)

    @property
    def shown(self) -> str:
        """What there is room for."""
        before, after = self._around
        inside = self.text().removeprefix(before).removesuffix(after)
        room = self.width() - self.fontMetrics().horizontalAdvance(before + after)
        return before + self.fontMetrics().elidedText(inside, self._mode, room) + after

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.shown
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | self.alignment(), shown)
        painter.end()
