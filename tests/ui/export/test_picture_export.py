"""Pictures to take away: what is in the file is what was on the screen, with the sentence under it."""

import base64
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.lens.reading import make_reading
from rnn_desktop.problem import Problem
from rnn_desktop.ui.export.picture_export import (
    ExportPicture,
    Sheet,
    copy_picture,
    natural_size,
    picture_image,
    save_picture,
    svg_bytes,
    widget_picture,
)
from rnn_desktop.ui.read.reading_pictures import reading_caption, reading_pictures
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme, signed_color
from tests.ui.reading_samples import WORDS, sample_reading
from tests.ui.reading_screen import Shown, shown  # noqa: F401
from tests.ui.squares import BLUE, CAPTION, PICTURE, RED, SENTENCE

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"


def _sheet(caption: str = "", size: QSize | None = None, scale: float = 1.0, picture: ExportPicture = PICTURE) -> Sheet:
    return Sheet(picture, caption, LIGHT, size or natural_size(picture, caption), scale)


def _svg_texts(svg: bytes) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{_SVG}text")]


def _svg_images(svg: bytes) -> list[QImage]:
    sources = [image.get(f"{_XLINK}href", "") for image in ElementTree.fromstring(svg).iter(f"{_SVG}image")]
    return [QImage.fromData(base64.b64decode(source.partition(",")[2])) for source in sources]


def _rendered(svg: bytes) -> QImage:
    renderer = QSvgRenderer(svg)
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


