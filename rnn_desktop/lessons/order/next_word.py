"""Steps 1 and 2: a language model, and what an earlier sentence tells it."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ANSWER,
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
from rnn_desktop.lessons.order.readings import (
    BAD_WORDS,
    GOOD_WORDS,
    LIKED,
    NOT_LIKED,
    THE_MOVIE_IS,
    chance_of,
    likelier,
    softmax_sum,
    words_of,
)
from rnn_desktop.lessons.shipped import opened, read
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _vocabulary_numbers(reading: Reading) -> Numbers:
    likeliest = reading.answer_text(int(reading.trace.probabilities[-1].argmax()))
    return {
        "words": str(reading.model.config.output_size),
        "tokens": str(len(reading.tokens)),
        "likeliest": likeliest,
        "chance": f"{100 * chance_of(reading, likeliest):.1f}%",
        "sum": f"{softmax_sum(reading):.2f}",
    }


def _has_written(before: Seen, now: Seen) -> bool:
    return now.written != before.written and len(now.written.split()) > len(THE_MOVIE_IS.split())


def _earlier_numbers(reading: Reading) -> Numbers:
    bare, disliked = read("next_word", THE_MOVIE_IS), read("next_word", NOT_LIKED)
    return {
        "words": str(reading.model.config.output_size),
        "good": f"{100 * chance_of(reading, *GOOD_WORDS):.1f}%",
        "bad": f"{100 * chance_of(reading, *BAD_WORDS):.1f}%",
        "bare_good": f"{100 * chance_of(bare, *GOOD_WORDS):.1f}%",
        "bare_bad": f"{100 * chance_of(bare, *BAD_WORDS):.1f}%",
        "disliked_good": f"{100 * chance_of(disliked, *GOOD_WORDS):.1f}%",
        "disliked_bad": f"{100 * chance_of(disliked, *BAD_WORDS):.1f}%",
    }


def _expects_bad(before: Seen, now: Seen) -> bool:
    same_end = words_of(now.reading)[-3:] == THE_MOVIE_IS.lower().split()
    if before.reading is None or now.reading is None or not same_end:
        return False
    return likelier(before.reading) == "good" and likelier(now.reading) == "bad" and len(now.reading.tokens) > 3


NEXT_WORD = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "Which word comes next?"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "This network has read sentences about films. It does not judge: at each time step it "
            "says which word comes next. Such a network is a language model.",
        ),
        QT_TRANSLATE_NOOP("LessonOrder", "Its head is a softmax: all the probabilities it gives add up to 1."),
    ),
    stage=Stage(lambda: opened("next_word", THE_MOVIE_IS), page="writing"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "How many probabilities does it give after ‘is’?"),
        (
            QT_TRANSLATE_NOOP("LessonOrder", "1, that of the word it says"),
            QT_TRANSLATE_NOOP("LessonOrder", "{tokens}, one for each word so far"),
            QT_TRANSLATE_NOOP("LessonOrder", "{words}, one for each word of its vocabulary"),
        ),
        lambda reading: (1, len(reading.tokens), reading.model.config.output_size).index(
            reading.trace.probabilities.shape[1]
        ),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOrder", "{words} probabilities, {sum} in all. The likeliest is ‘{likeliest}’ with {chance}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "Why does the softmax have that many nodes?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "One for each unit of the hidden state"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "The state has a size of its own. W_y turns it into one logit for each word."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "Any word of the vocabulary may come next"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "Right: a vocabulary of n words, n nodes, and each says the probability of its word."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "One for each time step"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "The number of time steps changes with the text. The softmax stays as wide, at each of them.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOrder", "Let it go on: press ‘Write’ at the right."),
        _has_written,
        "write",
        QT_TRANSLATE_NOOP(
            "LessonOrder", "Each word it writes is read again as the next one. So it goes on for as long as you like."
        ),
    ),
    numbers=_vocabulary_numbers,
    veiled=("verdict", "answers", "status"),
)

EARLIER = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "The sentence before helps"),
    paragraphs=(
        QT_TRANSLATE_NOOP("LessonOrder", "Document 003's example: “I like the movie. The movie is ___”."),
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "After “The movie is” alone, a word of praise (good, bright, funny) has {bare_good}, "
            "one of blame {bare_bad}.",
        ),
    ),
    stage=Stage(lambda: opened("next_word", LIKED)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "With the first sentence, how likely are words of praise (in %)?"),
        lambda reading: 100 * chance_of(reading, *GOOD_WORDS),
        low=0.0,
        high=100.0,
        decimals=1,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOrder", "{good} instead of {bare_good}; words of blame have {bad} left of {bare_bad}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "The last three words are the same in both. What is different?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "The weights: they have learned from the sentence"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Reading changes no weight; only training does. Read it again and the same numbers come.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "The state that ‘The’ finds there"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Right. In one case it is all zeros, in the other it holds what ‘like’ left. W_h "
                    "carries that on to ‘is’.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "There are more cells"),
                QT_TRANSLATE_NOOP("LessonOrder", "More columns, but it is one cell, used once for each token."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "Change the first sentence so that it expects a word of blame; ‘do’, ‘not’, ‘dull’ and ‘slow’ are among "
            "the {words} words it knows. End with “The movie is”.",
        ),
        _expects_bad,
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "“I do not like the movie.” leaves {disliked_good} for praise and {disliked_bad} for "
            "blame, over the same last three words.",
        ),
    ),
    numbers=_earlier_numbers,
    veiled=ANSWER,
)
