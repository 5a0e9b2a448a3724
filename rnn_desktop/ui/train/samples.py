"""The files that come with the program, one or two for each task, with a sentence about what they show."""

from dataclasses import dataclass
from pathlib import Path

from rnn_desktop.data.examples import Wanted
from rnn_desktop.formats.atomic import replacing
from rnn_desktop.paths import (
    SAMPLE_CAPTIONS,
    SAMPLE_DATA,
    SAMPLE_FILMS,
    SAMPLE_HELLO,
    SAMPLE_MESSAGES,
    SAMPLE_SAYINGS,
    SAMPLE_TAGGED,
    SAMPLE_VISITORS,
    cache_folder,
    resource_path,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.text.korean import bills, constitution


@dataclass(frozen=True, slots=True)
class Sample:
    """parts: the files that it is made of, none where it is not on this machine; name, shows: English sentences of the
    catalogue ("Samples")."""

    parts: tuple[Path, ...]
    name: str
    shows: str
    wanted: Wanted

    @property
    def place(self) -> Path:
        """Of its file, or where one is made of several."""
        return self.parts[0] if len(self.parts) == 1 else cache_folder() / f"{self.name.lower()}.txt"

    def path(self) -> Path:
        """As `place`, and the file is there. Raises Problem where it cannot be made."""
        made = self.place
        if len(self.parts) == 1:
            return made
        with replacing(made) as written:
            written.write_text("\n".join(part.read_text(encoding="utf-8") for part in self.parts), encoding="utf-8")
        return made


def samples() -> tuple[Sample, ...]:
    """All that are there, in the order in which they are offered."""
    found = (
        _sample(
            SAMPLE_DATA,
            QT_TRANSLATE_NOOP("Samples", "Movie reviews"),
            QT_TRANSLATE_NOOP("Samples", "Two classes: 400 reviews, good or bad"),
        ),
        _sample(
            SAMPLE_MESSAGES,
            QT_TRANSLATE_NOOP("Samples", "Customers"),
            QT_TRANSLATE_NOOP("Samples", "Three classes: praise, complaints and questions"),
        ),
        _sample(
            SAMPLE_HELLO,
            QT_TRANSLATE_NOOP("Samples", "hello"),
            QT_TRANSLATE_NOOP("Samples", "One word, letter by letter: h, e, l and l are followed by e, l, l and o"),
        ),
        _sample(
            SAMPLE_SAYINGS,
            QT_TRANSLATE_NOOP("Samples", "Sayings"),
            QT_TRANSLATE_NOOP("Samples", "Korean sayings, which it goes on with syllable by syllable"),
        ),
        _sample(
            SAMPLE_FILMS,
            QT_TRANSLATE_NOOP("Samples", "Films"),
            QT_TRANSLATE_NOOP("Samples", "English sentences about films, word by word"),
        ),
        Sample(
            constitution(),
            QT_TRANSLATE_NOOP("Samples", "Constitution"),
            QT_TRANSLATE_NOOP("Samples", "The Constitution of Korea, from KoNLPy: a longer text"),
            Wanted(task="next_token"),
        ),
        Sample(
            bills(),
            QT_TRANSLATE_NOOP("Samples", "Bills"),
            QT_TRANSLATE_NOOP("Samples", "Bills of the National Assembly, from KoNLPy: the longest text"),
            Wanted(task="next_token"),
        ),
        _sample(
            SAMPLE_TAGGED,
            QT_TRANSLATE_NOOP("Samples", "Tagged words"),
            QT_TRANSLATE_NOOP("Samples", "English sentences: which part of speech each word is"),
        ),
        _sample(
            SAMPLE_VISITORS,
            QT_TRANSLATE_NOOP("Samples", "Visitors"),
            QT_TRANSLATE_NOOP("Samples", "A forecast: visitors of a cinema month by month"),
        ),
        _sample(
            SAMPLE_CAPTIONS,
            QT_TRANSLATE_NOOP("Samples", "Weather"),
            QT_TRANSLATE_NOOP("Samples", "One to many: a sentence that follows from a kind of weather"),
            Wanted(task="sequence", text_column="설명", label_column="날씨"),
        ),
    )
    return tuple(sample for sample in found if sample.parts)


def usual(path: Path) -> Wanted:
    """What is wanted of a file where the person said nothing: of a sample, by whatever way it is opened, its own."""
    return next((one.wanted for one in samples() if one.place == path), Wanted())


def _sample(name: str, title: str, shows: str, wanted: Wanted | None = None) -> Sample:
    return Sample((resource_path(name),), title, shows, wanted or Wanted())
