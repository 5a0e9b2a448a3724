"""The command that explains one reading: every method's contributions, the next word, fragility."""

import functools
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from rnn_desktop.cli.options import json_option, model_option
from rnn_desktop.cli.output import print_json
from rnn_desktop.engine.checks import check_integer
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.attribution import INEXACT, METHOD_NOTES, Attribution
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.fragility import READ_LABELS, Fragility
from rnn_desktop.lens.next_words import NextWord, NextWords
from rnn_desktop.lens.numbers import plain_number, residual_number, signed_number
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import counted
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer

_Value = TypeVar("_Value")
_TERMS = ("start", "bias", "clamped", "baseline", "sum", "logit")
_SHOWN_VARIANTS = 10
_NO_METHOD: dict[str, Any] = {"contributions": [], "sum": None, "logit": None, "residual": None}
_NO_FRAGILITY: dict[str, Any] = {
    **dict.fromkeys(("logit", "probability", "low", "high")),
    "flips": 0,
    "variants": [],
    "unavailable": [],
}


@click.command("explain")
@click.argument("text")
@model_option
@click.option("--position", type=int, default=None, help="Tokens before the next word; all of them if left out.")
@click.option("--no-fragility", is_flag=True, help="Leave out the variants of the text and the other tokenizers.")
@json_option
def explain_command(
    text: str, model_path: Path | None, position: int | None, no_fragility: bool, as_json: bool
) -> None:
    """Say why one review got its verdict: what each token gave to it, the next words, how fragile it is."""
    model = load_model(model_path or resource_path(BUNDLED_MODEL))
    tokenizer_of = functools.partial(create_tokenizer, cache=open_default_cache())
    reading = Reader(model, tokenizer_of(model.tokenizer.name)).read(text)
    T = len(reading.tokens)
    position = T if position is None else position
    check_integer("position", position, 0, T)
    findings = Findings(reading, position)
    for piece in Explainer(tokenizer_of).explain(reading, position, known=("fragility",) if no_fragility else ()):
        findings = findings.with_piece(piece)
    if as_json:
        print_json(_explanation_json(reading, findings, no_fragility))
    else:
        _print_explanation(reading, findings)


def _explanation_json(reading: Reading, findings: Findings, no_fragility: bool) -> dict[str, Any]:
    """Every part has its place, though it may be null."""
    read, found = reading.to_json(), findings.to_json()
    made: dict[str, Any] = {name: read[name] for name in ("text", "tokens", "probability")}
    made["logit"] = reading.logit
    made["methods"] = _in_order(found["methods"]) if reading.tokens else dict.fromkeys(METHOD_NOTES, _NO_METHOD)
    made["next_words"] = found.get("next_words")
    if not no_fragility:
        made["fragility"] = found.get("fragility", None if reading.tokens else _NO_FRAGILITY)
    return made | {"not_offered": {name: str(problem) for name, problem in findings.not_offered.items()}}


def _print_explanation(reading: Reading, findings: Findings) -> None:
    if reading.tokens:
        _print_methods(reading, _in_order(findings.by_method))
    else:
        click.echo("There is nothing to read.")
    if findings.next_words is not None:
        _print_next_words(findings.next_words)
    if findings.fragility is not None:
        _print_fragility(findings.fragility)
    for name, problem in findings.not_offered.items():
        click.echo(f"\n{name}: {problem}")


def _in_order(by_method: Mapping[str, _Value]) -> dict[str, _Value]:
    """As the methods are listed everywhere; they are found in the order of their cost."""
    return {name: by_method[name] for name in METHOD_NOTES if name in by_method}


def _print_methods(reading: Reading, methods: Mapping[str, Attribution]) -> None:
    """Numbers first: Hangul is as wide as two letters in most terminals, in some not."""

    def row(numbers: list[str], label: str) -> None:
        cells = (number.rjust(len(name) + 3) for name, number in zip(methods, numbers, strict=True))
        click.echo("".join(cells) + f"   {label}")

    row(list(methods), "")
    for i, token in enumerate(reading.tokens):
        row([signed_number(float(m.contributions[i])) for m in methods.values()], token.text)
    for term in _TERMS:
        values = [getattr(method, term) for method in methods.values()]
        if any(value is not None for value in values):
            row(["" if value is None else signed_number(value) for value in values], f"({term})")
    row([residual_number(method.residual) for method in methods.values()], "(residual)")
    explosion = " (the states grew until a 32-bit number could not hold them)" if math.isnan(reading.logits[-1]) else ""
    click.echo(f"\nP(positive) = {plain_number(reading.probabilities[-1])}{explosion}")
    for name in methods:
        inexact = name == "receipt" and not methods[name].is_exact
        click.echo(f"{name}: {INEXACT if inexact else METHOD_NOTES[name]}")


def _print_next_words(found: NextWords) -> None:
    click.echo(f"\nAfter {found.prefix_length} tokens the next word would")
    for verb, words in (("lift", found.lifting(10)), ("sink", found.sinking(10))):
        click.echo(f"  {verb} it: {', '.join(map(_word, words)) or '–'}")


def _word(word: NextWord) -> str:
    return f"{word.word} {word.probability:.1%}"


def _print_fragility(found: Fragility) -> None:
    variants = counted(len(found.variants), "variant", "variants")
    click.echo(
        f"\n{len(found.variants)} {variants}: P(positive) from {found.low:.2%} to {found.high:.2%}, "
        f"{found.flips} turn the verdict"
    )
    for one in found.variants[:_SHOWN_VARIANTS]:
        name = one.tokenizer if one.kind == "tokenizer" else READ_LABELS[one.kind]
        click.echo(f"{one.probability:7.2%}{' !' if one.flips else '  '} {one.text}  ({name})")
    for name, problem in found.unavailable:
        click.echo(f"{name}: {problem}")
