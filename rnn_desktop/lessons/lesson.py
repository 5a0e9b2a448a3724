"""What a lesson is made of: data and a few pure functions. The window plays it on the real views.

Every sentence is English, marked with QT_TRANSLATE_NOOP in the context of its lesson; `{name}` places are filled with
the numbers that a step computes from the reading that is shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnn_desktop.data.examples import Wanted
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.runs.training_run import TrainingSettings

Numbers = Mapping[str, str]
"""What is put into the `{name}` places of a step's sentences."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A file to train on in the Train view, and the settings to begin with (None: those that suit it)."""

    path: Callable[[], Path]
    wanted: Wanted = field(default_factory=Wanted)
    settings: TrainingSettings | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands in the views when a step begins; the person may change all of it.

    opened: makes the model, the review with its tokens, and edits; the same object for the same stage (cached).
    view: "read" or "train"; page: of the side panel, None where the step needs none: it then makes room where the
    window is narrow; the other fields as in a Scene. practice: what is open in the Train view.
    """

    opened: Callable[[], SavedReading]
    view: str = "read"
    page: str | None = None
    selection: Place = NOWHERE
    picture: str = "unrolled"
    quantity: str = "h"
    layer: int | None = None
    network: str = "model"
    """Whose picture is drawn: "model", or "documents" for the 4-2-2 network."""
    beside: Callable[[], SavedReading] | None = None
    """A reading that this one is compared with."""
    practice: Practice | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is in the window at one moment: all that a task is judged by.

    edits: how many; steps: optimizer steps of the training that runs or ran last, 0 for none; trained: whether one has
    ended; written: what the network has written, as one text; pages and pictures by their names.
    """

    reading: Reading | None
    text: str = ""
    view: str = "read"
    page: str = "inspect"
    picture: str = "unrolled"
    network: str = "model"
    quantity: str = "h"
    layer: int | None = None
    selection: Place = NOWHERE
    compared: bool = False
    steps: int = 0
    trained: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class NumberGuess:
    """A number is guessed on a scale. found: what the network says of the stage's reading."""

    question: str
    found: Callable[[Reading], float]
    low: float = -1.0
    high: float = 1.0
    decimals: int = 4
    signed: bool = True
    """Whether the scale is the signed one, so that the sign is a part of the answer."""


@dataclass(frozen=True, slots=True)
class ChoiceGuess:
    """One of several is guessed. found: which one the network's numbers make right."""

    question: str
    options: tuple[str, ...]
    found: Callable[[Reading], int]


@dataclass(frozen=True, slots=True)
class CurveGuess:
    """A value at each time step is drawn. found: [T] what the network says."""

    question: str
    found: Callable[[Reading], NDArray[Any]]
    low: float = 0.0
    high: float = 1.0


Guess = NumberGuess | ChoiceGuess | CurveGuess


@dataclass(frozen=True, slots=True)
class Option:
    """A reason that can be picked, and what is answered; a wrong one may be picked again."""

    words: str
    reply: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it was so: exactly one of the options is right."""

    question: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do with the real views.

    done: whether it has happened, from what was seen when the step began and what is seen now; it must not hold at the
    beginning. lit: what to touch, by a name of LIT; cell: of "matrix" the matrix's name with row and column, as shown,
    each None for all of them. praise: what is said when it is done.
    """

    words: str
    done: Callable[[Seen, Seen], bool]
    lit: str
    praise: str = ""
    cell: tuple[str, int | None, int | None] | None = None


LIT = (
    "composer",
    "pinned",
    "tokens",
    "one_hot",
    "cells",
    "states",
    "quantities",
    "curve",
    "answers",
    "surprise",
    "receipt",
    "network",
    "verdict",
    "picture",
    "units",
    "layers",
    "compare",
    "what_if",
    "matrix",
    "inspector",
    "page",
    "side",
    "data",
    "preview",
    "settings",
    "cell_kind",
    "start",
    "one_step",
    "curves",
    "watched",
    "write",
    "model",
    "status",
)
"""What a step can light or veil: parts of the two views, as the window maps them."""

ANSWER = ("verdict", "cells", "answers", "receipt", "inspector")
"""What is veiled where the network's answer is guessed: all that says it, while the states stay in sight."""
STATES = ("verdict", "network", "inspector")
"""What is veiled where a state is guessed, or what can be read off the states: only the tokens stay in sight."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: read, predict, see, say why, do.

    veiled: what is covered until the guess is made, by names of LIT: where it could be read off.
    seen: what is said once the guess is laid over what the network did, with the term that made the difference.
    numbers: computed from the stage's reading. A step without a guess, a reason and a deed cannot be made.
    """

    title: str
    paragraphs: tuple[str, ...]
    stage: Stage
    guess: Guess
    seen: str
    reason: Reason
    deed: Deed | None = None
    numbers: Callable[[Reading], Numbers] = lambda _: {}
    note: str = ""
    """Beside the title: the document's own way of counting, or of naming it."""
    veiled: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        assert sum(option.right for option in self.reason.options) == 1, self.title
        assert self.deed is None or self.deed.lit in LIT, self.title
        assert set(self.veiled) <= set(LIT), self.title


@dataclass(frozen=True, slots=True)
class Recall:
    """The question that comes back at the next start and after a week."""

    question: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A number of SEEDS.md, and how it is found by running a stage.

    expected: SEEDS.md's value, a number, a text or a list of either; document: what the document prints where that is
    wrong or cut; digits: to how many decimals both are compared, None for exactly.
    """

    row: str
    what: str
    expected: Any
    found: Callable[[], Any]
    digits: int | None = None
    document: Any = None

    def run(self) -> "Checked":
        """Compute it."""
        found = self.found()
        return Checked(self, found, _rounded(found, self.digits) == _rounded(self.expected, self.digits))


@dataclass(frozen=True, slots=True)
class Checked:
    """A check that was run."""

    check: Check
    found: Any
    holds: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """context: of its sentences in the catalogue; minutes: what it takes; rows: of SEEDS.md; terms: each (English,
    Korean), the field's own words; summary: five sentences that stay readable when it is done."""

    id: str
    context: str
    title: str
    minutes: int
    rows: tuple[str, ...]
    steps: tuple[Step, ...]
    recall: Recall
    summary: tuple[str, ...]
    terms: tuple[tuple[str, str], ...] = ()
    checks: tuple[Check, ...] = field(default=())

    def __post_init__(self) -> None:
        # By its title it is kept what was answered at a step.
        assert len({step.title for step in self.steps}) == len(self.steps), self.id


def _rounded(value: Any, digits: int | None) -> Any:
    if isinstance(value, list | tuple):
        return [_rounded(one, digits) for one in value]
    return value if digits is None or isinstance(value, str) else round(float(value), digits)
