"""A review that was read, and everything about it found out."""

from pytestqt.qtbot import QtBot

from rnn_desktop.lens.reading import Reading
from rnn_desktop.session.session import Session

TEXT = "정말 재미있다 영화"


def wait_until_explained(qtbot: QtBot, session: Session) -> None:
    def done() -> bool:
        exploration = session.exploration
        findings = exploration.findings
        return findings.reading is exploration.reading and findings.fragility is not None and not exploration.busy

    qtbot.waitUntil(done, timeout=60_000)  # Java may have to start


def reading_of(session: Session) -> Reading:
    assert session.exploration.reading is not None
    return session.exploration.reading
