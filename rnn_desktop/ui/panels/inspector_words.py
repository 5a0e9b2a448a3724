"""What the inspector says beside the equations: a sentence under its title, and the rows of the largest terms."""

from collections.abc import Sequence

from rnn_desktop.lens.inspection import Inspection
from rnn_desktop.lens.notation import Run, runs
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.terms import REST, Term
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.glossary import meaning, quantity_meaning
from rnn_desktop.ui.scene.place_words import place_words
from rnn_desktop.ui.scene.reading_scene import NetworkWords
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.cell_painter import TableCell

_LONGEST_WORD = 6


def hint(reading: Reading, about: NetworkWords | None, found: Inspection, chosen: bool) -> str:
    """A sentence under the title; "" where there is nothing to add.

    about: the scene's; chosen: whether a person opened the place.
    """
    if found.held is not None:
        return translate("Inspector", "h is held at {value}; its gates are as computed.").format(
            value=signed_number(found.held)
        )
    if about is not None:
        return about.hint
    if _was_put_there(reading, found):
        return translate("Inspector", "A change put this token here; it is not in the text.")
    if not any(reading.known):
        return translate("Inspector", "The model knows none of these words: it reads the same vector for each.")
    return "" if chosen else translate("Inspector", "Click a token, a unit or a term below to open it.")


def title_meaning(reading: Reading, place: Place) -> str:
    """What the narrowest part of a place's name means; "" of a predicted number, which says it."""
    if place.quantity == "y" and isinstance(reading.model.task, Numbers):
        return ""
    if place.quantity is not None and (place.quantity != "h" or place.unit is None):
        return quantity_meaning(place.quantity)
    return meaning("token" if place.unit is None else "unit")


def _was_put_there(reading: Reading, found: Inspection) -> bool:
    """Whether the token whose stages are shown is there through an edit."""
    token, untouched = found.place.token, reading.untouched
    if untouched is None or token is None or found.stages is None:
        return False
    return reading.tokens[token] not in untouched.tokens


def term_cells(reading: Reading, place: Place, term: Term, scale: float, zero: float) -> Sequence[TableCell]:
    """Its name, its value, and its bar, which `scale` fills and which begins at `zero`."""
    opens, tip = term.opens is not None, ""
    if term.opens is not None:
        tip = translate("Inspector", "Open {place}").format(place=place_words(reading, term.opens))
    label = _term_label(reading, place, term)
    return (
        TableCell("".join(run.text for run in label), runs=label, opens=opens, tip=tip),
        TableCell(signed_number(term.value), term.value, right=True, opens=opens, tip=tip),
        TableCell(bar=None if term.label == REST else term.value / scale, zero=zero, opens=opens, tip=tip),
    )


def _term_label(reading: Reading, place: Place, term: Term) -> tuple[Run, ...]:
    """x‘안’ → g; the terms that are not listed are counted."""
    if term.label == REST:
        return (Run(translate("Inspector", "{count} others").format(count=term.count)),)
    label = runs(term.label)
    is_input = bool(label) and label[0].text == "x" and place.token is not None
    if is_input and not place.layer and place.token is not None:
        label = (*label, Run(quoted(reading.tokens[place.token].text, _LONGEST_WORD)))
    return (*label, Run(f" → {term.gate}")) if term.gate else label
