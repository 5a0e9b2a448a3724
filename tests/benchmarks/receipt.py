"""What the receipt leaves unexplained of the logit, at worst, over real reviews and every recurrent network.

    uv run python tests/benchmarks/receipt.py DATA [--reviews 1000] [--hidden 128]

DATA is a table of reviews, or an .npz file that encode.py made of one. Each row is a network of random weights whose
word vectors are as wide as trained ones, so that gates open and close. Takes some minutes.
"""

import argparse
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import encode
import numpy as np
from numpy.typing import DTypeLike, NDArray

from rnn_desktop.data.corpus import encode_reviews
from rnn_desktop.engine.config import CELL_NAMES, ModelConfig
from rnn_desktop.engine.initializers import Initialization, initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.engine.trace import trace
from rnn_desktop.lens.receipt import receipt
from rnn_desktop.text.vocabulary import build_vocabulary

_MAX_LENGTH, _VOCABULARY = 140, 20_000
_EMBEDDING = 64


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--reviews", type=int, default=1000)
    parser.add_argument("--hidden", type=int, default=128)
    args = parser.parse_args()

    reviews = list(_reviews(args.data, args.reviews))
    vocabulary_size = 1 + max(int(ids.max()) for ids in reviews)
    lengths = [len(ids) for ids in reviews]
    print(f"{len(reviews)} reviews of {min(lengths)} to {max(lengths)} tokens, hidden {args.hidden}")
    print("|residual| / max(1, |logit|) at worst; the largest contribution; milliseconds for one receipt (median)")
    for cell, layers, bidirectional in product(CELL_NAMES, (1, 2), (False, True)):
        hidden = (args.hidden,) * layers
        config = ModelConfig(vocabulary_size, cell, _EMBEDDING, hidden, _MAX_LENGTH, bidirectional)
        found = [_measure(_network(config, dtype), reviews) for dtype in (np.float64, np.float32)]
        (worst64, largest, _), (worst32, _, took) = found
        ways = "both ways" if bidirectional else "forward"
        name = f"{cell:11} {layers} layer(s) {ways:9}"
        print(f"{name}  float64 {worst64:.1e}  float32 {worst32:.1e}   {largest:8.3f}   {took:5.2f} ms", flush=True)


def _reviews(path: Path, count: int) -> Iterator[NDArray[np.int32]]:
    """The token ids of the first reviews that have any."""
    if path.suffix == ".npz":
        data = np.load(path)
        ids, lengths = data["token_ids"], data["lengths"][:count]
    else:
        table, token_lists = encode.read(path, "okt", count)
        vocabulary = build_vocabulary(token_lists, _VOCABULARY)
        encoded = encode_reviews(token_lists, table.labels[:count], vocabulary, _MAX_LENGTH)
        ids, lengths = encoded.inputs, encoded.lengths
    ends = np.cumsum(lengths)
    return (ids[end - length : end] for end, length in zip(ends, lengths, strict=True))


def _network(config: ModelConfig, dtype: DTypeLike) -> Network:
    """The same weights in either type; biases are random too."""
    parameters = initial_parameters(config, 0, np.float32, Initialization(embedding="normal", spread=1.0))
    rng = np.random.default_rng(0)
    for _, array in parameters.named():
        if array.ndim == 1:
            array += rng.normal(0.0, 0.5, array.shape).astype(np.float32)
    return Network(config, parameters_from_arrays({name: array.astype(dtype) for name, array in parameters.named()}))


def _measure(network: Network, reviews: list[NDArray[np.int32]]) -> tuple[float, float, float]:
    """The worst relative residual, the largest contribution, and milliseconds at the median."""
    worst, largest, milliseconds = 0.0, 0.0, []
    for ids in reviews:
        read = trace(network, ids)
        begin = time.perf_counter()
        got = receipt(network, read)
        milliseconds.append(1000 * (time.perf_counter() - begin))
        worst = max(worst, abs(got.residual) / max(1.0, abs(got.logit)))
        largest = max(largest, float(np.abs(got.contributions).max()))
    return worst, largest, float(np.median(milliseconds))


if __name__ == "__main__":
    main()
