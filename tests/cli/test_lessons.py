"""The lessons from the command line."""

import json

from rnn_desktop.lessons.all_lessons import LESSONS
from tests.cli.conftest import Run


def test_the_lessons_are_listed_and_the_rows_are_checked(run: Run) -> None:
    done = run("lessons", "--check", "--json")
    found = json.loads(done.out)
    assert [one["id"] for one in found["lessons"]] == [lesson.id for lesson in LESSONS]
    assert all(one["holds"] for one in found["checks"])
    assert done.code == 0
