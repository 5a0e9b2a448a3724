"""The tag of each token under it, how sure the network is, and the explanation of any of them."""

from pytestqt.qtbot import QtBot

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.what_if import ReplaceToken
from tests.ui.classes_window import click_bar, settled_on
from tests.ui.painted_words import painted_words
from tests.ui.task_window import TAGS, OpenedTask, click, in_column, opened_task, shown_reading, tip_at

__all__ = ["opened_task"]


def test_each_token_has_its_likeliest_tag_and_doubtful_ones_are_marked(opened_task: OpenedTask) -> None:
    window = opened_task(TAGS)
    row, reading = window.read_view.canvas.answers.tags, shown_reading(window)
    words = [word.text for word in painted_words(row)]
    for step, answers in enumerate(reading.trace.probabilities):
        tag, share = TAGS.labels[int(answers.argmax())], float(answers.max())
        assert (f"{tag} ?" if share < 0.6 else tag) in words
        assert tip_at(row, in_column(row, step)).split("\n")[1] == f"{tag} {100 * share:.1f} %"


def test_a_click_explains_the_tag_of_a_token_and_the_bars_are_its_tags(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(TAGS)
    row = window.read_view.canvas.answers.tags
    reading = click(qtbot, window, row, in_column(row, 1))
    said = int(reading.trace.probabilities[1].argmax())
    assert reading.explained == Explained(said, 1)
    assert window.verdict.classes.accessibleDescription().startswith(f"{TAGS.labels[said]} ‘재미있다’")
    other = next(one for one in window.verdict.classes.shown if one != said)
    reading = click_bar(qtbot, window, other)
    assert reading.explained == Explained(other, 1)
    assert row.heading()[1] == f"P({TAGS.labels[other]})\ntime step 2"


def test_the_verdict_says_the_tag_of_the_token_that_is_selected(opened_task: OpenedTask) -> None:
    window = opened_task(TAGS)
    reading, verdict = shown_reading(window), window.verdict.classes
    for step in (None, 0, 2):
        window.read_view.select_token(step)
        at = 3 if step is None else step
        tag = TAGS.labels[int(reading.trace.probabilities[at].argmax())]
        assert verdict.accessibleDescription().startswith(f"{tag} ‘{reading.tokens[at].text}’")


def test_a_tag_stands_beside_what_it_was_before_the_changes_and_what_is_compared(
    qtbot: QtBot, opened_task: OpenedTask
) -> None:
    window = opened_task(TAGS)
    row, before = window.read_view.canvas.answers.tags, shown_reading(window)
    shares = before.trace.probabilities[2]
    said = f"{TAGS.labels[int(shares.argmax())]} {100 * float(shares.max()):.1f} %"
    plain = row.grab().toImage()
    window.exploring.edit(ReplaceToken(0, "영화"))
    settled_on(qtbot, window)
    assert tip_at(row, in_column(row, 2)).split("\n")[-1] == f"before the changes: {said}"
    changed = row.grab().toImage()
    window.read_view.set_beside(before)
    assert tip_at(row, in_column(row, 2)).split("\n")[-2:] == [f"before the changes: {said}", f"compared: {said}"]
    assert plain != changed != row.grab().toImage()
