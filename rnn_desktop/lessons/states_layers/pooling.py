"""Steps 3 to 5: which of the states make the answer."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.changed import state
from rnn_desktop.lessons.lesson import (
    ANSWER,
    STATES,
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.states_layers.networks import HALF, pooled, read_pooled
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_EVEN = 0.55


def positive(reading: Reading | None) -> float:
    """P(positive); NaN where nothing was read."""
    return float("nan") if reading is None or reading.probability is None else reading.probability


def _end(reading: Reading) -> Numbers:
    last = len(reading.tokens) - 1
    return {
        "fun": f"{state(reading, last, 0):.4f}",
        "dull": f"{state(reading, last, 1):.4f}",
        "p": f"{100 * positive(reading):.1f}%",
        "half": f"{HALF:g}",
    }


def _words(reading: Reading | None) -> list[str]:
    return [] if reading is None else [token.text for token in reading.tokens]


def _turned(before: Seen, now: Seen) -> bool:
    """The same words in another order, and the other verdict."""
    mine, theirs = _words(before.reading), _words(now.reading)
    same = bool(mine) and mine != theirs and sorted(mine) == sorted(theirs)
    return same and positive(before.reading) < 0.5 < positive(now.reading)


def _mean(reading: Reading) -> Numbers:
    h, steps = reading.trace.layers[-1][0].h, len(reading.tokens)
    fun, dull = (float(value) for value in h.mean(axis=0))
    return {
        "p": f"{100 * positive(reading):.1f}%",
        "last": f"{100 * positive(read_pooled('last')):.1f}%",
        "fun": f"{fun:.4f}",
        "dull": f"{dull:.4f}",
        "steps": str(steps),
        "limit": f"{100 * _EVEN:g}%",
    }


def _evened(before: Seen, now: Seen) -> bool:
    mine, theirs = _words(before.reading), _words(now.reading)
    longer = bool(mine) and len(theirs) > len(mine) and theirs[: len(mine)] == mine
    return longer and positive(now.reading) < _EVEN


def _concatenated(reading: Reading) -> Numbers:
    config = reading.model.config
    steps, units = len(reading.tokens), config.hidden_size
    return {
        "rows": str(reading.model.parameters.W_y.size),
        "steps": str(steps),
        "units": str(units),
        "square": str(steps * steps),
        "p": f"{100 * positive(reading):.1f}%",
    }


def _one_weight_turns(_: Seen, now: Seen) -> bool:
    edits = () if now.reading is None else now.reading.edits
    set_there = [edit for edit in edits if isinstance(edit, SetWeight)]
    return len(set_there) == len(edits) == 1 and set_there[0].name == "output.W_y" and positive(now.reading) < 0.5


LAST = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "The last state answers"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "A state stands after each word, but one answer is wanted. The usual way takes the last state alone and "
            "drops the others.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "In this small network unit 0 rises at ‘fun’, unit 1 at ‘dull’. W_h leaves {half} of each from one time "
            "step to the next. Unit 0 speaks for positive, unit 1 against it, equally strongly.",
        ),
    ),
    stage=Stage(lambda: pooled("last")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "One word of praise, one of blame. What is the verdict?"),
        (
            QT_TRANSLATE_NOOP("LessonStatesLayers", "positive: ‘fun’ stands first"),
            QT_TRANSLATE_NOOP("LessonStatesLayers", "about 50%: one against one"),
            QT_TRANSLATE_NOOP("LessonStatesLayers", "negative: ‘dull’ stands last"),
        ),
        lambda reading: 0 if positive(reading) > 0.6 else 2 if positive(reading) < 0.4 else 1,
    ),
    seen=QT_TRANSLATE_NOOP("LessonStatesLayers", "P(positive) = {p}. At the end unit 0 is {fun} and unit 1 is {dull}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Why does ‘fun’ hardly count any more?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "Its own state was dropped, and the later ones kept little"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "Right. It must pass through every later state, and each leaves {half} of it."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "‘dull’ has the larger weight"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "Their weights are alike: look at the column of ‘fun’, it was {dull} there."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The network only ever reads the last word"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "It read all of them: the last state still holds {fun} of ‘fun’. Little, but not nothing.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Put the same words into another order, so that it says positive."),
        _turned,
        "tokens",
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Drag a token or type: what stands later counts more."),
    ),
    numbers=_end,
    veiled=STATES,
)

MEAN = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "The mean of all states"),
    note=QT_TRANSLATE_NOOP("LessonStatesLayers", "document 003"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "The second way keeps all states and takes their mean. To make one vector of all states is called pooling.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "The cell, the words and W_y are the same as before; in Keras the layer now has return_sequences=True. The "
            "last state alone gave P(positive) = {last}.",
        ),
    ),
    stage=Stage(lambda: pooled("mean")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "What is P(positive) with the mean?"),
        positive,
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonStatesLayers", "{p}: the mean of unit 0 is {fun}, that of unit 1 {dull}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Why does ‘fun’ win now?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The mean counts words, whatever their order"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Then it would be 50%. The states still come from one another, so the order still matters.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "It is in all {steps} states, ‘dull’ in one"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right. Look at the rows: unit 0 fades through {steps} columns, unit 1 had no time for more than "
                    "one.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "Its state no longer fades"),
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The heatmap is the same as before: the cell did not change."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "Add words that say nothing at the end (‘the’, ‘was’) until it falls below {limit}."
        ),
        _evened,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "Now ‘dull’, too, stands in several states, and the two are nearly even."
        ),
    ),
    numbers=_mean,
    veiled=ANSWER,
)

CONCATENATION = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "All states side by side"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "The third way puts the states of all time steps side by side into one long vector: concatenation. "
            "Nothing is lost, and each time step has weights of its own in W_y.",
        ),
        QT_TRANSLATE_NOOP("LessonStatesLayers", "There are {steps} time steps and {units} units."),
    ),
    stage=Stage(lambda: pooled("concatenate"), page="inspect"),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "How many weights has W_y now? With the last state it was {units}."),
        lambda reading: float(reading.model.parameters.W_y.size),
        low=0.0,
        high=40.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonStatesLayers", "{steps} · {units} = {rows}. They give P(positive) = {p}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "What is the price of it?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "W_h has to be larger as well"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "The recurrent layer is untouched: {units} × {units} as before. Only the output sees more.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "All texts must have one length"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right. A seventh word would have no row in W_y. So texts are cut or filled up to one length.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The order of the words is lost"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "On the contrary: here the output knows at which time step each state stood."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Make the verdict negative by one weight: click the lit one, which ‘fun’ has at the first time step, and "
            "type another.",
        ),
        _one_weight_turns,
        "matrix",
        QT_TRANSLATE_NOOP("LessonStatesLayers", "One time step alone was turned. With the mean that is impossible."),
        cell=("W_y", 0, 0),
    ),
    numbers=_concatenated,
    veiled=("side",),
)
