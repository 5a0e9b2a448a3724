"""Side by side: what a person sees of the reading that the current one is compared with, and how they get there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import Vocabulary
from rnn_desktop.ui.read.compare_menu import EXAMPLES
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, click, close_to, color_at, picture, shown, tooltip_at  # noqa: F401

FEW = ("기대", "보다", "괜찮다")


def _compared(shown: Shown, reading: Reading, beside: Reading, name: str = "") -> ReadView:  # noqa: F811
    view = shown(reading)
    view.set_beside(beside, name)
    return view


def _answer_y(view: ReadView) -> float:
    """The height of the other reading's answers."""
    row = view.canvas.comparison
    return row._answer_top() + 3


def _heading(view: ReadView) -> list[str]:
    title, quiet = view.canvas.comparison.heading()
    return [title, *filter(None, quiet.split("\n"))]


# --- the row -------------------------------------------------------------------------------------------------------


def test_the_row_is_there_only_while_something_is_compared(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading())
    tokens_top = view.canvas.tokens.y()
    assert not view.canvas.comparison.isVisible()
    view.set_beside(sample_reading(FEW))
    assert view.canvas.comparison.isVisible()
    assert view.canvas.tokens.y() == tokens_top + view.canvas.comparison.height()
    view.set_beside(None)
    assert not view.canvas.comparison.isVisible()
    assert view.canvas.tokens.y() == tokens_top


def test_the_other_reading_s_answers_stand_in_the_columns_of_its_tokens(shown: Shown) -> None:  # noqa: F811
    reading, beside = sample_reading(), sample_reading(FEW)
    view = _compared(shown, reading, beside)
    columns = [WORDS.index(word) for word in FEW]
    left = view.canvas.comparison._answer_width() / 2 - 3
    for token, column in enumerate(columns):
        wanted = signed_color(LIGHT, 2 * float(beside.probabilities[token]) - 1)
        assert close_to(color_at(view.canvas.comparison, center(view, column) - left, _answer_y(view)), wanted)
    nothing = color_at(view.canvas.comparison, 1, 1)
    assert color_at(view.canvas.comparison, center(view, WORDS.index("안")) - left, _answer_y(view)) == nothing


def test_the_differences_are_signed_numbers_of_the_other_less_this_one(shown: Shown) -> None:  # noqa: F811
    reading, beside = sample_reading(), sample_reading(FEW)
    view = _compared(shown, reading, beside)
    assert reading.probability is not None
    assert beside.probability is not None
    difference = f"{100 * (beside.probability - reading.probability):+.1f} pp".replace("-", "−")
    assert _heading(view) == ["Pinned", f"{100 * beside.probability:.1f} %", difference]
    at_last = tooltip_at(view.canvas.comparison, center(view, 7), _answer_y(view))
    assert "time step 3 · ‘괜찮다’" in at_last
    assert f"P(positive) differs by {difference}" in at_last
    assert reading.receipt is not None
    assert beside.receipt is not None
    share = float(beside.receipt.contributions[-1]) - float(reading.receipt.contributions[-1])
    assert f"gives to the logit differs by {share:+.4f}".replace("-", "−") in at_last
    at_gap = tooltip_at(view.canvas.comparison, center(view, 1), _answer_y(view))
    assert at_gap == "not in the reading that is compared with"


def test_tokens_that_only_the_other_has_stand_between_the_columns_and_are_listed(shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(FEW), sample_reading())
    row, axis = view.canvas.comparison, view.scene.axis
    between = tooltip_at(row, axis.start(1), row._pill_height())
    assert between.startswith("only in the reading that is compared with")
    assert [word for word in WORDS if f"‘{word}’" in between] == ["안", "하고"]
    before_last = tooltip_at(row, axis.start(2), row._pill_height())
    assert [word for word in WORDS if f"‘{word}’" in before_last] == ["의외로", "긴장감", "있다"]


def test_a_long_pinned_review_is_listed_in_part(shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(["기대"]), sample_reading(["기대", *["안"] * 100]))
    row = view.canvas.comparison
    lines = tooltip_at(row, view.scene.axis.end + 6, row._pill_height()).split("\n")
    assert len(lines) < 20
    assert lines[-1] == "…"


