"""The pictures of the Read view, to take away."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from rnn_desktop.lens.example_network import example_reading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.example_scene import network_scene
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.network_words import network_name
from rnn_desktop.ui.picture_example import example_words
from rnn_desktop.ui.picture_export import Picture, widget_picture
from rnn_desktop.ui.reading_scene import Scene, percent
from rnn_desktop.ui.theme import Theme
from rnn_desktop.ui.token_canvas import TokenCanvas


def reading_pictures(canvas: TokenCanvas) -> list[Picture]:
    """All rows together, then one by one, with what is scrolled out of view."""
    shown = [row for row in canvas.rows if row.isVisibleTo(canvas) and row.height()]
    whole = translate("ReadingPictures", "Everything")
    example = canvas.scene is not None and network_scene(canvas.scene) is not canvas.scene
    return [
        _canvas_picture(canvas, whole, canvas.rect()),
        *(
            _canvas_picture(
                canvas,
                row.heading()[0],
                row.geometry(),
                _example_caption() if example and row is canvas.cells else None,
            )
            for row in shown
        ),
    ]


def reading_caption(scene: Scene, day: date) -> str:
    """The sentence; under it the model and the day, and what it is compared with."""
    reading, beside = scene.reading, scene.beside
    if reading is None:
        return ""
    about = [network_name(reading.model.config), day.isoformat()]
    if reading.edits:
        about.append(translate("ReadingPictures", "changes: {count}").format(count=len(reading.edits)))
    lines = [reading.text.strip(), " · ".join(about)]
    if network_scene(scene) is not scene:
        lines.append(f"4-2-2: {example_words()}")
    if beside is not None:
        lines.append(f"{scene.beside_name or translate('ReadView', 'Pinned')}: {_verdict(beside)}")
    return "\n".join(lines)


def _verdict(reading: Reading) -> str:
    """What it says, which network read it and what that made of it."""
    answer = [] if reading.probability is None else [percent(reading.probability)]
    return " · ".join([reading.text.strip(), network_name(reading.model.config), *answer])


def _example_caption() -> str:
    """Nothing of the sentence and the model: they are not in the picture."""
    return "\n".join([example_words(), example_reading().text])


def _canvas_picture(canvas: TokenCanvas, name: str, part: QRect, caption: str | None = None) -> Picture:
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

    return replace(picture, paint=paint, caption=caption)
