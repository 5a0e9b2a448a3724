"""What h, c and the gates are called."""

from rnn_desktop.ui.style.i18n import translate


def quantity_title(name: str) -> str:
    """What the field calls the quantity, with its symbol."""
    titles = {
        "h": translate("ReadView", "Hidden state h"),
        "c": translate("ReadView", "Cell state c"),
        "i": translate("ReadView", "Input gate i"),
        "f": translate("ReadView", "Forget gate f"),
        "g": translate("ReadView", "Candidate g"),
        "o": translate("ReadView", "Output gate o"),
        "r": translate("ReadView", "Reset gate r"),
        "z": translate("ReadView", "Update gate z"),
        "n": translate("ReadView", "Candidate n"),
    }
    return titles.get(name, name)
