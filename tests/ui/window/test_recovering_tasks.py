"""After a death the model of every task is there again with its answers, and so is what it had written."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.what_if import DeleteToken, SetWeight
from rnn_desktop.tasks import END_MARK
from tests.lens.reading_bits import reading_bits
from tests.task_models import TASKS, task_model, text_for
from tests.ui.window.programs import Start, programs, start, written
from tests.ui.writing_page import wait_written, write_all
from tests.writers import label_writer, letter_writer, word_writer

__all__ = ["programs", "start"]


@pytest.mark.parametrize("name", TASKS)
def test_the_model_of_every_task_comes_back_with_its_answers_and_edits(
    qtbot: QtBot, start: Start, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "own.safetensors"
    save_model(task_model(name), path)
    first = start()
    first.window.files.open(path)
    first.window.set_text(text_for(name))
    qtbot.waitUntil(lambda: not first.session.exploration.busy)
    for edit in (SetWeight("output.W_y", (0, 0), 0.5), DeleteToken(1), Clamp(0, 0, 1, 0.25)):
        first.session.exploration.edit(edit)
    qtbot.waitUntil(lambda: not first.session.exploration.busy)
    assert len(first.session.exploration.reading.edits) == 3
    before = reading_bits(first.session.exploration.reading)
    written(qtbot, first)
    first.die()
    second = start()
    qtbot.waitUntil(lambda: not second.session.exploration.busy)
    assert second.session.model.task == task_model(name).task
    assert second.window.composer.text() == text_for(name)
    assert reading_bits(second.session.exploration.reading) == before
    assert second.session.path == path


@pytest.mark.parametrize(("make", "text"), [(letter_writer, "가나"), (word_writer, "정말"), (label_writer, "⟨비⟩")])
def test_what_a_network_had_written_comes_back_and_is_gone_on_with(
    qtbot: QtBot, start: Start, tmp_path: Path, make, text: str
) -> None:
    path = tmp_path / "writer.safetensors"
    save_model(make(), path)
    first = start()
    first.window.files.open(path)
    first.window.set_text(text)
    panel = first.window.read_view.side.writing
    first.window.read_view.side.show_page("writing")
    label = "비" if panel.writing.labels else None
    panel.choose(label, 2.5, 9, 8)
    write_all(qtbot, first.window, panel)
    draft = first.session.writing.draft
    other = next(one for one in draft.tokens[1].alternatives if one.text not in (draft.tokens[1].text, END_MARK))
    first.session.writing.replace(1, other)
    wait_written(qtbot, first.window)
    draft = first.session.writing.draft
    assert len(draft.tokens) == 8
    written(qtbot, first)
    first.die()

    second = start()
    assert "Recovered: the text, the model, what the network had written." in second.said()
    assert second.window.own.state.saved().draft == first.window.own.state.saved().draft, "while it is read again, too"
    qtbot.waitUntil(lambda: second.session.writing.draft is not None)
    assert second.session.writing.draft == draft, "each probability to the last bit"
    second.window.read_view.side.show_page("writing")
    panel = second.window.read_view.side.writing
    assert list(panel.written.text.tokens) == [one.text for one in draft.tokens]
    panel.settings.length.setValue(10)
    write_all(qtbot, second.window, panel)
    again = second.session.writing.draft
    assert again.tokens[: len(draft.tokens)] == draft.tokens
    assert again.chosen == {1}
    assert len(again.tokens) == 10
