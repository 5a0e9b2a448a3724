"""What the Read view shows at one moment: one frozen Scene, painted by every row."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.comparison import Comparison
from rnn_desktop.lens.findings import NOTHING_FOUND, Findings
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.quantities import quantity_values, shown_states
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import OrderKind
from rnn_desktop.problem import Problem
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.theme import Theme

EXAMPLE = "example"
"""The picture of the documents' network, a page of the neurons."""
MOST_KEPT = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a row or a panel needs to paint itself.

    quantity: what the heatmap and the unit plots show: h, c or the name of a gate; units: those that have a line;
    layer, direction: whose states they are, None for the last layer; order: how the heatmap orders units ("index",
    "share", "cluster"); picture: how the network is drawn ("folded", "unrolled", "neurons", EXAMPLE); pointed: what the
    mouse is at; example_selection, example_pointed: what is selected and pointed at in the documents' network; read:
    time steps read so far while the reading is played, at least 1, None for all of them; beside: the reading that this
    one is compared with; beside_name: of the other model that read it, "" for a pinned reading; comparison:
    of the two; findings: what was found out about this very reading so far; method: whose
    contributions the receipt shows, an Attribution's; band_words: for how many more words the band over the running
    curve is drawn, 0 for none; loaded: whether there is a model, whose reading may yet come; problem: why the last text
    could not be read, None where it could.
    """

    reading: Reading | None
    axis: TokenAxis
    theme: Theme
    quantity: str = "h"
    selection: Place = NOWHERE
    units: tuple[int, ...] = ()
    layer: int | None = None
    direction: int = 0
    order: OrderKind = "index"
    picture: str = "unrolled"
    pointed: Place = NOWHERE
    example_selection: Place = NOWHERE
    example_pointed: Place = NOWHERE
    read: int | None = None
    beside: Reading | None = None
    beside_name: str = ""
    comparison: Comparison | None = None
    findings: Findings = NOTHING_FOUND
    method: str = "receipt"
    band_words: int = 0
    loaded: bool = False
    problem: Problem | None = None

    @property
    def states(self) -> LayerTrace | None:
        """The layer and direction that is shown; None where nothing is loaded."""
        return None if self.reading is None else shown_states(self.reading, self.layer, self.direction)

    @property
    def values(self) -> NDArray[Any] | None:
        """[T, H] of the quantity; None where nothing is loaded."""
        return None if self.states is None else quantity_values(self.states, self.quantity)

    @property
    def hidden(self) -> NDArray[Any] | None:
        """[T, H] the hidden states."""
        return None if self.states is None else self.states.h

    @property
    def hidden_size(self) -> int:
        """H of the layer shown; 0 where nothing is loaded."""
        return 0 if self.states is None else self.states.h.shape[1]

    @property
    def unit(self) -> int | None:
        """The unit that is selected, if it is one of the layer and direction shown."""
        place = self.selection
        if self.reading is None or place.unit is None or not place.in_states:
            return None
        last = len(self.reading.trace.layers) - 1
        shown, selected = (last if layer is None else layer for layer in (self.layer, place.layer))
        here = shown == selected and place.direction == self.direction and place.unit < self.hidden_size
        return place.unit if here else None

    @property
    def steps_read(self) -> int:
        """T, or fewer while the reading is played."""
        return self.axis.count if self.read is None else min(self.read, self.axis.count)

    def columns_read(self, columns: range) -> range:
        """Those of these columns that are read already."""
        return range(columns.start, min(columns.stop, self.steps_read))

    def columns_unread(self, columns: range) -> range:
        """Those of these columns that are still to be read."""
        return range(max(columns.start, self.steps_read), columns.stop)

    def place(self, token: int | None = None, unit: int | None = None) -> Place:
        """A place in the states that are shown."""
        return Place(token, unit, self.quantity if unit is not None else None, self.layer, self.direction)
