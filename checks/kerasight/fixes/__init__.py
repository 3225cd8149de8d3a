"""Changing files: fixes of findings, and comments that suppress them."""
