"""Notebooks as programs: their files, cells and edits."""
