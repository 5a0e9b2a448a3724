"""What the window remembers between two starts."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.ui.style.i18n import system_language
from rnn_desktop.ui.style.scale import SIZES

THEME_CHOICES = ("system", "light", "dark")
RECENT_FILES = 8


class Settings:
    """A file of settings; each property reads and writes its own entry. A damaged file means the defaults."""

    def __init__(self, file: Path) -> None:
        self.folder = file.parent
        """Where else is kept what the window remembers."""
        self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The code of one of LANGUAGES; the system's until one was chosen."""
        chosen = self._text("language")
        return chosen if chosen in LANGUAGES else system_language()

    @language.setter
    def language(self, language: str) -> None:
        self._stored.setValue("language", language)

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        chosen = self._text("theme")
        return chosen if chosen in THEME_CHOICES else "system"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._stored.setValue("theme", theme)

    @property
    def size(self) -> int:
        """How large text and panels are, one of SIZES in percent."""
        chosen = self._text("size")
        return int(chosen) if chosen in map(str, SIZES) else SIZES[0]

    @size.setter
    def size(self, percent: int) -> None:
        self._stored.setValue("size", str(percent))

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt writes it; empty at the first start."""
        stored = self._stored.value("geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._stored.setValue("geometry", geometry)

    @property
    def code_opened(self) -> bool:
        """Whether the section with the network's code is open."""
        return self._text("code_opened") == "yes"

    @code_opened.setter
    def code_opened(self, opened: bool) -> None:
        self._stored.setValue("code_opened", "yes" if opened else "no")

    @property
    def code_framework(self) -> str:
        """The framework whose code was last looked at; "" at first."""
        return self._text("code_framework")

    @code_framework.setter
    def code_framework(self, name: str) -> None:
        self._stored.setValue("code_framework", name)

    @property
    def last_folder(self) -> Path:
        """Where the last file was opened or saved; the home folder when it is gone."""
        folder = Path(self._text("last_folder") or Path.home())
        return folder if folder.is_dir() else Path.home()

    @property
    def recent_models(self) -> list[Path]:
        """Model files, newest first."""
        return self._paths("recent_models")

    @property
    def recent_data(self) -> list[Path]:
        """Tables of reviews, newest first."""
        return self._paths("recent_data")

    def remember_model(self, path: Path) -> None:
        """Put a model file on top of the recent ones."""
        self._remember("recent_models", path)

    def remember_data(self, path: Path) -> None:
        """Put a table on top of the recent ones."""
        self._remember("recent_data", path)

    def remember_folder(self, path: Path) -> None:
        """Begin in this file's folder when a file is chosen next."""
        self._stored.setValue("last_folder", str(path.absolute().parent))

    def forget(self, path: Path) -> None:
        """Take a file that could not be opened out of both lists."""
        for key in ("recent_models", "recent_data"):
            self._stored.setValue(key, [str(kept) for kept in self._paths(key) if kept != path])

    def _remember(self, key: str, path: Path) -> None:
        path = path.absolute()
        others = [other for other in self._paths(key) if other != path]
        self._stored.setValue(key, [str(kept) for kept in [path, *others][:RECENT_FILES]])
        self.remember_folder(path)

    def _paths(self, key: str) -> list[Path]:
        stored = self._stored.value(key)
        # An INI file gives a list of one entry back as its text.
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(name) for name in names if isinstance(name, str) and name]

    def _text(self, key: str) -> str:
        stored = self._stored.value(key)
        return stored if isinstance(stored, str) else ""
