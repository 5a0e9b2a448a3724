"""One person's progress over all lessons: what this window knows of it, and the file that it shares with others."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.progress import (
    Damaged,
    LessonProgress,
    Progress,
    fitting,
    load_progress,
    merged,
    save_progress,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem


class Learner:
    """Reads the file when it is made, and writes it with everything that is kept, or a moment after it is noted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._progress: Progress = {}
        self._asked: set[str] = set()
        self._finished_now: set[str] = set()
        self._noted: dict[str, Lesson] = {}
        """Those of which something is not written yet, by their ids."""
        self.problem: Problem | None = None
        """Why the file could not be read; one that is damaged was put beside then."""
        try:
            self._progress = load_progress(path)
        except Problem as problem:
            self.problem = problem
            if isinstance(problem, Damaged):
                self._put_beside()

    def of(self, lesson: Lesson) -> LessonProgress:
        """How far the person is in it, as far as it fits the lesson of now."""
        return fitting(self._progress.get(lesson.id, LessonProgress()), lesson.steps)

    def keep(self, lesson: Lesson, progress: LessonProgress) -> None:
        """Remember it, in the file too. Raises Problem as `write` does."""
        self.note(lesson, progress)
        self.write()

    def note(self, lesson: Lesson, progress: LessonProgress) -> None:
        """Remember it, until `write` is called in this window only."""
        self._progress = {**self._progress, lesson.id: progress}
        self._noted[lesson.id] = lesson

    def write(self) -> None:
        """Write what was noted, beside what other windows have written meanwhile.

        Raises Problem where the file cannot be read or written, which then stays as it is, and where it was damaged
        meanwhile: then it is put beside, and what this window knows stands in its place.
        """
        if not self._noted:
            return
        noted, self._noted = self._noted, {}
        damaged: Damaged | None = None
        try:
            written = load_progress(self._path)
            # What an older program kept of another question would win over what was answered to that of now.
            there = {key: fitting(written[key], lesson.steps) for key, lesson in noted.items() if key in written}
            self._progress = merged(self._progress, {**written, **there})
        except Damaged as problem:
            if not self._put_beside():
                raise
            damaged = problem
        save_progress(self._progress, self._path)
        if damaged is not None:
            raise _written_anew(damaged) from damaged

    def begin_again(self, lesson: Lesson) -> None:
        """From its first step; what was recalled stays."""
        before = self.of(lesson)
        self.keep(lesson, LessonProgress(recalled=before.recalled, rounds=before.rounds + 1))

    def finish(self, lesson: Lesson) -> None:
        """Its last step is done. Its question is not asked before the next start."""
        self._finished_now.add(lesson.id)
        self.keep(lesson, replace(self.of(lesson), finished=date.today()))

    def recall(self, lesson: Lesson) -> None:
        """Its question was answered rightly."""
        progress = self.of(lesson)
        self.keep(lesson, replace(progress, recalled=(*progress.recalled, date.today())))

    def due(self, lessons: Sequence[Lesson]) -> list[Lesson]:
        """Those of these whose question is to be asked now, each once while the program runs."""
        no_more = self._asked | self._finished_now
        return [one for one in lessons if one.id not in no_more and self.of(one).recall_due(date.today())]

    def ask(self, lesson: Lesson) -> None:
        """The question of this lesson is being asked."""
        self._asked.add(lesson.id)

    def _put_beside(self) -> bool:
        """Under a name that is free: what was put there before stays. False where it cannot be moved."""
        names = (self._path.with_suffix(f".unreadable{number}.json") for number in ("", *range(2, 100)))
        try:
            self._path.replace(next(name for name in names if not name.exists()))
        except (OSError, StopIteration):
            return False
        return True


def _written_anew(damaged: Damaged) -> Problem:
    sentence = QT_TRANSLATE_NOOP(
        "Problem",
        "{path} was changed meanwhile and cannot be read: {reason}. It is kept beside; what this window knows of the "
        "lessons is in its place.",
    )
    return Problem(sentence, path=damaged.values["path"], reason=damaged.values["reason"])
