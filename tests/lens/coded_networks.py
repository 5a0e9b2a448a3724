"""Networks of every kind whose code can be run, and what each read."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import rows_by_name
from rnn_desktop.lens.reading import Reader, Reading, make_reading
from rnn_desktop.lens.what_if import Edit, ReplaceToken, SetWeight
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import small_config, small_model
from tests.task_models import task_model, text_for

TEXT = "정말 재미있다 great 처음보는말 !"

CONFIGS: dict[str, ModelConfig] = {
    "rnn": small_config("simple_rnn"),
    "rnn, both ways, relu, 2 layers": small_config(
        "simple_rnn", activation="relu", hidden_sizes=(3, 2), bidirectional=True
    ),
    "rnn, both ways, sigmoid, 2 layers, mean": small_config(
        "simple_rnn", activation="sigmoid", hidden_sizes=(3, 2), bidirectional=True, pooling="mean"
    ),
    "rnn, sigmoid, from 1, no bias": small_config("simple_rnn", activation="sigmoid", initial_state="ones", bias=False),
    "rnn, identity, one-hot, 3 layers": small_config(
        "simple_rnn", activation="identity", hidden_sizes=(2, 3, 2), input="one_hot"
    ),
    "rnn, both ways, from 1, max": small_config("simple_rnn", initial_state="ones", bidirectional=True, pooling="max"),
    "lstm": small_config("lstm"),
    "lstm, 3 layers, 3 classes": small_config("lstm", hidden_sizes=(3, 5, 2), head="softmax", output_size=3),
    "lstm, both ways, from 1, attention": small_config(
        "lstm", initial_state="ones", bidirectional=True, hidden_sizes=(3, 4), pooling="attention"
    ),
    "lstm, no bias, one-hot, mean": small_config("lstm", bias=False, input="one_hot", pooling="mean"),
    "lstm, concatenation of less": small_config("lstm", pooling="concatenate", fixed_length=2),
    "gru": small_config("gru"),
    "gru, both ways, no bias, 2 layers, max": small_config(
        "gru", bidirectional=True, bias=False, hidden_sizes=(3, 2), pooling="max"
    ),
    "gru, from 1, concatenation of more": small_config(
        "gru", initial_state="ones", pooling="concatenate", fixed_length=9
    ),
    "gru, both ways, last, 4 classes": small_config("gru", bidirectional=True, head="softmax", output_size=4),
    "gru, no bias, from 1, attention, one-hot": small_config(
        "gru", bias=False, initial_state="ones", pooling="attention", input="one_hot"
    ),
}
TASK_NETWORKS: dict[str, dict[str, Any]] = {
    "tags": {"cell": "lstm", "bidirectional": True, "hidden_sizes": (4, 3)},
    "numbers": {"cell": "simple_rnn", "activation": "relu"},
    "two series": {"cell": "gru"},
    "next_token": {"cell": "gru", "hidden_sizes": (4, 5)},
    "sequence": {"cell": "lstm", "input": "one_hot"},
}
DOCUMENTS, EDITED, HELD = "the documents’, written into the script", "edited weights and words", "a held unit"
NAMES = (*CONFIGS, *TASK_NETWORKS, DOCUMENTS, EDITED, HELD)
_EDITS: dict[str, tuple[Edit, ...]] = {
    EDITED: (
        SetWeight("layers.0.forward.W_h", (0, 4), -1.25),
        SetWeight("embedding", (3, 1), 0.1),
        SetWeight("output.b_y", (0,), 2.0),
        ReplaceToken(0, "boring"),
    ),
    HELD: (SetWeight("layers.0.forward.b", (2,), 0.75), Clamp(0, 0, 1, 0.5)),
}


@cache
def coded_reading(name: str) -> Reading:
    """What one of NAMES read."""
    if name in CONFIGS:
        return read(small_model(config=CONFIGS[name]), TEXT)
    if name in TASK_NETWORKS:
        return read(task_model(name, **TASK_NETWORKS[name]), text_for(name))
    return documents_reading() if name == DOCUMENTS else read(small_model("gru"), TEXT, _EDITS[name])


def by_layers(name: str) -> Reading:
    """What the code of one of NAMES can give: nothing is held."""
    edits = tuple(edit for edit in _EDITS.get(name, ()) if not isinstance(edit, Clamp))
    return coded_reading(name) if name != HELD else read(small_model("gru"), TEXT, edits)


def file_of(name: str) -> str | None:
    """Where the code of one of NAMES finds its weights; None for those that stand in it."""
    return None if name == DOCUMENTS else f"{NAMES.index(name)}.safetensors"


def in_float64(reading: Reading) -> Reading:
    """The same, computed in that type from the same weights."""
    arrays = {name: array.astype(np.float64) for name, array in reading.model.parameters.named()}
    model = replace(reading.model, parameters=parameters_from_arrays(arrays))
    return make_reading(model, reading.text, reading.tokens, reading.unread_from)


def read(model: Model, text: str, edits: tuple[Edit, ...] = ()) -> Reading:
    return Reader(model, create_tokenizer(model.tokenizer.name)).read(text, edits)


def places(reading: Reading) -> list[Place]:
    """Of each quantity of each direction of each layer the first, a middle and the last; whole and of one unit."""
    steps = (0, 1, len(reading.tokens) - 1)
    found = [Place(), *(Place(step, unit, "y") for step in steps for unit in (None, 0))]
    for layer, directions in enumerate(reading.trace.layers):
        found += [Place(step, unit, "x", layer) for step in steps for unit in (None, 0)]
        for direction, states in enumerate(directions):
            found.append(Place(None, 1, "h", layer, direction))
            for name in rows_by_name(states):
                found += [Place(step, unit, name, layer, direction) for step in steps for unit in (None, 1)]
    return found
