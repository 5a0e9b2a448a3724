"""A lesson's stage on a workbench: how it is set, and what is seen on it then."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lessons.lesson import Seen, Stage
from rnn_desktop.ui.scene.shown_networks import MODEL
from rnn_desktop.ui.window.workbench import Workbench


def set_stage(bench: Workbench, stage: Stage) -> None:
    """Show what a step is about; whatever was left there before is gone."""
    exploration, view = bench.session.exploration, bench.read_view
    if bench.session.training_active:
        # Paused after one step, or running: the next stage is another network's.
        bench.session.stop_training()
    exploration.stop_comparing()
    if stage.beside is not None:
        exploration.open_reading(stage.beside())
        exploration.pin()
    view.select_place(Place())
    exploration.open_reading(stage.opened())
    view.tools.player.go(len(stage.opened().tokens))
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
        if stage.practice.settings is not None:
            bench.train_view.show_settings(stage.practice.settings)
        bench.open_data(stage.practice.path(), stage.practice.wanted)
    bench.show_view(stage.view)


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
        steps=session.steps_learned,
        trained=state is not None and state.ended and session.has_learned,
        written="" if draft is None else draft.text,
    )
