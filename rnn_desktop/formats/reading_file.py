"""A whole reading as one file that opens again anywhere, also without the analyser that cut the review.

A zip whose two parts are stored, not compressed: `model.safetensors` as `model_file` writes it, and `reading.json` with
the review, its tokens, what was tried on it and, where the person chose one, the explained answer. Never pickle. A file
from which a window is recovered is the same with one more entry, `window`, and where a network had written something
one more, `draft`.
"""

import json
import struct
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rnn_desktop import __version__
from rnn_desktop.engine.checks import is_integer
from rnn_desktop.formats.atomic import differs, read_back, replacing
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import LARGEST_FILE, model_bytes, read_model, same_model, unreadable
from rnn_desktop.formats.tensor_file import unique_names
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.special_files import refuse_holes, refuse_special
from rnn_desktop.tasks import FIRST_SPOKEN_ID, FromLabel, speaks
from rnn_desktop.text.token import Token

SCHEMA = 1
SUFFIX = ".rnnreading"
_MODEL, _READING = "model.safetensors", "reading.json"
_LARGEST = {_MODEL: LARGEST_FILE, _READING: 16 * 2**20}
_MISSING = QT_TRANSLATE_NOOP("Problem", "its part “{part}” is missing; this program did not make it")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "its part “{part}” is damaged")


@dataclass(frozen=True, slots=True)
class SavedTable:
    """Which file was open to learn from: the columns of its reviews and labels, counted from 0 (0 where it has none of
    those); decided: a JSON object, which `data` reads.
    """

    path: str
    text: int
    label: int
    decided: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedWindow:
    """What a window held beside its reading.

    text: what was typed, newer than the reading where that was still awaited; model_path: the file of the model, None
    for one made in the window; unsaved: whether the model is in no file; table: the one that was open; settings: those
    of the next training, a JSON object that means something to `runs` only; training: whether one was running;
    view, token, unit: what was shown and selected; quantity, layer (None for the last), direction: of the states;
    picture: of the network; page: of the side panel. "" for what is not known: the first programs did not keep these.
    """

    text: str
    model_path: str | None = None
    unsaved: bool = False
    table: SavedTable | None = None
    settings: dict[str, Any] | None = None
    training: bool = False
    view: str = ""
    token: int | None = None
    unit: int | None = None
    quantity: str = ""
    layer: int | None = None
    direction: int = 0
    picture: str = ""
    page: str = ""


