"""Steps 6 and 7: a layer that reads a layer, and one that reads from the end."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.changed import state
from rnn_desktop.lessons.lesson import Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.states_layers.networks import STACKED, both_ways, layer_sizes, pooled, stacked
from rnn_desktop.lessons.states_layers.pooling import positive
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _stack(reading: Reading) -> Numbers:
    names = ("embedding", "first", "second", "dense")
    sizes = dict(zip(names, layer_sizes(STACKED), strict=True))
    texts = {name: f"{size:,}" for name, size in sizes.items()}
    return texts | {"all": f"{sum(sizes.values()):,}", "steps": str(len(reading.tokens))}


def _first_layer(before: Seen, now: Seen) -> bool:
    return now.reading is not None and len(now.reading.trace.layers) > 1 and now.layer == 0 and before.layer != 0


def backward_state(reading: Reading, token: int, unit: int) -> float:
    """h of the direction that reads from the end, after this token."""
    return float(reading.trace.layers[-1][1].h[token, unit])


def _ends(reading: Reading) -> Numbers:
    last = len(reading.tokens) - 1
    one_way, two_ways = (sum(layer_sizes(saved.model.config)[1:2]) for saved in (pooled("last"), both_ways()))
    return {
        "forward": f"{state(reading, last, 0):.4f}",
        "backward": f"{backward_state(reading, 0, 0):.4f}",
        "dull": f"{backward_state(reading, 0, 1):.4f}",
        "p": f"{100 * positive(reading):.1f}%",
        "one": str(one_way),
        "two": str(two_ways),
    }


def _backward_unit(_: Seen, now: Seen) -> bool:
    place = now.selection
    return place.in_states and place.direction == 1 and place.unit is not None


STACK = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "A layer on a layer"),
    note=QT_TRANSLATE_NOOP("LessonStatesLayers", "document 003"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Document 003 stacks: Embedding(100, 128), SimpleRNN(64), SimpleRNN(32), Dense(2, softmax). Here it "
            "answers at each word; the document takes the last answer.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "The embedding: 100 words · 128 = {embedding}. The first layer: (128 + 64 + 1) · 64 = {first}. Dense: "
            "(32 + 1) · 2 = {dense}.",
        ),
    ),
    stage=Stage(stacked),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "And how many has the second layer, of 32 units?"),
        lambda reading: float(layer_sizes(reading.model.config)[2]),
        low=0.0,
        high=8_000.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonStatesLayers", "(64 + 32 + 1) · 32 = {second}. All together: {all}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "What does the second layer read at each time step?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The word's vector of 128 numbers, once more"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "Then its W_x would have 128 rows. It has 64: it never sees the word itself."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "Once, at the end, the first layer's last state"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Then it would take one time step. It takes {steps}; return_sequences=True hands on every state.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The 64 numbers that the first layer made of the word"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right. The first layer's state is the second one's input, as if each word had a vector of 64.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Show the states of layer 1 instead of layer 2 in the heatmap."),
        _first_layer,
        "layers",
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "64 rows instead of 32, and still {steps} columns: both layers take every time step."
        ),
    ),
    numbers=_stack,
)

BOTH_WAYS = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "From both ends"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Back to the two units. A bidirectional layer has a second cell with weights of its own, which reads the "
            "text from the last word to the first.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Each direction hands its own last state to the output. The forward one has {forward} of ‘fun’ left.",
        ),
    ),
    stage=Stage(both_ways),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "How much of ‘fun’ is in the backward state that goes to the output?"),
        lambda reading: backward_state(reading, 0, 0),
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonStatesLayers", "{backward}. Of ‘dull’ it has only {dull} left. P(positive) = {p}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Why does the backward cell know ‘fun’ so well?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "It reads ‘fun’ last: nothing came after it"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right. Its last state stands at the first word. What is late for one direction is early for the "
                    "other.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "It never forgets"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "It forgets ‘dull’ just as fast as the forward cell forgets ‘fun’: {dull}."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "Both directions share one state"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "They never meet before the output. Each has its own W_x and W_h: {two} weights instead of {one}.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "Show the layer that reads backward (←), and click a unit of it in the heatmap."
        ),
        _backward_unit,
        "layers",
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "It fades from right to left. Such a layer needs the end of the text before it can begin: it cannot say "
            "what comes next.",
        ),
    ),
    numbers=_ends,
    veiled=("verdict", "cells", "answers", "receipt", "side"),
)
