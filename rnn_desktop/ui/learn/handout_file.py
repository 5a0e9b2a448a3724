"""Puts a hand-out on pages of A4, and these into a file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from rnn_desktop.formats.atomic import replacing

_DOTS_PER_INCH = 600
_MARGIN, _FOOT = 15.0, 9.0
"""Millimetres around the text, and of the line under it with the page's number."""
_WIDTH, _HEIGHT = 210.0, 297.0
"""Of A4."""
TEXT_WIDTH, TEXT_HEIGHT = (int(side / 25.4 * 96) for side in (_WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN - _FOOT))
"""CSS pixels that a page has for its text."""
_EDGE = 0.3
"""Millimetres at the foot of a page where nothing is painted: readers let the tops of the next page's letters in."""


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
    foot, edge = (length / 25.4 * device.logicalDpiY() for length in (_FOOT, _EDGE))
    area = QSizeF(device.width(), device.height() - foot)
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setPageSize(area)
    keep_headings(document)
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
            document.drawContents(painter, QRectF(0, page * area.height(), area.width(), area.height() - edge))
            painter.restore()
            place = QRectF(0, area.height(), area.width(), foot)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, f"{page + 1} / {count}")
    finally:
        # A painter that outlives its device ends the process.
        painter.end()
        document.documentLayout().setPaintDevice(None)  # type: ignore[arg-type]
    return count


def keep_headings(document: QTextDocument) -> None:
    """Let no heading stand at the foot of a page, without what it is of."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            # Where the lines begin, which are on the next page where a block has no room.
            here, there = (int((layout.blockBoundingRect(one).top() + 1) // height) for one in (block, following))
            if here != there:
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
        block = following
