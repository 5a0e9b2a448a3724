"""What a learner has answered at a step, and what may be answered next: frozen, and pure functions on it."""

from dataclasses import dataclass, replace
from typing import Any

from rnn_desktop.lessons.lesson import ChoiceGuess, CurveGuess, Guess, NumberGuess, Seen, Step

GuessValue = float | int | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """guess: the value that was committed to, None before; reason: the option picked last; done: the deed is done."""

    guess: GuessValue | None = None
    reason: int | None = None
    done: bool = False


def committed(answers: Answers, guess: Guess, value: GuessValue) -> Answers:
    """The guess stands from now on. Raises ValueError for what is no answer to it, or where one stands already."""
    if answers.guess is not None:
        raise ValueError("the guess was made; it stays")
    if not is_answer(guess, value):
        raise ValueError(f"{value!r} is no answer to “{guess.question}”")
    return replace(answers, guess=value)


def is_answer(guess: Guess, value: Any) -> bool:
    """Whether the value is one that could be guessed."""
    match guess:
        case ChoiceGuess(options=options):
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(options)
        case NumberGuess():
            return isinstance(value, float | int) and not isinstance(value, bool) and guess.low <= value <= guess.high
        case CurveGuess():
            return (
                isinstance(value, tuple)
                and len(value) > 0
                and all(isinstance(one, float | int) and guess.low <= one <= guess.high for one in value)
            )


def fits(answers: Answers, step: Step) -> bool:
    """Whether these can be answers to the step as it is now; those of an older program may be to another question."""
    of_guess = answers.guess is None or is_answer(step.guess, answers.guess)
    return of_guess and (answers.reason is None or answers.reason < len(step.reason.options))


def reasoned(answers: Answers, step: Step, option: int) -> Answers:
    """A reason was picked; a right one stays. Only once the guess is made."""
    if answers.guess is None or is_right(answers, step):
        return answers
    return replace(answers, reason=option)


def is_right(answers: Answers, step: Step) -> bool:
    """Whether the right reason was picked."""
    return answers.reason is not None and step.reason.options[answers.reason].right


def seen(answers: Answers, step: Step, before: Seen, now: Seen) -> Answers:
    """Something has changed in the window: the deed is done once it was its turn."""
    if step.deed is None or answers.done or not is_right(answers, step) or not step.deed.done(before, now):
        return answers
    return replace(answers, done=True)


def is_finished(answers: Answers, step: Step) -> bool:
    """Whether the next step may be gone to: nothing is finished by clicking through."""
    return answers.guess is not None and is_right(answers, step) and (step.deed is None or answers.done)


def part(answers: Answers, step: Step) -> int:
    """Which part it is the turn of: 1 the guess, 2 the reason, 3 the deed, 4 none any more."""
    if answers.guess is None:
        return 1
    if not is_right(answers, step):
        return 2
    return 3 if step.deed is not None and not answers.done else 4
