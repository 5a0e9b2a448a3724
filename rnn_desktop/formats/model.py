"""A trained network with everything that reading with it needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.tasks import TWO_CLASSES, Task
from rnn_desktop.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class TokenizerInfo:
    """Which tokenizer the vocabulary was made with; version as the tokenizer gave it then."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Model:
    """A network that can read: its weights and the words it knows.

    task: what it is asked, with the labels as the person's data calls them; provenance: what is known of its making,
    JSON values only (`data`: name, sha256, rows; `training`: the settings; `initialization`; `metrics`; `date`;
    `program`). label_rule: how the labels of its data were read; None for a model that was made without one.
    """

    config: ModelConfig
    parameters: Parameters
    vocabulary: Vocabulary
    tokenizer: TokenizerInfo
    task: Task = TWO_CLASSES
    provenance: Mapping[str, Any] = field(default_factory=dict)
    label_rule: LabelRule | None = None

    @property
    def about(self) -> "ModelAbout":
        """All but the weights."""
        words = hash(self.vocabulary.words)
        return ModelAbout(self.config, words, self.tokenizer, self.task, self.provenance, self.label_rule)


@dataclass(frozen=True, slots=True)
class ModelAbout:
    """What tells a model from others in a list; words: the hash of its vocabulary, in this process.

    A training says in the provenance of each snapshot which step of it that is, but not how labels were read or which
    column the texts are from: the rule and the words tell.
    """

    config: ModelConfig
    words: int
    tokenizer: TokenizerInfo
    task: Task
    provenance: Mapping[str, Any]
    label_rule: LabelRule | None
