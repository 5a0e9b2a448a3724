"""Before training: an answer at each letter, four logits, their softmax and the loss."""

import numpy as np

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.hello.networks import LETTERS, READ, WANTED, WORD, figure_text, losses, output_of, said
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import NextToken

PAIRS = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "Read a letter, say the next"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "A language model says what comes next. This smallest one knows the letters h, e, l, o and is to learn "
            "a single word: hello. Each letter is read as a one-hot vector.",
        ),
        QT_TRANSLATE_NOOP("LessonHello", "Nobody has to label anything for it: the text itself says what is right."),
    ),
    stage=Stage(figure_text),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonHello", "It reads h, e, l, l. What should it answer?"),
        (
            QT_TRANSLATE_NOOP("LessonHello", "One letter at the end: o"),
            QT_TRANSLATE_NOOP("LessonHello", "The same four: h, e, l, l"),
            QT_TRANSLATE_NOOP("LessonHello", "One at each time step: e, l, l, o"),
        ),
        lambda _: ("o", READ, WANTED).index(WORD[1:]),
    ),
    seen=QT_TRANSLATE_NOOP("LessonHello", "{wanted}: {count} letters read, {count} answers, each one letter ahead."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "Why are there {count} answers?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because it has so many units"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "It has {units} units: the rows of the heatmap. Answers come with the columns, the time steps.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because every letter has one after it"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "Right. Each time step asks the state so far: what comes next? So one word is several examples.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because a cell was trained for each place"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "There is one cell, and it answers at each time step with the same W_y."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonHello", "Click the second letter, e. What does this network say comes after it?"),
        lambda _, now: now.selection.token == 1,
        "tokens",
        QT_TRANSLATE_NOOP("LessonHello", "It says {second}, and should say l. It is not trained yet."),
    ),
    numbers=lambda reading: {
        "wanted": ", ".join(WANTED),
        "count": str(len(reading.tokens)),
        "units": str(reading.model.config.hidden_size),
        "second": said(reading)[1],
    },
    veiled=("network",),
)


def _logit_numbers(reading: Reading) -> Numbers:
    logits = reading.trace.logits[0]
    return {letter: f"{logits[output_of(reading, letter)]:.1f}".replace("-", "−") for letter in LETTERS}


def _e_explained(_: Seen, now: Seen) -> bool:
    reading = now.reading
    if reading is None or not isinstance(reading.model.task, NextToken) or "e" not in reading.model.vocabulary.words:
        return False
    return reading.explained.step == 0 and reading.explained.output == output_of(reading, "e")


LOGITS = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "Four logits"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "From the three units W_y and b_y make four numbers, one for each letter that may come: the logits. "
            "After h they are h {h}, e {e}, l {l}, o {o}.",
        ),
    ),
    stage=Stage(figure_text, page="inspect", picture="neurons", selection=Place(0)),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonHello", "Which letter does the network say after h?"),
        LETTERS,
        lambda reading: LETTERS.index(said(reading)[0]),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonHello", "o, with {o}. Right would be e, which has {e}: untrained, it prefers the wrong letter."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "What is the {o} of o?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "A score that is compared with the others"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "Right. A logit may be any number, also below 0 as that of l. Only the largest is said.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Its probability"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "A probability is never above 1 nor below 0. Softmax makes one of the logits: the next step.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "How wrong o is"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "How wrong an answer is the loss says. The network does not know what is right."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonHello", "Have e explained instead of o: click the output neuron e at the first letter."
        ),
        _e_explained,
        "cells",
        QT_TRANSLATE_NOOP("LessonHello", "The row below now says what e's {e} is made of."),
    ),
    numbers=_logit_numbers,
    veiled=("network", "verdict"),
)


def chance_of_e(reading: Reading) -> float:
    """P(e) after h."""
    return float(reading.trace.probabilities[0, output_of(reading, "e")])


def share_of_e(reading: Reading) -> float:
    """What e's logit would be of the sum of all four."""
    logits = reading.trace.logits[0]
    return float(logits[output_of(reading, "e")] / logits.sum())


def _softmax_numbers(reading: Reading) -> Numbers:
    powers = np.exp(reading.trace.logits[0].astype(np.float64))
    ratio = powers[output_of(reading, "o")] / powers[output_of(reading, "e")]
    numbers = {f"of_{letter}": f"{powers[output_of(reading, letter)]:.3f}" for letter in LETTERS}
    return {
        **_logit_numbers(reading),
        **numbers,
        "sum": f"{powers.sum():.3f}",
        "p": f"{chance_of_e(reading):.3f}",
        "p_of_o": f"{reading.trace.probabilities[0, output_of(reading, 'o')]:.3f}",
        "times": f"{ratio:.1f}",
        "share": f"{share_of_e(reading):.2f}",
    }


