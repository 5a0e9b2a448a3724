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
TEXT_WIDTH = int((210 - 2 * _MARGIN) / 25.4 * 96)
"""CSS pixels between the margins of A4."""
_EDGE = 0.3
"""Millimetres at the foot of a page where nothing is painted: readers let the tops of the next page's letters in."""


class Paper:
    """Pages of A4 that are written to memory."""

    def __init__(self) -> None:
        self.buffer = QBuffer()
        self.buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self.buffer)
        self.writer.setResolution(_DOTS_PER_INCH)


def write_handout(document: QTextDocument, title: str, path: Path) -> None:
    """As PDF. Raises Problem where it cannot be written; what was there then stays."""
    paper = Paper()
    paper.writer.setTitle(title)
    paint_pages(document, title, paper.writer)
    data = bytes(paper.buffer.data().data())
    with replacing(path) as written:
        written.write_bytes(data)


def paint_pages(document: QTextDocument, title: str, device: QPagedPaintDevice) -> int:
    """On a device of pages, which become A4; returns how many there are."""
    area = lay_out(document, device)
    foot, edge = (length / 25.4 * device.logicalDpiY() for length in (_FOOT, _EDGE))
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


def lay_out(document: QTextDocument, device: QPagedPaintDevice) -> QSizeF:
    """For pages of A4 of this device; returns what of a page the text may take, in its dots."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    area = QSizeF(device.width(), device.height() - _FOOT / 25.4 * device.logicalDpiY())
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setPageSize(area)
    return area


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
