"""What is remembered between two starts, also when the file is not what we wrote."""

import shutil
from pathlib import Path

import pytest

from rnn_desktop.ui.style.settings import RECENT_FILES, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def restarted(settings: Settings, file: Path) -> Settings:
    """The settings as the next start reads them: Qt remembers a file it has read, so that start reads a copy."""
    settings._stored.sync()
    copy = file.with_name("copy.ini")
    shutil.copy(file, copy)
    return Settings(copy)


def test_choices_are_there_after_a_restart(file: Path) -> None:
    first = Settings(file)
    first.language, first.theme = "ko", "dark"
    second = restarted(first, file)
    assert (second.language, second.theme) == ("ko", "dark")


def test_one_recent_file_is_still_a_list(file: Path, tmp_path: Path) -> None:
    first = Settings(file)
    first.remember_model(tmp_path / "모델 1, 2.safetensors")
    assert restarted(first, file).recent_models == [tmp_path / "모델 1, 2.safetensors"]


def test_recent_files_are_newest_first_without_repeats(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for name in [*(f"{i}.csv" for i in range(12)), "5.csv"]:
        settings.remember_data(tmp_path / name)
    names = [path.name for path in settings.recent_data]
    assert names[:2] == ["5.csv", "11.csv"]
    assert len(names) == len(set(names)) == RECENT_FILES
    assert settings.recent_models == []


def test_a_file_that_cannot_be_opened_is_forgotten(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    settings.remember_model(tmp_path / "a.safetensors")
    settings.forget(tmp_path / "a.safetensors")
    assert settings.recent_models == []


def test_the_last_folder_is_offered_while_it_exists(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    folder = tmp_path / "data"
    folder.mkdir()
    settings.remember_data(folder / "a.csv")
    assert settings.last_folder == folder
    folder.rmdir()
    assert settings.last_folder == Path.home()


@pytest.mark.parametrize("content", [b"\x00\xff\x10rubbish", b"[General]\nlanguage=xx\ntheme=7\ngeometry=text\n", b""])
def test_a_damaged_file_means_the_defaults(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.language in ("ko", "en")
    assert settings.theme == "system"
    assert settings.geometry.isEmpty()
    assert settings.recent_models == []


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.ini")
    settings.theme = "dark"
    assert settings.theme == "dark"
