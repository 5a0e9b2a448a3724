"""What each token contributed to an answer, by several methods."""

from dataclasses import dataclass
from typing import Any

from rnn_desktop.engine.parameters import Array


@dataclass(frozen=True, slots=True)
class Attribution:
    """Contributions to one logit.

    method: "receipt", "gradient_input", "integrated_gradients" or "occlusion"; contributions: [T] float64, one for each
    token; start, bias, clamped, baseline: what initial states, biases, clamped units and the answer to the baseline
    give, None where the method has no such term; logit: the one explained.
    """

    method: str
    contributions: Array
    logit: float
    start: float | None = None
    bias: float | None = None
    clamped: float | None = None
    baseline: float | None = None

    @property
    def sum(self) -> float:
        """Of all terms."""
        rest = (term for term in (self.start, self.bias, self.clamped, self.baseline) if term is not None)
        return float(self.contributions.sum()) + sum(rest)

    @property
    def residual(self) -> float:
        """What the terms leave unexplained of the logit."""
        return self.logit - self.sum

    def to_json(self) -> dict[str, Any]:
        """Every term that the method has, by name."""
        names = ("start", "bias", "clamped", "baseline")
        terms = {name: value for name in names if (value := getattr(self, name)) is not None}
        return {
            "contributions": self.contributions.tolist(),
            **terms,
            "sum": self.sum,
            "logit": self.logit,
            "residual": self.residual,
        }
