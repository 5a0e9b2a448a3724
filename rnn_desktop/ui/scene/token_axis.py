"""The axis that every row of the Read view shares: where each token's column stands."""

from dataclasses import dataclass

from rnn_desktop.ui.style.scale import px

_FEWEST = 8
"""Columns that there is always room for: the first ones stay where they are while they are typed."""
_NARROWEST, _WIDEST = 56, 224
"""In the narrowest “100.0 %” still lies on its side."""
_WIDEST_FOR_TEXT = 96
_TEXT_STEP = 16
_NARROWEST_UPRIGHT = 11
"""In which a line of text still has room that runs downwards."""


@dataclass(frozen=True, slots=True)
class TokenAxis:
    """Columns of one width side by side, in pixels.

    count: T; width: of one column; left: where the first one begins.
    """

    count: int
    width: int
    left: int

    @property
    def upright(self) -> bool:
        """Whether words and numbers run downwards, because the columns are too narrow for them otherwise."""
        return self.width < px(_NARROWEST)

    @property
    def end(self) -> int:
        """Where the last column ends."""
        return self.left + self.count * self.width

    def start(self, index: int) -> int:
        """Where a column begins."""
        return self.left + index * self.width

    def center(self, index: int) -> float:
        return self.start(index) + self.width / 2

    def column_at(self, x: float) -> int | None:
        """The column at x; None beside the columns."""
        return int((x - self.left) // self.width) if self.left <= x < self.end else None

    def columns_between(self, first_x: float, last_x: float) -> range:
        """The columns that a picture of this stretch has to show."""
        first = max(int((first_x - self.left) // self.width), 0)
        last = min(int((last_x - self.left) // self.width) + 1, self.count)
        return range(first, max(last, first))


def fit_axis(count: int, available: int, text_width: int, left: int, *, whole: bool = False) -> TokenAxis:
    """The axis of `count` tokens for `available` pixels, the widest of their texts being `text_width`.

    They share what is available until they would get too narrow for their texts, or for anything: then they keep a
    width, and the view scrolls. whole: they get narrower still, so that all of them are seen at once.
    """
    fitting = available // max(count, _FEWEST)
    if whole:
        return TokenAxis(count, min(max(fitting, px(_NARROWEST_UPRIGHT)), px(_WIDEST)), left)
    # Rounded up only where the view scrolls anyway: a step more must not be what makes it scroll.
    for_text = text_width if text_width <= fitting else -(-text_width // px(_TEXT_STEP)) * px(_TEXT_STEP)
    narrowest = min(max(for_text, px(_NARROWEST)), px(_WIDEST_FOR_TEXT))
    return TokenAxis(count, min(max(fitting, narrowest), px(_WIDEST)), left)
