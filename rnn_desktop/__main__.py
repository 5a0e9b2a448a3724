"""The entry point of `main.py`, `python -m rnn_desktop` and the installed command."""

import signal
import sys


def main() -> None:
    """Run the command line; without a command it opens the window."""
    # Ctrl-C is the system's, which ends the program at once. Python's exception would come at whatever line is run: an
    # import may swallow it, that of Qt may abort. Who has something to keep answers it (cli/interrupt.py, app.py).
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        # A packed program starts itself as the second process of a training.
        freeze_support()
    from rnn_desktop.cli.commands import run

    run()


if __name__ == "__main__":
    main()
