"""Notebooks as programs: their files, their cells, and edits of them."""
