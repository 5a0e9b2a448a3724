"""The table that Keras' readers know: layer, output shape, number of parameters."""

from dataclasses import dataclass

from .config import ModelConfig
from .parameters import GATE_COUNT

_LAYER_NAMES = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One layer. output_shape: as text, T for the review's length; parameters: how many numbers training moves."""

    layer: str
    output_shape: str
    parameters: int


def summary(config: ModelConfig) -> tuple[SummaryRow, ...]:
    """One row per layer, input first."""
    E, H, G = config.embedding_size, config.hidden_size, GATE_COUNT[config.cell]
    recurrent = G * H * (E + H + 1) + (H if config.cell == "gru" else 0)
    return (
        SummaryRow("Embedding", f"T × {E}", config.vocabulary_size * E),
        SummaryRow(_LAYER_NAMES[config.cell], f"{H}", recurrent),
        SummaryRow("Dense", "1", H + 1),
    )
