"""Steps 1 and 2: a hundred units that read three numbers, and how many weights that makes."""

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.states_layers.networks import HUNDRED, hundred_units, layer_sizes
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _shape(reading: Reading) -> Numbers:
    units, steps = reading.model.config.hidden_size, len(reading.tokens)
    return {"units": str(units), "steps": str(steps), "all": str(units * steps)}


def _reads_more(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None:
        return False
    return len(now.reading.tokens) > len(before.reading.tokens)


def _weights(reading: Reading) -> Numbers:
    own, dense = layer_sizes(reading.model.config)
    units = reading.model.config.hidden_size
    sizes = {
        "own": own,
        "dense": dense,
        "all": own + dense,
        "square": units * units,
        "steps": own * len(reading.tokens),
    }
    return {name: f"{size:,}" for name, size in sizes.items()} | {"units": str(units)}


def _other_unit(before: Seen, now: Seen) -> bool:
    place = now.selection
    return place.in_states and place.unit is not None and place.token is not None and place != before.selection


UNITS = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "Units are not time steps"),
    note=QT_TRANSLATE_NOOP("LessonStatesLayers", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Document 004 writes SimpleRNN(hidden_size, input_shape=(timesteps, input_dim)): three numbers that are "
            "easily mixed up.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "hidden_size = {units} here: the hidden state is {units} numbers. input_dim = 1: one number is read at a "
            "time. The text is 1 2 3. The network has learned nothing yet; its answers do not matter here.",
        ),
    ),
    stage=Stage(hundred_units),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "How many columns has the picture: how many time steps are there?"),
        (
            QT_TRANSLATE_NOOP("LessonStatesLayers", "{units}, one for each unit"),
            QT_TRANSLATE_NOOP("LessonStatesLayers", "{steps}, one for each number that is read"),
            QT_TRANSLATE_NOOP("LessonStatesLayers", "{all}, units times numbers"),
        ),
        lambda reading: (100, 3, 300).index(len(reading.trace)),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonStatesLayers", "{steps} columns, {units} rows: {steps} time steps, and {units} numbers after each."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "What are the {units}?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "{units} cells in a row, each for one time step"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "There is one cell. It was used {steps} times; the picture draws it once for each time.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The size of one state: {units} numbers side by side"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right. The person who builds the network chooses it. The text alone decides the time steps.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The longest text that it can read"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "A text of 200 numbers needs no unit more: the same cell is used 200 times."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Type a fourth number and watch what grows: the columns or the rows."),
        _reads_more,
        "composer",
        QT_TRANSLATE_NOOP("LessonStatesLayers", "A column came; the rows are {units} as before."),
    ),
    numbers=_shape,
    veiled=("tokens", "network", "side", "status"),
)

COUNT = Step(
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "Count the weights by hand"),
    note=QT_TRANSLATE_NOOP("LessonStatesLayers", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Each of the {units} units adds up: the one number that is read times a weight of W_x, the {units} "
            "numbers of the state before times weights of W_h, and its bias b.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "After it comes Dense(1): {units} weights W_y and one bias, {dense} numbers. Keras prints such counts with "
            "model.summary().",
        ),
    ),
    stage=Stage(hundred_units, page="inspect", selection=Place(2, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "How many numbers does training move in the recurrent layer?"),
        lambda _: float(layer_sizes(HUNDRED)[0]),
        low=0.0,
        high=20_000.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonStatesLayers", "{units} · (1 + {units} + 1) = {own}. With the {dense} of Dense it is {all}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonStatesLayers", "Where do most of the {own} come from?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "From W_h: each unit listens to each unit"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Right: {units} · {units} = {square}. Twice the units make four times as many of these.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "From the three time steps: each has its own weights"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers",
                    "Then it would be {steps}, and more with every number typed. All time steps share one W_x and W_h.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonStatesLayers", "From W_x: the input is large"),
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "One number is read at a time, so W_x is 1 × {units}: {units} weights in all."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "Click another unit in the heatmap, and find its three parts in the panel."
        ),
        _other_unit,
        "states",
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "x·W_x is one product, h·W_h is {units} of them, b is one number. So for every unit."
        ),
    ),
    numbers=_weights,
)
