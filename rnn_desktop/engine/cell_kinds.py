"""What each recurrent cell is, said once for everybody; `cells` computes them."""

from dataclasses import dataclass, field
from typing import Literal, get_args

CellName = Literal["simple_rnn", "lstm", "gru"]

CELL_NAMES: tuple[CellName, ...] = get_args(CellName)


@dataclass(frozen=True, slots=True)
class CellKind:
    """The facts of one cell; its equations stand above the code that computes it."""

    title: str
    """What the field calls it."""
    gates: tuple[str, ...] = ()
    """In the order in which they lie side by side in G·H, as PyTorch has them; none for a cell of one."""
    candidate: str = ""
    """The gate that goes through tanh; every other one is a σ gate, between 0 and 1. "" for a cell without gates."""
    forget: str | None = None
    """The gate whose bias starts at `Initialization.forget_bias`."""
    reset: str | None = None
    """The gate that multiplies the candidate's h W_h, which then has a bias of its own, b_hn."""
    keeps_memory: bool = False
    """Whether there is a c beside h."""
    any_activation: bool = False
    """Whether its tanh can be another function."""
    scales: tuple[float, ...] = field(init=False)
    """[G] what each gate of z comes multiplied by: ½ for σ gates (see `cells`)."""

    def __post_init__(self) -> None:
        scales = tuple(1.0 if gate == self.candidate else 0.5 for gate in self.gates or ("",))
        object.__setattr__(self, "scales", scales)

    @property
    def gate_count(self) -> int:
        """G: blocks of H columns in W_x, W_h and b; 1 for a cell without gates."""
        return len(self.scales)

    def columns(self, gate: str, H: int) -> slice:
        """Where a gate of H units lies in G·H; "" is all of a cell without gates."""
        start = self.gates.index(gate) * H if gate else 0
        return slice(start, start + H)


CELLS: dict[CellName, CellKind] = {
    "simple_rnn": CellKind("SimpleRNN", any_activation=True),
    "lstm": CellKind("LSTM", ("i", "f", "g", "o"), candidate="g", forget="f", keeps_memory=True),
    "gru": CellKind("GRU", ("r", "z", "n"), candidate="n", reset="r"),
}

SIGMOID_GATES = frozenset(gate for kind in CELLS.values() for gate in kind.gates if gate != kind.candidate)
"""Gates that are between 0 and 1 unless they are scaled."""
