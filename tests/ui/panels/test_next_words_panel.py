"""Which word would come next: what is shown, what is not shown any more, and what a click does."""

import math
import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.lens.findings import Findings
from rnn_desktop.problem import Problem
from rnn_desktop.ui.panels.next_words_panel import NextWordsPanel
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.percentages import fine_percent
from tests.ui.panel_scenes import click_cell, next_words_of, opened, scene_of, texts
from tests.ui.reading_samples import WORDS, sample_reading


def explained(reading, position: int | None = None) -> Findings:
    at = len(reading.tokens) if position is None else position
    return Findings(reading, at, next_words_of(reading, at))


def test_words_that_lift_and_sink_stand_side_by_side_with_the_answer_after_them(qtbot: QtBot) -> None:
    panel, reading = NextWordsPanel(), sample_reading(WORDS[:4])
    found = explained(reading)
    opened(qtbot, panel, scene_of(reading, findings=found))
    up, down = found.next_words.lifting(10), found.next_words.sinking(10)
    rows = texts(panel.table)
    assert len(rows) == 10
    assert [row[0] for row in rows] == [word.word for word in up] + [""] * (10 - len(up))
    assert [row[3] for row in rows] == [word.word for word in down] + [""] * (10 - len(down))
    assert rows[0][1] == f"{100 * up[0].probability:.1f} % ▲"
    assert rows[0][4] == f"{100 * down[0].probability:.1f} % ▼"


def test_numbers_of_an_older_sentence_are_never_shown(qtbot: QtBot) -> None:
    panel, before, now = NextWordsPanel(), sample_reading(WORDS[:4]), sample_reading(WORDS[:5])
    opened(qtbot, panel, scene_of(before, findings=explained(before)))
    height, chosen = panel.sizeHint().height(), []
    panel.chosen.connect(chosen.append)
    panel.show_scene(scene_of(now))
    assert not any("%" in text for row in texts(panel.table) for text in row)
    click_cell(qtbot, panel.table, 0, 0)
    assert chosen == []
    assert panel.sizeHint().height() == height
    panel.show_scene(scene_of(now, findings=explained(now)))
    assert "%" in texts(panel.table)[0][1]


def test_a_click_or_enter_appends_the_word(qtbot: QtBot) -> None:
    panel, reading, chosen = NextWordsPanel(), sample_reading(WORDS[:4]), []
    found = explained(reading)
    opened(qtbot, panel, scene_of(reading, findings=found))
    panel.chosen.connect(chosen.append)
    click_cell(qtbot, panel.table, 0, 1)
    click_cell(qtbot, panel.table, 1, 3)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    up, down = found.next_words.lifting(10), found.next_words.sinking(10)
    assert chosen == [up[0].word, down[1].word, down[1].word]


def test_an_empty_place_chooses_nothing(qtbot: QtBot) -> None:
    panel, reading, chosen = NextWordsPanel(), sample_reading(WORDS[:4]), []
    opened(qtbot, panel, scene_of(reading, findings=explained(reading)))
    panel.chosen.connect(chosen.append)
    for row in range(10):
        click_cell(qtbot, panel.table, row, 2)
    empty = [row for row, cells in enumerate(texts(panel.table)) if not cells[0]]
    click_cell(qtbot, panel.table, empty[0], 0)
    assert chosen == []


def test_what_is_nearly_certain_has_another_decimal(qtbot: QtBot) -> None:
    assert [fine_percent(share) for share in (0.0004, 0.5, 0.9987, 0.99987, math.nan)] == [
        "0.04 %",
        "50.0 %",
        "99.87 %",
        "99.99 %",
        "NaN",
    ]
    panel, reading = NextWordsPanel(), sample_reading(WORDS[:4])
    found = explained(reading)
    logits = np.linspace(-9.0, -7.0, len(found.next_words.logits))
    sure = replace(found.next_words, logits=logits, probabilities=1 / (1 + np.exp(-logits)), logit=-6.5)
    opened(qtbot, panel, scene_of(reading, findings=replace(found, next_words=sure)))
    numbers = [row[4] for row in texts(panel.table) if row[4]]
    assert len(set(numbers)) > 1
    assert all(number.startswith("0.0") and len(number) == len("0.04 % ▼") for number in numbers)


def test_the_band_is_switched_in_words(qtbot: QtBot) -> None:
    panel, chosen = NextWordsPanel(), []
    opened(qtbot, panel, scene_of(sample_reading()))
    panel.band_chosen.connect(chosen.append)
    for key in "230":
        qtbot.mouseClick(panel.bands.button(key), Qt.MouseButton.LeftButton)
    assert chosen == [2, 3, 0]
    panel.show_scene(scene_of(sample_reading(), band_words=2))
    assert panel.bands.button("2").isChecked()


def test_where_the_word_would_stand_is_said(qtbot: QtBot) -> None:
    panel, reading = NextWordsPanel(), sample_reading(WORDS[:4])
    opened(qtbot, panel, scene_of(reading, findings=explained(reading, 2)))
    assert panel.prefix.text() == "After “기대 안”"
    panel.show_scene(scene_of(reading, findings=explained(reading, 0)))
    assert panel.prefix.text() == "As the first word"


def test_without_a_model_or_where_no_word_can_follow_a_sentence_says_so(qtbot: QtBot) -> None:
    panel, reading = NextWordsPanel(), sample_reading()
    opened(qtbot, panel, scene_of(None))
    assert panel.message.text() == "Open a model, and every word it knows is tried here."
    assert not panel.table.isVisible()
    problem = Problem("The model reads {count} tokens at most, so no word can follow.", count=8)
    panel.show_scene(scene_of(reading, findings=Findings(reading, not_offered={"next_words": problem})))
    assert panel.message.text() == "The model reads 8 tokens at most, so no word can follow."
    empty = sample_reading([])
    panel.show_scene(scene_of(empty, findings=explained(empty)))
    assert panel.table.isVisible()


@pytest.mark.parametrize(("language", "opening", "end"), [("en", "After “…", "”"), ("ko", "‘…", "’ 다음에 올 단어")])
def test_a_long_sentence_is_shortened_inside_its_quotes(
    speak: Callable[[str], None], qtbot: QtBot, language: str, opening: str, end: str
) -> None:
    speak(language)
    panel, reading = NextWordsPanel(), sample_reading(WORDS * 40)
    opened(qtbot, panel, scene_of(reading, findings=explained(reading)))
    shown = panel.prefix.shown
    assert shown.startswith(opening)
    assert shown.endswith(WORDS[-1] + end)
    assert panel.prefix.fontMetrics().horizontalAdvance(shown) <= panel.prefix.width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_it_passes_for_a_prediction(qtbot: QtBot, language: str) -> None:
    reading = sample_reading()
    panel = NextWordsPanel()
    opened(qtbot, panel, scene_of(reading, findings=explained(reading)))
    set_language(language)
    QApplication.processEvents()
    words = f"{panel.page_name()} {panel.page_tip()} {panel._title.text()}"
    assert not re.search(r"[Nn]ext|predict|다음|예측", words)
    said = {"en": "not how likely it is: this network does not predict words", "ko": "단어를 예측하지 않습니다"}
    assert panel.note.isVisible()
    assert said[language] in panel.note.text()
    set_language("en")
