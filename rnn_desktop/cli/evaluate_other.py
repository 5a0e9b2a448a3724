"""Measuring models that do not tell classes apart: each in its task's own measure, beside what costs nothing."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from rnn_desktop.cli.examples import examples_json, read_examples, say_examples
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import count_progress, print_json, print_line
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.captions import Captions
from rnn_desktop.data.examples import Understood, usable
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.evaluation import TextEvaluation, evaluate_captions, evaluate_text
from rnn_desktop.lens.step_evaluation import evaluate_numbers, evaluate_tags
from rnn_desktop.tasks import Numbers


def evaluate_other(path: Path, model: Model, options: TableOptions, *, as_json: bool) -> None:
    """Read the file as the model's task asks for it, measure, and print."""
    usual: tuple[str, ...] = ()
    if isinstance(model.task, Numbers):
        usual, options = model.task.columns, replace(options, window=options.window or model.task.window)
    understood = read_examples(path, options, model.task.name, model.label_rule, usual)
    say_examples(understood)
    tokenizer = tokenizers()(model.tokenizer.name)
    match usable(understood, model.task.name):
        case RunningText() as text:
            told = _text_words(evaluate_text(model, text, tokenizer, count_progress))
        case Captions() as captions:
            told = _text_words(evaluate_captions(model, captions, tokenizer, count_progress))
        case TaggedSentences() as sentences:
            told = _tag_words(model, sentences)
        case NumberSeries() as series:
            told = _number_words(model, series)
        case _:
            raise AssertionError(model.task.name)
    _print(model, understood, *told, as_json=as_json)


def _print(model: Model, understood: Understood, figures: dict[str, Any], words: str, *, as_json: bool) -> None:
    if as_json:
        known = {name: value for name, value in figures.items() if not _is_nan(value)}
        data = examples_json(understood, model.config.max_length, tokenizers()(model.tokenizer.name).token_lists)
        print_json({"task": model.task.name, **known, "data": data})
    else:
        print_line(words)


def _text_words(found: TextEvaluation) -> tuple[dict[str, Any], str]:
    told = translate(
        "CommandLine",
        "{tokens:,} tokens: perplexity {perplexity:.2f} (their counts alone {baseline:.2f}), {bits:.3f} bits per "
        "character, accuracy {accuracy:.2%}, loss {loss:.4f}, unknown {unknown:,}",
    )
    words = told.format(
        tokens=found.tokens,
        perplexity=found.perplexity,
        baseline=found.baseline,
        bits=found.bits_per_character,
        accuracy=found.accuracy,
        loss=found.loss,
        unknown=found.unknown,
    )
    return found.to_json(), words


def _tag_words(model: Model, sentences: TaggedSentences) -> tuple[dict[str, Any], str]:
    found = evaluate_tags(model, sentences)
    measures = found.measures
    told = translate(
        "CommandLine",
        "{count:,} words: accuracy {accuracy:.2%} (most frequent tag {largest:.2%}), macro F1 {macro_f1:.2%}, loss "
        "{loss:.4f}",
    )
    words = told.format(
        count=found.words,
        accuracy=measures.accuracy,
        largest=measures.largest_class,
        macro_f1=measures.macro_f1,
        loss=found.loss,
    )
    figures: dict[str, Any] = {"words": found.words, "unknown_tags": found.unknown_tags, "accuracy": measures.accuracy}
    figures |= {"macro_f1": measures.macro_f1, "confusion": found.confusion, "labels": list(model.task.labels)}
    return figures | {"baseline": measures.largest_class, "loss": found.loss}, words


def _number_words(model: Model, series: NumberSeries) -> tuple[dict[str, Any], str]:
    found = evaluate_numbers(model, series)
    told = translate(
        "CommandLine",
        "{count:,} windows: mean absolute error {error:.4g} (repeating the last value {baseline:.4g}), root mean "
        "square {square:.4g}",
    )
    words = told.format(
        count=found.windows,
        error=found.mean_absolute_error,
        baseline=found.baseline,
        square=found.root_mean_square_error,
    )
    figures = {"windows": found.windows, "mean_absolute_error": found.mean_absolute_error}
    return figures | {"root_mean_square_error": found.root_mean_square_error, "baseline": found.baseline}, words


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)
