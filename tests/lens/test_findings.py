"""What is kept of the pieces of an explanation."""

from rnn_desktop.lens.attribution import occlusion
from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.findings import NOTHING_FOUND, Findings, NotOffered
from rnn_desktop.lens.next_words import NextWordFinder
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.problem import Problem
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import WORDS, small_model


def _reading(text: str = "정말 boring") -> Reading:
    return Reader(small_model(), create_tokenizer("word")).read(text)


def test_the_receipt_is_there_with_the_reading_and_the_other_methods_as_they_come() -> None:
    reading = _reading()
    found = occlusion(reading.new_network(), reading.trace)
    assert found is not None
    assert Findings(reading).by_method == {"receipt": reading.receipt}
    assert Findings(reading).with_piece(found).by_method == {"receipt": reading.receipt, "occlusion": found}
    assert NOTHING_FOUND.by_method == Findings(_reading("")).by_method == {}


def test_what_is_there_or_refused_needs_no_second_search() -> None:
    reading, problem = _reading(), Problem("It cannot be.")
    words = NextWordFinder(reading.new_network(), WORDS).find(reading.trace, 2)
    assert words is not None
    findings = Findings(reading, 2)
    assert findings.names == frozenset()
    findings = findings.with_piece(words).with_piece(NotOffered("fragility", problem)).with_piece(BandPiece(1, 1, 0, 1))
    assert findings.names == {"next_words", "fragility"}
    assert findings.not_offered == {"fragility": problem}
    assert list(findings.band_of(1)) == [1]
    assert findings.band_of(2) == {}


def test_json_has_what_is_there_and_leaves_out_the_rest() -> None:
    reading = _reading()
    assert reading.receipt is not None
    made = Findings(reading).to_json()
    assert made == {"methods": {"receipt": reading.receipt.to_json()}}
    words = NextWordFinder(reading.new_network(), WORDS).find(reading.trace, 2)
    assert words is not None
    assert Findings(reading, 2).with_piece(words).to_json() == made | {"next_words": words.to_json()}
