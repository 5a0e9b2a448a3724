"""A table of three classes that a small network learns in a second."""

from pathlib import Path

import pytest

KINDS = {"칭찬": "정말 좋아요 감사합니다", "불만": "너무 늦고 실망했어요", "문의": "언제 받을 수 있나요"}


def text_of(kind: str) -> str:
    """One that is of this kind, and of no other."""
    return KINDS[kind]


@pytest.fixture
def kinds_file(tmp_path: Path) -> Path:
    """Thirty of each; the number in each is in no other."""
    kinds = list(KINDS)
    rows = [f"{KINDS[kinds[i % 3]]} {i},{kinds[i % 3]}" for i in range(90)]
    path = tmp_path / "kinds.csv"
    path.write_text("message,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path
