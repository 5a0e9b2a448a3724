"""What if: edits of what a network reads, of its weights and of its states.

Nothing is written to the model: each edit makes a copy of what it touches.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, get_args

from rnn_desktop.engine.checks import is_integer
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention, check_intervention, check_value
from rnn_desktop.engine.parameters import Array, parameters_from_arrays
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.explained import Explained
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import UNKNOWN


@dataclass(frozen=True, slots=True)
class ReplaceToken:
    """Another word is read in its place. index: here and below, in the tokens as the edits before have left them."""

    index: int
    word: str


@dataclass(frozen=True, slots=True)
class DeleteToken:
    """It is not read."""

    index: int


@dataclass(frozen=True, slots=True)
class InsertToken:
    """A word is read before that token; index T appends it."""

    index: int
    word: str


@dataclass(frozen=True, slots=True)
class MoveToken:
    """It is read elsewhere. to: its index afterwards."""

    index: int
    to: int


@dataclass(frozen=True, slots=True)
class MaskToken:
    """It is read as the unknown word."""

    index: int


@dataclass(frozen=True, slots=True)
class SetWeight:
    """One weight has another value. name: as in `Parameters.named`; index: one number for each axis of that array."""

    name: str
    index: tuple[int, ...]
    value: float


TokenEdit = ReplaceToken | DeleteToken | InsertToken | MoveToken | MaskToken
Edit = TokenEdit | SetWeight | Intervention


def edited_tokens(tokens: Sequence[Token], edits: Sequence[Edit]) -> tuple[Token, ...]:
    """The tokens that are read.

    A replaced or moved token keeps the span that it has in the text, an inserted one has the empty span before the
    token that it was put before. What was not analysed has no tag.
    """
    edited = list(tokens)
    for edit in edits:
        match edit:
            case ReplaceToken(index, word):
                edited[index] = replace(edited[index], text=word, tag="")
            case DeleteToken(index):
                del edited[index]
            case InsertToken(index, word):
                place = _place_before(edited, index)
                edited.insert(index, Token(word, "", place, place))
            case MoveToken(index, to):
                edited.insert(to, edited.pop(index))
            case MaskToken(index):
                edited[index] = replace(edited[index], text=UNKNOWN)
            case _:
                pass
    return tuple(edited)


def token_places(count: int, edits: Sequence[Edit]) -> tuple[int | None, ...]:
    """For each token that is read where it stands among the `count` tokens of the text; None for an inserted one."""
    places: list[int | None] = list(range(count))
    for edit in edits:
        match edit:
            case DeleteToken(index):
                del places[index]
            case InsertToken(index):
                places.insert(index, None)
            case MoveToken(index, to):
                places.insert(to, places.pop(index))
            case _:
                pass
    return tuple(places)


def at_same_token(
    explained: Explained | None, count: int, before: Sequence[Edit], after: Sequence[Edit]
) -> Explained | None:
    """An answer that was explained with the edits of before, at the same token of a text of `count` tokens with those
    of after; at the end where that is gone."""
    if explained is None or explained.step is None or before == after:
        return explained
    places, now = token_places(count, before), token_places(count, after)
    place = places[explained.step] if explained.step < len(places) else None
    return Explained(explained.output, now.index(place) if place is not None and place in now else None)


def edited_model(model: Model, edits: Sequence[Edit]) -> Model:
    """The model with the weights set; the same object where none are. Arrays that are not touched are shared."""
    arrays = dict(model.parameters.named())
    touched: dict[str, Array] = {}
    for edit in edits:
        if isinstance(edit, SetWeight):
            if edit.name not in touched:
                touched[edit.name] = arrays[edit.name].copy()
            touched[edit.name][edit.index] = edit.value
    for array in touched.values():
        array.flags.writeable = False
    return replace(model, parameters=parameters_from_arrays(arrays | touched)) if touched else model


def kept_model(model: Model, edits: Sequence[Edit]) -> Model:
    """The model with the weights set for good.

    Its metrics were measured before and are dropped; what was set is listed in provenance["edited"].
    """
    made = {name: value for name, value in model.provenance.items() if name != "metrics"}
    earlier = made.get("edited")
    made["edited"] = [
        *(earlier if isinstance(earlier, list) else []),
        *(edit_to_json(edit) for edit in edits if isinstance(edit, SetWeight)),
    ]
    return replace(edited_model(model, edits), provenance=made)


def interventions_of(edits: Sequence[Edit]) -> tuple[Intervention, ...]:
    """What is done to the states; of several on the same unit or gate at the same time steps the last one."""
    last: dict[Edit, Intervention] = {}
    for edit in edits:
        if isinstance(edit, Intervention):
            # Taken out first: the last one done is also the last in the order, where two overlap.
            last.pop(what_is_set(edit), None)
            last[what_is_set(edit)] = edit
    return tuple(last.values())


def what_is_set(edit: Edit) -> Edit:
    """The same for all edits that set the same thing."""
    match edit:
        case Clamp() | SetWeight():
            return replace(edit, value=0.0)
        case GateScaling():
            return replace(edit, factor=0.0)
        case ReplaceToken():
            return replace(edit, word="")
        case _:
            return edit


def check_edits(edits: Sequence[Edit], model: Model, token_count: int) -> None:
    """Raises what `check_edit` raises for the first that cannot be, each after those before it."""
    for edit in edits:
        check_edit(edit, model, token_count)
        token_count += isinstance(edit, InsertToken) - isinstance(edit, DeleteToken)


def check_edit(edit: Edit, model: Model, token_count: int) -> None:
    """Raises Problem for an edit of a model and so many tokens that cannot be: no such place, no such value."""
    if isinstance(edit, Intervention):
        check_intervention(edit, model.config)
    elif isinstance(edit, SetWeight):
        _check_weight(edit, model)
    else:
        _check_token_edit(edit, model.config.max_length, token_count)


def parse_number(text: str) -> float:
    """What was typed for a weight, a state or a factor. Raises Problem for text that is not a finite number."""
    typed = text.strip().replace("−", "-")
    # float() takes more than a person means by a number: "nan", "1_000".
    if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", typed):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "“{text}” is not a number. Type one like 0.5, -0.3 or 1e-3."), text=text[:40]
        )
    return check_value("value", float(typed))


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """Its kind and its fields."""
    return {"edit": type(edit).__name__, **asdict(edit)}


def edit_from_json(values: Mapping[str, Any]) -> Edit:
    """Raises Problem for what is not an edit; `check_edit` judges whether the model can have it."""
    rest = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    kind = _KINDS.get(str(rest.pop("edit", None)))
    if kind is None or rest.keys() != {field.name for field in fields(kind)}:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "This program knows no edit like this: {edit}."), edit=dict(values))
    edit: Edit = kind(**rest)
    return edit


_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Edit)}


def _place_before(tokens: list[Token], index: int) -> int:
    """Where in the text an inserted token stands."""
    if index < len(tokens):
        return tokens[index].start
    return tokens[-1].end if tokens else 0


def _check_token_edit(edit: TokenEdit, max_length: int, token_count: int) -> None:
    places = token_count + isinstance(edit, InsertToken)
    for index in (edit.index, edit.to) if isinstance(edit, MoveToken) else (edit.index,):
        if not is_integer(index, 0, places - 1):
            raise Problem(
                counted(
                    token_count,
                    QT_TRANSLATE_NOOP("Problem", "There is no token at place {place}; the text has 1 token."),
                    QT_TRANSLATE_NOOP("Problem", "There is no token at place {place}; the text has {count} tokens."),
                ),
                place=index + 1 if isinstance(index, int) else index,
                count=token_count,
            )
    if isinstance(edit, InsertToken) and token_count >= max_length:
        raise Problem(
            counted(
                max_length,
                QT_TRANSLATE_NOOP("Problem", "The model reads at most 1 token; delete it to insert another."),
                QT_TRANSLATE_NOOP("Problem", "The model reads at most {limit} tokens; delete one to insert another."),
            ),
            limit=max_length,
        )
    if isinstance(edit, ReplaceToken | InsertToken) and not (isinstance(edit.word, str) and edit.word.strip()):
        raise Problem(QT_TRANSLATE_NOOP("Problem", "There is no word to read. Type one."))


def _check_weight(edit: SetWeight, model: Model) -> None:
    shapes = {name: array.shape for name, array in model.parameters.named()}
    shape = shapes.get(edit.name) if isinstance(edit.name, str) else None
    if shape is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model has no weights called “{name}”. It has {allowed}."),
            name=edit.name,
            allowed=", ".join(shapes),
        )
    inside = isinstance(edit.index, tuple) and len(edit.index) == len(shape)
    if not inside or not all(is_integer(i, 0, size - 1) for i, size in zip(edit.index, shape, strict=True)):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} has no weight at {index}; its shape is {shape}, counted from 0."),
            name=edit.name,
            index=edit.index,
            shape=shape,
        )
    check_value("value", edit.value)
