"""What holds of every lesson: its rows, its numbers, its stages and its words."""

import re

import pytest

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.answers import is_answer
from rnn_desktop.lessons.lesson import Check, ChoiceGuess, CurveGuess, Lesson, NumberGuess, Seen, Step
from rnn_desktop.text.token import Token

STEPS = [pytest.param(lesson, step, id=f"{lesson.id}-{n}") for lesson in LESSONS for n, step in enumerate(lesson.steps)]
CHECKS = [pytest.param(check, id=f"{check.row}-{check.what}") for lesson in LESSONS for check in lesson.checks]


@pytest.mark.parametrize("check", CHECKS)
def test_a_number_of_the_documents_is_what_the_stage_computes(check: Check) -> None:
    checked = check.run()
    assert checked.holds, f"{checked.found} is not {check.expected}"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_every_row_of_a_lesson_has_a_check(lesson: Lesson) -> None:
    assert {check.row for check in lesson.checks} == set(lesson.rows)


def test_lessons_have_their_own_names_and_contexts() -> None:
    assert len({lesson.id for lesson in LESSONS}) == len({lesson.context for lesson in LESSONS}) == len(LESSONS)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_what_the_network_does_can_be_guessed(lesson: Lesson, step: Step) -> None:
    del lesson
    reading = from_saved(step.stage.opened())
    guess = step.guess
    if isinstance(guess, ChoiceGuess):
        assert is_answer(guess, guess.found(reading))
    elif isinstance(guess, NumberGuess):
        assert is_answer(guess, float(guess.found(reading)))
    elif isinstance(guess, CurveGuess):
        assert is_answer(guess, tuple(map(float, guess.found(reading))))
        assert len(guess.found(reading)) == len(reading.tokens)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_nothing_is_done_before_it_is_done(lesson: Lesson, step: Step) -> None:
    del lesson
    reading = from_saved(step.stage.opened())
    stage = step.stage
    seen = Seen(
        reading,
        reading.text,
        stage.view,
        stage.page or "inspect",
        stage.picture,
        stage.network,
        stage.quantity,
        stage.layer,
        stage.selection,
        stage.beside is not None,
    )
    assert step.deed is None or not step.deed.done(seen, seen)
    nothing = Seen(None)
    assert step.deed is None or not step.deed.done(nothing, nothing)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_the_numbers_of_a_sentence_are_computed(lesson: Lesson, step: Step) -> None:
    del lesson
    numbers = step.numbers(from_saved(step.stage.opened()))
    options = step.guess.options if isinstance(step.guess, ChoiceGuess) else ()
    deed = () if step.deed is None else (step.deed.words, step.deed.praise)
    reasons = [words for option in step.reason.options for words in (option.words, option.reply)]
    texts = (
        *step.paragraphs,
        step.guess.question,
        *options,
        step.seen,
        step.reason.question,
        *reasons,
        *deed,
        step.note,
    )
    for text in texts:
        assert not re.search(r"[{}]", text.format_map(numbers)), text


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_a_stage_is_the_same_object_each_time_and_its_tokens_are_those_of_its_text(lesson: Lesson, step: Step) -> None:
    del lesson
    opened = step.stage.opened()
    assert step.stage.opened() is opened
    assert all(isinstance(token, Token) and 0 <= token.start < token.end <= len(opened.text) for token in opened.tokens)
