"""The history of edits: every step back and forth, and a thousand of them to the last bit."""

from dataclasses import replace

import numpy as np
import pytest

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import (
    DeleteToken,
    Edit,
    InsertToken,
    MaskToken,
    MoveToken,
    ReplaceToken,
    SetWeight,
    check_edit,
)
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lens.reading_bits import model_bytes, reading_bits
from tests.small_model import WORDS, small_config, small_model

_REVIEW = "정말 재미있다 영화 !"
_STEPS: tuple[Edit, ...] = (MaskToken(0), Clamp(0, 0, 1, 0.25), DeleteToken(1), GateScaling(0, 0, "f", 0.5))


def test_undo_and_redo_walk_through_every_step_and_stop_at_the_ends() -> None:
    history = History()
    assert not history.can_undo
    assert not history.can_redo
    assert history.undo() == history.redo() == history.reset() == history
    for edit in _STEPS:
        history = history.done(edit)
    for count in reversed(range(len(_STEPS))):
        history = history.undo()
        assert history.edits == _STEPS[:count]
    assert not history.can_undo
    for count in range(1, len(_STEPS) + 1):
        history = history.redo()
        assert history.edits == _STEPS[:count]
    assert not history.can_redo


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    history = History().done(MaskToken(0)).done(MaskToken(1)).undo().done(MaskToken(2))
    assert history.edits == (MaskToken(0), MaskToken(2))
    assert not history.can_redo


def test_a_reset_can_be_undone_and_redone() -> None:
    history = History().done(MaskToken(0)).done(MaskToken(1)).reset()
    assert history.edits == ()
    assert history.undo().edits == (MaskToken(0), MaskToken(1))
    assert history.undo().redo() == history
    assert history.done(MaskToken(2)).edits == (MaskToken(2),)


def test_what_a_slider_does_while_it_is_drawn_is_one_step() -> None:
    history = History().done(MaskToken(0))
    for value in (0.1, 0.2, 0.3):
        history = history.done(Clamp(0, 0, 1, value), merge=True)
    assert history.edits == (MaskToken(0), Clamp(0, 0, 1, 0.3))
    assert history.undo().edits == (MaskToken(0),)
    history = history.done(Clamp(0, 0, 2, 0.3), merge=True).done(Clamp(0, 0, 2, 0.4))
    assert history.edits[2:] == (Clamp(0, 0, 2, 0.4),)
    assert history.undo().edits[2:] == (Clamp(0, 0, 2, 0.3),), "another stroke of the slider is a step of its own"
    assert history.undo().undo().edits[1:] == (Clamp(0, 0, 1, 0.3),), "and so is another unit"


def test_what_is_set_anew_is_set_once_and_can_be_let_go_at_once() -> None:
    weight, clamp = SetWeight("output.b_y", (0,), 3.0), Clamp(0, 0, 1, 0.3)
    history = History().done(weight).done(clamp).done(ReplaceToken(0, "영화"))
    again = history.done(ReplaceToken(0, "정말")).done(SetWeight("output.b_y", (0,), 4.0)).done(Clamp(0, 0, 1, 0.5))
    assert again.edits == (ReplaceToken(0, "정말"), SetWeight("output.b_y", (0,), 4.0), Clamp(0, 0, 1, 0.5))
    assert again.undo().undo().undo() == replace(history, future=again.undo().undo().undo().future)
    twice = History().done(DeleteToken(0)).done(DeleteToken(0))
    assert len(twice.edits) == 2, "the second one deletes another token"
    here_and_everywhere = History().done(clamp).done(Clamp(0, 0, 1, 0.3, step=2))
    assert len(here_and_everywhere.edits) == 2


