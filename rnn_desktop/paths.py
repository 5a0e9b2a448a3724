"""Where things are: what ships with the program, and what it keeps on this machine."""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_state_path

_PACKAGE = Path(__file__).parent

BUNDLED_MODEL = "models/nsmc.safetensors"
"""An LSTM: what opens where nothing else is said."""
BUNDLED_SIMPLE_RNN = "models/nsmc_rnn.safetensors"
"""The documents' own kind of cell, trained on the same reviews."""
SAMPLE_DATA = "samples/movie_reviews.csv"
SAMPLE_MESSAGES = "samples/customer_messages.csv"
"""Of three classes: what customers praise, complain of, and ask."""
SAMPLE_HELLO = "samples/hello.txt"
SAMPLE_SAYINGS = "samples/sayings.txt"
SAMPLE_FILMS = "samples/films.txt"
SAMPLE_ENGLISH = "samples/english_reviews.txt"
SAMPLE_KOREAN = "samples/korean_reviews.txt"
"""Reviews as text, tab, label: the English ones without a header, the Korean ones with one."""
SAMPLE_TAGGED = "samples/tagged.txt"
SAMPLE_VISITORS = "samples/visitors.csv"
SAMPLE_CAPTIONS = "samples/captions.csv"
SAMPLE_SIGNS = "samples/signs.csv"
"""Routes: the sign at the beginning says where they turn, and nothing else does."""
SAMPLE_ONE_STEP = "samples/one_step.csv"
"""Six reviews as words in their dictionary forms, the first that of document 000."""
SAMPLE_COUNTING = "samples/counting.txt"
"""The documents' numbers, 1 to 6."""


def resource_path(name: str) -> Path:
    """The path of a shipped file, such as BUNDLED_MODEL.

    In a wheel resources/ lies inside the package; in a checkout (an editable install) it lies beside it.
    """
    inside = _PACKAGE / "resources" / name
    return inside if inside.exists() else _PACKAGE.parent / "resources" / name


def is_bundled(path: Path) -> bool:
    """Whether it ships with the program: nothing is saved over it, and it is none of the person's own files."""
    return any(path.absolute().is_relative_to(folder / "resources") for folder in (_PACKAGE, _PACKAGE.parent))


def written_name(path: Path) -> str:
    """A file's name as text that can be written anywhere: on Linux a name may be any bytes."""
    return path.name.encode("utf-8", "replace").decode()


def cache_folder() -> Path:
    """The folder of what can be made again (the token cache). Made if it is missing."""
    return user_cache_path("rnn-desktop", appauthor=False, ensure_exists=True)


def settings_folder() -> Path:
    """The folder of window settings and recent files. Made if it is missing."""
    return user_config_path("rnn-desktop", appauthor=False, ensure_exists=True)


def state_folder() -> Path:
    """The folder of what must outlive a crash: windows to recover, trained models not saved. Made if it is missing."""
    return user_state_path("rnn-desktop", appauthor=False, ensure_exists=True)
