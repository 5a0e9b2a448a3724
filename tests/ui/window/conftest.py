"""What tests of the whole window share."""

import pytest

from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import create_tokenizer


@pytest.fixture(scope="session")
def java_runs() -> None:
    """For networks that read with Okt: else a test would end while Java still starts, which takes seconds."""
    create_tokenizer("okt", TokenCache(None)).tokenize("준비")
