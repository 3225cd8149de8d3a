"""Runs in a separate process, with jedi; imports nothing of the package."""
