"""What of a workbench stands on a step's sheet of paper: what it shows before the guess, and what it covers until then.

Only what is to be read: no buttons and no bars, which do nothing on paper.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.lessons.lesson import Step
from rnn_desktop.ui.export.picture_export import ExportPicture, Sheet, picture_image
from rnn_desktop.ui.learn.handout_pictures import DENSITY
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.window.lit_parts import lit_groups
from rnn_desktop.ui.window.workbench import Workbench

_MOST_ROUNDS = 10
_LEAST_BREAK = 560
"""Pixels of a page beside the columns that is not broken."""
_GAP, _BETWEEN = 6, 16
"""Pixels between what stands under each other, and between columns."""


@dataclass(frozen=True, slots=True)
class _Strip:
    """A part of a widget. over: the pixels that are left free over it."""

    widget: QWidget
    part: QRect
    over: int = _GAP

    @property
    def height(self) -> int:
        return self.over + self.part.height()


_Column = list[_Strip]


def paper_pictures(bench: Workbench, step: Step) -> tuple[QImage | None, QImage | None]:
    """Before the guess, and what is covered until it is made; None where that is nothing.

    The step's stage must be set and read.
    """
    _settle(bench)
    covered = [widget for name in step.veiled for group in lit_groups(bench, name) for widget in group]

    def is_covered(widget: QWidget) -> bool:
        return any(one is widget or one.isAncestorOf(widget) for one in covered)

    columns = _reading_columns if bench.view == "read" else _desk_columns
    return (
        _image(columns(bench, step, lambda widget: not is_covered(widget))),
        _image(columns(bench, step, is_covered)),
    )


def _settle(bench: Workbench) -> None:
    """What has just come is put in its place by events that still wait, and these make others wait; painted before
    that, it would stand over its neighbours."""
    for _ in range(_MOST_ROUNDS):
        before = [widget.geometry() for widget in bench.findChildren(QWidget)]
        QApplication.sendPostedEvents()
        if before == [widget.geometry() for widget in bench.findChildren(QWidget)]:
            break


def _reading_columns(bench: Workbench, step: Step, wanted: Callable[[QWidget], bool]) -> list[_Column]:
    """The rows of the network, and the page beside them where the step has one."""
    canvas = bench.read_view.canvas
    across = canvas.visibleRegion().boundingRect()
    rows = [row for row in canvas.rows if row.isVisibleTo(canvas) and row.height()]
    chosen = [row for row in rows if wanted(row)]
    if chosen and canvas.tokens not in chosen:
        # Without them nobody knows what the columns are of.
        chosen = [row for row in rows if row in chosen or row is canvas.tokens]
    strips = [_Strip(canvas, QRect(across.left(), row.y(), across.width(), row.height()), over=0) for row in chosen]
    page = [] if step.stage.page is None else _whole(_said(bench), wanted)
    return [strips, *_broken(page, max(_LEAST_BREAK, sum(strip.height for strip in strips)))]


def _said(bench: Workbench) -> list[QWidget]:
    """What the page beside the columns says, from the top down."""
    side = bench.read_view.side
    panel = side.panels[side.page]
    return side.inspector.said if panel is side.inspector else [panel]


def _desk_columns(bench: Workbench, step: Step, wanted: Callable[[QWidget], bool]) -> list[_Column]:
    """What is learned from with the settings, and the page in the middle with what is watched."""
    del step
    desk = bench.train_view.desk
    assert desk is not None
    pages = [page for page in desk.middle_pages if page.isVisibleTo(desk)]
    return [_whole([desk.data, desk.settings], wanted), _whole([*pages, desk.watched], wanted)]


def _whole(widgets: Iterable[QWidget], wanted: Callable[[QWidget], bool]) -> _Column:
    return [_Strip(widget, widget.rect()) for widget in widgets if widget.isVisible() and wanted(widget)]


def _broken(column: _Column, highest: int) -> list[_Column]:
    """As columns beside each other, none of them higher than this if that can be."""
    columns: list[_Column] = [[]]
    for strip in column:
        if columns[-1] and sum(one.height for one in [*columns[-1], strip]) > highest:
            columns.append([])
        columns[-1].append(strip)
    return columns


def _image(columns: list[_Column]) -> QImage | None:
    """These beside each other."""
    shown = [column for column in columns if column]
    if not shown:
        return None
    widths = [max(strip.part.width() for strip in column) for column in shown]
    height = max(sum(strip.height for strip in column) for column in shown)
    size = QSize(sum(widths) + _BETWEEN * (len(shown) - 1), height)

    def paint(painter: QPainter, theme: Theme) -> None:
        del theme
        left = 0
        for column, width in zip(shown, widths, strict=True):
            top = 0
            for strip in column:
                top += strip.over
                _paint(painter, strip, QPoint(left, top))
                top += strip.part.height()
            left += width + _BETWEEN

    return _trimmed(picture_image(Sheet(ExportPicture("step", size, paint), "", LIGHT, size, DENSITY)))


def _paint(painter: QPainter, strip: _Strip, place: QPoint) -> None:
    painter.save()
    painter.translate(place)
    strip.widget.render(painter, QPoint(), QRegion(strip.part), QWidget.RenderFlag.DrawChildren)
    painter.restore()


def _trimmed(image: QImage) -> QImage:
    """Without what is blank at its foot: paper is for writing."""
    blank = QImage(image.width(), 1, image.format())
    blank.fill(image.pixelColor(image.width() - 1, image.height() - 1))
    rows = image.height()
    while rows > 1 and image.copy(0, rows - 1, image.width(), 1) == blank:
        rows -= 1
    return image.copy(0, 0, image.width(), rows)
