"""The model file, a reading in a file, CSV and JSON: each written whole or not at all."""
