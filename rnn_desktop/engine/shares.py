"""One optimizer step, cut into shares that run at the same time: each takes every S-th sequence of the batch.

A step has three stages, and every share must have finished one before any starts the next:

    compute   forward and backward over the share's own sequences; its gradient lies in memory that all can read
    merge     the gradients are added up, each share adding a part of the parameters: a stretch of the dense ones, and
              the words whose id leaves its number as remainder
    update    each share moves the part that it merged

All shares read the same parameters. The sums are formed in the order of the shares, so the bits depend on how many
there are but not on whether they run in one process or in several.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .config import ModelConfig, TrainingConfig
from .dropout import dropout_of
from .losses import loss
from .network import Network
from .optimizers import Optimizer
from .packing import Packer, Sequences
from .parameters import Array, Gradients, Parameters, expected_shapes, parameters_from_arrays

Arrays = dict[str, NDArray[Any]]
Shapes = dict[str, tuple[tuple[int, ...], str]]
"""Shape and dtype by name."""
_BIASES = {"b", "b_hn", "b_a", "b_y"}


@dataclass(frozen=True, slots=True)
class Computed:
    """What one share found: the sum of the losses, how many answers counted, how many of them were right."""

    total: float
    count: int
    correct: int


@dataclass(frozen=True, slots=True)
class Step:
    """One optimizer step: all shares' findings together, before the step, and the norm of the gradient.

    loss, accuracy: means over the `count` answers that counted. Where loss or norm are not finite nothing was moved.
    """

    loss: float
    accuracy: float
    count: int
    gradient_norm: float


def shared_shapes(config: ModelConfig, settings: TrainingConfig, sequences: Sequences, shares: int) -> Shapes:
    """Every array that the shares have in common: parameters, moments, average, gradients, the data itself."""
    longest = int(sequences.lengths.max())
    dense, dtype = _dense_size(config), "float32"
    V, E = _embedding_shape(config)
    # No share holds more tokens than this, and no vocabulary more words.
    rows = min(V, -(-settings.batch_size // shares) * longest)
    copies = ["parameters", *(f"moment {k}" for k in range(Optimizer(settings).moments))]
    if settings.averaging:
        copies.append("average")
    shapes: Shapes = {}
    for copy in copies:
        shapes |= {f"{copy} dense": ((dense,), dtype), f"{copy} embedding": ((V, E), dtype)}
    if settings.averaging:
        shapes |= {"average seen": ((V,), "float64"), "average decay": ((shares,), "float64")}
    for share in range(shares):
        shapes |= {
            f"gradient {share} dense": ((dense,), dtype),
            f"gradient {share} embedding": ((rows, E), dtype),
            f"gradient {share} ids": ((rows,), "int64"),
            f"gradient {share} count": ((1,), "int64"),
        }
    for name in ("inputs", "lengths", "targets"):
        array = getattr(sequences, name)
        shapes[name] = (array.shape, str(array.dtype))
    return shapes | {"chosen": ((settings.batch_size,), "int64")}


def parameters_in(config: ModelConfig, arrays: Arrays, copy: str = "parameters") -> Parameters:
    """Parameters that are views into the memory."""
    views = _named(config, arrays[f"{copy} dense"])
    if config.input == "embedding":
        views["embedding"] = arrays[f"{copy} embedding"]
    return parameters_from_arrays(views)


def gradient_in(config: ModelConfig, arrays: Arrays, shares: int, answers: int) -> Parameters:
    """The gradient of the newest step's mean loss over so many answers, as all shares left it: a copy."""
    dense = np.zeros(_dense_size(config), np.float32)
    whole = np.zeros(_embedding_shape(config), np.float32)
    for share in range(shares):
        dense += arrays[f"gradient {share} dense"]
        U = int(arrays[f"gradient {share} count"][0])
        whole[arrays[f"gradient {share} ids"][:U]] += arrays[f"gradient {share} embedding"][:U]
    views = _named(config, dense / answers)
    if config.input == "embedding":
        views["embedding"] = whole / answers
    return parameters_from_arrays(views).copy()


