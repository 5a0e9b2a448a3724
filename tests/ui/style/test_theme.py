"""Two themes over one signed scale: readable, told apart, switched while the window stands."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.ui.style.style_sheet import palette, style_sheet
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme, signed_color, signed_table, text_on
from rnn_desktop.ui.window.main_window import MainWindow


def contrast(one: str | QColor, other: str | QColor) -> float:
    """WCAG's contrast ratio, 1 to 21."""

    def luminance(color: str | QColor) -> float:
        channels = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(color).getRgbF()[:3]]
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def share_of(widget: QWidget, color: str) -> float:
    """How much of the widget, as it is painted, has this colour."""
    image = widget.grab().toImage()
    wanted = QColor(color).rgb()
    places = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixel(x, y) == wanted for x, y in places) / len(places)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_can_be_read(theme: Theme) -> None:
    for ground in (theme.window, theme.panel, theme.raised):
        for words in (theme.text, theme.muted, theme.faint, theme.negative_text, theme.positive_text):
            assert contrast(words, ground) >= 4.5
    assert contrast(theme.accent_text, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_numbers_can_be_read_on_every_colour_of_the_scale(theme: Theme) -> None:
    for red, green, blue in signed_table(theme):
        ground = QColor(int(red), int(green), int(blue))
        assert contrast(text_on(ground), ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_scale_has_its_ends_and_its_middle(theme: Theme) -> None:
    assert signed_color(theme, -1.0).name() == theme.negative
    assert signed_color(theme, 1.0).name() == theme.positive
    assert contrast(signed_color(theme, 0.0), theme.zero) < 1.02
    assert signed_color(theme, 5.0) == signed_color(theme, 1.0)
    assert signed_color(theme, float("nan")) == signed_color(theme, 0.0)


def test_every_place_of_the_style_sheet_is_filled() -> None:
    for theme in (LIGHT, DARK):
        assert "$" not in style_sheet(theme)
    assert style_sheet(LIGHT) != style_sheet(DARK)


def test_disabled_words_are_fainter() -> None:
    made = palette(DARK)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == DARK.faint != made.color(QPalette.ColorRole.Text).name()


def test_the_window_turns_dark_and_light_again(reading_window: MainWindow) -> None:
    window = reading_window
    assert share_of(window, LIGHT.window) > 0.2
    window.status.themes.button("dark").click()
    for view in ("read", "train"):
        window.show_view(view)
        assert share_of(window, DARK.window) > 0.2
        assert share_of(window, LIGHT.window) < 0.01
        assert share_of(window, LIGHT.raised) < 0.01
    window.menus.themes.actions()[1].trigger()
    assert share_of(window, LIGHT.window) > 0.2
    assert window.status.themes.button("light").isChecked()


def test_the_choice_is_there_at_the_next_start(reading_window: MainWindow) -> None:
    reading_window.appearance.choose_theme("dark")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert application.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert reading_window._settings.theme == "dark"
