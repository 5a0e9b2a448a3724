"""The slower lenses: what they find out, in which order, and never of an older sentence."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.explanations import Explanations
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import DeleteToken
from rnn_desktop.problem import Problem
from rnn_desktop.session.explaining import Wanted, _ExplainingThread
from rnn_desktop.session.exploration import Exploration
from rnn_desktop.session.session import Session
from tests.session.explored import TEXT, reading_of, wait_until_explained
from tests.small_model import WORDS


def test_everything_is_found_out_about_what_was_read(session: Session, exploration: Exploration) -> None:
    explained = exploration.explained
    assert explained.reading is session.reading
    assert explained.attributions.keys() == {"gradient_input", "integrated_gradients", "occlusion"}
    assert explained.next_words is not None
    assert explained.next_words.prefix_length == 3
    assert len(explained.next_words.logits) == len(WORDS)
    assert explained.fragility is not None
    assert explained.fragility.probability == pytest.approx(reading_of(session).probability)


def test_what_is_told_is_always_of_the_sentence_being_shown(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    told: list[tuple[Explanations, Reading | None]] = []
    exploration.explained_changed.connect(lambda explained: told.append((explained, session.reading)))
    for end in range(len(TEXT)):
        session.set_text(TEXT[: end + 1] + " great")
        qtbot.waitUntil(lambda: not session.busy)
    wait_until_explained(qtbot, session)
    assert told
    for explained, shown in told:
        assert explained.reading is shown
        assert shown is not None
        assert all(len(one.contributions) == len(shown.tokens) for one in explained.attributions.values())


def test_the_next_word_follows_the_caret_and_nothing_else_is_searched_again(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    before = exploration.explained
    exploration.set_caret(TEXT.index(" 재미"))
    assert exploration.explained.next_words is None, "old words are not shown as those of another place"
    qtbot.waitUntil(lambda: exploration.explained.next_words is not None)
    found = exploration.explained
    assert found.next_words is not None
    assert found.next_words.prefix_length == 1
    assert found.fragility is before.fragility
    assert found.attributions == before.attributions
    assert found.next_words.logit == pytest.approx(float(reading_of(session).logits[0]))


def test_a_caret_that_moves_within_a_word_searches_nothing(exploration: Exploration) -> None:
    exploration.set_caret(TEXT.index("재미"))
    told: list[Explanations] = []
    exploration.explained_changed.connect(told.append)
    exploration.set_caret(TEXT.index("미있"))
    assert told == []
    exploration.set_caret(TEXT.index(" 영화"))
    assert [explained.position for explained in told] == [2]


def test_words_for_another_place_of_the_caret_come_too_late(exploration: Exploration) -> None:
    before = exploration.explained
    exploration._explaining.found.emit(replace(before, position=1))
    assert exploration.explained is before


def test_where_tokens_were_changed_the_next_word_comes_last(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    exploration.set_caret(TEXT.index(" 재미"))
    exploration.edit(Clamp(0, 0, 0, 0.0))
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.explained.position == 1, "units and weights leave the tokens where they are in the text"
    exploration.edit(DeleteToken(1))
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.explained.position == 2


def test_a_search_that_is_given_up_finds_nothing_more(session: Session, exploration: Exploration) -> None:
    thread = _ExplainingThread(session._tokenizer, lambda: None)
    wanted = Wanted(Explanations(session.reading, 3), 0, ())
    pieces = thread.answers(wanted)
    assert next(pieces).next_words is not None
    thread.give_up()
    assert list(pieces) == []
    assert exploration.explained.reading is session.reading


def test_the_band_waits_for_the_variants(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.set_band_words(1)
    told: list[Explanations] = []
    exploration.explained_changed.connect(told.append)
    session.set_text("boring 영화")
    qtbot.waitUntil(lambda: len(exploration.explained.band) == 2)
    assert all(explained.fragility is not None for explained in told if explained.band)


def test_the_band_comes_for_every_position(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.set_band_words(2)
    qtbot.waitUntil(lambda: len(exploration.explained.band_of(2)) == 3)
    one, two = exploration.explained.band_of(1), exploration.explained.band_of(2)
    assert {piece.words for piece in one.values()} == {1}
    assert {piece.words for piece in two.values()} == {2}
    logits = reading_of(session).logits
    for position in (1, 2, 3):
        assert two[position].low <= one[position].low <= logits[position - 1] <= one[position].high
        assert one[position].high <= two[position].high
    exploration.set_band_words(0)
    assert exploration.explained.band == ()


@pytest.mark.xdist_group("analysers")
def test_other_tokenizers_are_tried_only_when_asked(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    first = exploration.explained.fragility
    assert first is not None
    assert {variant.tokenizer for variant in first.variants} == {"word"}
    exploration.try_other_tokenizers()
    wait_until_explained(qtbot, session)
    found = exploration.explained.fragility
    assert found is not None
    assert "character" in {variant.tokenizer for variant in found.variants}


def test_nothing_is_searched_while_a_network_trains(qtbot: QtBot, session: Session, exploration: Exploration) -> None:
    exploration.pause(True)
    session.set_text("boring 영화")
    qtbot.waitUntil(lambda: not session.busy)
    assert exploration.explained == Explanations(session.reading, 2)
    exploration.pause(False)
    wait_until_explained(qtbot, session)


def test_asking_for_another_reading_gives_up_the_search_at_hand(
    qtbot: QtBot, session: Session, exploration: Exploration
) -> None:
    searching = exploration._explaining._thread
    assert not searching.overtaken()
    session.set_text(TEXT + " boring")
    assert searching.overtaken(), "before the reading is there, nothing competes with it"
    qtbot.waitUntil(lambda: not session.busy)
    wait_until_explained(qtbot, session)


def test_where_no_other_reading_came_the_search_goes_on(
    qtbot: QtBot, session: Session, exploration: Exploration, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = session._tokenizers["word"]

    def fail(*_: object) -> None:
        raise Problem("It cannot read this.")

    monkeypatch.setattr(tokenizer, "tokenize", fail)
    searching = exploration._explaining._thread
    with qtbot.waitSignal(session.reading_failed):
        session.set_text("boring")
    qtbot.waitUntil(lambda: not searching.overtaken())
