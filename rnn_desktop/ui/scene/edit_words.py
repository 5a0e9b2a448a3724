"""What was changed, in words."""

from collections.abc import Sequence

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.engine.parameters import DIRECTIONS
from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.lens.what_if import (
    DeleteToken,
    Edit,
    InsertToken,
    MaskToken,
    MoveToken,
    ReplaceToken,
    SetWeight,
    TokenEdit,
    edited_tokens,
)
from rnn_desktop.text.token import Token
from rnn_desktop.ui.scene.layer_words import brief_layer_words
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate

GATED_ARRAYS = ("W_x", "W_h", "b")
"""Those of a layer that hold the weights of all gates side by side."""
_LONGEST = 16


def edit_sentences(edits: Sequence[Edit], tokens: Sequence[Token], config: ModelConfig) -> list[str]:
    """One for each edit, in their order. tokens: those that were there before the first one."""
    sentences = []
    for edit in edits:
        if isinstance(edit, TokenEdit):
            sentences.append(_token_sentence(edit, tokens))
            tokens = edited_tokens(tokens, (edit,))
        else:
            sentences.append(_network_sentence(edit, config))
    return sentences


def array_words(name: str, config: ModelConfig) -> str:
    """“W_h: from the state before”; layers and directions are said where there are several."""
    *place, symbol = name.split(".")
    meanings = {
        "embedding": translate("WhatIf", "embedding: a vector for each word"),
        "W_x": translate("WhatIf", "W_x: from the input"),
        "W_h": translate("WhatIf", "W_h: from the state before"),
        "b": translate("WhatIf", "b: bias"),
        "b_hn": translate("WhatIf", "b_hn: bias in the reset product"),
        "W_a": translate("WhatIf", "W_a: attention, weights"),
        "b_a": translate("WhatIf", "b_a: attention, bias"),
        "v_a": translate("WhatIf", "v_a: attention, scores"),
        "W_y": translate("WhatIf", "W_y: to the answer"),
        "b_y": translate("WhatIf", "b_y: bias of the answer"),
    }
    return " · ".join([meanings[symbol], *_array_place(place, config)])


def no_model_words() -> str:
    """What stands where there is nothing to change."""
    return translate("WhatIf", "Open a model, and change what it reads here.")


def brief_quoted(word: str) -> str:
    """“‘안’”, short enough for a list."""
    return quoted(word, _LONGEST)


def _token_sentence(edit: TokenEdit, tokens: Sequence[Token]) -> str:
    match edit:
        case ReplaceToken(index, word):
            template = translate("WhatIf", "{place}: {word} replaced by {other}")
            return template.format(place=index + 1, word=brief_quoted(tokens[index].text), other=brief_quoted(word))
        case DeleteToken(index):
            template = translate("WhatIf", "{place}: {word} deleted")
            return template.format(place=index + 1, word=brief_quoted(tokens[index].text))
        case InsertToken(index, word):
            return translate("WhatIf", "{place}: {word} inserted").format(place=index + 1, word=brief_quoted(word))
        case MoveToken(index, to):
            template = translate("WhatIf", "{place}: {word} moved to {other}")
            return template.format(place=index + 1, word=brief_quoted(tokens[index].text), other=to + 1)
        case MaskToken(index):
            template = translate("WhatIf", "{place}: {word} read as unknown")
            return template.format(place=index + 1, word=brief_quoted(tokens[index].text))


def _network_sentence(edit: Clamp | GateScaling | SetWeight, config: ModelConfig) -> str:
    if isinstance(edit, SetWeight):
        return _weight_sentence(edit, config)
    if isinstance(edit, GateScaling):
        parts = [f"{edit.gate} × {factor_number(edit.factor)}"]
        if edit.unit is not None:
            parts.append(translate("ReadView", "unit {unit}").format(unit=edit.unit))
    elif edit.value == 0:
        parts = [translate("WhatIf", "unit {unit} silenced").format(unit=edit.unit)]
    else:
        template = translate("WhatIf", "unit {unit} held at {value}")
        parts = [template.format(unit=edit.unit, value=factor_number(edit.value))]
    parts += brief_layer_words(config, edit.layer, edit.direction)
    if edit.step is not None:
        parts.append(translate("ReadView", "time step {step}").format(step=edit.step + 1))
    return " · ".join(parts)


def _weight_sentence(edit: SetWeight, config: ModelConfig) -> str:
    """“W_h[3, f 17] = −0.5”."""
    *place, symbol = edit.name.split(".")
    *row, column = map(str, edit.index)
    gates = config.cell_kind.gates
    if gates and place and symbol in GATED_ARRAYS:
        gate, unit = divmod(edit.index[-1], config.hidden_sizes[int(place[1])])
        column = f"{gates[gate]} {unit}"
    weight = f"{symbol}[{', '.join([*row, column])}] = {factor_number(edit.value)}"
    return " · ".join([weight, *_array_place(place, config)])


def _array_place(place: Sequence[str], config: ModelConfig) -> list[str]:
    """place: of its name what stands before the symbol."""
    if not place or place[0] != "layers":
        return []
    return brief_layer_words(config, int(place[1]), DIRECTIONS.index(place[2]))
