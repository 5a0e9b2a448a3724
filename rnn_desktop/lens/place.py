"""Something in a reading that can be pointed at, selected and explained."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Each part narrows it further; None leaves that part open.

    token: index of the time step; unit: index in the arrays; quantity: "x" (the vector that the layer reads), "h", "c",
    a gate's name, or "y" (the answer); layer: index from 0, None for the last one; direction: 0 forward, 1 backward.
    """

    token: int | None = None
    unit: int | None = None
    quantity: str | None = None
    layer: int | None = None
    direction: int = 0

    @property
    def in_states(self) -> bool:
        """Whether it is somewhere in the states of a layer, its unit being a hidden one; not in an input or answer."""
        return self.quantity not in ("x", "y")


NOWHERE = Place()
"""Nothing is selected or pointed at."""
