"""Steps 4 to 7: all texts made as long as each other, by cutting and by padding, and what padding does unmasked."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ANSWER,
    STATES,
    ChoiceGuess,
    CurveGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.shipped import read, validation_accuracy
from rnn_desktop.lessons.vectors.networks import (
    FADING,
    LENGTH,
    LONG,
    PAD,
    SHORTEST,
    ZEROS,
    cut_short,
    fading_reading,
    filled_up,
    in_one_batch,
    padded_reading,
    probability,
    words_of,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _percent(share: float | None) -> str:
    return f"{100 * (share or 0.0):.1f}%"


def _cut_numbers(reading: Reading) -> Numbers:
    whole = read("vectors", LONG)
    return {
        "limit": str(SHORTEST),
        "tokens": str(len(whole.tokens)),
        "cut": _percent(reading.probability),
        "whole": _percent(whole.probability),
    }


def _not_is_read(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or "not" in words_of(before.reading):
        return False
    return "not" in words_of(now.reading) and (now.reading.probability or 1) < 0.5


def _fading_numbers(reading: Reading) -> Numbers:
    h = reading.trace.layers[-1][0].h[:, 0]
    return {
        "zeros": str(ZEROS),
        "w": f"{FADING:g}",
        "start": _percent(float(reading.probabilities[3])),
        "end": _percent(reading.probability),
        "first": f"{h[3]:.2f}",
        "last": f"{h[-1]:.2f}",
        "far": _percent(probability(fading_reading(40))),
    }


def _nothing_left(_: Seen, now: Seen) -> bool:
    words = words_of(now.reading)
    reading = now.reading
    if reading is None or reading.edits or words[-1:] != [PAD] or "fun" not in words:
        return False
    return 0.5 < (reading.probability or 0) < 0.52


def _mask_numbers(reading: Reading) -> Numbers:
    alone, batched = in_one_batch()
    return {
        "alone": _percent(alone),
        "batched": _percent(batched),
        "padded": _percent(reading.probability),
        "ten": _percent(probability(padded_reading(10))),
    }


def _padding_gone(before: Seen, now: Seen) -> bool:
    if now.reading is None or PAD not in words_of(before.reading):
        return False
    return PAD not in words_of(now.reading) and "fun" in words_of(now.reading) and (now.reading.probability or 0) > 0.9


def _trained_numbers(reading: Reading) -> Numbers:
    return {
        "length": str(LENGTH),
        "padded": f"{validation_accuracy('padded'):.1f}%",
        "masked": f"{validation_accuracy('vectors'):.1f}%",
        "chance": f"{100 * (reading.probability or 0):.2f}%",
        "boring": f"{100 * probability(filled_up('The movie was boring.')):.2f}%",
    }


def _nothing_changes(before: Seen, now: Seen) -> bool:
    old, new = words_of(before.reading), words_of(now.reading)
    if before.reading is None or now.reading is None or old == new or new.count(PAD) < LENGTH // 2:
        return False
    return abs((before.reading.probability or 0) - (now.reading.probability or 0)) < 1e-3


CUT = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "Cut at T words"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Networks are trained on batches of equal length T. What is longer is cut: the rest is removed (truncate).",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "This network reads T = {limit} tokens. The review in the field has {tokens}, and the rest is not read.",
        ),
    ),
    stage=Stage(cut_short),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "What does it say of this review?"),
        (QT_TRANSLATE_NOOP("LessonVectors", "Positive"), QT_TRANSLATE_NOOP("LessonVectors", "Negative")),
        lambda reading: 0 if (reading.probability or 0) > 0.5 else 1,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors", "P(positive) is {cut}. Read to its end, with all {tokens} tokens, it would be {whole}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "Why do the two differ?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The shorter text has fewer units"),
                QT_TRANSLATE_NOOP("LessonVectors", "The units stay. There are fewer time steps."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The sentence with ‘not’ was cut off"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right. What is cut off cannot come into any state. So T is chosen by how long the texts are.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The network forgot the beginning"),
                QT_TRANSLATE_NOOP("LessonVectors", "It is the beginning that it read. The end never came."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Shorten the text so that ‘not’ is among the first {limit} tokens and the verdict is negative.",
        ),
        _not_is_read,
        "composer",
        QT_TRANSLATE_NOOP("LessonVectors", "In the Train view T is ‘Tokens read, at most’."),
    ),
    numbers=_cut_numbers,
    veiled=ANSWER,
)

FADE = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "Padding is read, too"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "What is shorter than T is filled up, mostly with zeros: padding. ‘0’ stands for it "
            "here; its vector is all zeros.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "This network was made by hand: one unit, ‘fun’ raises it, W_h = {w}. It has no mask, "
            "so it takes a time step for each ‘0’.",
        ),
    ),
    stage=Stage(fading_reading),
    guess=CurveGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "Draw P(positive) over the sentence and the {zeros} zeros."),
        lambda reading: reading.probabilities,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors", "{start} at ‘fun’, {end} after {zeros} zeros: the state fell from {first} to {last}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "The zeros add nothing. What eats the memory?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The step itself: h = tanh(h · W_h) once more"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right. A time step with an empty input is still a time step, and each makes the state smaller.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "‘0’ is read as a bad word"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "Then P(positive) would fall below 50%. It goes to 50%: to nothing, not to “bad”."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "W_h changes with each ‘0’"),
                QT_TRANSLATE_NOOP("LessonVectors", "Reading changes no weight. W_h is the same at all time steps."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonVectors", "Add more ‘0’ at the end until less than 52% is left."),
        _nothing_left,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "After forty zeros it is {far}. A short review that is filled up to a long T is forgotten."
        ),
    ),
    numbers=_fading_numbers,
    veiled=STATES,
)

MASK = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "With a mask nothing changes"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Back to the trained network. “the movie is fun” alone has {alone}. Now two zeros stand "
            "behind it, and are read.",
        ),
    ),
    stage=Stage(lambda: padded_reading(2)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "What is P(positive) after the two zeros?"),
        lambda reading: reading.probability or 0.0,
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors",
        "{padded}, and after ten zeros {ten}: without a mask the padding decides. This program "
        "reads no padding: in one batch with a longer review the sentence has {batched}, alone "
        "{alone}.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "What does a mask do?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It gives the padding a better vector"),
                QT_TRANSLATE_NOOP("LessonVectors", "No vector helps: the step through W_h and tanh happens with any."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It lets the state stand where the text has ended"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right: no time step for padding. Here batches are packed, row by row of real tokens only.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It hides rare words"),
                QT_TRANSLATE_NOOP("LessonVectors", "That is what the vocabulary does. A mask is about padding."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonVectors", "Delete the zeros, and the verdict is back."),
        _padding_gone,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "{alone}, as in any batch. In Keras it is mask_zero=True, in PyTorch pack_padded_sequence."
        ),
    ),
    numbers=_mask_numbers,
    veiled=ANSWER,
)

TRAINED = Step(
    title=QT_TRANSLATE_NOOP("LessonVectors", "Trained on padding"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Could a network learn to live with padding? This SimpleRNN was trained on the same "
            "reviews, each filled up to {length} tokens at the end, without a mask.",
        ),
        QT_TRANSLATE_NOOP("LessonVectors", "With a mask its accuracy would be about {masked}."),
    ),
    stage=Stage(lambda: filled_up("The movie was fun.")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonVectors", "What is its accuracy on the validation data, in %?"),
        lambda _: validation_accuracy("padded"),
        low=0.0,
        high=100.0,
        decimals=1,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonVectors",
        "{padded}: a coin does as well. “The movie was fun.” has {chance}, “The movie was boring.” {boring}.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonVectors", "Why could training not help?"),
        (
            Option(
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "The words stand nearly a hundred steps back, and the gradient vanishes"
                ),
                QT_TRANSLATE_NOOP(
                    "LessonVectors",
                    "Right, as in lesson 4: the error at the end hardly reaches the words at the beginning.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "It had too few units"),
                QT_TRANSLATE_NOOP(
                    "LessonVectors", "With as many units and no padding the same kind of network learned the task."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonVectors", "The reviews were other ones"),
                QT_TRANSLATE_NOOP("LessonVectors", "They are the same, word for word. Only the zeros came after them."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonVectors",
            "Change the words at the beginning as you like, and let the zeros stand: the verdict does not move. In the "
            "field Ctrl+Home leads to the beginning.",
        ),
        _nothing_changes,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonVectors", "The last state is the same whatever the review says: the padding has taken everything."
        ),
    ),
    numbers=_trained_numbers,
    veiled=("model",),
)
