"""Start RNN Desktop: `uv run main.py` opens the window, `uv run main.py --help` lists the commands."""

if __name__ == "__main__":
    import signal

    # Before anything else is imported: see rnn_desktop/__main__.py.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    from rnn_desktop.__main__ import main

    main()
