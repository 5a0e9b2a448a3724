"""The recurrent network on NumPy and the standard library: cells, training, traces."""
