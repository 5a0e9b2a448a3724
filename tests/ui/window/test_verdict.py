"""The verdict says one thing in four ways: number, word, colour, place on the scale."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme
from rnn_desktop.ui.window.verdict import Verdict
from tests.ui.reading_samples import sample_reading


def reading_of(logit: float) -> Reading:
    """A reading that ends with this logit."""
    reading = sample_reading()
    logits = np.full_like(reading.trace.logits, logit)
    return replace(reading, trace=replace(reading.trace, logits=logits, probabilities=1 / (1 + np.exp(-logits))))


@pytest.fixture
def verdict(qtbot: QtBot) -> Verdict:
    verdict = Verdict()
    qtbot.addWidget(verdict)
    verdict.show()
    return verdict


def texts(verdict: Verdict) -> list[str]:
    return [label.text() for label in verdict.findChildren(QLabel)]


def marker(verdict: Verdict, theme: Theme) -> float:
    """Where on the bar the marker stands, 0 at its left end and 1 at its right."""
    image: QImage = verdict.grab().toImage()
    row = image.height() - 3
    while image.pixelColor(image.width() // 2, row) == QColor(theme.window) and row > 0:
        row -= 1
    dark = [x for x in range(image.width()) if image.pixelColor(x, row) == QColor(theme.text)]
    return (sum(dark) / len(dark) - 2) / (image.width() - 5)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("logit", "number", "word"),
    [
        (3.715, "97.6 %", "positive"),
        (-1.25, "22.3 %", "negative"),
        (0.0, "50.0 %", "positive"),
        (-40, "0.0 %", "negative"),
    ],
)
def test_says_the_same_in_every_way(verdict: Verdict, theme: Theme, logit: float, number: str, word: str) -> None:
    verdict.set_theme(theme)
    verdict.set_reading(reading_of(logit))
    sign = "−" if logit < 0 else "+"
    assert texts(verdict) == ["P(positive)", number, word, f"logit {sign}{abs(logit):.3f}"]
    strong = theme.positive_text if word == "positive" else theme.negative_text
    colors = [label.palette().windowText().color().name() for label in verdict.findChildren(QLabel)]
    assert colors == [theme.muted, strong, strong, theme.muted]


@pytest.mark.parametrize(("logit", "score"), [(-888.8884, "logit −888.888"), (-9.274e7, "logit −9.27e+07")])
def test_the_logit_of_an_exploded_network_is_not_cut_off(verdict: Verdict, logit: float, score: str) -> None:
    with np.errstate(over="ignore"):
        verdict.set_reading(reading_of(logit))
    (label,) = (label for label in verdict.findChildren(QLabel) if label.text() == score)
    assert label.fontMetrics().horizontalAdvance(score) <= label.width()


@pytest.mark.parametrize("logit", [-2.0, -0.5, 0.3, 1.5])
def test_the_marker_stands_at_the_probability(verdict: Verdict, logit: float) -> None:
    verdict.set_theme(LIGHT)
    verdict.set_reading(reading_of(logit))
    assert marker(verdict, LIGHT) == pytest.approx(1 / (1 + np.exp(-logit)), abs=0.02)


def test_says_it_to_a_screen_reader(verdict: Verdict) -> None:
    verdict.set_reading(reading_of(-1.25))
    assert verdict.pair.accessibleDescription() == "P(positive) 22.3 % negative logit −1.250"


def test_keeps_its_width(qtbot: QtBot, verdict: Verdict) -> None:
    widths = set()
    for logit in (-12.345, -0.001, 0.5, 40.0):
        verdict.set_reading(reading_of(logit))
        qtbot.wait(0)
        widths.add(verdict.sizeHint().width())
    assert len(widths) == 1
