"""Sets a step's stage on a workbench: what stands in its views when the step begins."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Stage
from rnn_desktop.ui.window.workbench import Workbench


def set_stage(bench: Workbench, stage: Stage) -> None:
    """Open the stage's reading, and show it as the stage says."""
    bench.show_view(stage.view)
    bench.session.exploration.stop_comparing()
    bench.session.exploration.open_reading(stage.opened())
    view = bench.read_view
    view.show_picture(stage.picture)
    if stage.network != "model":
        view.show_network(stage.network)
    view.show_quantity(stage.quantity)
    view.select_place(stage.selection)
    if stage.page is not None:
        view.side.show_page(stage.page)
    if stage.practice is not None:
        bench.open_data(stage.practice.path(), stage.practice.wanted)
        if stage.practice.settings is not None:
            bench.train_view.show_settings(stage.practice.settings)


def stage_reading(stage: Stage) -> Reading:
    """What the stage's numbers are computed from."""
    return from_saved(stage.opened())
