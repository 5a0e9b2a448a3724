"""How a series goes on, and how far the network was off where the values that followed are typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from rnn_desktop.data.number_cells import network_numbers
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.writing import go_on
from rnn_desktop.tasks import Numbers

_MOST_JUDGED = 500
"""Typed values whose error is looked at; the last ones."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """text: the values as they are typed; given: [T, columns] they; next: [·, columns] those that the network says;
    errors: [columns] root mean square of its errors one step ahead; judged: over so many of the typed values, those
    that stand after a whole window. With 0 of them the errors are NaN.
    """

    model: Model
    text: str
    given: NDArray[Any]
    next: NDArray[Any]
    errors: NDArray[Any]
    judged: int

    @property
    def columns(self) -> tuple[str, ...]:
        """What the series are called."""
        assert isinstance(self.model.task, Numbers)
        return self.model.task.columns

    @property
    def text_with_next(self) -> str:
        """The typed values and the next ones, as they would be typed."""
        said = (";".join(f"{value:.6g}" for value in row) for row in self.next)
        return " ".join([self.text.strip(), *said])


def forecasts(model: Model, text: str, cells: Sequence[str], length: int) -> Iterator[Forecast]:
    """The forecast of one more value each time, the last one of all. Raises Problem as `go_on` does."""
    task = model.task
    assert isinstance(task, Numbers)
    values = go_on(model, cells, length)
    read = network_numbers(task, cells)
    errors, judged = _errors(model, task, read)
    found = Forecast(model, text, task.unscaled(read), np.empty((0, len(task.columns))), errors, judged)
    for value in values:
        found = replace(found, next=np.vstack([found.next, value]))
        yield found


def _errors(model: Model, task: Numbers, read: NDArray[Any]) -> tuple[NDArray[Any], int]:
    """In the data's own unit, and of how many values."""
    judged = min(max(len(read) - task.window, 0), _MOST_JUDGED)
    if not judged:
        return np.full(len(task.columns), np.nan), 0
    windows = sliding_window_view(read, task.window, axis=0)[-judged - 1 : -1]  # [B, columns, T]
    network = Network(model.config, model.parameters)
    with np.errstate(over="ignore", invalid="ignore"):
        said = network.forward(pack_equal(np.ascontiguousarray(windows.transpose(2, 0, 1)))).logits
        off = (said.astype(np.float64) - read[-judged:]) * np.array(task.scales)
        return np.sqrt((off**2).mean(axis=0)), judged
