"""How a series goes on: a picture, and its next values in a list."""

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.lens.forecast import Forecast
from rnn_desktop.lens.numbers import count_number, factor_number
from rnn_desktop.problem import counted
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.scene.writing_scene import WritingScene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.fields import FlatChoice, keeps_from_wheel
from rnn_desktop.ui.widgets.forecast_plot import ForecastPlot
from rnn_desktop.ui.widgets.labels import sentence

_NUMBER, _VALUE = 60, 160
_LEAST_SHOWN, _MOST_SHOWN = 24, 200
_LONGEST_NAME = 60


class ForecastSection(QWidget):
    """One series at a time, where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Forecast | None = None
        self.series, self.plot, self.band = FlatChoice(), ForecastPlot(), sentence("muted")
        self.table = CellTable(2, fits_rows=False)
        self.table.set_widths(px(_NUMBER), px(_VALUE))
        self.series.installEventFilter(self)
        self.series.currentIndexChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for widget, stretch in ((self.series, 0), (self.plot, 0), (self.band, 0), (self.table, 1)):
            column.addWidget(widget, stretch)
        self.retranslate()

    def retranslate(self) -> None:
        self.series.setAccessibleName(translate("Writing", "Series"))
        self.table.setAccessibleName(translate("Writing", "Next values"))
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)
        self.table.set_theme(theme)

    def show_scene(self, scene: WritingScene) -> None:
        """Show the values that were found last."""
        found = scene.forecast
        if found is None and scene.model is not None and isinstance(scene.model.task, Numbers):
            self._offer(scene.model.task.columns)
        elif found is not None:
            self._offer(found.columns)
        if found is not self._found:
            self._found = found
            self._show()

    def _offer(self, columns: tuple[str, ...]) -> None:
        if columns != tuple(self.series.itemData(at) for at in range(self.series.count())):
            with QSignalBlocker(self.series):
                self.series.clear()
                for name in columns:
                    self.series.addItem(" ".join(name.split())[:_LONGEST_NAME], name)
        self.series.setVisible(len(columns) > 1)

    @Slot()
    def _show(self) -> None:
        found, column = self._found, max(self.series.currentIndex(), 0)
        for widget in (self.plot, self.band, self.table):
            widget.setVisible(found is not None)
        if found is None:
            return
        following = found.next[:, column].tolist()
        shown = min(max(_LEAST_SHOWN, 2 * len(following)), _MOST_SHOWN)
        error = float(found.errors[column])
        self.plot.set_series(found.given[-shown:, column].tolist(), following, error if found.judged else None)
        self.band.setText(_words(found, following, error))
        self.plot.setAccessibleName(self.band.text())
        self.table.set_rows(
            [
                (TableCell(f"+{count_number(step)}", quiet=True), TableCell(factor_number(value), right=True))
                for step, value in enumerate(following, 1)
            ]
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)


def _words(found: Forecast, following: list[float], error: float) -> str:
    """What the lines and the band are."""
    if not np.isfinite(following).all():
        return translate(
            "Writing", "The values are no numbers: the network’s states grew until a 32-bit number could not hold them."
        )
    lines = translate("Writing", "Solid: as typed. Dashed: as the network goes on.")
    if not found.judged:
        assert isinstance(found.model.task, Numbers)
        none = translate(
            "Writing", "No band: how far it is off can be seen only where more than {window} values are typed."
        )
        return f"{lines} {none.format(window=count_number(found.model.task.window))}"
    band = counted(
        found.judged,
        translate(
            "Writing",
            "Band: ±{error}, its error one step ahead at the last value typed; further ahead it may be larger.",
        ),
        translate(
            "Writing",
            "Band: ±{error}, its error one step ahead (root mean square) at the last {count} values typed; further "
            "ahead it may be larger.",
        ),
    )
    return f"{lines} {band.format(error=factor_number(error, 3), count=count_number(found.judged))}"
