"""Where a command may write: found out before hours of work, and what becomes of these where it cannot after all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.paths import state_folder
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

_PNG = b"\x89PNG\r\n\x1a\n"


def create_folder(folder: Path) -> None:
    """With all that it lies in, unless it is there. Raises Problem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The folder {path} cannot be created: {reason}. Name another one."),
            path=folder,
            reason=system_reason(error),
        ) from error


def refuse_destination(output: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raises Problem where nothing can be written, where `output` is one of the inputs, by whatever name or link, and
    where there is a file that `force` does not allow to replace."""
    folder = Path(os.path.realpath(output)).parent
    if not folder.is_dir() or (output.exists() and not output.is_file()) or not os.access(folder, os.W_OK):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Nothing can be written to {path}. Choose a folder that exists and that you may write to."
            ),
            path=output,
        )
    for source in inputs:
        if _same_file(output, source):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "{path} is what is read ({source}), and would be lost. Name another file to write."
                ),
                path=output,
                source=source,
            )
    if os.path.lexists(output) and not force:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} exists. Name another file, or replace it with --force."), path=output
        )


def _same_file(output: Path, source: Path) -> bool:
    try:
        return output.samefile(source)
    except OSError:
        return False


def is_picture(path: Path) -> bool:
    """Whether a PNG is there, such as a command has painted before."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_PNG)) == _PNG
    except OSError:
        return False


def save_somewhere(model: Model, output: Path) -> tuple[Path, Problem | None]:
    """Save the model where it was to go or else, as on a full disk, in another place, and say where and why.

    Raises Problem where it cannot be saved in any of them.
    """
    try:
        save_model(model, output)
        return output, None
    except Problem as problem:
        failure = problem
    folders = tuple(_other_folders())
    for folder in folders:
        place = _free_name(folder / output.name)
        with suppress(Problem):
            save_model(model, place)
            return place, failure
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{reason} It could be saved in none of these either, so it is lost: {folders}."),
        reason=failure,
        folders=", ".join(map(str, folders)),
    )


def _other_folders() -> Iterator[Path]:
    """The one for what must not get lost, which may be on the same full disk, and that for temporary files."""
    for folder in (state_folder, tempfile.gettempdir):
        with suppress(OSError):
            yield Path(folder())


def _free_name(path: Path) -> Path:
    """The path, or that with the first number behind its name of which there is no file."""
    names = chain([path], (path.with_stem(f"{path.stem}-{number}") for number in count(2)))
    return next(name for name in names if not os.path.lexists(name))
