"""How far a learner is: kept beside what others write, whatever has become of the file or of the lesson meanwhile."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.answers import Answers
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.progress import LessonProgress, load_progress, save_progress
from rnn_desktop.problem import Problem

LESSON = LESSONS[0]
FIRST, NUMBER = LESSON.steps[0], LESSON.steps[2]
DAMAGED = ("", "{", "[1]", '{"schema": 2, "lessons": {}}', '{"schema": 1, "lessons": {"a": 3}}')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lessons.json"


def _at(step: int) -> LessonProgress:
    return LessonProgress(at=step)


@pytest.mark.parametrize("text", DAMAGED)
def test_what_others_have_damaged_meanwhile_is_kept_beside_and_said(path: Path, text: str) -> None:
    learner = Learner(path)
    learner.keep(LESSON, _at(2))
    path.write_text(text, "utf-8")
    with pytest.raises(Problem, match="kept beside"):
        learner.keep(LESSON, _at(3))
    assert path.with_suffix(".unreadable.json").read_text("utf-8") == text
    assert Learner(path).of(LESSON).at == 3


def test_what_was_put_beside_stays_when_more_is(path: Path) -> None:
    for text in DAMAGED:
        path.write_text(text, "utf-8")
        assert Learner(path).problem is not None
    assert {one.read_text("utf-8") for one in path.parent.iterdir()} == set(DAMAGED)


def test_a_file_that_cannot_be_read_or_moved_is_said_and_not_written_over(path: Path) -> None:
    path.mkdir()
    learner = Learner(path)
    assert learner.problem is not None
    with pytest.raises(Problem):
        learner.keep(LESSON, _at(1))
    assert path.is_dir()
    assert learner.of(LESSON).at == 1


@pytest.mark.parametrize("guess", ["NaN", "Infinity", "1e999", "true", '"a"', "[1, NaN]", "{}"])
def test_a_guess_that_is_no_number_is_damage(path: Path, guess: str) -> None:
    save_progress({LESSON.id: LessonProgress().with_answers(NUMBER, Answers(0.5))}, path)
    path.write_text(path.read_text("utf-8").replace("0.5", guess), "utf-8")
    assert Learner(path).problem is not None


def test_answers_stay_with_their_step_when_another_is_put_before_it(path: Path) -> None:
    Learner(path).keep(LESSON, LessonProgress(at=2).with_answers(NUMBER, Answers(0.5)))
    longer = replace(LESSON, steps=(replace(FIRST, title="Another beginning"), *LESSON.steps))
    progress = Learner(path).of(longer)
    assert [progress.answers_to(step).guess for step in longer.steps[:4]] == [None, None, None, 0.5]


@pytest.mark.parametrize("old", [Answers(0, 99, True), Answers(99), Answers((0.1, 0.2), 0, True)])
def test_what_was_answered_to_another_question_is_asked_anew(path: Path, old: Answers) -> None:
    """An old program's answer that is no option any more, and then the person's to the question of now."""
    save_progress({LESSON.id: LessonProgress().with_answers(FIRST, old)}, path)
    learner = Learner(path)
    assert learner.of(LESSON).answers_to(FIRST) == Answers()
    learner.keep(LESSON, learner.of(LESSON).with_answers(FIRST, Answers(1)))
    assert learner.of(LESSON).answers_to(FIRST) == Answers(1)
    assert Learner(path).of(LESSON).answers_to(FIRST) == Answers(1)


def test_a_lesson_with_fewer_steps_than_before_is_at_its_last(path: Path) -> None:
    Learner(path).keep(LESSON, _at(len(LESSON.steps) - 1))
    assert Learner(path).of(replace(LESSON, steps=LESSON.steps[:2])).at == 1


def test_two_windows_keep_what_both_know(path: Path) -> None:
    one, other = Learner(path), Learner(path)
    one.keep(LESSON, LessonProgress(at=1).with_answers(FIRST, Answers(1, 1, done=True)))
    other.keep(LESSON, LessonProgress(at=2).with_answers(NUMBER, Answers(0.5)))
    again = Learner(path).of(LESSON)
    assert (again.answers_to(FIRST).done, again.answers_to(NUMBER).guess, again.at) == (True, 0.5, 2)


def test_a_lesson_that_there_is_no_more_stays_in_the_file_and_asks_nothing(path: Path) -> None:
    gone = LessonProgress(finished=date.today() - timedelta(30))
    save_progress({"gone": gone}, path)
    learner = Learner(path)
    assert learner.due(LESSONS) == []
    learner.keep(LESSON, _at(1))
    assert load_progress(path)["gone"] == gone
    assert json.loads(path.read_text("utf-8"))["lessons"].keys() == {"gone", LESSON.id}
