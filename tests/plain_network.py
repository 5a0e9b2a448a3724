"""The whole network written out the slow way, one unit of time at a time, as the textbooks have it.

It shares no code with the engine and knows nothing of batches; float64 in, float64 out.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import Clamp, Intervention
from rnn_desktop.engine.parameters import Array, LayerParameters, Parameters


@dataclass
class Direction:
    """One direction of one layer in reading order: h, c and each gate as one row per time step."""

    h: list[Array] = field(default_factory=list)
    c: list[Array] = field(default_factory=list)
    gates: dict[str, list[Array]] = field(default_factory=dict)


def sigmoid(x: Any) -> Any:
    return 1.0 / (1.0 + np.exp(-x))


def read(
    config: ModelConfig, parameters: Parameters, inputs: Any, interventions: tuple[Intervention, ...] = ()
) -> tuple[list[list[Direction]], Array]:
    """Every layer's directions, and the answer: logits [K], or [T, K] where each time step has one."""
    x = embedded(config, parameters, inputs)
    layers = []
    for number, layer in enumerate(parameters.layers):
        directions = []
        for d, weights in enumerate(layer):
            own = [one for one in interventions if one.layer == number and one.direction == d]
            directions.append(_run(config, weights, x, own, backwards=d == 1))
        x = [np.concatenate(rows) for rows in zip(*(one.h for one in directions), strict=True)]
        layers.append(directions)
    features = np.array(x) if config.per_step else _pooled(config, parameters, layers[-1], x)
    return layers, features @ parameters.W_y + parameters.b_y


def embedded(config: ModelConfig, parameters: Parameters, inputs: Any) -> list[Array]:
    """What the first recurrent layer reads."""
    if config.input == "embedding":
        assert parameters.embedding is not None
        return [parameters.embedding[token] for token in inputs]
    return [np.eye(config.vocabulary_size)[token] for token in inputs] if config.input == "one_hot" else list(inputs)


def _run(
    config: ModelConfig, weights: LayerParameters, x: list[Array], own: list[Intervention], *, backwards: bool
) -> Direction:
    H = weights.W_h.shape[0]
    b = np.zeros(weights.W_x.shape[1]) if weights.b is None else weights.b
    h = c = np.ones(H) if config.initial_state == "ones" else np.zeros(H)
    run, gates = Direction(), []
    for t in reversed(range(len(x))) if backwards else range(len(x)):
        z, recurrent = x[t] @ weights.W_x + b, h @ weights.W_h
        if config.cell == "simple_rnn":
            h, now = _activation(config.activation, z + recurrent), {}
        elif config.cell == "lstm":
            i, f, g, o = np.split(z + recurrent, 4)
            now = {"i": sigmoid(i), "f": sigmoid(f), "g": np.tanh(g), "o": sigmoid(o)}
            now = {name: _changed(name, gate, t, own) for name, gate in now.items()}
            c = now["f"] * c + now["i"] * now["g"]
            h = now["o"] * np.tanh(c)
            run.c.append(c)
        else:
            (z_r, z_z, z_n), (h_r, h_z, h_n) = np.split(z, 3), np.split(recurrent, 3)
            r, update = _changed("r", sigmoid(z_r + h_r), t, own), _changed("z", sigmoid(z_z + h_z), t, own)
            n = np.tanh(z_n + r * (h_n + (0 if weights.b_hn is None else weights.b_hn)))
            now = {"r": r, "z": update, "n": _changed("n", n, t, own)}
            h = (1 - update) * now["n"] + update * h
        h = _changed("h", h, t, own)
        run.h.append(h)
        gates.append(now)
    run.gates = {name: [now[name] for now in gates] for name in gates[0]}
    if backwards:
        run = Direction(run.h[::-1], run.c[::-1], {name: rows[::-1] for name, rows in run.gates.items()})
    return run


def _changed(quantity: str, values: Array, t: int, interventions: list[Intervention]) -> Array:
    """A gate or h of one time step after what is done to it there."""
    values = values.copy()
    for one in interventions:
        if one.step is not None and one.step != t:
            continue
        if isinstance(one, Clamp):
            if quantity == "h":
                values[one.unit] = one.value
        elif quantity == one.gate:
            for unit in range(len(values)) if one.unit is None else [one.unit]:
                values[unit] *= one.factor
    return values


def _activation(name: str, z: Array) -> Array:
    return {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda x: np.where(x > 0, x, 0), "identity": lambda x: x}[
        name
    ](z)


def _pooled(config: ModelConfig, parameters: Parameters, last: list[Direction], h: list[Array]) -> Array:
    if config.pooling == "last":
        # Each direction's last is where it stops reading.
        return np.concatenate([last[0].h[-1], *(one.h[0] for one in last[1:])])
    if config.pooling == "mean":
        return np.mean(h, axis=0)
    if config.pooling == "max":
        return np.max(h, axis=0)
    if config.pooling == "concatenate":
        assert config.fixed_length is not None
        steps = h[: config.fixed_length]
        return np.concatenate([*steps, np.zeros((config.fixed_length - len(steps)) * len(h[0]))])
    W_a, b_a, v_a = (parameters.attention[name] for name in ("W_a", "b_a", "v_a"))
    scores = np.exp([np.tanh(row @ W_a + b_a) @ v_a for row in h])
    return np.asarray((scores / scores.sum()) @ np.array(h))
