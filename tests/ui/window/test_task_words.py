"""What stands around the columns for each task: the verdict, its list, the model card, the status line, the pages."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.next_tokens import NextTokens
from rnn_desktop.tasks import END_MARK, Classes, NextToken, Numbers, Task
from rnn_desktop.ui.read.reading_pictures import reading_caption
from rnn_desktop.ui.window.class_menu import MOST_LISTED, ClassMenu
from rnn_desktop.ui.window.model_words import result_text
from tests.ui.read.test_read_view_changes import visible_words
from tests.ui.task_window import (
    FROM_LABEL,
    PAIR_OF_SERIES,
    SPOKEN,
    TAGS,
    TEXT,
    VALUES,
    VISITORS,
    OpenedTask,
    opened_task,
    shown_reading,
    task_model,
)

__all__ = ["opened_task"]

EVERY_TASK = [(SPOKEN, TEXT), (FROM_LABEL, f"⟨영화⟩ {TEXT}"), (TAGS, TEXT), (VISITORS, VALUES)]


@pytest.mark.parametrize(
    ("task", "text", "card", "tip", "status"),
    [
        (SPOKEN, TEXT, "by word · 10 words", "says at each token which one comes next", "8 possible next tokens"),
        (TAGS, TEXT, "4 tags · by word · 10 words", "one of these tags: NOUN, VERB, ADJ, ADV", "4 tags"),
        (VISITORS, VALUES, "visitors · window of 4 values", "says the next value of: visitors", "3 units"),
        (PAIR_OF_SERIES, "1;2 3;4", "visitors / sales", "the next value of: visitors, sales", "2 series"),
    ],
)
def test_the_card_and_the_status_line_say_what_the_network_does(
    opened_task: OpenedTask, task: Task, text: str, card: str, tip: str, status: str
) -> None:
    window = opened_task(task, text)
    assert window.card.accessibleDescription().startswith(card)
    assert tip in window.card.toolTip()
    assert status in window.status.facts.text()
    assert "classes" not in window.status.facts.text() + window.card.toolTip()


def test_a_measure_is_that_of_the_task() -> None:
    made = {"metrics": {"validation_accuracy": 0.0, "validation_error": 498.28}}
    assert result_text(made) == "validation error 498.3"
    made = {"metrics": {"validation_accuracy": 0.449, "validation_perplexity": 14.3426}}
    assert result_text(made) == "validation 44.9 % · perplexity 14.3"


def test_the_verdict_of_a_language_model_is_its_next_token(opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    reading = shown_reading(window)
    assert window.verdict.classes.isVisible()
    assert window.verdict.classes.accessibleDescription().startswith(f"next: {reading.said} · ")
    assert window.verdict.classes.shown == tuple(one.output for one in NextTokens(reading, 3).likeliest(-1))


def test_of_thousands_of_answers_the_likeliest_are_listed(opened_task: OpenedTask) -> None:
    words = ("<pad>", "<unk>", *TEXT.split(), *(f"w{number}" for number in range(3000)))
    window = opened_task(NextToken(), model=task_model(NextToken(), words=words))
    reading = shown_reading(window)
    menu = ClassMenu(window)
    menu.fill(reading, None, 1)
    listed = [action.data() for action in menu.actions() if not action.isSeparator()]
    best = sorted(range(3004), key=lambda output: -reading.trace.probabilities[1, output])[:MOST_LISTED]
    assert listed == [None, *(Explained(output, 1) for output in best)]
    assert len(window.verdict.classes.order) <= MOST_LISTED + 1


@pytest.mark.parametrize(("task", "text"), EVERY_TASK)
def test_pages_that_mean_nothing_for_a_task_say_why(
    qtbot: QtBot, opened_task: OpenedTask, task: Task, text: str
) -> None:
    window = opened_task(task, text)
    side = window.read_view.side
    side.show_page("next_words")
    qtbot.waitUntil(lambda: "next_words" in window.read_view.scene.findings.not_offered)
    assert side.next_words.message.isVisible()
    assert side.next_words.message.text().endswith(".")
    assert not side.next_words.table.isVisible()


@pytest.mark.parametrize(("task", "text"), [*EVERY_TASK, (Classes(("불만", "칭찬", "문의")), TEXT)])
def test_where_nothing_is_typed_no_page_asks_for_a_review(
    qtbot: QtBot, opened_task: OpenedTask, task: Task, text: str
) -> None:
    window = opened_task(task, text)
    window.set_text("")
    qtbot.waitUntil(lambda: shown_reading(window).text == "")
    wanted = "numbers" if isinstance(task, Numbers) else "a text"
    assert window.composer.placeholderText().startswith(f"Type {wanted}")
    for page, asks in (("inspect", True), ("methods", True), ("fragility", isinstance(task, Classes))):
        window.read_view.side.show_page(page)
        if not asks:
            qtbot.waitUntil(lambda: "fragility" in window.read_view.scene.findings.not_offered)
        words = visible_words(window.read_view)
        assert "review" not in words
        assert words.count(f"Type {wanted}") == 1 + asks, words


def test_the_mark_that_ends_a_sequence_is_a_word_in_the_window(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(FROM_LABEL, f"⟨영화⟩ {TEXT}")
    reading = shown_reading(window)
    end = reading.answer_labels.index(END_MARK)
    window.session.exploration.explain(Explained(end))
    qtbot.waitUntil(lambda: shown_reading(window).explained.output == end)
    assert "explained: ⟨end⟩" in window.verdict.classes.accessibleDescription()
    window.read_view.select_token(len(reading.tokens) - 1)
    assert "P(⟨end⟩)" in window.read_view.bar.words
    menu = ClassMenu(window)
    menu.fill(reading, None, None)
    assert sum(action.text().startswith("⟨end⟩") for action in menu.actions()) == 1


@pytest.mark.parametrize(("task", "text"), EVERY_TASK)
def test_every_picture_and_page_shows_every_task(qtbot: QtBot, opened_task: OpenedTask, task: Task, text: str) -> None:
    window = opened_task(task, text)
    for picture in ("folded", "neurons", "unrolled"):
        window.read_view.show_picture(picture)
        qtbot.waitUntil(lambda: window.read_view.canvas.at_rest)
        assert not window.read_view.canvas.grab().isNull()
    for page in window.read_view.side.panels:
        window.read_view.side.show_page(page)
        assert not window.read_view.side.grab().isNull()
    window.read_view.show_whole(True)
    assert not window.read_view.canvas.grab().isNull()


def test_the_caption_of_a_picture_names_the_answer_and_its_time_step(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(SPOKEN)
    window.session.exploration.explain(Explained(3, 1))
    qtbot.waitUntil(lambda: shown_reading(window).explained == Explained(3, 1))
    caption = reading_caption(window.read_view.scene, date(2026, 1, 2))
    share = f"{100 * float(shown_reading(window).trace.probabilities[1, 3]):.1f} %"
    assert caption == f"{TEXT}\nGRU 3 · 2026-01-02 · P(지루하다) {share} · time step 2"


def test_no_page_speaks_of_a_logit_where_the_answer_is_a_number(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(VISITORS, VALUES)
    side = window.read_view.side
    side.show_page("methods")
    qtbot.waitUntil(lambda: len(window.read_view.scene.findings.by_method) == 4)
    for method in window.read_view.scene.findings.by_method:
        window.read_view.show_method(method)
        for page in ("methods", "what_if", "inspect"):
            side.show_page(page)
            said = [label.text() for label in side.findChildren(QLabel) if label.isVisible()]
            assert not [words for words in said if "logit" in words.lower() or "probability" in words.lower()]
    heading = window.read_view.canvas.receipt.heading_tooltip() + side.methods.methods.button("receipt").toolTip()
    assert "logit" not in heading


def test_networks_of_two_tasks_are_set_side_by_side_by_their_tokens(qtbot: QtBot, opened_task: OpenedTask) -> None:
    window = opened_task(TAGS)
    window.session.exploration.pin()
    opened_task(SPOKEN)
    qtbot.waitUntil(lambda: window.read_view.scene.comparison is not None)
    row = window.read_view.canvas.comparison
    assert "only their tokens are set side by side" in row.heading_tooltip()
    assert row.heading()[1] == ""
