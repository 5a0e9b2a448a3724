"""How long the inspector takes to open a unit with its matrices, and a matrix to light a cell: with no arguments.

xvfb-run -s "-screen 0 1920x1080x24" python -m tests.benchmarks.matrices
"""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QApplication

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.panels.inspector_panel import InspectorPanel
from rnn_desktop.ui.style.style_sheet import style_sheet
from rnn_desktop.ui.style.theme import LIGHT
from tests.ui.panel_scenes import scene_of
from tests.ui.reading_samples import WORDS, sample_model, sample_reading

_ROUNDS = 300


def main() -> None:
    """Print a line for each network: milliseconds by the clock and those that this thread computed."""
    application = QApplication([])
    for cell, units in (("simple_rnn", 8), ("lstm", 64), ("lstm", 128), ("gru", 512)):
        model = sample_model(units, cell, embedding_size=units)
        _measure(application, f"{cell} {units}", sample_reading(model=model), units)


def _measure(application: QApplication, name: str, reading: Reading, units: int) -> None:
    panel = InspectorPanel()
    panel.setStyleSheet(style_sheet(LIGHT))
    panel.resize(329, 1400)
    panel.show()

    def select(round_: int) -> None:
        panel.show_scene(scene_of(reading, selection=Place(round_ % len(WORDS), round_ % units, "h")))

    def light(round_: int) -> None:
        panel.matrices.matrices.select_cell("W_h", round_ % units, round_ * 7 % units)

    for what, change in (("another unit", select), ("another cell", light)):
        print(f"{name}, {what}: {_times(application, change)}")
    panel.close()


def _times(application: QApplication, change: Callable[[int], None]) -> str:
    times = []
    for round_ in range(_ROUNDS):
        begin, computed = time.perf_counter(), time.thread_time()
        change(round_)
        # Lays out and paints what was changed.
        application.processEvents()
        times.append((time.perf_counter() - begin, time.thread_time() - computed))
    p50, p95 = 1000 * np.percentile(times[_ROUNDS // 10 :], (50, 95), axis=0)
    return f"p50 {p50[0]:.1f} ms, p95 {p95[0]:.1f} ms (computing: p50 {p50[1]:.1f} ms, p95 {p95[1]:.1f} ms)"


if __name__ == "__main__":
    main()
