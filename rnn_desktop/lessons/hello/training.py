"""Training before the eyes, what the trained network knows, and how it writes."""

import math

import numpy as np

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.changed import state, units_held
from rnn_desktop.lessons.hello.networks import (
    LETTERS,
    READ,
    WANTED,
    WORD,
    learned_first_letter,
    learned_text,
    learned_to_the_end,
    losses,
    said,
    untrained_text,
)
from rnn_desktop.lessons.lesson import (
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Practice,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.paths import SAMPLE_HELLO, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import NextToken


def mean_loss(reading: Reading) -> float:
    """Over the four letters."""
    return float(np.mean(losses(reading)))


def _training_numbers(reading: Reading) -> Numbers:
    quarter = 1 / len(LETTERS)
    return {
        "loss": f"{mean_loss(reading):.3f}",
        "quarter": f"{quarter:g}",
        "even": f"{-math.log(quarter):.3f}",
        "said": ", ".join(said(reading)),
        "wanted": ", ".join(WANTED),
    }


def _has_learned(_: Seen, now: Seen) -> bool:
    """A training has ended, and its network spells the word."""
    reading = now.reading
    if reading is None or not (now.trained and now.steps) or not isinstance(reading.model.task, NextToken):
        return False
    return reading.text == READ and said(reading) == WANTED


TRAINING = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "Train it before your eyes"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "The sample hello.txt holds this one word. The offered settings are those of the document: one-hot "
            "letters and 3 units. The weights are drawn at random; it says {said} now.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello", "Each training step reads the word, computes the loss and moves every weight a little."
        ),
    ),
    stage=Stage(untrained_text, view="train", practice=Practice(lambda: resource_path(SAMPLE_HELLO))),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonHello", "Where does the mean loss begin, before the first step?"),
        mean_loss,
        low=0.0,
        high=4.0,
        decimals=3,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonHello", "{loss}. That is not far from ln 4 = {even}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "Why does an untrained network begin near ln 4?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because the word has four time steps"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "The mean does not depend on their number. With 27 letters to choose from it would begin at ln 27.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because it shares out about evenly among four letters"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "Right. Who knows nothing gives each about {quarter}, and −ln {quarter} = {even}. What lies "
                    "below was learned.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because all its weights are 0"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "They are drawn at random, small but not 0: that is why it is not exactly {even}."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonHello", "Start the training and watch the loss and the letters until it has ended."),
        _has_learned,
        "start",
        QT_TRANSLATE_NOOP("LessonHello", "It says {wanted}. In about a second 200 steps have brought the loss near 0."),
    ),
    numbers=_training_numbers,
    veiled=("status",),
)


def _two_l_numbers(reading: Reading) -> Numbers:
    unit = telling_unit(reading)
    return {
        "third": said(reading)[2],
        "fourth": said(reading)[3],
        "unit": str(unit),
        "before": f"{state(reading, 2, unit):.2f}".replace("-", "−"),
        "after": f"{state(reading, 3, unit):.2f}".replace("-", "−"),
    }


def telling_unit(reading: Reading) -> int:
    """The unit that differs most between the two l."""
    h = reading.trace.layers[-1][0].h
    return int(np.abs(h[3] - h[2]).argmax())


def _cannot_tell(_: Seen, now: Seen) -> bool:
    reading = now.reading
    if reading is None or not isinstance(reading.model.task, NextToken) or reading.text != READ:
        return False
    return bool(units_held(reading)) and said(reading)[3] != WANTED[3]


TWO_LETTERS = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "The same letter, another answer"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "This network was trained with the same settings and the same seed as yours: it has the same weights. "
            "At the third and at the fourth time step it reads the same letter, l.",
        ),
    ),
    stage=Stage(learned_text, page="what_if", selection=Place(3, 0, "h")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonHello", "What does it say after the first l, and what after the second?"),
        (
            QT_TRANSLATE_NOOP("LessonHello", "l both times, it is the same letter"),
            QT_TRANSLATE_NOOP("LessonHello", "first l, then o"),
            QT_TRANSLATE_NOOP("LessonHello", "o both times"),
        ),
        lambda reading: ("ll", "lo", "oo").index(said(reading)[2:]),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonHello", "First {third}, then {fourth}. Unit {unit} is {before} at the one and {after} at the other."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "The input was the same. From where does the network know which l it is?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "From a clock that counts the time steps"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "No number of the time step goes into the sum: x, the state before and b are all."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "From other weights at the fourth time step"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "The weights are the same at each time step. They belong to the one cell."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "From the state before: there was an e, here an l"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "Right. x·W_x is the same, h·W_h is not. Without a memory it could not spell hello."
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "Silence a unit, so that after the second l no o comes any more. A click on its row chooses another unit.",
        ),
        _cannot_tell,
        "what_if",
        QT_TRANSLATE_NOOP("LessonHello", "Without that unit it can no longer tell one l from the other."),
    ),
    numbers=_two_l_numbers,
    veiled=("network", "verdict", "what_if"),
)


def _writing_numbers(reading: Reading) -> Numbers:
    del reading
    end = learned_to_the_end()
    return {"next": said(end)[-1], "p": f"{100 * end.trace.probabilities[-1].max():.1f}", "wanted": " ".join(WANTED)}


WRITING = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "It writes"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "A network that says the next letter can write: what it has said it reads as its next input, and so on. "
            "Only the first letter comes from you.",
        ),
    ),
    stage=Stage(learned_first_letter, page="writing"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonHello", "It writes e l l o. What comes after the o, if it goes on?"),
        (
            QT_TRANSLATE_NOOP("LessonHello", "h: it begins again"),
            QT_TRANSLATE_NOOP("LessonHello", "Nothing: it knows that the word has ended"),
            QT_TRANSLATE_NOOP("LessonHello", "o once more"),
        ),
        lambda _: ("h", "", "o").index(said(learned_to_the_end())[-1]),
    ),
    seen=QT_TRANSLATE_NOOP("LessonHello", "{next}, and it is {p} % sure of it."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "Why does it say something so surely that it never learned?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "It has learned that words end in oo"),
                QT_TRANSLATE_NOOP("LessonHello", "Its only word ends in a single o."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Softmax always shares out 1, asked or not"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "Right. It has never read an o, so that row of W_x is still as it was drawn. Being sure is no "
                    "sign of being right.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "The temperature is too high"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "The temperature only decides how letters are drawn. The shares are there before."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonHello", "Have it write on from h, on the page Write, until hello stands there."),
        lambda _, now: now.written.startswith(WORD),
        "write",
        QT_TRANSLATE_NOOP(
            "LessonHello", "One cell, 3 units, one word: a large language model does the same thing, with more of each."
        ),
    ),
    numbers=_writing_numbers,
)


def spelled() -> list[str]:
    """What the trained network says after each letter of READ."""
    return list(said(from_saved(learned_text())))
