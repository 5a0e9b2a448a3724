"""Which network is seen where, and what of it is selected, pointed at and open."""

from dataclasses import replace

import pytest

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.scene.documents_scene import DOCUMENTS, documents_scene
from rnn_desktop.ui.scene.readout import networks_line
from rnn_desktop.ui.scene.shown_networks import MODEL, ShownNetworks
from rnn_desktop.ui.style.theme import DARK
from tests.ui.panel_scenes import scene_of
from tests.ui.reading_samples import sample_reading

_UNIT = Place(1, 0, "h")


def _networks(count: int = 8, **changes: object) -> ShownNetworks:
    own = scene_of(sample_reading(["기대"] * count), **changes)
    return ShownNetworks({MODEL: own, DOCUMENTS: documents_scene()})


def _select(networks: ShownNetworks, name: str, place: Place) -> ShownNetworks:
    return networks.with_selected(name, replace(networks.scene(name), selection=place))


def test_a_network_is_drawn_beside_the_columns_and_in_their_colours() -> None:
    networks = _networks(theme=DARK).with_chosen(DOCUMENTS)
    assert networks.drawn.reading is documents_scene().reading
    assert networks.drawn.theme is DARK
    assert networks.drawn.axis == replace(networks.columns.axis, count=2)
    assert networks.with_chosen(MODEL).drawn is networks.columns


def test_while_nothing_is_read_nothing_else_is_drawn() -> None:
    networks = _networks(0).with_chosen(DOCUMENTS)
    assert networks.in_picture == MODEL
    assert networks.drawn is networks.columns


def test_what_is_selected_in_each_network_stays_while_the_other_is_looked_at() -> None:
    networks = _select(_select(_networks(), MODEL, Place(3)).with_chosen(DOCUMENTS), DOCUMENTS, _UNIT)
    assert (networks.columns.selection, networks.opened.selection) == (Place(3), _UNIT)
    away = networks.with_chosen(MODEL)
    assert (away.open_in, away.opened.selection) == (MODEL, Place(3))
    assert away.with_chosen(DOCUMENTS).opened.selection == _UNIT


def test_what_is_selected_in_the_columns_is_what_is_open() -> None:
    networks = _select(_networks().with_chosen(DOCUMENTS), DOCUMENTS, _UNIT)
    networks = _select(networks, MODEL, Place(3))
    assert networks.open_in == MODEL
    assert networks.drawn.selection == NOWHERE


def test_the_mouse_is_at_one_place() -> None:
    networks = _select(_networks().with_chosen(DOCUMENTS), DOCUMENTS, _UNIT).with_pointed(DOCUMENTS, Place(0, 1, "h"))
    assert networks_line(networks).startswith("4-2-2 · ‘정말’ · time step 1 · unit 1")
    assert networks.with_pointed(DOCUMENTS, Place(0, 1, "h")) is networks
    own = networks.with_pointed(MODEL, Place(3))
    assert networks_line(own).startswith("‘기대’ · P(positive) ")
    assert own.drawn.pointed == NOWHERE
    assert networks_line(own.with_pointed(MODEL, NOWHERE)).startswith("4-2-2 · ‘재미있다’")


def test_in_a_picture_that_comes_the_mouse_is_nowhere() -> None:
    networks = _networks().with_chosen(DOCUMENTS).with_pointed(DOCUMENTS, _UNIT)
    assert networks.with_chosen(MODEL).with_chosen(DOCUMENTS).drawn.pointed == NOWHERE


@pytest.mark.parametrize("name", [MODEL, DOCUMENTS])
def test_one_network_in_the_columns_and_in_the_picture_is_one_scene(name: str) -> None:
    networks = replace(_networks(), in_columns=name, chosen=name)
    networks = _select(networks, name, _UNIT)
    assert networks.columns is networks.drawn is networks.opened is networks.spoken_of
