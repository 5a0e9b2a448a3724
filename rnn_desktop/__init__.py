"""RNN Desktop: watch a recurrent network read a Korean review, token by token, number by number."""

from rnn_desktop import blas

__version__ = "0.1.0"

# Before any module of the package imports NumPy, which decides at its import how it multiplies.
blas.prepare()
