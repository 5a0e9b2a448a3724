"""Any network fills the window as the person's own does: one more scene among those that can be looked at."""

from dataclasses import replace

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.scene.documents_scene import documents_scene
from rnn_desktop.ui.scene.reading_scene import Scene
from tests.ui.network_screen import press, switch
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, click, picture, select_unit, shown

__all__ = ["shown"]
_LESSON = "lesson"


def _bring(view: ReadView, scene: Scene) -> None:
    axis = view.canvas.fit(scene.reading, QSize(900, 600))
    networks = view.networks.with_scene(_LESSON, replace(scene, axis=axis))
    view.show_networks(replace(networks, in_columns=_LESSON, chosen=_LESSON))


def test_its_tokens_curve_and_receipt_stand_in_the_columns(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    view.select_token(5)
    before, own = picture(view), view.networks
    _bring(view, documents_scene())
    assert view.canvas.cells.heading()[0] == "4-2-2"
    assert view.canvas.tokens.scene.axis.count == view.tools.player.slider.maximum() == 2
    assert view.bar.words.startswith("Click a token")
    click(qtbot, view.canvas.curve, center(view, 1), 20)
    assert view.bar.words.startswith("4-2-2 · ‘재미있다’ · ")
    assert view.side.inspector.title.text() == "‘재미있다’ · time step 2"
    assert picture(view) != before
    view.show_networks(own)
    assert view.scene.selection.token == 5
    assert view.tools.player.slider.maximum() == 8


def test_the_own_review_is_read_on_out_of_sight(shown: Shown) -> None:
    view = shown(sample_reading())
    _bring(view, documents_scene())
    before, other = picture(view.canvas), sample_reading(WORDS[:4])
    view.set_loaded()
    view.set_reading(other)
    view.set_findings(Findings(other, 2))
    view.set_beside(sample_reading(WORDS[:2]))
    own = view.networks.scenes["model"]
    assert own.reading is other
    assert own.findings.position == 2
    assert own.comparison is not None
    assert view.scene.about is not None
    assert view.scene.findings.by_method["receipt"] is view.scene.reading.receipt
    assert picture(view.canvas) == before


def test_it_is_drawn_in_every_picture(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    own = view.networks
    _bring(view, replace(documents_scene(), picture="unrolled"))
    unrolled = picture(view.canvas.cells)
    for name in ("folded", "neurons"):
        switch(view, name)
        assert picture(view.canvas.cells) != unrolled
    press(qtbot, view.bar.networks.button(_LESSON))
    assert view.bar.networks.button(_LESSON).text() == "4-2-2"
    view.show_networks(own)
    switch(view, "neurons")
    assert [view.bar.networks.button(name).isVisible() for name in ("model", "documents", _LESSON)] == [
        True,
        True,
        False,
    ]


def test_its_layers_and_gates_can_be_chosen(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(6, cell="simple_rnn")))
    assert view.bar.switch is None
    deep = sample_reading(WORDS[:5], sample_model(6, hidden_sizes=(6, 4)))
    _bring(view, replace(documents_scene(), reading=deep, picture="unrolled"))
    assert view.bar.switch is not None
    assert view.tools.layers.count() == 2
    view.show_layer(0, 0)
    select_unit(view, 5)
    assert view.scene.selection == Place(None, 5, None, 0, 0)
