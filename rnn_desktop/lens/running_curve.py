"""The running curve of a reading whose prefixes take long to read: what of it is there, and the rest as it comes."""

from collections.abc import Iterator
from dataclasses import replace

from rnn_desktop.engine.trace import further_answers, with_answers_of
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import interventions_of


def further_curve(reading: Reading) -> Iterator[Reading]:
    """The same reading with more and more of its curve, then with that of the untouched one.

    Nothing where all is there; each step takes a second or two at most.
    """
    if reading.trace.unanswered:
        for traced in further_answers(reading.new_network(), reading.trace):
            reading = replace(reading, trace=traced)
            yield reading
    if reading.untouched is not None:
        for untouched in further_curve(reading.untouched):
            yield replace(reading, untouched=untouched)


def with_curve_of(reading: Reading, known: Reading) -> Reading:
    """With what another reading, or its untouched one, has of the same curve: that of the tokens they begin with."""
    traced = reading.trace
    for one in (known, known.untouched):
        if one is not None and _is_of_same_network(one, reading):
            traced = with_answers_of(traced, one.trace)
    untouched = None if reading.untouched is None else with_curve_of(reading.untouched, known)
    if traced is reading.trace and untouched is reading.untouched:
        return reading
    return replace(reading, trace=traced, untouched=untouched)


def is_same_but_for_curve(one: Reading, other: Reading) -> bool:
    """Whether they are one reading, of whose curve either may have more."""
    return one.trace.layers is other.trace.layers


def is_up_to_date(found: Reading | None, shown: Reading | None) -> bool:
    """Whether it is the reading that is shown, of the same answer, with as much of its curve or more."""
    if found is None or shown is None or found.explained != shown.explained:
        return False
    return is_same_but_for_curve(found, shown) and len(found.trace.unanswered) <= len(shown.trace.unanswered)


def _is_of_same_network(one: Reading, other: Reading) -> bool:
    return one.model is other.model and interventions_of(one.edits) == interventions_of(other.edits)
