"""How long a table of a million rows takes to read and understand, and how much memory, in a process of its own.

    uv run python tests/benchmarks/tables.py ../shared/nsmc [runs]

The rows are those of NSMC, repeated under new ids until there are enough: as NSMC writes them (tabs, no quotes) and as
Python's csv does (commas, quotes where they are needed).
"""

import csv
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = 1_000_000
PROGRAM = """
import resource, sys, time
from pathlib import Path
started = time.perf_counter()
from rnn_desktop.data.understanding import reviews_of
reviews = reviews_of(Path(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.perf_counter() - started, peak, len(reviews))
"""


def rows(nsmc: Path) -> Iterator[tuple[str, str, str]]:
    """ROWS rows of id, document and label."""
    lines = (nsmc / "ratings_train.txt").read_text(encoding="utf-8").split("\n")[1:-1]
    for number, line in enumerate(islice(cycle(lines), ROWS)):
        _, text, label = line.split("\t")
        yield str(10_000_000 + number), text, label


def write_tables(nsmc: Path, folder: Path) -> tuple[Path, Path]:
    """The table with tabs and the one with commas."""
    header = ("id", "document", "label")
    tsv, comma = folder / "reviews.tsv", folder / "reviews.csv"
    with tsv.open("w", encoding="utf-8", newline="") as file:
        file.writelines("\t".join(row) + "\n" for row in (header, *rows(nsmc)))
    with comma.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((header, *rows(nsmc)))
    return tsv, comma


def measure(table: Path) -> tuple[float, int, int]:
    """Seconds, peak memory in KB as Linux counts it, and usable reviews."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(table)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds, peak, count = done.stdout.split()
    return float(seconds), int(peak), int(count)


def main() -> None:
    """Print the median of a few runs for each table."""
    nsmc, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        for table in write_tables(nsmc, Path(folder)):
            found = [measure(table) for _ in range(runs)]
            seconds, peak = (statistics.median(one[i] for one in found) for i in (0, 1))
            print(
                f"{table.name}: {table.stat().st_size >> 20} MB, {found[0][2]:,} reviews: "
                f"{seconds:.1f} s, {peak / 1024:.0f} MB"
            )


if __name__ == "__main__":
    main()