def _e_first(_: Seen, now: Seen) -> bool:
    reading = now.reading
    if reading is None or not reading.edits or not isinstance(reading.model.task, NextToken):
        return False
    return said(reading)[:1] == WANTED[0]


SOFTMAX = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "From logits to shares: softmax"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "Softmax raises Euler's number 2.718… to the power of each logit and divides by the sum. The four shares "
            "are above 0 and add up to 1: probabilities.",
        ),
        QT_TRANSLATE_NOOP("LessonHello", "After h the logits are h {h}, e {e}, l {l}, o {o}."),
    ),
    stage=Stage(figure_text, page="inspect", selection=Place(0, 1, "y")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonHello", "How likely does the network think e is?"),
        chance_of_e,
        low=0.0,
        high=1.0,
        decimals=3,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonHello", "{of_e} / ({of_h} + {of_e} + {of_l} + {of_o}) = {of_e} / {sum} = {p}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonHello", "e has half of o's logit. Why much less than half of its probability?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "It is {e} of the sum of the logits"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "That would be {share}, and l with its logit below 0 would get a share below 0."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "The difference of the logits becomes a ratio"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "Right. 1 more in the logit makes 2.718 times the share. So {o} − {e} makes o {times} times as "
                    "likely as e: {p_of_o}.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because e is the wrong letter"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "It is the right one; softmax knows nothing of that. It knows the four logits."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonHello", "Change one weight, b_y of e for example, so that the network says e after h."
        ),
        _e_first,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonHello", "e wins now, after h and perhaps elsewhere, too: b_y is used at each time step."
        ),
        cell=("b_y", 0, 1),
    ),
    numbers=_softmax_numbers,
    veiled=("network", "inspector", "verdict"),
)


def _loss_numbers(reading: Reading) -> Numbers:
    found, shares = losses(reading), reading.trace.probabilities
    chances = [float(shares[t, output_of(reading, letter)]) for t, letter in enumerate(WANTED)]
    worst = int(np.argmax(found))
    return {
        **{f"loss_{t + 1}": f"{one:.3f}" for t, one in enumerate(found)},
        "mean": f"{np.mean(found):.3f}",
        "bit": f"{np.log(2):.3f}",
        "p": f"{chances[worst]:.3f}",
        "worst": f"{found[worst]:.3f}",
        "best_p": f"{max(chances):.3f}",
        "best": f"{min(found):.3f}",
    }


LOSS = Step(
    title=QT_TRANSLATE_NOOP("LessonHello", "How wrong? The loss"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "Now the right letters come in. The loss of a time step is −ln of the share that the right letter got: "
            "0 if it got all, larger the less it got.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello", "The row Surprise has the same numbers in bits, under the letter that came: 1 bit is {bit}."
        ),
    ),
    stage=Stage(figure_text),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonHello", "At which letter is the loss largest?"),
        (
            QT_TRANSLATE_NOOP("LessonHello", "h, where e is right"),
            QT_TRANSLATE_NOOP("LessonHello", "e, where l is right"),
            QT_TRANSLATE_NOOP("LessonHello", "the first l, where l is right"),
            QT_TRANSLATE_NOOP("LessonHello", "the second l, where o is right"),
        ),
        lambda reading: int(np.argmax(losses(reading))),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonHello", "{loss_1}, {loss_2}, {loss_3}, {loss_4}: largest after e. The mean is {mean}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP(
            "LessonHello", "After h the network was sure of the wrong letter. Why is the loss larger after e?"
        ),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "There the right letter got the least"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "Right: l got {p}, and −ln {p} = {worst}. For {best_p} it is only {best}."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Losses grow with each time step"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "They do not: the last two are the smallest. Each is computed for itself."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "Because l has a logit below 0"),
                QT_TRANSLATE_NOOP(
                    "LessonHello",
                    "A logit below 0 is nothing bad if the others are lower still. What counts is the share.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonHello", "Click the column where it was least wrong, and look how the shares stand there."
        ),
        lambda _, now: now.reading is not None and now.selection.token == len(READ) - 1,
        "tokens",
        QT_TRANSLATE_NOOP("LessonHello", "Training does nothing but bring the mean of these losses down."),
    ),
    numbers=_loss_numbers,
    veiled=("surprise",),
)
