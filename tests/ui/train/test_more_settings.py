"""The settings that few need: closed at first, counted in the table, and kept when a training stops early."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.runs.suited_settings import settings_for_reviews
from rnn_desktop.runs.training_run import ModelSnapshot, TrainingSettings
from rnn_desktop.session.job import JobState
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.train.progress_panel import ProgressPanel
from rnn_desktop.ui.train.settings_panel import SettingsPanel
from rnn_desktop.ui.train.watched_sentence import WatchedSentence
from tests.reviews_told_apart import reviews_of_count
from tests.ui.reading_samples import sample_model, sample_reading


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[SettingsPanel]:
    panel = SettingsPanel()
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    set_language("en")


def rows(panel: SettingsPanel) -> list[tuple[str, str, str]]:
    """What the table of parameters shows."""
    shown = [row for row in panel.table.rows if row[0].isVisible()]
    return [(row[0].text(), row[1].text(), row[2].text()) for row in shown]


def test_the_section_is_closed_until_it_is_opened(panel: SettingsPanel, qtbot: QtBot) -> None:
    more = panel.more
    assert more.toggle.text() == "More settings"
    assert not more.layers.isVisible()
    qtbot.mouseClick(more.toggle, Qt.MouseButton.LeftButton)
    assert more.layers.isVisible()
    qtbot.keyClick(more.toggle, Qt.Key.Key_Space)
    assert not more.layers.isVisible()


def test_a_closed_section_says_how_much_in_it_is_not_as_usual(panel: SettingsPanel) -> None:
    more = panel.more
    more.layers.setValue(2)
    more.patience.setValue(0)
    assert more.toggle.text() == "More settings · 2 changed"
    set_language("ko")
    panel.retranslate()
    assert more.toggle.text() == "더 많은 설정 · 2개 변경"
    set_language("en")
    panel.retranslate()
    more.layers.setValue(1)
    more.patience.setValue(3)
    assert more.toggle.text() == "More settings"


def test_what_is_set_there_is_trained_so(panel: SettingsPanel) -> None:
    more = panel.more
    panel.hidden_size.setValue(24)
    more.layers.setValue(3)
    for box, value in (
        (more.direction, True),
        (more.pooling, "attention"),
        (more.optimizer, "adamw"),
        (more.schedule, "one_cycle"),
    ):
        box.setCurrentIndex(box.findData(value))
    more.dropout_words.setValue(10)
    more.dropout_layers.setValue(25)
    more.patience.setValue(2)
    settings = panel.settings()
    assert (settings.hidden_sizes, settings.bidirectional, settings.pooling) == ((24, 24, 24), True, "attention")
    training = settings.training
    assert (training.optimizer, training.schedule, training.patience) == ("adamw", "one_cycle", 2)
    assert (training.dropout_words, training.dropout_layers) == (0.1, 0.25)


def test_untouched_settings_are_the_usual_ones(panel: SettingsPanel) -> None:
    assert panel.settings() == TrainingSettings()
    panel.adapt(reviews_of_count(400))
    assert panel.settings() == settings_for_reviews(400)
    panel.more.layers.setValue(2)
    panel.adapt(reviews_of_count(150_000))
    assert panel.settings().hidden_sizes == (32, 32), "what was chosen stays"


def test_the_parameters_follow_layers_directions_and_pooling(panel: SettingsPanel) -> None:
    panel.cell.setCurrentIndex(panel.cell.findData("gru"))
    panel.vocabulary_size.setValue(1000)
    panel.embedding_size.setValue(32)
    panel.hidden_size.setValue(32)
    assert [row[0] for row in rows(panel)] == ["Embedding", "GRU", "Dense"]
    more = panel.more
    more.layers.setValue(4)
    more.direction.setCurrentIndex(1)
    more.pooling.setCurrentIndex(more.pooling.findData("attention"))
    # 3 gates of 32 × (32 + 32) weights and two biases; the layers above read both directions.
    first, above = 2 * 3 * 32 * (32 + 32) + 2 * 4 * 32, 2 * 3 * 32 * (64 + 32) + 2 * 4 * 32
    assert rows(panel) == [
        ("Embedding", "T × 32", "32,000"),
        ("Bidirectional(GRU)", "T × 64", f"{first:,}"),
        *[("Bidirectional(GRU)", "T × 64", f"{above:,}")] * 3,
        ("Attention", "64", f"{64 * 64 + 64 + 64:,}"),
        ("Dense", "1", "65"),
    ]
    assert panel.table.total[1].text() == f"{32_000 + first + 3 * above + 64 * 66 + 65:,}"
    panel.learning_rate.setText("?")
    assert rows(panel) == [("–", "–", "–")] * 3
    panel.learning_rate.setText("0.001")
    more.layers.setValue(1)
    more.direction.setCurrentIndex(0)
    more.pooling.setCurrentIndex(0)
    assert [row[0] for row in rows(panel)] == ["Embedding", "GRU", "Dense"]


def test_while_a_network_trains_they_can_be_looked_at_but_not_changed(panel: SettingsPanel, qtbot: QtBot) -> None:
    panel.set_locked(True)
    qtbot.mouseClick(panel.more.toggle, Qt.MouseButton.LeftButton)
    fields = list(panel.more.grid.fields())
    assert all(field.isVisible() and not field.isEnabled() for field in fields)
    others = [field for field in fields if field is not panel.more.activation]
    assert {field.toolTip() for field in others} == {"Fixed while the network trains"}
    panel.set_locked(False)
    assert all(field.isEnabled() and not field.toolTip() for field in others)
    assert panel.more.activation.toolTip() == "Only a SimpleRNN has a choice of activation functions."
    panel.cell.setCurrentIndex(panel.cell.findData("simple_rnn"))
    assert panel.more.activation.isEnabled()


def test_every_choice_can_be_trained(panel: SettingsPanel) -> None:
    more = panel.more
    for box in (panel.cell, more.direction, more.pooling, more.optimizer, more.schedule):
        for index in range(box.count()):
            box.setCurrentIndex(index)
            config = panel.settings().model_config()
            assert isinstance(config, ModelConfig)
            assert box.currentText().strip()


# --- after early stopping ------------------------------------------------------------------------------------------


def steps(count: int, total: int) -> list[StepDone]:
    return [StepDone(1 + n // 10, n + 1, total, 0.5, 0.5, 1.0, 16 * (n + 1), 0.01 * (n + 1)) for n in range(count)]


def evaluated(epoch: int, loss: float, accuracy: float) -> Evaluated:
    return Evaluated(epoch, 10 * epoch, 0.4, 0.9, loss, accuracy, 900.0)


@pytest.fixture
def progress(qtbot: QtBot) -> ProgressPanel:
    """Two epochs of ten are done, and the first was the better."""
    progress = ProgressPanel()
    qtbot.addWidget(progress)
    model = sample_model(9)
    progress.begin(10)
    progress.set_state(JobState.RUNNING)
    progress.take([*steps(10, 100), evaluated(1, 0.4, 0.85), ModelSnapshot(1, 10, model)])
    assert progress.detail.text() == "validation after epoch 1: accuracy 85.0 % · loss 0.400"
    progress.take([*steps(20, 100)[10:], evaluated(2, 0.5, 0.8), ModelSnapshot(2, 20, model, kept=False)])
    assert progress.detail.text() == "validation after epoch 2: accuracy 80.0 % · loss 0.500 · best: epoch 1"
    return progress


def test_the_progress_says_which_epoch_was_kept(progress: ProgressPanel) -> None:
    progress.take([ModelSnapshot(1, 10, sample_model(9))])
    progress.set_state(JobState.COMPLETED)
    assert progress.stage.text() == "Stopped early · epoch 2 / 10 · step 20 / 100"
    assert progress.detail.text() == "epoch 1 was the best and is kept: accuracy 85.0 % · loss 0.400"
    assert progress.bar.value() == progress.bar.maximum(), "nothing is left to do"
    progress.begin(10)
    assert progress.detail.text().strip() == ""


@pytest.mark.parametrize("state", [JobState.CANCELLED, JobState.FAILED])
def test_the_progress_says_so_too_where_a_training_was_stopped_or_failed(
    progress: ProgressPanel, state: JobState
) -> None:
    progress.take([*steps(25, 100)[20:], ModelSnapshot(3, 25, sample_model(9), kept=False)])
    progress.set_state(state)
    assert progress.detail.text() == "epoch 1 was the best and is kept: accuracy 85.0 % · loss 0.400"


def test_the_progress_says_that_the_newest_weights_are_kept_where_no_epoch_has_ended(progress: ProgressPanel) -> None:
    progress.begin(10)
    progress.take([*steps(5, 100), ModelSnapshot(1, 5, sample_model(9))])
    progress.set_state(JobState.CANCELLED)
    assert progress.detail.text() == "no epoch has ended: the newest weights are kept"


def test_the_watched_sentence_marks_the_model_that_was_kept(qtbot: QtBot) -> None:
    watched = WatchedSentence()
    qtbot.addWidget(watched)
    early, late = sample_model(9), sample_model(9, scale=2)
    for epoch, model in ((1, early), (2, late)):
        watched.take([*steps(10 * epoch, 20), ModelSnapshot(epoch, 10 * epoch, model)])
        watched.take_reading(sample_reading(model=model))
    curve = (list(watched.steps), list(watched.probabilities))
    assert curve[0] == [10, 20]
    assert watched.marked == (20, curve[1][1])
    watched.take([ModelSnapshot(1, 10, early)])
    watched.take_reading(sample_reading(model=early))
    assert (watched.steps, watched.probabilities) == curve, "the curve runs from left to right"
    assert watched.marked == (10, curve[1][0])
    watched.clear()
    assert watched.marked is None
