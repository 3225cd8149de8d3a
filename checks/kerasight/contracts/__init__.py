"""Checking a graded file against the contract of its task."""
