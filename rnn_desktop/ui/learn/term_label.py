"""Words of a lesson in which the field's own are underlined, and explained where the mouse is at them."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QCursor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QToolTip

from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.scene.glossary import meaning, names_in_text
from rnn_desktop.ui.widgets.labels import plain_tip

_SCHEME = "term:"
_DOTS = 3
_PARTICLES = (
    "(?:이|가|은|는|을|를|의|에|에서|와|과|도|로|으로|만|마다|부터|까지|처럼|보다|이나|나|이고|이며|입니다|이라|라|인)*"
)
"""What may stand behind a Korean word and leave it what it is."""


class LessonTerms:
    """The terms of one step: each is marked where it is said first."""

    def __init__(self) -> None:
        self._names = names_in_text()
        self._said: set[str] = set()

    def marked(self, text: str) -> str:
        """As rich text, its subscripts below the line, and the terms that were not said before in the step as links."""
        pieces, end = [], 0
        for start, stop, term in find_terms(text, self._names):
            if term not in self._said:
                self._said.add(term)
                word = f'<a href="{_SCHEME}{escape(term)}">{escape(text[start:stop], quote=False)}</a>'
                pieces += [with_subscripts(text[end:start]), word]
                end = stop
        return "".join([*pieces, with_subscripts(text[end:])])


def find_terms(text: str, names: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where terms stand in a text: from, to, and the English name; the longest name where one begins with another.

    names: as of `names_in_text`. Of a Korean word with a particle it is the word; an English one may have its plural.
    """
    known = {name.lower(): term for name, term in names.items()}
    either = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = rf"(?<![\w·])(?P<name>{either})(?P<plural>s|es)?(?={_PARTICLES}(?!\w))"
    for found in re.finditer(pattern, text, re.IGNORECASE):
        yield found.start(), found.end(), known[found["name"].lower()]


class TermLabel(QLabel):
    """Rich text that wraps; its links are terms, and keep the colour of the words around them."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        # Beneath Hangul the dots stand lower than its line.
        self.setContentsMargins(0, 0, 0, _DOTS)
        self.linkHovered.connect(self._explain)
        self.linkActivated.connect(self._explain_below)
        self.set_marked(text)

    def set_marked(self, text: str) -> None:
        """text: as `LessonTerms.marked` makes it."""
        self.setText(text)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if _SCHEME in text:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        # The document is filled when the label is first measured.
        self.sizeHint()
        if (document := self.findChild(QTextDocument)) is not None:
            _underline_with_dots(document)

    @Slot(str)
    def _explain(self, link: str) -> None:
        words = meaning(link.removeprefix(_SCHEME)) if link else ""
        QToolTip.showText(QCursor.pos(), plain_tip(words), self)

    @Slot(str)
    def _explain_below(self, link: str) -> None:
        """A term that was reached by the keyboard."""
        words = meaning(link.removeprefix(_SCHEME))
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), plain_tip(words), self)


def _underline_with_dots(document: QTextDocument) -> None:
    """Qt's style sheets know solid lines alone, and a colour of its own for every link."""
    block = document.begin()
    while block.isValid():
        for start, end, style in _links(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            style.clearForeground()
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            cursor.setCharFormat(style)
        block = block.next()


def _links(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """From where to where each goes, and how it is written."""
    found, pieces = [], block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().isAnchor():
            found.append((piece.position(), piece.position() + piece.length(), QTextCharFormat(piece.charFormat())))
        pieces += 1
    return found
