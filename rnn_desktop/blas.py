"""How NumPy's matrix products are to run. NumPy decides when it is first imported, so this comes before it."""

import os

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def prepare() -> None:
    """One thread, for this process and those it starts, where the person has not chosen otherwise.

    At a network's sizes two were measured ten times slower; the second core gets work of its own instead.
    """
    for variable in _ONE_THREAD:
        os.environ.setdefault(variable, "1")
