"""What ships with the program, told from the person's own files."""

from pathlib import Path

from rnn_desktop.paths import BUNDLED_MODEL, SAMPLE_HELLO, is_bundled, resource_path


def test_every_shipped_file_is_bundled_and_no_other(tmp_path: Path) -> None:
    lessons = sorted(resource_path("models/lessons").glob("*.safetensors"))
    assert lessons
    assert all(map(is_bundled, [resource_path(BUNDLED_MODEL), resource_path(SAMPLE_HELLO), *lessons]))
    assert not is_bundled(tmp_path / "resources" / "own.safetensors")
