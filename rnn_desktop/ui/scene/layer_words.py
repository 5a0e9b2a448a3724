"""Which layer and which direction something is in, each said only where a network has several."""

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.ui.style.i18n import translate


def layer_words(config: ModelConfig, layer: int | None, direction: int) -> list[str]:
    """“layer 2 of 3”, “backward direction”. layer: from 0, None for the last one."""
    words, count = [], len(config.hidden_sizes)
    if count > 1:
        number = config.layer_number(layer) + 1
        words.append(translate("ReadView", "layer {number} of {count}").format(number=number, count=count))
    if config.bidirectional:
        backward = translate("ReadView", "backward direction")
        words.append(backward if direction else translate("ReadView", "forward direction"))
    return words


def brief_layer_words(config: ModelConfig, layer: int, direction: int) -> list[str]:
    """“layer 2”, “←”."""
    words = []
    if len(config.hidden_sizes) > 1:
        words.append(translate("WhatIf", "layer {number}").format(number=layer + 1))
    if config.bidirectional:
        words.append(direction_arrow(direction))
    return words


def layer_title(layer: int, direction: int | None) -> str:
    """“Layer 2 ←”. direction: None where there is but one."""
    words = translate("ReadTools", "Layer {number}").format(number=layer + 1)
    return words if direction is None else f"{words} {direction_arrow(direction)}"


def direction_arrow(direction: int) -> str:
    """Which way it reads."""
    return "←" if direction else "→"
