"""The numbers behind a place of the Read view, in words."""

from rnn_desktop.lens.numbers import probability_number, quantity_number, signed_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_rows, shown_states
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.answer_words import answer_number, output_name, output_words, score_word
from rnn_desktop.ui.scene.focus import focus
from rnn_desktop.ui.scene.short_words import quoted, short
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.scene.tag_words import tag_line, tag_words
from rnn_desktop.ui.style.i18n import translate


def networks_line(networks: ShownNetworks) -> str:
    """The line under the columns: about the place that the mouse is at, else about what is selected, else a hint."""
    scene = networks.spoken_of
    if scene.reading is None or not scene.reading.tokens:
        return ""
    place, quantity = focus(scene), scene.quantity
    if scene.picture == "cell" and place.in_states and place.quantity is not None:
        # There each quantity stands at a place of its own.
        quantity = place.quantity
    words = readout(scene.reading, place, quantity)
    if not words:
        return translate("ReadView", "Click a token or a unit, or move with the arrow keys.")
    return words if scene.about is None else f"{scene.about.name} · {words}"


def readout(reading: Reading, place: Place, quantity: str) -> str:
    """One line about a token, a unit, or the unit at the token."""
    if place.token is None:
        return "" if place.unit is None else unit_line(reading, place, quantity)
    parts = [quoted(reading.tokens[place.token].text), *_place_parts(reading, place, quantity)]
    return " · ".join(parts)


def unit_line(reading: Reading, place: Place, quantity: str) -> str:
    """“unit 17 · h = −0.3581”, with the quantity's number at the token or after the last one."""
    token, unit = place.token, place.unit
    values = quantity_rows(shown_states(reading, place.layer, place.direction), quantity)
    name = translate("ReadView", "unit {unit}").format(unit=unit)
    if not len(values):
        return name
    value = quantity_number(quantity, float(values[-1 if token is None else token, unit]))
    if token is not None:
        return f"{name} · {quantity} = {value}"
    return f"{name} · " + translate("ReadView", "after the last token {quantity} = {value}").format(
        quantity=quantity, value=value
    )


def input_line(reading: Reading, place: Place) -> str:
    """“input 12 · x = +0.0213”: one number of the vector that the first layer reads at a token."""
    assert place.token is not None
    assert place.unit is not None
    value = float(reading.trace.embedded[place.token, place.unit])
    return translate("ReadView", "input {number} · x = {value}").format(number=place.unit, value=signed_number(value))


def token_lines(reading: Reading, token: int) -> str:
    """What is known of a token, one fact a line."""
    item = reading.tokens[token]
    typed = reading.text[item.start : item.end]
    lines = [translate("ReadView", "time step {step}").format(step=token + 1)]
    lines.append(f"{short(item.text, 200)} · {tag_words(item.tag)}" if item.tag else short(item.text, 200))
    if item.tag:
        lines.append(tag_line(item.tag))
    if typed != item.text:
        lines.append(translate("ReadView", "typed: {text}").format(text=short(typed, 200)))
    if isinstance(reading.model.task, Numbers):
        value = float(reading.trace.inputs[token, reading.explained.output])
        lines.append(translate("ReadView", "read as x = {value}").format(value=signed_number(value)))
    elif reading.knows(token):
        lines.append(translate("ReadView", "word number {id} of the vocabulary").format(id=reading.ids[token]))
    else:
        lines.append(
            translate("ReadView", "unknown: not in the vocabulary, read as number {id}").format(id=reading.ids[token])
        )
    return "\n".join(lines)


def probability_line(reading: Reading, token: int) -> str:
    """“P(positive) = 0.9762 · logit = +3.7150”, had the text ended at this token; or that it is being read."""
    if token in reading.trace.unanswered:
        return translate("ReadView", "being read up to here …")
    return _equations(reading, token, reading.output_at(token))


def _equations(reading: Reading, token: int, output: int) -> str:
    """“P(positive) = 0.9762 · logit = +3.7150”; of a series “visitors = 4,318 · y = +0.3102”."""
    task, name = reading.model.task, output_name(reading, output)
    if isinstance(task, Numbers):
        number = answer_number(reading, token, output)
    else:
        number = probability_number(float(reading.trace.probabilities[token, output]))
    return f"{name} = {number} · {score_word(task)} = {signed_number(float(reading.trace.logits[token, output]))}"


def output_line(reading: Reading, place: Place) -> str:
    """“output 1 · P = 0.5402 · y = +0.1533” where there are several; of a single one the probability line."""
    assert place.token is not None
    if reading.model.config.output_size == 1:
        return probability_line(reading, place.token)
    if place.token in reading.trace.unanswered:
        return probability_line(reading, place.token)
    output = reading.output_at(place.token) if place.unit is None else place.unit
    if isinstance(reading.model.task, Numbers):
        return _equations(reading, place.token, output)
    probability, logit = (
        float(one[place.token, output]) for one in (reading.trace.probabilities, reading.trace.logits)
    )
    return f"{output_words(reading, output)} · P = {probability_number(probability)} · y = {signed_number(logit)}"


def _place_parts(reading: Reading, place: Place, quantity: str) -> list[str]:
    assert place.token is not None
    step = translate("ReadView", "time step {step}").format(step=place.token + 1)
    if place.quantity == "x" and place.unit is not None:
        return [step, input_line(reading, place)]
    if place.quantity != "y" and place.unit is not None:
        return [step, unit_line(reading, place, quantity)]
    if place.quantity == "y" and reading.model.config.output_size > 1:
        return [step, output_line(reading, place)]
    # What the line is for comes first: a narrow window cuts its end.
    return [_verdict_words(reading, place.token), step, *_word_parts(reading, place.token)]


def _verdict_words(reading: Reading, token: int) -> str:
    if token in reading.trace.unanswered:
        return probability_line(reading, token)
    output, task = reading.output_at(token), reading.model.task
    number, score = answer_number(reading, token, output), signed_number(float(reading.trace.logits[token, output]))
    if isinstance(task, Numbers):
        return f"{output_name(reading, output)} {number} · {score_word(task)} {score}"
    words = translate("ReadView", "{answer} {percent} · logit {logit}")
    return words.format(answer=output_name(reading, output), percent=number, logit=score)


def _word_parts(reading: Reading, token: int) -> list[str]:
    """Its part of speech where it has one, and its number in the vocabulary."""
    if isinstance(reading.model.task, Numbers):
        return []
    tag, number = reading.tokens[token].tag, f"#{reading.ids[token]}"
    if not reading.knows(token):
        number += " " + translate("ReadView", "unknown")
    return [tag_words(tag), number] if tag else [number]
