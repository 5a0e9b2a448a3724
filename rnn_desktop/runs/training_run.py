"""From a table to a trained model, as one generator without Qt: the window and the command line both run it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from rnn_desktop import __version__
from rnn_desktop.data.captions import Captions
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.examples import Examples
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import (
    ActivationName,
    InputName,
    ModelConfig,
    PoolingName,
    StateName,
    TrainingConfig,
    to_json,
)
from rnn_desktop.engine.initializers import Initialization, initial_parameters
from rnn_desktop.engine.one_step import OneStep, StepAhead
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.training import Evaluated, Snapshot, StepDone, train, unwatched
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.lens.measures import epoch_figures
from rnn_desktop.runs.preparing import Encoding, encode_examples
from rnn_desktop.runs.split import DuplicatesName
from rnn_desktop.runs.untrained import Untrained, judge_untrained
from rnn_desktop.tasks import TWO_CLASSES, Numbers, Task
from rnn_desktop.text.tokenizer import DEFAULT_TOKENIZER, Tokenizer
from rnn_desktop.unhurried import unhurried

POOLING_NAMES: tuple[PoolingName, ...] = get_args(PoolingName)
WORD_INPUTS: tuple[InputName, ...] = ("embedding", "one_hot")
"""What a network may read of a word; of numbers it reads themselves."""
PATIENCE = 3
"""Epochs without a better one after which a training stops, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """What the person chose. vocabulary_size counts the padding and unknown entries too; rare words are left out.

    hidden_sizes: of the recurrent layers, first to last; duplicates: whether all copies of a text are used, on one side
    of the split, or the first alone; the rest as in `ModelConfig`.
    """

    tokenizer: str = DEFAULT_TOKENIZER
    cell: CellName = "lstm"
    embedding_size: int = 64
    hidden_sizes: tuple[int, ...] = (64,)
    vocabulary_size: int = 20_000
    max_length: int = 140
    bidirectional: bool = False
    activation: ActivationName = "tanh"
    pooling: PoolingName = "last"
    fixed_length: int | None = None
    bias: bool = True
    initial_state: StateName = "zeros"
    input: InputName = "embedding"
    initialization: Initialization = field(default_factory=Initialization)
    duplicates: DuplicatesName = "keep"
    training: TrainingConfig = field(default_factory=lambda: TrainingConfig(patience=PATIENCE))

    @property
    def encoding(self) -> Encoding:
        """How the examples become numbers."""
        how = self.training
        return Encoding(self.vocabulary_size, self.max_length, how.validation, how.seed, self.duplicates)

    def model_config(self, task: Task = TWO_CLASSES, vocabulary_size: int | None = None) -> ModelConfig:
        """The network's shape for a task; a corpus of few words makes the vocabulary smaller than asked for."""
        size = self.vocabulary_size if vocabulary_size is None else vocabulary_size
        fields = {
            "vocabulary_size": size,
            "cell": self.cell,
            "embedding_size": self.embedding_size,
            "hidden_sizes": self.hidden_sizes,
            "max_length": max(self.max_length, task.window) if isinstance(task, Numbers) else self.max_length,
            "bidirectional": self.bidirectional,
            "activation": self.activation,
            "pooling": self.pooling,
            "fixed_length": self.fixed_length,
            "bias": self.bias,
            "initial_state": self.initial_state,
            "input": self.input,
        }
        return ModelConfig(**fields | task.network_fields(size))


@dataclass(frozen=True, slots=True)
class Preparing:
    """Work before the first step: `done` of `total` reviews."""

    stage: Literal["tokenizing", "encoding"]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """The data is ready; its examples are reviews, or windows of a text.

    coverage: share of the validation's tokens that the vocabulary has, which was made without them; NaN where there are
    none. duplicates: reviews of the table whose text stands in it before. baseline: what costs nothing, in the task's
    own measure; NaN where the answers tell.
    """

    config: ModelConfig
    training_reviews: int
    validation_reviews: int
    coverage: float
    duplicates: int = 0
    baseline: float = math.nan


@dataclass(frozen=True, slots=True)
class ModelSnapshot:
    """A whole model as it was after `step` steps.

    kept: whether a training that ended now would end with it: never at step 0, which has learned nothing. The last of
    these is the result of a run, however that ends; one that ends by itself yields it once more where newer ones have
    come since.
    """

    epoch: int
    step: int
    model: Model
    kept: bool = True


RunEvent = Preparing | Prepared | Untrained | StepAhead | StepDone | OneStep | Evaluated | ModelSnapshot


