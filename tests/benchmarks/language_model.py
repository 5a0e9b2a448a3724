"""A language model letter by letter beside PyTorch's: the same text, the same first weights, the same steps.

    uv run python tests/benchmarks/language_model.py TEXT --peer-python PYTHON [--cell simple_rnn|lstm|gru]
        [--hidden-size 128] [--steps 400] [--words N] [--json]

TEXT: a plain text; KoNLPy's own `constitution.txt` is what the figures are of. PYTHON has PyTorch and NumPy: it runs
peer_language_model.py beside this file. --words N makes a text of N different words instead,
which are foreseen by a softmax over all of them. Sides alternate, three runs each; medians are compared. Run it alone.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from rnn_desktop.data.plain_file import read_plain_file
from rnn_desktop.data.running_text import encode_windows, running_text, token_windows
from rnn_desktop.engine.config import CELL_NAMES, ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.engine.scoring import judged
from rnn_desktop.engine.training import Snapshot, StepDone, train
from rnn_desktop.tasks import NextToken
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import build_vocabulary

_LENGTH, _BATCH, _RUNS = 60, 16, 3
_RATE = 2e-3


def main() -> None:
    args = _arguments()
    training, validation, size = _words(args.words) if args.words else _letters(args.text)
    fields = NextToken().network_fields(size)
    config = ModelConfig(size, args.cell, 64, (args.hidden_size,), _LENGTH, **fields)
    initial = initial_parameters(config, 0)
    figures: dict[str, list[dict[str, float]]] = {"ours": [], "theirs": []}
    with tempfile.TemporaryDirectory() as folder:
        shared = Path(folder) / "shared.npz"
        _save(shared, initial, training, validation)
        for _ in range(_RUNS):
            figures["ours"].append(_ours(initial, config, training, validation, args.steps))
            figures["theirs"].append(_theirs(shared, args))
    ours, theirs = (_medians(figures[side]) for side in ("ours", "theirs"))
    found = {"cell": args.cell, "vocabulary": size, "ours": ours, "theirs": theirs}
    found |= {
        "speed_ratio": ours["tokens_per_second"] / theirs["tokens_per_second"],
        "perplexity_ratio": ours["perplexity"] / theirs["perplexity"],
    }
    print(json.dumps(found) if args.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path, nargs="?")
    parser.add_argument("--peer-python", required=True)
    parser.add_argument("--cell", choices=CELL_NAMES, default="lstm")
    parser.add_argument("--hidden-size", type=int, default=128)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--words", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if args.text is None and not args.words:
        parser.error("give a text, or --words")
    return args


def _letters(path: Path) -> tuple[Sequences, Sequences, int]:
    text = running_text(read_plain_file(path), "windows")
    windows = token_windows(list(create_tokenizer("spelling").token_lists(text.texts)), "windows", _LENGTH)
    held_out = np.random.default_rng(0).random(len(windows)) < 0.1
    training = [one for one, out in zip(windows, held_out, strict=True) if not out]
    # Whole batches in every epoch: the other side has no others.
    training = training[: len(training) // _BATCH * _BATCH]
    vocabulary = build_vocabulary(training, 20_000)
    kept = [one for one, out in zip(windows, held_out, strict=True) if out]
    return encode_windows(training, vocabulary), encode_windows(kept, vocabulary), len(vocabulary)


def _words(count: int) -> tuple[Sequences, Sequences, int]:
    """Random words by Zipf's law: what is measured is the softmax, not what is learnt."""
    rng = np.random.default_rng(0)
    share = 1.0 / np.arange(1, count + 1)
    ids = rng.choice(count, 600 * (_LENGTH + 1), p=share / share.sum()).astype(np.int32).reshape(600, -1) + 2
    lengths = np.full(600, _LENGTH, np.int32)
    both = Sequences(ids[:, :-1].ravel(), lengths, (ids[:, 1:] - 2).ravel())
    return both, both.select(np.arange(20)), count + 2


def _save(path: Path, initial: Parameters, training: Sequences, validation: Sequences) -> None:
    arrays = {f"p.{name}": array for name, array in initial.named()}
    for name, part in (("training", training), ("validation", validation)):
        arrays |= {f"{name}.inputs": part.inputs, f"{name}.lengths": part.lengths, f"{name}.targets": part.targets}
    np.savez(path, **arrays)


def _ours(
    initial: Parameters, config: ModelConfig, training: Sequences, validation: Sequences, steps: int
) -> dict[str, float]:
    epochs = -(-steps * _BATCH // len(training))
    how = TrainingConfig(
        epochs=epochs, batch_size=_BATCH, learning_rate=_RATE, snapshot_every=steps, keep="newest", clip_norm=5.0
    )
    warm, started, parameters = steps // 10, 0.0, initial
    for event in train(initial, config, training, validation, how):
        if isinstance(event, StepDone) and event.step == warm:
            started = time.perf_counter()
        if isinstance(event, StepDone) and event.step == steps:
            seconds = time.perf_counter() - started
        if isinstance(event, Snapshot) and event.step == steps:
            parameters = event.parameters
            break
    tokens = (steps - warm) * _BATCH * len(training.inputs) / len(training)
    loss = judged(config, parameters, validation).loss
    return {"tokens_per_second": tokens / seconds, "perplexity": float(np.exp(loss))}


def _theirs(shared: Path, args: argparse.Namespace) -> dict[str, float]:
    script = Path(__file__).with_name("peer_language_model.py")
    options: list[Any] = ["--cell", args.cell, "--steps", args.steps, "--batch-size", _BATCH, "--rate", _RATE]
    command = [args.peer_python, str(script), str(shared), *map(str, options)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


if __name__ == "__main__":
    main()
