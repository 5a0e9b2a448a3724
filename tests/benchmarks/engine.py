"""The engine's speed and, with --peers, that of PyTorch and Keras on the same file in the same run.

    uv run python tests/benchmarks/engine.py DATA.npz [--cell simple_rnn|lstm|gru] [--hidden-size 128] [--batch-size 64]
        [--layers 1] [--bidirectional] [--peers] [--peer-python PYTHON] [--accuracy EPOCHS] [--keep-kernels] [--json]

DATA.npz is made by encode.py beside it. The peers are the scripts of ../shared/peers and peer_torch.py beside this
file, run by PYTHON, which has PyTorch (and Keras, or Keras is left out). Runs alternate, so that both sides meet the
same machine; medians are compared. Run it alone.

OPENBLAS_CORETYPE makes NumPy's OpenBLAS run the kernels of an older processor; the peers bring their own BLAS and do
not obey it. It is left aside here, and said, unless --keep-kernels is given.
"""

# ruff: noqa: E402 - NumPy must find its settings when it is imported

import os
import sys

import rnn_desktop  # noqa: F401 - before NumPy

FORCED = os.environ.get("OPENBLAS_CORETYPE")
if "--keep-kernels" not in sys.argv:
    os.environ.pop("OPENBLAS_CORETYPE", None)

import argparse
import json
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import machine
import numpy as np

from rnn_desktop.engine.config import CELL_NAMES, ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Parameters, parameters_from_arrays
from rnn_desktop.engine.scoring import evaluate, score
from rnn_desktop.engine.trace import trace
from rnn_desktop.engine.training import Snapshot, StepDone, train

_PEERS = Path(__file__).resolve().parents[3] / "shared" / "peers"
_PEER_CELLS = {"simple_rnn": "rnn", "lstm": "lstm", "gru": "gru"}
_SCORED = 20_000
_SEEDS = 3
_Speeds = dict[str, float]


