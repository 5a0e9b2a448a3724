"""What the card can hold."""

from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.style.theme import Theme


class CardPage(QWidget):
    """Made anew for another language."""

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew; a page that is all labels and buttons has the style sheet's colours."""
