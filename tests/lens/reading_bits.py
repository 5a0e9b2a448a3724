"""A reading and a model as bytes, to be compared to the last bit."""

from typing import Any

from rnn_desktop.formats.model import Model
from rnn_desktop.lens.reading import Reading


def model_bytes(model: Model) -> dict[str, bytes]:
    """Every weight."""
    return {name: array.tobytes() for name, array in model.parameters.named()}


def reading_bits(reading: Reading) -> tuple[Any, ...]:
    """All that was read and computed, and the weights that did it."""
    arrays = [reading.trace.logits, reading.trace.probabilities, reading.trace.embedded]
    for layer in reading.trace.layers:
        for one in layer:
            arrays += [one.h, *one.gates.values(), *([] if one.c is None else [one.c])]
    if reading.receipt is not None:
        arrays.append(reading.receipt.contributions)
    return reading.tokens, reading.ids, [array.tobytes() for array in arrays], model_bytes(reading.model)
