"""Which rows stand where the running curve does: what this network answers at each token, by its task."""

from rnn_desktop.tasks import Task, TaskName
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.next_token_row import NextTokenRow
from rnn_desktop.ui.columns.sentiment_curve import SentimentCurve
from rnn_desktop.ui.columns.series_row import SeriesRow
from rnn_desktop.ui.columns.surprise_row import SurpriseRow
from rnn_desktop.ui.columns.tag_row import TagRow


class AnswerRows:
    """One of each; those of the task that is shown have a height."""

    def __init__(self) -> None:
        self.curve, self.tags, self.series = SentimentCurve(), TagRow(), SeriesRow()
        self.next_tokens, self.surprise = NextTokenRow(), SurpriseRow()
        self.all: tuple[ColumnRow, ...] = (self.curve, self.next_tokens, self.surprise, self.tags, self.series)
        spoken = (self.next_tokens, self.surprise)
        self._rows: dict[TaskName, tuple[ColumnRow, ...]] = {
            "classes": (self.curve,),
            "next_token": spoken,
            "sequence": spoken,
            "tags": (self.tags,),
            "numbers": (self.series,),
        }

    def others(self, task: Task | None) -> tuple[ColumnRow, ...]:
        """Those that say nothing of a network of this task; while there is none the curve stands empty."""
        rows = self._rows["classes" if task is None else task.name]
        return tuple(row for row in self.all if row not in rows)
