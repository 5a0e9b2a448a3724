"""The receipt worked out the slow way round: forward, carrying what every state owes to each token.

A vector of n numbers becomes [parts, n], whose rows sum to it. It shares no code with the receipt or the engine.
"""

from typing import Any

import numpy as np

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array, LayerParameters
from tests.plain_network import embedded, sigmoid

START, BIAS, CLAMPED = -3, -2, -1
"""The parts after those of the tokens."""


def logit_parts(network: Network, inputs: Any, output: int, step: int) -> Array:
    """[T + 3]: what each token, the initial states, the biases and the clamped units give to a logit."""
    config, parameters = network.config, network.parameters
    vectors = embedded(config, parameters, inputs)
    T = len(vectors)
    x = [np.zeros((T + 3, len(vector))) for vector in vectors]
    for t, vector in enumerate(vectors):
        x[t][t] = vector
    for number, layer in enumerate(parameters.layers):
        directions = [_run(network, weights, x, number, d) for d, weights in enumerate(layer)]
        x = [np.concatenate(parts, axis=1) for parts in zip(*directions, strict=True)]
    features = x[step] if config.per_step else _pooled(network, directions, x)
    parts = features @ parameters.W_y[:, output]
    parts[BIAS] += parameters.b_y[output]
    return np.asarray(parts)


def _run(network: Network, weights: LayerParameters, x: list[Array], number: int, direction: int) -> list[Array]:
    config, H = network.config, len(weights.W_h)
    h = c = np.zeros((len(x[0]), H))
    if config.initial_state == "ones":
        h[START] = 1.0
    states = [h] * len(x)
    for t in reversed(range(len(x))) if direction else range(len(x)):
        own = [
            one
            for one in network.interventions
            if (one.layer, one.direction) == (number, direction) and one.step in (None, t)
        ]
        z, recurrent = x[t] @ weights.W_x, h @ weights.W_h
        z[BIAS] += 0.0 if weights.b is None else weights.b
        if config.cell == "simple_rnn":
            h = _activated(config.activation, z + recurrent)
        elif config.cell == "lstm":
            a = z + recurrent
            i, f, o = (_gate(own, name, a[:, k * H : (k + 1) * H]) for name, k in (("i", 0), ("f", 1), ("o", 3)))
            c = f * c + i * _scaled(own, "g", _activated("tanh", a[:, 2 * H : 3 * H]))
            h = o * _activated("tanh", c)
        else:
            recurrent[BIAS, 2 * H :] += 0.0 if weights.b_hn is None else weights.b_hn
            r, update = (_gate(own, name, (z + recurrent)[:, k * H : (k + 1) * H]) for name, k in (("r", 0), ("z", 1)))
            n = _scaled(own, "n", _activated("tanh", z[:, 2 * H :] + r * recurrent[:, 2 * H :]))
            h = (1.0 - update) * n + update * h
        for one in own:
            if isinstance(one, Clamp):
                h[:, one.unit] = 0.0
                h[CLAMPED, one.unit] = one.value
        states[t] = h
    return states


def _activated(name: str, a: Array) -> Array:
    """The parts of φ(a) from those of a, by the secant."""
    total = a.sum(axis=0)
    if name == "identity":
        return a.copy()
    if name == "relu":
        return a * (total > 0.0)
    if name == "sigmoid":
        parts = a * np.divide(sigmoid(total) - 0.5, total, where=total != 0.0, out=np.full_like(total, 0.25))
        parts[BIAS] += 0.5
        return np.asarray(parts)
    return np.asarray(a * np.divide(np.tanh(total), total, where=total != 0.0, out=np.ones_like(total)))


def _gate(own: list[Any], name: str, a: Array) -> Array:
    """The gate's value [H]: it is frozen, so whose it is does not count."""
    return _scaled(own, name, np.asarray(sigmoid(a.sum(axis=0))))


def _scaled(own: list[Any], name: str, values: Array) -> Array:
    for one in own:
        if isinstance(one, GateScaling) and one.gate == name:
            values[..., slice(None) if one.unit is None else one.unit] *= one.factor
    return values


def _pooled(network: Network, last: list[list[Array]], h: list[Array]) -> Array:
    config, values = network.config, np.array([parts.sum(axis=0) for parts in h])
    if config.pooling == "last":
        return np.concatenate([last[0][-1], *(one[0] for one in last[1:])], axis=1)
    if config.pooling == "mean":
        return np.mean(h, axis=0)
    if config.pooling == "max":
        winners = values.argmax(axis=0)
        return np.stack([h[winner][:, unit] for unit, winner in enumerate(winners)], axis=1)
    if config.pooling == "concatenate":
        assert config.fixed_length is not None
        missing = max(0, config.fixed_length - len(h))
        return np.concatenate([*h[: config.fixed_length], *[np.zeros_like(h[0])] * missing], axis=1)
    W_a, b_a, v_a = (network.parameters.attention[name] for name in ("W_a", "b_a", "v_a"))
    scores = np.exp(np.tanh(values @ W_a + b_a) @ v_a)
    return np.einsum("t,tpf->pf", scores / scores.sum(), np.array(h))
