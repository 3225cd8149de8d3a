"""Scores, limits and faults of the graded check."""
