"""One review is learnt once: the first document's network, and the first step of a training from a table."""

import multiprocessing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.data_parallel import share_count
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.engine.parameters import Parameters, parameters_from_arrays
from rnn_desktop.engine.trace import trace
from rnn_desktop.engine.training import Snapshot, train
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.runs.one_step import labelled_text, one_step
from rnn_desktop.runs.training_run import ModelSnapshot, Prepared, TrainingSettings, draw_network, run_training
from rnn_desktop.runs.untrained import MOST_TIME_STEPS, Untrained, judge_untrained
from rnn_desktop.tasks import TWO_CLASSES, NextToken
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from tests.order_task import order_task, small_network
from tests.reviews_told_apart import reviews_file

__all__ = ["reviews_file"]

_WORDS = ("기대", "안하고", "보면", "의외로", "긴장감", "있고", "괜찮", "음")
_SGD = TrainingConfig(optimizer="sgd", learning_rate=0.1)


def _documents_model() -> Model:
    """The first document's network; its eight words stand behind the two entries that every vocabulary has."""
    V = len(_WORDS) + 2
    config = ModelConfig(V, "simple_rnn", hidden_sizes=(8,), input="one_hot")
    weights = np.arange(1, 9, dtype=np.float32) / 10
    W_x = np.zeros((V, 8), np.float32)
    W_x[2:] = np.diag(weights[::-1])
    parameters = parameters_from_arrays(
        {
            "layers.0.forward.W_x": W_x,
            "layers.0.forward.W_h": np.diag(weights),
            "layers.0.forward.b": np.full(8, 0.1, np.float32),
            "output.W_y": np.array([[1.0], [0.2], [0.3], [-0.21], [0.3], [0.12], [-0.1], [1.2]], np.float32),
            "output.b_y": np.zeros(1, np.float32),
        }
    )
    return Model(
        config, parameters, Vocabulary((PADDING, UNKNOWN, *_WORDS)), TokenizerInfo("word", "1"), TWO_CLASSES, {}
    )


def test_after_one_step_every_array_of_the_documents_network_has_moved_and_the_sentence_is_judged_higher() -> None:
    model = _documents_model()
    step = one_step(model.config, model.parameters, labelled_text(model, _WORDS, 1), _SGD)
    for name, _ in model.parameters.named():
        before, gradient, after = step.arrays(name)
        assert (before != after).any(), name
        np.testing.assert_allclose(after, before - 0.1 * gradient, atol=1e-7, err_msg=name)
    ids = range(2, 10)
    chances = [
        float(trace(Network(model.config, part), ids).probabilities[-1, 0]) for part in (step.before, step.after)
    ]
    assert round(chances[0], 4) == 0.6786
    assert chances[1] > chances[0]
    # The loss of one review of label 1 is −ln P.
    np.testing.assert_allclose([step.loss_before, step.loss_after], -np.log(chances), rtol=1e-6)
    # b_y: the gradient of −ln σ(y) is σ(y) − 1.
    assert step.gradient.b_y[0] == pytest.approx(chances[0] - 1.0, abs=1e-6)


def test_the_other_label_moves_it_the_other_way() -> None:
    model = _documents_model()
    step = one_step(model.config, model.parameters, labelled_text(model, _WORDS, 0), _SGD)
    assert step.after.b_y[0] < 0.0


def test_only_a_class_of_the_model_can_be_learnt() -> None:
    model = _documents_model()
    with pytest.raises(ValueError, match="label is 2"):
        labelled_text(model, _WORDS, 2)
    with pytest.raises(ValueError, match="NextToken"):
        labelled_text(replace(model, task=NextToken()), _WORDS, 0)


def test_the_first_step_of_a_training_from_a_table_bit_by_bit(reviews_file: Path) -> None:
    reviews, tokenizer = reviews_of(reviews_file), create_tokenizer("word")
    how = TrainingConfig(epochs=1, batch_size=8, learning_rate=0.02, validation=0.25, snapshot_every=1)
    settings = TrainingSettings("word", "lstm", 8, (8,), 1000, 20, training=how)
    first = next(e for e in run_training(reviews, settings, tokenizer) if isinstance(e, ModelSnapshot) and e.step)
    watched = run_training(reviews, settings, tokenizer, lambda: True)
    step = next(event for event in watched if isinstance(event, OneStep))
    drawn = list(draw_network(reviews, settings, tokenizer))
    assert isinstance(drawn[-1], ModelSnapshot)
    assert (drawn[-1].step, drawn[-1].kept) == (0, False)
    for part, model in ((step.before, drawn[-1].model), (step.after, first.model)):
        for (name, ours), (_, theirs) in zip(part.named(), model.parameters.named(), strict=True):
            assert np.array_equal(ours, theirs), name


def test_the_network_is_judged_before_its_first_step(reviews_file: Path) -> None:
    settings = TrainingSettings("word", "lstm", 8, (8,), training=TrainingConfig(epochs=1, validation=0.25))
    events = list(run_training(reviews_of(reviews_file), settings, create_tokenizer("word")))
    place = next(number for number, event in enumerate(events) if isinstance(event, Untrained))
    assert isinstance(events[place - 1], Prepared)
    untrained = events[place]
    assert isinstance(untrained, Untrained)
    assert (untrained.examples, untrained.all_examples, untrained.of_training) == (20, 20, False)
    assert untrained.loss == pytest.approx(np.log(2), abs=0.05)


def test_of_much_validation_data_an_even_sample_is_judged() -> None:
    config = small_network()
    model = Network(config, _drawn(config)).parameters
    training, many = order_task(4, 0), order_task(4_000, 1)
    found = judge_untrained(config, model, training, many)
    assert (found.all_examples, found.of_training) == (4_000, False)
    assert found.examples * many.lengths.mean() == pytest.approx(MOST_TIME_STEPS, rel=0.05)
    nothing = many.select(np.empty(0, np.intp))
    found = judge_untrained(config, model, training, nothing)
    assert (found.examples, found.of_training) == (4, True)


def _drawn(config: ModelConfig) -> Parameters:
    return initial_parameters(config, 0)


def test_a_large_batch_starts_no_process_and_has_the_same_bits() -> None:
    """Worth two shares, which are formed one after the other."""
    config = small_network(cell="lstm", hidden_sizes=(128,), embedding_size=64)
    examples, parameters = order_task(40, 1), initial_parameters(config, 0)
    assert share_count(config, replace(_SGD, batch_size=40)) == 2
    step = one_step(config, parameters, examples, _SGD)
    assert multiprocessing.active_children() == []
    whole = replace(_SGD, epochs=1, batch_size=40, keep="newest")
    last = [event for event in train(parameters, config, examples, examples, whole) if isinstance(event, Snapshot)][-1]
    for (name, ours), (_, theirs) in zip(step.after.named(), last.parameters.named(), strict=True):
        assert np.array_equal(ours, theirs), name
