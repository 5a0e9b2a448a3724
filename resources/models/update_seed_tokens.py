"""Analyse the words that the program should know before Java runs, into seed_tokens.json beside this file.

    uv run python resources/models/update_seed_tokens.py [TABLE]

They are those of the documents' review, of its variants (lens/fragility.py reads them) and of the samples of reviews
and, of TABLE's reviews, each word written 200 times or more. Run it again when the tokenizer's version changes: seeds
of another version are passed over.
"""

import sys
from collections import Counter
from itertools import chain
from pathlib import Path

from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.paths import SAMPLE_DATA, SAMPLE_KOREAN, resource_path
from rnn_desktop.text.korean import KoreanTokenizer, export_words
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.variants import variants

_OFTEN = 200


def main() -> None:
    varied = [variant.text for variant in variants(EXAMPLE_REVIEW)]
    samples = (_texts(resource_path(name)) for name in (SAMPLE_DATA, SAMPLE_KOREAN))
    texts = [EXAMPLE_REVIEW, *varied, *chain.from_iterable(samples)]
    if len(sys.argv) > 1:
        counts = Counter(word for text in _texts(Path(sys.argv[1])) for word in text.split())
        texts += [word for word, count in counts.items() if count >= _OFTEN]
    target = Path(__file__).with_name("seed_tokens.json")
    target.write_text(export_words(texts, KoreanTokenizer("okt", open_default_cache())), encoding="utf-8")
    print(f"{target.name}: {target.stat().st_size:,} bytes")


def _texts(path: Path) -> tuple[str, ...]:
    return reviews_of(path).texts


if __name__ == "__main__":
    main()
