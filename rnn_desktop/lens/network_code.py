"""A network and what it read as code of Keras or of PyTorch that gives the same numbers.

The batch of the script is one review, so it needs no padding and no mask.
"""

import json
from dataclasses import dataclass
from typing import Literal

import numpy as np

from rnn_desktop.data.number_cells import typed_numbers
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.code_at_place import place_code
from rnn_desktop.lens.code_parts import (
    Framework,
    Say,
    blocks,
    comment,
    first_numbers,
    layer_input,
    literal,
    numbered,
    one_line,
    remarked,
    wrapped,
)
from rnn_desktop.lens.keras_code import Keras
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.pytorch_code import Pytorch
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import Classes, Numbers

FrameworkName = Literal["keras", "pytorch"]
FRAMEWORKS: dict[FrameworkName, type[Framework]] = {"keras": Keras, "pytorch": Pytorch}

FILE = "model.safetensors"
"""What the script calls the model file where nobody knows its name."""
MOST_WRITTEN = 256
"""Numbers of a network that are written into the script, which then needs no file."""
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Code:
    """short: a few lines, to be looked at; whole: the script that they are from, to be run."""

    short: str
    whole: str


def network_code(
    name: FrameworkName, reading: Reading, place: Place = NOWHERE, file: str | None = None, say: Say = str
) -> Code:
    """Both lengths, as `short_code` and `whole_code` have them."""
    return Code(short_code(name, reading, place, say), whole_code(name, reading.model, reading, file, say))


def short_code(name: FrameworkName, reading: Reading, place: Place = NOWHERE, say: Say = str) -> str:
    """The lines of the script about one place (NOWHERE is the last answer) and its numbers; "" where nothing was read.

    say: gives the comments in the person's language.
    """
    if not reading.tokens:
        return ""
    return place_code(FRAMEWORKS[name](reading.model.config, say), _as_layers(reading), place, say)


def whole_code(
    name: FrameworkName, model: Model, reading: Reading | None = None, file: str | None = None, say: Say = str
) -> str:
    """The script that makes the network and, where there is a reading of it, reads that and prints what it computed.

    file: the model's, None where it has none that is known; say: gives the comments in the person's language.
    """
    framework = FRAMEWORKS[name](model.config, say)
    head = _head(framework, reading, say)
    edits: tuple[SetWeight, ...] = ()
    if reading is not None:
        reading = _as_layers(reading)
        edits = tuple(edit for edit in reading.edits if isinstance(edit, SetWeight))
        model = reading.model
    written = file is None and sum(array.size for _, array in model.parameters.named()) <= MOST_WRITTEN
    weights = _literals(framework, model) if written else _from_file(file, edits, say)
    read = [] if reading is None or not reading.tokens else [_reads(framework, reading), _prints(framework, reading)]
    return blocks(
        head,
        framework.imports(from_file=not written),
        weights,
        framework.functions(),
        framework.input_layer(),
        *(framework.cell(layer) for layer in range(len(model.config.hidden_sizes))),
        framework.pooling_layers(),
        framework.output_layer(),
        *read,
    )


def _head(framework: Framework, reading: Reading | None, say: Say) -> list[str]:
    """What the script is, what it needs, and what of the reading no layer does."""
    sentence = say(QT_TRANSLATE_NOOP("Code", "A network of RNN Desktop in {framework}, with its weights."))
    text = "" if reading is None else one_line(reading.text)
    if text:
        sentence = say(QT_TRANSLATE_NOOP("Code", "“{text}” as RNN Desktop reads it, in {framework}."))
    lines = comment(sentence.format(framework=framework.title, text=text))
    needs = say(QT_TRANSLATE_NOOP("Code", "Needs: pip install {packages}"))
    lines += comment(needs.format(packages=framework.packages))
    if reading is not None and _is_held(reading):
        held = QT_TRANSLATE_NOOP(
            "Code", "No layer of {framework} holds a unit or scales a gate: the numbers are those without that change."
        )
        lines += comment(say(held).format(framework=framework.title))
    return lines


def _is_held(reading: Reading) -> bool:
    """Whether something is done to states while they are computed."""
    return any(isinstance(edit, Clamp | GateScaling) for edit in reading.edits)


def _as_layers(reading: Reading) -> Reading:
    """The reading without what no layer does: held units and scaled gates."""
    if not _is_held(reading) or reading.untouched is None:
        return reading
    before = reading.untouched
    edits = tuple(edit for edit in reading.edits if not isinstance(edit, Clamp | GateScaling))
    return make_reading(before.model, before.text, before.tokens, before.unread_from, edits) if edits else before


def _literals(framework: Framework, model: Model) -> list[str]:
    """All weights, array by array."""
    lines = ["weights = {"]
    for name, array in model.parameters.named():
        rows = wrapped(f'"{name}": {framework.array(literal(array))},')
        lines += [f"    {row}" for row in rows]
    return [*lines, "}"]


def _from_file(file: str | None, edits: tuple[SetWeight, ...], say: Say) -> list[str]:
    """Those of the file, and what was set beside it."""
    saved = say(QT_TRANSLATE_NOOP("Code", "File → Save model as…")) if file is None else ""
    lines = [remarked(f"weights = load_file({json.dumps(file or FILE, ensure_ascii=False)})", saved)]
    for edit in edits:
        place, value = ", ".join(map(str, edit.index)), literal(np.array(edit.value, np.float32))
        lines.append(remarked(f'weights["{edit.name}"][{place}] = {value}', say(QT_TRANSLATE_NOOP("Code", "What if"))))
    return lines


def _reads(framework: Framework, reading: Reading) -> list[str]:
    """From what was typed to the answer."""
    config, task = reading.model.config, reading.model.task
    words = [token.text for token in reading.tokens]
    lines = comment(one_line(" ".join(words)))
    if isinstance(task, Numbers):
        lines.append(f"offsets, scales = np.array({list(task.offsets)}), np.array({list(task.scales)})")
        lines += framework.given(literal(typed_numbers(task, words)))
    else:
        lines += framework.given(literal(np.array(reading.ids)))
    for layer in range(len(config.hidden_sizes)):
        lines += framework.states(layer, layer_input(config, layer))
    return lines + framework.answer(numbered("h", config, len(config.hidden_sizes) - 1))


def _prints(framework: Framework, reading: Reading) -> list[str]:
    """The hidden states and the answer, with what comes first of each."""
    lines = []
    for number, layer in enumerate(reading.trace.layers):
        printed = f"print({framework.plain(numbered('h', reading.model.config, number))}[0])"
        lines.append(remarked(printed, first_numbers(np.concatenate([one.h[0] for one in layer]))))
    answer = f"{framework.plain('y')}[0]"
    if isinstance(reading.model.task, Numbers):
        answer = f"np.asarray({answer}) * scales + offsets"
    return [*lines, remarked(f"print({answer})", _answer_remark(reading))]


def _answer_remark(reading: Reading) -> str:
    """The first numbers that are printed of the answer; of a few classes their names too."""
    config, task, answers = reading.model.config, reading.model.task, reading.trace.probabilities
    first = answers[0 if config.per_step else -1]
    if config.per_step and 0 in reading.trace.unanswered:
        return ""
    if isinstance(task, Numbers):
        return first_numbers(task.unscaled(first))
    if config.per_step or not isinstance(task, Classes) or len(first) > _MOST_NAMED:
        return first_numbers(first)
    named = ((one_line(task.label_of(output)), first_numbers([value])) for output, value in enumerate(first))
    return ", ".join(f"P({label}) {number}" for label, number in named)
