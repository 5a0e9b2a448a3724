"""The entry point of `main.py`, `python -m rnn_desktop` and the installed command."""

import sys


def main() -> None:
    """Run the command line; without a command it opens the window."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        # A packed program starts itself as the second process of a training.
        freeze_support()
    from rnn_desktop.cli.commands import run

    run()


if __name__ == "__main__":
    main()
