"""A network whose states grow until they are no numbers: the window says so calmly, wherever one looks."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.attribution import INEXACT
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.fragility import fragility
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.ui.panels.fragility_panel import FragilityPanel
from rnn_desktop.ui.panels.methods_panel import MethodsPanel
from rnn_desktop.ui.window.verdict import Verdict
from tests.ui.panel_scenes import attributions_of, next_words_of, opened, scene_of
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]


def _exploding(count: int = 60) -> Reading:
    """Begins with numbers and ends without."""
    model = sample_model(4, "simple_rnn", activation="relu")
    for name, array in model.parameters.named():
        if name.endswith("W_h"):
            array[:] = 3.0
    # ∞ − ∞ is NaN.
    model.parameters.W_y[:, 0] = (-1.0, 1.0, 1.0, 1.0)
    reading = sample_reading((WORDS * count)[:count], model)
    assert np.isfinite(reading.logits[0])
    return reading


@pytest.fixture
def findings() -> Findings:
    """Of a review that explodes, all that is found out in the end."""
    reading = _exploding()
    found = fragility(reading, lambda _: create_tokenizer("word"), ())
    return Findings(reading, len(reading.tokens), next_words_of(reading), attributions_of(reading), found)


def test_every_picture_page_and_place_can_be_shown(qtbot: QtBot, shown: Shown, findings: Findings) -> None:
    assert findings.reading is not None
    view = shown(findings.reading)
    view.set_findings(findings)
    last = len(findings.reading.tokens) - 1
    for picture in ("folded", "neurons", "unrolled"):
        view.show_picture(picture)
        for page in ("inspect", "methods", "what_if"):
            view.side.show_page(page)
            for place in (Place(0), Place(last), Place(last, 1, "h"), Place(last, None, "y")):
                view.select_place(place)
                qtbot.wait(1)
                assert not view.grab().isNull()
    for order in ("share", "cluster"):
        view.show_order(order)
        assert not view.grab().isNull()
    assert "NaN" in view.bar.words


def test_there_is_no_verdict_and_why(qtbot: QtBot) -> None:
    verdict = Verdict()
    qtbot.addWidget(verdict)
    verdict.set_reading(_exploding())
    said = [label.text() for label in verdict.findChildren(QLabel)]
    assert said == ["P(positive)", "NaN", "", "logit NaN"]
    assert verdict.pair.toolTip().startswith("No verdict: the states grew")
    verdict.grab()
    verdict.set_reading(sample_reading())
    assert verdict.pair.toolTip() == ""


def test_variants_without_a_number_have_no_range(qtbot: QtBot, findings: Findings) -> None:
    panel, nothing = FragilityPanel(), float("nan")
    opened(qtbot, panel, scene_of(findings.reading, findings=findings))
    assert "flips 0" in panel.summary.text()
    panel.bar.clear()
    empty = panel.bar.grab().toImage()
    for low, high in ((0.25, 0.75), (nothing, nothing)):
        panel.bar.set_range(low, nothing, high)
        assert panel.bar.grab().toImage() == empty


def test_the_receipt_does_not_claim_to_add_up(qtbot: QtBot, shown: Shown, findings: Findings) -> None:
    panel = MethodsPanel()
    opened(qtbot, panel, scene_of(findings.reading, findings=findings))
    assert panel.note.text() == INEXACT
    view = shown(findings.reading)
    assert view.canvas.receipt.heading()[1].startswith("sum ≠ logit")
    view.set_reading(sample_reading())
    assert view.canvas.receipt.heading()[1].startswith("sum = logit")


def test_large_numbers_fit_beside_the_receipt(shown: Shown) -> None:
    view = shown(_exploding(30))
    ticks = [words for _, words in view.canvas.receipt.ticks()]
    assert all(len(words) <= 6 for words in ticks)
