"""One token of a review, and where it stands in what was typed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its text after normalising and stemming, its part of speech, and its span.

    text: what the vocabulary knows it by (할머니 → 할머니, 괜찮음 → 괜찮다).
    tag: part of speech as the analyser names it ("Noun"); "" where the tokenizer has none.
    start, end: `typed[start:end]` is what the person typed for it, in Python characters (code points).
    """

    text: str
    tag: str
    start: int
    end: int
