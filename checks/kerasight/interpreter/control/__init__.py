"""Branches, loops, comprehensions and patterns: where the way through the program is not known."""
