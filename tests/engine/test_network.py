"""The forward pass over a batch, against the equations written out plainly and against itself in other batches."""

import numpy as np
import pytest
from hypothesis import given

from rnn_desktop.engine import scoring
from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.dropout import Dropout
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import PackedBatch, Packer, Sequences
from rnn_desktop.engine.scoring import score
from rnn_desktop.engine.trace import trace
from tests import plain_network
from tests.examples import examples
from tests.random_networks import Case, case, cases

_V = 30
_CONFIG = ModelConfig(_V, "simple_rnn", 6, (5,), 50)


def _sequences(lengths: list[int], seed: int = 2) -> Sequences:
    rng = np.random.default_rng(seed)
    labels = np.arange(len(lengths), dtype=np.float32) % 2
    return Sequences(rng.integers(0, _V, sum(lengths)).astype(np.int32), np.array(lengths, np.int32), labels)


def _starts(sequences: Sequences) -> list[int]:
    return [0, *np.cumsum(sequences.lengths)[:-1].tolist()]


@examples(200)
@given(cases())
def test_a_batch_answers_as_the_plain_equations_do_for_each_sequence(case: Case) -> None:
    config, sequences = case.config, case.sequences
    logits = score(config, case.network.parameters, sequences)
    for number, (start, length) in enumerate(zip(_starts(sequences), sequences.lengths, strict=True)):
        _, want = plain_network.read(config, case.network.parameters, sequences.inputs[start : start + length])
        got = logits[start : start + length] if config.per_step else logits[number]
        np.testing.assert_allclose(got, want, rtol=1e-10, atol=1e-11)


@examples(200)
@given(cases())
def test_a_pass_that_keeps_h_alone_comes_to_the_same_bits(case: Case) -> None:
    whole = case.network.forward(case.batch)
    h, logits = whole.h.tobytes(), whole.logits.tobytes()
    lean = case.network.forward(case.batch, only_h=True)
    assert (lean.h.tobytes(), lean.logits.tobytes()) == (h, logits)


@pytest.mark.parametrize("table", [0, 10**9], ids=["word by word", "vocabulary first"])
@pytest.mark.parametrize("per_step", [False, True])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_scoring_on_two_threads_keeps_every_sequence_in_its_place(
    cell: CellName, per_step: bool, table: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "_STEPS", 12)
    monkeypatch.setattr(scoring, "_TABLE", table)
    monkeypatch.setattr(scoring, "cores", lambda: 2)
    alignment = "many_to_many" if per_step else "many_to_one"
    config = ModelConfig(_V, cell, 6, (5, 4), 50, bidirectional=True, alignment=alignment)
    sequences = _sequences([1 + 7 * n % 19 for n in range(41)])
    if per_step:
        sequences = Sequences(sequences.inputs, sequences.lengths, np.zeros(len(sequences.inputs)))
    parameters = initial_parameters(config, 1, np.float64)
    together = score(config, parameters, sequences)
    network = Network(config, parameters)
    for number, start in enumerate(_starts(sequences)):
        ids = sequences.inputs[start : start + sequences.lengths[number]]
        got = together[start : start + len(ids)] if per_step else together[number]
        want = trace(network, ids).logits
        np.testing.assert_allclose(got, want if per_step else want[-1], atol=1e-12)


def test_scoring_no_sequences_gives_no_rows() -> None:
    nothing = Sequences(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.float32))
    assert score(_CONFIG, initial_parameters(_CONFIG, 0), nothing).shape == (0, 1)


def test_an_epoch_shows_every_review_once() -> None:
    packer = Packer(_sequences([1 + n % 7 for n in range(101)]), _CONFIG)
    batches = packer.shuffled(8, np.random.default_rng(0))
    assert sorted(np.concatenate(batches).tolist()) == list(range(101))
    assert sorted(map(len, batches)) == [5] + [8] * 12
    assert sorted(np.concatenate(list(packer.by_length(8))).tolist()) == list(range(101))


def test_an_epoch_mixes_the_batches_but_not_the_lengths() -> None:
    sequences = _sequences([1 + n % 20 for n in range(400)])
    batches = Packer(sequences, _CONFIG).shuffled(20, np.random.default_rng(0))
    assert all(np.ptp(sequences.lengths[batch]) <= 1 for batch in batches)
    means = [float(sequences.lengths[batch].mean()) for batch in batches]
    assert means != sorted(means)


