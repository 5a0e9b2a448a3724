"""What clicks, keys and other readings make of the selection."""

import pytest
from PySide6.QtCore import Qt

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.scene_selection import (
    after_key,
    units_with_a_line,
    with_pick,
    with_place,
    with_surviving,
    with_token,
    with_unit,
)
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.theme import LIGHT
from tests.ui.reading_samples import WORDS, sample_model, sample_reading

_DEEP = {"hidden_sizes": (6, 4), "bidirectional": True}


def _reading(count: int = 8, **config: object) -> Reading:
    return sample_reading(WORDS[:count], sample_model(**({"hidden_size": 6} | config)))


def _scene(reading: Reading | None = None, selection: Place = NOWHERE, **shown: int) -> Scene:
    reading = reading or _reading(**_DEEP)
    return Scene(reading, TokenAxis(len(reading.tokens), 80, 0), LIGHT, selection=selection, **shown)


def test_only_a_token_or_unit_that_is_there_can_be_selected() -> None:
    scene = _scene()
    for index in (-1, 8):
        with pytest.raises(IndexError):
            with_token(scene, index)
    for index in (-1, 4):
        with pytest.raises(IndexError):
            with_unit(scene, index)
    assert with_unit(_scene(layer=0), 5).selection == Place(None, 5, None, 0, 0), "the first layer has more"


def test_a_unit_that_is_selected_after_an_answer_is_one_of_the_states() -> None:
    assert with_unit(_scene(selection=Place(2, 0, "y")), 3).selection == Place(2, 3)
    assert with_unit(_scene(selection=Place(2, 0, "f")), 3).selection == Place(2, 3, "f"), "a gate stays"


def test_a_place_brings_its_layer_and_direction_into_sight() -> None:
    scene = with_place(_scene(), Place(1, 2, "h", 0, 1))
    assert (scene.layer, scene.direction, scene.selection) == (0, 1, Place(1, 2, "h", 0, 1))
    answer = with_place(scene, Place(1, 0, "y", 1, 0))
    assert (answer.layer, answer.direction) == (0, 1), "an answer is of no layer: what is shown stays"


def test_what_a_click_leaves_open_stays() -> None:
    scene = _scene(selection=Place(1, 2))
    assert with_pick(scene, Place(3)).selection == Place(3, 2), "a column"
    assert with_pick(scene, Place(None, 3)).selection == Place(1, 3), "a unit in the legend"
    assert with_pick(scene, Place(3, 0, "y")).selection == Place(3, 0, "y"), "an answer"
    assert with_pick(scene, Place(3, None, "x")).selection == Place(3, None, "x"), "a vector has no unit of a layer"
    cell = with_pick(scene, Place(3, None, "h", 0, 1))
    assert (cell.layer, cell.direction, cell.selection.unit) == (0, 1, None), "another layer has other units"


@pytest.mark.parametrize(
    ("key", "selection", "expected"),
    [
        (Qt.Key.Key_Left, NOWHERE, Place(7)),
        (Qt.Key.Key_Right, NOWHERE, Place(0)),
        (Qt.Key.Key_Left, Place(0), Place(0)),
        (Qt.Key.Key_Right, Place(7), Place(7)),
        (Qt.Key.Key_Up, Place(1), Place(1, 3)),
        (Qt.Key.Key_Down, Place(1, 3), Place(1, 3)),
        (Qt.Key.Key_Up, Place(1, 3), Place(1, 2)),
        (Qt.Key.Key_Home, Place(4, 1), Place(0, 1)),
        (Qt.Key.Key_End, Place(4, 1), Place(7, 1)),
    ],
)
def test_keys_move_one_step_and_stop_at_the_ends(key: Qt.Key, selection: Place, expected: Place) -> None:
    scene = after_key(_scene(selection=selection), key)
    assert scene is not None
    assert scene.selection == expected


def test_other_keys_and_a_review_of_nothing_move_nothing() -> None:
    assert after_key(_scene(), Qt.Key.Key_P) is None
    assert after_key(_scene(_reading(0)), Qt.Key.Key_Right) is None


@pytest.mark.parametrize(
    ("selection", "config", "expected"),
    [
        (Place(7, 3, "h", 1, 1), {"count": 8, **_DEEP}, Place(7, 3, "h", 1, 1)),
        (Place(7, 3, "h", 1, 1), {"count": 5, **_DEEP}, Place(None, 3, "h", 1, 1)),
        (Place(2, 5, "h", 0, 0), {"hidden_sizes": (4,)}, Place(2, None, "h", 0, 0)),
        (Place(2, 3, "h", 1, 0), {"hidden_sizes": (6,)}, NOWHERE),
        (Place(2, 3, "h", 0, 1), {"hidden_sizes": (6,)}, Place(2, 3, "h", 0, 0)),
        (Place(2, 15, "x", 0), {"hidden_sizes": (6,)}, Place(2, 15, "x", 0)),
        (Place(2, 15, "x", 0), {"hidden_sizes": (6,), "embedding_size": 8}, Place(2, None, "x", 0)),
        (Place(2, 1, "y"), {"hidden_sizes": (6,)}, Place(2, None, "y")),
    ],
)
def test_of_a_selection_stays_what_another_reading_has(
    selection: Place, config: dict[str, object], expected: Place
) -> None:
    assert with_surviving(_scene(selection=selection), _reading(**config)).selection == expected


def test_without_a_reading_nothing_is_selected() -> None:
    assert with_surviving(_scene(selection=Place(1, 2)), None).selection == NOWHERE


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (_DEEP, (1, 1)),
        ({"hidden_sizes": (6, 4)}, (None, 0)),
        ({"hidden_sizes": (6,), "bidirectional": True}, (None, 0)),
    ],
    ids=["as deep", "one direction", "one layer"],
)
def test_the_layer_shown_stays_where_there_is_one(config: dict[str, object], expected: tuple[int | None, int]) -> None:
    scene = with_surviving(_scene(layer=1, direction=1), _reading(**config))
    assert (scene.layer, scene.direction) == expected


def test_lines_are_those_of_the_units_kept_and_of_the_one_selected() -> None:
    scene = _scene()
    strongest = units_with_a_line(scene, ())
    assert len(strongest) == 3
    (weakest,) = set(range(4)) - set(strongest)
    assert units_with_a_line(scene, (weakest,)) == (weakest,)
    assert units_with_a_line(scene, (5,)) == strongest, "a unit that this layer does not have"
    assert units_with_a_line(with_unit(scene, weakest), ()) == (*strongest, weakest)
    assert units_with_a_line(with_unit(scene, strongest[0]), ()) == strongest
    assert units_with_a_line(Scene(None, TokenAxis(0, 80, 0), LIGHT), (1,)) == ()
