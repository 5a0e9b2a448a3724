"""The receipt: what each token added to the logit, as bars under the columns."""

from PySide6.QtCore import QSize

from rnn_desktop.ui.column_row import ColumnRow
from rnn_desktop.ui.i18n import translate


class ReceiptRow(ColumnRow):
    """Empty as yet."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 84)

    def heading(self) -> tuple[str, str]:
        return translate("ReadView", "Receipt"), ""
