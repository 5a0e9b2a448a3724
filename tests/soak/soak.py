"""Reading, training and opening in turn, for an hour: `uv run python tests/soak/soak.py --minutes 60 --output FOLDER`.

The real window, offscreen, with folders of its own. Writes the memory of the process after each cycle as soak.csv
(minutes, cycle, MB resident) and draws it as soak.png; prints by how much the last tenth lies above the tenth minute.
"""

import argparse
import csv
import os
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

_REVIEWS = (
    "기대 안하고 보면 의외로 긴장감있고 괜찮음",
    "정말 지루하다",
    "a boring film with a great end",
    "또 보고 싶다 " * 20,
)
_SETTLED_MINUTES = 10.0
_Sample = tuple[float, int, float]
"""Minutes, cycle, MB."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--output", type=Path, default=Path("soak"))
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # Before platformdirs or Qt is imported.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(home) / name.lower())
        samples = _soak(options.minutes, options.output / "soak.csv")
    _draw(samples, options.output / "soak.png")
    settled = [megabytes for minutes, _, megabytes in samples if minutes >= min(_SETTLED_MINUTES, options.minutes / 3)]
    tenth = max(len(settled) // 10, 1)
    first, last = sum(settled[:tenth]) / tenth, sum(settled[-tenth:]) / tenth
    print(f"{len(samples)} cycles; {first:.1f} MB once settled, {last:.1f} MB at the end ({last - first:+.1f})")


def _soak(minutes: float, table: Path) -> list[_Sample]:
    from rnn_desktop.cli.offscreen import OffscreenWindow
    from rnn_desktop.engine.config import TrainingConfig
    from rnn_desktop.paths import BUNDLED_MODEL, SAMPLE_DATA, resource_path
    from rnn_desktop.runs.training_run import TrainingSettings

    training = TrainingConfig(epochs=3, batch_size=16, snapshot_every=4)
    settings = TrainingSettings("word", "gru", 32, (32,), 5_000, 60, training=training)
    begun, samples = time.monotonic(), list[_Sample]()
    with (
        OffscreenWindow("ko", "light", (1440, 900), resource_path(BUNDLED_MODEL)) as window,
        table.open("w", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(("minutes", "cycle", "megabytes"))
        session = window.session
        for cycle in count(1):
            for review in _REVIEWS:
                window.read(f"{review} {cycle}")
            window.show_view("train" if cycle % 2 else "read")
            session.open_data(resource_path(SAMPLE_DATA))
            window.wait(lambda: not session.loading)
            desk = window._window.train_view.desk
            assert desk is not None
            desk.settings.choose(settings)
            desk.progress.main.click()
            assert session.training_active
            window.wait(lambda: not session.training_active and not session.exploration.busy)
            for entry in session.kept.entries():
                session.discard_kept(entry)
            session.open_model(resource_path(BUNDLED_MODEL))
            window.wait(lambda: not session.exploration.busy)
            samples.append(((time.monotonic() - begun) / 60, cycle, _resident_megabytes()))
            writer.writerow((f"{samples[-1][0]:.3f}", cycle, f"{samples[-1][2]:.1f}"))
            file.flush()
            if samples[-1][0] >= minutes:
                return samples
    raise AssertionError("count() has no end")


def _resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _draw(samples: list[_Sample], path: Path) -> None:
    """The memory over the minutes, from 0 up."""
    from PySide6.QtCore import QPointF, QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter, QPen

    image = QImage(900, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    area = QRectF(60, 20, 820, 340)
    longest, highest = max(samples[-1][0], 1e-9), 1.2 * max(megabytes for _, _, megabytes in samples)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#888888")))
    painter.drawRect(area)
    for share in (0.0, 0.5, 1.0):
        y = area.bottom() - share * area.height()
        painter.drawText(QRectF(0, y - 10, 54, 20), Qt.AlignmentFlag.AlignRight, f"{share * highest:.0f} MB")
        x = area.left() + share * area.width()
        painter.drawText(
            QRectF(x - 40, area.bottom() + 6, 80, 20), Qt.AlignmentFlag.AlignHCenter, f"{share * longest:.0f} min"
        )
    points = [
        QPointF(area.left() + minutes / longest * area.width(), area.bottom() - megabytes / highest * area.height())
        for minutes, _, megabytes in samples
    ]
    painter.setPen(QPen(QColor("#2b7bba"), 2))
    painter.drawPolyline(points)
    painter.end()
    image.save(str(path))


if __name__ == "__main__":
    sys.exit(main())
