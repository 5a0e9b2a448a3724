"""From reviews to a model: what is read, what is left out, and that it repeats to the bit."""

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews, split_reviews
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.config import CELL_NAMES, CellName, TrainingConfig, to_json
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.evaluation import evaluate_model
from rnn_desktop.lens.measures import measures_of_confusion
from rnn_desktop.problem import Problem
from rnn_desktop.runs.suited_settings import settings_for_reviews
from rnn_desktop.runs.training_run import (
    ModelSnapshot,
    Prepared,
    Preparing,
    RunEvent,
    TrainingSettings,
    run_training,
)
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import UNKNOWN_ID
from tests.reviews_told_apart import reviews_file

__all__ = ["reviews_file"]

_TRAINING = TrainingConfig(epochs=3, batch_size=8, learning_rate=0.02, validation=0.25, snapshot_every=4)
_SETTINGS = TrainingSettings("word", "lstm", 8, (8,), 1000, 20, training=_TRAINING)


@pytest.fixture
def reviews(reviews_file: Path) -> LabelledReviews:
    return reviews_of(reviews_file)


def _run(reviews: LabelledReviews, settings: TrainingSettings = _SETTINGS) -> list[RunEvent]:
    return list(run_training(reviews, settings, create_tokenizer(settings.tokenizer)))


def _result(events: Sequence[RunEvent]) -> ModelSnapshot:
    last = events[-1]
    assert isinstance(last, ModelSnapshot)
    return last


def test_the_collector_is_spared_the_data_while_a_run_lasts(reviews: LabelledReviews) -> None:
    assert gc.get_freeze_count() == 0
    events = run_training(reviews, _SETTINGS, create_tokenizer("word"))
    next(events)
    at_first = gc.get_freeze_count()
    assert at_first > 0
    for event in events:
        if isinstance(event, Preparing) and event.stage == "encoding":
            # The words of each review have come since.
            assert gc.get_freeze_count() > at_first
            break
    events.close()
    assert gc.get_freeze_count() == 0


def test_the_stages_come_one_after_another(reviews: LabelledReviews) -> None:
    events = _run(reviews)
    assert events[:3] == [
        Preparing("tokenizing", 0, 80),
        Preparing("tokenizing", 80, 80),
        Preparing("encoding", 0, 80),
    ]
    prepared = events[3]
    assert isinstance(prepared, Prepared)
    assert (prepared.training_reviews, prepared.validation_reviews) == (60, 20)
    # Half of a validation review's words, its number, are in no other.
    assert 0.5 < prepared.coverage < 0.8
    assert prepared.duplicates == 0
    assert [event.step for event in events if isinstance(event, StepDone)] == list(range(1, 25))
    assert [event.epoch for event in events if isinstance(event, Evaluated)] == [1, 2, 3]
    assert [event.step for event in events if isinstance(event, ModelSnapshot)] == [0, 4, 8, 8, 12, 16, 16, 20, 24, 24]


def test_a_snapshot_has_the_figures_of_its_own_weights_or_none(reviews: LabelledReviews) -> None:
    events = _run(reviews)
    figures = {event.step: event for event in events if isinstance(event, Evaluated)}
    made = [event for event in events if isinstance(event, ModelSnapshot)]
    for before, snapshot in zip([None, *made], made, strict=False):
        assert snapshot.model.provenance["weights"] == {"epoch": snapshot.epoch, "step": snapshot.step}
        metrics = snapshot.model.provenance["metrics"]
        if before is None or before.step != snapshot.step:
            assert metrics == {}, "within an epoch, or before its end was measured"
        else:
            assert metrics["epoch"] == snapshot.epoch
            assert metrics["validation_accuracy"] == figures[snapshot.step].validation_accuracy


def test_beside_the_accuracy_stand_macro_f1_and_the_largest_class(reviews: LabelledReviews) -> None:
    events = _run(reviews)
    last = [event for event in events if isinstance(event, Evaluated)][-1]
    found = measures_of_confusion(last.confusion)
    assert sum(map(sum, last.confusion)) == 20
    assert found.accuracy == last.validation_accuracy
    metrics = _result(events).model.provenance["metrics"]
    assert metrics["validation_macro_f1"] == found.macro_f1
    assert metrics["validation_largest_class"] == found.largest_class == 0.5


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_result_has_learned_and_says_where_it_comes_from(
    reviews: LabelledReviews, cell: CellName, tmp_path: Path
) -> None:
    settings = replace(_SETTINGS, cell=cell)
    events = _run(reviews, settings)
    last = [event for event in events if isinstance(event, Evaluated)][-1]
    assert last.validation_accuracy >= 0.9
    model = _result(events).model
    assert (model.config.cell, model.task) == (cell, reviews.task)
    assert (model.tokenizer.name, model.tokenizer.version) == ("word", create_tokenizer("word").version)
    assert model.provenance["data"] == {
        "name": "reviews.csv",
        "sha256": reviews.sha256,
        "training_reviews": 60,
        "validation_reviews": 20,
        "duplicates": {"reviews": 0, "rule": "keep"},
    }
    assert model.provenance["training"] == to_json(_TRAINING)
    assert model.provenance["metrics"]["validation_accuracy"] == last.validation_accuracy
    path = tmp_path / "model.safetensors"
    save_model(model, path)
    assert load_model(path).provenance == model.provenance


