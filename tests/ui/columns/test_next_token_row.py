"""What a language model says comes next, under each token, and how much what came surprised it."""

import math

import numpy as np
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.next_tokens import NextTokens
from rnn_desktop.lens.what_if import DeleteToken, InsertToken, ReplaceToken
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.classes_window import settled_on
from tests.ui.painted_words import painted_words
from tests.ui.task_window import (
    FROM_LABEL,
    SPOKEN,
    TAGS,
    TEXT,
    OpenedTask,
    click,
    in_column,
    opened_task,
    shown_reading,
    task_model,
    tip_at,
)

__all__ = ["opened_task"]


def explain_line(qtbot: QtBot, window: MainWindow, step: int, line: int) -> Explained:
    """Click one of the likeliest tokens of a time step; what the window then explains."""
    row = window.read_view.canvas.answers.next_tokens
    found = NextTokens(shown_reading(window), 3).likeliest(step)[line]
    reading = click(qtbot, window, row, row.line_of(step, found.output).center().toPoint())
    assert reading.explained.output == found.output
    return reading.explained


def test_only_the_rows_of_a_language_model_stand_where_the_curve_stood(opened_task: OpenedTask) -> None:
    for task in (SPOKEN, FROM_LABEL):
        canvas = opened_task(task).read_view.canvas
        assert canvas.answers.next_tokens.isVisible()
        assert canvas.answers.surprise.isVisible()
        assert not canvas.curve.isVisible()
    canvas = opened_task(TAGS).read_view.canvas
    assert canvas.answers.tags.isVisible()
    assert not canvas.answers.next_tokens.isVisible()


