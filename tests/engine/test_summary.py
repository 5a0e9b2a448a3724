"""The parameter table against Keras' numbers and against the arrays themselves."""

import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.summary import summary


def test_the_table_is_what_keras_prints() -> None:
    rows = summary(ModelConfig(20_000, "lstm", 128, 64, 40))
    assert [(row.layer, row.output_shape, row.parameters) for row in rows] == [
        ("Embedding", "T × 128", 2_560_000),
        ("LSTM", "64", 49_408),
        ("Dense", "1", 65),
    ]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_table_counts_every_number_there_is(cell: CellName) -> None:
    config = ModelConfig(50, cell, 7, 5, 10)
    arrays = [array for _, array in initial_parameters(config, 0).named()]
    assert sum(row.parameters for row in summary(config)) == sum(array.size for array in arrays)