def test_the_curve_has_a_second_line(shown: Shown) -> None:  # noqa: F811
    reading, beside = sample_reading(), sample_reading(model=sample_model(cell="gru"))
    view = shown(reading)
    curve = view.canvas.curve
    alone = picture(curve)
    view.set_beside(beside, "other")
    place = QPointF(center(view, 3), curve.y_of(float(beside.probabilities[3])))
    assert abs(float(beside.probabilities[3]) - float(reading.probabilities[3])) > 0.1, "the two would overlap"
    wanted = signed_color(LIGHT, 2 * float(beside.probabilities[3]) - 1)
    assert close_to(color_at(curve, place.x(), place.y()), wanted)
    view.set_beside(None)
    view.canvas.resize(view.canvas.width(), view.canvas.height())
    assert picture(curve) == alone


def test_the_receipt_holds_the_other_s_bars_within_its_scale(shown: Shown) -> None:  # noqa: F811
    reading = sample_reading()
    view = shown(reading)
    before = view.canvas.receipt.ticks()[0][1]
    view.set_beside(sample_reading(model=sample_model(scale=6.0)), "other")
    after = view.canvas.receipt.ticks()[0][1]
    assert float(after) > float(before)
    view.show_method("occlusion")
    assert view.canvas.receipt._beside == {}, "the other reading was explained by the receipt only"


def test_a_click_in_the_row_selects_the_column(qtbot: QtBot, shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(), sample_reading(FEW))
    click(qtbot, view.canvas.comparison, center(view, 3), 20)
    assert view.scene.selection.token == 3


def test_what_follows_is_aligned_anew_with_every_reading(shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(), sample_reading(FEW))
    view.set_reading(sample_reading(["보다"]))
    (column,) = [one for one in view.scene.comparison.columns if one.one is not None]
    assert (column.one, column.other) == (0, 1)
    view.set_reading(sample_reading([]))
    assert _heading(view)[0] == "Pinned"
    picture(view.canvas)
    view.set_reading(None)
    assert not view.canvas.comparison.isVisible()


def test_a_played_review_dims_what_is_not_read_beside_it(shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(), sample_reading())
    left = view.canvas.comparison._answer_width() / 2 - 3
    full = color_at(view.canvas.comparison, center(view, 7) - left, _answer_y(view))
    view.show_steps(3)
    dimmed = color_at(view.canvas.comparison, center(view, 7) - left, _answer_y(view))
    assert not close_to(dimmed, full)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"vocabulary": Vocabulary(("<pad>", "<unk>", *WORDS[::-1]))}, "know different words"),
        ({"task": Classes(("슬픔", "기쁨"))}, "name their answers differently"),
    ],
    ids=["words", "names"],
)
def test_what_stands_between_two_models_is_said_once_calmly(
    shown: Shown,  # noqa: F811
    change: dict[str, object],
    said: str,
) -> None:
    other = replace(sample_model(), **change)
    view = _compared(shown, sample_reading(), sample_reading(model=other), "other-model")
    tip = view.canvas.comparison.heading_tooltip()
    assert said in tip
    assert len(_heading(view)) == 3


def test_models_that_answer_different_questions_show_their_tokens_only(shown: Shown) -> None:  # noqa: F811
    other = sample_model(head="softmax", output_size=3)
    view = _compared(shown, sample_reading(), sample_reading(model=other), "three")
    assert _heading(view) == ["three"]
    assert "answer different questions" in view.canvas.comparison.heading_tooltip()
    tip = tooltip_at(view.canvas.comparison, center(view, 2), 20)
    assert "‘하고’" in tip
    assert "P(positive)" not in tip
    picture(view.canvas)


# --- the menu ------------------------------------------------------------------------------------------------------


def _offered(window: MainWindow) -> dict[str, QAction]:
    """What the menu offers when it is opened."""
    menu = window.read_view.tools.compare_menu
    menu.fill()
    return {action.text(): action for action in menu.actions() if action.isEnabled() and action.text()}


