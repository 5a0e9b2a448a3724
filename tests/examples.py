"""How many examples a test tries."""

from hypothesis import settings

_FULL = 100
"""Of a test that names no number of its own, under the full profile."""


def examples(count: int) -> settings:
    """So many under the full profile (HYPOTHESIS_PROFILE=ci), its share under another."""
    return settings(max_examples=max(count * settings().max_examples // _FULL, 1))
