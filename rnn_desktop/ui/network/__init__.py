"""Painters and layouts of the network: folded, unrolled, as neurons; no widget."""
