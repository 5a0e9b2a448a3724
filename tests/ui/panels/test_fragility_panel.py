"""How far small changes move the verdict: the range, the variants, and what a click reads."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.fragility import Fragility, VariantReading, fragility
from rnn_desktop.problem import Problem
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer
from rnn_desktop.ui.panels.fragility_panel import FragilityPanel, _from_change
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from tests.ui.panel_scenes import click_cell, colors_in, opened, scene_of, texts
from tests.ui.reading_samples import sample_model, sample_reading


def plain(name: str) -> Tokenizer:
    """Words stand in for what needs the JVM, but for two that cannot start."""
    if name in ("kkma", "komoran"):
        raise Problem("It cannot start here.")
    return create_tokenizer("word" if name == "okt" else name)


@pytest.fixture(scope="module")
def found() -> tuple:
    reading = sample_reading(model=sample_model(16))
    return reading, fragility(reading, plain, ("okt", "kkma", "word", "character"))


def test_the_range_and_the_flips_are_said_and_drawn(qtbot: QtBot, found: tuple) -> None:
    panel, (reading, result) = FragilityPanel(), found
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    low, high = f"{100 * result.low:.1f}", f"{100 * result.high:.1f}"
    assert panel.summary.text() == f"{len(result.variants)} variants: {low} – {high} %, flips {result.flips}"
    assert LIGHT.text in colors_in(panel.bar)


def test_the_bar_marks_the_present_probability_in_the_range(qtbot: QtBot) -> None:
    panel, reading = FragilityPanel(), sample_reading()
    made = VariantReading("case", "x", "okt", ("x",), 1.0, 0.9, False)
    result = Fragility(-1.0, 0.25, (made,))
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    image = panel.bar.grab().toImage()
    middle, width = image.height() // 2, image.width()
    top = [x for x in range(width) if image.pixelColor(x, 1).name() == LIGHT.text]
    assert sum(top) / len(top) == pytest.approx(0.25 * width, abs=3)
    seen, wanted = image.pixelColor(int(0.8 * width), middle), signed_color(LIGHT, 2 * 0.8 - 1)
    assert max(abs(a - b) for a, b in zip(seen.getRgb(), wanted.getRgb(), strict=True)) <= 4
    assert image.pixelColor(int(0.95 * width), middle).name() == LIGHT.line


def test_the_furthest_moved_variants_come_first_and_the_rest_on_demand(qtbot: QtBot, found: tuple) -> None:
    panel, (reading, result) = FragilityPanel(), found
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    # The ten furthest moved, and those of the other tokenizers wherever they stand.
    asked_for = [one for one in result.variants[10:] if one.kind == "tokenizer"]
    few = 10 + len(asked_for)
    assert len(panel.table.rows) == few
    first = result.variants[0]
    assert texts(panel.table)[0][1].endswith(f"{100 * first.probability:.1f} %")
    assert panel.more.text() == f"Show all {len(result.variants)}"
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert len(panel.table.rows) == len(result.variants)
    tokenizers = [
        row[0].over for row, one in zip(panel.table.rows, result.variants, strict=True) if one.kind == "tokenizer"
    ]
    assert set(tokenizers) == {"another tokenizer: word", "another tokenizer: character"}
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert len(panel.table.rows) == few


def test_the_other_tokenizers_read_when_asked(qtbot: QtBot, found: tuple) -> None:
    panel, (reading, result) = FragilityPanel(), found
    without = fragility(reading, plain, ())
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=without)))
    assert panel.others.text() == "Read with the other tokenizers, too"
    with qtbot.waitSignal(panel.others_requested):
        qtbot.mouseClick(panel.others, Qt.MouseButton.LeftButton)
    assert panel.others.text() == "The other tokenizers are reading …"
    assert not panel.others.isEnabled()
    panel.show_scene(scene_of(reading, findings=Findings(reading, fragility=result)))
    assert not panel.others.isVisible()
    shown = {row[0].over for row in panel.table.rows}
    assert {"another tokenizer: word", "another tokenizer: character"} <= shown


def test_a_variant_that_flips_says_so_and_shows_where_it_differs(qtbot: QtBot) -> None:
    panel, reading = FragilityPanel(), sample_reading()
    text = reading.text.replace("괜찮다", "괜찬다")
    made = VariantReading("misspelling", text, "okt", ("x",), -2.0, 0.12, True)
    result = Fragility(1.0, 0.73, (made,))
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    assert texts(panel.table) == [["…있다 괜찬다", "flips 12.0 %"]]
    assert panel.summary.text() == "1 variant: 12.0 – 73.0 %, flips 1"
    assert panel.table.rows[0][0].over == "a common misspelling"
    assert text in panel.table.rows[0][0].tip


def test_a_click_reads_the_variant_but_not_another_tokenizer(qtbot: QtBot) -> None:
    panel, reading, chosen = FragilityPanel(), sample_reading(), []
    made = (
        VariantReading("tokenizer", reading.text, "word", ("x",), 3.0, 0.95, False),
        VariantReading("case", "다른 문장", "okt", ("x",), 1.5, 0.8, False),
    )
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=Fragility(1.0, 0.73, made))))
    panel.chosen.connect(chosen.append)
    click_cell(qtbot, panel.table, 0, 1)
    click_cell(qtbot, panel.table, 1, 1)
    assert chosen == ["다른 문장"]


def test_a_tokenizer_that_cannot_start_is_named_with_its_reason(qtbot: QtBot, found: tuple) -> None:
    panel, (reading, result) = FragilityPanel(), found
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    assert panel.unavailable.text() == "kkma: It cannot start here."


def test_while_another_sentence_is_read_no_old_number_stays(qtbot: QtBot, found: tuple) -> None:
    panel, (reading, result) = FragilityPanel(), found
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=result)))
    height, chosen = panel.sizeHint().height(), []
    panel.chosen.connect(chosen.append)
    panel.show_scene(scene_of(sample_reading(["안"])))
    assert "%" not in panel.summary.text()
    assert not any("%" in text for row in texts(panel.table) for text in row)
    click_cell(qtbot, panel.table, 0, 1)
    assert chosen == []
    assert not panel.more.isEnabled()
    assert panel.sizeHint().height() == height


def test_without_a_model_tokens_or_tokenizer_a_sentence_says_so(qtbot: QtBot) -> None:
    panel, reading = FragilityPanel(), sample_reading()
    opened(qtbot, panel, scene_of(None))
    assert panel.summary.text().startswith("Open a model")
    panel.show_scene(scene_of(sample_reading([])))
    assert panel.summary.text().startswith("Type a review")
    assert not panel.table.isVisible()
    stopped = Findings(reading, not_offered={"fragility": Problem("It cannot start here.")})
    panel.show_scene(scene_of(reading, findings=stopped))
    assert panel.summary.text() == "It cannot start here."


@pytest.mark.parametrize(
    ("kind", "before", "after", "shown", "differs"),
    [
        ("key", "의외로", "의외러", "…있다 의외러 괜찮다", "의외러"),
        ("space_added", "의외로", "의 외로", "…있다 의 외로 괜찮다", "의 외로"),
        ("space_dropped", "있다 의외로", "있다의외로", "정말 있다의외로 괜찮다", "있다의외로"),
        ("misspelling", "정말", "졍말", "졍말 있다 의외로 괜찮다", "졍말"),
        ("marks", "괜찮다", "괜찮다ㅋㅋ", "…의외로 괜찮다ㅋㅋ", "괜찮다ㅋㅋ"),
    ],
)
def test_a_variant_begins_with_a_word_and_marks_the_words_that_differ(
    kind: str, before: str, after: str, shown: str, differs: str
) -> None:
    read = "정말 있다 의외로 괜찮다"
    text, (start, end) = _from_change(read.replace(before, after), read)
    assert text == shown, kind
    assert text[start:end] == differs


def test_the_words_that_differ_are_underlined(qtbot: QtBot) -> None:
    panel, reading = FragilityPanel(), sample_reading()
    made = VariantReading("misspelling", reading.text.replace("괜찮다", "괜찬다"), "okt", ("x",), 1.0, 0.7, False)
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=Fragility(1.0, 0.73, (made,)))))
    marked = panel.table.grab().toImage()
    plain_row = [replace(panel.table.rows[0][0], marked=None), *panel.table.rows[0][1:]]
    panel.table.set_rows([plain_row])
    assert panel.table.grab().toImage() != marked


def test_a_range_in_korean_is_closed_up_and_has_equal_decimals(speak: Callable[[str], None], qtbot: QtBot) -> None:
    speak("ko")
    panel, reading = FragilityPanel(), sample_reading()
    made = VariantReading("misspelling", reading.text + "ㅋ", "okt", ("x",), 5.0, 0.994, False)
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, fragility=Fragility(1.0, 0.891, (made,)))))
    assert panel.summary.text() == "변형 1개: 89.10~99.40%, 판정 뒤집힘 0개"
