"""Fields of the settings that mean nothing for a task, or for what else is chosen, and why."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Classes, FromLabel, Numbers, Tags, Task, speaks
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.first_weights import SPREAD_COUNTS
from rnn_desktop.ui.train.more_settings import MoreSettings

if TYPE_CHECKING:
    from rnn_desktop.ui.train.settings_panel import SettingsPanel

_Unfit = dict[QWidget, str]


def unfit_fields(task: Task, panel: "SettingsPanel") -> _Unfit:
    """Of the whole panel."""
    unfit = _for_task(task, panel) | _for_cell(panel) | _for_input(task, panel)
    return unfit | _for_others(panel, unfit)


def _for_task(task: Task, panel: "SettingsPanel") -> _Unfit:
    network, unfit = panel.more.network, _Unfit()
    if not isinstance(task, Classes | FromLabel):
        unfit[panel.more.data.duplicates] = translate("SettingsPanel", "Only a table of texts has duplicates.")
    if speaks(task):
        unfit[network.direction] = translate("SettingsPanel", "What comes next may not be read backwards.")
    if speaks(task) or isinstance(task, Tags):
        unfit[network.pooling] = translate("SettingsPanel", "There is an answer at each token, from its own state.")
    if isinstance(task, Tags):
        unfit[panel.tokenizer] = translate("SettingsPanel", "The file has its words cut already.")
    return unfit


def _for_input(task: Task, panel: "SettingsPanel") -> _Unfit:
    """Numbers are no words, and a one-hot vector is nothing that is learnt."""
    more, unfit = panel.more, _Unfit()
    if isinstance(task, Numbers):
        why = translate("SettingsPanel", "Numbers are read as they are: they have no words.")
        no_words = (panel.tokenizer, panel.vocabulary_size, panel.embedding_size, more.network.input)
        unfit |= dict.fromkeys((*no_words, more.learning.dropout_words, more.first.embedding), why)
        unfit[panel.max_length] = translate("SettingsPanel", "The window, chosen with the data, says how many.")
        unfit[more.learning.label_smoothing] = translate("SettingsPanel", "Numbers are no labels to smooth.")
    elif more.network.input.currentData() == "one_hot":
        no_embedding = translate("SettingsPanel", "One-hot vectors have no embedding.")
        unfit |= {panel.embedding_size: no_embedding, more.first.embedding: no_embedding}
        unfit[more.learning.dropout_input] = translate(
            "SettingsPanel", "A one-hot vector is one number for each word: use word dropout."
        )
    return unfit


def _for_cell(panel: "SettingsPanel") -> _Unfit:
    more, kind, unfit = panel.more, CELLS[panel.cell.currentData()], _Unfit()
    if not kind.any_activation:
        unfit[more.network.activation] = translate(
            "SettingsPanel", "Only a SimpleRNN has a choice of activation functions."
        )
    if kind.forget is None:
        unfit[more.first.forget_bias] = translate("SettingsPanel", "Only an LSTM has a forget gate.")
    elif not more.network.bias.currentData():
        unfit[more.first.forget_bias] = translate("SettingsPanel", "The layers have no bias.")
    return unfit


def _for_others(panel: "SettingsPanel", unfit: _Unfit) -> _Unfit:
    """What depends on other fields. unfit: those found so far."""
    more, found = panel.more, _Unfit()
    network, learning = more.network, more.learning
    if network.pooling in unfit or network.pooling.currentData() != "concatenate":
        found[network.fixed_length] = translate("SettingsPanel", "Only where the states are joined.")
    if learning.optimizer.currentData() != "momentum":
        found[learning.momentum] = translate("SettingsPanel", "Only the optimizer “SGD, momentum” has it.")
    if _layers(panel) == 1:
        found[learning.dropout_layers] = translate("SettingsPanel", "One layer has nothing between.")
    if not _spread_counts(more, unfit):
        found[more.first.spread] = translate("SettingsPanel", "Only “uniform” and “normal” are drawn so wide.")
    return found


def _layers(panel: "SettingsPanel") -> int | None:
    """None while that cannot be read."""
    try:
        return len(panel.hidden_sizes.sizes())
    except Problem:
        return None


def _spread_counts(more: MoreSettings, unfit: _Unfit) -> bool:
    choices = (more.first.input, more.first.recurrent, more.first.embedding)
    return any(choice not in unfit and choice.currentData() in SPREAD_COUNTS for choice in choices)
