"""Start RNN Desktop: `uv run main.py` opens the window, `uv run main.py --help` lists the commands."""

from rnn_desktop.__main__ import main

if __name__ == "__main__":
    main()
