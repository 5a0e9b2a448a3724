"""RNN Desktop: watch a recurrent network read a Korean review, token by token, number by number."""

__version__ = "0.1.0"
