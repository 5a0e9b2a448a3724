"""The entry point of `main.py`, `python -m rnn_desktop` and the installed command."""

from rnn_desktop import blas

blas.prepare()


def main() -> None:
    """Run the command line; without a command it opens the window."""
    from rnn_desktop.cli import run

    run()


if __name__ == "__main__":
    main()
