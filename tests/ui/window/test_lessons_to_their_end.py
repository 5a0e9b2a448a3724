"""The first three lessons, played in the window to their ends: each deed is done with the real views."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.what_if import Edit, MaskToken, SetWeight
from rnn_desktop.lessons.answers import GuessValue
from rnn_desktop.lessons.lesson import ChoiceGuess, CurveGuess, NumberGuess, Step
from rnn_desktop.ui.learn.lesson_list import LessonEnd
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow

Do = Callable[[Learning], None]
_W_X, _W_H, _B = (f"layers.0.forward.{name}" for name in ("W_x", "W_h", "b"))


def _edit(*edits: Edit) -> Do:
    def do(learning: Learning) -> None:
        for edit in edits:
            learning.bench.exploring.edit(edit)

    return do


def _select(token: int, unit: int | None = None, quantity: str | None = None) -> Do:
    return lambda learning: learning.bench.read_view.select_place(Place(token, unit, quantity))


def _unroll(learning: Learning) -> None:
    learning.bench.read_view.tools.pictures.button("unrolled").click()


def _type(learning: Learning) -> None:
    learning.bench.composer.set_text("안 정말 영화 재미있다 정말 정말")


def _explain_e(learning: Learning) -> None:
    learning.bench.read_view.explain_in("model", Place(0, 1, "y"))


def _train(learning: Learning) -> None:
    desk = learning.bench.train_view.desk
    assert desk is not None
    desk.progress.main.click()


def _write(learning: Learning) -> None:
    learning.bench.read_view.side.writing.start.click()


_DEEDS: dict[str, tuple[Do, ...]] = {
    "one_review": (
        _select(7),
        _edit(MaskToken(0)),
        _edit(SetWeight(_W_X, (2, 0), -0.8)),
        _edit(SetWeight(_W_H, (0, 0), 1.0)),
        _select(7, 7, "h"),
        _edit(SetWeight("output.W_y", (7, 0), -1.2)),
        _edit(SetWeight(_W_H, (7, 7), 0.1)),
        _edit(Clamp(0, 0, 5, -1.0)),
        _edit(SetWeight(_B, (7,), 0.1)),
    ),
    "one_cell": (
        _unroll,
        _select(1, 0, "h"),
        _select(1, 0, "y"),
        _edit(SetWeight(_W_X, (0, 0), 0.0)),
        _type,
        _edit(SetWeight(_W_H, (0, 0), 0.0), SetWeight(_W_H, (1, 0), 0.0)),
        _edit(SetWeight(_B, (0,), 0.3)),
    ),
    "hello": (
        _select(1),
        _explain_e,
        _edit(SetWeight("output.b_y", (1,), 3.0)),
        _select(3),
        _train,
        _edit(Clamp(0, 0, 1, 0.0)),
        _write,
    ),
}


def _is_set(learning: Learning, step: Step) -> bool:
    """Whether the file of a step that trains is open; all else is there at once."""
    return step.stage.practice is None or learning.bench.train_view.desk is not None


def _guess(step: Step) -> GuessValue:
    """Something that may be guessed, right or wrong."""
    match step.guess:
        case ChoiceGuess():
            return 0
        case NumberGuess(low=low):
            return low
        case CurveGuess(low=low):
            return (low,) * len(step.stage.opened().tokens)


@pytest.mark.parametrize("name", _DEEDS)
def test_a_lesson_is_played_to_its_end(qtbot: QtBot, reading_window: MainWindow, name: str) -> None:
    reading_window.show_view("learn")
    learning = reading_window.learning
    assert learning is not None
    learning.open(name)
    assert learning.lesson is not None
    card, steps = learning.card, learning.lesson.steps
    assert len(steps) == len(_DEEDS[name])
    for number, (step, do) in enumerate(zip(steps, _DEEDS[name], strict=True)):
        assert learning.at == number, step.title
        assert not card.next.isEnabled()
        qtbot.waitUntil(lambda step=step: _is_set(learning, step))
        card.committed.emit(_guess(step))
        card.reason_picked.emit(next(n for n, option in enumerate(step.reason.options) if option.right))
        assert not card.next.isEnabled()
        assert learning.ring.isVisible()
        do(learning)
        qtbot.waitUntil(card.next.isEnabled)
        card.next.click()
    assert card.findChild(LessonEnd) is not None