def main() -> None:
    args = _arguments()
    bench = Benchmark(args)
    products = partial(machine.gemm_reviews_per_second, bench.config, args.batch_size, bench.lengths)
    peers = bench.training_peers() | {"GEMM of this machine, two cores": products}
    figures: dict[str, _Speeds] = {"training": bench.compare(bench.train_speed, peers)}
    figures["scoring"] = bench.compare(bench.score_speed, bench.torch_peers("score"))
    traces = {f"{name}, h alone": peer for name, peer in bench.torch_peers("trace").items()}
    if args.layers == 1 and not args.bidirectional:
        traces |= {f"{name}, gates too": peer for name, peer in bench.torch_peers("gates").items()}
    figures["one review of 40 tokens, with its trace"] = bench.compare(bench.trace_speed, traces)
    if not args.json:
        _print(args, figures)
    if args.accuracy:
        print(json.dumps({"test_accuracy": bench.accuracies(args.accuracy)}))
    if args.json:
        speeds = {name: {side: round(speed) for side, speed in of.items()} for name, of in figures.items()}
        print(
            json.dumps(
                {
                    "cell": args.cell,
                    "reviews_per_s": speeds["training"]["engine"],
                    "kernels": machine.kernels(),
                    "figures": speeds,
                }
            )
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--cell", choices=CELL_NAMES, default="lstm")
    parser.add_argument("--embedding-size", type=int, default=128)
    parser.add_argument("--hidden-size", type=int, default=128)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--layers", type=int, default=1)
    parser.add_argument("--bidirectional", action="store_true")
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--accuracy", type=int, default=0, metavar="EPOCHS")
    parser.add_argument("--keep-kernels", action="store_true")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


class Benchmark:
    """One network on one file, and the same work for the peers. All speeds are reviews per second."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self._file = np.load(args.data)
        self._reviews = self._sequences("")
        self.lengths = self._reviews.lengths
        self.config = ModelConfig(
            int(self._file["vocabulary_size"]),
            args.cell,
            args.embedding_size,
            (args.hidden_size,) * args.layers,
            int(self.lengths.max()),
            bidirectional=args.bidirectional,
        )

    def compare(self, engine: Callable[[], float], peers: dict[str, Callable[[], float | None]]) -> _Speeds:
        """Medians over runs in turn; a peer that is not installed is left out."""
        speeds: dict[str, list[float]] = {"engine": []}
        for _ in range(self.args.runs):
            speeds["engine"].append(engine())
            for name, peer in peers.items():
                if (speed := peer()) is not None:
                    speeds.setdefault(name, []).append(speed)
        return {name: statistics.median(values) for name, values in speeds.items()}

    def train_speed(self) -> float:
        """Whole steps, after a tenth of them to warm up."""
        settings = TrainingConfig(epochs=100, batch_size=self.args.batch_size, snapshot_every=1_000_000)
        run = train(self._initial(), self.config, self._reviews, self._reviews.select(np.arange(8)), settings)
        steps: Iterator[StepDone] = (event for event in run if isinstance(event, StepDone))
        *_, first = islice(steps, max(self.args.steps // 10, 1))
        *_, last = islice(steps, self.args.steps)
        run.close()  # type: ignore[attr-defined]
        return (last.reviews - first.reviews) / (last.seconds - first.seconds)

    def score_speed(self) -> float:
        """The best of three passes, as of the peer, whose three differ in the size of the batch."""
        some, parameters = self._reviews.select(np.arange(_SCORED)), self._initial()
        score(self.config, parameters, some.select(np.arange(2000)))
        best = 0.0
        for _ in range(3):
            started = time.perf_counter()
            score(self.config, parameters, some)
            best = max(best, len(some) / (time.perf_counter() - started))
        return best

    def trace_speed(self) -> float:
        # Weights that nothing writes to, as a model's are in the program.
        network, ids = Network(self.config, self._initial().copy()), self._reviews.inputs[:40]
        times = []
        # As many as the peer's: fewer end within the tenths of a second for which a machine may be slower.
        for _ in range(1100):
            started = time.perf_counter()
            trace(network, ids)
            times.append(time.perf_counter() - started)
        return 1.0 / statistics.median(times[100:])

    def accuracies(self, epochs: int) -> dict[str, list[float]]:
        """On the file's test rows after the same number of epochs, for each seed; one seed differs from the next by
        half a point, so one alone says little. From such first weights as PyTorch draws, so that only the work differs,
        and from the engine's own.
        """
        found: dict[str, list[float]] = {}
        for seed in range(_SEEDS):
            own = initial_parameters(self.config, seed)
            starts = {"engine, first weights as PyTorch's": _as_pytorch_draws(own, seed), "engine, its own": own}
            for name, start in starts.items():
                found.setdefault(name, []).append(self._accuracy(start, epochs, seed))
            if self.args.peers:
                options = {"--mode": "bucketed", "--epochs": epochs, "--seed": seed} | self._shapes()
                peer = self._run(_PEERS / "torch_baseline.py", options)["test_accuracy"]
                found.setdefault("pytorch bucketed", []).append(peer)
        return found

    def _accuracy(self, start: Parameters, epochs: int, seed: int) -> float:
        size = self.args.batch_size
        settings = TrainingConfig(epochs=epochs, batch_size=size, snapshot_every=1_000_000, seed=seed)
        *_, last = train(start, self.config, self._reviews, self._reviews.select(np.arange(8)), settings)
        assert isinstance(last, Snapshot)
        return round(evaluate(self.config, last.parameters, self._sequences("test_"))[1], 4)

    def training_peers(self) -> dict[str, Callable[[], float | None]]:
        """The shared scripts; those know one layer that reads forward, so peer_torch.py stands in for other shapes."""
        if self.args.layers > 1 or self.args.bidirectional:
            return self.torch_peers("train")
        peers: dict[str, Callable[[], float | None]] = {}
        if self.args.peers:
            options = self._shapes() | {"--max-batches": self.args.steps}
            for mode in ("bucketed", "packed"):
                peers[f"pytorch {mode}"] = self._speed(_PEERS / "torch_baseline.py", options | {"--mode": mode})
            peers["keras"] = self._speed(_PEERS / "keras_baseline.py", self._shapes(), missing_is_fine=True)
        return peers

    def torch_peers(self, work: str) -> dict[str, Callable[[], float | None]]:
        if not self.args.peers:
            return {}
        options = self._shapes() | {"--layers": self.args.layers, "--directions": self.config.directions}
        options |= {"--steps": self.args.steps, "--reviews": _SCORED}
        return {"pytorch": self._speed(Path(__file__).with_name("peer_torch.py"), options, work)}

    def _shapes(self) -> dict[str, Any]:
        return {
            "--cell": _PEER_CELLS[self.args.cell],
            "--embedding-size": self.args.embedding_size,
            "--hidden-size": self.args.hidden_size,
            "--batch-size": self.args.batch_size,
        }

    def _speed(self, script: Path, options: dict[str, Any], *words: str, missing_is_fine: bool = False) -> Any:
        def run() -> float | None:
            try:
                return float(self._run(script, options, *words)["reviews_per_s"])
            except subprocess.CalledProcessError as error:
                if missing_is_fine and "ModuleNotFoundError" in error.stderr:
                    return None
                raise SystemExit(error.stderr) from error

        return run

    def _run(self, script: Path, options: dict[str, Any], *words: str) -> Any:
        """The peer's last line. It chooses its own number of threads."""
        given = [*words, *(str(word) for pair in options.items() for word in pair)]
        environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
        command = [self.args.peer_python, str(script), str(self.args.data), *given]
        output = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
        return json.loads(output.splitlines()[-1])

    def _initial(self) -> Any:
        return initial_parameters(self.config, 0)

    def _sequences(self, prefix: str) -> Sequences:
        file = self._file
        return Sequences(file[f"{prefix}token_ids"], file[f"{prefix}lengths"], file[f"{prefix}labels"])


def _print(args: argparse.Namespace, figures: dict[str, _Speeds]) -> None:
    ways = "both ways" if args.bidirectional else "forward"
    print(
        f"{args.cell}, embedding {args.embedding_size}, hidden {args.hidden_size}, {args.layers} layer(s) {ways}, "
        f"batch {args.batch_size}; OpenBLAS kernels: {machine.kernels()}; medians of {args.runs}"
    )
    if FORCED and not args.keep_kernels:
        print(f"OPENBLAS_CORETYPE={FORCED} was left aside; --keep-kernels measures with it")
    for work, speeds in figures.items():
        print(work)
        for name, speed in speeds.items():
            ratio = "" if name == "engine" else f"engine is {speeds['engine'] / speed:5.2f} ×"
            print(f"  {name:34}{speed:10,.0f} reviews/s   {ratio}")


def _as_pytorch_draws(like: Parameters, seed: int) -> Parameters:
    """Of these shapes: an embedding of N(0, 1) and all else within ± 1/√H; b stands for the sum of two biases."""
    rng, limit = np.random.default_rng([seed, 1]), 1.0 / len(like.layers[0][0].W_h) ** 0.5
    arrays = {}
    for name, array in like.named():
        draw = rng.uniform(-limit, limit, (2, *array.shape))
        drawn = rng.normal(size=array.shape) if name == "embedding" else draw[0]
        arrays[name] = (drawn + draw[1] if name.endswith(".b") else drawn).astype(array.dtype)
    return parameters_from_arrays(arrays)


if __name__ == "__main__":
    main()
