"""Pictures to take away: anything that paints itself, over its caption, as SVG, PNG or PDF."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QMimeData, QPoint, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QGuiApplication,
    QImage,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QPdfWriter,
    QRegion,
    QTextDocument,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.ui.style.theme import Theme

FORMATS = ("svg", "png", "pdf")
_MARGIN = 16
_LEAST_CAPTION_WIDTH = 320
_CSS_DPI = 96
"""What a pixel of a size is, everywhere: 1/96 inch."""
_MOST_PIXELS = 64_000_000
_FALLBACK_FONTS = "'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', NanumGothic, sans-serif"
"""Hangul on machines that lack this one's font."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class ExportPicture:
    """Something to save. size: as it is on the screen; paint: paints it from the painter's origin in that size;
    caption: what stands under it, None for what stands under all."""

    name: str
    size: QSize
    paint: Callable[[QPainter, Theme], None]
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture over its caption; "" for none.

    size: of the whole, in pixels of 1/96 inch, in which both are fitted as they are; scale: how many pixels an image
    has for each of these (SVG and PDF have none).
    """

    picture: ExportPicture
    caption: str
    theme: Theme
    size: QSize
    scale: float = 1.0


def widget_picture(name: str, widget: QWidget, part: QRect | None = None) -> ExportPicture:
    """The widget as it is when it is painted, in its own colours, also what of it is not on the screen.

    part: only what is in there.
    """
    place = widget.rect() if part is None else part

    def paint(painter: QPainter, theme: Theme) -> None:
        del theme
        widget.render(painter, QPoint(), QRegion(place), QWidget.RenderFlag.DrawChildren)

    return ExportPicture(name, place.size(), paint)


def natural_size(picture: ExportPicture, caption: str) -> QSize:
    """The size of a sheet on which the picture is as large as on the screen."""
    if not caption:
        return picture.size
    width = max(picture.size.width(), _LEAST_CAPTION_WIDTH)
    return QSize(width, picture.size.height() + round(_caption_document(caption, width).size().height()))


def save_picture(sheet: Sheet, path: Path) -> None:
    """Write the file that the suffix names.

    Raises Problem for another suffix, an image of too many pixels, and a file that cannot be written; whatever was at
    `path` is then still there.
    """
    makers = {".svg": svg_bytes, ".png": png_bytes, ".pdf": pdf_bytes}
    if (maker := makers.get(path.suffix.lower())) is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} names no kind of picture. Let the name end in one of {allowed}."),
            path=path,
            allowed=", ".join(makers),
        )
    data = maker(sheet)
    with replacing(path) as written:
        written.write_bytes(data)


def copy_picture(sheet: Sheet) -> None:
    """Put it on the clipboard, as an image and as SVG. Raises Problem for an image of too many pixels."""
    mime = QMimeData()
    mime.setImageData(picture_image(sheet))
    mime.setData("image/svg+xml", svg_bytes(sheet))
    QGuiApplication.clipboard().setMimeData(mime)


def picture_image(sheet: Sheet) -> QImage:
    """As pixels. Raises Problem for too many of them."""
    width, height = round(sheet.size.width() * sheet.scale), round(sheet.size.height() * sheet.scale)
    image = QImage()
    if width * height <= _MOST_PIXELS:
        image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A picture of {width} × {height} pixels is too large: the most is {most}. "
                "Choose a smaller size or scale.",
            ),
            width=width,
            height=height,
            most=count_number(_MOST_PIXELS),
        )
    _paint_sheet(image, QSizeF(image.size()), sheet)
    # Said after painting, because fonts follow it.
    dots_per_metre = round(_CSS_DPI * sheet.scale / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def png_bytes(sheet: Sheet) -> bytes:
    buffer = _buffer()
    # PySide's stub wants bytes where Qt wants the format's name.
    picture_image(sheet).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg_bytes(sheet: Sheet) -> bytes:
    """Text stays text, and Hangul finds a font on other machines too."""
    buffer = _buffer()
    # Version 1.1: what Qt writes by default, 1.2 Tiny, cannot clip.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(_screen_dpi())
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(QRect(QPoint(), sheet.size)))
    generator.setTitle(sheet.caption.partition("\n")[0] or sheet.picture.name)
    generator.setDescription(sheet.caption)
    _paint_sheet(generator, QSizeF(sheet.size), sheet)
    text = _NO_XML.sub("", bytes(buffer.data().data()).decode("utf-8", "replace"))
    # Qt writes millimetres, by the screen's resolution.
    size = f'<svg width="{sheet.size.width()}" height="{sheet.size.height()}"'
    text = re.sub(r'<svg width="[^"]*" height="[^"]*"', size, text, count=1)
    text = re.sub(r'font-family="([^"]*)"', _with_fallback, text)
    # What Qt writes for “do not smooth”, said to browsers too.
    sharp = 'image-rendering="optimizeSpeed"'
    return text.replace(sharp, f'{sharp} style="image-rendering: pixelated"').encode()


def pdf_bytes(sheet: Sheet) -> bytes:
    """One page of just this size, of vectors and embedded fonts."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.caption.partition("\n")[0] or sheet.picture.name)
    # The screen's, for which the widgets have measured their texts.
    writer.setResolution(_screen_dpi())
    points = QSizeF(sheet.size) * (72 / _CSS_DPI)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    _paint_sheet(writer, points * (_screen_dpi() / 72), sheet)
    return bytes(buffer.data().data())


def _paint_sheet(device: QPaintDevice, area: QSizeF, sheet: Sheet) -> None:
    """The picture over its caption, as large as the area lets them be, in its middle."""
    picture, natural = sheet.picture, QSizeF(natural_size(sheet.picture, sheet.caption))
    factor = min(area.width() / natural.width(), area.height() / natural.height())
    painter = QPainter(device)
    try:
        painter.fillRect(QRectF(0, 0, area.width(), area.height()), QColor(sheet.theme.window))
        painter.translate(
            (area.width() - natural.width() * factor) / 2, (area.height() - natural.height() * factor) / 2
        )
        painter.scale(factor, factor)
        if sheet.caption:
            painter.save()
            painter.translate(0, picture.size.height())
            _paint_caption(painter, sheet, round(natural.width()))
            painter.restore()
        painter.translate((natural.width() - picture.size.width()) / 2, 0)
        picture.paint(painter, sheet.theme)
    finally:
        # A painter that outlives its device ends the process.
        painter.end()


def _paint_caption(painter: QPainter, sheet: Sheet, width: int) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(sheet.theme.text))
    context.palette = palette
    document = _caption_document(sheet.caption, width)
    document.documentLayout().draw(painter, context)


def _caption_document(caption: str, width: int) -> QTextDocument:
    """Its lines broken to the width, between letters where a word is too long."""
    document = QTextDocument()
    document.setDocumentMargin(_MARGIN)
    document.setPlainText(caption)
    document.setTextWidth(width)
    return document


def _with_fallback(family: re.Match[str]) -> str:
    name = family[1].replace("'", "")
    return f"font-family=\"'{name}', {_FALLBACK_FONTS}\""


def _screen_dpi() -> int:
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
