"""Puts a hand-out on pages of A4, and these into a file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from rnn_desktop.formats.atomic import replacing

_DOTS_PER_INCH = 600
_MARGIN, _FOOT = 18.0, 10.0
"""Millimetres around the text, and of the line under it with the page's number."""


def write_handout(document: QTextDocument, title: str, path: Path) -> None:
    """As PDF. Raises Problem where it cannot be written; what was there then stays."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_DOTS_PER_INCH)
    paint_pages(document, title, writer)
    data = bytes(buffer.data().data())
    with replacing(path) as written:
        written.write_bytes(data)


def paint_pages(document: QTextDocument, title: str, device: QPagedPaintDevice) -> int:
    """On a device of pages, which become A4; returns how many there are."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    foot = _FOOT / 25.4 * device.logicalDpiY()
    area = QSizeF(device.width(), device.height() - foot)
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setPageSize(area)
    count = document.pageCount()
    painter = QPainter(device)
    try:
        # Numbers in a picture are read on paper, too: no JPEG.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.setFont(document.defaultFont())
        for page in range(count):
            if page:
                device.newPage()
            painter.save()
            painter.translate(0, -page * area.height())
            document.drawContents(painter, QRectF(0, page * area.height(), area.width(), area.height()))
            painter.restore()
            place = QRectF(0, area.height(), area.width(), foot)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, f"{page + 1} / {count}")
    finally:
        # A painter that outlives its device ends the process.
        painter.end()
        document.documentLayout().setPaintDevice(None)  # type: ignore[arg-type]
    return count
