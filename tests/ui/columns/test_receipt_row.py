"""The receipt under the columns: bars and numbers that sum to the logit, other methods, and the untouched reading."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from rnn_desktop.lens.attribution import METHOD_NOTES, gradient_input
from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Networks, Reading, edited_reading
from rnn_desktop.lens.what_if import InsertToken, ReplaceToken
from rnn_desktop.problem import Problem
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, close_to, picture, shown, tooltip_at

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def edited() -> Reading:
    """The sample with its second word exchanged."""
    reading = sample_reading()
    return edited_reading(reading, (ReplaceToken(1, "괜찮다"),), Networks(reading.model))


def zero_and_ends(view: ReadView) -> tuple[float, float, float]:
    """Where the zero line and the ends of the scale stand."""
    (top, _), (zero, words), (bottom, _) = view.canvas.receipt.ticks()
    assert words == "0"
    return zero, top, bottom


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_each_bar_reaches_its_contribution_on_one_symmetrical_scale(shown: Shown, theme: Theme) -> None:
    view = shown(sample_reading())
    view.set_theme(theme)
    contributions = view.reading.receipt.contributions
    zero, top, bottom = zero_and_ends(view)
    assert zero - top == pytest.approx(bottom - zero)
    limit = max(1.0, np.abs(contributions).max())
    image = picture(view.canvas.receipt)
    for token, value in enumerate(contributions.tolist()):
        bar = QColor(theme.positive if value >= 0 else theme.negative)
        reach = abs(value) / limit * (zero - top)
        if reach > 6:
            toward = -1 if value >= 0 else 1
            assert close_to(image.pixelColor(center(view, token), int(zero + toward * (reach - 3))), bar), token
            assert not close_to(image.pixelColor(center(view, token), int(zero + toward * (reach + 3))), bar), token
            assert not close_to(image.pixelColor(center(view, token), int(zero - toward * 4)), bar), token


def test_small_contributions_stay_small(shown: Shown) -> None:
    model = sample_model()
    model.parameters.W_y[:] *= 0.01
    view = shown(sample_reading(model=model))
    assert [words for _, words in view.canvas.receipt.ticks()] == ["+1.0", "0", "−1.0"]


def test_the_heading_has_the_terms_of_no_token_and_what_they_leave(shown: Shown) -> None:
    model = sample_model(initial_state="ones")
    model.parameters.b_y[:] = 0.37
    view = shown(sample_reading(model=model))
    receipt = view.reading.receipt
    title, lines = view.canvas.receipt.heading()
    assert title == "Receipt"
    assert lines.split("\n") == [
        "sum = logit",
        f"start {signed_number(receipt.start, 2)}",
        f"bias {signed_number(receipt.bias, 2)}",
        f"residual {receipt.residual:.0e}".replace("-", "−"),
    ]
    assert view.canvas.receipt.heading_tooltip().startswith(METHOD_NOTES["receipt"])


def test_pointing_at_a_column_says_what_its_token_adds(shown: Shown) -> None:
    view = shown(sample_reading())
    value = signed_number(float(view.reading.receipt.contributions[3]))
    assert tooltip_at(view.canvas.receipt, center(view, 3), 30) == f"adds {value} to the logit"


def test_the_columns_stay_put_whatever_the_receipt_says(shown: Shown) -> None:
    view = shown(sample_reading(WORDS[:2]))
    before = view.canvas.receipt.scene.axis
    for words in (WORDS[:4], WORDS[2:6]):
        view.set_reading(sample_reading(words))
        axis = view.canvas.receipt.scene.axis
        assert (axis.left, axis.width) == (before.left, before.width)
    view.show_method("integrated_gradients")
    view.set_reading(sample_reading())
    assert view.canvas.receipt.scene.axis.left == before.left


# --- other methods ---------------------------------------------------------------------------------------------


def test_another_method_is_shown_as_soon_as_it_is_known_and_never_with_older_numbers(shown: Shown) -> None:
    view = shown(sample_reading())
    reading = view.reading
    row, zero = view.canvas.receipt, int(zero_and_ends(view)[0])
    view.show_method("gradient_input")
    assert row.heading() == ("Receipt", "gradient × input")
    bars = (QColor(LIGHT.positive), QColor(LIGHT.negative))

    def has_bars() -> bool:
        image, around = picture(row), range(center(view, 7) - 20, center(view, 7) + 20)
        return any(close_to(image.pixelColor(x, zero + by), bar) for x in around for by in (-3, 3) for bar in bars)

    assert not has_bars()
    found = gradient_input(reading.new_network(), reading.trace)
    view.set_findings(Findings(reading, attributions={"gradient_input": found}))
    assert has_bars()
    assert f"sum {signed_number(found.sum, 2)}" in row.heading()[1]
    view.set_reading(sample_reading(WORDS[:7] + WORDS[:1]))
    assert not has_bars()
    view.show_method("receipt")
    assert has_bars()


def test_a_method_that_is_not_offered_says_why(shown: Shown) -> None:
    view = shown(sample_reading())
    view.show_method("integrated_gradients")
    pending = picture(view.canvas.receipt)
    problem = Problem("Gradients are not offered while a unit is held or a gate is scaled.")
    view.set_findings(Findings(view.reading, not_offered={"integrated_gradients": problem}))
    assert picture(view.canvas.receipt) != pending


def test_the_reason_is_written_below_the_zero_line(shown: Shown) -> None:
    view = shown(sample_reading())
    zero, _, _ = zero_and_ends(view)
    view.show_method("integrated_gradients")

    def told(sentence: str) -> QImage:
        problem = Problem(sentence)
        view.set_findings(Findings(view.reading, not_offered={"integrated_gradients": problem}))
        return picture(view.canvas.receipt)

    silent, one, other = told(" "), told("A unit is held."), told("Something else is the matter.")
    assert one != other
    inked = [
        (x, y)
        for x in range(one.width())
        for y in range(one.height())
        if one.pixelColor(x, y) != silent.pixelColor(x, y)
    ]
    assert len(inked) > 100
    assert min(y for _, y in inked) > zero
    assert min(x for x, _ in inked) >= view.canvas.receipt.scene.axis.left


# --- the untouched reading -------------------------------------------------------------------------------------


def test_an_edited_reading_shows_the_untouched_one_behind_it(shown: Shown) -> None:
    reading = edited()
    plain, view = shown(replace(reading, untouched=None, edits=())), shown(reading)
    assert picture(plain.canvas.receipt) != picture(view.canvas.receipt)
    curve, other = view.canvas.curve, on_ground(plain, plain.canvas.curve)
    image, axis = on_ground(view, curve), curve.scene.axis
    start, end = (curve.y_of(float(probability)) for probability in reading.untouched.probabilities[2:4])
    along = [(axis.center(2) + axis.width * part, start + (end - start) * part) for part in np.linspace(0.1, 0.9, 80)]
    inked = [image.pixelColor(int(x), int(y)) != other.pixelColor(int(x), int(y)) for x, y in along]
    # Dashed: ink and gaps.
    assert 20 < sum(inked) < 76
    assert ink_after_the_end(view) > ink_after_the_end(plain)


def test_the_ghost_stands_at_its_own_tokens(shown: Shown) -> None:
    """With a token put in before the others, what each of them gave before stands one column further right."""
    reading = sample_reading()
    inserted = edited_reading(reading, (InsertToken(0, "괜찮다"),), Networks(reading.model))
    view, plain = shown(inserted), shown(replace(inserted, untouched=None, edits=()))
    axis, (zero, top, _) = view.canvas.receipt.scene.axis, zero_and_ends(view)
    ours, theirs = picture(view.canvas.receipt), picture(plain.canvas.receipt)

    def differ(column: int) -> bool:
        place = (axis.start(column), 0, axis.width, ours.height() - 20)
        return ours.copy(*place) != theirs.copy(*place)

    assert zero > top
    assert [differ(column) for column in range(9)] == [False] + [True] * 8


def test_the_ghost_reaches_what_each_token_gave_before(shown: Shown) -> None:
    reading = edited()
    view, plain = shown(reading), shown(replace(reading, untouched=None, edits=()))
    (zero, top, _), axis = zero_and_ends(view), view.canvas.receipt.scene.axis
    image, without = picture(view.canvas.receipt), picture(plain.canvas.receipt)
    before = reading.untouched.receipt.contributions
    limit = max(1.0, np.abs(before).max(), np.abs(reading.receipt.contributions).max())

    def is_outlined(token: int, y: float) -> bool:
        """Whether something stands there beside the token's own bar, which is narrower."""
        own = QColor(LIGHT.positive if reading.receipt.contributions[token] >= 0 else LIGHT.negative)
        by = -2 if reading.receipt.contributions[token] >= 0 else 2
        column = range(axis.start(token), center(view, token))
        end = next(x for x in column if close_to(without.pixelColor(x, int(zero + by)), own))
        beside = range(column.start, end)
        return any(image.pixelColor(x, int(y)) != without.pixelColor(x, int(y)) for x in beside)

    seen = 0
    for token, value in enumerate(before.tolist()):
        reach = abs(value) / limit * (zero - top)
        toward = -1 if value >= 0 else 1
        if reach > 8:
            seen += 1
            assert is_outlined(token, zero + toward * reach / 2), token
            assert is_outlined(token, zero + toward * (reach - 3)), token
            assert not is_outlined(token, zero + toward * (reach + 3)), token
            assert not is_outlined(token, zero - toward * 4), token
    assert seen > 2


