"""The command line begins with what the window begins with: the settings that suit so many reviews."""

from dataclasses import asdict
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import to_json
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.runs.suited_settings import FEW_REVIEWS, settings_for_reviews
from rnn_desktop.ui.train.settings_panel import SettingsPanel
from tests.cli.conftest import Run
from tests.reviews_told_apart import reviews_of_count


def _table(folder: Path, reviews: int) -> Path:
    path = folder / "reviews.csv"
    rows = (f"{('great', 'boring')[i % 2]} film,{(i + 1) % 2}\n" for i in range(reviews))
    path.write_text("review,label\n" + "".join(rows), "utf-8")
    return path


def _trained(run: Run, folder: Path, reviews: int, *options: object) -> Model:
    output = folder / "m.safetensors"
    done = run("train", _table(folder, reviews), "--output", output, "--tokenizer", "word", "--force", *options)
    assert done.code == 0, done.err
    return load_model(output)


@pytest.mark.parametrize("reviews", [80, FEW_REVIEWS - 2, FEW_REVIEWS])
def test_what_is_not_said_suits_the_number_of_reviews(run: Run, qtbot: QtBot, tmp_path: Path, reviews: int) -> None:
    model, suited = _trained(run, tmp_path, reviews, "--epochs", 1), settings_for_reviews(reviews)
    panel = SettingsPanel()
    qtbot.addWidget(panel)
    panel.adapt(reviews_of_count(reviews))
    assert panel.settings() == suited, "the window"
    assert model.config == suited.model_config(model.task, len(model.vocabulary)), "the command line"
    assert model.provenance["training"] == to_json(suited.training) | {"epochs": 1}
    assert model.provenance["initialization"] == asdict(suited.initialization)


def test_what_is_said_counts_also_where_it_is_the_default_of_other_data(run: Run, tmp_path: Path) -> None:
    said = ("--cell", "lstm", "--hidden-size", 64, "--batch-size", 64, "--learning-rate", 0.001)
    model = _trained(run, tmp_path, 80, *said, "--epochs", 1)
    assert (model.config.cell, model.config.hidden_sizes) == ("lstm", (64,))
    assert (
        model.config.embedding_size
        == settings_for_reviews(80).embedding_size
        != settings_for_reviews(FEW_REVIEWS).embedding_size
    )
    assert (model.provenance["training"]["batch_size"], model.provenance["training"]["learning_rate"]) == (64, 0.001)


def test_one_hot_words_and_joined_states_can_be_said(run: Run, tmp_path: Path) -> None:
    said = ("--input", "one_hot", "--input-weights", "he_normal", "--pooling", "concatenate", "--fixed-length", 3)
    model = _trained(run, tmp_path, 80, *said, "--epochs", 1)
    assert (model.config.input, model.config.pooling, model.config.fixed_length) == ("one_hot", "concatenate", 3)
    assert model.provenance["initialization"]["input"] == "he_normal"
    done = run("train", _table(tmp_path, 80), "--output", tmp_path / "n.safetensors", "--pooling", "concatenate")
    assert done.code == 1
    assert done.err.endswith("Option: --fixed-length.\n")


def test_early_stopping_is_what_is_done_where_nothing_is_said(run: Run, tmp_path: Path) -> None:
    assert {settings_for_reviews(count).training.patience for count in (80, 150_000)} == {3}
    assert _trained(run, tmp_path, 80, "--epochs", 1).provenance["training"]["patience"] == 3
    assert _trained(run, tmp_path, 80, "--epochs", 1, "--patience", 0).provenance["training"]["patience"] == 0


def test_the_help_says_which_defaults_depend_on_the_data(run: Run) -> None:
    words = " ".join(run("train", "--help").out.split())
    few, many = settings_for_reviews(0), settings_for_reviews(FEW_REVIEWS)
    for name, here, there in (
        ("cell", few.cell, many.cell),
        ("hidden-size", few.hidden_sizes[0], many.hidden_sizes[0]),
        ("epochs", few.training.epochs, many.training.epochs),
        ("learning-rate", few.training.learning_rate, many.training.learning_rate),
        ("validation", few.training.validation, many.training.validation),
    ):
        assert f"({here}; {there} from 2,000 reviews)" in words.partition(f"--{name} ")[2][:220], name
    assert "[default: okt]" in words


def test_the_help_says_what_the_exit_codes_mean(run: Run) -> None:
    words = " ".join(run("--help").out.split())
    assert "Exit codes: 0 done; 1 a problem" in words
    for code in (2, 129, 130, 143):
        assert str(code) in words
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    for code in ("| 0 |", "| 1 |", "| 2 |", "| 129, 130, 143 |"):
        assert code in readme
