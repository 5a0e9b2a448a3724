"""Measuring models that do not tell classes apart: each in its task's own measure, beside what costs nothing."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from rnn_desktop.cli.confusion import print_confusion
from rnn_desktop.cli.examples import examples_json, read_examples, say_examples
from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import count_progress, print_json, print_line
from rnn_desktop.cli.tables import TableOptions
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.data.captions import Captions
from rnn_desktop.data.examples import Examples, usable
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.evaluation import TextEvaluation, evaluate_captions, evaluate_text, trained_parts
from rnn_desktop.lens.step_evaluation import NumberEvaluation, TagEvaluation, evaluate_numbers, evaluate_tags
from rnn_desktop.tasks import NextToken, Numbers
from rnn_desktop.text.tokenizer import Tokenizer

_Measured = TextEvaluation | TagEvaluation | NumberEvaluation


def evaluate_other(path: Path, model: Model, options: TableOptions, *, as_json: bool) -> None:
    """Read the file as the model's task asks for it, measure, and print."""
    task = model.task
    options, usual = _as_trained(model, options)
    understood = read_examples(path, options, task.name, model.label_rule, usual)
    say_examples(understood)
    tokenizer = tokenizers()(model.tokenizer.name)
    found = _measured(model, usable(understood, task.name), tokenizer)
    figures = found.to_json()
    if as_json:
        known = {name: value for name, value in figures.items() if not _is_nan(value)}
        known |= {"labels": list(task.labels)} if isinstance(found, TagEvaluation) else {}
        data = examples_json(understood, task.name, model.config.max_length, tokenizer.token_lists)
        print_json({"task": task.name, **known, "data": data})
        return
    print_line(_words(found).format(**figures))
    if isinstance(found, TagEvaluation):
        print_confusion(found.confusion, task.labels)


def _as_trained(model: Model, options: TableOptions) -> tuple[TableOptions, tuple[str, ...]]:
    """The options with what the person left out as the model was trained, and the names of its series."""
    match model.task:
        case Numbers() as task:
            return replace(options, window=options.window or task.window), task.columns
        case NextToken():
            return replace(options, parts=options.parts or trained_parts(model)), ()
        case _:
            return options, ()


def _measured(model: Model, examples: Examples, tokenizer: Tokenizer) -> _Measured:
    match examples:
        case RunningText():
            return evaluate_text(model, examples, tokenizer, count_progress)
        case Captions():
            return evaluate_captions(model, examples, tokenizer, count_progress)
        case TaggedSentences():
            return evaluate_tags(model, examples)
        case NumberSeries():
            return evaluate_numbers(model, examples)
        case _:
            raise AssertionError(model.task.name)


def _words(found: _Measured) -> str:
    """With the names of its figures in braces."""
    match found:
        case TextEvaluation():
            return translate(
                "CommandLine",
                "{tokens:,} tokens: perplexity {perplexity:.2f} (their counts alone {baseline:.2f}), "
                "{bits_per_character:.3f} bits per character, accuracy {accuracy:.2%}, loss {loss:.4f}, unknown "
                "{unknown:,}",
            )
        case TagEvaluation():
            return translate(
                "CommandLine",
                "{words:,} words: accuracy {accuracy:.2%} (most frequent tag {baseline:.2%}), macro F1 {macro_f1:.2%}, "
                "loss {loss:.4f}, unknown tags {unknown_tags:,}",
            )
        case NumberEvaluation():
            return translate(
                "CommandLine",
                "{windows:,} windows: mean absolute error {mean_absolute_error:.4g} (repeating the last value "
                "{baseline:.4g}), root mean square {root_mean_square_error:.4g}",
            )


def _is_nan(value: Any) -> bool:
    return isinstance(value, float) and math.isnan(value)
