"""Data that a small network learns in a second."""

from pathlib import Path

import pytest

GOOD = ("정말 재미있다", "최고 영화", "great film", "감동 그 자체", "또 보고 싶다")
BAD = ("정말 지루하다", "최악 영화", "boring film", "돈이 아깝다", "졸다 나왔다")


@pytest.fixture
def reviews_file(tmp_path: Path) -> Path:
    """Eighty reviews that one word each tells apart; the number in each is in no other."""
    rows = [f"{(GOOD if i % 2 else BAD)[i % 5]} {i},{i % 2}" for i in range(80)]
    path = tmp_path / "reviews.csv"
    path.write_text("review,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path
