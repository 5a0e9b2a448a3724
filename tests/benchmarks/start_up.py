"""How long from `main.py` to the first review painted: `xvfb-run -a uv run python tests/benchmarks/start_up.py [runs]`.

Each run is a process of its own with empty caches of its own; "cold" also drops the system's file cache before each
run where that is allowed (as root).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What main.py does, up to the first paint; then the window closes itself.
PROGRAM = """
import sys, time
import rnn_desktop.__main__
from rnn_desktop.ui.window import main_window
show = main_window.MainWindow.show
def watched(window):
    window.first_painted.connect(lambda: (print(time.time(), flush=True), window.close()))
    show(window)
main_window.MainWindow.show = watched
sys.argv = ["main.py"]
rnn_desktop.__main__.main()
"""


def start_once(home: str) -> float:
    """Seconds from the start of the process to the first paint."""
    environment = os.environ | {"HOME": home, "XDG_CACHE_HOME": f"{home}/cache", "XDG_CONFIG_HOME": f"{home}/config"}
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1]) - started


def drop_file_cache() -> bool:
    """Forget every file the system keeps in memory. True where that is allowed."""
    try:
        subprocess.run(["sync"], check=True)
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def main() -> None:
    """Print the median and the slowest of a few runs, cold and warm."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    for name, cold in (("cold", True), ("warm", False)):
        seconds = []
        for _ in range(runs):
            if cold and not drop_file_cache():
                name = "cold caches of the program, warm files"
            with tempfile.TemporaryDirectory() as home:
                seconds.append(start_once(home))
        print(f"{name}: median {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s of {runs}")


if __name__ == "__main__":
    main()
