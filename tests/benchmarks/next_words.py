"""Time to try every word of a vocabulary behind a prefix, the table of the vocabulary made before.

    uv run python tests/benchmarks/next_words.py [--words 20000] [--prefix 12] [--runs 200]

Beside it the same answers in the plain way: one batch of the prefix's last state and every word through the engine,
which multiplies that state by W_h once for each word. Random weights; run it alone.
"""

import argparse
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from rnn_desktop.engine.cells import Start
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.trace import trace
from rnn_desktop.lens.next_words import NextWordFinder

_SHAPES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("SimpleRNN 64", {"cell": "simple_rnn", "hidden_sizes": (64,)}),
    ("GRU 128", {"cell": "gru", "hidden_sizes": (128,)}),
    ("LSTM 64", {"cell": "lstm", "hidden_sizes": (64,)}),
    ("LSTM 128", {"cell": "lstm", "hidden_sizes": (128,)}),
    ("LSTM 128, mean", {"cell": "lstm", "hidden_sizes": (128,), "pooling": "mean"}),
    ("LSTM 128, attention", {"cell": "lstm", "hidden_sizes": (128,), "pooling": "attention"}),
    ("LSTM 128 + 128", {"cell": "lstm", "hidden_sizes": (128, 128)}),
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--prefix", type=int, default=12)
    parser.add_argument("--runs", type=int, default=200)
    args = parser.parse_args()
    words = tuple(map(str, range(args.words)))
    print(f"{args.words:,} words, {args.runs} runs; ms")
    print(f"{'':20} {'median':>8} {'p95':>8} {'ranked':>8} {'table':>8} {'plain':>8} {'ratio':>7}")
    for name, shape in _SHAPES:
        config = ModelConfig(len(words), embedding_size=128, **shape)
        network = Network(config, initial_parameters(config, 0))
        before = trace(network, np.random.default_rng(0).integers(2, len(words), args.prefix))
        finder = NextWordFinder(network, words)
        made = _milliseconds(lambda f=finder, b=before: f.find(b, len(b)), 1)[0]
        found = finder.find(before, len(before))
        assert found is not None
        times = _milliseconds(lambda f=finder, b=before: f.find(b, len(b)), args.runs)
        ranked = _milliseconds(lambda f=found: (f.lifting(10), f.sinking(10)), 20)
        median, p95 = np.percentile(times, [50, 95])
        line = f"{name:20} {median:8.2f} {p95:8.2f} {np.median(ranked):8.2f} {made - median:8.1f}"
        if config.pooling == "last":
            plain = float(np.median(_milliseconds(_plain(network, before, found.logits), 5)))
            line += f" {plain:8.1f} {plain / median:6.1f}×"
        print(line, flush=True)


def _plain(network: Network, before: Any, expected: Any) -> Callable[[], object]:
    """Every word as a sequence of one time step that starts where the prefix ended; checked to be the same."""
    V = network.config.vocabulary_size

    def rows(array: Any) -> Any:
        return None if array is None else np.repeat(array[-1:], V, axis=0)

    start = tuple((Start(rows(one.h), rows(one.c)),) for (one,) in before.layers)
    batch = PackedBatch(np.arange(V, dtype=np.int32), [V], np.arange(V), np.empty(0))
    np.testing.assert_allclose(network.forward(batch, start=start).logits[:, 0], expected, rtol=1e-4, atol=1e-5)
    return lambda: network.forward(batch, start=start)


def _milliseconds(action: Callable[[], object], runs: int) -> list[float]:
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - started))
    return times


if __name__ == "__main__":
    main()
