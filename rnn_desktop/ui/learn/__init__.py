"""The card of a lesson: what is said, guessed, explained and to be done; it knows the lessons and no other view."""
