"""From the states of all time steps to the vector that is answered from, as the pictures of the network show it."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.style.i18n import translate


def pooling_words(reading: Reading) -> str:
    """How the states become one vector."""
    return {
        "last": translate("NetworkPicture", "the last states of both directions"),
        "mean": translate("NetworkPicture", "mean"),
        "max": translate("NetworkPicture", "maximum"),
        "concatenate": translate("NetworkPicture", "side by side"),
        "attention": translate("NetworkPicture", "attention"),
    }[reading.model.config.pooling]
