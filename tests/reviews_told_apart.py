"""Data that a small network learns in a second."""

from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.labels import LabelRule

GOOD = ("정말 재미있다", "최고 영화", "great film", "감동 그 자체", "또 보고 싶다")
BAD = ("정말 지루하다", "최악 영화", "boring film", "돈이 아깝다", "졸다 나왔다")


@pytest.fixture
def reviews_file(tmp_path: Path) -> Path:
    """Eighty reviews that one word each tells apart; the number in each is in no other."""
    rows = [f"{(GOOD if i % 2 else BAD)[i % 5]} {i},{i % 2}" for i in range(80)]
    path = tmp_path / "reviews.csv"
    path.write_text("review,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def reviews_of_count(count: int) -> LabelledReviews:
    """So many reviews of two classes."""
    labels = np.arange(count, dtype=np.int32) % 2
    rule = LabelRule(("나쁨", "좋음"))
    return LabelledReviews(("영화",) * count, labels, {}, Path("reviews.csv"), "0" * 64, rule)