def test_packing_and_unpacking_keep_every_token() -> None:
    sequences = _sequences([2, 5, 1])
    batch = Packer(sequences, _CONFIG).pack(np.array([0, 1, 2]))
    assert batch.batch_sizes == [3, 2, 1, 1, 1]
    assert batch.lengths.tolist() == [5, 2, 1]
    for row, original in enumerate(batch.order):
        steps = [offset + row for offset, n in zip(batch.offsets, batch.batch_sizes, strict=True) if row < n]
        start = _starts(sequences)[original]
        assert batch.inputs[steps].tolist() == sequences.inputs[start : start + sequences.lengths[original]].tolist()
        assert batch.last_rows[row] == steps[-1]
        assert batch.reversed_rows[steps].tolist() == steps[::-1]
        assert batch.previous_rows[np.array(steps[1:], int) - len(batch.order)].tolist() == steps[:-1]
        assert batch.step_of_row[steps].tolist() == list(range(len(steps)))
        assert set(batch.sequence_of_row[steps]) == {row}
        assert batch.targets[row] == sequences.targets[original]


def test_selecting_keeps_inputs_and_targets_together() -> None:
    sequences = _sequences([2, 5, 1, 3])
    per_step = Sequences(sequences.inputs, sequences.lengths, np.arange(11))
    chosen = per_step.select(np.array([3, 1]))
    assert chosen.lengths.tolist() == [3, 5]
    assert chosen.targets.tolist() == [8, 9, 10, 2, 3, 4, 5, 6]
    assert chosen.inputs.tolist() == per_step.inputs[chosen.targets].tolist()
    assert sequences.select(np.array([3, 1])).targets.tolist() == [1.0, 1.0]


def test_rows_are_summed_by_token_however_often_it_stands() -> None:
    rng = np.random.default_rng(0)
    ids = np.concatenate([np.full(count, token) for token, count in enumerate([1, 2, 7, 8, 9, 40, 1])])
    rng.shuffle(ids)
    index = PackedBatch(ids.astype(np.int32), [len(ids)], np.arange(len(ids)), np.empty(0)).tokens
    rows = rng.normal(size=(len(ids), 3))
    want = np.zeros((7, 3))
    np.add.at(want, ids, rows)
    np.testing.assert_allclose(index.sum_rows(rows), want[index.ids], atol=1e-13)
    assert index.ids[index.inverse].tolist() == ids.tolist()


def test_a_dropped_word_is_silent_wherever_it_stands() -> None:
    made = case(ModelConfig(7, "lstm", 4, (3,), 20), [12, 9], 1)
    activations = made.network.forward(made.batch, Dropout({"words": 0.5}, 3))
    tokens, rows = made.batch.tokens, activations.inputs[0].rows
    assert rows is not None
    assert made.network.parameters.embedding is not None
    silent = ~rows.any(axis=1)
    assert 0 < silent.sum() < len(silent)
    # What stays is scaled up by 1 / (1 − share).
    np.testing.assert_allclose(rows[~silent], 2 * made.network.parameters.embedding[tokens.ids[~silent]])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_dropout_keeps_the_expected_value(share: float) -> None:
    mask = Dropout({"layers": share}, 0).mask("layers", np.empty((400, 100), np.float32))
    assert mask is not None
    assert mask.dtype == np.float32
    assert mask.mean() == pytest.approx(1.0, abs=0.05)
    assert np.mean(mask == 0.0) == pytest.approx(share, abs=0.01)


def test_a_word_is_dropped_from_all_parts_of_a_batch_and_the_rest_from_each_its_own() -> None:
    first, second = (Dropout({"words": 0.5, "layers": 0.5}, 3, 1, part=part) for part in range(2))
    ids, more = np.arange(0, 60), np.arange(20, 75)
    one, other = (part.words(rows, 80, np.dtype(float)) for part, rows in ((first, ids), (second, more)))
    assert one is not None
    assert other is not None
    np.testing.assert_array_equal(one[20:], other[:40])
    of_layers = [part.mask("layers", np.empty((30, 4))) for part in (first, second)]
    assert not np.array_equal(*of_layers)
