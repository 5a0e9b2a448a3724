"""What a person can read in a picture: every text that is painted, and where."""

import re
import xml.etree.ElementTree as ElementTree
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"[+−]?\d+\.\d+")


class PaintedWord(NamedTuple):
    """A text, where it begins, its colour, and how much of it is left when all is painted."""

    text: str
    at: QPointF
    color: QColor
    opacity: float


def painted_words(widget: QWidget) -> list[PaintedWord]:
    """Of a widget, in its coordinates, in the order in which they are painted."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    # A point of the picture is a pixel of the widget.
    generator.setResolution(widget.logicalDpiX())
    widget.render(generator)
    found: list[PaintedWord] = []
    root = ElementTree.fromstring(bytes(buffer.data().data()))
    for group in root.iter(f"{_SVG}g"):
        placed = QTransform(*_numbers(group.get("transform", "matrix(1,0,0,1,0,0)")))
        opacity = float(group.get("opacity", "1")) * float(group.get("fill-opacity", "1"))
        for element in group:
            if element.tag == f"{_SVG}text":
                at = placed.map(QPointF(float(element.get("x", "0")), float(element.get("y", "0"))))
                word = PaintedWord(element.text or "", at, QColor(element.get("fill", group.get("fill"))), opacity)
                # The minus may come from another font, and is then a text of its own.
                if found and found[-1].text == "−" and found[-1].at.y() == at.y():
                    word = found.pop()._replace(text="−" + word.text)
                found.append(word)
            elif group.get("fill", "none") != "none" and (area := _area(element)) is not None:
                found = [_beneath(word, placed.mapRect(area), opacity) for word in found]
    return found


def _beneath(word: PaintedWord, area: QRectF, opacity: float) -> PaintedWord:
    """The word, when something is painted there after it."""
    inside = QPointF(word.at.x() + 1, word.at.y() - 4)
    return word._replace(opacity=word.opacity * (1 - opacity)) if area.contains(inside) else word


def _area(element: ElementTree.Element) -> QRectF | None:
    """What a shape fills at the most."""
    if element.tag == f"{_SVG}rect":
        return QRectF(*(float(element.get(name, "0")) for name in ("x", "y", "width", "height")))
    if element.tag == f"{_SVG}path":
        numbers = _numbers(element.get("d", ""))
        xs, ys = numbers[::2], numbers[1::2]
        return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))) if ys else None
    return None


def _numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d+\.?\d*(?:e[-+]?\d+)?", text)]


def painted_numbers(widget: QWidget) -> list[PaintedWord]:
    """Those with decimals, from the left to the right."""
    words = [word for word in painted_words(widget) if _NUMBER.fullmatch(word.text.removesuffix(" %"))]
    return sorted(words, key=lambda word: word.at.x())
