"""Training speed of the engine beside PyTorch at its best, over many shapes of network: one table.

    uv run python tests/benchmarks/engine_table.py DATA.npz [--peer-python PYTHON] [--runs 3] [--steps 150]

Every row is embedding 128, hidden 128, batch 64, one layer that reads forward, but for what it names. Takes a quarter
of an hour; run it alone.
"""

import argparse
import sys
from pathlib import Path

import engine  # sets them

SHAPES = {
    "as engine.py": {},
    "hidden 32": {"hidden_size": 32},
    "hidden 256": {"hidden_size": 256},
    "hidden 512": {"hidden_size": 512},
    "batch 16": {"batch_size": 16},
    "batch 256": {"batch_size": 256},
    "2 layers both ways": {"layers": 2, "bidirectional": True},
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--steps", type=int, default=150)
    parser.add_argument("--keep-kernels", action="store_true")
    given = vars(parser.parse_args())
    print(f"OpenBLAS kernels: {engine.machine.kernels()}; medians of {given['runs']}; reviews/s")
    for cell in engine.CELL_NAMES:
        for name, shape in SHAPES.items():
            fields = {"embedding_size": 128, "hidden_size": 128, "batch_size": 64, "layers": 1, "bidirectional": False}
            args = argparse.Namespace(**(given | fields | shape | {"cell": cell, "peers": True}))
            bench = engine.Benchmark(args)
            peers = {
                name: peer for name, peer in bench.training_peers().items() if name in ("pytorch", "pytorch bucketed")
            }
            speeds = bench.compare(bench.train_speed, peers)
            ours, theirs = speeds.pop("engine"), max(speeds.values())
            print(
                f"{cell:11} {name:20} engine {ours:9,.0f}   pytorch {theirs:9,.0f}   {ours / theirs:5.2f} ×", flush=True
            )


if __name__ == "__main__":
    main()