def draw_network(examples: Examples, settings: TrainingSettings, tokenizer: Tokenizer) -> Iterator[RunEvent]:
    """`run_training` as far as its first snapshot: the network before any step."""
    for event in run_training(examples, settings, tokenizer):
        yield event
        if isinstance(event, ModelSnapshot):
            return


def run_training(
    examples: Examples, settings: TrainingSettings, tokenizer: Tokenizer, watched: Callable[[], bool] = unwatched
) -> Iterator[RunEvent]:
    """Tokenize, build the vocabulary, encode, judge the network as it was drawn, train. Closing it stops the work.

    watched: whether the next step is looked at from near, as of `engine.training.train`.
    Raises Problem for settings that cannot be, and whatever the tokenizer raises when its analyser cannot start.
    """
    settings.model_config(examples.task)  # refuses impossible settings before minutes of tokenizing
    with unhurried() as spare_the_collector:
        token_lists: list[list[str]] = []
        total = len(examples.texts)
        yield Preparing("tokenizing", 0, total)
        for tokens in tokenizer.token_lists(examples.texts):
            token_lists.append(tokens)
            if len(token_lists) % 500 == 0 or len(token_lists) == total:
                spare_the_collector()
                yield Preparing("tokenizing", len(token_lists), total)
        yield Preparing("encoding", 0, total)
        encoded = encode_examples(examples, token_lists, settings.encoding)
        token_lists.clear()
        spare_the_collector()
        training, validation = encoded.training, encoded.validation
        config = settings.model_config(examples.task, len(encoded.vocabulary))
        counts = (len(training), len(validation))
        prepared = Prepared(config, *counts, encoded.coverage, encoded.duplicates, encoded.baseline)
        yield prepared
        untrained = Model(
            config,
            initial_parameters(config, settings.training.seed, initialization=settings.initialization),
            encoded.vocabulary,
            TokenizerInfo(tokenizer.name, tokenizer.version),
            examples.task,
            _provenance(examples, settings, prepared),
            _label_rule(examples),
        )
        yield judge_untrained(config, untrained.parameters, training, validation)
        yield ModelSnapshot(0, 0, _as_of(untrained, 0, 0, {}), kept=False)
        # Without anything to validate with there is no best epoch to wait for.
        how = settings.training if len(validation) else replace(settings.training, patience=0)
        yield from _train(untrained, training, validation, how, watched)


def _train(
    untrained: Model,
    training: Sequences,
    validation: Sequences,
    settings: TrainingConfig,
    watched: Callable[[], bool],
) -> Iterator[RunEvent]:
    """The engine's events; a snapshot as a whole model, with the figures of its epoch once they were measured."""
    metrics: dict[int, dict[str, Any]] = {}
    for event in train(untrained.parameters, untrained.config, training, validation, settings, watched):
        if isinstance(event, Snapshot):
            # Of these very weights, and none within an epoch.
            model = _as_of(untrained, event.epoch, event.step, metrics.get(event.epoch, {}))
            yield ModelSnapshot(event.epoch, event.step, replace(model, parameters=event.parameters), event.kept)
        else:
            if isinstance(event, Evaluated):
                metrics[event.epoch] = _metrics(event, untrained.task)
            yield event


def _as_of(model: Model, epoch: int, step: int, metrics: dict[str, Any]) -> Model:
    """The model, which says of which step its weights are and what was measured of them."""
    where = {"epoch": epoch, "step": step}
    return replace(model, provenance={**model.provenance, "weights": where, "metrics": metrics})


def _metrics(event: Evaluated, task: Task) -> dict[str, Any]:
    """What JSON can hold of it. Here, in the training's thread, scikit-learn is imported for the first time."""
    figures = {"epoch": event.epoch, **epoch_figures(event, task)}
    return {name: value for name, value in figures.items() if not math.isnan(value)}


def _label_rule(examples: Examples) -> LabelRule | None:
    """How the labels were read, where there are any."""
    match examples:
        case LabelledReviews():
            return examples.rule
        case Captions():
            return examples.reviews.rule
        case _:
            return None


def _provenance(examples: Examples, settings: TrainingSettings, prepared: Prepared) -> dict[str, Any]:
    return {
        "data": {
            "name": examples.name,
            "sha256": examples.sha256,
            "training_reviews": prepared.training_reviews,
            "validation_reviews": prepared.validation_reviews,
            "duplicates": {"reviews": prepared.duplicates, "rule": settings.duplicates},
        },
        "training": to_json(settings.training),
        "initialization": asdict(settings.initialization),
        "date": datetime.now(UTC).date().isoformat(),
        "program": f"RNN Desktop {__version__}",
    }
