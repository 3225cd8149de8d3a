"""Runs apart from the inspector, with jedi; imports nothing of the package."""
