"""A series with what the network predicted for it, in the unit of the person's data."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.numbers import amount_number, tick_amounts
from rnn_desktop.lens.what_if import ReplaceToken
from tests.ui.classes_window import settled_on
from tests.ui.painted_words import painted_words
from tests.ui.task_window import (
    PAIR_OF_SERIES,
    VALUES,
    VISITORS,
    OpenedTask,
    click,
    in_column,
    opened_task,
    shown_reading,
    tip_at,
)

__all__ = ["opened_task"]


def test_the_axis_and_the_numbers_are_in_the_unit_of_the_data(opened_task: OpenedTask) -> None:
    window = opened_task(VISITORS, VALUES)
    row, reading = window.read_view.canvas.answers.series, shown_reading(window)
    predicted = VISITORS.unscaled(reading.trace.probabilities)[:, 0]
    ends = min(2700, *predicted.tolist()), max(4000, *predicted.tolist())
    assert [text for _, text in row.ticks()] == [amount_number(one) for one in tick_amounts(*ends)]
    first, second = (tip_at(row, in_column(row, step)) for step in (0, 1))
    assert first == f"visitors: value 4,000, next predicted {amount_number(predicted[0])}"
    assert f"value 3,300, predicted {amount_number(predicted[0])}; next" in second
    assert row.y_of(4000) < row.y_of(3300) < row.y_of(2700)


def test_the_verdict_is_the_next_value_and_no_probability_is_said_anywhere(opened_task: OpenedTask) -> None:
    window = opened_task(VISITORS, VALUES)
    said = amount_number(float(VISITORS.unscaled(shown_reading(window).trace.probabilities[-1])[0]))
    assert window.verdict.numbers.isVisible()
    assert window.verdict.numbers.accessibleDescription() == f"next value: visitors {said}"
    window.read_view.select_token(3)
    assert window.read_view.bar.words.startswith(f"‘3900’ · visitors {said} · y ")
    canvas = window.read_view.canvas
    words = [one.text for one in painted_words(canvas)]
    words += [window.read_view.bar.words, *canvas.receipt.heading(), canvas.answers.series.heading_tooltip()]
    assert not [one for one in words if "%" in one or "logit" in one or "P(" in one]
    assert "to y of “visitors”" in tip_at(canvas.receipt, in_column(canvas.receipt, 1))


def test_of_several_series_a_click_explains_one(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(PAIR_OF_SERIES, "4000;21 3300;18 2700;25")
    row, verdict = window.read_view.canvas.answers.series, window.verdict.numbers
    assert row.heading()[1].startswith("visitors\n")
    reading = click(qtbot, window, verdict, verdict.row_of(1).center().toPoint())
    assert reading.explained == Explained(1)
    assert row.heading()[1].startswith("sales\n")
    assert "sales: value 21, " in tip_at(row, in_column(row, 0))
    assert all(0 <= float(text) < 40 for _, text in row.ticks())


def test_a_value_that_is_changed_moves_what_is_predicted_after_it(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(VISITORS, VALUES)
    before = window.verdict.numbers.accessibleDescription()
    window.set_text(f"{VALUES} 9000")
    qtbot.waitUntil(lambda: len(shown_reading(window).tokens) == 5)
    assert window.verdict.numbers.accessibleDescription() != before
    row = window.read_view.canvas.answers.series
    assert "value 9,000" in tip_at(row, in_column(row, 4))


def test_what_was_predicted_before_a_change_and_what_is_compared_are_lines_beside_it(
    qtbot: QtBot, opened_task: OpenedTask
) -> None:
    window = opened_task(VISITORS, VALUES)
    row, before = window.read_view.canvas.answers.series, shown_reading(window)
    window.exploring.edit(ReplaceToken(0, "2000"))
    changed, edited = settled_on(qtbot, window), row.grab().toImage()
    was, now = (VISITORS.unscaled(one.trace.probabilities)[0, 0] for one in (before, changed))
    assert abs(row.y_of(was) - row.y_of(now)) > 6, "else the lines lie over each other"

    def near() -> list[QPoint]:
        """Where the line of what was predicted before passes."""
        x, y = round(row.scene.axis.center(1)), round(row.y_of(was))
        return [QPoint(x + right, y + down) for right in range(15) for down in range(-4, 5)]

    window.session.exploration.reset()
    window.set_text(VALUES.replace("4000", "2000"))
    alone, typed = settled_on(qtbot, window), row.grab().toImage()
    assert any(typed.pixelColor(at) != edited.pixelColor(at) for at in near())
    window.read_view.set_beside(alone)
    same = row.grab().toImage()
    window.read_view.set_beside(before)
    other = row.grab().toImage()
    assert any(same.pixelColor(at) != other.pixelColor(at) for at in near())
