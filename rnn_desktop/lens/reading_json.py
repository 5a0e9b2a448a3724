"""A reading as JSON: every number that the network computed, and what its task makes of them."""

import math
from typing import Any

from rnn_desktop.engine.parameters import DIRECTIONS
from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import perplexity, spoken_json
from rnn_desktop.lens.what_if import edit_to_json
from rnn_desktop.tasks import Classes, Numbers, Tags, speaks


def reading_json(reading: Reading) -> dict[str, Any]:
    """What `main.py trace --json` prints."""
    tokens = tokens_json(reading)
    edits = {"edits": [edit_to_json(edit) for edit in reading.edits]} if reading.edits else {}
    return {
        "text": reading.text,
        "task": reading.model.task.name,
        **({"labels": list(reading.model.task.labels)} if reading.model.task.labels else {}),
        **edits,
        "tokens": tokens,
        "layers": [_layer_json(layer) for layer in reading.trace.layers],
        "logits": reading.logits.tolist(),
        **_explained_json(reading, tokens),
        "label": reading.said,
        **_whole_json(reading),
    }


def _explained_json(reading: Reading, tokens: list[dict[str, Any]]) -> dict[str, Any]:
    """The explained answer; numbers have no probability but a prediction, in their own unit."""
    if isinstance(reading.model.task, Numbers):
        return {"prediction": tokens[-1]["prediction"] if tokens else None}
    return {"probabilities": reading.probabilities.tolist(), "probability": reading.probability}


def _whole_json(reading: Reading) -> dict[str, Any]:
    """What the task says of the whole text."""
    if not speaks(reading.model.task):
        return {}
    found = perplexity(reading)
    return {"perplexity": None if math.isnan(found) else found}


def tokens_json(reading: Reading) -> list[dict[str, Any]]:
    """Each token, and what the network answered after it."""
    answers: list[dict[str, Any]]
    found = reading.trace.probabilities
    match reading.model.task:
        case Classes() as task:
            answers = [{"probabilities": over_labels} for over_labels in task.shares(found).tolist()]
        case Tags():
            said = zip(reading.tags_said, found.tolist(), strict=True)
            answers = [{"tag_said": tag, "probabilities": one} for tag, one in said]
        case Numbers() as task:
            answers = [{"prediction": one[0] if len(one) == 1 else one} for one in task.unscaled(found).tolist()]
        case _:
            answers = spoken_json(reading)
    return [
        {"text": t.text, "tag": t.tag, "start": t.start, "end": t.end, "id": token_id, "known": known} | answer
        for t, token_id, known, answer in zip(reading.tokens, reading.ids, reading.known, answers, strict=True)
    ]


def _layer_json(layer: tuple[LayerTrace, ...]) -> dict[str, Any]:
    """The states of a layer; of one that reads both ways, those of each direction under its name."""
    if len(layer) > 1:
        return {name: _layer_json((direction,)) for name, direction in zip(DIRECTIONS, layer, strict=True)}
    (states,) = layer
    entry: dict[str, Any] = {"h": states.h.tolist()}
    if states.c is not None:
        entry["c"] = states.c.tolist()
    if states.gates:
        entry["gates"] = {name: gate.tolist() for name, gate in states.gates.items()}
    return entry
