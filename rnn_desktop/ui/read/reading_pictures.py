"""The pictures of the Read view, to take away."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lens.numbers import percent
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.token_canvas import TokenCanvas
from rnn_desktop.ui.export.picture_export import ExportPicture, widget_picture
from rnn_desktop.ui.network.picture_example import example_words
from rnn_desktop.ui.scene.example_scene import network_scene
from rnn_desktop.ui.scene.reading_scene import EXAMPLE, Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import Theme


def reading_pictures(canvas: TokenCanvas, day: date) -> list[ExportPicture]:
    """All rows together, then one by one, with what is scrolled out of view. The documents' network alone is under
    its own words; the others are under those of the reading."""
    shown = [row for row in canvas.rows if row.isVisibleTo(canvas) and row.height()]
    pictures = [_canvas_picture(canvas, row.heading()[0], row.geometry()) for row in shown]
    scene = canvas.scene
    if scene is not None and (drawn := network_scene(scene)) is not scene:
        number = shown.index(canvas.cells)
        pictures[number] = replace(pictures[number], caption=reading_caption(drawn, day))
    whole = translate("ReadingPictures", "Everything")
    return [_canvas_picture(canvas, whole, canvas.rect()), *pictures]


def reading_caption(scene: Scene, day: date) -> str:
    """The sentence; under it the model and the day, whose network is drawn instead, and what it is compared with."""
    reading, beside = scene.reading, scene.beside
    if reading is None:
        return ""
    about = [network_name(reading.model.config), day.isoformat()]
    if reading.edits:
        about.append(translate("ReadingPictures", "changes: {count}").format(count=len(reading.edits)))
    lines = [reading.text.strip(), " · ".join(about)]
    if scene.picture == EXAMPLE:
        lines.append(f"4-2-2: {example_words()}")
    if beside is not None:
        lines.append(f"{scene.beside_name or translate('ReadView', 'Pinned')}: {_verdict(beside)}")
    return "\n".join(lines)


def _verdict(reading: Reading) -> str:
    """What it says, which network read it and what that made of it."""
    answer = [] if reading.probability is None else [percent(reading.probability)]
    return " · ".join([reading.text.strip(), network_name(reading.model.config), *answer])


def _canvas_picture(canvas: TokenCanvas, name: str, part: QRect) -> ExportPicture:
    picture = widget_picture(name, canvas, part)

    def paint(painter: QPainter, theme: Theme) -> None:
        scene = canvas.scene
        assert scene is not None
        # The names of the rows follow what is scrolled to; in a picture they stand at its left.
        canvas.keep_gutter_at(0)
        canvas.show_scene(replace(scene, theme=theme))
        try:
            picture.paint(painter, theme)
        finally:
            canvas.show_scene(scene)
            canvas.keep_gutter_at(-canvas.x())

    return replace(picture, paint=paint)
