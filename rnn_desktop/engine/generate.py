"""One to many: the network reads what it said itself, greedily or by chance."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .cells import Start
from .checks import check_from, check_integer
from .config import ModelConfig
from .heads import softmax
from .network import LayerStart, Network
from .packing import PackedBatch, check_inputs, check_vectors
from .parameters import Array


@dataclass(frozen=True, slots=True)
class Said:
    """One step. element: the token id, or the vector [in]; logits: [K] it was chosen from; probability: of the token at
    temperature 1, 1 for a vector.
    """

    element: int | Array
    logits: Array
    probability: float


def generate(
    network: Network,
    start: int | list[int] | NDArray[Any],
    steps: int,
    temperature: float = 0.0,
    rng: np.random.Generator | None = None,
    first_token: int = 0,
) -> Iterator[Said]:
    """Read `start`, then say and read `steps` elements.

    start: a token id or several, or a vector [in] or several [·, in]; a network with an embedding also takes a float
    vector [E] in the place of a first word (as an image stands before its caption). temperature: 0 says the likeliest
    token; otherwise tokens are drawn from softmax(logits / temperature), with `rng`. first_token: the token that the
    first answer stands for, where those before it cannot be said.
    Raises, before anything is said, Problem for steps or a temperature that are negative or no number and for tokens
    outside the vocabulary, ValueError where output and input do not fit and for a start that is empty, of another shape
    or not finite; while tokens are said, Problem where the network has exploded.
    """
    steps = check_integer("steps", steps, 0, 1_000_000_000)
    temperature = check_from("temperature", temperature, 0, math.inf)
    _check_speaks(network.config, first_token)
    rng = np.random.default_rng() if rng is None else rng
    choose = partial(_choose, network, temperature=temperature, rng=rng, first_token=first_token)
    return _say(network, _elements(start, network.config), steps, choose)


def say_again(network: Network, start: list[int], tokens: Sequence[int], first_token: int = 0) -> Iterator[Said]:
    """Read `start`, then say these tokens, whichever the network would: the same numbers as where it said them itself.

    tokens: ids from first_token on. Raises as `generate` does.
    """
    _check_speaks(network.config, first_token)
    check_inputs(np.asarray(tokens, np.int64), network.config)
    said = iter(tokens)
    return _say(
        network,
        _elements(start, network.config),
        len(tokens),
        lambda logits: _said(logits, next(said) - first_token, first_token),
    )


def _say(network: Network, heard: NDArray[Any], steps: int, choose: Callable[[Array], Said]) -> Iterator[Said]:
    state: tuple[LayerStart, ...] | None = None
    step = 0
    for _ in range(steps):
        for element in heard:
            logits, state = _read(network, element, state, step)
            step += 1
        said = choose(logits)
        yield said
        heard = np.asarray(said.element)[None]


def _check_speaks(config: ModelConfig, first_token: int) -> None:
    fits = config.head == "linear" and config.output_size == config.value_size
    if config.input != "numeric":
        fits = config.head == "softmax" and config.output_size + first_token == config.vocabulary_size
    if not fits or not config.per_step or config.bidirectional:
        raise ValueError("this network's answers cannot be what it reads next: it is not one-to-many")


def _elements(start: int | list[int] | NDArray[Any], config: ModelConfig) -> NDArray[Any]:
    """Token ids [·] or vectors [·, in], at least one."""
    elements: NDArray[Any] = np.atleast_1d(np.asarray(start))
    if not elements.size:
        raise ValueError(f"start has the shape {list(elements.shape)}; expected one element or more")
    if elements.dtype.kind != "f":
        check_inputs(elements, config)
        return elements
    if elements.ndim == 1:
        elements = elements[None]
    check_vectors(elements, config.input_size)
    return elements


def _read(
    network: Network, element: NDArray[Any], state: tuple[LayerStart, ...] | None, step: int
) -> tuple[Array, tuple[LayerStart, ...]]:
    """The logits [K] after one more element, that of time step `step`, and the state of every layer."""
    batch = PackedBatch(element[None], [1], np.zeros(1, np.intp), np.empty(0))
    activations = network.forward(batch, start=state, first_step=step)
    state = tuple(
        tuple(Start(one.h.copy(), None if one.c is None else one.c.copy()) for one in layer)
        for layer in activations.layers
    )
    return activations.logits[0].copy(), state


def _choose(network: Network, logits: Array, temperature: float, rng: np.random.Generator, first_token: int) -> Said:
    if network.config.head == "linear":
        return Said(logits, logits, 1.0)
    _refuse_exploded(logits)
    if temperature:
        # The likeliest is 0 at any temperature; near 0 the others become −∞, which is their limit.
        below = logits.astype(np.float64) - logits.max()
        with np.errstate(over="ignore"):
            answer = int(rng.choice(len(logits), p=softmax(below / temperature)))
    else:
        answer = int(logits.argmax())
    return _said(logits, answer, first_token)


def _said(logits: Array, answer: int, first_token: int) -> Said:
    return Said(answer + first_token, logits, float(softmax(logits)[answer]))


def _refuse_exploded(logits: Array) -> None:
    if not math.isfinite(logits.max()):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The network says no token: its states grew until a 32-bit number could not hold them (NaN). Train one "
                "with a lower learning rate.",
            )
        )
