"""Checking many files: what earlier runs found is kept, the rest is shared among processes."""
