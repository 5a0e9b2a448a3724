"""The command that explains one reading: every method's contributions, the next word, fragility."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from rnn_desktop.cli.answers import answer_name, answer_words
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.options import json_option, label_option, model_option
from rnn_desktop.cli.output import print_json, print_line
from rnn_desktop.cli.tokenizers import tokenizers
from rnn_desktop.engine.checks import check_integer
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.attribution import INEXACT, METHOD_NOTES, Attribution
from rnn_desktop.lens.explained import Explained, likeliest
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.fragility import READ_LABELS, Fragility
from rnn_desktop.lens.next_words import NextWord, NextWords
from rnn_desktop.lens.numbers import residual_number, signed_number
from rnn_desktop.lens.reading import Reader, Reading, explaining
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.writing import text_from_label
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import labels_in_words, short_label
from rnn_desktop.text.jvm import expect_single_reviews
from rnn_desktop.text.tokenizer import REVIEW_TOKENIZERS

_Value = TypeVar("_Value")
_NAMES = {
    "receipt": QT_TRANSLATE_NOOP("CommandLine", "receipt"),
    "gradient_input": QT_TRANSLATE_NOOP("CommandLine", "gradient_input"),
    "integrated_gradients": QT_TRANSLATE_NOOP("CommandLine", "integrated_gradients"),
    "occlusion": QT_TRANSLATE_NOOP("CommandLine", "occlusion"),
    "next_words": QT_TRANSLATE_NOOP("CommandLine", "next_words"),
    "fragility": QT_TRANSLATE_NOOP("CommandLine", "fragility"),
}
"""Of the pieces, for the person; as JSON has them in English."""
_TERMS = {
    "start": QT_TRANSLATE_NOOP("CommandLine", "(start)"),
    "bias": QT_TRANSLATE_NOOP("CommandLine", "(bias)"),
    "clamped": QT_TRANSLATE_NOOP("CommandLine", "(clamped)"),
    "baseline": QT_TRANSLATE_NOOP("CommandLine", "(baseline)"),
    "sum": QT_TRANSLATE_NOOP("CommandLine", "(sum)"),
    "logit": QT_TRANSLATE_NOOP("CommandLine", "(logit)"),
}
_SHOWN = 10
_NO_METHOD: dict[str, Any] = {"contributions": [], "sum": None, "logit": None, "residual": None}
_NO_FRAGILITY: dict[str, Any] = {
    **dict.fromkeys(("logit", "probability", "low", "high")),
    "flips": 0,
    "variants": [],
    "unavailable": [],
}


@click.command(
    "explain",
    help=translate(
        "CommandLine",
        "Say why one review got its verdict: what each token gave to it, the next words, how fragile it is.",
    ),
)
@click.argument("text")
@model_option
@click.option(
    "--position",
    type=int,
    default=None,
    help=translate("CommandLine", "Tokens before the next word; all of them if left out."),
)
@click.option(
    "--no-fragility", is_flag=True, help=translate("CommandLine", "Leave out the text typed a little differently.")
)
@click.option(
    "--tokenizers",
    "try_others",
    is_flag=True,
    help=translate(
        "CommandLine", "Cut the text with every other tokenizer, too; their analysers take seconds to start."
    ),
)
@click.option(
    "--class",
    "answer",
    default=None,
    metavar=translate("CommandLine", "LABEL"),
    help=translate("CommandLine", "The class, tag or token that is explained; what the network says if left out."),
)
@click.option(
    "--step",
    type=int,
    default=None,
    help=translate(
        "CommandLine", "The token whose answer is explained, from 1, where each has one; the last if left out."
    ),
)
@label_option
@json_option
def explain_command(
    text: str,
    model_path: Path | None,
    position: int | None,
    no_fragility: bool,
    try_others: bool,
    answer: str | None,
    step: int | None,
    label: str | None,
    as_json: bool,
) -> None:
    """Say why one review got its verdict: what each token gave to it, the next words, how fragile it is."""
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    expect_single_reviews()
    tokenizer_of = tokenizers()
    reading = Reader(model, tokenizer_of(model.tokenizer.name)).read(text_from_label(model, text, label))
    if answer is not None or step is not None:
        reading = explaining(reading, _explained(reading, answer, step))
    T = len(reading.tokens)
    position = T if position is None else position
    check_integer("position", position, 0, T)
    findings = Findings(reading, position)
    known, others = ("fragility",) if no_fragility else (), REVIEW_TOKENIZERS if try_others else ()
    for piece in Explainer(tokenizer_of).explain(reading, position, known=known, tokenizers=others):
        findings = findings.with_piece(piece)
    if as_json:
        print_json(_explanation_json(reading, findings, no_fragility))
    else:
        _print_explanation(reading, findings)


def _explained(reading: Reading, answer: str | None, step: int | None) -> Explained:
    """The answer that was asked for. Of two classes both are told by one logit, the second's.

    Raises Problem for one that the model has not, and for a step where it does not answer.
    """
    model = reading.model
    if step is not None and not model.config.per_step:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "The model answers once, after the last token. Leave --step out."))
    if not reading.tokens:
        step = None
    if step is not None:
        step = check_integer("step", step, 1, len(reading.tokens)) - 1
    if answer is None:
        return likeliest(model.task, reading.trace, step)
    labels = reading.answer_labels
    if answer not in labels:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model has no answer “{label}”. Its answers are {labels}."),
            label=short_label(answer),
            labels=labels_in_words(labels, _SHOWN),
        )
    return Explained(0 if model.task.is_pair else labels.index(answer), step)


def _explanation_json(reading: Reading, findings: Findings, no_fragility: bool) -> dict[str, Any]:
    """Every part has its place, though it may be null."""
    read, found = reading_json(reading), findings.to_json()
    told = ("text", "task", "labels", "label", "tokens", "probability", "prediction")
    made: dict[str, Any] = {name: read[name] for name in told if name in read}
    made |= {"class": reading.label, "logit": reading.logit}
    made["methods"] = _in_order(found["methods"]) if reading.tokens else dict.fromkeys(METHOD_NOTES, _NO_METHOD)
    made["next_words"] = found.get("next_words")
    if not no_fragility:
        made["fragility"] = found.get("fragility", None if reading.tokens else _NO_FRAGILITY)
    return made | {"not_offered": {name: str(problem) for name, problem in findings.not_offered.items()}}


def _print_explanation(reading: Reading, findings: Findings) -> None:
    if reading.tokens:
        _print_methods(reading, _in_order(findings.by_method))
    else:
        print_line(translate("CommandLine", "There is nothing to read."))
    if findings.next_words is not None:
        _print_next_words(findings.next_words)
    if findings.fragility is not None:
        _print_fragility(reading, findings.fragility)
    for name, problem in findings.not_offered.items():
        print_line("")
        print_line(f"{_name(name)}: {in_own_language(problem)}")


def _in_order(by_method: Mapping[str, _Value]) -> dict[str, _Value]:
    """As the methods are listed everywhere; they are found in the order of their cost."""
    return {name: by_method[name] for name in METHOD_NOTES if name in by_method}


def _name(piece: str) -> str:
    return translate("CommandLine", _NAMES[piece])


def _print_methods(reading: Reading, methods: Mapping[str, Attribution]) -> None:
    """Numbers first: Hangul is as wide as two letters in most terminals, in some not."""

    def row(cells: list[str], label: str) -> None:
        widths = (_columns(_name(name)) + 3 for name in methods)
        line = "".join(" " * (width - _columns(cell)) + cell for cell, width in zip(cells, widths, strict=True))
        print_line(f"{line}   {label}".rstrip())

    row(list(map(_name, methods)), "")
    for i, token in enumerate(reading.tokens):
        row([signed_number(float(m.contributions[i])) for m in methods.values()], token.text)
    for term, label in _TERMS.items():
        values = [getattr(method, term) for method in methods.values()]
        if any(value is not None for value in values):
            row(["" if value is None else signed_number(value) for value in values], translate("CommandLine", label))
    residuals = [residual_number(method.residual) for method in methods.values()]
    row(residuals, translate("CommandLine", "(residual)"))
    _print_probability(reading)
    for name in methods:
        inexact = name == "receipt" and not methods[name].is_exact
        print_line(f"{_name(name)}: {translate('Attribution', INEXACT if inexact else METHOD_NOTES[name])}")


def _columns(text: str) -> int:
    """Of a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _print_probability(reading: Reading) -> None:
    probability = answer_words(reading)
    exploded = math.isnan(reading.logits[reading.explained.row])
    why = translate("CommandLine", " (the states grew until a 32-bit number could not hold them)") if exploded else ""
    print_line("")
    print_line(f"{probability}{why}")