def test_the_network_has_the_shape_that_was_chosen(reviews: LabelledReviews, tmp_path: Path) -> None:
    training = replace(_TRAINING, epochs=1, optimizer="adamw", weight_decay=0.01, schedule="one_cycle")
    settings = replace(
        _SETTINGS, cell="gru", hidden_sizes=(6, 4), bidirectional=True, pooling="attention", training=training
    )
    model = _result(_run(reviews, settings)).model
    config = model.config
    assert (config.hidden_sizes, config.bidirectional, config.pooling) == ((6, 4), True, "attention")
    assert model.provenance["training"] == to_json(training)
    save_model(model, tmp_path / "model.safetensors")
    assert load_model(tmp_path / "model.safetensors").config == config


def test_a_simple_rnn_may_have_another_activation(reviews: LabelledReviews) -> None:
    settings = replace(_SETTINGS, cell="simple_rnn", activation="relu", training=replace(_TRAINING, epochs=1))
    assert _result(_run(reviews, settings)).model.config.activation == "relu"
    refused = "activation is “relu”; lstm has tanh, and only simple_rnn has a choice of others"
    with pytest.raises(Problem, match=refused):
        next(run_training(reviews, replace(settings, cell="lstm"), create_tokenizer("word")))


def test_training_starts_from_the_weights_that_were_chosen(reviews: LabelledReviews, tmp_path: Path) -> None:
    how = Initialization("zeros", "identity", "normal", spread=2.0, forget_bias=-3.0)
    barely = replace(_TRAINING, epochs=1, learning_rate=1e-9)
    settings = replace(_SETTINGS, initialization=how, initial_state="ones", training=barely)
    model = _result(_run(reviews, settings)).model
    assert model.config.initial_state == "ones"
    ((layer,),) = model.parameters.layers
    np.testing.assert_allclose(layer.W_h, np.tile(np.eye(8), 4), atol=1e-6)
    np.testing.assert_allclose(layer.W_x, 0.0, atol=1e-6)
    assert layer.b is not None
    np.testing.assert_allclose(layer.b[8:16], -3.0, atol=1e-6)
    assert model.parameters.embedding is not None
    assert model.parameters.embedding[1:].std() == pytest.approx(2.0, rel=0.1)
    assert model.provenance["initialization"] == {
        "input": "zeros", "recurrent": "identity", "embedding": "normal", "spread": 2.0, "forget_bias": -3.0
    }  # fmt: skip
    save_model(model, tmp_path / "model.safetensors")
    assert load_model(tmp_path / "model.safetensors").provenance == model.provenance


def test_the_recurrent_layers_may_have_no_bias(reviews: LabelledReviews) -> None:
    settings = replace(_SETTINGS, bias=False, hidden_sizes=(4, 3), training=replace(_TRAINING, epochs=1))
    model = _result(_run(reviews, settings)).model
    assert not model.config.bias
    assert [layer.b for directions in model.parameters.layers for layer in directions] == [None, None]


def test_early_stopping_keeps_the_best_epoch_and_says_how_good_it_was(reviews: LabelledReviews) -> None:
    """Labels that follow from nothing can only be learned by heart, and validation soon gets worse."""
    labels = np.random.default_rng(3).integers(0, 2, len(reviews)).astype(np.float32)
    confused = replace(reviews, labels=labels)
    events = _run(confused, replace(_SETTINGS, training=replace(_TRAINING, epochs=50, patience=2)))
    evaluated = [event for event in events if isinstance(event, Evaluated)]
    best = min(evaluated, key=lambda event: event.validation_loss)
    assert best.epoch == evaluated[-1].epoch - 2 < 48, "it stopped two epochs after the best, and early"
    result = _result(events)
    assert result.epoch == best.epoch
    metrics = result.model.provenance["metrics"]
    assert metrics["epoch"] == best.epoch
    assert (metrics["loss"], metrics["validation_loss"]) == (best.loss, best.validation_loss)
    _, held_out = split_reviews(labels, _TRAINING.validation, _TRAINING.seed)
    kept = replace(confused, texts=tuple(confused.texts[i] for i in held_out), labels=labels[held_out])
    again = evaluate_model(result.model, kept, create_tokenizer("word"))
    assert again.loss == pytest.approx(best.validation_loss, rel=1e-5), "and it is that epoch's model"


def test_the_vocabulary_knows_no_word_of_the_validation_reviews_alone(reviews: LabelledReviews) -> None:
    training, validation = split_reviews(reviews.labels, _TRAINING.validation, _TRAINING.seed)
    vocabulary = _result(_run(reviews)).model.vocabulary
    # Each review ends with a number that no other has.
    assert all(str(number) in vocabulary for number in training)
    assert not any(str(number) in vocabulary for number in validation)


