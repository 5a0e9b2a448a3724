"""The slower lenses: what they find out, in which order, and never of an older sentence."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import DeleteToken
from rnn_desktop.problem import Problem
from rnn_desktop.session.explaining import Wanted, _ExplainingThread
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from tests.session.explored import TEXT, reading_of, wait_until_explained
from tests.small_model import WORDS


def test_everything_is_found_out_about_what_was_read(session: Session, exploration: Exploration) -> None:
    findings = exploration.findings
    assert findings.reading is exploration.reading
    assert findings.attributions.keys() == {"gradient_input", "integrated_gradients", "occlusion"}
    assert findings.next_words is not None
    assert findings.next_words.prefix_length == 3
    assert len(findings.next_words.logits) == len(WORDS)
    assert findings.fragility is not None
    assert findings.fragility.probability == pytest.approx(reading_of(session).probability)


def test_what_is_told_is_always_of_the_sentence_being_shown(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    told: list[tuple[Findings, Reading | None]] = []
    exploration.findings_changed.connect(lambda findings: told.append((findings, exploration.reading)))
    for end in range(len(TEXT)):
        exploration.set_text(TEXT[: end + 1] + " great")
        qtbot.waitUntil(lambda: not exploration.busy)
    wait_until_explained(qtbot, session)
    assert told
    for findings, shown in told:
        assert findings.reading is shown
        assert shown is not None
        assert all(len(one.contributions) == len(shown.tokens) for one in findings.attributions.values())


def test_the_next_word_follows_the_caret_and_nothing_else_is_searched_again(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    before = exploration.findings
    exploration.set_caret(TEXT.index(" 재미"))
    assert exploration.findings.next_words is None, "old words are not shown as those of another place"
    qtbot.waitUntil(lambda: exploration.findings.next_words is not None)
    found = exploration.findings
    assert found.next_words is not None
    assert found.next_words.prefix_length == 1
    assert found.fragility is before.fragility
    assert found.attributions == before.attributions
    assert found.next_words.logit == pytest.approx(float(reading_of(session).logits[0]))


def test_a_caret_that_moves_within_a_word_searches_nothing(exploration: Exploration) -> None:
    exploration.set_caret(TEXT.index("재미"))
    told: list[Findings] = []
    exploration.findings_changed.connect(told.append)
    exploration.set_caret(TEXT.index("미있"))
    assert told == []
    exploration.set_caret(TEXT.index(" 영화"))
    assert [findings.position for findings in told] == [2]


def test_words_for_another_place_of_the_caret_come_too_late(exploration: Exploration) -> None:
    before = exploration.findings
    exploration._explaining.found.emit(replace(before, position=1))
    assert exploration.findings is before


def test_where_tokens_were_changed_the_next_word_comes_last(qtbot: QtBot, exploration: Exploration) -> None:
    exploration.set_caret(TEXT.index(" 재미"))
    exploration.edit(Clamp(0, 0, 0, 0.0))
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.findings.position == 1, "units and weights leave the tokens where they are in the text"
    exploration.edit(DeleteToken(1))
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.findings.position == 2


def test_a_search_that_is_given_up_finds_nothing_more(exploration: Exploration) -> None:
    thread = _ExplainingThread(exploration._tokenizers.__getitem__, lambda: None)
    wanted = Wanted(Findings(exploration.reading, 3), 0, ())
    pieces = thread.answers(wanted)
    assert next(pieces).next_words is not None
    thread.give_up()
    assert list(pieces) == []
    assert exploration.findings.reading is exploration.reading


def test_the_band_waits_for_the_variants(qtbot: QtBot, exploration: Exploration) -> None:
    exploration.set_band_words(1)
    told: list[Findings] = []
    exploration.findings_changed.connect(told.append)
    exploration.set_text("boring 영화")
    qtbot.waitUntil(lambda: len(exploration.findings.band) == 2)
    assert all(findings.fragility is not None for findings in told if findings.band)


def test_the_band_comes_for_every_position(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.set_band_words(2)
    qtbot.waitUntil(lambda: len(exploration.findings.band_of(2)) == 3)
    one, two = exploration.findings.band_of(1), exploration.findings.band_of(2)
    assert {piece.words for piece in one.values()} == {1}
    assert {piece.words for piece in two.values()} == {2}
    logits = reading_of(session).logits
    for position in (1, 2, 3):
        assert two[position].low <= one[position].low <= logits[position - 1] <= one[position].high
        assert one[position].high <= two[position].high
    exploration.set_band_words(0)
    assert exploration.findings.band == ()


def test_other_tokenizers_are_tried_only_when_asked(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    first = exploration.findings.fragility
    assert first is not None
    assert {variant.tokenizer for variant in first.variants} == {"word"}
    exploration.try_other_tokenizers()
    wait_until_explained(qtbot, session)
    found = exploration.findings.fragility
    assert found is not None
    assert "character" in {variant.tokenizer for variant in found.variants}


def test_nothing_is_searched_while_a_network_trains(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.pause(True)
    exploration.set_text("boring 영화")
    qtbot.waitUntil(lambda: not exploration.busy)
    assert exploration.findings == Findings(exploration.reading, 2)
    exploration.pause(False)
    wait_until_explained(qtbot, session)


def test_asking_for_another_reading_gives_up_the_search_at_hand(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    searching = exploration._explaining._thread
    assert not searching.overtaken()
    exploration.set_text(TEXT + " boring")
    assert searching.overtaken(), "before the reading is there, nothing competes with it"
    qtbot.waitUntil(lambda: not exploration.busy)
    wait_until_explained(qtbot, session)


def test_where_no_other_reading_came_the_search_goes_on(
    qtbot: QtBot, exploration: Exploration, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = exploration._tokenizers["word"]

    def fail(*_: object) -> None:
        raise Problem("It cannot read this.")

    monkeypatch.setattr(tokenizer, "tokenize", fail)
    searching = exploration._explaining._thread
    with qtbot.waitSignal(exploration.reading_failed):
        exploration.set_text("boring")
    qtbot.waitUntil(lambda: not searching.overtaken())
