"""Encode a table of reviews into the .npz file that engine.py and the peers read.

    uv run python tests/benchmarks/encode.py TRAIN OUT.npz [--test TEST] [--tokenizer okt]

OUT.npz holds token_ids int32 [sum of lengths], lengths int32 [N], labels float32 [N], vocabulary_size, and with --test
the same three as test_token_ids, test_lengths, test_labels.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES, create_tokenizer
from rnn_desktop.text.vocabulary import build_vocabulary


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("train", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--tokenizer", choices=TOKENIZER_NAMES, default="okt")
    parser.add_argument("--vocabulary-size", type=int, default=20_000)
    parser.add_argument("--max-length", type=int, default=40)
    args = parser.parse_args()

    reviews, token_lists = read(args.train, args.tokenizer)
    vocabulary = build_vocabulary(token_lists, args.vocabulary_size)
    encoded = encode_reviews(token_lists, reviews.labels, vocabulary, args.max_length)
    arrays = {"token_ids": encoded.inputs, "lengths": encoded.lengths, "labels": encoded.targets}
    if args.test is not None:
        reviews, token_lists = read(args.test, args.tokenizer)
        encoded = encode_reviews(token_lists, reviews.labels, vocabulary, args.max_length)
        arrays |= {"test_token_ids": encoded.inputs, "test_lengths": encoded.lengths, "test_labels": encoded.targets}
    np.savez(args.output, vocabulary_size=len(vocabulary), **arrays)
    print(f"{args.output}: {len(arrays['lengths']):,} reviews, {arrays['lengths'].mean():.1f} tokens each")


def read(path: Path, tokenizer: str, count: int | None = None) -> tuple[LabelledReviews, Sequence[list[str]]]:
    """The reviews of a table, and the tokens of the first `count`."""
    reviews = reviews_of(path)
    return reviews, list(create_tokenizer(tokenizer, open_default_cache()).token_lists(reviews.texts[:count]))


if __name__ == "__main__":
    main()
