"""What a place of a reading is called."""

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.answer_words import output_words
from rnn_desktop.ui.scene.layer_words import layer_words
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate

_LONGEST = 20


def place_words(reading: Reading, place: Place) -> str:
    """“‘안’ · time step 2 · unit 17 · gate i”; layers and directions are said where there are several."""
    parts = []
    if place.token is not None:
        parts.append(quoted(reading.tokens[place.token].text, _LONGEST))
        parts.append(translate("ReadView", "time step {step}").format(step=place.token + 1))
    if place.quantity == "y":
        parts.append(translate("Inspector", "answer"))
        if reading.model.config.output_size > 1:
            output = _output(reading, place)
            parts.append(output_words(reading, output))
        return " · ".join(parts)
    parts += layer_words(reading.model.config, place.layer, place.direction)
    if place.unit is not None:
        parts.append(translate("ReadView", "unit {unit}").format(unit=place.unit))
    if place.quantity is not None and place.quantity != "h":
        parts.append(_quantity_words(place.quantity))
    return " · ".join(parts)


def _output(reading: Reading, place: Place) -> int:
    """The one that is named, else the one that its time step shows."""
    if place.unit is not None:
        return place.unit
    return reading.explained.output if place.token is None else reading.output_at(place.token)


def brief_words(reading: Reading, place: Place) -> str:
    """The narrowest part alone, for a way back there."""
    if place == NOWHERE or place.quantity == "y":
        return translate("Inspector", "answer")
    if place.unit is not None:
        name = translate("ReadView", "unit {unit}").format(unit=place.unit)
        return name if place.quantity in (None, "h") else f"{name} · {place.quantity}"
    if place.token is not None and place.token < len(reading.tokens):
        return quoted(reading.tokens[place.token].text, _LONGEST)
    return translate("Inspector", "cell")


def _quantity_words(quantity: str) -> str:
    if quantity == "x":
        return translate("Inspector", "input vector x")
    if quantity == "c":
        return translate("Inspector", "memory c")
    return translate("Inspector", "gate {name}").format(name=quantity)
