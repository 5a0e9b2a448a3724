"""Where words stand that run in lines, one after the other: added at the end, they move nothing before them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from rnn_desktop.ui.style.scale import px

_LONGEST = 200
"""Characters of a word that are looked at; no line has room for more."""
_PAD, _GAP, _ROOM = 5, 4, 8
_LETTER_PAD = 1
_LEAST = 7
"""Pixels that the mouse can find."""


@dataclass(frozen=True, slots=True)
class FlowWord:
    """text: as it is written, a line break included; answers: whether the mouse and the keys come to it."""

    text: str
    answers: bool = True


class TokenFlow:
    """Places of words in lines of a width."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self.metrics = metrics
        self.words: list[FlowWord] = []
        self.line_height = metrics.height() + px(_ROOM)
        self.close = False
        """Whether letters stand side by side and lines break between words; else each is a word by itself."""
        self._width = 1
        self._lefts: list[int] = []
        self._widths: list[int] = []
        self._lines: list[int] = []
        self._starts: list[int] = [0]
        """Of each line its first word."""
        self._natural: dict[str, int] = {}

    # --- what stands in it -----------------------------------------------------------------------------------------

    @property
    def height(self) -> int:
        """Pixels of all lines."""
        return len(self._starts) * self.line_height

    def set_width(self, width: int) -> None:
        """Of a line, in pixels."""
        if width != self._width:
            self._width = max(width, 1)
            self._place_from(0)

    def set_words(self, words: Sequence[FlowWord], *, close: bool) -> None:
        """Show these; those at the beginning that are there already stay where they are. close: as above."""
        same = 0
        if close == self.close:
            limit = min(len(words), len(self.words))
            same = next((at for at in range(limit) if words[at] != self.words[at]), limit)
        self.close, self.words = close, list(words)
        self._place_from(self._group_of(same))

    def shown(self, index: int) -> str:
        """What there is room for; a space shows nothing."""
        text = self._visible(index)
        room = self._widths[index] - 2 * self._pad
        if self._natural.get(text, 0) <= room:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    # --- where -----------------------------------------------------------------------------------------------------

    def box(self, index: int) -> QRect:
        """Where a word stands."""
        top = self._lines[index] * self.line_height
        return QRect(self._lefts[index], top + 1, self._widths[index], self.line_height - 2)

    def at(self, point: QPoint) -> int | None:
        """The word there."""
        line = point.y() // self.line_height
        if not 0 <= line < len(self._starts):
            return None
        words = self.words_of(line, line)
        index = bisect_right(self._lefts, point.x(), words.start, words.stop) - 1
        return index if index in words and point.x() < self._lefts[index] + self._widths[index] else None

    def words_of(self, first: int, last: int) -> range:
        """Those of some lines, the last one included."""
        first, last = max(first, 0), min(last, len(self._starts) - 1)
        stop = self._starts[last + 1] if last + 1 < len(self._starts) else len(self.words)
        return range(self._starts[first], stop) if first <= last else range(0)

    def beside(self, index: int, lines: int) -> int | None:
        """The word above or below another one."""
        line = self._lines[index] + lines
        if not 0 <= line < len(self._starts):
            return None
        middle = self._lefts[index] + self._widths[index] // 2
        words = self.words_of(line, line)
        return min(words, key=lambda one: abs(self._lefts[one] + self._widths[one] // 2 - middle), default=None)

    # --- placing ---------------------------------------------------------------------------------------------------

    @property
    def _pad(self) -> int:
        return _LETTER_PAD if self.close else px(_PAD)

    def _visible(self, index: int) -> str:
        text = self.words[index].text[:_LONGEST]
        return "↵" if text == "\n" else " ".join(text.split())

    def _group_of(self, index: int) -> int:
        """Where the letters begin that must not be parted from it."""
        index = min(index, len(self._lefts))
        while self.close and index and not self.words[index - 1].text.isspace():
            index -= 1
        return index

    def _place_from(self, index: int) -> None:
        kept = self._lines[index - 1] + 1 if index else 0
        del self._lefts[index:], self._widths[index:], self._lines[index:]
        self._starts = self._starts[:kept] or [0]
        if index == 0:
            self._starts = [0]
        group = index
        for at in range(index, len(self.words)):
            self._widths.append(self._width_of(at))
            left = self._after(at - 1)
            broken = at > 0 and self.words[at - 1].text == "\n"
            if broken and self._starts[-1] != at:
                self._break_at(at)
            elif self._overflows(at, left):
                # A word of letters goes down as a whole, unless it is longer than a line.
                whole = self.close and not self.words[at].text.isspace() and group > self._starts[-1]
                self._break_at(group if whole else at)
                if self._overflows(at, self._after(at - 1)):
                    self._break_at(at)
            self._lefts.append(0 if self._starts[-1] == at else self._after(at - 1))
            self._lines.append(len(self._starts) - 1)
            if not self.close or self.words[at].text.isspace():
                group = at + 1

    def _overflows(self, index: int, left: int) -> bool:
        return self._starts[-1] != index and left + self._widths[index] > self._width

    def _break_at(self, first: int) -> None:
        """Begin a line with this word, and move those after it that stand already."""
        self._starts.append(first)
        for at in range(first, len(self._lefts)):
            self._lefts[at] = 0 if at == first else self._after(at - 1)
            self._lines[at] = len(self._starts) - 1

    def _after(self, index: int) -> int:
        if index < 0:
            return 0
        return self._lefts[index] + self._widths[index] + (0 if self.close else px(_GAP))

    def _width_of(self, index: int) -> int:
        text = self._visible(index)
        if text not in self._natural:
            self._natural[text] = self.metrics.horizontalAdvance(text or " ")
        wide = max(self._natural[text] + 2 * self._pad, px(_LEAST))
        return min(wide, self._width)
