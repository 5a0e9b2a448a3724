"""Accuracy on three classes beside PyTorch's: the same split, words and first weights.

    uv run python tests/benchmarks/three_classes.py REVIEWS --peer-python PYTHON [--each 4000] [--epochs 3] [--seeds 3]

REVIEWS: NSMC's ratings_train.txt. Its bad and good reviews are two of the classes, sentences of the bills that KoNLPy
brings the third, which are told by their words alone; cut at spaces and punctuation. PYTHON has PyTorch and NumPy.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from rnn_desktop.data.corpus import encode_reviews
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.training import Evaluated, train
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import build_vocabulary

_TASK = Classes(("bad", "bill", "good"))
_LENGTH = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reviews", type=Path)
    parser.add_argument("--peer-python", required=True)
    parser.add_argument("--each", type=int, default=4000)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3)
    args = parser.parse_args()
    training, test, size = _data(args.reviews, args.each)
    config = ModelConfig(size, "lstm", 64, (64,), _LENGTH, **_TASK.network_fields(size))
    found: dict[str, list[float]] = {"ours": [], "theirs": []}
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(args.seeds):
            initial = initial_parameters(config, seed)
            how = TrainingConfig(epochs=args.epochs, seed=seed, keep="newest")
            events = [one for one in train(initial, config, training, test, how) if isinstance(one, Evaluated)]
            found["ours"].append(events[-1].validation_accuracy)
            shared = Path(folder) / f"{seed}.npz"
            arrays = {f"p.{name}": array for name, array in initial.named()}
            for name, part in (("training", training), ("test", test)):
                arrays |= {f"{name}.ids": part.inputs, f"{name}.lengths": part.lengths, f"{name}.y": part.targets}
            np.savez(shared, **arrays)
            found["theirs"].append(_theirs(args.peer_python, shared, args.epochs, seed))
    means = {side: statistics.mean(one) for side, one in found.items()}
    print(json.dumps({"words": size, "training": len(training), "test": len(test), **found, "means": means}))


def _theirs(python: str, shared: Path, epochs: int, seed: int) -> float:
    script = Path(__file__).with_name("peer_three_classes.py")
    command = [python, str(script), str(shared), "--epochs", str(epochs), "--seed", str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return float(done.stdout)


def _data(path: Path, each: int) -> tuple[Sequences, Sequences, int]:
    """Nine tenths to train on, one to be tested with, and the size of the vocabulary."""
    rng, reviews = np.random.default_rng(0), reviews_of(path)
    texts: list[str] = []
    for label in (0, 1):
        places = np.flatnonzero(reviews.labels == label)[:each]
        texts += [reviews.texts[place] for place in places]
    good = texts[each:]
    texts = [*texts[:each], *_bills(each), *good]
    classes = np.repeat(np.arange(3), [each, len(texts) - 2 * each, each])
    tokens = list(create_tokenizer("word").token_lists(texts))
    order = rng.permutation(len(texts))
    kept, held_out = order[len(order) // 10 :], order[: len(order) // 10]
    vocabulary = build_vocabulary((tokens[one] for one in kept), 20_000)
    encoded = encode_reviews(tokens, _TASK.targets(classes), vocabulary, _LENGTH)
    return encoded.select(kept), encoded.select(held_out), len(vocabulary)


def _bills(count: int) -> list[str]:
    spec = find_spec("konlpy")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "data" / "corpus" / "kobill"
    text = " ".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))
    sentences = [one.strip() for one in re.split(r"(?<=다)\.|\n", text)]
    return [one for one in sentences if 8 <= len(one) <= 200][:count]


if __name__ == "__main__":
    main()
