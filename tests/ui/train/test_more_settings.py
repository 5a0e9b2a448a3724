"""The settings that few need: closed at first, counted in the table, and kept when a training stops early."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from rnn_desktop.cli.training_options import training_options
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import Initialization
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.runs.settings_json import settings_from_json, settings_to_json
from rnn_desktop.runs.suited_settings import NETWORK_INPUT, settings_for_reviews
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


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def test_the_section_is_closed_until_it_is_opened(panel: SettingsPanel, qtbot: QtBot) -> None:
    more = panel.more
    assert more.toggle.text() == "More settings"
    assert not more.network.direction.isVisible()
    qtbot.mouseClick(more.toggle, Qt.MouseButton.LeftButton)
    assert more.network.direction.isVisible()
    qtbot.keyClick(more.toggle, Qt.Key.Key_Space)
    assert not more.network.direction.isVisible()


def test_a_closed_section_says_how_much_in_it_is_not_as_usual(panel: SettingsPanel) -> None:
    more = panel.more
    more.first.spread.setText("0.3")
    more.learning.patience.setValue(0)
    assert more.toggle.text() == "More settings · 2 changed"
    set_language("ko")
    panel.retranslate()
    assert more.toggle.text() == "더 많은 설정 · 2개 변경"
    set_language("en")
    panel.retranslate()
    more.first.spread.setText("0.05")
    more.learning.patience.setValue(3)
    assert more.toggle.text() == "More settings"


def test_what_is_set_there_is_trained_so(panel: SettingsPanel) -> None:
    network, first, learning = panel.more.network, panel.more.first, panel.more.learning
    panel.hidden_sizes.setText("24, 12 8")
    choose(panel.cell, "simple_rnn")
    for box, value in (
        (network.direction, True),
        (network.pooling, "concatenate"),
        (network.input, "one_hot"),
        (network.activation, "relu"),
        (network.bias, False),
        (network.initial_state, "ones"),
        (first.input, "he_normal"),
        (first.recurrent, "identity"),
        (learning.optimizer, "momentum"),
        (learning.schedule, "one_cycle"),
        (learning.keep, "newest"),
        (panel.more.data.duplicates, "drop"),
    ):
        choose(box, value)
    network.fixed_length.setValue(7)
    for field, typed in ((learning.momentum, "0.8"), (learning.weight_decay, "1e-4"), (learning.clip_norm, "2")):
        field.setText(typed)
    learning.averaging.setText("0.99")
    shares = (learning.dropout_words, learning.dropout_layers, learning.dropout_output, learning.label_smoothing)
    for share, percent in zip((*shares, learning.warm_up), (10, 25, 15, 5, 20), strict=True):
        share.setValue(percent)
    learning.patience.setValue(2)
    assert panel.settings() == TrainingSettings(
        cell="simple_rnn",
        hidden_sizes=(24, 12, 8),
        bidirectional=True,
        activation="relu",
        pooling="concatenate",
        fixed_length=7,
        bias=False,
        initial_state="ones",
        input="one_hot",
        initialization=Initialization("he_normal", "identity"),
        duplicates="drop",
        training=TrainingConfig(
            optimizer="momentum",
            momentum=0.8,
            weight_decay=1e-4,
            clip_norm=2.0,
            schedule="one_cycle",
            warm_up=0.2,
            averaging=0.99,
            patience=2,
            keep="newest",
            dropout_words=0.1,
            dropout_layers=0.25,
            dropout_output=0.15,
            label_smoothing=0.05,
        ),
    )


def test_the_window_has_every_choice_of_the_command_line(panel: SettingsPanel) -> None:
    options = {one.name for one in training_options(lambda: None).__click_params__}
    grids = panel.more.grids
    fields = {setting.name for grid in grids for setting in grid.settings}
    shown = {"tokenizer", "vocabulary_size", "max_length", "embedding_size", "cell", "hidden_sizes", "epochs"}
    shown |= {"batch_size", "learning_rate", "validation", "seed"}
    assert options - {NETWORK_INPUT} == (fields | shown) - {NETWORK_INPUT}
    assert all(hasattr(panel, name) for name in shown)


def test_settings_that_were_chosen_are_shown_again_as_they_were(panel: SettingsPanel) -> None:
    """As a recovered window does; the file keeps them, too."""
    chosen = TrainingSettings(
        cell="lstm",
        hidden_sizes=(48, 16),
        pooling="concatenate",
        fixed_length=12,
        initial_state="ones",
        initialization=Initialization("normal", "uniform", "normal", 0.25, 0.5),
        training=TrainingConfig(optimizer="rmsprop", averaging=0.5, dropout_input=0.1, keep="newest"),
    )
    panel.choose(settings_from_json(json.loads(json.dumps(settings_to_json(chosen)))))
    assert panel.settings() == chosen
    panel.adapt(reviews_of_count(400))
    assert panel.settings() == chosen, "a table changes nothing that was chosen"


def test_untouched_settings_are_the_usual_ones(panel: SettingsPanel) -> None:
    assert panel.settings() == TrainingSettings()
    panel.adapt(reviews_of_count(400))
    assert panel.settings() == settings_for_reviews(400)
    panel.hidden_sizes.setText("32, 32")
    panel.adapt(reviews_of_count(150_000))
    assert panel.settings().hidden_sizes == (32, 32), "what was chosen stays"


def test_the_parameters_follow_layers_directions_and_pooling(panel: SettingsPanel) -> None:
    panel.cell.setCurrentIndex(panel.cell.findData("gru"))
    panel.vocabulary_size.setValue(1000)
    panel.embedding_size.setValue(32)
    panel.hidden_sizes.setText("32")
    assert [row[0] for row in rows(panel)] == ["Embedding", "GRU", "Dense"]
    network = panel.more.network
    panel.hidden_sizes.setText("32, 32, 32, 32")
    network.direction.setCurrentIndex(1)
    choose(network.pooling, "attention")
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
    panel.hidden_sizes.setText("32")
    network.direction.setCurrentIndex(0)
    network.pooling.setCurrentIndex(0)
    assert [row[0] for row in rows(panel)] == ["Embedding", "GRU", "Dense"]


def test_the_third_documents_stacked_network_has_its_parameters(panel: SettingsPanel) -> None:
    """SimpleRNN(64) → SimpleRNN(32) on Embedding(100, 128); of two classes one logit is told, not two."""
    choose(panel.cell, "simple_rnn")
    panel.vocabulary_size.setValue(100)
    panel.embedding_size.setValue(128)
    panel.hidden_sizes.setText("64, 32")
    assert [row[2] for row in rows(panel)] == ["12,800", "12,352", "3,104", "33"]


def test_joined_states_one_hot_words_and_no_bias_are_counted(panel: SettingsPanel) -> None:
    choose(panel.cell, "simple_rnn")
    panel.vocabulary_size.setValue(100)
    panel.hidden_sizes.setText("8")
    network = panel.more.network
    choose(network.pooling, "concatenate")
    network.fixed_length.setValue(5)
    choose(network.input, "one_hot")
    choose(network.bias, False)
    assert rows(panel) == [("SimpleRNN", "T × 8", "864"), ("Flatten", "40", "0"), ("Dense", "1", "41")]


@pytest.mark.parametrize("typed", ["", "0", "64, x", "64,,-1", "2049", ", ".join(["4"] * 17)])
def test_hidden_sizes_that_cannot_be_are_said_where_they_stand(panel: SettingsPanel, typed: str) -> None:
    panel.hidden_sizes.setText(typed)
    assert panel.message.isVisible()
    assert panel.message.text().startswith(f"The hidden sizes “{typed}” cannot be. Write the units of each layer")
    assert rows(panel) == [("–", "–", "–")] * 3
    panel.hidden_sizes.setText("64")
    assert not panel.message.isVisible()


def test_numbers_that_cannot_be_are_said_by_the_name_of_their_field(panel: SettingsPanel) -> None:
    panel.more.first.spread.setText("wide")
    assert panel.message.text() == "The spread of the first weights “wide” is not a number; write 0.001 or 1e-3."
    panel.more.first.spread.setText("2000")
    assert panel.message.text().startswith("The spread of the first weights is 2000.0; choose a number greater than 0")
    panel.more.first.spread.setText("0.1")
    choose(panel.more.network.pooling, "concatenate")
    panel.more.network.fixed_length.setValue(500)
    assert panel.message.text() == "The number of states joined is 500; choose a whole number from 1 to 140."


def test_while_a_network_trains_they_can_be_looked_at_but_not_changed(panel: SettingsPanel, qtbot: QtBot) -> None:
    panel.set_locked(True)
    qtbot.mouseClick(panel.more.toggle, Qt.MouseButton.LeftButton)
    fields = [field for grid in panel.more.grids for field in grid.fields()]
    assert all(field.isVisible() and not field.isEnabled() for field in fields)
    assert panel.more.network.pooling.toolTip() == "Fixed while the network trains"
    panel.set_locked(False)
    assert panel.more.network.pooling.isEnabled()


def test_each_field_says_what_it_means(panel: SettingsPanel) -> None:
    fields = [field for grid in panel.more.grids for field in grid.fields()]
    assert all(field.toolTip().strip() for field in fields)
    assert "Pooling: how the states of all tokens" in panel.more.network.pooling.toolTip()
    assert "forget gate" in panel.more.first.forget_bias.toolTip()
    assert "64, 32 are two layers" in panel.hidden_sizes.toolTip()


def test_what_leaves_no_choice_says_why_and_counts_as_usual(panel: SettingsPanel) -> None:
    network, first, learning = panel.more.network, panel.more.first, panel.more.learning
    assert network.activation.toolTip() == "Only a SimpleRNN has a choice of activation functions."
    assert learning.momentum.toolTip() == "Only the optimizer “SGD, momentum” has it."
    assert network.fixed_length.toolTip() == "Only where the states are joined."
    assert learning.dropout_layers.toolTip() == "One layer has nothing between."
    choose(panel.cell, "simple_rnn")
    assert network.activation.isEnabled()
    assert first.forget_bias.toolTip() == "Only an LSTM has a forget gate."
    learning.dropout_input.setValue(20)
    choose(first.embedding, "normal")
    choose(network.input, "one_hot")
    assert first.embedding.toolTip() == panel.embedding_size.toolTip() == "One-hot vectors have no embedding."
    assert first.spread.toolTip() == "Only “uniform” and “normal” are drawn so wide."
    assert not learning.dropout_input.isEnabled()
    settings = panel.settings()
    assert (settings.training.dropout_input, settings.initialization.embedding) == (0.0, "uniform")
    choose(first.recurrent, "uniform")
    assert first.spread.isEnabled()
    choose(network.input, "embedding")
    assert panel.settings().training.dropout_input == 0.2, "what was typed there is still there"
    panel.hidden_sizes.setText("8, 8")
    assert learning.dropout_layers.isEnabled()


def test_every_choice_can_be_trained(panel: SettingsPanel) -> None:
    boxes = [
        panel.cell,
        *(field for grid in panel.more.grids for field in grid.fields() if isinstance(field, QComboBox)),
    ]
    assert len(boxes) == 14
    for box in boxes:
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


def test_newest_weights_that_were_not_the_best_are_not_called_so(progress: ProgressPanel) -> None:
    progress.take([ModelSnapshot(2, 20, sample_model(9))])
    progress.set_state(JobState.COMPLETED)
    assert progress.detail.text() == "epoch 2 is kept: accuracy 80.0 % · loss 0.500"


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