def _print_next_words(found: NextWords) -> None:
    after = translate("CommandLine", "After {count} tokens the next word would").format(count=found.prefix_length)
    lift = translate("CommandLine", "  lift it: {words}").format(words=_words(found.lifting(_SHOWN)))
    sink = translate("CommandLine", "  sink it: {words}").format(words=_words(found.sinking(_SHOWN)))
    for line in ("", after, lift, sink):
        print_line(line)


def _words(words: Sequence[NextWord]) -> str:
    return ", ".join(f"{word.word} {word.probability:.1%}" for word in words) or "–"


def _print_fragility(reading: Reading, found: Fragility) -> None:
    words = counted(
        len(found.variants),
        translate("CommandLine", "{count} variant: {answer} from {low:.2%} to {high:.2%}, {flips} turn the verdict"),
        translate("CommandLine", "{count} variants: {answer} from {low:.2%} to {high:.2%}, {flips} turn the verdict"),
    )
    told = words.format(
        count=len(found.variants), answer=answer_name(reading), low=found.low, high=found.high, flips=found.flips
    )
    print_line("")
    print_line(told)
    for one in found.variants[:_SHOWN]:
        name = one.tokenizer if one.kind == "tokenizer" else translate("Fragility", READ_LABELS[one.kind])
        print_line(f"{one.probability:7.2%}{' !' if one.flips else '  '} {one.text}  ({name})")
    for name, problem in found.unavailable:
        print_line(f"{name}: {in_own_language(problem)}")
