"""One person's progress over all lessons: what this window knows of it, and the file that it shares with others."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.lessons.progress import LessonProgress, Progress, fitting, load_progress, merged, save_progress
from rnn_desktop.problem import Problem


class Learner:
    """Reads the file when it is made; what it remembers is in the file once it was written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._progress: Progress = {}
        self._asked: set[str] = set()
        self._finished_now: set[str] = set()
        self.problem: Problem | None = None
        """Why the file could not be read; it was put beside then."""
        try:
            self._progress = load_progress(path)
        except Problem as problem:
            self.problem = problem
            if path.is_file():
                path.replace(path.with_suffix(".unreadable.json"))

    def of(self, lesson: Lesson) -> LessonProgress:
        """How far the person is in it, as far as it fits the lesson of now."""
        known = self._progress.get(lesson.id, LessonProgress())
        return fitting(known, [len(step.reason.options) for step in lesson.steps])

    def remember(self, lesson: Lesson, progress: LessonProgress) -> None:
        """Here, and not yet in the file: a disk takes longer than a card may take to answer."""
        self._progress = {**self._progress, lesson.id: progress}

    def keep(self, lesson: Lesson, progress: LessonProgress) -> None:
        """Remember it and write all. Raises what `write` raises."""
        self.remember(lesson, progress)
        self.write()

    def write(self) -> None:
        """All that is remembered, beside what other windows have written meanwhile.

        Raises Problem where it cannot be written.
        """
        try:
            self._progress = merged(self._progress, load_progress(self._path))
        finally:
            save_progress(self._progress, self._path)

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

    def due(self) -> list[str]:
        """The ids of the lessons whose question is to be asked now, each once while the program runs."""
        no_more = self._asked | self._finished_now
        return [key for key, one in self._progress.items() if one.recall_due(date.today()) and key not in no_more]

    def ask(self, name: str) -> None:
        """The question of this lesson is being asked."""
        self._asked.add(name)
