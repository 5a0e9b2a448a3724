"""The table that Keras' readers know: layer, output shape, number of parameters."""

import math
from dataclasses import dataclass

from .config import ModelConfig
from .parameters import expected_shapes


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One layer. output_shape: as text, T for the sequence's length; parameters: how many numbers training moves."""

    layer: str
    output_shape: str
    parameters: int


def summary(config: ModelConfig) -> tuple[SummaryRow, ...]:
    """One row per layer, input first."""
    counts = {name: math.prod(shape) for name, shape in expected_shapes(config).items()}
    rows = []
    if config.input == "embedding":
        rows.append(SummaryRow("Embedding", f"T × {config.embedding_size}", counts["embedding"]))
    layer_name = config.cell_kind.title
    if config.bidirectional:
        layer_name = f"Bidirectional({layer_name})"
    for number, H in enumerate(config.hidden_sizes):
        own = sum(count for name, count in counts.items() if name.startswith(f"layers.{number}."))
        # A layer hands on all its time steps wherever something after it looks at more than the last.
        whole = number + 1 < len(config.hidden_sizes) or config.per_step or config.pooling != "last"
        size = config.directions * H
        rows.append(SummaryRow(layer_name, f"T × {size}" if whole else f"{size}", own))
    if config.pooling == "attention":
        own = sum(count for name, count in counts.items() if name.startswith("attention."))
        rows.append(SummaryRow("Attention", f"{size}", own))
    elif config.pooling != "last":
        pooled = size * (config.fixed_length or 1)
        rows.append(
            SummaryRow({"mean": "Mean", "max": "Max", "concatenate": "Flatten"}[config.pooling], f"{pooled}", 0)
        )
    dense = counts["output.W_y"] + counts["output.b_y"]
    shape = f"T × {config.output_size}" if config.per_step else f"{config.output_size}"
    return (*rows, SummaryRow("Dense", shape, dense))
