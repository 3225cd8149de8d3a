"""Branches, loops, comprehensions and patterns: control flow, known or unknown."""
