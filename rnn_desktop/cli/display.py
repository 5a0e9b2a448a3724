"""Whether a window can open here, found out before Qt is asked: Qt's own answer is to abort the process."""

import ctypes
import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

DEBIAN_PACKAGES = (
    "libegl1 libgl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-image0 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 "
    "libxkbcommon-x11-0 libx11-xcb1 fonts-nanum"
)


def missing_display() -> Problem | None:
    """What is missing for a window on this machine and how to get it; None when one can open."""
    if not sys.platform.startswith("linux"):
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen in ("", "xcb", "wayland"):
        return missing_libraries(_session_platform()) if _has_display() else _no_display()
    return missing_libraries(chosen)


def missing_libraries(platform: str) -> Problem | None:
    """The system library that Qt's platform plugin lacks, if any: a plugin that loads here also loads in Qt."""
    plugin = _plugin(platform)
    if plugin is None:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Qt has no platform “{platform}”: unset the variable QT_QPA_PLATFORM or set it to offscreen."
            ),
            platform=platform,
        )
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A system library is missing ({library}), so no window can open: install it with "
                "“sudo apt-get install {packages}”.",
            ),
            library=str(error).split(":")[0],
            packages=DEBIAN_PACKAGES,
        )
    return None


def _plugin(platform: str) -> Path | None:
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec is not None else None
    if not folders:
        return None
    path = Path(folders[0]) / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    return path if path.exists() else None


def _session_platform() -> str:
    wayland = bool(os.environ.get("WAYLAND_DISPLAY")) and not os.environ.get("DISPLAY")
    return "wayland" if wayland else "xcb"


def _has_display() -> bool:
    return _x_server_answers() or _wayland_answers()


def _x_server_answers() -> bool:
    """Whether something listens where DISPLAY points, over the local socket or TCP."""
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    screen = number.split(".")[0]
    if not screen.isdecimal():
        return False
    # Linux's X servers listen on the abstract name, on the file, or on both.
    local = f"/tmp/.X11-unix/X{screen}"
    if host in ("", "unix"):
        return _connects(socket.AF_UNIX, "\0" + local) or _connects(socket.AF_UNIX, local)
    return _connects(socket.AF_INET, (host, 6000 + int(screen)))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _connects(socket.AF_UNIX, str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(3.0)
        try:
            probe.connect(address)
        except OSError:
            return False
        return True


def _no_display() -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no display here, so no window can open; run it on a desktop, or under “xvfb-run” "
            "(sudo apt-get install xvfb). The demo runs instead.",
        )
    )
