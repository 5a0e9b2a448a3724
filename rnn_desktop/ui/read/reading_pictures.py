"""The pictures of the Read view, to take away."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.token_canvas import TokenCanvas
from rnn_desktop.ui.export.picture_export import ExportPicture, widget_picture
from rnn_desktop.ui.scene.answer_words import answer_name, explained_number
from rnn_desktop.ui.scene.reading_scene import NetworkWords, Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import Theme


def reading_pictures(canvas: TokenCanvas, day: date) -> list[ExportPicture]:
    """All rows together, then one by one, with what is scrolled out of view. Another network than that of the columns
    is under its own words where it stands alone; all else is under those of the reading."""
    shown = [row for row in canvas.rows if row.isVisibleTo(canvas) and row.height()]
    pictures = [_canvas_picture(canvas, row.heading()[0], row.geometry()) for row in shown]
    networks = canvas.networks
    if networks is not None and networks.in_picture != networks.in_columns:
        number, drawn = shown.index(canvas.cells), networks.drawn
        pictures[number] = replace(pictures[number], caption=reading_caption(drawn, day, drawn.about))
    whole = translate("ReadingPictures", "Everything")
    return [_canvas_picture(canvas, whole, canvas.rect()), *pictures]


def reading_caption(scene: Scene, day: date, drawn: NetworkWords | None = None) -> str:
    """The sentence; under it the model and the day, which network is drawn, and what it is compared with.

    drawn: what is said of that network; None for the person's own model, of which the line above it says enough.
    """
    reading, beside = scene.reading, scene.beside
    if reading is None:
        return ""
    about = [network_name(reading.model.config), day.isoformat()]
    if not tells_good_from_bad(reading.model.task):
        about += _answer(reading)
    if reading.edits:
        about.append(translate("ReadingPictures", "changes: {count}").format(count=len(reading.edits)))
    lines = [reading.text.strip(), " · ".join(about)]
    if drawn is not None:
        lines.append(f"{drawn.name}: {drawn.sentence}")
    if beside is not None:
        lines.append(f"{scene.beside_name or translate('ReadView', 'Pinned')}: {_verdict(beside)}")
    return "\n".join(lines)


def _verdict(reading: Reading) -> str:
    """What it says, which network read it and what that made of it."""
    return " · ".join([reading.text.strip(), network_name(reading.model.config), *_answer(reading)])


def _answer(reading: Reading) -> list[str]:
    """Its probability or number, and the time step where each has one.

    Which answer that is of goes without saying for good and bad alone.
    """
    if reading.probability is None:
        return []
    number = explained_number(reading)
    if tells_good_from_bad(reading.model.task):
        return [number]
    step = translate("ReadView", "time step {step}").format(step=reading.explained_index + 1)
    return [f"{answer_name(reading)} {number}", *([step] if reading.model.config.per_step else [])]


def _canvas_picture(canvas: TokenCanvas, name: str, part: QRect) -> ExportPicture:
    picture = widget_picture(name, canvas, part)

    def paint(painter: QPainter, theme: Theme) -> None:
        networks = canvas.networks
        assert networks is not None
        # The names of the rows follow what is scrolled to; in a picture they stand at its left.
        canvas.keep_gutter_at(0)
        canvas.show_networks(networks.with_columns(replace(networks.columns, theme=theme)))
        try:
            picture.paint(painter, theme)
        finally:
            canvas.show_networks(networks)
            canvas.keep_gutter_at(-canvas.x())

    return replace(picture, paint=paint)
