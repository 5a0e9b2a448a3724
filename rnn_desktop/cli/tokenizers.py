"""Tokenizers as the commands use them: they share this machine's cache and say when an analyser starts."""

import functools
from collections.abc import Callable

from rnn_desktop.cli.language import translate
from rnn_desktop.cli.output import progress
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer


def tokenizers() -> Callable[[str], Tokenizer]:
    """Gives the tokenizer of a name."""
    return functools.partial(create_tokenizer, cache=open_default_cache(), starting=_say_start)


def _say_start(name: str) -> None:
    progress(translate("CommandLine", "starting {name} …").format(name=name.capitalize()), at_once=True)
