"""Training speed of the engine, and of PyTorch on the same file in the same run.

    uv run python tests/benchmarks/engine.py DATA.npz [--cell lstm] [--hidden-size 128] [--batch-size 64]
                                             [--peers FOLDER --peer-python PYTHON] [--json]

DATA.npz is made by encode.py beside it. FOLDER holds torch_baseline.py, PYTHON is an interpreter that has PyTorch.
Runs alternate, five of each, so that both sides meet the same machine; medians are compared. Run it alone.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import json
import statistics
import subprocess
import sys
from itertools import islice
from pathlib import Path

import numpy as np

from rnn_desktop.engine.config import CELL_NAMES, ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import EncodedReviews
from rnn_desktop.engine.training import StepDone, train

_PEER_CELLS = {"simple_rnn": "rnn", "lstm": "lstm", "gru": "gru"}
_PEER_MODES = ("packed", "bucketed")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--cell", choices=CELL_NAMES, default="lstm")
    parser.add_argument("--embedding-size", type=int, default=128)
    parser.add_argument("--hidden-size", type=int, default=128)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()

    speeds: dict[str, list[float]] = {"engine": []}
    for _ in range(args.runs):
        speeds["engine"].append(engine_speed(args))
        if args.peers is not None:
            for mode in _PEER_MODES:
                speeds.setdefault(f"pytorch {mode}", []).append(peer_speed(args, mode))
    medians = {name: statistics.median(values) for name, values in speeds.items()}
    if not args.json:
        print(f"{args.cell}, embedding {args.embedding_size}, hidden {args.hidden_size}, batch {args.batch_size}")
        for name, median in medians.items():
            print(f"{name:18} {median:8,.0f} reviews/s   engine is {medians['engine'] / median:.2f} ×")
    else:
        peers = {name: round(value) for name, value in medians.items() if name != "engine"}
        print(json.dumps({"cell": args.cell, "reviews_per_s": round(medians["engine"]), "peers": peers}))


def engine_speed(args: argparse.Namespace) -> float:
    """Reviews per second over whole steps, after a tenth of them to warm up."""
    file = np.load(args.data)
    reviews = EncodedReviews(file["token_ids"], file["lengths"], file["labels"])
    config = ModelConfig(
        int(file["vocabulary_size"]), args.cell, args.embedding_size, args.hidden_size, int(reviews.lengths.max())
    )
    settings = TrainingConfig(epochs=100, batch_size=args.batch_size, snapshot_every=1_000_000)
    run = train(initial_parameters(config, 0), config, reviews, reviews.select(np.arange(8)), settings)
    steps = (event for event in run if isinstance(event, StepDone))
    *_, first = islice(steps, args.steps // 10)
    *_, last = islice(steps, args.steps)
    return (last.reviews - first.reviews) / (last.seconds - first.seconds)


def peer_speed(args: argparse.Namespace, mode: str) -> float:
    options = {
        "--cell": _PEER_CELLS[args.cell],
        "--mode": mode,
        "--embedding-size": args.embedding_size,
        "--hidden-size": args.hidden_size,
        "--batch-size": args.batch_size,
        "--max-batches": args.steps,
    }
    words = [str(word) for pair in options.items() for word in pair]
    script = args.peers / "torch_baseline.py"
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    output = subprocess.run(
        [args.peer_python, script, args.data, *words], env=environment, check=True, capture_output=True, text=True
    ).stdout
    return float(json.loads(output.splitlines()[-1])["reviews_per_s"])


if __name__ == "__main__":
    main()