def test_the_tip_has_the_likeliest_and_the_rank_of_the_token_that_came(opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    reading, row = shown_reading(window), window.read_view.canvas.answers.next_tokens
    words = reading.model.vocabulary.words
    for step in range(3):
        answers = reading.trace.probabilities[step]
        came = answers[reading.ids[step + 1] - 2]
        tip = tip_at(row, in_column(row, step))
        assert f"‘{words[int(answers.argmax()) + 2]}’" in tip.split("\n")[0]
        assert f"✓ ‘{reading.tokens[step + 1].text}’ came: rank {1 + int((answers > came).sum())}, " in tip
    assert "✓" not in tip_at(row, in_column(row, 3))


def test_a_click_explains_a_token_at_its_time_step_and_another_goes_back(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    said = shown_reading(window).explained
    explained = explain_line(qtbot, window, 1, 1)
    assert explained == Explained(explained.output, 1)
    reading = shown_reading(window)
    heading = window.read_view.canvas.answers.next_tokens.heading()[1]
    assert heading == f"P({reading.label})\ntime step 2"
    assert window.verdict.classes.step == 1
    assert window.read_view.side.inspector.title.text().startswith("‘재미있다’ · time step 2")
    assert explain_line(qtbot, window, 2, 0).step == 2
    row = window.read_view.canvas.answers.next_tokens
    at = row.line_of(2, shown_reading(window).explained.output).center().toPoint()
    assert click(qtbot, window, row, at).explained == said


def test_the_line_of_the_token_that_came_explains_that_one(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    row = window.read_view.canvas.answers.next_tokens
    true = shown_reading(window).ids[1] - 2
    reading = click(qtbot, window, row, row.line_of(0, true).center().toPoint())
    assert reading.explained == Explained(true, 0)
    assert reading.label == "재미있다"


def test_in_narrow_columns_the_likeliest_stand_under_each_other_and_answer_a_click(
    qtbot: QtBot, opened_task: OpenedTask
) -> None:
    window = opened_task(SPOKEN, "정말 재미있다 great boring " * 3)
    window.resize(900, 700)
    window.read_view.show_whole(True)
    assert window.read_view.scene.axis.upright
    for line in (0, 1, 2):
        assert explain_line(qtbot, window, 5, line).step == 5


def test_the_words_that_may_come_are_written_whole(opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN, "정말 재미있다")
    row, reading = window.read_view.canvas.answers.next_tokens, shown_reading(window)
    written = {word.text.removeprefix("✓") for word in painted_words(row)}
    best = (-reading.trace.probabilities[-1]).argsort()[:3]
    assert {reading.answer_labels[output] for output in best} <= written


def test_a_rank_and_a_share_do_not_lie_over_each_other(opened_task: OpenedTask) -> None:
    words = ("<pad>", "<unk>", *(f"w{number}" for number in range(3000)), *TEXT.split())
    window = opened_task(SPOKEN, f"{TEXT} {TEXT} {TEXT}", task_model(SPOKEN, words=words))
    window.resize(1000, 700)
    row = window.read_view.canvas.answers.next_tokens
    assert row.scene is not None
    painted = painted_words(row)
    ranks = [word for word in painted if word.text.startswith("✓")]
    assert ranks
    for rank in ranks:
        end = rank.at.x() + row.small.horizontalAdvance(rank.text)
        beside = [word.at.x() for word in painted if word.at.y() == rank.at.y() and word.at.x() > rank.at.x()]
        assert all(x >= end for x in beside), rank.text


def test_what_is_read_later_is_no_part_of_what_is_explained(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    before = window.read_view.canvas.grab().toImage()
    explain_line(qtbot, window, 1, 0)
    scene, receipt = window.read_view.scene, window.read_view.canvas.receipt
    assert scene.steps_explained == 2
    assert "adds" in tip_at(receipt, in_column(receipt, 1))
    assert tip_at(receipt, in_column(receipt, 2)) == "read after the answer that is explained"
    # Hatched behind the columns after it, where nothing was before.
    after = window.read_view.canvas.grab().toImage()
    top, left = receipt.y() + receipt.height() - 30, scene.axis.start(2)
    places = [(x, y) for x in range(left + 4, scene.axis.end - 4) for y in range(top, top + 8)]
    assert any(before.pixelColor(*place) != after.pixelColor(*place) for place in places)


def test_the_explained_token_stays_while_tokens_before_it_come_and_go(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    explained = explain_line(qtbot, window, 2, 0)
    assert shown_reading(window).tokens[2].text == "great"
    window.exploring.edit(DeleteToken(0))
    reading = settled_on(qtbot, window)
    assert reading.explained == Explained(explained.output, 1)
    assert reading.tokens[reading.explained_index].text == "great"
    assert reading.untouched is not None
    assert reading.untouched.explained == explained
    window.exploring.edit(InsertToken(0, "영화"))
    assert settled_on(qtbot, window).explained == explained
    window.exploring.edit(DeleteToken(2))
    assert settled_on(qtbot, window).explained.step is None
    for _ in range(3):
        window.session.exploration.undo()
    assert settled_on(qtbot, window).edits == ()


def test_surprise_is_the_bits_of_each_token_and_marks_what_is_not_known(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    row, reading = window.read_view.canvas.answers.surprise, shown_reading(window)
    share = float(reading.trace.probabilities[0, reading.ids[1] - 2])
    assert f"{-math.log2(share):.2f} bits" in tip_at(row, in_column(row, 1))
    assert tip_at(row, in_column(row, 0)) == "‘정말’: nothing came before it"
    window.exploring.edit(ReplaceToken(1, "없는말"))
    settled_on(qtbot, window)
    assert tip_at(row, in_column(row, 1)) == "‘없는말’: the network does not know it"


def test_playing_shows_what_comes_after_the_step_that_was_read_last(opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    window.read_view.tools.player.go(2)
    row, reading = window.read_view.canvas.answers.next_tokens, shown_reading(window)
    assert "✓" in tip_at(row, in_column(row, 0))
    assert "✓" not in tip_at(row, in_column(row, 1))
    assert window.verdict.classes.step == 1
    likeliest = reading.answer_text(int(np.argmax(reading.trace.probabilities[1])))
    assert window.verdict.classes.accessibleDescription().startswith(f"next: {likeliest}")
    assert window.read_view.side.inspector.title.text() == f"‘재미있다’ · time step 2 · answer · {likeliest}"


def test_a_space_is_seen(opened_task: OpenedTask) -> None:
    words = ("<pad>", "<unk>", " ", "\n", "가", "나")
    window = opened_task(SPOKEN, "가 나", task_model(SPOKEN, words=words, tokenizer="spelling"))
    assert [token.text for token in shown_reading(window).tokens] == ["가", " ", "나"]
    assert "␣" in [word.text for word in painted_words(window.read_view.canvas.tokens)]
    row = window.read_view.canvas.answers.next_tokens
    assert "‘␣’ came: rank" in tip_at(row, in_column(row, 0))
    window.read_view.select_token(1)
    assert "‘␣’" in window.read_view.bar.words
