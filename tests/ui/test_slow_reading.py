"""A network that reads slower than a person types: what the window shows until the newest text is read."""

from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.main_window import MainWindow
from rnn_desktop.ui.theme import LIGHT
from tests.session.slow_tokenizer import SlowTokenizer
from tests.ui.conftest import REVIEW


def _is_pale(window: MainWindow) -> bool:
    palette = window.verdict._number.palette()
    return palette.color(QPalette.ColorRole.WindowText) == QColor(LIGHT.faint)


def test_what_was_typed_a_moment_ago_is_shown_pale_until_the_newest_is_read(
    qtbot: QtBot, reading_window: MainWindow
) -> None:
    window, slow = reading_window, SlowTokenizer()
    session, view = window.session, window.read_view
    session._tokenizers["word"] = slow
    session.open_model(session.path)
    slow.permit(1)
    qtbot.waitUntil(lambda: not session.busy)
    slow.given.clear()
    texts = [REVIEW + " good", REVIEW + " good film", REVIEW + " good film !"]
    window.set_text(texts[0])
    for count, text in enumerate(texts[1:], 1):
        qtbot.waitUntil(lambda count=count: len(slow.given) == count)
        window.set_text(text)
        with qtbot.waitSignal(session.reading_changed):
            slow.permit(1)
        assert view.reading.text == texts[count - 1]
        assert _is_pale(window)
        assert session.exploration._explaining._thread.overtaken(), "nothing competes with the reading that is awaited"
    slow.permit(100)
    qtbot.waitUntil(lambda: view.reading.text == texts[-1])
    assert not _is_pale(window)
