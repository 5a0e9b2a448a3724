"""Lesson 6, document 003: from words to vectors, and from a file to what a network can read."""
