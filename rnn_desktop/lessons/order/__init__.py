"""Lesson 5, document 003: what the order of words says that their counts do not."""
