"""What stands beside each accuracy, which alone hides how a small class fares."""

from rnn_desktop.lens.measures import Measures
from rnn_desktop.lens.numbers import percent_number
from rnn_desktop.ui.style.i18n import translate


def beside_accuracy(found: Measures, *, of_tags: bool = False) -> str:
    """Macro F1, and the accuracy of always saying the largest class or the most frequent tag."""
    words = translate("Measures", "macro F1 {macro_f1} % · largest class {share} %")
    if of_tags:
        words = translate("Measures", "macro F1 {macro_f1} % · most frequent tag {share} %")
    return words.format(macro_f1=percent_number(found.macro_f1), share=percent_number(found.largest_class))
