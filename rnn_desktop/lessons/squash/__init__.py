"""Lesson 4, document 002: why the cell bends its sum with tanh, what happens without, and why gradients vanish."""
