"""A text that a network writes: the same again for whoever stops, goes on, or puts another token in a place."""

import math
from dataclasses import replace
from itertools import islice

import pytest

from rnn_desktop.lens.draft import Beginning, Draft
from rnn_desktop.lens.spoken import Continuation
from rnn_desktop.lens.writing import start_of, write
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import END_MARK
from tests.small_model import small_model
from tests.writers import LABELS, exploded, label_writer, letter_writer, word_writer

LENGTH = 30


def begun(text: str = "영화", length: int = LENGTH, temperature: float = 2.0, seed: int = 7) -> Draft:
    return Draft(Beginning(word_writer(), text, None, temperature, seed), length)


def written(draft: Draft, typed: tuple[str, ...] = ("영화",)) -> Draft:
    return draft.with_tokens(list(draft.lacking_tokens(typed)))


def words(draft: Draft) -> list[str]:
    return [one.text for one in draft.tokens]


@pytest.mark.parametrize("temperature", [0.0, 0.7, 3.0])
def test_who_stops_anywhere_and_goes_on_writes_the_same_as_who_does_not(temperature: float) -> None:
    whole = written(begun(temperature=temperature))
    assert len(whole.tokens) == LENGTH
    for place in range(1, LENGTH):
        stopped = begun(temperature=temperature).with_tokens(whole.tokens[:place])
        assert written(stopped) == whole


def test_another_seed_or_temperature_writes_something_else() -> None:
    texts = {written(begun(seed=seed, temperature=heat)).text for seed, heat in ((7, 1.0), (8, 1.0), (7, 5.0))}
    assert len(texts) == 3


def test_a_token_put_in_the_place_of_one_changes_what_follows_and_nothing_before() -> None:
    whole, place = written(begun()), 10
    token = whole.tokens[place]
    other = next(one for one in token.alternatives if one.text != token.text)
    changed = whole.with_choice(place, other)
    assert words(changed) == [*words(whole)[:place], other.text]
    assert changed.tokens[place].probability == other.probability
    assert changed.chosen == {place}
    again = written(changed)
    assert len(again.tokens) == LENGTH
    read = list(write(word_writer(), ["영화"], 1, 2.0, 7, [one.id for one in again.tokens[: place + 1]]))
    assert read == [again.tokens[place + 1]], "what follows is read after the token that was put there"


def test_what_follows_a_choice_is_another_text() -> None:
    whole = written(begun())
    choices = [one for one in whole.tokens[3].alternatives if one.text != whole.tokens[3].text]
    assert {tuple(words(written(whole.with_choice(3, one)))[4:]) for one in choices} != {tuple(words(whole)[4:])}


def test_the_same_token_put_in_its_place_again_is_followed_by_the_same() -> None:
    whole = written(begun())
    place = next(at for at, one in enumerate(whole.tokens) if any(a.text == one.text for a in one.alternatives))
    same = next(one for one in whole.tokens[place].alternatives if one.text == whole.tokens[place].text)
    assert words(written(whole.with_choice(place, same))) == words(whole)


def test_a_choice_later_in_the_text_is_forgotten_with_what_followed() -> None:
    whole = written(begun())
    late, early = whole.tokens[20].alternatives[0], whole.tokens[5].alternatives[0]
    assert whole.with_choice(20, late).with_choice(5, early).chosen == {5}


def test_a_text_from_a_label_ends_with_its_mark_and_an_end_can_be_taken_back() -> None:
    model = label_writer()
    drafts = [Draft(Beginning(model, "", LABELS[0], 1.0, seed), 200) for seed in range(20)]
    ended = next(draft for draft in (written(one, ()) for one in drafts) if draft.ended and len(draft.tokens) > 3)
    assert len(ended.tokens) < 200
    assert ended.lacking == 0
    assert END_MARK not in ended.text
    assert ended.text.startswith(f"⟨{LABELS[0]}⟩ ")
    assert ended.text_without_mark == ended.text.removeprefix(f"⟨{LABELS[0]}⟩ ")
    last = len(ended.tokens) - 1
    other = next(one for one in ended.tokens[last].alternatives if one.text != END_MARK)
    assert len(written(ended.with_choice(last, other), ()).tokens) > last + 1
    end = Continuation(END_MARK, model.vocabulary.words.index(END_MARK) - 2, 0.5)
    assert written(ended.with_choice(1, end), ()).tokens[-1].text == END_MARK
    assert list(write(model, start_of(model, [], LABELS[0]), 5, written=[ended.tokens[-1].id])) == []


def test_text_and_tokens_belong_together_as_the_tokenizer_cuts_them() -> None:
    letters = Draft(Beginning(letter_writer(), " 가나 ", None, 0.0, 0), 5)
    done = written(letters, ("가", "나"))
    assert done.text == "가나" + "".join(words(done))
    assert written(begun("영화 ")).text.startswith("영화 ")
    assert Beginning(word_writer(), "  ", None, 0.0, 0).shown == "영화", "the token that its data has most"


def test_a_start_without_a_label_or_with_a_wrong_one_is_refused() -> None:
    with pytest.raises(Problem, match="Name one: “맑음”, “비”"):
        start_of(label_writer(), [])
    with pytest.raises(Problem, match="has no label “눈”"):
        start_of(label_writer(), [], "눈")
    with pytest.raises(Problem, match="follow from no label"):
        start_of(word_writer(), [], "비")


@pytest.mark.parametrize("temperature", [-0.1, 100.5, math.nan, math.inf])
def test_a_temperature_that_cannot_be_is_refused_before_anything_is_written(temperature: float) -> None:
    with pytest.raises(Problem, match="choose a number from 0 to 100"):
        begun(temperature=temperature).lacking_tokens(["영화"])


def test_a_network_that_does_not_write_says_so() -> None:
    with pytest.raises(Problem, match="only one that says what comes next writes"):
        Draft(Beginning(small_model(), "영화", None, 0.0, 0), 3).lacking_tokens(["영화"])
    with pytest.raises(Problem, match="knows nothing of “모르는 말”"):
        begun("모르는 말").lacking_tokens(["모르는", "말"])


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_a_network_that_exploded_says_no_token(temperature: float) -> None:
    draft = begun(temperature=temperature)
    broken = replace(draft, beginning=replace(draft.beginning, model=exploded(word_writer())))
    with pytest.raises(Problem, match="says no token"):
        list(islice(broken.lacking_tokens(["영화"]), 1))
