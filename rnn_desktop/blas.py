"""How NumPy's matrix products are to run: on one thread.

At a network's sizes two were measured ten times slower; the second core gets work of its own instead. And a product
that is cut for two threads rounds otherwise than in the second process of a training run, which has one.
"""

import os
import sys

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def prepare() -> None:
    """One thread, for this process and those it starts, where the person has not chosen otherwise."""
    for variable in _THREADS:
        os.environ.setdefault(variable, "1")
    if "numpy" in sys.modules and os.environ["OPENBLAS_NUM_THREADS"] == "1":
        # NumPy has read its settings already; what it multiplies with can still be told.
        from threadpoolctl import threadpool_limits

        threadpool_limits(1, "blas")