def _read(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.set_text(text)
    qtbot.waitUntil(lambda: window.read_view.reading is not None and window.read_view.reading.text == text)


def test_nothing_can_be_compared_before_anything_is_read(window: MainWindow) -> None:
    assert not _offered(window)


def test_a_reading_is_pinned_and_let_go_in_the_menu(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    assert "Unpin" not in _offered(window)
    _offered(window)["Pin this reading"].trigger()
    _read(qtbot, window, "보면 괜찮음")
    beside = window.read_view.scene.beside
    assert beside is not None
    assert beside.text == REVIEW
    assert window.read_view.canvas.comparison.isVisible()
    _offered(window)["Unpin"].trigger()
    assert window.read_view.scene.beside is None


def test_a_pinned_reading_outlives_its_model(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path, model_file: Path
) -> None:
    window = reading_window
    _offered(window)["Pin this reading"].trigger()
    other = tmp_path / "gru.safetensors"
    save_model(small_model("gru"), other)
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        window.files.open(other)
    beside = window.read_view.scene.beside
    assert beside is not None
    assert beside.model.config == load_model(model_file).config
    assert _heading(window.read_view)[0] == "Pinned"


def test_every_text_is_read_by_the_other_model_too(qtbot: QtBot, reading_window: MainWindow, tmp_path: Path) -> None:
    window, other = reading_window, tmp_path / "다른 모델.safetensors"
    save_model(small_model("gru"), other)

    def type_name(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(other))
        dialog.accept()

    with answering(QFileDialog, type_name), qtbot.waitSignal(window.session.exploration.beside_changed):
        _offered(window)["Compare with another model…"].trigger()
    _read(qtbot, window, "정말 괜찮음")
    beside = window.read_view.scene.beside
    assert beside is not None
    assert (beside.text, beside.model.config.cell) == ("정말 괜찮음", "gru")
    assert _heading(window.read_view)[0] == "다른 모델"
    assert window.session.model is not None
    assert window.session.model.config.cell == "lstm"
    _offered(window)["Stop comparing"].trigger()
    assert window.read_view.scene.beside is None


@pytest.mark.parametrize(("cell", "stem"), [("LSTM", "nsmc"), ("SimpleRNN", "nsmc_rnn")])
def test_a_bundled_model_can_be_compared_with(qtbot: QtBot, reading_window: MainWindow, cell: str, stem: str) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.exploration.beside_changed, timeout=60_000):  # Java may have to start
        _offered(window)[f"Compare with the bundled {cell}"].trigger()
    beside = window.read_view.scene.beside
    assert beside is not None
    assert beside.model.tokenizer.name == "okt"
    assert beside.model.config.cell_kind.title == cell
    assert _heading(window.read_view)[0] == stem


def test_a_file_that_is_no_model_is_refused_and_nothing_changes(reading_window: MainWindow, tmp_path: Path) -> None:
    window, bad = reading_window, tmp_path / "bad.safetensors"
    bad.write_bytes(b"rubbish")
    _offered(window)["Pin this reading"].trigger()
    pinned = window.read_view.scene.beside
    window.exploring.compare_with(bad)
    assert str(bad) in window.strip.accessibleDescription()
    assert window.read_view.scene.beside is pinned


def test_a_negation_is_one_click_away_with_the_sentence_pinned(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    _read(qtbot, window, "정말 재미있다")
    offered = _offered(window)
    assert {"재미없다", "재미있지 않다"} <= offered.keys()
    negated = next(one for one in window.read_view.tools.compare_menu.actions() if one.data() == "정말 재미없다")
    negated.trigger()
    exploration = window.session.exploration
    qtbot.waitUntil(lambda: exploration.reading is not None and exploration.reading.text == "정말 재미없다")
    assert window.composer.text() == "정말 재미없다"
    beside = window.read_view.scene.beside
    assert beside is not None
    assert beside.text == "정말 재미있다"


def test_the_examples_are_there_whatever_is_typed(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    _read(qtbot, window, "123 & <b>")
    offered = _offered(window)
    assert {text for texts in EXAMPLES for text in texts} <= offered.keys()


def test_the_examples_are_in_the_language_of_the_window(
    speak: Callable[[str], None], qtbot: QtBot, reading_window: MainWindow
) -> None:
    speak("ko")
    _read(qtbot, reading_window, "기대")
    texts = [action.data() for action in _offered(reading_window).values() if isinstance(action.data(), str)]
    assert {"재미있다", "좋았다", "나쁘지 않았다"} <= set(texts)
    assert not [text for text in texts if text.isascii()]


def test_what_only_the_pinned_reading_has_stands_apart_from_its_tokens(shown: Shown) -> None:  # noqa: F811
    view = _compared(shown, sample_reading(FEW), sample_reading((*WORDS[1:4], *FEW)))
    row = view.canvas.comparison
    gap = row._pill(row.scene, 0).left() - row._mark(row.scene, 0).right()
    assert gap >= 3