_LATER = ("quantity", "layer", "direction", "picture", "page")
"""Parts of a window that older files lack."""


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What a network had written: after which text or label, how boldly, with which random numbers, and how much was
    asked for.

    ids: the tokens; chosen: the places of those that a person put there.
    """

    text: str
    label: str | None
    temperature: float
    seed: int
    length: int
    ids: tuple[int, ...]
    chosen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedReading:
    """What a reading is made from again.

    model: without what the edits do to it; text: as typed; tokens: as the analyser cut it, before any edit, with spans
    in `text`; unread_from: where in `text` the model's maximum length cut the review, None when all of it was read;
    edits: JSON objects, which mean something to `lens` only; position: time steps shown (edits may have
    put some in), None for all of them; explained: the output whose answer the person had explained, None for what the
    network says; explained_step: the time step whose answer that is, None for the last; window, draft: of a file that a
    window is recovered from.
    """

    model: Model
    text: str
    tokens: tuple[Token, ...]
    unread_from: int | None = None
    edits: tuple[dict[str, Any], ...] = ()
    position: int | None = None
    explained: int | None = None
    explained_step: int | None = None
    window: SavedWindow | None = None
    draft: SavedDraft | None = None


def save_reading(saved: SavedReading, path: Path) -> None:
    """Write the file beside its place, read it back, compare, and only then put it there.

    Raises Problem as `save_model` does, and ValueError for edits that JSON cannot hold.
    """
    with replacing(path) as written:
        with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
            file.writestr(_MODEL, model_bytes(saved.model))
            file.writestr(_READING, _reading_json(saved))
        again = read_back(load_reading, written, path)
        if _values(again) != _values(saved) or not same_model(saved.model, again.model):
            raise differs(path)


def same_reading(one: SavedReading, other: SavedReading) -> bool:
    """Whether they would give the same file; a model counts as the same only if it is the very same object."""
    return one.model is other.model and _values(one) == _values(other)


def load_reading(path: Path) -> SavedReading:
    """Read a file and check every part of it.

    Raises Problem for a file that is missing, cut short or damaged, of another schema, with a model that cannot be
    opened, or whose tokens are not those of its text.
    """
    try:
        refuse_special(path)
        refuse_holes(path)
        with zipfile.ZipFile(path) as file:
            _check_parts(file, path)
            return _checked(_model(file, path), _json(file, path), path)
    except OSError as error:
        raise unreadable(path, error) from error
    # What Python's zipfile raises for damaged, encrypted and foreign files.
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, OverflowError, struct.error) as error:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it is damaged ({error})"), error=error) from error


def _reading_json(saved: SavedReading) -> str:
    made = {"program": __version__, "date": datetime.now(UTC).date().isoformat()}
    # ASCII: half a surrogate pair can be typed, but not encoded.
    return json.dumps(_values(saved) | made, indent=1, allow_nan=False)


def _values(saved: SavedReading) -> dict[str, Any]:
    """What `reading.json` says of the reading, as JSON gives it back."""
    values = {
        "schema": SCHEMA,
        "text": saved.text,
        "tokens": [asdict(token) for token in saved.tokens],
        "unread_from": saved.unread_from,
        "edits": saved.edits,
        "position": saved.position,
        **({} if saved.explained is None else {"explained": saved.explained}),
        **({} if saved.explained_step is None else {"explained_step": saved.explained_step}),
        **({} if saved.window is None else {"window": asdict(saved.window)}),
        **({} if saved.draft is None else {"draft": asdict(saved.draft)}),
    }
    return dict(json.loads(json.dumps(values, allow_nan=False)))


def _check_parts(file: zipfile.ZipFile, path: Path) -> None:
    """The two parts and no others, stored as they are: nothing can swell when it is read."""
    counts = Counter(file.namelist())
    for name in (_MODEL, _READING):
        if counts.pop(name, 0) != 1:
            raise _refused(path, _MISSING, part=name)
    if counts:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "{part} has no place in it"), part=min(counts))
    for part in file.infolist():
        stored = part.compress_type == zipfile.ZIP_STORED and part.file_size == part.compress_size
        if not stored or part.file_size > _LARGEST[part.filename]:
            raise _refused(path, _DAMAGED, part=part.filename)


def _model(file: zipfile.ZipFile, path: Path) -> Model:
    try:
        with file.open(_MODEL) as part:
            return read_model(part, file.getinfo(_MODEL).file_size, Path(_MODEL))
    except Problem as problem:
        raise _refused(
            path,
            QT_TRANSLATE_NOOP("Problem", "its model cannot be opened ({reason})"),
            reason=problem.values.get("reason", problem),
        ) from problem


def _json(file: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    try:
        value = json.loads(file.read(_READING), object_pairs_hook=unique_names)
        # JSON has no NaN, though Python reads it; such a reading could not be saved again.
        json.dumps(value, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise _refused(path, _DAMAGED, part=_READING) from error
    if not isinstance(value, dict):
        raise _refused(path, _DAMAGED, part=_READING)
    return value


def _checked(model: Model, value: dict[str, Any], path: Path) -> SavedReading:
    def part(name: str, good: Callable[[Any], bool]) -> Any:
        if name not in value:
            raise _refused(path, _MISSING, part=name)
        if not good(value[name]):
            raise _refused(path, _DAMAGED, part=name)
        return value[name]

    schema = part("schema", lambda _: True)
    if not is_integer(schema, SCHEMA, SCHEMA):
        raise _refused(
            path,
            QT_TRANSLATE_NOOP("Problem", "its schema is {got}, this program reads {wanted}"),
            got=schema,
            wanted=SCHEMA,
        )
    text = part("text", lambda text: isinstance(text, str))
    most, outputs = model.config.max_length, model.config.output_size
    tokens = part("tokens", lambda tokens: _are_tokens(tokens, len(text)) and len(tokens) <= most)
    steps = most if model.config.per_step else 0
    return SavedReading(
        model,
        text,
        tuple(Token(**token) for token in tokens),
        part("unread_from", lambda start: start is None or is_integer(start, 0, len(text))),
        tuple(part("edits", lambda edits: _are_objects(edits))),
        part("position", lambda position: position is None or is_integer(position, 0, most)),
        part("explained", lambda one: one is None or is_integer(one, 0, outputs - 1)) if "explained" in value else None,
        part("explained_step", lambda step: is_integer(step, 0, steps - 1)) if "explained_step" in value else None,
        _window(part("window", _is_window)) if "window" in value else None,
        _draft(part("draft", lambda draft: _is_draft(draft, model))) if "draft" in value else None,
    )


def _window(value: dict[str, Any]) -> SavedWindow:
    table = value["table"]
    return SavedWindow(**value | {"table": None if table is None else SavedTable(**table)})


def _draft(value: dict[str, Any]) -> SavedDraft:
    return SavedDraft(**value | {name: tuple(value[name]) for name in ("ids", "chosen")})


def _is_draft(value: Any, model: Model) -> bool:
    """Whether this model can have written it."""
    marked = isinstance(model.task, FromLabel)
    return (
        speaks(model.task)
        and isinstance(value, dict)
        and value.keys() == {field.name for field in fields(SavedDraft)}
        and isinstance(value["text"], str)
        and (value["label"] in model.task.labels if marked else value["label"] is None)
        and type(value["temperature"]) in (int, float)
        and value["temperature"] >= 0
        and is_integer(value["seed"], 0, 2**32 - 1)
        and is_integer(value["length"], 1, 2**31 - 1)
        and _are_integers(value["ids"], FIRST_SPOKEN_ID, len(model.vocabulary) - 1)
        and _are_integers(value["chosen"], 0, len(value["ids"]) - 1)
    )


def _are_integers(values: Any, low: int, high: int) -> bool:
    return isinstance(values, list) and all(is_integer(value, low, high) for value in values)


def _is_window(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    of_now = {field.name: field.default for field in fields(SavedWindow)}
    value = {name: of_now[name] for name in _LATER} | value
    return (
        value.keys() == of_now.keys()
        and all(isinstance(value[name], str) for name in ("text", "view", "quantity", "picture", "page"))
        and is_integer(value["direction"], 0, 1)
        and all(isinstance(value[name], bool) for name in ("unsaved", "training"))
        and all(value[name] is None or is_integer(value[name], 0, 2**31 - 1) for name in ("token", "unit", "layer"))
        and isinstance(value["model_path"], str | None)
        and isinstance(value["settings"], dict | None)
        and (value["table"] is None or _is_table(value["table"]))
    )


def _is_table(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {field.name for field in fields(SavedTable)}
        and isinstance(value["path"], str)
        and all(is_integer(value[name], 0, 2**31 - 1) for name in ("text", "label"))
        and isinstance(value["decided"], dict)
    )


def _are_objects(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, dict) for value in values)


def _are_tokens(values: Any, length: int) -> bool:
    """Whether these are tokens of a text so long."""
    return _are_objects(values) and all(
        value.keys() == {"text", "tag", "start", "end"}
        and isinstance(value["text"], str)
        and isinstance(value["tag"], str)
        and is_integer(value["start"], 0, length)
        and is_integer(value["end"], value["start"], length)
        for value in values
    )


def _refused(path: Path, reason: str, /, **values: object) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} is not a reading this program can open: {reason}."),
        path=path,
        reason=Problem(reason, **values),
    )