class Share:
    """One share of every step. Two shares never write to the same memory."""

    def __init__(self, number: int, shares: int, config: ModelConfig, settings: TrainingConfig, arrays: Arrays) -> None:
        """Raises what Packer raises for sequences that do not fit."""
        self._number, self._shares = number, shares
        self._config, self._settings, self._arrays = config, settings, arrays
        self._network = Network(config, parameters_in(config, arrays))
        self._packer = Packer(Sequences(arrays["inputs"], arrays["lengths"], arrays["targets"]), config)
        self._optimizer = Optimizer(settings)
        moments = [f"moment {k}" for k in range(self._optimizer.moments)]
        size = _dense_size(config)
        own = slice(size * number // shares, size * (number + 1) // shares)
        self._dense = arrays["parameters dense"][own]
        self._moments = [arrays[f"{name} dense"][own] for name in moments]
        self._row_moments = [arrays[f"{name} embedding"] for name in moments]
        self._gradients = [arrays[f"gradient {share} dense"][own] for share in range(shares)]
        self._slots = _named(config, arrays[f"gradient {number} dense"])
        self._decays = _decays(config)[own] if settings.weight_decay else None
        self._average = _Average(arrays, number, own, settings.averaging) if settings.averaging else None
        # Where in a list of ids each word stands while two lists are merged; -1 elsewhere.
        self._place = np.full(_embedding_shape(config)[0], -1, np.intp)
        self._rows, self._d_rows = np.empty(0, np.intp), np.empty((0, 0), np.float32)
        self._d_dense = np.empty_like(self._dense)

    def compute(self, count: int, step: int) -> Computed:
        """The gradient of the summed loss over this share of the first `count` chosen sequences."""
        chosen = self._arrays["chosen"][:count]
        # Longest first, then every S-th: all shares get about the same lengths.
        longest_first = np.argsort(-self._arrays["lengths"][chosen], kind="stable")
        chosen = chosen[longest_first[self._number :: self._shares]]
        if not len(chosen):
            self._arrays[f"gradient {self._number} dense"][:] = 0.0
            self._arrays[f"gradient {self._number} count"][0] = 0
            return Computed(0.0, 0, 0)
        batch = self._packer.pack(chosen)
        dropout = dropout_of(self._settings, step, self._number)
        activations = self._network.forward(batch, dropout)
        result = loss(self._config.head, activations.logits, batch.targets, self._settings.label_smoothing)
        if math.isfinite(result.total):
            self._keep(self._network.backward(batch, activations, result.d_logits))
        return Computed(result.total, result.count, result.correct)

    def merge(self) -> float:
        """Add up this share's part of the gradient. Returns the sum of its squares."""
        np.add(self._gradients[0], self._gradients[1] if self._shares > 1 else 0.0, out=self._d_dense)
        self._rows, self._d_rows = self._merged_rows()
        return _squares(self._d_dense) + _squares(self._d_rows)

    def update(self, scale: float, rate: float, step: int) -> None:
        """Move this share's part of the parameters against the gradient, times `scale`."""
        if self._average is not None:
            # Words that rest keep their weights, so their average can be brought forward when they next move.
            self._average.catch_up(self._rows)
        self._optimizer.move(self._dense, self._d_dense, self._moments, rate, step, scale, self._decays)
        rows = self._rows
        if len(rows):
            embedding = self._arrays["parameters embedding"]
            touched, *moments = (array.take(rows, axis=0) for array in (embedding, *self._row_moments))
            self._optimizer.move(touched, self._d_rows, moments, rate, step, scale)
            embedding[rows] = touched
            for whole, moved in zip(self._row_moments, moments, strict=True):
                whole[rows] = moved
        if self._average is not None:
            self._average.step(rows, step)

    def weights(self) -> Parameters:
        """The weights to evaluate and keep, as they are now: the averaged ones where there is an average."""
        if self._average is not None:
            return self._average.parameters(self._config)
        return parameters_in(self._config, self._arrays)

    def _keep(self, gradients: Gradients) -> None:
        """Put a gradient where the other shares see it."""
        for name, slot in self._slots.items():
            slot[...] = gradients.dense[name]
        number, arrays, U = self._number, self._arrays, len(gradients.embedding_rows)
        arrays[f"gradient {number} ids"][:U] = gradients.embedding_rows
        arrays[f"gradient {number} embedding"][:U] = gradients.embedding
        arrays[f"gradient {number} count"][0] = U

    def _merged_rows(self) -> tuple[NDArray[np.intp], Array]:
        """The ids of this share's words that any share touched, and the sums of their gradients."""
        place = self._place
        ids, d_rows = self._touched_rows(0)
        for share in range(1, self._shares):
            more, d_more = self._touched_rows(share)
            place[ids] = np.arange(len(ids))
            at = place[more]
            known = at >= 0
            d_rows[at[known]] += d_more[known]
            place[ids] = -1
            ids, d_rows = np.concatenate([ids, more[~known]]), np.concatenate([d_rows, d_more[~known]])
        return ids, d_rows

    def _touched_rows(self, share: int) -> tuple[NDArray[np.intp], Array]:
        """Of what another share touched, the words that are ours."""
        U = int(self._arrays[f"gradient {share} count"][0])
        ids = self._arrays[f"gradient {share} ids"][:U]
        ours = np.flatnonzero(ids % self._shares == self._number)
        return ids[ours], self._arrays[f"gradient {share} embedding"].take(ours, axis=0)


class _Average:
    """ā ← β ā + (1 − β) p after every step, exactly, though resting words are only brought forward when needed.

    While p rests, k steps change ā − p by the product of their β. β rises from 2/11 to the given decay, so that the
    start is soon forgotten: β_t = min(decay, (1 + t) / (10 + t)).
    """

    def __init__(self, arrays: Arrays, number: int, stretch: slice, decay: float) -> None:
        self._arrays, self._stretch, self._decay = arrays, stretch, decay
        # ln of the product of all β so far, and what it was when each word was last brought forward: in the memory that
        # all see, because a share may be taken over by another process.
        self._log_product = arrays["average decay"][number : number + 1]
        self._seen = arrays["average seen"]

    def parameters(self, config: ModelConfig) -> Parameters:
        """The average after all steps so far, of all shares; the resting words are brought forward in a copy."""
        views = _named(config, self._arrays["average dense"])
        if config.input == "embedding":
            views["embedding"] = self._brought_forward(slice(None))
        return parameters_from_arrays(views)

    def catch_up(self, rows: NDArray[np.intp]) -> None:
        """Apply all steps so far to these words, none of which moved since they were last brought forward."""
        self._arrays["average embedding"][rows] = self._brought_forward(rows)
        self._seen[rows] = self._log_product

    def _brought_forward(self, rows: NDArray[np.intp] | slice) -> Array:
        behind = np.exp(self._log_product - self._seen[rows]).astype(np.float32)[:, None]
        weights = self._arrays["parameters embedding"][rows]
        return np.asarray(weights + behind * (self._arrays["average embedding"][rows] - weights))

    def step(self, rows: NDArray[np.intp], step: int) -> None:
        """After step number `step`, in which these words moved."""
        decay = min(self._decay, (1.0 + step) / (10.0 + step))
        self._log_product += np.log(decay)
        self.catch_up(rows)
        average = self._arrays["average dense"][self._stretch]
        average += (1.0 - decay) * (self._arrays["parameters dense"][self._stretch] - average)


def _named(config: ModelConfig, flat: Array) -> dict[str, Array]:
    """The dense arrays by name, as views into one vector that holds them one after another."""
    views, start = {}, 0
    for name, shape in _dense_shapes(config).items():
        views[name] = flat[start : start + math.prod(shape)].reshape(shape)
        start += math.prod(shape)
    return views


def _dense_size(config: ModelConfig) -> int:
    return sum(math.prod(shape) for shape in _dense_shapes(config).values())


def _dense_shapes(config: ModelConfig) -> dict[str, tuple[int, ...]]:
    return {name: shape for name, shape in expected_shapes(config).items() if name != "embedding"}


def _embedding_shape(config: ModelConfig) -> tuple[int, int]:
    return (config.vocabulary_size, config.embedding_size) if config.input == "embedding" else (0, 0)


def _decays(config: ModelConfig) -> Array:
    """1 for the weights among the dense parameters, 0 for the biases, which do not decay."""
    parts = [
        np.full(math.prod(shape), float(name.rsplit(".", 1)[-1] not in _BIASES), np.float32)
        for name, shape in _dense_shapes(config).items()
    ]
    return np.concatenate(parts)


def _squares(gradient: Array) -> float:
    """The sum of squares, in float64 where it is too large for less: such a gradient is clipped, not refused."""
    total = float(np.vdot(gradient, gradient))
    return total if math.isfinite(total) else float(np.sum(np.square(gradient, dtype=np.float64)))
