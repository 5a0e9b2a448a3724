"""The entry point of `main.py`, `python -m rnn_desktop` and the installed command."""

import os

# One BLAS thread: at these sizes two were measured ten times slower. NumPy reads this when it is first imported.
for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_variable, "1")


def main() -> None:
    """Run the command line; without a command it opens the window."""
    from rnn_desktop.cli import run

    run()


if __name__ == "__main__":
    main()
