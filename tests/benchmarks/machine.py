"""What this machine could do: the matrix products of a training step and nothing else, on two cores at once."""

import multiprocessing
import statistics
import time
from typing import Any

import numpy as np
from threadpoolctl import threadpool_info

from rnn_desktop.engine.config import ModelConfig

_BATCHES = 40


def kernels() -> str:
    """Which of OpenBLAS's kernels NumPy runs; "unknown" with another BLAS."""
    libraries = [library for library in threadpool_info() if library["internal_api"] == "openblas"]
    return str(libraries[0]["architecture"]) if libraries else "unknown"


def gemm_reviews_per_second(config: ModelConfig, batch_size: int, lengths: np.ndarray[Any, Any]) -> float:
    """Reviews per second if a training step were its products alone.

    Each of two processes runs the products of whole batches, of the file's own lengths, packed: x W_x, h W_h of every
    time step, and the two products that each of these has in the backward pass. (The engine does fewer: it multiplies
    equal words of a batch once.)
    """
    spawn = multiprocessing.get_context("spawn")
    barrier, speeds = spawn.Barrier(2), spawn.Queue()
    processes = [spawn.Process(target=_one_core, args=(config, batch_size, lengths, barrier, speeds)) for _ in range(2)]
    for process in processes:
        process.start()
    total = sum(float(speeds.get()) for _ in processes)
    for process in processes:
        process.join()
    return total


def _one_core(config: ModelConfig, batch_size: int, lengths: np.ndarray[Any, Any], barrier: Any, speeds: Any) -> None:
    rng = np.random.default_rng(0)
    chosen = np.sort(rng.choice(lengths, _BATCHES * batch_size, replace=len(lengths) < _BATCHES * batch_size))
    batches = chosen.reshape(_BATCHES, batch_size)
    _run(config, batches[::4])
    barrier.wait()
    times = []
    for _ in range(5):
        started = time.perf_counter()
        _run(config, batches)
        times.append(time.perf_counter() - started)
    speeds.put(batches.size / statistics.median(times))


def _run(config: ModelConfig, batches: np.ndarray[Any, Any]) -> None:
    size = config.input_size
    for H in config.hidden_sizes:
        for _ in range(config.directions):
            GH = config.cell_kind.gate_count * H
            W_x, W_h = _matrix("W_x", size, GH), _matrix("W_h", H, GH)
            for batch in batches:
                _products(W_x, W_h, batch)
        size = H * config.directions


def _products(W_x: Any, W_h: Any, lengths: np.ndarray[Any, Any]) -> None:
    N, B, H, GH = int(lengths.sum()), len(lengths), *W_h.shape
    x, h, dz, W_h_transposed = _matrix("x", N, len(W_x)), _matrix("h", N, H), _matrix("dz", N, GH), _matrix("Wᵀ", GH, H)
    z, product, dx, dh = _matrix("z", N, GH), _matrix("product", B, GH), _matrix("dx", N, len(W_x)), _matrix("dh", B, H)
    np.dot(x, W_x, out=z)
    np.dot(dz, W_x.T, out=dx)
    x.T @ dz
    h[: N - B].T @ dz[B:]
    for step in range(1, int(lengths.max())):
        n = int((lengths > step).sum())
        np.dot(h[:n], W_h, out=product[:n])
        np.dot(dz[:n], W_h_transposed, out=dh[:n])


_kept: dict[tuple[str, int], Any] = {}


def _matrix(name: str, rows: int, columns: int) -> Any:
    """The same memory for the same name, as the engine has it, so that none of the time goes into getting it.

    Not zeros: those cost a processor less power, and it runs a little faster (measured: 1-2 %).
    """
    if len(_kept.get((name, columns), ())) < rows:
        _kept[name, columns] = np.random.default_rng(rows).standard_normal((rows, columns), np.float32)
    return _kept[name, columns][:rows]
