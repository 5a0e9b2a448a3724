"""What the field calls a network: LSTM 64, BiLSTM 64, 2 × GRU 32, SimpleRNN 64 + 32."""

from rnn_desktop.engine.config import ModelConfig


def cell_name(config: ModelConfig) -> str:
    """The cell; Bi before it where the layers read both ways."""
    return ("Bi" if config.bidirectional else "") + config.cell_kind.title


def network_name(config: ModelConfig) -> str:
    """The cell and the hidden size of each direction of each layer, first to last."""
    sizes = config.hidden_sizes
    if len(set(sizes)) > 1:
        return f"{cell_name(config)} {' + '.join(map(str, sizes))}"
    return (f"{len(sizes)} × " if len(sizes) > 1 else "") + f"{cell_name(config)} {sizes[0]}"