# --- the band --------------------------------------------------------------------------------------------------


def test_the_band_shades_what_more_words_could_reach(shown: Shown) -> None:
    view = shown(sample_reading())
    pieces = tuple(BandPiece(position, 1, -3.0, 3.0) for position in range(8, 0, -1))
    view.set_findings(Findings(view.reading, band=pieces))
    curve = view.canvas.curve

    def shaded(probability: float) -> bool:
        ground = on_ground(view, curve).pixelColor(center(view, 4) + 20, int(curve.y_of(probability)))
        return ground != QColor(LIGHT.window)

    assert not shaded(0.8)
    view.show_band(1)
    assert shaded(0.8)
    assert shaded(0.2)
    assert not shaded(0.98)
    assert "reached with the next words: 4.7 to 95.3 %" in tooltip_at(curve, center(view, 4), 40)
    view.show_band(2)
    assert not shaded(0.8)


def on_ground(view: ReadView, row: ColumnRow) -> QImage:
    """A row as it is seen, with what lies behind it."""
    return picture(view.canvas).copy(row.geometry())


def ink_after_the_end(view: ReadView) -> int:
    """Pixels of the curve's row beyond the last column that are not ground."""
    image, ground, end = on_ground(view, view.canvas.curve), QColor(LIGHT.window), view.canvas.curve.scene.axis.end
    places = [(x, y) for x in range(end + 2, end + 40) for y in range(image.height())]
    return sum(image.pixelColor(x, y) != ground for x, y in places)
