"""A training from a table to a model, its history and its time left; no Qt."""
