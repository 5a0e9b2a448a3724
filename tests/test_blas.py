"""NumPy's products run on one thread, whoever imports NumPy first; a person's own choice stays."""

import os
import subprocess
import sys

import pytest

from rnn_desktop.engine.cores import cores

_NUMPY_FIRST = "import numpy, rnn_desktop"
_PROGRAM_FIRST = "import rnn_desktop, numpy"


@pytest.mark.skipif(sys.platform == "darwin", reason="NumPy's Accelerate there tells no number of threads")
@pytest.mark.parametrize("imports", [_NUMPY_FIRST, _PROGRAM_FIRST])
@pytest.mark.parametrize(
    ("chosen", "threads"), [({}, 1), ({"OMP_NUM_THREADS": "2"}, 1), ({"OPENBLAS_NUM_THREADS": "2"}, 2)]
)
def test_products_run_on_one_thread_or_as_chosen(imports: str, chosen: dict[str, str], threads: int) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")} | chosen
    script = f"{imports}\nfrom threadpoolctl import threadpool_info\nprint(threadpool_info()[0]['num_threads'])"
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert int(run.stdout) == min(threads, cores())