def test_one_edit_can_be_taken_away_and_brought_back() -> None:
    edits = (Clamp(0, 0, 0, 1.0), DeleteToken(0), MaskToken(1), Clamp(0, 0, 1, 1.0))
    history = History(edits)
    assert history.without(0).edits == edits[1:]
    assert history.without(2).edits == (*edits[:2], edits[3])
    assert history.without(1).edits == (edits[0], edits[3]), "the mask counted on the deletion"
    assert history.without(1).undo().edits == edits


def test_another_text_has_no_token_edits_and_no_steps_back_to_them() -> None:
    clamp, weight = Clamp(0, 0, 0, 1.0), SetWeight("output.b_y", (0,), 3.0)
    history = History().done(MaskToken(0)).done(clamp).done(DeleteToken(1)).done(weight).done(MaskToken(1))
    kept = history.undo().undo().without_token_edits()
    assert kept.edits == (clamp,)
    assert kept.redo().edits == (clamp, weight)
    assert not kept.redo().can_redo
    assert kept.undo() == History((), (), kept.undo().future)
    assert History().done(MaskToken(0)).without_token_edits() == History()
    only_states = History().done(clamp).done(weight).reset().undo()
    assert only_states.without_token_edits() == only_states


@pytest.mark.parametrize(
    "model",
    [small_model(), small_model(config=small_config("gru", hidden_sizes=(3, 2), bidirectional=True, pooling="mean"))],
    ids=["lstm", "gru, two layers both ways"],
)
def test_a_thousand_edits_undone_one_by_one_end_in_the_same_reading_bits(model: Model) -> None:
    rng, reader = np.random.default_rng(7), Reader(model, create_tokenizer("word"))
    weights, reading, history = model_bytes(model), reader.read(_REVIEW), History()
    states = [start := reading_bits(reading)]
    for step in range(1000):
        edit = _random_edit(rng, reading)
        check_edit(edit, reading.model, len(reading.tokens))
        # Now and then everything is taken back at once.
        history = history.reset() if step % 211 == 210 else history.done(edit)
        reading = reader.read(_REVIEW, history.edits)
        states.append(reading_bits(reading))
    # Some edits do nothing, as masking what is masked.
    assert len({str(bits) for bits in states}) > 800
    end = history
    for expected in reversed(states[:-1]):
        history = history.undo()
        reading = reader.read(_REVIEW, history.edits)
        assert reading_bits(reading) == expected
        assert reading.untouched is None or reading_bits(reading.untouched) == start
    assert history.edits == ()
    assert not history.can_undo
    while history.can_redo:
        history = history.redo()
    assert history == end
    assert reading_bits(reader.read(_REVIEW, history.edits)) == states[-1]
    assert model_bytes(model) == weights


def _random_edit(rng: np.random.Generator, reading: Reading) -> Edit:
    config, count = reading.model.config, len(reading.tokens)
    kind, word = rng.integers(8), str(rng.choice([*WORDS[2:], "뷁"]))
    if kind < 5 and count:
        index = int(rng.integers(count))
        if kind == 0 and count < config.max_length:
            return InsertToken(int(rng.integers(count + 1)), word)
        token_edits = (ReplaceToken(index, word), DeleteToken(index), MoveToken(index, int(rng.integers(count))))
        return (*token_edits, MaskToken(index))[kind - 1]
    if kind < 5:
        return InsertToken(0, word)
    value = float(rng.normal())
    if kind == 5:
        arrays = list(reading.model.parameters.named())
        name, array = arrays[rng.integers(len(arrays))]
        return SetWeight(name, tuple(int(rng.integers(size)) for size in array.shape), value)
    layer, direction = int(rng.integers(len(config.hidden_sizes))), int(rng.integers(config.directions))
    unit, step = int(rng.integers(config.hidden_sizes[layer])), rng.choice([None, 0, 2])
    if kind == 6:
        return Clamp(layer, direction, unit, value, step)
    gate = str(rng.choice(list(reading.trace.layers[0][0].gates)))
    return GateScaling(layer, direction, gate, value, rng.choice([None, unit]), step)