def test_the_rarest_words_are_left_out_and_the_coverage_says_how_many(reviews: LabelledReviews) -> None:
    events = _run(reviews, replace(_SETTINGS, vocabulary_size=10))
    prepared, model = events[3], _result(events).model
    assert isinstance(prepared, Prepared)
    assert prepared.config == model.config
    assert len(model.vocabulary) == model.config.vocabulary_size == 10
    _, validation = split_reviews(reviews.labels, _TRAINING.validation, _TRAINING.seed)
    ids = [i for n in validation for i in model.vocabulary.encode(reviews.texts[n].split())]
    assert prepared.coverage == pytest.approx(1 - ids.count(UNKNOWN_ID) / len(ids))
    assert 0.2 < prepared.coverage < 0.8


def test_the_same_seed_gives_the_same_bits_and_another_seed_others(reviews: LabelledReviews) -> None:
    other = replace(_SETTINGS, training=replace(_TRAINING, seed=1))
    first, again, different = (_result(_run(reviews, settings)).model for settings in (_SETTINGS, _SETTINGS, other))
    assert first.vocabulary == again.vocabulary
    pairs = zip(first.parameters.named(), again.parameters.named(), different.parameters.named(), strict=True)
    for (name, a), (_, b), (_, c) in pairs:
        assert a.tobytes() == b.tobytes(), name
        assert a.tobytes() != c.tobytes(), name


def test_a_snapshot_is_a_whole_model_that_later_steps_do_not_touch(reviews: LabelledReviews, tmp_path: Path) -> None:
    run = run_training(reviews, _SETTINGS, create_tokenizer("word"))
    snapshot = next(event for event in run if isinstance(event, ModelSnapshot) and event.step)
    path = tmp_path / "early.safetensors"
    save_model(snapshot.model, path)
    assert (snapshot.step, snapshot.epoch) == (4, 1)
    list(run)
    for (name, kept), (_, now) in zip(
        load_model(path).parameters.named(), snapshot.model.parameters.named(), strict=True
    ):
        np.testing.assert_array_equal(kept, now, err_msg=name)


class CountingTokenizer:
    """The word tokenizer; counts the reviews it was asked for, and notes when it is let go."""

    name = "word"
    version = "1"

    def __init__(self) -> None:
        self._words = create_tokenizer("word")
        self.given = 0
        self.left = False

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        return self._words.tokenize(text, limit)

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        try:
            for tokens in self._words.token_lists(texts):
                self.given += 1
                yield tokens
        finally:
            self.left = True

    def close(self) -> None:
        self._words.close()


def test_closing_early_stops_tokenizing_where_it_is(reviews: LabelledReviews) -> None:
    many = replace(reviews, texts=reviews.texts * 100, labels=np.tile(reviews.labels, 100))
    tokenizer = CountingTokenizer()
    run = run_training(many, _SETTINGS, tokenizer)
    assert [next(run), next(run)] == [Preparing("tokenizing", 0, 8000), Preparing("tokenizing", 500, 8000)]
    run.close()  # type: ignore[attr-defined]
    assert tokenizer.given == 500
    assert tokenizer.left
    assert list(run) == []


def test_closing_during_training_stops_at_that_step(reviews: LabelledReviews) -> None:
    run = run_training(reviews, _SETTINGS, create_tokenizer("word"))
    step = next(event for event in run if isinstance(event, StepDone))
    run.close()  # type: ignore[attr-defined]
    assert step.step == 1
    assert list(run) == []


def test_impossible_settings_are_refused_before_anything_is_tokenized(reviews: LabelledReviews) -> None:
    tokenizer = CountingTokenizer()
    with pytest.raises(Problem, match=r"hidden_sizes is \(0,\); layer 1 needs a whole number from 1 to 2048"):
        next(run_training(reviews, replace(_SETTINGS, hidden_sizes=(0,)), tokenizer))
    assert tokenizer.given == 0


def test_a_file_name_that_is_no_text_does_not_stop_the_model_from_being_saved(
    reviews: LabelledReviews, tmp_path: Path
) -> None:
    """A Linux file name may be any bytes; Python shows those that are no UTF-8 as lone surrogates."""
    odd = replace(reviews, source=Path("caf\udce9.csv"))
    model = _result(_run(odd, replace(_SETTINGS, training=replace(_TRAINING, epochs=1)))).model
    save_model(model, tmp_path / "model.safetensors")
    assert load_model(tmp_path / "model.safetensors").provenance["data"]["name"] == "caf?.csv"


def test_few_reviews_get_a_small_network_and_more_epochs() -> None:
    few, many = settings_for_reviews(400), settings_for_reviews(150_000)
    assert few.hidden_sizes < many.hidden_sizes
    assert few.training.epochs > many.training.epochs
    assert many == TrainingSettings()
