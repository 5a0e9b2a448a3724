"""How often a network is right on labelled texts, with bugs switched on."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.heads import answers
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.bugs import Bugged, Bugs
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import UNKNOWN_ID

_TEXTS = 64
"""That are read at once: few enough that whoever waits for another answer does not wait long."""


def count_right(
    model: Model, bugs: Bugs, token_lists: Sequence[Sequence[str]], classes: NDArray[np.int32]
) -> Iterator[int]:
    """How many of the texts are judged as labelled, growing, at last of all of them.

    token_lists: of each text as the model's tokenizer cuts it, read up to the model's maximum length; what a bug adds
    comes on top. classes: [N] of the model's labels, from 0; a leaked word is of these. The bugs are possible ones.
    """
    task = model.task
    assert isinstance(task, Classes)
    bugged, right = Bugged(model, bugs), 0
    ids = [model.vocabulary.encode(tokens[: model.config.max_length]) or [UNKNOWN_ID] for tokens in token_lists]
    for start in range(0, len(ids), _TEXTS):
        labels = classes[start : start + _TEXTS]
        pairs = zip(ids[start : start + _TEXTS], labels.tolist(), strict=True)
        texts = [bugged.ids(one, label) for one, label in pairs]
        said = task.said(answers(model.config.head, batch_logits(bugged.network, texts)))
        right += int((said == labels).sum())
        yield right
