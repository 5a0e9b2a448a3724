"""The lessons: what a learner sees, guesses, explains and does at each step, and what the documents say of it; no Qt.

One module for each lesson; `lesson.py` is what one is made of, `all_lessons.py` lists them.
"""
