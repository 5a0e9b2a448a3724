"""Where the window stands and how large it is: as it was last, and the first time as there is room for."""

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 44)
"""What a window's frame and title bar take at the most; before the window is shown nobody says."""


def first_size(room: QSize) -> QSize:
    """The window's size at the first start, where there is so much room for it with its frame."""
    return _FIRST_SIZE.boundedTo(room - _FRAME)


def restore_place(window: QWidget, geometry: QByteArray) -> None:
    """geometry: as `saveGeometry` had it; of a first start it is empty."""
    if window.restoreGeometry(geometry):
        return
    size = first_size(window.screen().availableGeometry().size())
    window.resize(size)
    # How wide the frame is, is known only once there is one.
    QTimer.singleShot(0, window, lambda: _stay_on_screen(window, size))


def _stay_on_screen(window: QWidget, first: QSize) -> None:
    """Frame and all, where it is larger than was thought, unless the window has been given another size than its
    first."""
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    if window.size() == first and not room.contains(frame):
        window.resize(window.size() - (frame.size() - frame.size().boundedTo(room.size())))
        window.move(max(min(frame.left(), room.right() - frame.width()), room.left()), room.top())
