"""What the Read view shows of a network at one moment: one frozen Scene, painted by every row."""

from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import NDArray

from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.comparison import Comparison
from rnn_desktop.lens.findings import NOTHING_FOUND, Findings
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.quantities import quantity_rows, shown_states
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import OrderKind
from rnn_desktop.problem import Problem
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.theme import Theme

MOST_KEPT = 4


class NetworkWords(Protocol):
    """What is said of a network that is not the person's own, in the language of the moment."""

    @property
    def name(self) -> str:
        """As short as on a button: “4-2-2”."""

    @property
    def kind(self) -> str:
        """What it is in two or three words, under its name; in lines as wide as the gutter."""

    @property
    def sentence(self) -> str:
        """What it is in a sentence."""

    @property
    def hint(self) -> str:
        """That a place is in it, and not in the person's model."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a row or a panel needs to paint itself."""

    reading: Reading | None
    """What is read; None while there is no model."""

    axis: TokenAxis
    """Where the columns of its tokens stand."""

    theme: Theme
    """Its colours."""

    quantity: str = "h"
    """What the heatmap and the unit plots show: h, c or the name of a gate."""

    layer: int | None = None
    """The index of the layer whose states they are; None for the last one."""

    direction: int = 0
    """Of that layer: 0 reads forward, 1 backward."""

    order: OrderKind = "index"
    """How the heatmap orders the units."""

    picture: str = "unrolled"
    """How the network is drawn: "folded", "unrolled", "neurons", "cell", which is one cell from inside, or "textbook",
    which are neurons with both of two time steps and the names of the layers."""

    selection: Place = NOWHERE
    """What is selected, by a click or the keys."""

    pointed: Place = NOWHERE
    """What the mouse is at."""

    kept: tuple[int, ...] = ()
    """The units whose lines are to stay whatever is selected, at most MOST_KEPT."""

    units: tuple[int, ...] = ()
    """Those that have a line: the kept ones, or else the strongest, and the one that is selected."""

    read: int | None = None
    """Time steps read so far while the reading is played, at least 1; None for all of them."""

    beside: Reading | None = None
    """The reading that this one is compared with."""

    beside_name: str = ""
    """Of the other model that read it; "" for a pinned reading."""

    comparison: Comparison | None = None
    """Of the two."""

    findings: Findings = NOTHING_FOUND
    """What was found out about this very reading so far."""

    method: str = "receipt"
    """An Attribution's: whose contributions the receipt shows."""

    band_words: int = 0
    """For how many more words the band over the running curve is drawn; 0 for none."""

    loaded: bool = False
    """Whether there is a model, whose reading may yet come."""

    problem: Problem | None = None
    """Why the last text could not be read; None where it could."""

    about: NetworkWords | None = None
    """What is said of the network; None for the person's own model."""

    @property
    def states(self) -> LayerTrace | None:
        """The layer and direction that is shown; None where nothing is loaded."""
        return None if self.reading is None else shown_states(self.reading, self.layer, self.direction)

    @property
    def values(self) -> NDArray[Any] | None:
        """[T, H] of the quantity; None where nothing is loaded."""
        return None if self.states is None else quantity_rows(self.states, self.quantity)

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

    @property
    def steps_explained(self) -> int:
        """Time steps that the explained answer was made from: those up to its own, all where the network reads back."""
        reading = self.reading
        if reading is None or reading.explained.step is None or reading.model.config.bidirectional:
            return self.axis.count
        return reading.explained.step + 1

    def columns_explained(self, columns: range) -> range:
        """Those of these columns that are read already and that the explained answer was made from."""
        return range(columns.start, min(columns.stop, self.steps_read, self.steps_explained))

    def columns_read(self, columns: range) -> range:
        """Those of these columns that are read already."""
        return range(columns.start, min(columns.stop, self.steps_read))

    def columns_unread(self, columns: range) -> range:
        """Those of these columns that are still to be read."""
        return range(max(columns.start, self.steps_read), columns.stop)

    def place(self, token: int | None = None, unit: int | None = None) -> Place:
        """A place in the states that are shown."""
        return Place(token, unit, self.quantity if unit is not None else None, self.layer, self.direction)
