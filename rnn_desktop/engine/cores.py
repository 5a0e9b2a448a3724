"""How many cores this process may use."""

import os


def cores() -> int:
    """1 or more; fewer than the machine has where this process was confined to some of them."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
