"""How a gradient moves the parameters. Each optimizer works in place on any array with its gradient and its moments.

    sgd        p ← p − η d
    momentum   m ← μ m + d;                                   p ← p − η m                   Polyak 1964
    rmsprop    s ← ρ s + (1 − ρ) d²;                          p ← p − η d / (√s + ε)        Hinton 2012
    adam       m ← β₁ m + (1 − β₁) d;  s ← β₂ s + (1 − β₂) d²;  p ← p − η m̂ / (√ŝ + ε)       Kingma and Ba 2015
    adamw      as adam, and p ← p − η λ p                                                   Loshchilov and Hutter 2019

The others have weight decay λ in the gradient, d ← d + λ p. β₁ = ρ = 0.9 and β₂ = 0.999 as in Keras; ε = 1e-8 as in
PyTorch. A row of the embedding moves only in a step whose batch
has its word; its moments rest meanwhile (as in PyTorch's SparseAdam), so that a step costs what the batch holds and
not what the vocabulary holds.
"""

import math

import numpy as np

from .config import TrainingConfig
from .parameters import Array

_BETA_1, _BETA_2, _RHO, _EPSILON = 0.9, 0.999, 0.9, 1e-8
_MOMENTS = {"sgd": 0, "momentum": 1, "rmsprop": 1, "adam": 2, "adamw": 2}


class Optimizer:
    """The optimizer that the settings name."""

    def __init__(self, settings: TrainingConfig) -> None:
        self._name = settings.optimizer
        self._momentum = settings.momentum
        self._weight_decay = settings.weight_decay
        self.moments = _MOMENTS[settings.optimizer]
        """How many arrays of a parameter's shape it keeps, zeros at the start."""

    def move(
        self,
        parameter: Array,
        gradient: Array,
        moments: list[Array],
        rate: float,
        step: int,
        scale: float = 1.0,
        decays: Array | None = None,
    ) -> None:
        """One step in place along scale · gradient; the gradient is used as scratch.

        step: counts from 1; decays: 1 where weight decay applies and 0 where not, None for everywhere.
        """
        # Before anything is squared: the sum over a batch may be large where its mean is not.
        gradient *= scale
        if self._weight_decay:
            self._decay(parameter, gradient, rate, decays)
        if self._name in ("adam", "adamw"):
            _adam(parameter, gradient, moments, rate, step)
            return
        if self._name == "rmsprop":
            _rmsprop(parameter, gradient, moments[0], rate)
            return
        if self._name == "momentum":
            moments[0] *= self._momentum
            moments[0] += gradient
            gradient[:] = moments[0]
        gradient *= rate
        parameter -= gradient

    def _decay(self, parameter: Array, gradient: Array, rate: float, decays: Array | None) -> None:
        decay = parameter * self._weight_decay
        if decays is not None:
            decay *= decays
        if self._name == "adamw":
            parameter -= rate * decay
        else:
            gradient += decay


def _adam(parameter: Array, gradient: Array, moments: list[Array], rate: float, step: int) -> None:
    """With as few passes over memory as the equations allow: the moments are kept as M = m / (1 − β₁) and
    S = s / (1 − β₂), and all factors go into scalars.

    m̂ / (√ŝ + ε) = (a / b) M / (√S + ε / b) with a = (1 − β₁) / (1 − β₁ᵗ) and b² = (1 − β₂) / (1 − β₂ᵗ)
    """
    mean, square = moments
    mean *= _BETA_1
    mean += gradient
    square *= _BETA_2
    gradient *= gradient
    square += gradient
    a = (1.0 - _BETA_1) / (1.0 - _BETA_1**step)
    b = math.sqrt((1.0 - _BETA_2) / (1.0 - _BETA_2**step))
    change = np.sqrt(square, out=gradient)
    change += _EPSILON / b
    np.divide(mean, change, out=change)
    change *= rate * a / b
    parameter -= change


def _rmsprop(parameter: Array, gradient: Array, square: Array, rate: float) -> None:
    square *= _RHO
    square += (1.0 - _RHO) * gradient * gradient
    gradient /= np.sqrt(square) + _EPSILON
    gradient *= rate
    parameter -= gradient


def learning_rate(settings: TrainingConfig, step: int, total_steps: int) -> float:
    """The rate of one step, counted from 1.

    constant stays; cosine falls to 0 along half a cosine (Loshchilov and Hutter 2017); both rise evenly over the
    warm-up first. one_cycle (Smith 2018) rises along half a cosine from 1/25 of the rate and falls to 1/10,000 of it;
    it turns after the warm-up or, where that is 0, after 30 % of the steps.
    """
    peak = settings.learning_rate
    if settings.schedule == "one_cycle":
        turn = max(round((settings.warm_up or 0.3) * total_steps), 1)
        if step <= turn:
            return _between(peak / 25, peak, step / turn)
        return _between(peak, peak / 10_000, (step - turn) / max(total_steps - turn, 1))
    warm = round(settings.warm_up * total_steps)
    if step <= warm:
        return peak * step / warm
    if settings.schedule == "constant":
        return peak
    # The last step still moves: it is total_steps, the fall ends after it.
    return _between(peak, 0.0, (step - 1 - warm) / max(total_steps - warm, 1))


def _between(start: float, end: float, share: float) -> float:
    """Half a cosine from start (share 0) to end (share 1)."""
    return end + (start - end) * 0.5 * (1.0 + math.cos(math.pi * min(share, 1.0)))
