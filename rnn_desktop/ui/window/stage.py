"""A lesson's stage on a workbench: how it is set, and what is seen on it then."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Practice, Seen, Stage
from rnn_desktop.ui.scene.shown_networks import MODEL
from rnn_desktop.ui.window.workbench import Workbench


def set_stage(bench: Workbench, stage: Stage) -> None:
    """Show what a step is about; whatever was left there before is gone. Raises Problem where a file is missing."""
    exploration, view = bench.session.exploration, bench.read_view
    opened = stage.opened()
    exploration.stop_comparing()
    if stage.beside is not None:
        exploration.open_reading(stage.beside())
        exploration.pin()
    view.select_place(Place())
    bench.session.begin_with(opened)
    bench.session.writing.forget()
    bench.train_view.forget_training()
    view.tools.player.go(len(opened.tokens))
    view.show_order("index")
    view.show_method("receipt")
    view.show_picture(stage.picture)
    if stage.network != MODEL:
        view.show_network(stage.network)
    last = 0 if view.reading is None else len(view.reading.model.config.hidden_sizes) - 1
    view.show_layer(last if stage.layer is None else stage.layer, 0)
    view.show_quantity(stage.quantity)
    view.select_place(stage.selection)
    view.side.show_page(stage.page or "inspect")
    if stage.practice is not None:
        _open(bench, stage.practice)
    bench.show_view(stage.view)


def _open(bench: Workbench, practice: Practice) -> None:
    if practice.settings is not None:
        bench.train_view.show_settings(practice.settings)
    bench.staged = practice.path()
    bench.open_data(bench.staged, practice.wanted)


def seen_on(bench: Workbench) -> Seen:
    """What is there now."""
    view, session = bench.read_view, bench.session
    scene, draft, state = view.scene, session.writing.draft, session.training_state
    return Seen(
        reading=session.exploration.reading,
        text=session.exploration.text,
        view=bench.view,
        page=view.side.page,
        picture=scene.picture,
        network=view.networks.in_picture,
        quantity=scene.quantity,
        layer=scene.layer,
        selection=scene.selection,
        compared=scene.beside is not None,
        steps=session.learned.steps,
        trained=state is not None and state.ended and session.has_learned,
        written="" if draft is None else draft.text,
    )


def stage_reading(stage: Stage) -> Reading:
    """What the stage's numbers are computed from."""
    return from_saved(stage.opened())
