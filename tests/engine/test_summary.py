"""The parameter table against Keras' numbers and against the arrays themselves."""

from hypothesis import given

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.summary import summary
from tests.examples import examples
from tests.random_networks import configs


def _rows(config: ModelConfig) -> list[tuple[str, str, int]]:
    return [(row.layer, row.output_shape, row.parameters) for row in summary(config)]


def test_the_table_is_what_keras_prints() -> None:
    assert _rows(ModelConfig(20_000, "lstm", 128, (64,), 40)) == [
        ("Embedding", "T × 128", 2_560_000),
        ("LSTM", "64", 49_408),
        ("Dense", "1", 65),
    ]


def test_both_directions_and_pooling_have_their_rows() -> None:
    config = ModelConfig(100, "gru", 8, (6, 4), 40, bidirectional=True, pooling="concatenate", fixed_length=5)
    # One direction of a GRU here: 3 · (in · H + H · H + H) + H. Keras has 3 · 2 biases a unit; b_r and b_z of the
    # recurrent side would only be added to those of the input side.
    assert _rows(config) == [
        ("Embedding", "T × 8", 800),
        ("Bidirectional(GRU)", "T × 12", 2 * (3 * (8 * 6 + 6 * 6 + 6) + 6)),
        ("Bidirectional(GRU)", "T × 8", 2 * (3 * (12 * 4 + 4 * 4 + 4) + 4)),
        ("Flatten", "40", 0),
        ("Dense", "1", 41),
    ]


def test_attention_is_counted() -> None:
    rows = _rows(ModelConfig(10, "simple_rnn", 4, (3,), 40, pooling="attention"))
    assert rows[2] == ("Attention", "3", 3 * 3 + 3 + 3)


def test_an_answer_for_each_step_is_shown_as_one() -> None:
    config = ModelConfig(10, "lstm", 4, (3,), 40, alignment="many_to_many", head="softmax", output_size=5)
    assert [shape for _, shape, _ in _rows(config)] == ["T × 4", "T × 3", "T × 5"]


@examples(100)
@given(configs())
def test_the_table_counts_every_number_there_is(config: ModelConfig) -> None:
    arrays = [array for _, array in initial_parameters(config, 0).named()]
    assert sum(row.parameters for row in summary(config)) == sum(array.size for array in arrays)