# --- files ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_a_png_has_the_size_and_the_colours(tmp_path: Path, scale: float) -> None:
    save_picture(_sheet(size=QSize(400, 200), scale=scale), tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert image.size() == QSize(400, 200) * scale
    assert image.pixelColor(1, image.height() - 2) == RED
    assert image.pixelColor(image.width() - 2, 1) == BLUE
    assert image.dotsPerMeterX() == round(96 * scale / 0.0254)


@pytest.mark.usefixtures("qapp")
def test_a_picture_keeps_its_ratio_in_any_size() -> None:
    image = picture_image(_sheet(size=QSize(400, 400)))
    assert image.pixelColor(200, 50) == QColor(LIGHT.window)
    assert image.pixelColor(10, 200) == RED
    assert image.pixelColor(390, 200) == BLUE


@pytest.mark.usefixtures("qapp")
def test_an_svg_has_its_sentence_as_text(tmp_path: Path) -> None:
    save_picture(_sheet(CAPTION), tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_bytes()
    root = ElementTree.fromstring(svg)
    size = natural_size(PICTURE, CAPTION)
    assert (root.get("width"), root.get("height")) == (str(size.width()), str(size.height()))
    assert "".join(_svg_texts(svg)) == CAPTION.replace("\n", "")
    assert root.findtext(f"{_SVG}title") == SENTENCE
    families = {element.get("font-family", "") for element in root.iter(f"{_SVG}text")}
    assert families
    assert all("'Malgun Gothic'" in family and family.endswith("sans-serif") for family in families)


@pytest.mark.usefixtures("qapp")
def test_an_svg_is_drawn_as_the_png_is() -> None:
    svg, image = _rendered(svg_bytes(_sheet(CAPTION))), picture_image(_sheet(CAPTION))
    assert svg.size() == image.size()
    for x, y in ((70, 50), (250, 50), (10, 50), (310, image.height() - 3)):
        assert svg.pixelColor(x, y) == image.pixelColor(x, y)


@pytest.mark.usefixtures("qapp")
def test_what_was_typed_is_never_markup() -> None:
    typed = '<b>좋다</b> & "quoted" ]]> \x00\x0b\ud800 <script>1</script>'
    svg = svg_bytes(_sheet(typed))
    root = ElementTree.fromstring(svg)
    assert "<script>1</script>" in "".join(_svg_texts(svg))
    assert not [element for element in root.iter() if element.tag.endswith("script")]


@pytest.mark.usefixtures("qapp")
def test_a_pdf_has_one_page_of_the_size(tmp_path: Path) -> None:
    save_picture(_sheet(CAPTION, QSize(640, 480)), tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 480.000000 360.000000]" in data
    assert b"/FontFile" in data, "words are fonts, not pixels"


@pytest.mark.usefixtures("qapp")
def test_a_suffix_in_capitals_is_known_and_another_is_refused(tmp_path: Path) -> None:
    save_picture(_sheet(), tmp_path / "a.PNG")
    assert QImage(str(tmp_path / "a.PNG")).size() == PICTURE.size
    for name in ("a.jpg", "a", "1.5배"):
        with pytest.raises(Problem, match=r"names no kind of picture\. Let the name end in one of \.svg, \.png, \.pdf"):
            save_picture(_sheet(), tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["a.PNG"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["a.svg", "a.png", "a.pdf"])
def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem, match=r"could not be saved as .*gone.a\.\w+: No such file"):
        save_picture(_sheet(), tmp_path / "gone" / name)


@pytest.mark.usefixtures("qapp")
def test_too_many_pixels_are_refused_with_their_number(tmp_path: Path) -> None:
    old = tmp_path / "a.png"
    old.write_bytes(b"old")
    with pytest.raises(Problem, match=r"A picture of 80000 × 40000 pixels is too large: the most is 64,000,000\."):
        save_picture(_sheet(size=QSize(20_000, 10_000), scale=4), old)
    assert old.read_bytes() == b"old"


@pytest.mark.usefixtures("qapp")
def test_a_paint_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    def fail(painter: QPainter, theme: Theme) -> None:
        del painter, theme
        raise RuntimeError("no paint")

    path = tmp_path / "a.svg"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="no paint"):
        save_picture(_sheet(picture=ExportPicture("bad", QSize(10, 10), fail)), path)
    assert path.read_bytes() == b"old"


@pytest.mark.usefixtures("qapp")
def test_a_copied_picture_is_an_image_and_an_svg() -> None:
    copy_picture(_sheet(CAPTION, scale=2))
    mime = QGuiApplication.clipboard().mimeData()
    assert QGuiApplication.clipboard().image().size() == natural_size(PICTURE, CAPTION) * 2
    assert "".join(_svg_texts(mime.data("image/svg+xml").data())) == CAPTION.replace("\n", "")


# --- the caption ---------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sentence", [SENTENCE * 8, "가" * 500], ids=["words", "one word"])
def test_a_long_sentence_wraps_inside_the_picture(sentence: str) -> None:
    one, size = natural_size(PICTURE, "가"), natural_size(PICTURE, sentence)
    assert size.width() == one.width()
    assert size.height() > one.height() + 50
    svg = svg_bytes(_sheet(sentence))
    # Where a line breaks at a space, the space is not drawn.
    assert "".join(_svg_texts(svg)).replace(" ", "") == sentence.replace(" ", "")
    image = picture_image(_sheet(sentence))
    edges = {image.pixelColor(x, y).name() for x in (4, image.width() - 4) for y in range(102, image.height())}
    assert edges == {LIGHT.window}


@pytest.mark.usefixtures("qapp")
def test_without_a_caption_the_picture_is_all_there_is() -> None:
    assert natural_size(PICTURE, "") == PICTURE.size
    assert _svg_texts(svg_bytes(_sheet())) == []


def test_the_caption_says_the_sentence_the_model_and_the_day() -> None:
    scene = Scene(sample_reading(), TokenAxis(8, 80, 0), LIGHT)
    lines = ["기대 안 하고 보다 의외로 긴장감 있다 괜찮다", "LSTM 64 · 2026-01-02"]
    assert reading_caption(scene, date(2026, 1, 2)).split("\n") == lines
    pinned = sample_reading(["괜찮다"])
    assert pinned.probability is not None
    compared = reading_caption(replace(scene, beside=pinned), date(2026, 1, 2)).split("\n")
    assert compared == [*lines, f"Pinned: 괜찮다 · LSTM 64 · {100 * pinned.probability:.1f} %"]


def test_the_caption_counts_the_changes() -> None:
    reading = make_reading(sample_reading().model, "", (), None, (Clamp(0, 0, 0, 0.5),))
    scene = Scene(reading, TokenAxis(0, 80, 0), LIGHT)
    assert reading_caption(scene, date(2026, 1, 2)) == "\nLSTM 64 · 2026-01-02 · changes: 1"


# --- widgets -------------------------------------------------------------------------------------------------------


def test_a_part_of_a_widget_is_painted_with_its_children(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 300)
    child = QWidget(parent)
    child.setGeometry(100, 100, 50, 50)
    child.setStyleSheet("background: #ff0000")
    image = picture_image(_sheet(picture=widget_picture("part", parent, child.geometry().adjusted(-10, -10, 0, 0))))
    assert image.size() == QSize(60, 60)
    assert image.pixelColor(5, 5) == QColor(LIGHT.window)
    assert image.pixelColor(30, 30) == RED


def test_all_of_a_reading_is_in_its_picture_however_it_is_scrolled(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading(WORDS * 2), 700, 680)
    pictures = reading_pictures(view.canvas, date(2026, 1, 2))
    before = picture_image(_sheet(picture=pictures[0]))
    view.select_token(15)
    view.select_place(NOWHERE)
    assert view.canvas.x() < 0, "nothing was scrolled"
    gutter = view.canvas.grab().toImage()
    assert picture_image(_sheet(picture=pictures[0])) == before
    assert view.canvas.grab().toImage() == gutter, "the screen's own gutter moved"
    texts = _svg_texts(svg_bytes(_sheet(picture=pictures[0])))
    assert [text for text in texts if text in WORDS] == [*WORDS, *WORDS]


def test_the_picture_of_a_dark_window_is_light_and_the_window_stays_dark(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading())
    (picture, *_) = reading_pictures(view.canvas, date(2026, 1, 2))
    light, seen = picture_image(_sheet(picture=picture)), view.canvas.grab().toImage()
    view.set_theme(DARK)
    dark = view.canvas.grab().toImage()
    assert dark != seen
    assert picture_image(_sheet(picture=picture)) == light
    assert picture_image(replace(_sheet(picture=picture), theme=DARK)) != light
    assert view.canvas.grab().toImage() == dark


def test_the_rows_are_named_and_each_has_its_own_words(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading())
    pictures = {picture.name: picture for picture in reading_pictures(view.canvas, date(2026, 1, 2))}
    assert {"Everything", "Tokens", "Cell", "Hidden state h", "Sentiment so far"} <= pictures.keys()
    texts = _svg_texts(svg_bytes(_sheet(picture=pictures["Tokens"])))
    assert {*WORDS, "Tokens"} <= set(texts)
    assert "Hidden state h" not in texts


def test_the_states_are_the_same_in_an_svg_as_on_the_screen(shown: Shown) -> None:  # noqa: F811
    """Qt's SVG draws all of an image where a part of it is asked for, so that no column would be its own."""
    reading = sample_reading()
    view = shown(reading)
    (picture,) = (one for one in reading_pictures(view.canvas, date(2026, 1, 2)) if one.name == "Hidden state h")
    columns = _svg_images(svg_bytes(_sheet(picture=picture)))
    assert len(columns) == len(WORDS)
    for column, states in zip(columns, reading.trace.layers[-1][0].h, strict=True):
        assert column.height() == len(states)
        seen = sorted(column.pixelColor(column.width() // 2, y).name() for y in range(column.height()))
        assert seen == sorted(signed_color(LIGHT, float(state)).name() for state in states)


# --- words of the network's pictures -----------------------------------------------------------------------------


def test_both_states_of_an_lstm_have_their_time_step_in_the_folded_picture(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading())
    view.show_picture("folded")
    view.canvas.cells.finish_flight()
    for step, before in ((0, "0"), (2, "2")):
        view.select_token(step)
        words = _svg_texts(svg_bytes(_sheet(picture=widget_picture("cell", view.canvas.cells))))
        start = words.index(", c") - 2
        assert words[start : start + 4] == ["h", before, ", c", before]


def test_the_name_of_the_initial_state_is_whole_where_cells_are_small(shown: Shown) -> None:  # noqa: F811
    view = shown(sample_reading())
    axis, ground = view.scene.axis, QColor(view.scene.theme.window)
    for height, words in ((1000, WORDS), (500, WORDS[:3])):
        view.resize(1600, height)
        view.set_beside(None if height == 1000 else sample_reading(words))
        cells = view.canvas.cells
        image = view.canvas.grab(QRect(axis.left - 18, cells.y(), 18, cells.height())).toImage()
        ink = [y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(18))]
        assert ink[0] > 0
