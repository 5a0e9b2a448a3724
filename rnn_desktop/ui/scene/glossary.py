"""The field's words, each with what it means in a sentence: said where a word stands alone, and in the lessons."""

from dataclasses import dataclass

from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.ui.style.i18n import translate


@dataclass(frozen=True, slots=True)
class Term:
    """name: English; in_text: whether the word means nothing else among others."""

    name: str
    meaning: str
    in_text: bool = True


_TERMS = (
    Term(
        QT_TRANSLATE_NOOP("Glossary", "recurrent network"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A network that reads a sequence step by step and hands its state from each time step to the next.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "token"),
        QT_TRANSLATE_NOOP(
            "Glossary", "A piece of the text that the network reads at once: a morpheme, a word or a character."
        ),
    ),
    Term(QT_TRANSLATE_NOOP("Glossary", "tokenizer"), QT_TRANSLATE_NOOP("Glossary", "What cuts the text into tokens.")),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "time step"),
        QT_TRANSLATE_NOOP(
            "Glossary", "One turn of reading: at each time step the cell reads one token and makes a new state."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "input vector"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The numbers x that stand for a token: what the first layer reads at a time step."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "vocabulary"),
        QT_TRANSLATE_NOOP("Glossary", "All words that the network knows, each with a number."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "word number"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The place of a word in the vocabulary; it chooses the row of the embedding that is read as x."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "unknown word"),
        QT_TRANSLATE_NOOP(
            "Glossary", "A word that is not in the vocabulary: all of them are read as one and the same number."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "one-hot vector"),
        QT_TRANSLATE_NOOP("Glossary", "A vector with a 1 at the word’s number and a 0 everywhere else."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "embedding"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A table with a row of numbers for each word; the rows are learned, and similar words get similar rows.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "embedding size"),
        QT_TRANSLATE_NOOP("Glossary", "How many numbers stand for a word."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "cell"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The part that is used at every time step: from the input and the state before it makes the new state.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "hidden state"),
        QT_TRANSLATE_NOOP("Glossary", "What a layer hands on after each time step: one number for each unit."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "initial state"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The state before the first token is read; zeros, unless the model says otherwise."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "cell state"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The line c of an LSTM, beside h: what the gates keep of it goes on unchanged from step to step.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "gate"),
        QT_TRANSLATE_NOOP("Glossary", "A number between 0 and 1 for each unit that says how much is let through."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "forget gate"),
        QT_TRANSLATE_NOOP("Glossary", "How much of the cell state before is kept: 1 keeps all of it, 0 none."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "input gate"),
        QT_TRANSLATE_NOOP("Glossary", "How much of the candidate is written into the cell state."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "output gate"),
        QT_TRANSLATE_NOOP("Glossary", "How much of tanh(c) is shown as the hidden state."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "reset gate"),
        QT_TRANSLATE_NOOP("Glossary", "How much of what comes from the state before goes into the candidate."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "update gate"),
        QT_TRANSLATE_NOOP("Glossary", "How much of the state before stays; the rest is taken from the candidate."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "candidate"),
        QT_TRANSLATE_NOOP(
            "Glossary", "What could be written at this time step, between −1 and 1; a gate says how much of it is."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "unit"),
        QT_TRANSLATE_NOOP("Glossary", "One number of a state, with its own column of each weight matrix."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "layer"),
        QT_TRANSLATE_NOOP("Glossary", "Units that read the same input; the next layer reads what they make."),
        in_text=False,
    ),
    Term(QT_TRANSLATE_NOOP("Glossary", "hidden size"), QT_TRANSLATE_NOOP("Glossary", "How many units a layer has.")),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "weight"),
        QT_TRANSLATE_NOOP(
            "Glossary", "A number that a value is multiplied by on its way; learning changes the weights."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "bias"),
        QT_TRANSLATE_NOOP("Glossary", "A number of its own that each sum gets, whatever is read."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "parameter"),
        QT_TRANSLATE_NOOP("Glossary", "Any number that is learned: the weights, the biases and the embedding."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "activation function"),
        QT_TRANSLATE_NOOP("Glossary", "What a sum goes through: tanh presses it between −1 and 1, σ between 0 and 1."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "tanh"),
        QT_TRANSLATE_NOOP("Glossary", "Presses every number between −1 and 1; near 0 it hardly changes it."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "logit"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The number that the output makes before it becomes a probability; of two labels, above 0 is over 50 %.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "probability"),
        QT_TRANSLATE_NOOP("Glossary", "The logit pressed between 0 and 1; those of all labels are 1 together."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "running curve"),
        QT_TRANSLATE_NOOP("Glossary", "What the network would say had the review ended at each token."),
        in_text=False,
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "receipt"),
        QT_TRANSLATE_NOOP("Glossary", "What each token gave to the logit; all of it together is exactly the logit."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "residual"),
        QT_TRANSLATE_NOOP("Glossary", "What is left when the sum is taken from the logit."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "term"),
        QT_TRANSLATE_NOOP("Glossary", "One product of a sum; all terms added up are the sum."),
        in_text=False,
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "pooling"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Which states the answer is made from: the last one, the mean, the maximum, or attention."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "attention"),
        QT_TRANSLATE_NOOP("Glossary", "A weighted mean of all states; the network itself learns the shares."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "direction"),
        QT_TRANSLATE_NOOP("Glossary", "Whether the text is read from its beginning, or from its end as well."),
        in_text=False,
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "loss"),
        QT_TRANSLATE_NOOP("Glossary", "How wrong the network is: 0 is perfect, and training makes it smaller."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "accuracy"),
        QT_TRANSLATE_NOOP("Glossary", "The share of examples that the network gets right."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "macro F1"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The mean of the F1 of all classes: a small class counts as much as a large one."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "perplexity"),
        QT_TRANSLATE_NOOP("Glossary", "As if each time so many tokens were equally likely; smaller is better."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "gradient"),
        QT_TRANSLATE_NOOP("Glossary", "For each weight, how the loss changes when the weight grows a little."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "gradient norm"),
        QT_TRANSLATE_NOOP("Glossary", "The length of all gradients together: how hard a step pulls at the weights."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "backpropagation"),
        QT_TRANSLATE_NOOP("Glossary", "How the gradients are found: from the loss back through every time step."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "optimizer"),
        QT_TRANSLATE_NOOP("Glossary", "The rule by which each step changes the weights from their gradients."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "learning rate"),
        QT_TRANSLATE_NOOP(
            "Glossary", "How far each step moves the weights: too small learns slowly, too large does not settle."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "learning rate schedule"),
        QT_TRANSLATE_NOOP("Glossary", "How the learning rate changes while the network trains."),
        in_text=False,
    ),
    Term(QT_TRANSLATE_NOOP("Glossary", "epoch"), QT_TRANSLATE_NOOP("Glossary", "One pass over all training examples.")),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "batch"),
        QT_TRANSLATE_NOOP("Glossary", "The examples that one step learns from together."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "validation data"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Examples that are kept out of training, to see how the network does on what it has not learned.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "early stopping"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Training ends by itself when the validation loss has not fallen for so many epochs."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "dropout"),
        QT_TRANSLATE_NOOP(
            "Glossary", "In training some numbers are set to 0 by chance, so that nothing relies on a single one."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "overfitting"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The network has learned its examples by heart: better and better on these, no longer on others.",
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "padding"),
        QT_TRANSLATE_NOOP("Glossary", "Zeros that make texts of a batch equally long; the network must not read them."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "seed"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The number from which all chance in a training begins: the same seed gives the same network."
        ),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "label"),
        QT_TRANSLATE_NOOP("Glossary", "The answer that an example has in the file."),
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "maximum length"),
        QT_TRANSLATE_NOOP("Glossary", "Of a longer text only so many tokens are read."),
        in_text=False,
    ),
    Term(
        QT_TRANSLATE_NOOP("Glossary", "duplicate reviews"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A review both in training and in validation is no test: all copies go into one part, or are left out.",
        ),
        in_text=False,
    ),
)
_BY_NAME = {term.name: term for term in _TERMS}
_QUANTITIES = {
    "h": "hidden state",
    "c": "cell state",
    "i": "input gate",
    "f": "forget gate",
    "g": "candidate",
    "o": "output gate",
    "r": "reset gate",
    "z": "update gate",
    "n": "candidate",
    "x": "input vector",
    "y": "logit",
}


def meaning(name: str) -> str:
    """What a term means, in the language of the moment. name: the English one; raises KeyError for another."""
    return translate("Glossary", _BY_NAME[name].meaning)


def quantity_meaning(quantity: str) -> str:
    """Of h, c, a gate, x or y; "" for another."""
    return meaning(_QUANTITIES[quantity]) if quantity in _QUANTITIES else ""


def names_in_text() -> dict[str, str]:
    """What terms are called in the language of the moment, each with its English name."""
    return {translate("Glossary", term.name): term.name for term in _TERMS if term.in_text}
