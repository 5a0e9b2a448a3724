"""Measures of tags, of numbers and of what a language model foresees, against counting by hand."""

import math
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.captions import Captions
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.lens.evaluation import evaluate_captions, evaluate_text
from rnn_desktop.lens.reading import Reader
from rnn_desktop.lens.spoken import probabilities_of_tokens
from rnn_desktop.lens.step_evaluation import evaluate_numbers, evaluate_tags
from rnn_desktop.lens.writing import go_on
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Tags
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.task_models import task_model

_NOWHERE = Path("data.txt")
_SHA = "0" * 64


def _sentences(*sentences: tuple[str, ...]) -> TaggedSentences:
    """Each “word/tag”."""
    pairs = [[tuple(one.split("/")) for one in sentence] for sentence in sentences]
    labels = tuple(sorted({tag for sentence in pairs for _, tag in sentence}))
    words = tuple(tuple(word for word, _ in sentence) for sentence in pairs)
    tags = tuple(tuple(labels.index(tag) for _, tag in sentence) for sentence in pairs)
    return TaggedSentences(tuple(map(" ".join, words)), words, tags, labels, _NOWHERE, _SHA)


def test_tags_are_counted_by_their_names() -> None:
    model = task_model("tags", seed=3)
    assert isinstance(model.task, Tags)
    sentences = _sentences(("great/ADV", "film/NOUN", "and/X"), ("boring/VERB", "film/NOUN", "new/NOUN"))
    reader = Reader(model, create_tokenizer("space"))
    right, loss, said_tags = 0, 0.0, []
    for text, tags in zip(sentences.texts, sentences.tags, strict=True):
        for row, tag in zip(reader.read(text).trace.probabilities, tags, strict=True):
            said, label = model.task.labels[int(row.argmax())], sentences.labels[tag]
            if label != "X":
                right += said == label
                loss -= math.log(row[model.task.labels.index(label)])
                said_tags.append((label, said))
    found = evaluate_tags(model, sentences)
    assert (found.words, found.unknown_tags) == (5, 1)
    assert found.measures.accuracy == pytest.approx(right / 5)
    assert found.loss == pytest.approx(loss / 5, rel=1e-5)
    assert found.measures.largest_class == pytest.approx(3 / 5)
    labels = model.task.labels
    want = [[said_tags.count((true, said)) for said in labels] for true in labels]
    np.testing.assert_array_equal(found.confusion, want)


def test_tags_of_another_corpus_are_refused() -> None:
    with pytest.raises(Problem, match=r"has no tag that the model knows. It knows “NOUN”, “VERB”, “ADV”"):
        evaluate_tags(task_model("tags"), _sentences(("a/Q", "b/R")))


def _series(values: list[list[float]], columns: tuple[str, ...] = ("value",)) -> NumberSeries:
    return NumberSeries(columns, np.array(values, np.float64), 4, _NOWHERE, _SHA)


def test_errors_of_numbers_are_in_their_own_unit() -> None:
    model = task_model("numbers", seed=1)
    values = [40.0, 55.0, 61.5, 48.0, 52.0, 47.0, 66.0]
    found = evaluate_numbers(model, _series([[value] for value in values]))
    errors = [next(iter(go_on(model, list(map(str, values[i : i + 4])), 1)))[0] - values[i + 4] for i in range(3)]
    assert found.windows == 3
    assert found.mean_absolute_error == pytest.approx(np.abs(errors).mean(), rel=1e-5)
    assert found.root_mean_square_error == pytest.approx(math.sqrt(np.square(errors).mean()), rel=1e-5)
    assert found.baseline == pytest.approx((abs(52 - 48) + abs(47 - 52) + abs(66 - 47)) / 3)


def test_another_number_of_series_is_refused() -> None:
    with pytest.raises(Problem, match=r"goes on with 2 series \(“a”, “b”\), data.txt gives 1"):
        evaluate_numbers(task_model("two series"), _series([[1.0]] * 9))


def test_perplexity_is_that_of_a_reading() -> None:
    model, tokenizer = task_model("next_token"), create_tokenizer("spelling")
    found = evaluate_text(model, RunningText(("hello", "ohx"), "lines", _NOWHERE, _SHA), tokenizer)
    reader = Reader(model, tokenizer)
    shares = np.concatenate([probabilities_of_tokens(reader.read(text))[1:] for text in ("hello", "ohx")])
    known = shares[~np.isnan(shares)]
    assert (found.tokens, found.unknown) == (5, 1)
    assert found.perplexity == pytest.approx(float(np.prod(known)) ** (-1 / 5), rel=1e-5)
    assert found.bits_per_character == pytest.approx(-float(np.log2(known).sum()) / 6, rel=1e-5)
    # Who knows the counts alone, each once more (e l l o h: of 5 words that can be said).
    counts = {"e": 2, "l": 3, "o": 2, "h": 2, "!": 1}
    want = math.prod(counts[letter] / 10 for letter in "elloh") ** (-1 / 5)
    assert found.baseline == pytest.approx(want)


def test_a_text_of_which_the_model_knows_nothing_is_refused() -> None:
    text = RunningText(("xyz", "x"), "lines", _NOWHERE, _SHA)
    with pytest.raises(Problem, match=r"The model knows no token of data.txt"):
        evaluate_text(task_model("next_token"), text, create_tokenizer("spelling"))


def _captions(folder: Path, first: str, second: str) -> Captions:
    path = folder / "captions.csv"
    path.write_text("text,label\n" + f"great film,{first}\nboring film,{second}\n" * 20, "utf-8")
    return Captions(reviews_of(path))


def test_sequences_are_foreseen_behind_their_label(tmp_path: Path) -> None:
    model, tokenizer = task_model("sequence"), create_tokenizer("word")
    found = evaluate_captions(model, _captions(tmp_path, "good", "bad"), tokenizer)
    assert (found.tokens, found.unknown) == (40 * 3, 0)
    reader = Reader(model, tokenizer)
    surprise = 0.0
    for text in ("⟨good⟩ great film", "⟨bad⟩ boring film"):
        reading = reader.read(text)
        assert [token.text for token in reading.tokens] == text.split()
        ends = reading.trace.probabilities[-1, model.vocabulary.ids["⟨⟩"] - 2]
        surprise -= float(np.log(probabilities_of_tokens(reading)[1:]).sum() + np.log(ends))
    assert found.loss == pytest.approx(surprise / 6, rel=1e-5)


def test_sequences_of_other_labels_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="“bad”, “good”"):
        evaluate_captions(task_model("sequence"), _captions(tmp_path, "red", "blue"), create_tokenizer("word"))
